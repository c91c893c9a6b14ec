"""Other formats: what goes out of a map beside its own file and its PDF."""
