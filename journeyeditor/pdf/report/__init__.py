"""The pages of a report around the map, as Drawings that any painter can paint."""
