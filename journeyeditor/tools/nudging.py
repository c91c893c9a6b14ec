"""Moving by the keyboard: Ctrl+arrows move what is selected, Alt+arrows its stage or lane."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.edits import cards, curves, lanes, stages
from journeyeditor.model import CardBase, Journey
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

from .hand import Hand

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_AT, _VALUE = 0.05, 0.1  # how far a point goes: in parts of its stage, in steps of the scale


def by_key(hand: Hand, event: QKeyEvent) -> bool:
    """Move what is selected if these are the keys for it; whether they are."""
    step = _STEPS.get(Qt.Key(event.key()))
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if step is None:
        return False
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        nudge(hand, *step)
    elif modifiers == Qt.KeyboardModifier.AltModifier:
        move_line(hand, *step)
    else:
        return False
    return True


def nudge(hand: Hand, dx: int, dy: int) -> None:
    """Move what is selected by one place: cards over cells, points along the curve and the scale,
    stages and lanes among themselves."""
    chosen = [i for i in hand.selection.ids if i in hand.journey.index.cards]
    points = [k[-1] for k in hand.map.states.selected_keys() if k[0] == "point"]
    if chosen:
        _nudge_cards(hand, chosen, dx, dy)
    elif points:
        name = tr("Move %n curve point(s)", "", len(points))
        hand.edit(name, lambda j: _nudged_points(j, points, dx, dy))
    else:
        move_line(hand, dx, dy)
    _show_last(hand)


def move_line(hand: Hand, dx: int, dy: int) -> None:
    """Move the stage (sideways) or the lane (up and down) that the keyboard is in."""
    journey = hand.journey
    if not hand.may_restructure():
        return
    stage, lane = lines_here(hand)
    if dx and stage:
        at = journey.index.stage_number[stage] + dx
        if 0 <= at < len(journey.stages):
            hand.edit(tr("Move %n stage(s)", "", 1), lambda j: stages.move(j, (stage,), at))
    elif dy and lane:
        at = journey.index.lane_number[lane] + dy
        if 0 <= at < len(journey.lanes):
            hand.edit(tr("Move %n lane(s)", "", 1), lambda j: lanes.move(j, (lane,), at))


def lines_here(hand: Hand) -> tuple[str | None, str | None]:
    """The stage and the lane that the keyboard is in and that could be moved."""
    known, selection = hand.journey.index, hand.selection
    here = selection.ids[-1] if selection.ids else ""
    if here in known.stages:
        return here, None
    if here in known.lanes:
        return None, here
    return (selection.cell.stage, selection.cell.lane) if selection.cell else (None, None)


def _nudge_cards(hand: Hand, ids: list[str], dx: int, dy: int) -> None:
    def moved(journey: Journey) -> Journey:
        known = journey.index
        within = _within_cell(journey, [known.cards[i] for i in ids], dy)
        return within if within is not None else cards.shift(journey, ids, dx, dy)

    hand.edit(tr("Move %n card(s)", "", len(ids)), moved)
    card = hand.journey.index.cards[ids[-1]]
    hand.selection.select(hand.selection.ids, Cell(card.stage, card.lane))


def _within_cell(journey: Journey, moved: list[CardBase], dy: int) -> Journey | None:
    """Cards of one cell a place up or down in it, or just over its border into the next lane."""
    if not dy or len({(card.stage, card.lane) for card in moved}) != 1:
        return None
    stage, lane = moved[0].stage, moved[0].lane
    ids = [card.id for card in moved]
    cell = journey.index.cell(stage, lane)
    places = [n for n, card in enumerate(cell) if card.id in ids]
    first, last = places[0], places[-1]
    if (first > 0) if dy < 0 else (last < len(cell) - 1):
        at = first - 1 if dy < 0 else last + 2 - len(ids)
        return cards.move(journey, ids, stage, lane, at)
    row = journey.index.lane_number[lane] + dy
    while 0 <= row < len(journey.lanes) and journey.lanes[row].hidden:
        row += dy
    if not 0 <= row < len(journey.lanes):
        return journey
    return cards.move(journey, ids, stage, journey.lanes[row].id, 0 if dy > 0 else None)


def _nudged_points(journey: Journey, ids: list[str], dx: int, dy: int) -> Journey:
    for id_ in ids:
        curve = curves.point_owner(journey, id_)
        point = next(point for point in curve.points if point.id == id_)
        number, at = journey.index.stage_number[point.stage], point.at + dx * _AT
        if at < 0 and number > 0:
            number, at = number - 1, 1.0
        elif at > 1 and number < len(journey.stages) - 1:
            number, at = number + 1, 0.0
        value = point.value - dy * _VALUE if dy else point.value
        journey = curves.move_point(journey, id_, journey.stages[number].id, at, value)
    return journey


def _show_last(hand: Hand) -> None:
    keys = hand.map.states.selected_keys()
    part = hand.part(keys[-1]) if keys else None
    hand.map.states.focused = True
    hand.map.refresh_states()
    if part is not None:
        hand.view.reveal(part.bounds)
