"""Channels that everybody knows."""

import pytest

from journeyeditor.lookup.familiar import familiar


@pytest.mark.parametrize(
    ("title", "icon", "medium"),
    [
        ("web", "globe", "digital"),
        ("Negozio di corso Garibaldi", "store", "physical"),
        ("Chat sul sito", "message-circle", "digital"),
        ("Our E-MAIL", "mail", "digital"),
        ("Telefono", "phone", "physical"),
    ],
)
def test_a_channel_looks_like_what_it_is_called(title, icon, medium):
    assert familiar(title) == {"icon": icon, "medium": medium}


@pytest.mark.parametrize("title", ["", "Assistente sociale", "webinars", "Apparecchio"])
def test_nothing_is_guessed_of_other_names(title):
    assert familiar(title) == {}
