"""Runs the editor and prints the id of each command whose shortcut it hears; it does none of them.

What a command needs is left aside: every one is possible. "ready" says that it listens.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journeyeditor.app import Editor
from journeyeditor.settings import Settings

application = QApplication(sys.argv[:1])
editor = Editor(application, Settings(Path(sys.argv[1])))
editor.new_window()
window = editor.windows[0]
window._soon.timeout.disconnect()  # no refresh says what is possible
for id_, action in window.actions_.items():
    action.triggered.disconnect()
    action.triggered.connect(lambda _=False, name=id_: print(name, flush=True))
    action.setEnabled(True)
print("ready", flush=True)
sys.exit(application.exec())
