"""Catches personas and sources that are dragged from their panels onto a field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
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
