"""Where on the map each thing's text is written, and in which type."""

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.drawing import Bounds, Key, Part, Words
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.typeset import Style

from . import hit
from .heads import Heads
from .index import PartIndex

_STYLES = {"thought": "card_quote", "question": "card_quote", "metric": "metric_label"}
_BESIDE, _ABOVE = 6.0, 4.0  # free space around a title that is being written
_FEELING = (150.0, 20.0)  # the room for a feeling, in points
_QUOTE = (190.0, 20.0)  # for a quote
_LABEL = (170.0, 21.0)  # for a connection's label


@dataclass(frozen=True)
class TextPlace:
    """Where on the map a text is written: `bounds` in points, the type, the free space at the left
    and the top, whether it may have several lines and stands in the middle."""

    bounds: Bounds
    style: Style
    left: float = 9.0
    top: float = 7.0
    several_lines: bool = True
    centred: bool = False


@dataclass(frozen=True)
class TextPlaces:
    """Finds the place for a part's text."""

    journey: Journey
    index: PartIndex
    heads: Heads
    theme: Theme

    def of(self, key: Key, second: bool = False) -> TextPlace | None:
        """The place of what has this key, or of its `second` text: a note, a quote, steps.
        None for what has no such text."""
        part = self.index.parts.get(key)
        if part is None:
            return None
        if second:
            under = {"card": self._note, "point": self._quote, "stage": self._steps}.get(key[0])
            return under(part) if under else None
        make = {
            "card": self._card,
            "stage": self._stage,
            "lane": self._lane,
            "title": self._title,
            "point": self._point,
            "connection": self._connection,
        }.get(key[0])
        return make(part) if make else None

    def _card(self, part: Part) -> TextPlace:
        kind = self.journey.index.cards[part.key[1]].kind
        style = self.theme.style(_STYLES.get(kind, "card_title"))
        lines = _lines_of(part, style)
        if kind != "touchpoint" or not lines:
            return TextPlace(part.bounds, style)
        # On the title's own lines: the channel above and the rating below stay in sight.
        left, top = lines[0].x - _BESIDE, lines[0].y - style.size - _ABOVE
        height = len(lines) * style.leading + 2 * _ABOVE
        bounds = Bounds(part.x + left, part.y + top, part.width - left, height)
        return TextPlace(bounds, style, _BESIDE, _ABOVE)

    def _note(self, part: Part) -> TextPlace:
        style = self.theme.style("note")
        top = _top_of(part, style)
        if top is None:  # no note yet: on the lower edge, where it will be
            top = part.height - style.leading / 2
        height = max(part.height - top, style.leading + 8)
        bounds = Bounds(part.x, part.y + top - 4, part.width, height + 4)
        return TextPlace(bounds, style, top=4.0)

    def _quote(self, part: Part) -> TextPlace:
        x, y = hit.centre(part)
        y += 19 + _QUOTE[1] / 2
        style = self.theme.style("quote")
        top = _top_of(part, style)
        if top is not None:
            y = part.y + top + style.leading / 2
        bounds = Bounds(x - _QUOTE[0] / 2, y - _QUOTE[1] / 2, *_QUOTE)
        return TextPlace(bounds, style, 6.0, 3.5, False, centred=True)

    def _steps(self, part: Part) -> TextPlace:
        style = self.theme.style("steps")
        away = self.heads.offset("stage")
        top = part.y + away.y() + part.height - style.leading
        height = 3 * style.leading + 8
        return TextPlace(Bounds(part.x + 8, top, part.width - 12, height), style, 12.0, 4.0)

    def _stage(self, part: Part) -> TextPlace:
        style = self.theme.style("stage")
        away = self.heads.offset("stage")
        left = 8.0
        bounds = Bounds(part.x + left, part.y + away.y() + 3, part.width - 12, part.height - 6)
        top = max((bounds.height - style.leading) / 2, 2.0)
        return TextPlace(bounds, style, 12.0, top, several_lines=False)

    def _lane(self, part: Part) -> TextPlace:
        style = self.theme.style("lane")
        away = self.heads.offset("lane")
        inset = self.theme.measure.lane_icon + self.theme.measure.lane_icon_gap
        bounds = Bounds(part.x + away.x() + inset - 5, part.y + 5, part.width - inset + 3, 23)
        return TextPlace(bounds, style, 5.0, 4.0, several_lines=False)

    def _title(self, part: Part) -> TextPlace:
        style = self.theme.style("map_title")
        said = [mark for mark in part.marks if isinstance(mark, Words)]
        width = max(said[0].line.width + 60 if said else 0.0, 360.0)
        bounds = Bounds(part.x - 6, part.y - 4, min(width, part.width) + 12, style.leading + 8)
        return TextPlace(bounds, style, 6.0, 4.0, several_lines=False)

    def _point(self, part: Part) -> TextPlace:
        x, y = hit.centre(part)
        y -= 19 + _FEELING[1] / 2
        said = next((mark for mark in part.marks if isinstance(mark, Words)), None)
        if said is not None and self._feeling(part):
            x, y = part.x + said.x + said.line.width / 2, part.y + said.y - 3.5
        bounds = Bounds(x - _FEELING[0] / 2, y - _FEELING[1] / 2, *_FEELING)
        return TextPlace(bounds, self.theme.style("feeling"), 6.0, 3.5, False, centred=True)

    def _feeling(self, part: Part) -> str:
        points = self.journey.index.curves[part.key[1]].points
        return next(point.feeling for point in points if point.id == part.key[2])

    def _connection(self, part: Part) -> TextPlace:
        said = next((m for m in part.marks if isinstance(m, Words)), None)
        x, y = hit.middle_of_line(part)
        if said is not None:
            x, y = part.x + said.x + said.line.width / 2, part.y + said.y - 3.5
        bounds = Bounds(x - _LABEL[0] / 2, y - _LABEL[1] / 2, *_LABEL)
        return TextPlace(bounds, self.theme.style("loop"), 6.0, 4.0, False, centred=True)


def _top_of(part: Part, style: Style) -> float | None:
    """Where the lines of a part that are set in `style` begin; None where it has none."""
    lines = _lines_of(part, style)
    return lines[0].y - style.size if lines else None


def _lines_of(part: Part, style: Style) -> list[Words]:
    """The lines of a part that are set in `style`."""
    words = (mark for mark in part.marks if isinstance(mark, Words))
    return [mark for mark in words if mark.line.size == style.size]
