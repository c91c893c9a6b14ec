"""The way of working: the next step beside the map, and all of them in a panel."""

import pytest
from hands import perform, settle
from PySide6.QtWidgets import QToolButton

from journeyeditor.actions import ACTIONS
from journeyeditor.edits import facts
from journeyeditor.model import new_journey
from journeyeditor.panels.guide import SAID, Guide, NextStep


@pytest.fixture
def next_step(window):
    step = window.findChild(NextStep)
    look(step)
    return step


def look(panel):
    """Let it see the map now; it would in a moment."""
    panel.refresh()
    settle()


def test_the_next_step_begins_with_the_objective_and_opens_its_field(window, next_step) -> None:
    assert next_step.frame.isVisible()
    assert next_step.button.text() == "Write the objective"
    next_step.button.click()
    settle()
    field = next(r for r in window.inspector.form.rows if r.field.name == "objective")
    assert field.editor.isAncestorOf(window.focusWidget())


def test_what_the_map_holds_is_done_and_the_next_step_follows(window, next_step) -> None:
    window.document.edit("Objective", lambda j: facts.set_facts(j, objective="Fewer returns"))
    look(next_step)
    assert next_step.button.text() == "Add a persona"
    perform(window, "insert_persona")
    window.selection.clear()
    look(next_step)
    assert next_step.step.code == "touchpoints"  # the new map has its stages already


def test_it_steps_aside_for_what_is_selected(window, next_step) -> None:
    perform(window, "insert_touchpoint")
    look(next_step)
    assert not next_step.frame.isVisible()


def test_who_does_not_want_it_never_sees_it_again_until_they_ask(editor, window, next_step) -> None:
    next_step.findChild(QToolButton).click()
    settle()
    assert not next_step.frame.isVisible()
    editor.new_window()
    other = editor.windows[-1].findChild(NextStep)
    look(other)
    assert not other.frame.isVisible()
    perform(window, "side_guide")
    guide = window.findChild(Guide)
    look(guide)
    guide.wanted.click()
    settle()
    assert next_step.frame.isVisible()


def test_the_panel_ticks_off_what_is_done_and_offers_the_rest(window) -> None:
    perform(window, "side_guide")
    guide = window.findChild(Guide)
    look(guide)
    assert "objective" in guide.buttons
    assert "stages" not in guide.buttons
    window.document.edit("Objective", lambda j: facts.set_facts(j, objective="Fewer returns"))
    look(guide)
    assert "objective" not in guide.buttons


def test_a_map_without_anything_has_every_step_before_it(window) -> None:
    perform(window, "side_guide")
    guide = window.findChild(Guide)
    window.document.start(new_journey())
    look(guide)
    assert len(guide.buttons) == 10
    assert {said.command for said in SAID.values()} <= ACTIONS.keys()
