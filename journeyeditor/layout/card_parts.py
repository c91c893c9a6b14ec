"""The small figures on a card: rating bar, kind mark, need ring, footer."""

from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from journeyeditor.model import CardBase, Index, Metric, Ranked, Touchpoint, TouchpointMetric
from journeyeditor.typeset import set_text

from .drawing import Box, Hyperlink, Mark, Path, Stroke, Words
from .labels import Labels
from .shapes import circle, left_half, moved, polygon
from .text import icon_marks, words
from .theme import Theme

TAG_MOST = 90.0  # points; a longer tag ends in "…"
_GAP_ROOM = 38.0  # for "▼ −1,1" right of the track
_ITEM_GAP = 8.0
_ROW = 12.0
_PILL = 15.0


def kind_mark(theme: Theme, medium: str, x: float, y: float) -> list[Mark]:
    """○ digital, ■ physical, ◐ hybrid (left half ring, right half square) about (`x`, `y`)."""
    ink = theme.colour("ink2")
    if medium == "digital":
        return [Path(circle(x, y, 3.75), stroke=Stroke(ink, 1.5))]
    if medium == "physical":
        return [Box(x - 4, y - 4, 8, 8, fill=ink)]
    return [
        Path(left_half(x, y, 3.75), stroke=Stroke(ink, 1.5)),
        Box(x, y - 4.5, 4.5, 9, fill=ink),
    ]


def met_ring(theme: Theme, met: str, x: float, y: float) -> list[Mark]:
    """Whether a need is met, as a ring of 9: full, half full or empty."""
    colour = theme.colour("need")
    ring = Path(circle(x, y, 3.75), stroke=Stroke(colour, 1.5))
    if met == "met":
        return [Path(circle(x, y, 4.5), fill=colour)]
    if met == "partly":
        return [Path((*left_half(x, y, 3.75), ("Z",)), fill=colour), ring]
    return [ring]


def rating_bar(
    theme: Theme, labels: Labels, card: Touchpoint, x: float, y: float, width: float
) -> list[Mark]:
    """The rating on a track from 1 to 5, in a row 12 high: ink to the rating, red from there up to
    the expectation, a tick at the expectation, then the gap in figures."""
    rating, gap = card.rating, card.gap
    assert rating is not None
    track, middle = width - _GAP_ROOM, y + 6

    def place(score: float) -> float:
        return x + track * (score - 1) / 4

    marks: list[Mark] = [Box(x, middle - 1.5, track, 3, 1.5, fill=theme.colour("track"))]
    if gap is not None and gap < 0 and card.expectation is not None:
        red = place(card.expectation) - x
        marks.append(Box(x, middle - 1.5, red, 3, 1.5, fill=theme.colour("pain")))
    done = max(place(rating) - x, 3.0)
    marks.append(Box(x, middle - 1.5, done, 3, 1.5, fill=theme.colour("ink2")))
    if gap is None or card.expectation is None:
        text, colour = labels.number(rating, 1), "ink2"
    else:
        tick = place(card.expectation)
        marks.append(Box(tick - 0.75, middle - 5.5, 1.5, 11, fill=theme.colour("ink")))
        text = labels.number(gap, 1, signed=True)
        colour = "pain" if gap < 0 else "ink2"
    block = set_text(text, theme.style("gap"), language=labels.language)
    right = x + width
    marks += words(block, right - block.width, middle - 6.5, theme.colour(colour))
    if gap:
        left = right - block.width - 10
        base, tip = (middle - 2.5, middle + 3) if gap < 0 else (middle + 2.5, middle - 3)
        triangle = polygon([(left, base), (left + 7, base), (left + 3.5, tip)])
        marks.append(Path(triangle, fill=theme.colour(colour)))
    return marks


@dataclass(slots=True)
class Item:
    """One thing in a footer: marks from (0, 0) in a row 12 high."""

    width: float
    marks: list[Mark]


@dataclass(slots=True)
class Footer:
    """What stands at the foot of a card: items from the left, votes at the right; and whether one
    of them had to be shortened."""

    items: list[Item] = field(default_factory=list)
    votes: Item | None = None
    shortened: bool = False

    def placed(self, left: float, right: float, top: float) -> tuple[list[Mark], float]:
        """The marks in as many rows as they need, and the height of these rows."""
        marks: list[Mark] = []
        rows: list[list[Item]] = [[]]
        end = right - (self.votes.width + _ITEM_GAP if self.votes else 0.0)
        x = left
        for item in self.items:
            if rows[-1] and x + item.width > end:
                rows.append([])
                x, end = left, right
            rows[-1].append(item)
            x += item.width + _ITEM_GAP
        y = top
        for n, row in enumerate(rows):
            height = _PILL if self.votes and n == 0 else _ROW
            x = left
            for item in row:
                marks += shifted(item.marks, x, y + (height - _ROW) / 2)
                x += item.width + _ITEM_GAP
            if self.votes and n == 0:
                marks += shifted(self.votes.marks, right - self.votes.width, y)
            y += height + 2
        return marks, y - 2 - top


def footer(
    theme: Theme, labels: Labels, index: Index, card: CardBase, votes: bool = True
) -> Footer:
    """Status, source and sample, tags, link, priority and, where `votes` says so, the votes of
    `card`: only what there is."""
    feet = Footer()
    ink3, language = theme.colour("ink3"), labels.language

    def text(words_: str, colour: str = ink3, strong: bool = False, most: float = 170) -> Item:
        style = theme.style("footer_strong" if strong else "footer")
        block = set_text(words_, style, most, 1, language=language)
        feet.shortened |= block.shortened
        return Item(block.width, words(block, 0, 0, colour))

    def with_icon(name: str, words_: str) -> Item:
        item = text(words_, most=120)
        drawn = [icon_marks(name, 0, 1, 10, ink3), *shifted(item.marks, 13, 0)]
        return Item(item.width + (13 if words_ else 10), drawn)

    if card.status != "observed":
        feet.items.append(_status(theme, text(labels(f"status.{card.status}")), card.status))
    if isinstance(card, Touchpoint):
        if card.side == "backstage":
            feet.items.append(text(labels("backstage")))
        if card.self_service:
            feet.items.append(text(labels("self_service")))
        feet.items += [text(_measured(metric)) for metric in card.metrics]
    if isinstance(card, Metric) and card.ambiguous:
        feet.items.append(text(labels("ambiguous")))
    sources = [index.sources[id_] for id_ in card.sources if id_ in index.sources]
    if sources:
        sizes = [labels.number(s.sample_size) for s in sources if s.sample_size is not None]
        if sizes:
            said = labels("n", count=" + ".join(sizes))
        else:
            said = sources[0].title if isinstance(card, Metric) else ""
        feet.items.append(with_icon("quote", said))
    feet.items += [text("#" + tag, most=TAG_MOST) for tag in card.tags]
    if card.link:
        item = with_icon("link", urlsplit(card.link).netloc.removeprefix("www.") or card.link[7:])
        item.marks.append(Hyperlink(0, 0, item.width, _ROW, card.link))
        feet.items.append(item)
    if isinstance(card, Ranked) and card.priority is not None:
        said = labels("priority", value=labels.number(card.priority, 1))
        colour = theme.colour("pain" if card.kind == "pain_point" else "opportunity")
        feet.items.append(text(said, colour, strong=True))
    if card.votes and votes:
        feet.votes = votes_pill(theme, labels, card.votes)
    return feet


def votes_pill(theme: Theme, labels: Labels, votes: int) -> Item:
    """The dot votes of a card, as an ink pill 15 high."""
    style = theme.style("footer_strong")
    block = set_text(labels.number(votes), style, language=labels.language)
    on_ink, width = theme.colour("on_ink"), block.width + 18
    return Item(
        width,
        [
            Box(0, 0, width, _PILL, _PILL / 2, fill=theme.colour("ink")),
            Path(circle(7.5, _PILL / 2, 2.5), fill=on_ink),
            *words(block, 12, 1.5, on_ink),
        ],
    )


def _status(theme: Theme, word: Item, status: str) -> Item:
    """The word behind a sample of the card's own edge, so that the footer explains it."""
    ink2 = theme.colour("ink2")
    if status == "assumed":
        stroke = Stroke(ink2, 1.5, (4, 2))
    else:
        stroke = Stroke(ink2, 1.8, (0.1, 3.6), round=True)
    sample = Path((("M", 0.5, 6.5), ("L", 14.5, 6.5)), stroke=stroke)
    return Item(word.width + 18, [sample, *shifted(word.marks, 18, 0)])


def _measured(metric: TouchpointMetric) -> str:
    figure = f"{metric.value} {metric.unit}".strip()
    return f"{metric.name} {figure}".strip()


def shifted(marks: list[Mark], dx: float, dy: float) -> list[Mark]:
    """The same marks, moved."""
    return [_shifted(mark, dx, dy) for mark in marks]


def _shifted(mark: Mark, dx: float, dy: float) -> Mark:
    # Spelt out for what most marks are: `replace` takes three times as long.
    if isinstance(mark, Words):
        return Words(mark.x + dx, mark.y + dy, mark.line, mark.colour, mark.opacity)
    if isinstance(mark, Path):
        return Path(moved(mark.commands, dx, dy), mark.fill, mark.stroke, mark.opacity)
    return replace(mark, x=mark.x + dx, y=mark.y + dy)
