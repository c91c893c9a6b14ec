"""Connections: where they run, so that the way back stands out and no line crosses a card.

Lines run up and down in the gutters between stages, sideways in corridors at the top of a lane.
`plan` decides which way each connection takes, before the lanes have their heights; `stack` says
how many corridors each lane must keep for that; `draw` draws the lines when the cards have their
places.
"""

from .drawing import Lines, draw
from .heights import Heights
from .levels import stack
from .terrain import Terrain
from .ways import Way, plan

__all__ = ["Heights", "Lines", "Terrain", "Way", "draw", "plan", "stack"]
