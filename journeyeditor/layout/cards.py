"""A card's face: everything on it, at the size that its text needs.

What stands on a card is gone through twice: at first for its size alone, and again for its marks
when somebody looks at it. Of a large map most cards are never seen.
"""

from collections.abc import Callable

from journeyeditor.dataclass import dataclass
from journeyeditor.model import (
    CARD_KINDS,
    CardBase,
    Channel,
    ChannelUse,
    Image,
    Index,
    Metric,
    Need,
    Source,
    Touchpoint,
)
from journeyeditor.typeset import Block, count_lines, rough_lines, set_text

from .card_parts import footer, kind_mark, met_ring, rating_bar
from .drawing import Bar, Bitmap, Mark
from .labels import Labels
from .silhouettes import body, kind_colour, silhouette
from .text import icon_marks, words
from .theme import Theme

TITLE_LINES = 6
NOTE_LINES = 4
TAIL = 6.0  # a thought's tail hangs this far below its bubble
PICTURE_MOST = 4 / 3  # of its width: a picture is never higher

ICON_OF_KIND = {
    "touchpoint": "pointer",
    "action": "footprints",
    "motivation": "flame",
    "thought": "message-circle",
    "question": "message-circle-question-mark",
    "need": "hand-heart",
    "pain_point": "octagon-alert",
    "opportunity": "sprout",
    "improvement": "list-checks",
    "metric": "chart-no-axes-column",
    "picture": "image",
    "note": "sticky-note",
    "process": "cog",
    "channel": "radio",
}
ICON_OF_LANE = {
    "touchpoints": "pointer",
    "actions": "footprints",
    "motivations": "flame",
    "thoughts": "message-circle-question-mark",
    "needs": "hand-heart",
    "emotions": "activity",
    "channels": "radio",
    "pain_points": "octagon-alert",
    "opportunities": "sprout",
    "improvements": "list-checks",
    "metrics": "chart-no-axes-column",
    "images": "image",
    "frontstage": "store",
    "backstage": "warehouse",
    "support": "cog",
    "notes": "sticky-note",
}


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What a card's face depends on beside the card itself."""

    theme: Theme
    labels: Labels
    channels: dict[str, Channel]
    sources: dict[str, Source]
    images: dict[str, Image]
    lane_kind: str
    votes: bool  # whether they are shown


def setting_of(index: Index, theme: Theme, labels: Labels, lane_kind: str, votes: bool) -> Setting:
    """The setting of the cards in a lane. It does not hold the index, which faces outlive."""
    return Setting(theme, labels, index.channels, index.sources, index.images, lane_kind, votes)


@dataclass(slots=True, eq=False)
class Face:
    """A card in its size, and whether its text is shortened. An `Appearance` of parts."""

    card: CardBase
    width: float
    height: float
    shortened: bool
    setting: Setting
    _marks: tuple[Mark, ...] | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What it looks like, from its top left corner."""
        if self._marks is None:
            self._marks = _drawn(self.card, self.width, self.setting)
        return self._marks

    @property
    def body(self) -> tuple[str, str]:
        return body(self.card, self.setting.theme)

    @property
    def bars(self) -> list[Bar]:
        sheet = _Sheet(self.card, self.width, self.setting, None)
        sheet.bars = []
        _filled(sheet)
        return sheet.bars

    @property
    def pictures(self) -> list[Bitmap]:
        if not self.card.picture:
            return []
        marks = self._marks or _drawn(self.card, self.width, self.setting)
        return [mark for mark in marks if isinstance(mark, Bitmap)]

    def let_go(self) -> None:
        self._marks = None


class _Sheet:
    """A face being filled from top to bottom. Without `marks` only its size is asked, and bars for
    its larger texts, if there is a list for them."""

    __slots__ = ("bars", "card", "left", "marks", "right", "setting", "shortened", "width", "y")

    def __init__(
        self, card: CardBase, width: float, setting: Setting, marks: list[Mark] | None
    ) -> None:
        m = setting.theme.measure
        self.card, self.width, self.setting, self.marks = card, width, setting, marks
        self.left, self.right, self.y = m.pad_side, width - m.pad_side, m.pad_top
        self.shortened = False
        self.bars: list[Bar] | None = None

    @property
    def room(self) -> float:
        return self.right - self.left

    def put(self, make: Callable[..., list[Mark]], *args: object) -> None:
        """Put on it what `make` makes of the rest, if marks are asked."""
        if self.marks is not None:
            self.marks += make(*args)

    def line(self, block: Block, x: float, y: float, colour: str) -> None:
        """A set line with its top left corner at (`x`, `y`)."""
        ink = self.setting.theme.colour(colour)
        if self.marks is not None:
            self.marks += words(block, x, y, ink)
        elif self.bars is not None:
            size = block.lines[0].size
            self._add_bars([(0.0, block.width)], size, block.leading, x, y, ink)

    def text(self, text: str, use: str, colour: str, most: int, inset: float = 0.0) -> None:
        """A block of at most `most` lines below what is there."""
        theme, language = self.setting.theme, self.setting.labels.language
        style, room = theme.styles[use], self.right - self.left - inset
        if self.marks is None:
            lines, shortened = count_lines(text, style, room, most, language)
            if self.bars is not None:
                rough = rough_lines(text, style, room, most, language)
                x, ink = self.left + inset, theme.colour(self._paler(colour))
                self._add_bars(rough, style.size, style.leading, x, self.y, ink)
        else:
            block = set_text(text, style, room, most, language=language)
            ink = theme.colour(self._paler(colour))
            self.marks += words(block, self.left + inset, self.y, ink, room)
            lines, shortened = len(block.lines), block.shortened
        self.shortened |= shortened
        self.y += lines * style.leading

    def _paler(self, colour: str) -> str:
        """The token for a colour, until someone writes over what stands there for guidance."""
        return "ink3" if self.card.guidance and colour == "ink" else colour

    def _add_bars(
        self,
        lines: list[tuple[float, float]],
        size: float,
        leading: float,
        x: float,
        y: float,
        ink: str,
    ) -> None:
        """Bars as high as small letters, for lines that start at the top left corner (`x`, `y`)."""
        assert self.bars is not None
        y += (leading - 0.37 * size) / 2
        for n, (left, width) in enumerate(lines):
            self.bars.append((x + left, y + n * leading, width, size / 2, ink))


def card_face(card: CardBase, width: float, setting: Setting) -> Face:
    """Set `card` in a box `width` points wide; the height follows from what it says."""
    sheet = _Sheet(card, width, setting, None)
    height = _filled(sheet)
    tail = TAIL if card.kind in ("thought", "question") else 0.0
    return Face(card, width, height + tail, sheet.shortened, setting)


def _drawn(card: CardBase, width: float, setting: Setting) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    height = _filled(_Sheet(card, width, setting, marks))
    under, over = silhouette(card, width, height, setting.theme)
    return (*under, *marks, *over)


def _filled(sheet: _Sheet) -> float:
    """Fill a sheet; returns how high it has to be."""
    card, m = sheet.card, sheet.setting.theme.measure
    _FILL[card.kind](sheet)
    if card.kind == "picture" and card.picture and not sheet.shortened:
        return sheet.y + (m.pad_bottom if card.title or card.note else 0.0)
    return max(sheet.y + m.pad_bottom, m.card_least)


# -- what stands on a card ---------------------------------------------------------------------


def _fill_plain(sheet: _Sheet) -> None:
    """Icon, title hanging right of it, note, picture, footer."""
    _say(sheet, sheet.card.title)
    _note_and_below(sheet)


def _fill_action(sheet: _Sheet) -> None:
    """As any other, clear of the point at its right."""
    sheet.right -= 6.0
    _fill_plain(sheet)


def _fill_quote(sheet: _Sheet) -> None:
    """As any other, in the words of a customer."""
    _say(sheet, sheet.card.title, "card_quote")
    _note_and_below(sheet)


def _fill_need(sheet: _Sheet) -> None:
    """As any other, and whether it is met."""
    assert isinstance(sheet.card, Need)
    _say(sheet, sheet.card.title)
    if sheet.card.met is not None:
        _need(sheet, sheet.card.met)
    _note_and_below(sheet)


def _fill_note(sheet: _Sheet) -> None:
    """Without an icon."""
    sheet.text(sheet.card.title, "card_title", "ink", TITLE_LINES)
    _note_and_below(sheet)


def _fill_channel_use(sheet: _Sheet) -> None:
    """As any other; without a title it has the channel's."""
    card = sheet.card
    assert isinstance(card, ChannelUse)
    channel = sheet.setting.channels.get(card.channel or "")
    _say(sheet, card.title or (channel.title if channel else ""))
    _note_and_below(sheet)


def _say(sheet: _Sheet, title: str, use: str = "card_title") -> None:
    """A title that hangs right of its kind's icon; what follows hangs there, too."""
    m = sheet.setting.theme.measure
    sheet.put(_icon_of_kind, sheet.card, sheet.setting, sheet.left, sheet.y + 1.5)
    sheet.left += m.icon + m.icon_gap
    sheet.text(title, use, "ink", TITLE_LINES)


def _icon(name: str, x: float, y: float, size: float, colour: str) -> list[Mark]:
    return [icon_marks(name, x, y, size, colour)]


def _icon_of_kind(card: CardBase, setting: Setting, x: float, y: float) -> list[Mark]:
    name = ICON_OF_KIND[card.kind]
    if card.kind == "process":
        name = ICON_OF_LANE[setting.lane_kind]
    if isinstance(card, ChannelUse):
        channel = setting.channels.get(card.channel or "")
        name = (channel.icon if channel else "") or name
    theme = setting.theme
    return _icon(name, x, y, theme.measure.icon, theme.colour(kind_colour(card)))


def _need(sheet: _Sheet, met: str) -> None:
    theme = sheet.setting.theme
    sheet.y += 2
    middle = sheet.y + theme.style("note").leading / 2
    sheet.put(met_ring, theme, met, sheet.left + 4.5, middle)
    sheet.text(sheet.setting.labels(f"met.{met}"), "note", "ink2", 1, inset=14.0)


def _note_and_below(sheet: _Sheet) -> None:
    card, setting = sheet.card, sheet.setting
    if card.note:
        sheet.y += 2
        sheet.text(card.note, "note", "ink2", NOTE_LINES)
    if card.picture and card.kind != "picture":
        _picture(sheet, sheet.left, sheet.room, sheet.y + 6, radius=4.0)
    if card.kind == "touchpoint":
        _rating(sheet)
    feet = footer(setting.theme, setting.labels, setting.sources, card, setting.votes)
    if feet is not None:
        sheet.shortened |= feet.shortened
        sheet.y += 5
        rows = feet.rows(sheet.right - sheet.left)
        place = sheet.left, sheet.right, sheet.y
        sheet.put(feet.drawn, rows, *place)
        if sheet.bars is not None:
            sheet.bars += feet.bars(rows, *place, setting.theme.colour("ink3"))
        sheet.y += feet.height(rows)


def _rating(sheet: _Sheet) -> None:
    card, setting = sheet.card, sheet.setting
    assert isinstance(card, Touchpoint)
    if card.rating is not None:
        sheet.y += 6
        place = sheet.left, sheet.y, sheet.room
        sheet.put(rating_bar, setting.theme, setting.labels, card, *place)
        sheet.y += 12


def _fill_touchpoint(sheet: _Sheet) -> None:
    """Channel row, title, note, rating bar, footer."""
    card = sheet.card
    assert isinstance(card, Touchpoint)
    channel = sheet.setting.channels.get(card.channel or "")
    medium = card.medium or (channel.medium if channel else None)
    if channel or medium:
        _channel(sheet, card, channel, medium)
    elif card.moment_of_truth:
        sheet.right -= 20
    sheet.text(card.title, "card_title", "ink", TITLE_LINES)
    if not (channel or medium) and card.moment_of_truth:
        sheet.right += 20
    _note_and_below(sheet)


def _channel(sheet: _Sheet, card: Touchpoint, channel: Channel | None, medium: str | None) -> None:
    """The row that says where a touchpoint happens."""
    theme, labels = sheet.setting.theme, sheet.setting.labels
    x, end = sheet.left, sheet.right - (24.0 if card.moment_of_truth else 0.0)
    if channel:
        name = channel.icon or ICON_OF_KIND["channel"]
        sheet.put(_icon, name, x, sheet.y + 0.5, 12.0, theme.colour("ink"))
        x += 17
    said = channel.title if channel else labels(f"medium.{medium}")
    room = end - x - (15.0 if medium else 0.0)
    block = set_text(said, theme.style("channel"), room, 1, language=labels.language)
    sheet.shortened |= block.shortened
    sheet.line(block, x, sheet.y, "ink2")
    if medium:
        sheet.put(kind_mark, theme, medium, x + block.width + 11, sheet.y + 6.5)
    sheet.y += 13 + 3


def _fill_metric(sheet: _Sheet) -> None:
    """No box: label, figure with its change beside it, source."""
    card, theme = sheet.card, sheet.setting.theme
    assert isinstance(card, Metric)
    sheet.left, sheet.right = 0.0, sheet.width
    sheet.text(card.title, "metric_label", "ink2", TITLE_LINES)
    if card.figure:
        style, language = theme.style("metric"), sheet.setting.labels.language
        figure = set_text(card.figure, style, sheet.room, 1, language=language)
        sheet.shortened |= figure.shortened
        sheet.line(figure, sheet.left, sheet.y + 1, "ink")
        baseline = sheet.y + 1 + figure.baseline(0)
        sheet.y += 1 + figure.height
        if card.change:
            small, x = theme.style("channel"), figure.width + 8
            fits = set_text(card.change, small, sheet.width - x, 2, language=language)
            if sheet.width - x >= 60 and not fits.shortened and len(fits.lines) == 1:
                top = baseline - fits.baseline(0)
                sheet.line(fits, x, top, "ink2")
            else:
                sheet.text(card.change, "channel", "ink2", 2)
    elif card.change:
        sheet.text(card.change, "channel", "ink2", 2)
    _note_and_below(sheet)
    sheet.y -= theme.measure.pad_bottom - 4  # no box, so no padding below either


def _fill_picture(sheet: _Sheet) -> None:
    """The image across the whole card, its caption and footer below."""
    card, theme = sheet.card, sheet.setting.theme
    if card.picture in sheet.setting.images:
        _picture(sheet, 0.0, sheet.width, 0.0, radius=4.0)
        sheet.y += 5 if card.title or card.note else 0
    else:
        middle = (sheet.width - 19) / 2
        sheet.put(_icon, "image", middle, sheet.y + 12, 19.0, theme.colour("ink3"))
        sheet.y += 48
    if card.title:
        sheet.text(card.title, "note", "ink2", TITLE_LINES)
    _note_and_below(sheet)


def _picture(sheet: _Sheet, x: float, width: float, y: float, radius: float) -> None:
    image = sheet.setting.images.get(sheet.card.picture or "")
    if image is None:
        return
    ratio = image.height / image.width
    height = width * min(ratio, PICTURE_MOST)
    shown = height / ratio if ratio > PICTURE_MOST else width
    left = x + (width - shown) / 2
    shape = left, y, shown, height, image.id, radius if shown == width else 0.0
    sheet.put(lambda: [Bitmap(*shape)])
    sheet.y = y + height


_FILL: dict[str, Callable[[_Sheet], None]] = {
    **dict.fromkeys(CARD_KINDS, _fill_plain),
    "touchpoint": _fill_touchpoint,
    "action": _fill_action,
    "thought": _fill_quote,
    "question": _fill_quote,
    "need": _fill_need,
    "metric": _fill_metric,
    "picture": _fill_picture,
    "note": _fill_note,
    "channel": _fill_channel_use,
}
