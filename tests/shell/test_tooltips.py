"""What the pointer rests on says its key."""

import pytest
from PySide6.QtWidgets import QToolButton

from journeyeditor.actions import ACTIONS, TOOLBAR, TOOLBAR_RIGHT, key_texts


@pytest.mark.parametrize("id_", [id_ for group in (*TOOLBAR, TOOLBAR_RIGHT) for id_ in group])
def test_the_buttons_of_the_toolbar(window, id_):
    buttons = window.toolbar.findChildren(QToolButton)
    (button,) = [b for b in buttons if b.defaultAction() is window.actions_[id_]]
    assert key_texts(ACTIONS[id_])[0] in button.toolTip()


def test_the_items_of_the_palette(window):
    for id_, item in window.palette_.items.items():
        assert item.toolTip()
        assert all(key in item.toolTip() for key in key_texts(ACTIONS[id_])[:1])
