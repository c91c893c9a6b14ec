"""Cards seen from so far that many are painted at once."""

import pytest

from journeyeditor.edits import cards
from journeyeditor.lookup.keys import Keys


@pytest.fixture
def anew(view, on_screen):
    """What a map shows that was painted never before."""

    def shown():
        view.show_anew()
        view.viewport().update()
        return on_screen(view)

    return shown


@pytest.mark.parametrize("zoom", [0.05, 0.09, 0.12])
def test_a_card_that_goes_leaves_its_block(view, document, on_screen, anew, zoom):
    view.zoom_to(zoom)
    before, gone = on_screen(view), document.journey.cards[0].id
    document.edit("Delete", lambda journey: cards.remove(journey, (gone,)))
    after = on_screen(view)
    assert after != before
    assert after == anew()


def test_what_steps_back_is_paler_in_its_block(view, document, on_screen, anew):
    view.zoom_to(0.05)
    before = on_screen(view)
    back = Keys(frozenset(card.id for card in document.journey.cards[::2]))
    view.map.step_back(back)
    after = on_screen(view)
    assert after != before
    assert after == anew()
    view.map.step_back(Keys())
    assert on_screen(view) == before
