"""Catches what is dragged onto a panel: personas and sources for fields, texts for the tray."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.scene.tool import NEW_THING, payload_of

# What a field refers to → the noun of what is dragged.
_NOUNS = {"sources": "source", "personas": "persona"}


class Catcher(QObject):
    """Lets `widgets` take what a field that `refers` to a collection may name; `caught` carries
    ids."""

    caught = Signal(object)

    def __init__(self, refers: str, widgets: Sequence[QWidget]) -> None:
        super().__init__(widgets[0])
        self._noun = _NOUNS.get(refers)
        for widget in widgets if self._noun else ():
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.mimeData().hasFormat(NEW_THING):
            payload = payload_of(event.mimeData())
            if payload and payload["noun"] == self._noun:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.caught.emit(list(payload.get("ids", ())))
                return True
        return super().eventFilter(watched, event)


class TextCatcher(QObject):
    """Lets `widgets` take texts and links of other programs; `caught` carries the text, `over`
    whether one is held over them now. Files are left to the window."""

    caught = Signal(str)
    over = Signal(bool)

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__(widgets[0])
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self.over.emit(False)
        elif isinstance(event, QDropEvent) and self._takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # what is moved would go there
            event.accept()
            let_go = event.type() == QEvent.Type.Drop
            self.over.emit(not let_go)
            if let_go:
                self.caught.emit(event.mimeData().text())
            return True
        return super().eventFilter(watched, event)

    def _takes(self, data: QMimeData) -> bool:
        files = any(url.isLocalFile() for url in data.urls())
        return not files and not data.hasFormat(NEW_THING) and bool(data.text().strip())
