"""What typesetting takes and gives: a style in, blocks of lines of glyph runs out."""

from collections.abc import Callable

from journeyeditor.dataclass import dataclass
from journeyeditor.typeset.faces import Face


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one face in visual order, left to right.

    `x` is the run's origin from the left of its line; `xs` and `ys` are each glyph's pen position
    from that origin, kerning and mark offsets included; `advance` is where the pen ends. All in
    points, y down. `text` is what the run says, in logical order, and `clusters` tells for each
    glyph where in `text` its characters start.

    A glyph in colours comes as several runs on the same spot, back to front: `colour` is the
    layer's "#rrggbb" (None: the colour of the text); the first carries the text, the others
    are `hidden_text`: painted, but with an empty `text`.
    """

    face: Face
    size: float
    x: float
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    advance: float
    text: str
    clusters: tuple[int, ...]
    rtl: bool = False
    colour: str | None = None
    hidden_text: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line: its width in points, the `size` of its letters, and its text in logical order
    without the spaces that hang at its end. `rtl`: its paragraph reads from right to left.

    Where its glyphs stand (`place` tells) is asked only of what is painted: a map says a thousand
    times more than a screen shows."""

    width: float
    size: float
    text: str
    rtl: bool
    place: Callable[[], tuple[GlyphRun, ...]]

    @property
    def runs(self) -> tuple[GlyphRun, ...]:
        """Its runs from left to right."""
        return self.place()


@dataclass(frozen=True, slots=True)
class Block:
    """A set text. `width` is that of its widest line and `height` that of all its line boxes;
    `ascent` and `descent` are how far the text face reaches from its baseline; all in points.
    `shortened`: not all of the text is there. `rtl`: its first paragraph reads right to left."""

    lines: tuple[Line, ...]
    width: float
    height: float
    leading: float
    ascent: float
    descent: float
    shortened: bool = False
    rtl: bool = False

    def baseline(self, n: int) -> float:
        """How far the n-th line's baseline (from 0) lies below the top of the block, in points:
        every line box is `leading` high and what it has beyond the face is halved above and
        below, whatever faces the line needs."""
        return n * self.leading + (self.leading - self.ascent - self.descent) / 2 + self.ascent
