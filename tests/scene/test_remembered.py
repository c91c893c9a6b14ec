"""Undo shows a journey that was shown before: as it looks now, not as it looked then."""

from weakref import ref

from journeyeditor.edits import records
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.model import new_journey
from journeyeditor.scene.remembered import Remembered


def change(document):
    card = document.journey.cards[0]
    title = f"{card.title} and a title that goes on"
    document.edit("Edit", lambda j: records.set_fields(j, (card.id,), title=title))


def test_undo_and_redo_leave_no_stale_pixel(view, document, all_right):
    for _ in range(3):
        change(document)
    for _ in range(3):
        document.undo()
        all_right(view)
    for _ in range(3):
        document.redo()
        all_right(view)


def test_undo_after_the_theme_changed_shows_the_new_theme(view, document, all_right):
    change(document)
    view.set_theme("dark")
    document.undo()
    assert view.map.drawing.paper == view.map.theme.colour("paper")
    all_right(view)


def test_undo_after_votes_were_hidden_shows_none(view, document):
    change(document)
    view.map.show_votes(False)
    document.undo()
    shown = view.map.drawing
    fresh = lay_out(document.journey, view.map.theme, votes=False)
    assert [part.marks for part in shown.parts] == [part.marks for part in fresh.parts]


def test_what_is_remembered_keeps_no_journey_alive(view):
    remembered, journey = Remembered(), new_journey(title="A step of a drag")
    remembered.keep(journey, view.map.drawing)
    assert remembered.of(journey) is view.map.drawing
    held = ref(journey)
    del journey
    assert held() is None
