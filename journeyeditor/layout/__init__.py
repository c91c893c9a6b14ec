"""Journey + theme → Drawing: parts made of marks. Pure geometry, neither Qt nor PDF."""
