"""Drawing → SVG for designers: text as outlines, groups named by what they show."""

import base64
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape

import uharfbuzz as hb

from journeyeditor.layout.drawing import (
    Bitmap,
    Box,
    Drawing,
    Hyperlink,
    Mark,
    Part,
    Path,
    Stroke,
    Words,
)
from journeyeditor.model import Journey
from journeyeditor.typeset import Face, GlyphRun

_MARGIN = 36.0  # points around the map
_LINKS = ("http://", "https://", "mailto:")


def svg(drawing: Drawing, journey: Journey, *, margin: float = _MARGIN) -> str:
    """The drawing as one SVG file without anything to fetch, a point as a pixel; each glyph is
    there once and used wherever it comes."""
    writer = _Writer(drawing, journey)
    body = "\n".join(filter(None, map(writer.part, drawing.parts)))
    wide, high = drawing.width + 2 * margin, drawing.height + 2 * margin
    box = f"{_n(-margin)} {_n(-margin)} {_n(wide)} {_n(high)}"
    title = escape(" ".join(journey.title.split()))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(wide)}" height="{_n(high)}" '
        f'viewBox="{box}">\n<title>{title}</title>\n<defs>{"".join(writer.glyphs.values())}</defs>\n'
        f'<path fill="{drawing.paper}" d="M{_n(-margin)} {_n(-margin)}h{_n(wide)}v{_n(high)}'
        f'h{_n(-wide)}z"/>\n{body}\n</svg>\n'
    )


class _Writer:
    """Writes parts, and collects the glyphs that they use."""

    def __init__(self, drawing: Drawing, journey: Journey) -> None:
        self.glyphs: dict[tuple[str, int], str] = {}
        self._ids: dict[tuple[str, int], str] = {}
        self._drawing, self._journey = drawing, journey
        self._seen: set[str] = set()

    def part(self, part: Part) -> str:
        """A group; "" for a part that shows nothing."""
        shown = "".join(filter(None, map(self._mark, part.marks)))
        if not shown:
            return ""
        words = " ".join(m.line.text.strip() for m in part.marks if isinstance(m, Words))
        title = f"<title>{escape(words)}</title>" if words else ""
        place = f'transform="translate({_n(part.x)} {_n(part.y)})"'
        return f'<g id="{self._name(part)}" {place}>{title}{shown}</g>'

    def _name(self, part: Part) -> str:
        """As designers find it in their list of layers: "card-…", "lane-…"."""
        name = escape("-".join(part.key))
        while name in self._seen:
            name += "-"
        self._seen.add(name)
        return name

    def _mark(self, mark: Mark) -> str:
        if isinstance(mark, Words):
            return "".join(self._run(run, mark) for run in mark.line.runs)
        if isinstance(mark, Box):
            return _box(mark)
        if isinstance(mark, Path):
            outline = "".join(
                f"{c[0]}{' '.join(_n(float(v)) for v in c[1:])}" for c in mark.commands
            )
            return f'<path d="{outline}"{_painted(mark.fill, mark.opacity, mark.stroke)}/>'
        return self._bitmap(mark) if isinstance(mark, Bitmap) else _link(mark)

    def _run(self, run: GlyphRun, mark: Words) -> str:
        scale = run.size / run.face.upem
        uses = "".join(
            f'<use href="#{id_}" x="{_n(x / scale)}" y="{_n(y / scale)}"/>'
            for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True)
            if (id_ := self._glyph(run.face, glyph))
        )
        place = f"translate({_n(mark.x + run.x)} {_n(mark.y)}) scale({scale:.6f})"
        opacity = "" if mark.opacity == 1 else f' opacity="{_n(mark.opacity)}"'
        colour = run.colour or mark.colour
        return f'<g transform="{place}" fill="{colour}"{opacity}>{uses}</g>' if uses else ""

    def _glyph(self, face: Face, glyph: int) -> str:
        """The id of a glyph's outline; "" for one without ink."""
        key = face.name, glyph
        if key not in self._ids:
            outline = _outline(face, glyph)
            self._ids[key] = f"g{len(self.glyphs)}" if outline else ""
            if outline:
                self.glyphs[key] = f'<path id="{self._ids[key]}" d="{outline}"/>'
        return self._ids[key]

    def _bitmap(self, mark: Bitmap) -> str:
        data = base64.b64encode(self._drawing.images[mark.image]).decode("ascii")
        kind = self._journey.index.images[mark.image].media_type
        place = (
            f'x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"'
        )
        clip = f' style="clip-path:inset(0 round {_n(mark.radius)}px)"' if mark.radius else ""
        fit = 'preserveAspectRatio="none"'
        return f'<image {place} {fit}{clip} href="data:{kind};base64,{data}"/>'


@lru_cache(20_000)
def _outline(face: Face, glyph: int) -> str:
    """A glyph in font units, y down."""
    drawn: list[str] = []
    draw = hb.DrawFuncs()
    for letter, register in (
        ("M", draw.set_move_to_func),
        ("L", draw.set_line_to_func),
        ("Q", draw.set_quadratic_to_func),
        ("C", draw.set_cubic_to_func),
    ):
        register(lambda *values, letter=letter: drawn.append(letter + _turned(values[:-1])))
    draw.set_close_path_func(lambda *_: drawn.append("Z"))
    face.font.draw_glyph(glyph, draw, None)
    return "".join(drawn)


def _turned(values: Sequence[float]) -> str:
    return " ".join(_n(-value if n % 2 else value) for n, value in enumerate(values))


def _path(mark: Path) -> str:
    return "".join(
        f"{name}{' '.join(_n(float(value)) for value in values)}" for name, *values in mark.commands
    )


def _place(mark: Box | Bitmap | Hyperlink) -> str:
    x, y, width, height = map(_n, (mark.x, mark.y, mark.width, mark.height))
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'


def _box(mark: Box) -> str:
    place = _place(mark)
    radius = min(mark.radius, mark.width / 2, mark.height / 2)
    corners = f' rx="{_n(radius)}"' if radius > 0 else ""
    return f"<rect {place}{corners}{_painted(mark.fill, mark.opacity, mark.stroke)}/>"


def _link(mark: Hyperlink) -> str:
    """A link lies over what it is a link of; only to pages and letters."""
    if not mark.url.lower().startswith(_LINKS):
        return ""
    place = _place(mark)
    return f'<a href="{escape(mark.url)}"><rect {place} fill-opacity="0"/></a>'


def _painted(fill: str | None, opacity: float, stroke: Stroke | None) -> str:
    return "".join(_attributes(fill, opacity, stroke))


def _attributes(fill: str | None, opacity: float, stroke: Stroke | None) -> Iterator[str]:
    yield f' fill="{fill or "none"}"'
    if fill and opacity != 1:
        yield f' fill-opacity="{_n(opacity)}"'
    if stroke is None or stroke.width <= 0:
        return
    yield f' stroke="{stroke.colour}" stroke-width="{_n(stroke.width)}"'
    if sum(stroke.dash) > 0:
        yield f' stroke-dasharray="{" ".join(map(_n, stroke.dash))}"'
    if stroke.round:
        yield ' stroke-linecap="round" stroke-linejoin="round"'
    if stroke.opacity != 1:
        yield f' stroke-opacity="{_n(stroke.opacity)}"'


def _n(value: float) -> str:
    """A number, to a thousandth of a point."""
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
