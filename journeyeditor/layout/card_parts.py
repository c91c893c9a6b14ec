"""The small figures on a card: rating bar, kind mark, need ring, footer."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from journeyeditor.dataclass import dataclass
from journeyeditor.model import CardBase, Metric, Ranked, Source, Touchpoint, TouchpointMetric
from journeyeditor.typeset import fit_line, set_text

from .drawing import Bar, Box, Hyperlink, Mark, Path, Stroke, Words
from .labels import Labels
from .shapes import circle, left_half, moved, polygon
from .text import icon_marks, words
from .theme import Theme

TAG_MOST = 90.0  # points; a longer tag ends in "…"
_GAP_ROOM = 38.0  # for "▼ −1,1" right of the track
_ITEM_GAP = 8.0
_ROW = 12.0
_PILL = 15.0
_HOST = re.compile(r"(?i:https?)://(?:www\.)?([^/?#]*)")


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


@dataclass(slots=True, eq=False)
class Item:
    """One thing in a footer: its width, what draws it from a place on, in a row 12 high, and
    whether it says less than it should. The same ones stand on many cards."""

    width: float
    draw: Callable[[float, float], list[Mark]]
    shortened: bool = False


Rows = list[list[Item]]


@dataclass(slots=True, eq=False)
class Footer:
    """What stands at the foot of a card: items from the left, votes at the right."""

    items: list[Item]
    votes: Item | None

    @property
    def shortened(self) -> bool:
        """Whether an item is."""
        return any(item.shortened for item in self.items)

    def rows(self, room: float) -> Rows:
        """The items in as many rows as they need in a `room`; the votes take some of the first."""
        if len(self.items) < 2:
            return [self.items]
        rows: Rows = [[]]
        end = room - (self.votes.width + _ITEM_GAP if self.votes else 0.0)
        x = 0.0
        for item in self.items:
            if rows[-1] and x + item.width > end:
                rows.append([])
                x, end = 0.0, room
            rows[-1].append(item)
            x += item.width + _ITEM_GAP
        return rows

    def height(self, rows: Rows) -> float:
        """How high these rows are."""
        return (_PILL if self.votes else _ROW) + (len(rows) - 1) * (_ROW + 2)

    def drawn(self, rows: Rows, left: float, right: float, top: float) -> list[Mark]:
        """These rows, from `top` on."""
        places = self._places(rows, left, right, top)
        return [mark for item, x, y in places for mark in item.draw(x, y)]

    def bars(self, rows: Rows, left: float, right: float, top: float, ink: str) -> list[Bar]:
        """What stands for these rows where they are too small to be read."""
        places = self._places(rows, left, right, top)
        return [(x, y + 4, item.width, 4.5, ink) for item, x, y in places]

    def _places(
        self, rows: Rows, left: float, right: float, top: float
    ) -> Iterator[tuple[Item, float, float]]:
        y = top
        for n, row in enumerate(rows):
            height = _PILL if self.votes and n == 0 else _ROW
            x = left
            for item in row:
                yield item, x, y + (height - _ROW) / 2
                x += item.width + _ITEM_GAP
            if self.votes and n == 0:
                yield self.votes, right - self.votes.width, y
            y += height + 2


def footer(
    theme: Theme, labels: Labels, sources: Mapping[str, Source], card: CardBase, votes: bool = True
) -> Footer | None:
    """Status, source and sample, tags, link, priority and, where `votes` says so, the votes of
    `card`: only what there is."""
    items: list[Item] = []
    if card.status != "observed":
        items.append(_status(theme, labels, card.status))
    if card.kind in _OWN:
        items += _OWN[card.kind](theme, labels, card)
    if card.sources:
        cited = [sources[id_] for id_ in card.sources if id_ in sources]
        items += _asked(theme, labels, card, cited)
    for tag in card.tags:
        items.append(_said(theme, labels, "#" + tag, most=TAG_MOST))
    if card.link:
        items.append(_link(theme, labels, card.link))
    if card.kind in ("pain_point", "opportunity"):
        items += _of_ranked(theme, labels, card)
    pill = votes_pill(theme, labels, card.votes) if votes and card.votes else None
    return Footer(items, pill) if items or pill else None


def _of_touchpoint(theme: Theme, labels: Labels, card: CardBase) -> list[Item]:
    assert isinstance(card, Touchpoint)
    said = [labels("backstage")] if card.side == "backstage" else []
    said += [labels("self_service")] if card.self_service else []
    said += [_measured(metric) for metric in card.metrics]
    return [_said(theme, labels, each) for each in said]


def _of_metric(theme: Theme, labels: Labels, card: CardBase) -> list[Item]:
    assert isinstance(card, Metric)
    return [_said(theme, labels, labels("ambiguous"))] if card.ambiguous else []


_OWN = {"touchpoint": _of_touchpoint, "metric": _of_metric}


def _of_ranked(theme: Theme, labels: Labels, card: CardBase) -> list[Item]:
    assert isinstance(card, Ranked)
    known = card.priority is not None
    return [_priority(theme, labels, card.kind, card.priority)] if known else []


def _measured(metric: TouchpointMetric) -> str:
    figure = f"{metric.value} {metric.unit}".strip()
    return f"{metric.name} {figure}".strip()


def _asked(theme: Theme, labels: Labels, card: CardBase, sources: list[Source]) -> list[Item]:
    """How many people the sources of a card have asked."""
    if not sources:
        return []
    sizes = [labels.number(s.sample_size) for s in sources if s.sample_size is not None]
    if sizes:
        said = labels("n", count=" + ".join(sizes))
    else:
        said = sources[0].title if card.kind == "metric" else ""
    return [_with_icon(theme, labels, "quote", said)]


# What stands on many cards is made once. Nothing here holds a card.


@lru_cache(2000)
def _said(
    theme: Theme,
    labels: Labels,
    said: str,
    token: str = "ink3",
    strong: bool = False,
    most: float = 170,
) -> Item:
    """Words, at most `most` points wide."""
    style = theme.style("footer_strong" if strong else "footer")
    colour, language = theme.colour(token), labels.language
    width, shortened = fit_line(said, style, most, language)

    def draw(x: float, y: float) -> list[Mark]:
        return words(set_text(said, style, most, 1, language=language), x, y, colour)

    return Item(width, draw, shortened)


@lru_cache(500)
def _with_icon(theme: Theme, labels: Labels, name: str, said: str) -> Item:
    """Words behind an icon."""
    item, colour = _said(theme, labels, said, most=120), theme.colour("ink3")
    return Item(
        item.width + (13 if said else 10),
        lambda x, y: [icon_marks(name, x, y + 1, 10, colour), *item.draw(x + 13, y)],
        item.shortened,
    )


def _link(theme: Theme, labels: Labels, url: str) -> Item:
    """Where a link leads."""
    item = _with_icon(theme, labels, "link", _host(url))
    width = item.width
    return Item(
        width, lambda x, y: [*item.draw(x, y), Hyperlink(x, y, width, _ROW, url)], item.shortened
    )


def _host(url: str) -> str:
    """The host of a page, the address of a letter."""
    host = _HOST.match(url)
    return (host[1] if host else "") or url[7:]


@lru_cache(500)
def _priority(theme: Theme, labels: Labels, kind: str, value: float) -> Item:
    said = labels("priority", value=labels.number(value, 1))
    return _said(theme, labels, said, "pain" if kind == "pain_point" else "opportunity", True)


@lru_cache(500)
def votes_pill(theme: Theme, labels: Labels, votes: int) -> Item:
    """The dot votes of a card, as an ink pill 15 high."""
    block = set_text(labels.number(votes), theme.style("footer_strong"), language=labels.language)
    ink, on_ink, width = theme.colour("ink"), theme.colour("on_ink"), block.width + 18

    def draw(x: float, y: float) -> list[Mark]:
        return [
            Box(x, y, width, _PILL, _PILL / 2, fill=ink),
            Path(circle(x + 7.5, y + _PILL / 2, 2.5), fill=on_ink),
            *words(block, x + 12, y + 1.5, on_ink),
        ]

    return Item(width, draw)


@lru_cache(20)
def _status(theme: Theme, labels: Labels, status: str) -> Item:
    """The word behind a sample of the card's own edge, so that the footer explains it."""
    word, ink2 = _said(theme, labels, labels(f"status.{status}")), theme.colour("ink2")

    def draw(x: float, y: float) -> list[Mark]:
        if status == "assumed":
            stroke = Stroke(ink2, 1.5, (4, 2))
        else:
            stroke = Stroke(ink2, 1.8, (0.1, 3.6), round=True)
        sample = Path((("M", x + 0.5, y + 6.5), ("L", x + 14.5, y + 6.5)), stroke=stroke)
        return [sample, *word.draw(x + 18, y)]

    return Item(word.width + 18, draw, word.shortened)


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
