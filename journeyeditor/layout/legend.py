"""The legend: one line that explains the signs which the map uses, and no others."""

from journeyeditor.dataclass import dataclass
from journeyeditor.model import Journey, Ranked, Touchpoint
from journeyeditor.typeset import set_text

from .card_parts import kind_mark, shifted, votes_pill
from .drawing import Box, Mark, Part, Path, Stroke
from .labels import Labels
from .shapes import arrow_head, open_head, ribbon, star
from .text import icon_marks, words
from .theme import Theme

_GAP = 14.0


@dataclass(slots=True)
class Sign:
    """A sign of the map, `width` points wide and 14 high, and what it means."""

    width: float
    marks: list[Mark]
    words: str


def legend_part(journey: Journey, theme: Theme, labels: Labels, width: float, y: float) -> Part:
    """The legend of `journey` at `y`, in as many rows as `width` asks for."""
    marks: list[Mark] = []
    x = row = 0.0
    for sign in signs_of(journey, theme, labels):
        block = set_text(sign.words, theme.style("legend"), language=labels.language)
        long = sign.width + (5 if sign.width else 0) + block.width
        if x and x + long > width:
            x, row = 0.0, row + 16
        marks += shifted(sign.marks, x, row)
        left = x + sign.width + (5 if sign.width else 0)
        marks += words(block, left, row + 1, theme.colour("ink2"))
        x += long + _GAP
    return Part(("legend",), 0, y, width, row + 14, tuple(marks))


def signs_of(journey: Journey, theme: Theme, labels: Labels) -> list[Sign]:
    """The signs that `journey` uses, in the order of a legend."""
    ink, ink2 = theme.colour("ink"), theme.colour("ink2")
    signs: list[Sign] = []
    touchpoints = [card for card in journey.cards if isinstance(card, Touchpoint)]
    channels = journey.index.channels
    media = {
        card.medium or (channels[card.channel].medium if card.channel in channels else None)
        for card in touchpoints
    }
    for medium in ("digital", "physical", "hybrid"):
        if medium in media:
            marks = kind_mark(theme, medium, 5, 7)
            signs.append(Sign(10, marks, labels(f"medium.{medium}")))
    if any(card.moment_of_truth for card in touchpoints):
        marks = [Path(ribbon(0, 0, 9, 13), fill=ink)]
        marks.append(Path(star(4.5, 5, 3), fill=theme.colour("on_ink")))
        signs.append(Sign(9, marks, labels("legend.moment_of_truth")))
    if any(card.gap is not None for card in touchpoints):
        signs.append(Sign(40, _bar(theme), labels("legend.rating")))
    signs += _known_how(journey, theme, labels)
    signs += _lines(journey, theme, labels)
    if any(card.sources for card in journey.cards):
        icon = icon_marks("quote", 0, 2, 10, ink2)
        signs.append(Sign(10, [icon], labels("legend.source")))
    if any(card.votes for card in journey.cards):
        pill = votes_pill(theme, labels, 9)
        signs.append(Sign(pill.width, pill.draw(0, -0.5), labels("legend.votes")))
    if any(isinstance(card, Ranked) and card.priority is not None for card in journey.cards):
        signs.append(Sign(0, [], labels("legend.priority")))
    return signs


def _bar(theme: Theme) -> list[Mark]:
    return [
        Box(0, 5.5, 40, 3, 1.5, fill=theme.colour("track")),
        Box(0, 5.5, 30, 3, 1.5, fill=theme.colour("pain")),
        Box(0, 5.5, 18, 3, 1.5, fill=theme.colour("ink2")),
        Box(29, 2, 1.5, 10, fill=theme.colour("ink")),
    ]


def _known_how(journey: Journey, theme: Theme, labels: Labels) -> list[Sign]:
    """observed, assumed, proposed: only where the map has more than one of them."""
    statuses = {card.status for card in journey.cards}
    statuses |= {point.status for curve in journey.curves for point in curve.points}
    if statuses <= {"observed"}:
        return []
    ink2 = theme.colour("ink2")
    strokes = {
        "observed": Stroke(ink2, 1.5),
        "assumed": Stroke(ink2, 1.5, (4, 3)),
        "proposed": Stroke(ink2, 1.8, (0.1, 3.6), round=True),
    }
    return [
        Sign(
            22,
            [Path((("M", 0.5, 7), ("L", 21.5, 7)), stroke=stroke)],
            labels(f"status.{status}"),
        )
        for status, stroke in strokes.items()
        if status in statuses
    ]


def _lines(journey: Journey, theme: Theme, labels: Labels) -> list[Sign]:
    """The kinds of connection that the map has."""
    ink, ink2 = theme.colour("ink"), theme.colour("ink2")
    number, cards = journey.index.stage_number, journey.index.cards
    kinds: set[str] = set()
    for line in journey.connections:
        if line.direction == "both_ways":
            kinds.add("exchange")
            continue
        start, end = cards[line.start], cards[line.end]
        back = number[end.stage] + end.span - 1 < number[start.stage]
        kinds.add("backward" if back else "forward")
    signs: list[Sign] = []
    if "forward" in kinds:
        marks: list[Mark] = [
            Path((("M", 0, 7), ("L", 18, 7)), stroke=Stroke(ink2, 1.5)),
            Path(arrow_head((24, 7), (1, 0), 7), fill=ink2),
        ]
        signs.append(Sign(24, marks, labels("legend.forward")))
    if "backward" in kinds:
        marks = [
            Path((("M", 7, 7), ("L", 28, 7)), stroke=Stroke(ink, 2)),
            Path(arrow_head((0, 7), (-1, 0), 8), fill=ink),
            Path(open_head((16, 7), (-1, 0), 8), stroke=Stroke(ink, 2, round=True)),
        ]
        signs.append(Sign(28, marks, labels("legend.backward")))
    if "exchange" in kinds:
        marks = [
            Path((("M", 1, 7), ("L", 25, 7)), stroke=Stroke(ink2, 1.5)),
            Path(open_head((1, 7), (-1, 0), 7), stroke=Stroke(ink2, 1.5, round=True)),
            Path(open_head((25, 7), (1, 0), 7), stroke=Stroke(ink2, 1.5, round=True)),
        ]
        signs.append(Sign(26, marks, labels("legend.exchange")))
    return signs
