"""What comes into view comes roughly first, and says all a moment later."""

import pytest
from drawings import card

from journeyeditor.edits import records
from journeyeditor.layout.drawing import Bounds
from journeyeditor.scene import between_frames
from journeyeditor.scene.between_frames import BetweenFrames
from journeyeditor.scene.items import rect_of


@pytest.fixture
def no_time(monkeypatch):
    """Nothing can be made ready while a frame is painted."""
    monkeypatch.setattr(between_frames, "BUDGET", 0.0)


def colours(image, view, part):
    """The colours in the middle of a card."""
    at = view.mapFromScene(part.x, part.y)
    xs, ys = range(12, round(part.width) - 12), range(6, round(part.height) - 6, 3)
    return {image.pixelColor(at.x() + x, at.y() + y).name() for x in xs for y in ys}


def seen_card(view):
    """A card that lies as a whole in view at 100 %, right of the heads and below them."""
    area = view.camera.visible.adjusted(150, 100, -20, -20)
    cards = [p for p in view.map.drawing.parts if p.key[0] == "card"]
    return next(p for p in cards if area.contains(rect_of(p.bounds)))


def test_a_card_is_a_box_before_it_says_anything(view, on_screen, qapp, all_right, no_time):
    view.map.item.forget()
    view.show_anew()
    view.zoom_to(1)
    qapp.processEvents()
    part = seen_card(view)
    boxes = view.screen().grabWindow(view.winId()).toImage()
    assert view.map.item.between_frames.waits
    assert len(colours(boxes, view, part)) == 1
    assert len(colours(on_screen(view), view, part)) > 5
    all_right(view)


def test_a_curve_is_a_thin_line_with_rings_before_it_has_faces(
    view, on_screen, qapp, all_right, no_time
):
    part = next(p for p in view.map.drawing.parts if p.key[0] == "point")
    view.map.item.forget()
    view.show_anew()
    view.zoom_to(1)
    view.reveal(part.bounds)
    qapp.processEvents()
    at = view.mapFromScene(part.x, part.y)
    face = at.x(), at.y(), round(part.width) + 1, round(part.height) + 1
    ring = view.screen().grabWindow(view.winId()).toImage().copy(*face)
    assert view.map.item.between_frames.waits
    whole = on_screen(view).copy(*face)
    assert ring != whole
    edge, middle = ring.pixelColor(0, ring.height() // 2), ring.rect().center()
    assert edge != ring.pixelColor(middle)  # something stands there at once
    all_right(view)


def test_a_box_is_lit_too_and_then_its_words(view, on_screen, qapp, all_right, no_time):
    view.show_anew()
    view.zoom_to(1)
    qapp.processEvents()
    part = seen_card(view)
    boxes = view.screen().grabWindow(view.winId()).toImage()
    view.map.light([part.key[1]], "e")
    qapp.processEvents()
    lit = view.screen().grabWindow(view.winId()).toImage()
    assert view.map.item.between_frames.waits
    assert len(colours(lit, view, part)) == 1
    assert colours(lit, view, part) != colours(boxes, view, part)
    assert len(colours(on_screen(view), view, part)) > 5
    all_right(view)


@pytest.mark.parametrize("zoom", [0.2, 0.5, 1.0])
def test_in_the_end_it_is_as_if_there_had_been_time(view, on_screen, looks_like, monkeypatch, zoom):
    view.zoom_to(zoom)
    expected = on_screen(view)
    monkeypatch.setattr(between_frames, "BUDGET", 0.0)
    view.show_anew()
    view.viewport().update()
    looks_like(on_screen(view), expected)


def test_a_card_that_changes_in_sight_is_no_box_in_between(
    view, document, on_screen, qapp, monkeypatch
):
    view.zoom_to(1)
    on_screen(view)
    part = seen_card(view)
    monkeypatch.setattr(between_frames, "BUDGET", 0.0)
    document.edit("Edit", lambda j: records.set_fields(j, (part.key[1],), title="Another"))
    qapp.processEvents()
    assert not view.map.item.between_frames.waits


def test_what_was_seen_last_comes_first_and_what_is_gone_is_left(qtbot, view):
    done = []
    between = BetweenFrames(lambda areas: None, view)

    def work(name):
        return lambda: done.append(name)

    for names in ("abc", "cd"):
        between.begin_frame()
        for name in names:
            between.put(name, work(name))
        between.end_frame()
    qtbot.waitUntil(lambda: not between.waits)
    assert done == ["c", "d", "a", "b"]


def test_all_that_got_ready_is_painted_at_once(qtbot, view):
    painted = []
    between = BetweenFrames(painted.append, view)
    between.begin_frame()
    area = Bounds(1, 2, 3, 4)
    between.put("a", lambda: area)
    between.put("b", lambda: None)
    between.end_frame()
    qtbot.waitUntil(lambda: not between.waits)
    assert painted == [[area]]


def test_a_gesture_has_its_frames_for_itself_and_what_was_done_goes_on(qtbot, view, monkeypatch):
    done = []

    def painted_again(areas):
        between.begin_frame()
        between.end_frame()

    def work(name):
        done.append(name)
        return Bounds(1, 2, 3, 4)

    between = BetweenFrames(painted_again, view)
    monkeypatch.setattr(between_frames, "BUDGET", 0.0)  # one piece at a time
    monkeypatch.setattr(between_frames, "_AFTER", 3_600_000)  # a gesture of an hour
    for names in ("a", "bc"):
        between.begin_frame()
        for name in names:
            between.put(name, lambda name=name: work(name))
        between.end_frame()
        qtbot.wait(0)
        assert not done
    monkeypatch.setattr(between_frames, "_AFTER", 0)
    between.begin_frame()
    between.end_frame()  # the last frame of it
    monkeypatch.setattr(between_frames, "_AFTER", 3_600_000)
    qtbot.waitUntil(lambda: not between.waits)
    assert done == ["b", "c", "a"]


def test_what_is_painted_outside_of_a_frame_has_all_the_time(view, no_time):
    part = card("new", 0, 0)
    assert view.map.item._operations(part, near=True)
