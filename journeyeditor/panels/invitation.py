"""What stands where there is nothing yet: a sentence that says what to do, and its buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journeyeditor.panels.rows import plain_label
from journeyeditor.style import px

_WIDE = 300  # px, at most, so that lines stay short in a wide panel


class Invitation(QWidget):
    """`offers` are words and what they do; the first is the likely one."""

    def __init__(self, says: str, offers: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(10)
        column.addStretch(1)
        label = plain_label(says, "soft", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setFixedWidth(px(_WIDE - 32))
        label.ensurePolished()  # what is centred is asked for its height without its width
        label.setMinimumHeight(label.heightForWidth(label.width()))
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.buttons: list[QPushButton] = []
        for words, perform in offers:
            button = QPushButton(words)
            if self.buttons:
                button.setProperty("role", "quiet")
            button.clicked.connect(lambda _=False, act=perform: act())
            self.buttons.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def enable(self, on: bool) -> None:
        """Allow what the buttons do, or not."""
        for button in self.buttons:
            button.setEnabled(on)
