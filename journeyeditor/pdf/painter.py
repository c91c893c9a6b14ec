"""Paints a Drawing: first everything but words in the Drawing's order, then the words as read."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from journeyeditor.layout.drawing import Bitmap, Box, Drawing, Mark, Part, Path, Words
from journeyeditor.pdf import operators
from journeyeditor.pdf.images import Picture
from journeyeditor.pdf.ink import Rectangle, Shape, moved, reach
from journeyeditor.pdf.languages import Languages
from journeyeditor.pdf.mixed import goes_left
from journeyeditor.pdf.operators import fill_colour, numbers
from journeyeditor.pdf.order import covered
from journeyeditor.pdf.pages import Sheet
from journeyeditor.pdf.resources import Resources
from journeyeditor.pdf.tagging import Tagging
from journeyeditor.pdf.tags import Reading
from journeyeditor.pdf.text import Typist

_WORTH, _LONGEST = 60, 1500  # characters: other shapes are written out each time
_OFTEN = 3
_SAVED = 2000  # characters: fewer take less room, when compressed, than an object of their own


class Painter:
    """Turns Drawings into the content of pages, in points with y down."""

    def __init__(
        self,
        resources: Resources,
        picture: Callable[[str], Picture],
        languages: Languages,
        tick: Callable[[], None],
    ) -> None:
        """`picture` gives an image of the map by its id. `tick` is called twice for each part that
        is painted; what it raises stops the painting."""
        self._resources = resources
        self._tick = tick
        self._picture = picture
        self._languages = languages
        self._typist = Typist(resources.fonts)
        self._reaches: dict[Shape, Rectangle] = {}
        self._written: dict[Shape, str] = {}
        self._shape: dict[str, Box | Path] = {}
        self._moved: dict[str, tuple[str, tuple[float, float]]] = {}
        self._leftward: dict[int, bool] = {}  # by page
        self._marked: defaultdict[int, Iterator[int]] = defaultdict(count)  # by page

    def paint(self, drawing: Drawing, reading: Reading, page: int, sheet: Sheet) -> list[str]:
        """The operators that paint `drawing` as the `page`-th page (from 0), on `sheet`. Words come
        in the order of `reading` wherever the page looks the same; its elements learn what of the
        page they hold."""
        in_turn = covered(drawing.parts, self._reach)
        self._typist.turn_to(self._goes_left(page, drawing))
        marked = self._marked[page]
        tagging = Tagging(page, sheet, reading, self._resources.layer, marked)
        shapes = self._paint_shapes(drawing.parts, in_turn, tagging)
        return [*shapes, *self._paint_words(reading, in_turn, tagging)]

    def _goes_left(self, page: int, drawing: Drawing) -> bool:
        """Whether a page has more letters from right to left than others: what is painted first on
        it decides."""
        if page not in self._leftward:
            self._leftward[page] = goes_left(words.line.text for _, words in drawing.words())
        return self._leftward[page]

    def _reach(self, mark: Shape) -> Rectangle:
        """`reach`, remembered: most shapes of a map are alike."""
        known = self._reaches.get(mark)
        if known is None:
            known = self._reaches[mark] = reach(mark)
        return known

    # -- all but words ---------------------------------------------------------------------------

    def _paint_shapes(
        self, parts: Iterable[Part], in_turn: set[int], tagging: Tagging
    ) -> list[str]:
        out: list[str] = []
        for part in parts:
            self._tick()
            pieces = [
                (tagging.element(part, mark), operators)
                for mark in part.marks
                if (operators := self._mark(mark, in_turn))
            ]
            if pieces:
                place = f"q 1 0 0 1 {numbers(part.x, part.y)} cm"
                out += tagging.layered(part.key, [place, *tagging.tagged(pieces, part), "Q"])
        return self._with_forms(out)

    def _mark(self, mark: Mark, in_turn: set[int]) -> Sequence[str]:
        """What paints a mark now; nothing for words whose turn comes later."""
        if isinstance(mark, Words):
            return self._words_in_turn(mark) if id(mark) in in_turn else ()
        if isinstance(mark, Box | Path):
            return self._shape_operators(mark)
        return (self._bitmap(mark),) if isinstance(mark, Bitmap) else ()

    def _shape_operators(self, mark: Box | Path) -> tuple[str, ...]:
        written = self._written.get(mark)
        if written is None:
            written = operators.box(mark) if isinstance(mark, Box) else operators.path(mark)
            self._written[mark] = written
            self._shape[written] = mark
        if not written:
            return ()
        stroke = mark.stroke.opacity if mark.stroke else 1.0
        if mark.opacity == 1.0 and stroke == 1.0:
            return (written,)
        return ("q", self._resources.opacity(mark.opacity, stroke), written, "Q")

    def _bitmap(self, mark: Bitmap) -> str:
        picture = self._picture(mark.image)
        clip = operators.clip(mark.x, mark.y, mark.width, mark.height, mark.radius)
        place = numbers(mark.width, 0, 0, -mark.height, mark.x, mark.y + mark.height)
        turn = numbers(*picture.turn)
        shown = self._resources.image(mark.image, picture)
        return f"q {clip} {place} cm {turn} cm {shown} Q"

    def _with_forms(self, painted: list[str]) -> list[str]:
        """What was painted, with each long shape that comes often, wherever it is, written once and
        named."""
        counts = {
            shape: count
            for shape, count in Counter(painted).items()
            if _WORTH <= len(shape) <= _LONGEST and shape in self._shape
        }
        alike: Counter[str] = Counter()
        for shape, times in counts.items():
            alike[self._at_origin(shape)[0]] += times
        names: dict[str, str] = {}
        for shape in counts:
            there, (x, y) = self._at_origin(shape)
            times = alike[there]
            if times >= _OFTEN and (times - 1) * len(there) >= _SAVED:
                named = self._resources.form(there, moved(_frame(self._shape[shape]), -x, -y))
                placed = f"q 1 0 0 1 {numbers(x, y)} cm {named} Q"
                names[shape] = placed if x or y else named
        return [names.get(shape, shape) for shape in painted] if names else painted

    def _at_origin(self, shape: str) -> tuple[str, tuple[float, float]]:
        """A shape moved to the origin, as operators, and where it was."""
        known = self._moved.get(shape)
        if known is None:
            mark = self._shape[shape]
            if isinstance(mark, Box):
                x, y = mark.x, mark.y
                written = operators.box(replace(mark, x=0.0, y=0.0))
            else:
                x, y = (float(value) for value in mark.commands[0][1:3])
                written = operators.path(mark, -x, -y)
            known = self._moved[shape] = written, (x, y)
        return known

    # -- words -----------------------------------------------------------------------------------

    def _paint_words(self, reading: Reading, in_turn: set[int], tagging: Tagging) -> list[str]:
        out = [self._typist.begin()]
        colour, opacity = "", 1.0
        follow = [element for _, element in reading.words[1:]]
        for (part, element), after in zip(reading.words, [*follow, None], strict=False):
            self._tick()
            shown: list[str] = []
            said = [m for m in part.marks if isinstance(m, Words) and id(m) not in in_turn]
            for mark in said:
                if mark.opacity != opacity:
                    opacity = mark.opacity
                    shown.append(self._resources.opacity(opacity, opacity))
                if mark.colour != colour:
                    colour = mark.colour
                    shown.append(fill_colour(colour))
                line = [self._typist.show(mark, part.x, part.y)]
                shown += self._languages.marked(mark.line.text, line)
                if element and (mark is not said[-1] or element is after):
                    shown.append(self._typist.between(mark.line))
            if shown:
                out += tagging.layered(part.key, tagging.tagged([(element, shown)], part))
        return [*out, "ET"]

    def _words_in_turn(self, mark: Words) -> list[str]:
        shown = [
            self._typist.begin(),
            fill_colour(mark.colour),
            *self._languages.marked(mark.line.text, [self._typist.show(mark, 0.0, 0.0)]),
            "ET",
        ]
        if mark.opacity == 1.0:
            return shown
        return ["q", self._resources.opacity(mark.opacity, mark.opacity), *shown, "Q"]


def _frame(mark: Shape) -> Rectangle:
    """A rectangle that holds the mark, its pointed corners too."""
    left, top, right, bottom = reach(mark)
    by = 3 * mark.stroke.width if isinstance(mark, Box | Path) and mark.stroke else 0.5
    return left - by, top - by, right + by, bottom + by
