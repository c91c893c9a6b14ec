"""What lights up: the words that are looked for, where they stand."""

import pytest

from journeyeditor.lookup.folding import fold
from journeyeditor.scene.lit import lit_words


def part_with(view, text):
    for part, words in view.drawing.words():
        if text in words.line.text and part.key[0] == "card":
            return part, words
    raise LookupError(text)


def test_the_box_is_around_the_word(view):
    part, words = part_with(view, "senza traffico")
    (box,) = lit_words(part, fold("traffico"))
    assert box.left() > words.x + words.line.width / 3
    assert box.right() == pytest.approx(words.x + words.line.width, abs=9)
    assert box.top() < words.y < box.bottom()
    assert lit_words(part, "nowhere") == []


def test_lit_cards_look_different_and_then_as_before(view, on_screen, all_right):
    view.zoom_to(1)
    before = on_screen(view)
    card = next(key[1] for key in view.map.index.parts if key[0] == "card")
    view.map.light([card], fold(view.document.journey.index.cards[card].title[:5]))
    assert on_screen(view) != before
    all_right(view)
    view.map.light([], "")
    assert on_screen(view) == before


def test_they_are_seen_from_afar(view, on_screen, all_right):
    view.zoom_to(0.2)
    before = on_screen(view)
    card = next(key[1] for key in view.map.index.parts if key[0] == "card")
    view.map.light([card], "e")
    assert on_screen(view) != before
    all_right(view)
