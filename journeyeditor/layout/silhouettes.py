"""What a card stands on: the silhouette of its kind, in the colours of its kind and status."""

from journeyeditor.model import CardBase, Picture, Touchpoint

from .drawing import Box, Mark, Path, Stroke
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
from .theme import Theme, mixed

_FILLS = {
    "pain_point": ("pain_fill", "pain_edge"),
    "opportunity": ("opportunity_fill", "opportunity_edge"),
    "note": ("note_fill", "note_edge"),
}


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


def body(card: CardBase, theme: Theme) -> tuple[str, str]:
    """The colours of a card's inside and of its edge."""
    if card.kind == "metric":  # it has no box
        return theme.colour("paper"), theme.colour("paper")
    fill, edge = _FILLS.get(card.kind, ("card", "card_edge"))
    moment = isinstance(card, Touchpoint) and card.moment_of_truth
    if card.status == "observed":
        return theme.colour(fill), theme.colour("ink" if moment else edge)
    paper = theme.colour("paper")
    return paper, mixed(theme.colour("ink" if moment else kind_colour(card)), paper, 0.8)


def silhouette(card: CardBase, w: float, h: float, theme: Theme) -> tuple[list[Mark], list[Mark]]:
    """The marks below and above what stands on a card, `w` by `h` points (a thought's tail hangs
    below)."""
    if card.kind == "metric":
        dash = {"assumed": (4.0, 3.0), "proposed": (0.1, 3.4)}.get(card.status, ())
        rule = Stroke(theme.colour("ink"), 1.5, dash, round=card.status == "proposed")
        return [Path((("M", 0, 0.75), ("L", w, 0.75)), stroke=rule)], []
    moment = isinstance(card, Touchpoint) and card.moment_of_truth
    ground, edge = body(card, theme)
    if card.status == "proposed":
        stroke = Stroke(edge, 1.6, (0.1, 3.4), round=True)
    else:
        stroke = Stroke(edge, 1.5 if moment else 1.0, (4, 3) if card.status == "assumed" else ())
    shape = _outline(card.kind, w, h)
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
        under.append(Path(fold, fill=theme.colour("paper"), stroke=Stroke(edge, 1.0)))
    if card.colour:
        under.append(Box(3, 6, 3, h - 12, 1.5, fill=card.colour))
    if moment:
        under += [
            Path(ribbon(w - 21, 0), fill=theme.colour("ink")),
            Path(star(w - 15, 6.5, 4), fill=theme.colour("on_ink")),
        ]
    return under, over


def _outline(kind: str, w: float, h: float) -> Commands:
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
