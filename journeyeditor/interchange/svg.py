"""Drawing → SVG for designers: text as outlines or as text, groups named by lane and card."""

import base64
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape

import uharfbuzz as hb

from journeyeditor.interchange.svg_fonts import font_face, is_tabular, look
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
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.labels import labels as labels_of
from journeyeditor.model import Journey
from journeyeditor.model.base import may_open
from journeyeditor.one_line import one_line
from journeyeditor.pdf.layers import CONNECTIONS, layers, layers_of
from journeyeditor.typeset import Face, GlyphRun

_MARGIN = 36.0  # points around the map
_INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"
_XLINK = "http://www.w3.org/1999/xlink"  # Inkscape 1.2 follows no other references
_RIGHT_MARK = "\u200f"  # shows nothing, and counts as a letter from right to left
_LONGEST_NAME = 60  # letters
_UNNAMED = re.compile(r"[^\w.-]")
_OURS = re.compile(r"(g|clip)\d+")  # ids of glyphs and of the corners of pictures
_UNSAYABLE = re.compile("[\ufffe\uffff]")


def svg(
    drawing: Drawing,
    journey: Journey,
    *,
    outlines: bool = True,
    labels: Labels | None = None,
    margin: float = _MARGIN,
) -> str:
    """The drawing as one SVG file without anything to fetch, a point as a pixel.

    With `outlines` the words are shapes, each glyph there once and used wherever it comes; else
    they are text, and the fonts that it needs are in the file (colour emoji stay shapes). Lanes,
    curves and the connections are groups, with their parts in them, called what the map calls them.
    """
    writer = _Writer(drawing, journey, outlines)
    body = "\n".join(_grouped(drawing, journey, labels or labels_of(journey.language), writer))
    wide, high = drawing.width + 2 * margin, drawing.height + 2 * margin
    box = f"{_n(-margin)} {_n(-margin)} {_n(wide)} {_n(high)}"
    title = _escaped(one_line(journey.title))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="{_INKSCAPE}" '
        f'xmlns:xlink="{_XLINK}" width="{_n(wide)}" height="{_n(high)}" viewBox="{box}" '
        f'xml:lang="{journey.language}" xml:space="preserve">\n<title>{title}</title>\n'
        f"{writer.fonts()}"
        f"<defs>{''.join(writer.glyphs.values())}</defs>\n"
        f'<path fill="{drawing.paper}" d="M{_n(-margin)} {_n(-margin)}h{_n(wide)}v{_n(high)}'
        f'h{_n(-wide)}z"/>\n{body}\n</svg>\n'
    )


def _grouped(
    drawing: Drawing, journey: Journey, labels: Labels, writer: "_Writer"
) -> Iterator[str]:
    """What lies below the lanes, the connections, the lanes, what lies over them. (The tint of an
    emotions lane is below the lines of the grid, not with its lane.)"""
    known = layers(journey, labels)
    names = {one.id: writer.name(one.title) for one in known}
    layer = layers_of(drawing, journey)
    grouped = [layer.get(part.key) if part.key[0] != "band" else None for part in drawing.parts]
    first = next((n for n, of in enumerate(grouped) if of), len(grouped))
    parts: dict[str | None, list[str]] = {}
    above: list[str] = []
    for n, (part, of) in enumerate(zip(drawing.parts, grouped, strict=True)):
        written = writer.part(part)
        (above if of is None and n > first else parts.setdefault(of, [])).append(written)
    yield from filter(None, parts.get(None, []))
    inside: dict[str, list[str]] = {one.id: [] for one in known}
    for one in known:
        if one.inside:
            inside[one.inside].append(_group(names[one.id], "".join(parts.get(one.id, []))))
    for one in sorted(known, key=lambda one: one.id != CONNECTIONS):
        if not one.inside:
            content = "\n".join(filter(None, parts.get(one.id, []) + inside[one.id]))
            yield from filter(None, [_group(names[one.id], content)])
    yield from filter(None, above)


def _group(name: str, content: str) -> str:
    """Parts that belong together; "" for none."""
    return f'<g {name} inkscape:groupmode="layer">\n{content}\n</g>' if content else ""


class _Writer:
    """Writes parts, and collects the glyphs or the characters that they use."""

    def __init__(self, drawing: Drawing, journey: Journey, outlines: bool) -> None:
        self.glyphs: dict[tuple[str, int], str] = {}
        self._ids: dict[tuple[str, int], str] = {}
        self._drawing, self._journey, self._outlines = drawing, journey, outlines
        self._texts: dict[Face, set[str]] = {}
        self._seen: set[str] = set()
        self._clips = 0

    def fonts(self) -> str:
        """A style sheet with the fonts of the text; "" without text."""
        rules = "\n".join(font_face(face, texts) for face, texts in self._texts.items())
        return f"<style>text{{white-space:pre}}\n{rules}</style>\n" if rules else ""

    def part(self, part: Part) -> str:
        """A group; "" for a part that shows nothing."""
        shown = "".join(filter(None, map(self._mark, part.marks)))
        if not shown:
            return ""
        words = " ".join(m.line.text.strip() for m in part.marks if isinstance(m, Words))
        title = f"<title>{_escaped(words)}</title>" if words else ""
        place = f'transform="translate({_n(part.x)} {_n(part.y)})"'
        name = self.name(_title_of(part, self._journey) or words or "-".join(part.key))
        key = escape(" ".join(part.key))
        return f'<g {name} data-key="{key}" {place}>{title}{shown}</g>'

    def name(self, title: str) -> str:
        """As designers find it in their list of layers: some programs read one, some the other."""
        whole = one_line(title)[:_LONGEST_NAME]
        plain = _UNNAMED.sub("", whole.replace(" ", "_")) or "_"
        name, number = plain, 1
        while name in self._seen or _OURS.fullmatch(name):
            number += 1
            name = f"{plain}_{number}"
        self._seen.add(name)
        return f'id="{_escaped(name)}" inkscape:label="{_escaped(whole)}"'

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
        if self._outlines or run.colour or run.hidden_text:
            return self._shapes(run, mark)
        return self._text(run, mark)

    def _text(self, run: GlyphRun, mark: Words) -> str:
        """A run as text. Its length is said, so that what sets it with other spaces between the
        letters, or another font, still ends where it should (Inkscape loses what goes from right to
        left with it, and the attribute for that is unknown to resvg: marks hold its signs)."""
        if not run.text.strip():
            return ""
        self._texts.setdefault(run.face, set()).add(run.text)
        x, y = _n(mark.x + run.x), _n(mark.y)
        about = [f'x="{x}" y="{y}" fill="{mark.colour}" font-size="{_n(run.size)}"']
        if len(run.text) > 1 and not run.rtl and not run.face.cursive:
            about.append(f'textLength="{_n(run.advance)}"')
        about.append(look(run.face))
        if is_tabular(run):
            about.append("style=\"font-feature-settings:'tnum'\"")
        if mark.opacity != 1:
            about.append(f'opacity="{_n(mark.opacity)}"')
        text = f"{_RIGHT_MARK}{run.text}{_RIGHT_MARK}" if run.rtl else run.text
        return f"<text {' '.join(about)}>{_escaped(text)}</text>"

    def _shapes(self, run: GlyphRun, mark: Words) -> str:
        scale = run.size / run.face.upem
        uses = "".join(
            f'<use xlink:href="#{id_}" x="{_n(x / scale)}" y="{_n(y / scale)}"/>'
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
        place = _place(mark)
        rest = f'preserveAspectRatio="none" xlink:href="data:{kind};base64,{data}"'
        if not mark.radius:
            return f"<image {place} {rest}/>"
        self._clips += 1
        name = f"clip{self._clips}"
        corners = f'<clipPath id="{name}"><rect {place} rx="{_n(mark.radius)}"/></clipPath>'
        return f'{corners}<image {place} clip-path="url(#{name})" {rest}/>'


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


def _escaped(text: str) -> str:
    """A text of the user as XML has it, without the characters that XML can't."""
    return escape(_UNSAYABLE.sub("", text))


def _title_of(part: Part, journey: Journey) -> str:
    """What a record is called by itself, without what else its part says."""
    record = journey.index.records.get(part.key[-1])
    return next(
        (t for t in (getattr(record, n, "") for n in ("title", "feeling", "label")) if t), ""
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
    if not may_open(mark.url):
        return ""
    place = _place(mark)
    return f'<a xlink:href="{escape(mark.url)}"><rect {place} fill-opacity="0"/></a>'


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
