"""Looking things up on a map: find in all its text, filter its cards, rank what commands fit."""
