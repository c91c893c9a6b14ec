"""Presenting a map: stage by stage with the keys, in step with the editor, with a countdown."""

from pathlib import Path

import pytest
from hands import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.edits import stages
from journeyeditor.panels.countdown import Countdown
from journeyeditor.resources import samples


@pytest.fixture
def shown(editor, window):
    """The presentation of the Italian sample."""
    path: Path = next(p for p in samples() if "percorso" in p.name)
    window.load(path)
    window.actions_["present"].trigger()
    settle()
    return window.showing.presentation


def press(widget, *keys) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def test_arrow_keys_go_through_all_stages_and_stop_at_the_ends(shown) -> None:
    seen = [shown.slide.stage]
    for _ in range(len(shown.slides) + 3):
        press(shown, Qt.Key.Key_Right)
        if shown.slide.stage != seen[-1]:
            seen.append(shown.slide.stage)
    assert seen == [stage.id for stage in shown.document.journey.stages]
    press(shown, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert shown.number == 0


def test_a_digit_goes_to_a_stage(shown) -> None:
    press(shown, Qt.Key.Key_3)
    assert shown.slide.stage == shown.document.journey.stages[2].id


def test_it_begins_with_the_stage_of_what_is_selected(window, shown) -> None:
    press(shown, Qt.Key.Key_Escape)
    settle()
    card = window.document.journey.cards[-1]
    window.selection.select([card.id])
    window.actions_["present"].trigger()
    assert window.showing.presentation.slide.stage == card.stage


def test_it_follows_the_edits_of_the_map(window, shown) -> None:
    press(shown, Qt.Key.Key_2)
    before = shown.slide.stage
    first = window.document.journey.stages[0].id
    window.document.edit("Remove stage", lambda journey: stages.remove(journey, [first]))
    assert shown.slide.stage == before
    window.document.undo()
    assert shown.slide.stage == before


def test_escape_gives_the_screen_back_and_changes_nothing(window, shown) -> None:
    journey = window.document.journey
    press(shown, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    settle()
    assert window.showing.presentation is None
    assert window.document.journey is journey
    assert not window.document.modified


def test_closing_the_window_ends_the_presentation(window, shown) -> None:
    window.close()
    settle()
    assert window.showing.presentation is None


def test_a_map_whose_stages_all_go_away_says_so(window, shown) -> None:
    every = [stage.id for stage in window.document.journey.stages]
    window.document.edit("Remove stages", lambda journey: stages.remove(journey, every))
    assert shown.slide is None
    shown.grab()  # paints without an error
    window.document.undo()
    assert shown.slide is not None


def test_the_countdown_is_seen_in_the_editor_and_can_be_held(window) -> None:
    clock = window.toolbar.clock
    assert not clock.isVisible()
    window.actions_["timer_10"].trigger()
    assert clock.isVisible()
    assert clock.text() in ("10:00", "9:59")
    clock.click()
    assert window.showing.countdown.paused
    assert clock.text().endswith("on hold")
    clock.click()
    assert not window.showing.countdown.paused
    window.actions_["timer_stop"].trigger()
    assert not clock.isVisible()


def test_a_countdown_stays_at_zero_until_it_is_put_away(qapp) -> None:
    countdown = Countdown()
    countdown.start(0)
    assert countdown.active
    assert countdown.text == "0:00"
    countdown.stop()
    assert countdown.text == ""


def test_a_presentation_that_went_unheard_keeps_no_window_open(shown, window) -> None:
    shown.ended.disconnect(window.showing._ended)  # as if an error had struck there
    shown.close()
    settle()
    assert not window.showing.on
    window.rebuild(window.theme)
    window.showing.end()
