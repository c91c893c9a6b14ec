"""The tool of the map: what the pointer and the keys mean while nothing is under way."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.edits import cells, records
from journeyeditor.layout.drawing import Key
from journeyeditor.scene import hit
from journeyeditor.scene.hidden_curves import HIDDEN, SAMPLE
from journeyeditor.scene.states import ADD_LANE
from journeyeditor.scene.tool import Payload, Pointer
from journeyeditor.scene.walk import stop_of
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

from . import capturing, dropping, emotions, hovering, nudging, voting, writing
from .band import SelectByBand
from .connecting import Connect
from .gesture import Begin, Gesture, editing, restructuring
from .hand import Hand
from .moving import MoveCards, MoveLanes, MoveStages
from .points import MovePoints, add_point
from .resizing import edge_at, usual_width
from .sketching import SketchCurve

_THRESHOLD = 4.0  # pixels from which a press is a drag
_SELECTABLE = frozenset({"card", "stage", "lane", "point", "connection", "curve"})


class MapTool:
    """A small state machine: idle, pressed (a gesture may begin), in a gesture.

    Whatever is pressed says which gesture a drag begins; a release without a drag is a click.
    """

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._gesture: Gesture | None = None
        self._pressed: Pointer | None = None
        self._begin: Begin | None = None
        self._click: Callable[[], object] | None = None

    @property
    def busy(self) -> bool:
        return self._gesture is not None

    # -- the pointer -------------------------------------------------------------------------

    def press(self, at: Pointer) -> None:
        self._drop_stale()
        if self._gesture is not None and self._gesture.lasting:
            self._finish(at)
            return
        self.cancel()  # one whose release went to another window
        self._pressed, self._begin, self._click = at, None, None
        spot, handle = self._hand.map.spot(at), hovering.handle(self._hand, at)
        if spot and spot[0] == HIDDEN:  # it lies over the edge of a stage
            self._click = partial(self._show_again, spot[1:])
        elif spot and spot[0] == SAMPLE:
            self._click = partial(self._hide_curve, spot[1])
        elif handle is not None:
            self._begin = handle[0]
        else:
            self._press_on(spot, at)

    def drag(self, at: Pointer) -> None:
        self._drop_stale()
        if self._gesture is None and self._pressed is not None and self._begin is not None:
            if self._hand.distance(self._pressed, at) < _THRESHOLD:
                return
            self._start(self._begin, self._pressed)
        if self._gesture is not None:
            self._gesture.move(at)

    def release(self, at: Pointer) -> None:
        pressed, self._pressed = self._pressed, None
        self._drop_stale()
        if self._gesture is not None and pressed is not None:
            self._finish(at)
        elif self._click is not None:
            click, self._click = self._click, None
            click()

    def hover(self, at: Pointer) -> None:
        if self._gesture is not None:  # one that lasts beyond the button
            self._gesture.move(at)
            return
        hovering.show(self._hand, at)

    def leave(self) -> None:
        if self._gesture is None:
            hovering.leave(self._hand)

    def double_click(self, at: Pointer) -> None:
        spot, edge = self._hand.map.spot(at), edge_at(self._hand.map, at)
        busy = self._gesture is not None or self._hand.view.mode != "select"
        if spot is None or spot[0] in (HIDDEN, SAMPLE) or busy:
            self.press(at)
        elif edge is not None:
            if self._hand.may_restructure():
                usual_width(self._hand, edge)
        elif spot[0] in ("stage", "lane") and self._collapsed(spot[1]):
            self._open_or_close(spot[1])
        elif spot[0] == "cell" and hit.scale_of(self._hand.drawing, spot[2]):
            self._point_with_feeling(spot[2], at)
        elif spot[0] == "curve":
            lane = self._hand.journey.index.curves[spot[1]].lane
            self._hand.selection.select((spot[1],))
            self._point_with_feeling(lane, at)
        elif spot[0] == "cell":
            capturing.write_new_card(self._hand, Cell(spot[1], spot[2]))
        else:
            capturing.write_in(self._hand, spot)

    def _point_with_feeling(self, lane: str, at: Pointer) -> None:
        if self._hand.may_edit():
            id_ = add_point(self._hand, lane, at)
            if id_:
                self.begin_text_edit(fresh=True)

    # -- what a press means ------------------------------------------------------------------

    def _press_on(self, spot: Key | None, at: Pointer) -> None:
        hand = self._hand
        if at.ctrl and spot and self._open_link(spot, at):
            return
        if at.alt and spot and spot[0] in ("stage", "lane"):
            self._open_or_close(spot[1])
            return
        if at.alt and spot and spot[0] in ("curve", "point"):
            self._hide_curve(spot[1])
            return
        if hand.view.mode == "connect" and spot and spot[0] == "card":
            self._start(editing(hand, lambda start: Connect(hand, start, spot[1])), at)
        elif hand.view.mode == "vote" and spot and spot[0] == "card":
            hand.selection.select((spot[1],))  # the keys go on where the mouse was
            voting.vote(hand, (spot[1],), -1 if at.shift else 1)
        elif hand.view.mode == "curve" and hovering.lane_of_curves(self._hand, spot):
            self._press_on_curves(spot, at)
        elif spot and spot[0] in _SELECTABLE:
            self._press_on_thing(spot, at)
        elif spot and spot[0] == "strip" and self._hand.may_edit():
            self._press_on_ground(spot, at)
            self._click = partial(self._show_all, spot)
        elif spot == ADD_LANE:
            self._click = self._ask_for_lane
        elif hovering.on_plus(self._hand, spot, at) and spot:
            self._click = lambda: capturing.write_new_card(hand, Cell(spot[1], spot[2]))
        else:
            self._press_on_ground(spot, at)

    def _show_all(self, strip: Key) -> None:
        self._hand.edit(tr("Show all cards"), lambda j: cells.ungather(j, strip[1], strip[2]))

    def _collapsed(self, id_: str) -> bool:
        known = self._hand.journey.index
        line = known.stages.get(id_) or known.lanes[id_]
        return line.collapsed

    def _open_or_close(self, id_: str) -> None:
        on = not self._collapsed(id_)
        if self._hand.may_edit():
            step = tr("Collapse") if on else tr("Expand")
            self._hand.edit(step, lambda j: records.set_fields(j, (id_,), collapsed=on))

    def _hide_curve(self, id_: str) -> None:
        hide = partial(records.set_fields, ids=(id_,), hidden=True)
        if self._hand.may_edit() and self._hand.edit(tr("Hide"), hide):
            self._hand.view.hint.emit(tr("Hidden. A click on its mark on the map shows it again."))

    def _show_again(self, ids: tuple[str, ...]) -> None:
        if self._hand.may_edit():
            show = partial(records.set_fields, ids=ids, hidden=False)
            if self._hand.edit(tr("Show again"), show):
                self._hand.selection.select(ids)

    def _ask_for_lane(self) -> None:
        self._hand.selection.clear()  # below the last lane, wherever the keyboard was
        self._hand.view.asked.emit("insert_lane")

    def _press_on_curves(self, spot: Key | None, at: Pointer) -> None:
        hand, lane = self._hand, hovering.lane_of_curves(self._hand, spot)
        if spot and spot[0] == "point":
            self._press_on_thing(spot, at)
        elif lane:
            self._start(editing(hand, lambda start: SketchCurve(hand, start, lane)), at)

    def _press_on_thing(self, spot: Key, at: Pointer) -> None:
        id_, selection = spot[-1], self._hand.selection
        if at.shift or at.ctrl:
            was_in = id_ in selection.ids
            if was_in:
                self._click = lambda: selection.toggle(id_)
            else:
                selection.toggle(id_)
        elif id_ not in selection.ids:
            self._hand.select(id_)
        elif len(selection.ids) > 1:
            self._click = lambda: self._hand.select(id_)
        self._begin = self._gesture_of(spot)

    def _press_on_ground(self, spot: Key | None, at: Pointer) -> None:
        hand = self._hand
        before = (hand.selection.ids, hand.selection.cell)
        self._begin = lambda start: SelectByBand(hand, start, before)
        if not (at.shift or at.ctrl):
            cell = Cell(spot[1], spot[2]) if spot and spot[0] in ("cell", "strip") else None
            hand.selection.select((), cell)

    def _gesture_of(self, spot: Key) -> Begin | None:
        hand, id_ = self._hand, spot[-1]
        keys = [key for key in hand.map.states.selected_keys() if key[0] == spot[0] != "point"]
        together = [spot, *(key for key in keys if key != spot)]
        if spot[0] == "card":
            return editing(hand, lambda start: MoveCards(hand, start, together))
        if spot[0] == "stage":
            return restructuring(hand, lambda start: MoveStages(hand, start, together))
        if spot[0] == "lane":
            return restructuring(hand, lambda start: MoveLanes(hand, start, together))
        if spot[0] == "point":
            chosen = [k[-1] for k in hand.map.states.selected_keys() if k[0] == "point"]
            ids = tuple(dict.fromkeys([id_, *chosen]))
            return editing(hand, lambda start: MovePoints(hand, start, id_, ids))
        return None

    def _open_link(self, spot: Key, at: Pointer) -> bool:
        address = hovering.link(self._hand, spot, at)
        if address:
            self._hand.view.open_link.emit(address)
        return address is not None

    # -- gestures ----------------------------------------------------------------------------

    def _start(self, begin: Begin, at: Pointer) -> None:
        self._begin = self._click = None
        self._gesture = begin(at)

    def _finish(self, at: Pointer) -> None:
        gesture = self._gesture
        if gesture is None:
            return
        try:
            gesture.finish(at)
        finally:
            if not gesture.lasting:
                self._gesture = None
                gesture.clean_up()

    def _drop_stale(self) -> None:
        """Give up a gesture under which the journey was changed: by undo, by a command."""
        if self._gesture is not None and self._gesture.before is not self._hand.journey:
            self.cancel()

    def cancel(self) -> bool:
        gesture, self._gesture = self._gesture, None
        self._pressed = self._begin = self._click = None
        if gesture is None:
            return False
        try:
            gesture.cancel()
        finally:
            gesture.clean_up()
        return True

    def mode_changed(self, mode: str) -> None:
        self.cancel()
        self._hand.map.overlays.clear("point")
        hints = {
            "select": "",
            "connect": tr("Drag from one card to another to connect them. Escape ends."),
            "curve": tr(
                "Drag across a lane of emotions to draw a curve, click to add a point. Escape ends."
            ),
            "vote": tr("Click a card or press V: a dot · Shift: one back · Escape: go on editing"),
        }
        self._hand.view.hint.emit(hints[mode])

    # -- keys --------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
        if enter and modifiers == Qt.KeyboardModifier.NoModifier:
            self.begin_text_edit()
            return True
        if key == Qt.Key.Key_F2 and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.write_second()
            return True
        if self._hand.view.mode == "vote" and voting.by_key(self._hand, event):
            return True
        return nudging.by_key(self._hand, event) or emotions.by_key(self._hand, event)

    def begin_text_edit(self, fresh: bool = False) -> None:
        """Write in what the keyboard is on; in an empty cell, a new card. What was added a moment
        ago is `fresh`: adding it and its text are one step."""
        self.cancel()
        stop = stop_of(self._hand.selection, self._hand.map.index)
        if stop is None:
            writing.write(self._hand, ("title",))
        elif stop[0] == "cell":
            capturing.type_at(self._hand, stop)
        else:
            capturing.write_in(self._hand, stop, fresh)

    def write_second(self) -> None:
        """Write the note of the card or the quote of the point that the keyboard is on."""
        self.cancel()
        stop = stop_of(self._hand.selection, self._hand.map.index)
        if stop is not None:
            writing.write(self._hand, stop, second=True)

    def begin_typing(self) -> bool:
        self.cancel()
        stop = stop_of(self._hand.selection, self._hand.map.index)
        return capturing.type_at(self._hand, stop)

    # -- from the palette --------------------------------------------------------------------

    def drag_over(self, payload: Payload, at: Pointer) -> bool:
        return dropping.show(self._hand, payload, at)

    def drag_leave(self) -> None:
        dropping.hide(self._hand)

    def drop(self, payload: Payload, at: Pointer) -> bool:
        dropping.hide(self._hand)
        made = dropping.drop(self._hand, payload, at)
        if made:
            self._hand.map.states.focused = True
            self._hand.map.refresh_states()
        return made
