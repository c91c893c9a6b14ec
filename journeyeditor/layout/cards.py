"""A card's face: its silhouette and everything on it, at the size that its text needs."""

from collections.abc import Callable
from dataclasses import dataclass, field

from journeyeditor.model import (
    CardBase,
    ChannelUse,
    Index,
    Metric,
    Need,
    Picture,
    Touchpoint,
)
from journeyeditor.typeset import Style, set_text

from .card_parts import Footer, footer, kind_mark, met_ring, rating_bar
from .drawing import Bitmap, Box, Mark, Path, Stroke
from .labels import Labels
from .shapes import (
    Commands,
    arrow_card,
    bubble,
    cut_corners,
    folded,
    ribbon,
    rounded,
    star,
)
from .text import icon_marks, words
from .theme import Theme, mixed

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
    index: Index
    lane_kind: str
    votes: bool = True  # whether they are shown


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A card as drawn: `marks` from its top left corner, and whether its text was shortened."""

    card: CardBase
    width: float
    height: float
    marks: tuple[Mark, ...]
    shortened: bool


@dataclass(slots=True)
class _Sheet:
    """A face being filled from top to bottom."""

    setting: Setting
    card: CardBase
    width: float
    left: float
    right: float
    y: float
    marks: list[Mark] = field(default_factory=list)
    shortened: bool = False

    @property
    def room(self) -> float:
        return self.right - self.left

    def text(
        self,
        text: str,
        use: str | Style,
        colour: str,
        most: int,
        inset: float = 0.0,
    ) -> None:
        """A block of at most `most` lines below what is there."""
        theme = self.setting.theme
        if self.card.guidance and colour == "ink":  # until someone writes over it
            colour = "ink3"
        style = theme.style(use) if isinstance(use, str) else use
        room = self.room - inset
        block = set_text(text, style, room, most, language=self.setting.labels.language)
        self.marks += words(block, self.left + inset, self.y, theme.colour(colour), room)
        self.shortened |= block.shortened
        self.y += block.height


def card_face(card: CardBase, width: float, setting: Setting) -> Face:
    """Set `card` in a box `width` points wide; the height follows from what it says."""
    m = setting.theme.measure
    sheet = _Sheet(setting, card, width, m.pad_side, width - m.pad_side, m.pad_top)
    _FILL.get(card.kind, _fill_plain)(sheet)
    bottom = m.pad_bottom
    tail = TAIL if card.kind in ("thought", "question") else 0.0
    height = max(sheet.y + bottom, m.card_least)
    if not sheet.shortened and isinstance(card, Picture) and card.picture:
        height = sheet.y + (bottom if card.title or card.note else 0.0)
    under, over = _silhouette(card, width, height, setting)
    return Face(card, width, height + tail, (*under, *sheet.marks, *over), sheet.shortened)


# -- what stands on a card ---------------------------------------------------------------------


def _fill_plain(sheet: _Sheet) -> None:
    """Icon, title hanging right of it, note, picture, footer."""
    card, theme = sheet.card, sheet.setting.theme
    m = theme.measure
    if card.kind != "note":
        name = ICON_OF_KIND[card.kind]
        if card.kind == "process":
            name = ICON_OF_LANE[sheet.setting.lane_kind]
        if isinstance(card, ChannelUse):
            channel = sheet.setting.index.channels.get(card.channel or "")
            name = (channel.icon if channel else "") or name
        colour = theme.colour(kind_colour(card))
        sheet.marks.append(icon_marks(name, sheet.left, sheet.y + 1.5, m.icon, colour))
        sheet.left += m.icon + m.icon_gap
    if card.kind == "action":
        sheet.right -= 6.0  # clear of the point
    title = _title(sheet)
    use = "card_quote" if card.kind in ("thought", "question") else "card_title"
    sheet.text(title, use, "ink", TITLE_LINES)
    _need(sheet)
    _note_and_below(sheet)


def _title(sheet: _Sheet) -> str:
    card = sheet.card
    if isinstance(card, ChannelUse) and not card.title:
        channel = sheet.setting.index.channels.get(card.channel or "")
        return channel.title if channel else ""
    return card.title


def _need(sheet: _Sheet) -> None:
    card, theme = sheet.card, sheet.setting.theme
    if not isinstance(card, Need) or card.met is None:
        return
    sheet.y += 2
    style = theme.style("note")
    sheet.marks += met_ring(theme, card.met, sheet.left + 4.5, sheet.y + style.leading / 2)
    sheet.text(sheet.setting.labels(f"met.{card.met}"), "note", "ink2", 1, inset=14.0)


def _note_and_below(sheet: _Sheet) -> None:
    card = sheet.card
    if card.note:
        sheet.y += 2
        sheet.text(card.note, "note", "ink2", NOTE_LINES)
    if card.picture and not isinstance(card, Picture):
        _picture(sheet, sheet.left, sheet.room, sheet.y + 6, radius=4.0)
    if isinstance(card, Touchpoint) and card.rating is not None:
        sheet.y += 6
        sheet.marks += rating_bar(
            sheet.setting.theme, sheet.setting.labels, card, sheet.left, sheet.y, sheet.room
        )
        sheet.y += 12
    setting = sheet.setting
    feet: Footer = footer(setting.theme, setting.labels, setting.index, card, setting.votes)
    sheet.shortened |= feet.shortened
    if feet.items or feet.votes:
        sheet.y += 5
        marks, height = feet.placed(sheet.left, sheet.right, sheet.y)
        sheet.marks += marks
        sheet.y += height


def _fill_touchpoint(sheet: _Sheet) -> None:
    """Channel row, title, note, rating bar, footer."""
    card, theme, labels = sheet.card, sheet.setting.theme, sheet.setting.labels
    assert isinstance(card, Touchpoint)
    channel = sheet.setting.index.channels.get(card.channel or "")
    medium = card.medium or (channel.medium if channel else None)
    if channel or medium:
        x, ink2 = sheet.left, theme.colour("ink2")
        end = sheet.right - (24.0 if card.moment_of_truth else 0.0)
        if channel:
            name = channel.icon or ICON_OF_KIND["channel"]
            sheet.marks.append(icon_marks(name, x, sheet.y + 0.5, 12, theme.colour("ink")))
            x += 17
        spoken = channel.title if channel else labels(f"medium.{medium}")
        mark_room = 15.0 if medium else 0.0
        block = set_text(
            spoken, theme.style("channel"), end - x - mark_room, 1, language=labels.language
        )
        sheet.shortened |= block.shortened
        sheet.marks += words(block, x, sheet.y, ink2)
        if medium:
            sheet.marks += kind_mark(theme, medium, x + block.width + 11, sheet.y + 6.5)
        sheet.y += 13 + 3
    elif card.moment_of_truth:
        sheet.right -= 20
    sheet.text(card.title, "card_title", "ink", TITLE_LINES)
    if not (channel or medium) and card.moment_of_truth:
        sheet.right += 20
    _note_and_below(sheet)


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
        sheet.marks += words(figure, sheet.left, sheet.y + 1, theme.colour("ink"))
        baseline = sheet.y + 1 + figure.baseline(0)
        sheet.y += 1 + figure.height
        if card.change:
            small, x = theme.style("channel"), figure.width + 8
            fits = set_text(card.change, small, sheet.width - x, 2, language=language)
            if sheet.width - x >= 60 and not fits.shortened and len(fits.lines) == 1:
                top = baseline - fits.baseline(0)
                sheet.marks += words(fits, x, top, theme.colour("ink2"))
            else:
                sheet.text(card.change, small, "ink2", 2)
    elif card.change:
        sheet.text(card.change, "channel", "ink2", 2)
    _note_and_below(sheet)
    sheet.y -= theme.measure.pad_bottom - 4  # no box, so no padding below either


def _fill_picture(sheet: _Sheet) -> None:
    """The image across the whole card, its caption and footer below."""
    card, theme = sheet.card, sheet.setting.theme
    if card.picture in sheet.setting.index.images:
        _picture(sheet, 0.0, sheet.width, 0.0, radius=4.0)
        sheet.y += 5 if card.title or card.note else 0
    else:
        middle = (sheet.width - 19) / 2
        sheet.marks.append(icon_marks("image", middle, sheet.y + 12, 19, theme.colour("ink3")))
        sheet.y += 48
    if card.title:
        sheet.text(card.title, "note", "ink2", TITLE_LINES)
    _note_and_below(sheet)


def _picture(sheet: _Sheet, x: float, width: float, y: float, radius: float) -> None:
    image = sheet.setting.index.images.get(sheet.card.picture or "")
    if image is None:
        return
    ratio = image.height / image.width
    height = width * min(ratio, PICTURE_MOST)
    shown = height / ratio if ratio > PICTURE_MOST else width
    left = x + (width - shown) / 2
    sheet.marks.append(Bitmap(left, y, shown, height, image.id, radius if shown == width else 0.0))
    sheet.y = y + height


_FILL: dict[str, Callable[[_Sheet], None]] = {
    "touchpoint": _fill_touchpoint,
    "metric": _fill_metric,
    "picture": _fill_picture,
}


# -- what a card stands on ---------------------------------------------------------------------


def kind_colour(card: CardBase) -> str:
    """The token of a kind's own colour: its icon, and its edge while it is not observed."""
    return {
        "touchpoint": "ink2",
        "thought": "question",
        "question": "question",
        "need": "need",
        "pain_point": "pain",
        "opportunity": "opportunity",
        "note": "note",
    }.get(card.kind, "ink2")


_FILLS = {
    "pain_point": ("pain_fill", "pain_edge"),
    "opportunity": ("opportunity_fill", "opportunity_edge"),
    "note": ("note_fill", "note_edge"),
}


def outline(card: CardBase, w: float, h: float, setting: Setting) -> Commands:
    """The silhouette of a card's kind, `w` by `h` points (a thought's tail hangs below)."""
    kind = card.kind
    if kind == "touchpoint":
        return rounded(0, 0, w, h, (6, 6, 6, 6))
    if kind == "action":
        return arrow_card(w, h)
    if kind in ("thought", "question"):
        return bubble(w, h)
    if kind == "need":
        return rounded(0, 0, w, h, (14, 3, 3, 14))
    if kind == "pain_point":
        return cut_corners(0, 0, w, h)
    if kind == "opportunity":
        return rounded(0, 0, w, h, (2, 14, 2, 14))
    if kind == "note":
        return folded(w, h)[0]
    if kind == "picture":
        return rounded(0, 0, w, h, (4, 4, 4, 4))
    return rounded(0, 0, w, h, (3, 3, 3, 3))


def _silhouette(
    card: CardBase, w: float, h: float, setting: Setting
) -> tuple[list[Mark], list[Mark]]:
    """The marks below and above what stands on the card."""
    theme = setting.theme
    if card.kind == "metric":
        dash = {"assumed": (4.0, 3.0), "proposed": (0.1, 3.4)}.get(card.status, ())
        rule = Stroke(theme.colour("ink"), 1.5, dash, round=card.status == "proposed")
        return [Path((("M", 0, 0.75), ("L", w, 0.75)), stroke=rule)], []
    shape = outline(card, w, h, setting)
    fill, edge = _FILLS.get(card.kind, ("card", "card_edge"))
    moment = isinstance(card, Touchpoint) and card.moment_of_truth
    ground: str | None = theme.colour(fill)
    if card.status == "observed":
        stroke = Stroke(theme.colour("ink" if moment else edge), 1.5 if moment else 1.0)
    else:
        token = "ink" if moment else kind_colour(card)
        paper = theme.colour("paper")
        ground = paper
        colour = mixed(theme.colour(token), paper, 0.8)
        if card.status == "assumed":
            stroke = Stroke(colour, 1.5 if moment else 1.0, (4, 3))
        else:
            stroke = Stroke(colour, 1.6, (0.1, 3.4), round=True)
    under: list[Mark] = []
    over: list[Mark] = []
    if isinstance(card, Picture):
        # The edge goes over the picture, which fills the card to its border.
        under.append(Path(shape, fill=ground))
        over.append(Path(shape, stroke=stroke))
    else:
        under.append(Path(shape, fill=ground, stroke=stroke))
    if card.kind == "note" and card.status == "observed":
        fold = folded(w, h)[1]
        edge_stroke = Stroke(theme.colour(edge), 1.0)
        under.append(Path(fold, fill=theme.colour("paper"), stroke=edge_stroke))
    if card.colour:
        under.append(Box(3, 6, 3, h - 12, 1.5, fill=card.colour))
    if moment:
        under += [
            Path(ribbon(w - 21, 0), fill=theme.colour("ink")),
            Path(star(w - 15, 6.5, 4), fill=theme.colour("on_ink")),
        ]
    return under, over
