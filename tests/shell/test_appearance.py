"""How everything looks: theme, contrast, text size, motion, as chosen or as the desktop has it."""

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from journeyeditor import style
from journeyeditor.layout.theme import load_theme


def shown(window):
    """The theme of the window, the map and the presentation."""
    return {window.theme.name, window.view.map.theme.name}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_high_contrast_goes_with_light_and_with_dark(window, theme) -> None:
    perform(window, f"theme_{theme}")
    perform(window, "contrast_high")
    assert shown(window) == {f"{theme}-contrast"}
    assert window.actions_["contrast_high"].isChecked()
    perform(window, "contrast_normal")
    assert shown(window) == {theme}


def test_contrast_follows_the_desktop_unless_it_is_chosen(editor, window, monkeypatch) -> None:
    monkeypatch.setattr(style, "_desk_wants_contrast", lambda: True)
    editor._on_desk()
    settle()
    assert shown(window) == {"light-contrast"}
    perform(window, "contrast_normal")
    assert shown(window) == {"light"}


def test_words_grow_and_what_holds_them_grows_along(window) -> None:
    before = QFontInfo(QApplication.font()).pixelSize(), window.toolbar.height()
    wide = window.palette_.width(), window.inspector.width()
    perform(window, "text_size_150")
    after = QFontInfo(QApplication.font()).pixelSize(), window.toolbar.height()
    assert after[0] >= 1.4 * before[0]
    assert after[1] == round(1.5 * before[1])
    assert window.palette_.width() > wide[0]
    assert window.inspector.width() > wide[1]
    perform(window, "text_size_100")
    assert window.toolbar.height() == before[1]


def test_reduced_motion_stops_what_fades_and_blinks(window) -> None:
    usual = QApplication.cursorFlashTime()
    perform(window, "reduced_motion")
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    perform(window, "reduced_motion")
    assert QApplication.cursorFlashTime() == usual


def test_every_chosen_look_has_its_theme() -> None:
    for name in ("light", "dark", "light-contrast", "dark-contrast"):
        assert load_theme(name).dark is name.startswith("dark")


def test_a_narrow_window_cuts_its_hint_with_dots_and_keeps_it_whole_for_screen_readers(window):
    hint = window.status.hint
    window.selection.select((window.document.journey.stages[0].id,))
    settle()
    whole = hint.accessibleName()
    assert hint.text() == whole
    hint.setFixedWidth(120)
    settle()
    assert hint.text().endswith("…")
    assert hint.accessibleName() == whole
