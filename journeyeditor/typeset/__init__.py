"""Turns text into lines of positioned glyphs, the same ones on screen and on paper."""

from journeyeditor.typeset.faces import Face, missing
from journeyeditor.typeset.setting import (
    count_lines,
    fit_line,
    measure,
    rough_lines,
    set_text,
)
from journeyeditor.typeset.values import Block, GlyphRun, Line
from journeyeditor.typestyle import Style

__all__ = [
    "Block",
    "Face",
    "GlyphRun",
    "Line",
    "Style",
    "count_lines",
    "fit_line",
    "measure",
    "missing",
    "rough_lines",
    "set_text",
]
