"""Journey + theme → Drawing: parts made of marks. Pure geometry, neither Qt nor PDF."""

from .drawing import Drawing
from .lay_out import lay_out

__all__ = ["Drawing", "lay_out"]
