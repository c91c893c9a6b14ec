"""Offers the maps that were open when the program ended without being asked to."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeyeditor.layout.theme import Theme
from journeyeditor.one_line import one_line
from journeyeditor.panels.rows import icon_label, plain_label
from journeyeditor.storage.recovery import Abandoned
from journeyeditor.style import px
from journeyeditor.translation import tr


class Unsaved(QFrame):
    """A row for each map. Whatever is not chosen stays for another day."""

    recovered = Signal(object)  # the Abandoned that somebody wants back
    discarded = Signal(object)  # the one that nobody needs
    decided = Signal()  # about every one of them

    def __init__(self, found: Sequence[Abandoned], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("unsaved")
        self._left = list(found)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        words = tr("The program ended before these maps were saved. Nothing of them is lost.")
        self._column.addWidget(plain_label(words, wrap=True))
        for one in found:
            self._column.addWidget(self._row(one))

    @property
    def left(self) -> tuple[Abandoned, ...]:
        """Those that nobody has decided about."""
        return tuple(self._left)

    def leave(self) -> None:
        """Let the rest stay for another day."""
        for one in self._left:
            one.leave()

    def _row(self, one: Abandoned) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(icon_label("history", self._theme.colour("ink3"), 20))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = one.journey.title or tr("Untitled map")
        words.addWidget(plain_label(one_line(title), "strong", wrap=True))
        words.addWidget(plain_label(_detail(one), "hint", wrap=True))
        across.addLayout(words, 1)
        recover, discard = QPushButton(tr("Recover")), QPushButton(tr("Discard"))
        recover.setProperty("role", "primary")
        discard.setProperty("role", "quiet")
        recover.setAccessibleName(tr("Recover %1").replace("%1", title))
        discard.setAccessibleName(tr("Discard %1").replace("%1", title))
        recover.clicked.connect(lambda: self._decide(one, row, self.recovered))
        discard.clicked.connect(lambda: self._ask_or_discard(one, row, discard))
        across.addWidget(recover)
        across.addWidget(discard)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Outside a dialog a button hears only the space bar.
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def _ask_or_discard(self, one: Abandoned, row: QWidget, button: QPushButton) -> None:
        # This cannot be undone, and it lies beside what people want.
        if button.property("asked"):
            self._decide(one, row, self.discarded)
        else:
            button.setProperty("asked", True)
            button.setText(tr("Discard for ever?"))

    def _decide(self, one: Abandoned, row: QWidget, signal: SignalInstance) -> None:
        self._left.remove(one)
        row.hide()
        row.deleteLater()
        if not self._left:
            self.decided.emit()
        signal.emit(one)


class RecoveryDialog(QDialog):
    """Offers unsaved maps over a window that shows a map already."""

    def __init__(self, unsaved: Unsaved, parent: QWidget) -> None:
        super().__init__(parent)
        self.unsaved = unsaved
        self.setWindowTitle(tr("Unsaved maps"))
        self.setMinimumWidth(px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(unsaved)
        unsaved.decided.connect(self.close)
        later = QPushButton(tr("Decide later"))
        later.setProperty("role", "quiet")
        later.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(later)
        column.addLayout(foot)


def _detail(one: Abandoned) -> str:
    edits = tr("%n edits", "", one.edits)
    when = tr("%1, last edit %2").replace("%1", edits).replace("%2", _said(one.when))
    return f"{when}\n{one.base.path}" if one.base.path else when


def _said(when: datetime) -> str:
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp())) if when.year > 1 else QDateTime()
    return QLocale().toString(local, QLocale.FormatType.ShortFormat) or "?"
