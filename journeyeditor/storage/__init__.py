"""Maps on disk: reading them with clear errors, writing them whole or not at all."""
