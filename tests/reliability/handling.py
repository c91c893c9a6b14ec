"""Hands for every control: keys, clicks, drags and menus, sent as the event loop sends them."""

import contextlib
from typing import Any

import person
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QWidget,
)

_NONE = Qt.KeyboardModifier.NoModifier
_TYPED = (
    *((Qt.Key.Key_5, "5"), (Qt.Key.Key_A, "a"), (Qt.Key.Key_Down, ""), (Qt.Key.Key_Right, "")),
    *((Qt.Key.Key_Return, ""), (Qt.Key.Key_Tab, "")),
)


def use(widget: QWidget) -> None:
    """Do with a control what a person would."""
    if isinstance(widget, QAbstractButton):
        widget.click()
        settle()
        widget.click()
    elif isinstance(widget, QComboBox):
        for index in (widget.count() - 1, 0):
            widget.setCurrentIndex(index)
            widget.activated.emit(index)
            settle()
    elif isinstance(widget, QAbstractItemView):
        _use_list(widget)
    elif isinstance(widget, QAbstractSlider):
        widget.setValue(widget.value() + widget.pageStep())
        settle()
        widget.setValue(0)
    else:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        point_at(widget, widget.rect().center())
        for key, text in _TYPED:
            send_key(QApplication.focusWidget() or widget, key, text)
    settle()


def _use_list(view: QAbstractItemView) -> None:
    model = view.model()
    for row in range(min(model.rowCount(), 3) if model else 0):
        for column in range(model.columnCount()):
            view.setCurrentIndex(model.index(row, column))
            # An edit may have ended there, and the rows be others: an index of before is no more.
            at = view.visualRect(model.index(row, column)).center()
            if row == 0:
                point_at(view.viewport(), at)
                send_key(view, Qt.Key.Key_F2)
                target = QApplication.focusWidget() or view
                for key, text in ((Qt.Key.Key_4, "4"), (Qt.Key.Key_Return, "")):
                    send_key(target, key, text)
            settle()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        send_key(view, key)


def point_at(widget: QWidget, at: QPoint) -> None:
    """Click there, then drag from there, double-click, and ask for the menu."""
    left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    desk = widget.mapToGlobal(at)
    aside = at + QPoint(40, 12)
    kinds = QEvent.Type
    for kind, place, button, held in (
        (kinds.MouseMove, at, no, no),
        (kinds.MouseButtonPress, at, left, left),
        (kinds.MouseButtonRelease, at, left, no),
        (kinds.MouseButtonPress, at, left, left),
        (kinds.MouseMove, aside, no, left),
        (kinds.MouseButtonRelease, aside, left, no),
        (kinds.MouseButtonDblClick, at, left, left),
        (kinds.MouseButtonRelease, at, left, no),
    ):
        event = QMouseEvent(
            kind, place.toPointF(), (desk + place - at).toPointF(), button, held, _NONE
        )
        QApplication.sendEvent(widget, event)
    settle()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, desk)
    QApplication.sendEvent(widget, menu)


def press(view: Any, *keys: Qt.Key, text: str = "") -> None:
    """Press keys as the event loop does. QTest's own way crashes where an event raises."""
    for key in keys:
        send_key(view.editor or view, key, text)


def send_key(target: Any, key: Qt.Key, text: str = "") -> None:
    """Press a key and let it go."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        with contextlib.suppress(RuntimeError):  # the key took the target away
            QApplication.sendEvent(target, QKeyEvent(kind, key, _NONE, text))


def write(view: Any, thing: str, text: str) -> None:
    """Write in a thing of the map."""
    person.double_click(view, thing)
    for letter in text:
        press(view, Qt.Key.Key_A, text=letter)
    press(view, Qt.Key.Key_Return)


def settle() -> None:
    """Let everything come that was put off."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
