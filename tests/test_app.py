"""Where the windows come on a screen."""

import pytest
from PySide6.QtCore import QRect

from journeyeditor.app import place_on

PROJECTOR = QRect(0, 24, 1920, 1056)  # a panel of the desktop lies at the top


@pytest.mark.parametrize("screen", [QRect(0, 0, 1280, 800), QRect(0, 0, 1440, 900)])
def test_a_small_screen_is_filled(screen):
    assert place_on(screen, 0) is None


def test_on_a_large_screen_a_window_takes_most_of_it_in_the_middle():
    place = place_on(PROJECTOR, 0)
    assert (place.width(), place.height()) == (1728, 950)
    assert PROJECTOR.contains(place)
    assert abs(place.center().x() - PROJECTOR.center().x()) <= 1


def test_a_very_large_screen_is_not_filled():
    place = place_on(QRect(0, 0, 5120, 2880), 0)
    assert place.width() <= 2400
    assert place.height() <= 1500


def test_the_next_window_does_not_hide_the_one_before():
    first, second = place_on(PROJECTOR, 0), place_on(PROJECTOR, 1)
    assert second.size() == first.size()
    assert second.left() > first.left()
    assert second.top() > first.top()
