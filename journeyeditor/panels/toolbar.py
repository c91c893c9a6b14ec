"""The toolbar: undo and modes at the left, the map's name in the middle, export at the right."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from journeyeditor.kinds import STATES
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.panels.rows import ICON_BY_WORDS, plain_label
from journeyeditor.style import px, qicon
from journeyeditor.translation import tr

HEIGHT = 46
BUTTON = 30
_ICON = QSize(16, 16)


class Toolbar(QFrame):
    """Reads its buttons from the window's actions: those of `groups` at the left, of `right_group`
    at the right before the `primary` one. Those in `spelt` show their name beside their icon."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        groups: tuple[tuple[str, ...], ...],
        right_group: tuple[str, ...],
        spelt: frozenset[str],
        primary: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(8)
        self._left, self._right = QWidget(), QWidget()
        left, right = QHBoxLayout(self._left), QHBoxLayout(self._right)
        for side in (left, right):
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(4)
        for number, group in enumerate(groups):
            if number:
                left.addSpacing(7)
                left.addWidget(_divider())
                left.addSpacing(7)
            for id_ in group:
                left.addWidget(_button(actions[id_], id_ in spelt))
        left.addStretch(1)
        right.addStretch(1)
        self.clock = _clock(actions["timer_pause"], theme)
        right.addWidget(self.clock)
        for id_ in right_group:
            button = _button(actions[id_], id_ in spelt)
            button.setProperty("role", "outlined" if id_ in spelt else "")
            right.addWidget(button)
        right.addSpacing(4)
        self.primary = _primary(actions[primary], theme)
        right.addWidget(self.primary)
        self.name = plain_label("", "map_name")
        self.state = plain_label("", "chip")
        self._title = ""
        row.addWidget(self._left, 1)
        row.addWidget(self.name)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._right, 1)

    def show_journey(self, journey: Journey) -> None:
        """Show the name and the state of the map."""
        self._title = one_line(journey.title) or tr("Untitled map")
        self.state.setText(tr(STATES[journey.state]))
        self._fit()

    def show_countdown(self, text: str) -> None:
        """Show what is left of the countdown; nothing for ""."""
        self.clock.setText(text)
        self.clock.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        taken = 2 * max(self._left.sizeHint().width(), self._right.sizeHint().width())
        room = self.width() - taken - self.state.sizeHint().width() - 60
        metrics = QFontMetrics(self.name.font())
        self.name.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))


def _button(action: QAction, spelt: bool) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    if spelt:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFixedHeight(px(BUTTON))
    else:
        button.setFixedSize(px(BUTTON), px(BUTTON))
    button.setIconSize(ICON_BY_WORDS if spelt else _ICON)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.iconText())
    return button


def _clock(action: QAction, theme: Theme) -> QToolButton:
    button = QToolButton()
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIcon(qicon("timer", theme.colour("ink")))
    button.setIconSize(ICON_BY_WORDS)
    button.setFixedHeight(px(BUTTON))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(tr("Countdown"))
    button.setToolTip(tr("Hold the countdown, or let it go on"))
    button.clicked.connect(action.trigger)
    button.hide()
    return button


def _primary(action: QAction, theme: Theme) -> QPushButton:
    button = QPushButton(action.iconText())
    button.setProperty("role", "primary")
    button.setIcon(qicon("file-down", theme.colour("on_ink")))
    # As high as the others, not as the style sheet has buttons.
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
    button.setMaximumHeight(px(BUTTON))
    button.setIconSize(ICON_BY_WORDS)
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    return button


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedSize(1, 20)
    return line
