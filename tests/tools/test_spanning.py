import pytest
from person import Spot, click, drag, place, press_key

from journeyeditor.scene.state_marks import grips


@pytest.fixture
def grip_of(view):
    def grip(card, side):
        click(view, card)
        middle = grips(view.map.part(("card", card)).bounds, 1 / view.zoom)[side].center()
        return Spot(middle.x(), middle.y())

    return grip


def reach(document, id_):
    card = document.journey.index.cards[id_]
    return card.stage, card.span


def test_the_right_grip_lets_a_card_cover_more_stages(view, document, grip_of):
    drag(view, grip_of("c4", 1), to=Spot(place(view, "s3").x, place(view, "c4").y))
    assert reach(document, "c4") == ("s1", 3)
    stages = view.map.drawing.grid.stages
    assert view.map.part(("card", "c4")).width > stages[2].start - stages[0].start


def test_and_fewer_again(view, document, grip_of):
    drag(view, grip_of("c4", 1), to=Spot(place(view, "s3").x, place(view, "c4").y))
    drag(view, grip_of("c4", 1), to=Spot(place(view, "s1").x, place(view, "c4").y))
    assert reach(document, "c4") == ("s1", 1)


def test_the_left_grip_moves_the_start_and_keeps_the_end(view, document, grip_of):
    drag(view, grip_of("c5", 0), to=Spot(place(view, "s1").x, place(view, "c5").y))
    assert reach(document, "c5") == ("s1", 2)


def test_the_card_follows_at_once_and_escape_takes_it_back(view, document, grip_of):
    before = document.journey
    drag(view, grip_of("c4", 1), to=Spot(place(view, "s2").x, place(view, "c4").y), drop=False)
    assert reach(document, "c4") == ("s1", 2)
    press_key(view, "Escape")
    assert document.journey is before
