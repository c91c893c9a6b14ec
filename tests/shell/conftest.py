"""A window as a person has it, with settings of its own, and answers to its questions."""

from pathlib import Path

import pytest
from hands import settle
from PySide6.QtWidgets import QMessageBox

from journeyeditor.app import Editor
from journeyeditor.commands import file
from journeyeditor.settings import Settings
from journeyeditor.translation import speak


@pytest.fixture
def editor(qapp, tmp_path):
    """The application, English and light, without a window."""
    settings = Settings(tmp_path / "settings.ini")
    settings.language, settings.theme = "en", "light"
    settings.folder = str(tmp_path)
    settings.source_asked = True  # an export asks it once
    editor = Editor(qapp, settings)
    yield editor
    for window in tuple(editor.windows):
        window.document.undo_stack.setClean()
        window.close()
    settle()
    editor.deleteLater()
    settle()
    speak("C")  # as it was: numbers and plurals of other tests are those of no language


@pytest.fixture
def window(editor):
    """A window with a new map."""
    editor.new_window()
    window = editor.windows[0]
    window.showNormal()  # on a small screen it begins maximised
    window.resize(1440, 900)
    settle()
    return window


@pytest.fixture
def answer(monkeypatch):
    """Call it with the button that a person would click; it returns the questions asked so far."""
    asked = []

    def answers(button: QMessageBox.StandardButton):
        def reply(box):
            asked.append(box.text())
            return button

        monkeypatch.setattr(file, "ask", reply)
        return asked

    return answers


@pytest.fixture
def choose_file(monkeypatch):
    """Call it with the path that a person would choose in a dialog for saving ("" is Cancel)."""

    def chooses(path: Path | str):
        dialog = "journeyeditor.commands.file.QFileDialog.getSaveFileName"
        monkeypatch.setattr(dialog, lambda *_: (str(path), ""))

    return chooses
