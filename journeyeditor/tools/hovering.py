"""What is under the pointer before a press, handles and offers, and how the map shows it."""

from functools import partial

from PySide6.QtCore import Qt

from journeyeditor.layout.drawing import Key
from journeyeditor.scene import hit
from journeyeditor.scene.hidden_curves import HIDDEN, SAMPLE
from journeyeditor.scene.state_marks import (
    DOT,
    END,
    PLUS,
    Glow,
    Handles,
    connect_dot,
    grips,
    plus_at,
)
from journeyeditor.scene.states import ADD_LANE
from journeyeditor.scene.tool import Pointer

from .connecting import Connect, Reconnect
from .gesture import Begin, editing, restructuring
from .hand import Hand
from .points import show_point
from .resizing import ResizeStage, edge_at
from .spanning import Span


def show(hand: Hand, at: Pointer) -> None:
    """Show what a press would do."""
    spot = hand.map.spot(at)
    hand.map.states.hover(spot, hand.drawing, on_plus(hand, spot, at))
    hand.map.hidden.hover(spot)
    _show_new_point(hand, spot, at)
    hand.view.show_cursor(_cursor(hand, spot, at))


def leave(hand: Hand) -> None:
    """The pointer is elsewhere."""
    hand.map.states.hover(None, hand.drawing)
    hand.map.hidden.hover(None)
    hand.map.overlays.clear("point")


def handle(hand: Hand, at: Pointer) -> tuple[Begin, Qt.CursorShape] | None:
    """The gesture of the handle at a place (grip, dot, end of a connection), and its cursor."""
    overlays, unit = hand.map.overlays, 1 / at.zoom
    handles, glow = overlays.get("handles"), overlays.get("glow")
    if isinstance(handles, Handles) and hand.selection.ids:
        card = hand.selection.ids[0]
        x, y = connect_dot(handles.bounds, unit)
        if max(abs(at.x - x), abs(at.y - y)) <= (DOT + 1) * unit:
            connect = editing(hand, lambda start: Connect(hand, start, card))
            return connect, Qt.CursorShape.CrossCursor
        for grip, right in zip(grips(handles.bounds, unit), (False, True), strict=True):
            if grip.adjusted(-3 * unit, -2 * unit, 3 * unit, 2 * unit).contains(at.x, at.y):
                span = editing(hand, partial(Span, hand, card=card, right=right))
                return span, Qt.CursorShape.SizeHorCursor
    edge = edge_at(hand.map, at)
    if edge is not None:
        resize = restructuring(hand, partial(ResizeStage, hand, stage=edge))
        return resize, Qt.CursorShape.SplitHCursor
    if isinstance(glow, Glow):
        for end, at_end in zip(glow.ends, (False, True), strict=False):
            if max(abs(at.x - end[0]), abs(at.y - end[1])) <= (END + 2) * unit:
                id_ = hand.selection.ids[-1]
                move = editing(hand, partial(Reconnect, hand, id_=id_, at_end=at_end))
                return move, Qt.CursorShape.CrossCursor
    return None


def on_plus(hand: Hand, spot: Key | None, at: Pointer) -> bool:
    """Whether the pointer is on the plus of an empty cell."""
    cell = hand.map.states.empty_cell(spot, hand.drawing)
    if cell is None:
        return False
    x, y = plus_at(cell)
    return max(abs(at.x - x), abs(at.y - y)) * at.zoom <= PLUS


def link(hand: Hand, spot: Key | None, at: Pointer) -> str | None:
    """The address of the link under the pointer."""
    part = hand.part(spot) if spot else None
    return hit.link_at(part, at.head_x, at.head_y) if part else None


def lane_of_curves(hand: Hand, spot: Key | None) -> str | None:
    """The emotions lane that a spot lies in."""
    if spot is None:
        return None
    if spot[0] in ("point", "curve"):
        return hand.journey.index.curves[spot[1]].lane
    on_lane = spot[0] == "cell" and hit.scale_of(hand.drawing, spot[2])
    return spot[2] if on_lane else None


def _show_new_point(hand: Hand, spot: Key | None, at: Pointer) -> None:
    """In the curve mode, show where a click would add a point."""
    lane = lane_of_curves(hand, spot) if hand.view.mode == "curve" else None
    place = hit.place_of_point(hand.drawing, lane, at.x, at.y) if lane else None
    if lane and place and spot and spot[0] != "point":
        show_point(hand, lane, place)
    else:
        hand.map.overlays.clear("point")


def _cursor(hand: Hand, spot: Key | None, at: Pointer) -> Qt.CursorShape | None:
    shapes, mode = Qt.CursorShape, hand.view.mode
    if spot and spot[0] in (HIDDEN, SAMPLE):
        return shapes.PointingHandCursor
    found = handle(hand, at)
    if found is not None:
        return found[1]
    if mode == "connect" or (mode == "curve" and lane_of_curves(hand, spot)):
        return shapes.CrossCursor
    if mode == "vote" and spot and spot[0] == "card":
        return shapes.PointingHandCursor
    if spot and spot[0] in ("stage", "lane", "point"):
        return shapes.OpenHandCursor
    offers = spot == ADD_LANE or on_plus(hand, spot, at) or (at.ctrl and link(hand, spot, at))
    return shapes.PointingHandCursor if offers else None
