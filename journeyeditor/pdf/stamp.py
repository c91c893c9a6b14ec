"""What is put on every page of a document: a watermark across it, a line that says for whom."""

import math
from dataclasses import replace

from journeyeditor.layout.drawing import Drawing, Grid, Mark, Part, Path
from journeyeditor.layout.shapes import Command
from journeyeditor.layout.text import words
from journeyeditor.layout.theme import Theme
from journeyeditor.one_line import one_line
from journeyeditor.pdf.made import Page
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import MARGIN, Sheet
from journeyeditor.pdf.tags import Reading
from journeyeditor.typeset import Line, set_text
from journeyeditor.typeset.outlines import outline

_LONG = 0.72  # of the page's diagonal
_HIGHEST = 0.22  # of the page's shorter side: what a short word would pass
_PALE = 0.08
_SIZE = 100.0  # points, before a watermark is scaled


def stamped(page: Page, options: Options, theme: Theme) -> Page:
    """The page with what the options want on each of them; it is read as part of none."""
    marks = [*_watermark(options.watermark, page.sheet, theme)]
    marks += _line(options.confidential, page.sheet, options, theme)
    if not marks:
        return page
    sheet = page.sheet
    part = Part(("stamp",), 0, 0, sheet.width, sheet.height, tuple(marks))
    if page.over:
        drawing, reading = page.over
        over = replace(drawing, parts=(*drawing.parts, part))
        read = replace(reading, words=(*reading.words, (part, None)))
    else:
        nowhere = Grid((), (), 0.0, 0.0)
        over = Drawing(sheet.width, sheet.height, page.drawing.paper, (part,), nowhere)
        read = Reading(((part, None),))
    return replace(page, over=(over, read))


def _watermark(text: str, sheet: Sheet, theme: Theme) -> list[Mark]:
    """Outlines, not words: nobody who searches or copies a page means them."""
    said = one_line(text)
    if not said:
        return []
    style = theme.style("report_h1")._replace(size=_SIZE, leading=_SIZE)
    line = set_text(said, style).lines[0]
    diagonal = math.hypot(sheet.width, sheet.height)
    scale = min(
        _LONG * diagonal / max(line.width, 1.0),
        _HIGHEST * min(sheet.width, sheet.height) / _SIZE,
    )
    angle = -math.atan2(sheet.height, sheet.width)
    cos, sin = math.cos(angle) * scale, math.sin(angle) * scale
    middle = line.width / 2, -0.36 * _SIZE  # half the height of its capitals
    shape: list[Command] = []
    for name, *values in _outlines(line):
        turned: list[str | float] = [name]
        for n in range(0, len(values), 2):
            x, y = float(values[n]) - middle[0], float(values[n + 1]) - middle[1]
            turned += [sheet.width / 2 + x * cos - y * sin, sheet.height / 2 + x * sin + y * cos]
        shape.append(tuple(turned))
    if not shape:
        return []
    return [Path(tuple(shape), fill=theme.colour("ink"), opacity=_PALE)]


def _outlines(line: Line) -> list[Command]:
    """The shapes of a line's glyphs, from the left end of its baseline."""
    found: list[Command] = []
    for run in line.runs:
        scale = run.size / run.face.upem
        for glyph, dx, dy in zip(run.glyphs, run.xs, run.ys, strict=True):
            for name, *values in outline(run.face, glyph):
                at = (
                    float(value) * scale + (dy if n % 2 else run.x + dx)
                    for n, value in enumerate(values)
                )
                found.append((name, *at))
    return found


def _line(text: str, sheet: Sheet, options: Options, theme: Theme) -> list[Mark]:
    """At the upper right, in the margin."""
    said = one_line(text)
    if not said:
        return []
    margin = MARGIN if options.margin is None else options.margin * 72 / 25.4
    style = theme.style("report_footer")._replace(weight=600)
    block = set_text(said, style, sheet.width - 2 * MARGIN, 1)
    top = max((margin - block.height) / 2, 6.0)
    left = sheet.width - max(margin, top) - block.width
    return words(block, left, top, theme.colour("pain"))
