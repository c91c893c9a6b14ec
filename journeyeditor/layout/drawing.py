"""The Drawing: what a map looks like, as marks in points, y down. Every painter paints this."""

from collections.abc import Iterator
from dataclasses import field
from typing import Protocol

from journeyeditor.dataclass import dataclass
from journeyeditor.typeset import Line

MAP = ""  # stands for the map itself where ids do for its parts

Key = tuple[str, ...]  # ("card", id), ("stage", id), ("grid",) …: what a part shows


@dataclass(frozen=True, slots=True)
class Stroke:
    """How an outline is drawn. `width` and `dash` in points; `dash` is on, off, on, …; ends and
    corners are round if `round`, else butt and mitre."""

    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with corners of one radius."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str | None = None
    stroke: Stroke | None = None
    opacity: float = 1.0  # of the fill


@dataclass(frozen=True, slots=True)
class Path:
    """Any shape: a tuple of commands ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",),
    absolute, relative to the part's origin like every mark. Filled by the non-zero rule."""

    commands: tuple[tuple[str | float, ...], ...]
    fill: str | None = None
    stroke: Stroke | None = None
    opacity: float = 1.0  # of the fill


@dataclass(frozen=True, slots=True)
class Words:
    """A typeset line: its left edge at `x`, its baseline at `y`."""

    x: float
    y: float
    line: Line
    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Bitmap:
    """An image of the map, by id, scaled to fill its rectangle, clipped to corners of `radius`."""

    x: float
    y: float
    width: float
    height: float
    image: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A rectangle that opens an address."""

    x: float
    y: float
    width: float
    height: float
    url: str


Mark = Box | Path | Words | Bitmap | Hyperlink


@dataclass(frozen=True, slots=True)
class Bounds:
    """A rectangle on the map, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: "Bounds") -> bool:
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def grown(self, by: float) -> "Bounds":
        return Bounds(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


Bar = tuple[float, float, float, float, str]  # x, y, width, height, colour


class Appearance(Protocol):
    """What makes marks when somebody asks for them, and keeps them until it is told to let go."""

    @property
    def marks(self) -> tuple[Mark, ...]: ...

    @property
    def body(self) -> tuple[str, str]:
        """What stands for it where it is too small for marks: the colours of inside and edge."""
        ...

    @property
    def bars(self) -> list[Bar]:
        """What stands for its lines of text where they are too small to be read."""
        ...

    @property
    def pictures(self) -> list[Bitmap]:
        """The images among its marks."""
        ...

    def let_go(self) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One thing on the map, which never changes. Its marks, or the look that makes them, are
    relative to (`x`, `y`), so that a thing that only moves keeps its look (the same object).
    `bounds` is the shape a person would grab; `ink` is how far marks reach beyond it on each side.
    Parts with the same `look` object, x and y look the same."""

    key: Key
    x: float
    y: float
    width: float
    height: float
    look: tuple[Mark, ...] | Appearance
    ink: float = 2.0

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is painted, back to front."""
        return self.look if isinstance(self.look, tuple) else self.look.marks

    def let_go(self) -> None:
        """Give back the room of marks that can be made again."""
        if not isinstance(self.look, tuple):
            self.look.let_go()

    @property
    def bounds(self) -> Bounds:
        return Bounds(self.x, self.y, self.width, self.height)

    def paints_in(self, area: Bounds) -> bool:
        """Whether it may paint within `area`. Asked of thousands of parts for every frame."""
        ink = self.ink
        return (
            self.x - ink < area.x + area.width
            and area.x < self.x + self.width + ink
            and self.y - ink < area.y + area.height
            and area.y < self.y + self.height + ink
        )

    def same_as(self, other: "Part | None") -> bool:
        """Whether a painter would paint the same."""
        return (
            other is not None
            and self.look is other.look
            and self.x == other.x
            and self.y == other.y
            and self.width == other.width
            and self.height == other.height
        )


@dataclass(frozen=True, slots=True)
class Span:
    """A stage's or lane's extent along its axis: from `start` to `end` in points."""

    id: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Where stages and lanes lie: `stages` by x, `lanes` by y, in the order seen on the map."""

    stages: tuple[Span, ...]
    lanes: tuple[Span, ...]
    left: float  # where the lane heads start
    top: float  # where the stage headers start


@dataclass(frozen=True, slots=True)
class ScaleOfCurve:
    """How an emotions lane maps values to y: `zero` is y of 0, one step is `step` points up."""

    lane: str
    zero: float
    step: float

    def y(self, value: float) -> float:
        return self.zero - value * self.step

    def value(self, y: float) -> float:
        return (self.zero - y) / self.step


@dataclass(frozen=True, eq=False)
class Drawing:
    """A whole map: its parts from back to front, in reading order within each layer."""

    width: float
    height: float
    paper: str
    parts: tuple[Part, ...]
    grid: Grid
    scales: tuple[ScaleOfCurve, ...] = ()
    images: dict[str, bytes] = field(default_factory=dict)  # id → PNG or JPEG file
    shortened: tuple[str, ...] = ()  # ids of what says more than the map shows, perhaps MAP
    memo: object = None  # what the layout remembers for the next drawing; painters ignore it

    def part(self, key: Key) -> Part | None:
        """The part with this key, or None."""
        return next((part for part in self.parts if part.key == key), None)

    def words(self) -> Iterator[tuple[Part, Words]]:
        """Every typeset line with its part, back to front."""
        for part in self.parts:
            for mark in part.marks:
                if isinstance(mark, Words):
                    yield part, mark


NO_DRAWING = Drawing(0, 0, "#ffffff", (), Grid((), (), 0, 0))
