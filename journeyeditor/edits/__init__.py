"""Pure edits: functions from a journey to a journey, one module for each noun of the map.

An edit that changes nothing returns the journey it was given; records that it does not touch stay
the same objects; every reference of the result is valid. Wrong use raises `EditError`.
"""

from . import (
    cards,
    cells,
    channels,
    connections,
    curves,
    facts,
    fragments,
    images,
    lanes,
    parking,
    people,
    plan,
    records,
    sources,
    stages,
)
from .clean import clean
from .errors import EditError

__all__ = [
    "EditError",
    "cards",
    "cells",
    "channels",
    "clean",
    "connections",
    "curves",
    "facts",
    "fragments",
    "images",
    "lanes",
    "parking",
    "people",
    "plan",
    "records",
    "sources",
    "stages",
]
