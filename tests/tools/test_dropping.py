import pytest
from person import FromPalette, Spot, above, drop_new, place, press_key, type_keys

from journeyeditor.scene.gesture_marks import Target


def test_a_card_lands_exactly_where_the_mark_is(view, document, cards_of):
    touchpoint = FromPalette(view, "card", kind="touchpoint")
    assert touchpoint.hold_over(above(view, "c2"))
    bar = view.map.overlays.get("mark").landing
    assert view.map.part(("card", "c1")).bounds.bottom < bar.y < view.map.part(("card", "c2")).y
    assert isinstance(view.map.overlays.get("target"), Target)
    assert touchpoint.drop_on(above(view, "c2"))
    first, new, last = cards_of("s1", "l1")
    assert (first, last) == ("c1", "c2")
    assert document.journey.index.cards[new].kind == "touchpoint"
    assert view.map.overlays.get("mark") is None


def test_its_text_can_be_written_at_once_and_the_card_stays_without(view, document, cards_of):
    drop_new(view, "card", ("s3", "l2"), kind="pain_point")
    assert view.editor
    press_key(view, "Escape")
    (card,) = document.journey.index.cell("s3", "l2")
    assert card.kind == "pain_point"


def test_taken_away_it_leaves_no_trace(view, document):
    before = document.journey
    card = FromPalette(view, "card", kind="note")
    card.hold_over(("s2", "l2"))
    card.take_away()
    assert document.journey is before
    assert view.map.overlays.get("mark") is None
    assert view.map.overlays.get("target") is None


def test_beside_the_map_a_card_can_not_land(view, document):
    before = document.journey
    assert not drop_new(view, "card", "title", kind="note")
    assert document.journey is before


def test_a_stage_lands_between_stages(view, document):
    stage = FromPalette(view, "stage")
    edge = Spot(view.map.drawing.grid.stages[1].start + 10, place(view, "c3").y)
    stage.hold_over(edge)
    assert view.map.overlays.get("mark").landing.x == view.map.drawing.grid.stages[1].start
    stage.drop_on(edge)
    assert [s.title for s in document.journey.stages] == [
        "Discovery",
        "New stage",
        "Evaluation",
        "Purchase",
    ]


def test_a_lane_lands_between_lanes(view, document):
    drop_new(view, "lane", Spot(400, view.map.drawing.grid.lanes[1].start + 3), kind="needs")
    assert [lane.kind for lane in document.journey.lanes][:2] == ["touchpoints", "needs"]


@pytest.mark.parametrize("noun", ["stage", "lane"])
def test_an_empty_map_takes_its_first_stage_and_lane(view, document, noun):
    from journeyeditor.model import new_journey

    document.start(new_journey(title="Empty"))
    assert drop_new(view, noun, Spot(60, 60))
    assert len(getattr(document.journey, f"{noun}s")) == 1


def test_a_point_lands_anywhere_in_an_emotions_lane_and_nowhere_else(view, document, selection):
    span, scale = view.map.drawing.grid.stages[2], view.map.drawing.scales[0]
    point = FromPalette(view, "point")
    point.hold_over(Spot(span.start + 20, scale.y(-1.5)))
    assert view.map.overlays.get("point").value.lines[0].text == "−1.5"
    assert point.drop_on(Spot(span.start + 20, scale.y(-1.5)))
    assert len(document.journey.curves[0].points) == 4
    assert not drop_new(view, "point", "c1")


def test_a_curve_lands_in_an_emotions_lane(view, document):
    scale = view.map.drawing.scales[0]
    curve = FromPalette(view, "curve")
    assert not curve.drop_on("c1")
    curve = FromPalette(view, "curve")
    assert curve.drop_on(Spot(300, scale.y(1)))
    assert len(document.journey.curves) == 2
    assert document.journey.curves[1].points[0].value == 1


def test_something_else_than_the_palettes_is_left_to_the_window(view):
    from PySide6.QtCore import QMimeData, QPoint, Qt
    from PySide6.QtGui import QDragEnterEvent
    from PySide6.QtWidgets import QApplication

    files = QMimeData()
    files.setText("file:///a.journey.json")
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()


def test_nothing_lands_in_a_map_that_is_read_only(view, document):
    document.read_only = "no"
    before = document.journey
    assert not drop_new(view, "stage", Spot(300, 100))
    assert document.journey is before


def test_a_drop_and_its_name_are_one_step(view, document, cards_of):
    before = document.journey
    drop_new(view, "card", ("s3", "l2"), kind="action")
    type_keys(view, "Buys")
    press_key(view, "Return")
    assert [document.journey.index.cards[id_].title for id_ in cards_of("s3", "l2")] == ["Buys"]
    document.undo()
    assert document.journey is before
