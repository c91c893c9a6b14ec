"""Cards seen from so far that many are painted at once."""

import pytest
from drawings import png

from journeyeditor.edits import cards, images, records
from journeyeditor.lookup.keys import Keys
from journeyeditor.scene import hit


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


@pytest.fixture
def photo(view, document):
    """The card of a map that has an image, which is green."""

    def with_photo(journey):
        journey, image = images.add(journey, png(600, 600, "#00aa33"))
        return records.set_fields(journey, (journey.cards[0].id,), picture=image)

    document.edit("Image", with_photo)
    return document.journey.cards[0].id


def colours(view, picture, card):
    part = view.map.part(("card", card))
    x, _ = hit.centre(part)
    column = (view.mapFromScene(x, part.y + n / 40 * part.height) for n in range(41))
    return {picture.pixelColor(at).name() for at in column}


@pytest.mark.parametrize("zoom", [0.16, 0.3])
def test_an_image_is_seen_from_afar(view, on_screen, anew, all_right, photo, zoom):
    view.zoom_to(zoom)
    view.reveal_record(photo)
    seen = on_screen(view)
    assert "#00aa33" in colours(view, seen, photo)
    assert seen == anew()
    all_right(view)
    view.map.step_back(Keys(frozenset({photo})))
    paler = on_screen(view)
    assert "#00aa33" not in colours(view, paler, photo)
    assert paler == anew()
