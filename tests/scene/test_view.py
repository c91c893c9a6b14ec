from dataclasses import replace

import pytest
from person import CTRL, MIDDLE, SHIFT, drag, hover, let_go, move, place, press, wheel
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.edits import cards, curves, records, stages
from journeyeditor.layout.drawing import Bounds
from journeyeditor.model import new_journey
from journeyeditor.scene.camera import LEAST, MARGIN
from journeyeditor.scene.gesture_marks import Band
from journeyeditor.scene.tips import tip
from journeyeditor.selection import Cell
from journeyeditor.tools import install


def in_cell(document, stage, lane):
    journey = document.journey
    return journey.index.cell(journey.stages[stage].id, journey.lanes[lane].id)


# -- repainting --------------------------------------------------------------------------------


def test_an_edited_card_is_painted_and_nothing_is_stale(view, document, on_screen, all_right):
    before = on_screen(view)
    card = in_cell(document, 1, 0)[0]
    document.edit("Edit", lambda j: records.set_fields(j, (card.id,), title="Something else"))
    assert on_screen(view) != before
    all_right(view)


def test_every_kind_of_edit_leaves_no_stale_pixel(view, document, all_right):
    journey = document.journey
    card, other = in_cell(document, 1, 0)[0], in_cell(document, 3, 0)[0]
    first, last = journey.stages[0].id, journey.stages[-1].id
    point = journey.curves[0].points[1]
    edits = (
        lambda j: cards.move(j, (card.id,), last, j.lanes[1].id),
        lambda j: records.set_fields(j, (other.id,), title="A title that goes on " * 9),
        lambda j: records.set_fields(j, (other.id,), colour="#3f8fd2", status="assumed"),
        lambda j: stages.move(j, (last,), 0),
        lambda j: curves.move_point(j, point.id, last, 0.3, -2),
        lambda j: cards.remove(j, (other.id,)),
        lambda j: stages.remove(j, (first,)),
    )
    for edit in edits:
        document.edit("Edit", edit)
        all_right(view)
    while document.undo_stack.canUndo():
        document.undo()
        all_right(view)
    assert document.journey is journey


def test_scrolling_leaves_no_stale_pixel_under_the_heads(view, all_right):
    view.zoom_to(1.4)
    for dx, dy in ((0, 37), (53, 0), (111, 205), (-40, -90), (-400, -400)):
        view.camera.scroll_by(dx, dy)
        all_right(view)


@pytest.mark.parametrize("zoom", [0.34, 1.0])
def test_what_changed_out_of_sight_is_right_when_it_is_scrolled_to(view, document, all_right, zoom):
    def longer(journey):
        many = [card.id for card in journey.cards[::2]]
        return records.set_fields(journey, many, title="A title that goes on " * 9)

    view.zoom_to(zoom)
    view.camera.scroll_by(-5000, -5000)
    document.edit("Edit", longer)
    view.camera.scroll_by(0, 700)
    all_right(view)
    view.camera.scroll_by(900, 0)
    document.undo()
    view.camera.scroll_by(-450, -350)
    all_right(view)


def test_overlays_leave_no_stale_pixel(view, document, selection, all_right):
    card = in_cell(document, 1, 0)[0]
    for ids in ((card.id,), (document.journey.stages[1].id,), (document.journey.lanes[0].id,), ()):
        selection.select(ids)
        all_right(view)
    for x in (10, 300, 180):
        view.map.overlays.put("band", Band(Bounds(x, 40, x + 90, 300)))
        all_right(view)
    near, far = Band(Bounds(20, 40, 90, 60)), Band(Bounds(500, 400, 90, 60))
    for bands in ((near, far), (far,), (near, far)):
        view.map.overlays.put("band", *bands)
        all_right(view)
    view.zoom_to(0.63)
    all_right(view)
    view.map.overlays.clear("band")
    all_right(view)


@pytest.mark.parametrize("zoom", [0.05, 0.2, 0.34, 0.36])
def test_from_afar_too_an_edit_leaves_no_stale_pixel(view, document, all_right, zoom):
    view.zoom_to(zoom)
    card = in_cell(document, 1, 0)[0]
    document.edit("Edit", lambda j: cards.move(j, (card.id,), j.stages[-1].id, j.lanes[1].id))
    all_right(view)
    document.undo()
    all_right(view)


def test_another_theme_paints_everything(view, on_screen, all_right):
    light = on_screen(view)
    view.set_theme("dark")
    dark = on_screen(view)
    assert dark.pixelColor(5, 690).lightness() < 60 < light.pixelColor(5, 690).lightness()
    all_right(view)


def test_what_did_not_change_is_not_painted_again(view, document, qapp):
    card, far = in_cell(document, 1, 0)[0], in_cell(document, 4, 0)[0]
    # Qt paints an item whole when it changes for the first time.
    document.edit("First", lambda j: records.set_fields(j, (card.id,), rating=1))
    qapp.processEvents()
    painted = []
    item = view.map.item
    paint_parts = item.paint_parts

    def watching(painter, parts, *exposed):
        parts = list(parts)
        painted.extend(part.key for part in parts)
        paint_parts(painter, parts, *exposed)

    item.paint_parts = watching
    document.edit("Edit", lambda j: records.set_fields(j, (card.id,), rating=2))
    qapp.processEvents()
    assert ("card", card.id) in painted
    assert ("card", far.id) not in painted


def test_from_afar_cards_are_boxes_of_their_colour(view, document, on_screen):
    from journeyeditor.scene import hit

    view.zoom_to(0.2)
    lane = next(lane for lane in document.journey.lanes if lane.kind == "opportunities")
    card = next(c for c in document.journey.cards if c.lane == lane.id and c.status == "observed")
    part = view.map.part(("card", card.id))
    x, y = hit.centre(replace(part, height=part.height * 1.7))
    at = view.mapFromScene(x, y)
    assert on_screen(view).pixelColor(at).name() == view.map.theme.colour("opportunity_fill")


# -- zoom and scrolling ------------------------------------------------------------------------


def place_at(view, at):
    back, _ = view.viewportTransform().inverted()
    return back.map(at)


@pytest.mark.parametrize("notches", [1, 3, -1, -4])
@pytest.mark.parametrize("at", [QPointF(120, 90), QPointF(700, 500)])
def test_zooming_keeps_the_place_under_the_pointer(view, notches, at):
    view.zoom_to(1.3)
    before, zoom = place_at(view, at), view.zoom
    wheel(view, at, notches, CTRL)
    after = place_at(view, at)
    assert (view.zoom > zoom) == (notches > 0)
    assert abs(after.x() - before.x()) * view.zoom <= 1
    assert abs(after.y() - before.y()) * view.zoom <= 1


def test_out_and_in_again_ends_where_it_began(view):
    at = QPointF(400, 300)
    before = place_at(view, at)
    for notches in (-3, 3):
        wheel(view, at, notches, CTRL)
    assert (place_at(view, at) - before).manhattanLength() * view.zoom <= 3


def test_two_fingers_on_a_touchpad_zoom_where_they_are(view):
    view.zoom_to(0.8)
    at = QPointF(300, 200)
    under = view.mapToScene(at.toPoint())
    _pinch_on_touchpad(view, at, 0.25)
    assert view.zoom == pytest.approx(1.0)
    assert (view.mapToScene(at.toPoint()) - under).manhattanLength() < 2


def test_two_fingers_on_a_screen_zoom_where_they_are(view, qapp):
    view.zoom_to(0.5)
    under = view.mapToScene(300, 200)
    screen = QTest.createTouchDevice()
    fingers = QTest.touchEvent(view.viewport(), screen)
    fingers.press(0, QPoint(280, 200), view.viewport()).press(1, QPoint(320, 200), view.viewport())
    fingers.commit()
    for by in range(10, 61, 10):
        left, right = QPoint(280 - by, 200), QPoint(320 + by, 200)
        fingers.move(0, left, view.viewport()).move(1, right, view.viewport()).commit()
    fingers.release(0, left, view.viewport()).release(1, right, view.viewport()).commit()
    assert view.zoom > 1
    assert (view.mapToScene(300, 200) - under).manhattanLength() < 4


def _pinch_on_touchpad(view, at, by):
    """A step of a pinch, as the window system tells it."""
    place = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    kind, touchpad = Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, touchpad, 2, at, at, place, by, QPointF())
    QApplication.sendEvent(view.viewport(), event)


def test_the_width_of_the_map_fits_when_it_opens(view):
    seen, drawing = view.camera.visible, view.map.drawing
    assert seen.left() <= 0
    assert seen.right() >= drawing.width
    assert seen.width() < drawing.width * 1.06
    assert seen.top() < 0
    assert not view.horizontalScrollBar().isVisible()


def test_the_width_still_fits_when_the_window_changes(view, qtbot):
    for width in (760, 900):
        view.resize(width, 700)
        qtbot.waitUntil(lambda w=width: view.width() == w)
        seen = view.camera.visible
        assert seen.left() <= 0
        assert view.map.drawing.width <= seen.right() < view.map.drawing.width * 1.06


def test_a_zoom_that_was_chosen_stays_when_the_window_changes(view):
    view.zoom_to(1.25)
    corner = view.camera.visible.topLeft()
    view.resize(800, 600)
    assert view.zoom == 1.25
    assert (view.camera.visible.topLeft() - corner).manhattanLength() < 2


def test_a_small_map_is_not_blown_up(view, document):
    document.start(new_journey(title="Small"))
    view.zoom_to_width()
    assert view.zoom == 1
    view.zoom_to_fit()
    assert view.zoom == 1


def test_the_whole_map_fits(view):
    view.zoom_to_fit()
    drawing = view.map.drawing
    assert view.camera.visible.contains(QRectF(0, 0, drawing.width, drawing.height))


def test_a_map_that_fits_stays_in_the_middle_however_small(view):
    view.zoom_to(2)
    view.camera.scroll_by(-9999, -9999)
    while view.zoom > LEAST:
        view.zoom_out()
    middle, seen = QPointF(*view.map.size) / 2, view.camera.visible.center()
    pixels = 2 / view.zoom
    assert seen.x() == pytest.approx(middle.x(), abs=pixels)
    assert seen.y() == pytest.approx(middle.y(), abs=pixels)


def test_who_zooms_out_of_a_high_map_sees_no_paper_above_it(view, document):
    cell = in_cell(document, 1, 0)[0]
    document.edit(
        "Add",
        lambda j: cards.add(j, [cards.new(j, "note", cell.stage, cell.lane) for _ in range(200)]),
    )
    view.zoom_to(2)
    view.camera.scroll_by(0, -9999)
    for _ in range(5):
        view.zoom_out()
        seen = view.camera.visible
        assert seen.height() < view.map.size[1]
        assert seen.top() * view.zoom >= -MARGIN - 1


def test_the_zoom_is_told_and_goes_by_steps(view, qtbot):
    view.zoom_to(1)
    with qtbot.waitSignal(view.zoom_changed) as told:
        view.zoom_in()
    assert told.args == [1.1]
    view.zoom_out()
    assert view.zoom == 1


def test_the_wheel_scrolls_and_with_shift_sideways(view):
    view.zoom_to(2)
    before = view.camera.visible.topLeft()
    wheel(view, QPointF(300, 300), -1)
    down = view.camera.visible.topLeft()
    assert (down.x(), down.y() > before.y()) == (before.x(), True)
    wheel(view, QPointF(300, 300), -1, SHIFT)
    assert view.camera.visible.left() > down.x()
    assert view.camera.visible.top() == down.y()


def test_the_middle_button_moves_the_map(view):
    view.zoom_to(1.5)
    before = place_at(view, QPointF(500, 300))
    press(view, QPointF(500, 300), MIDDLE)
    move(view, QPointF(440, 260), MIDDLE)
    assert (place_at(view, QPointF(440, 260)) - before).manhattanLength() < 2
    let_go(view, QPointF(440, 260), MIDDLE)
    assert not view.panning


def test_the_space_bar_lets_the_left_button_move_the_map(view, selection):
    view.zoom_to(1.5)
    before = place_at(view, QPointF(500, 300))
    QTest.keyPress(view, Qt.Key.Key_Space)
    drag(view, QPointF(500, 300), to=QPointF(430, 250))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert (place_at(view, QPointF(430, 250)) - before).manhattanLength() < 2
    assert not view.panning
    assert selection.ids == ()


def test_a_new_stage_does_not_move_what_is_seen(view, document):
    view.zoom_to(1.2)
    view.camera.scroll_by(80, 120)
    seen = view.camera.visible
    document.edit("Add", lambda j: stages.add(j, stages.new(j, "More")))
    assert (view.camera.visible.topLeft() - seen.topLeft()).manhattanLength() < 2
    assert view.zoom == 1.2


def test_another_map_is_shown_from_its_top(view, document):
    view.zoom_to(2)
    view.camera.scroll_by(300, 900)
    document.start(new_journey(title="New", stages=[{"id": "z", "title": "Z"}]))
    assert view.camera.visible.top() < 0


# -- heads that stay ---------------------------------------------------------------------------


def test_headers_and_lane_heads_stay_in_view(view, document):
    view.zoom_to(1.5)
    view.camera.scroll_by(-9999, -9999)
    assert not view.map.heads.pinned
    view.camera.scroll_by(500, 500)
    seen = view.camera.visible
    header = view.map.states.seen_bounds(view.map.part(("stage", document.journey.stages[1].id)))
    head = view.map.states.seen_bounds(view.map.part(("lane", document.journey.lanes[2].id)))
    assert seen.top() <= header.y < seen.top() + 60
    assert seen.left() <= head.x < seen.left() + 20
    view.camera.scroll_by(-9999, -9999)
    assert not view.map.heads.pinned


def test_the_pointer_means_the_head_that_it_sees(view, document):
    view.zoom_to(1.5)
    view.camera.scroll_by(0, 600)
    part = view.map.part(("stage", document.journey.stages[1].id))
    seen = view.map.states.seen_bounds(part)
    at = view.viewportTransform().map(QPointF(seen.x + 90, seen.y + 20))
    pointer = view.pointer(at, Qt.KeyboardModifier.NoModifier)
    assert view.map.spot(pointer) == part.key
    assert pointer.y != pointer.head_y


# -- scrolling by itself -----------------------------------------------------------------------


def test_a_drag_near_the_edge_scrolls_and_stops_when_it_ends(view, document, selection, qtbot):
    install(view, document, selection)
    card = in_cell(document, 0, 0)[0]
    top = view.camera.visible.top()
    bottom = QPointF(500, view.viewport().height() - 4)
    part = view.map.part(("card", card.id))
    start = view.viewportTransform().map(QPointF(part.x + 60, part.y + 10))
    press(view, start)
    move(view, start + QPointF(20, 20))
    move(view, bottom)
    assert view.camera.scrolls_by_itself
    mark = view.map.overlays.get("mark")
    qtbot.waitUntil(lambda: view.camera.visible.top() > top + 150)
    assert view.map.overlays.get("mark") != mark  # the card goes on under the pointer
    let_go(view, bottom)
    assert not view.camera.scrolls_by_itself


def test_a_drag_does_not_scroll_past_an_end_of_the_map_that_is_in_view(view, document, selection):
    install(view, document, selection)
    view.zoom_to_width()
    part = view.map.part(("card", in_cell(document, 0, 0)[0].id))
    start = view.viewportTransform().map(QPointF(part.x + 60, part.y + 10))
    press(view, start)
    move(view, start + QPointF(20, 20))
    move(view, QPointF(view.viewport().width() - 4, start.y()))
    assert not view.camera.scrolls_by_itself
    view.zoom_to(2)  # now there is more at the right
    move(view, QPointF(view.viewport().width() - 5, start.y()))
    assert view.camera.scrolls_by_itself
    let_go(view, start)


def test_no_drag_no_scrolling(view):
    hover(view, QPointF(500, view.viewport().height() - 4))
    assert not view.camera.scrolls_by_itself


# -- the rest ----------------------------------------------------------------------------------


def test_what_the_map_shortens_is_told_in_full_as_plain_text(view, document):
    long = "<b>not bold</b> " * 60
    card, other = in_cell(document, 1, 0)[0], in_cell(document, 0, 0)[0]
    document.edit("Edit", lambda j: records.set_fields(j, (card.id,), title=long))
    told = tip(document.journey, view.map.drawing, ("card", card.id))
    assert "&lt;b&gt;not bold" in told
    assert "<b>" not in told
    assert tip(document.journey, view.map.drawing, ("card", other.id)) == ""


def test_a_mode_is_told_and_escape_ends_it(view, qtbot):
    with qtbot.waitSignal(view.mode_changed) as told:
        view.set_mode("connect")
    assert told.args == ["connect"]
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, escape)
    assert view.mode == "select"
    with pytest.raises(ValueError, match="no mode"):
        view.set_mode("draw")


def test_a_menu_is_asked_for_what_is_there_and_selects_it(view, document, selection, qtbot):
    card = in_cell(document, 1, 0)[0]
    part = view.map.part(("card", card.id))
    at = view.mapFromScene(part.x + 60, part.y + 20)
    mouse = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(mouse, at, view.viewport().mapToGlobal(at))
    with qtbot.waitSignal(view.menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args[0] == ("card", card.id)
    assert selection.ids == (card.id,)


def test_a_right_click_beside_what_is_selected_takes_the_cell_there(view, document, selection):
    card, lane = in_cell(document, 1, 0)[0], document.journey.lanes[0].id
    selection.select((card.id,))
    spot = place(view, (document.journey.stages[2].id, lane))
    at = view.mapFromScene(spot.x, spot.y)
    mouse = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert (selection.ids, selection.cell) == ((), Cell(document.journey.stages[2].id, lane))


def test_the_map_is_back_where_it_was_when_a_merged_stage_comes_back(view, document):
    stages_ = document.journey.stages
    for n in range(2):
        new = stages.new(document.journey, f"Stage {n}")
        document.edit("Add", lambda j, new=new: stages.add(j, new))
    view.zoom_to_width()
    before = view.camera.visible
    ids = [stage.id for stage in stages_[:2]]
    document.edit("Merge", lambda j: stages.merge(j, ids))
    document.undo()
    assert view.camera.visible == before


def test_the_width_is_fitted_again_when_stages_come_and_go(view, document):
    view.zoom_to_width()
    before, zoom = document.journey, view.zoom
    for _ in range(3):
        document.edit("Add", lambda j: stages.add(j, stages.new(j, "More")))
    assert view.zoom < zoom
    document.edit("Back", lambda _: before)
    assert view.zoom == pytest.approx(zoom)


def test_a_zoom_that_was_chosen_stays_when_stages_come(view, document):
    view.zoom_to(0.7)
    document.edit("Add", lambda j: stages.add(j, stages.new(j, "More")))
    assert view.zoom == 0.7


def test_what_a_high_lane_is_called_stays_in_view(view, document):
    lane = document.journey.lanes[0].id
    stage = document.journey.stages[0].id

    def filled(journey):
        return cards.add(journey, [cards.new(journey, "note", stage, lane, title="One more")])

    for _ in range(40):
        document.edit("Add", filled)
    view.zoom_to(1)
    part = view.map.part(("lane", lane))
    view.camera.scroll_by(0, part.height / 2)
    shift = view.map.heads.lanes.shifts[part.key]
    assert view.map.heads.lanes.isVisible()
    assert view.camera.visible.top() < part.y + shift < view.camera.visible.bottom()
    view.camera.scroll_by(0, -part.height)
    assert not view.map.heads.lanes.shifts
