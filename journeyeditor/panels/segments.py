"""A few views side by side, of which one is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from journeyeditor.translation import tr


class Segments(QFrame):
    """Buttons for (name, untranslated words); `chosen` carries the name a person chose."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], says: str) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        last = len(choices) - 1
        for n, (name, words) in enumerate(choices):
            button = QPushButton(tr(words))
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("place", "first" if n == 0 else "last" if n == last else "middle")
            button.setProperty("roomy", True)
            button.setAccessibleName(f"{says}: {tr(words)}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            self.buttons[name] = button
            row.addWidget(button)

    def choose(self, name: str) -> None:
        """Show that a view is shown."""
        self.buttons[name].setChecked(True)
