"""Pure edits: functions from a journey to a journey, one module for each noun of the map.

An edit that changes nothing returns the journey it was given; records that it does not touch stay
the same objects; every reference of the result is valid. Wrong use raises `EditError`. A noun's
module is read when it is first used: a map is on the screen before anybody edits it.
"""

from journeyeditor.lazy import read_when_used

from .clean import clean
from .errors import EditError

__all__ = ["EditError", "clean"]

_NOUNS = (
    *("cards", "cells", "channels", "connections", "curves", "facts", "fragments", "images"),
    *("lanes", "parking", "people", "plan", "records", "sources", "stages"),
)

for _noun in _NOUNS:
    read_when_used(f"{__name__}.{_noun}")
