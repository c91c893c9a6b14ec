"""What panels are made of: labels, buttons, fields, hairlines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QToolButton,
)

from journeyeditor.layout.theme import Theme
from journeyeditor.style import px, qicon
from journeyeditor.translation import tr

ICON_BY_WORDS = QSize(22, 16)  # Qt leaves words too near: 3 more each side


def plain_label(text: str, role: str = "", wrap: bool = False) -> QLabel:
    """A label that shows `text` as it is: a user's text is never markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


class ShortLabel(QLabel):
    """One line of plain text, cut with "…" where there is no room for all of it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._whole = ""

    def say(self, text: str) -> None:
        """Show `text`; a screen reader reads all of it."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, right, self.width()))
        self.updateGeometry()


def icon_label(name: str, colour: str, size: int) -> QLabel:
    """An icon in "#rrggbb" that stands beside words, `size` px at 100 % and grows with them."""
    label, size = QLabel(), px(size)
    label.setPixmap(qicon(name, colour, size).pixmap(size, size))
    label.setFixedSize(size, size)
    return label


def icon_button(name: str, theme: Theme, says: str, size: int = 16, side: int = 24) -> QToolButton:
    """A square button with an icon only, which grow with the words around them from `side` and
    `size` px; `says` is its tooltip and what a screen reader reads."""
    button = QToolButton()
    button.setIcon(qicon(name, theme.colour("ink3"), px(size)))
    button.setIconSize(QSize(px(size), px(size)))
    button.setFixedSize(px(side), px(side))
    button.setToolTip(says)
    button.setAccessibleName(says)
    return button


def words_button(name: str, says: str, theme: Theme) -> QToolButton:
    """A button with an icon and words, as high as those with an icon only; see `spell`."""
    button = QToolButton()
    button.setText(says)
    button.setIcon(qicon(name, theme.colour("ink2"), 16))
    button.setIconSize(ICON_BY_WORDS)
    button.setFixedHeight(28)
    button.setProperty("role", "words")
    return button


def spell(button: QToolButton, roomy: bool) -> None:
    """Show the words of a button beside its icon, where there is room for them."""
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly)


def find_field() -> QLineEdit:
    """A field that narrows a list."""
    field = QLineEdit()
    field.setPlaceholderText(tr("Type to find"))
    field.setAccessibleName(tr("Type to find"))
    return field


def plain_tip(text: str) -> str:
    """A tooltip that says `text` as it is, in a frame of markup: alone it might look like some."""
    # html.escape would bring the names of all characters with it, before the first paint.
    written = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<qt>{written}</qt>" if text else ""


def rule() -> QFrame:
    """A hairline across the panel."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def enter_presses(event: QKeyEvent) -> bool:
    """Whether Enter, which nothing else has taken, pressed the button that has the keyboard: Qt's
    own buttons take Space only."""
    button = QApplication.focusWidget()
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    if not enter or not isinstance(button, QAbstractButton):
        return False
    button.click()
    return True
