"""Typing on the map: the first letter opens an editor, whichever way the letter comes about."""

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from .items import rect_of
from .walk import stop_of

if TYPE_CHECKING:
    from .view import MapView


def types(event: QKeyEvent) -> bool:
    """Whether a key types a character: alone, with Shift, or with AltGr, which Windows reports as
    Ctrl and Alt together (and a Mac as Alt alone)."""
    text, key = event.text(), Qt.KeyboardModifier
    if not text or not text[0].isprintable() or text.isspace():
        return False
    held = event.modifiers() & (key.ControlModifier | key.AltModifier | key.MetaModifier)
    alt_gr = key.AltModifier if sys.platform == "darwin" else key.ControlModifier | key.AltModifier
    return held in (key.NoModifier, alt_gr)


class Typing:
    """Takes letters to the editor that they open. Dead keys and input methods compose a letter
    from several keys: the view keeps the keyboard meanwhile, for whoever composes starts over
    when the keyboard goes elsewhere, and passes on what it hears."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self.composing = False

    def listen(self) -> None:
        """Ask for what is composed; a graphics view does so only for its items."""
        for widget in (self._view, self._view.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def key(self, event: QKeyEvent) -> bool:
        """Begin with the letter that a key types; whether it did."""
        tool = self._view.tool
        if not types(event) or not tool or not tool.begin_typing() or not self._view.editor:
            return False
        QCoreApplication.sendEvent(self._view.editor, event)
        return True

    def compose(self, event: QInputMethodEvent) -> None:
        """Hear what is composed, or has been."""
        said = event.preeditString() or event.commitString()
        if said and not self._view.editor and self._view.tool:
            self.composing = True
            if not self._view.tool.begin_typing():
                self.composing = False
        editor = self._view.editor
        if editor is None:
            event.ignore()
            return
        QCoreApplication.sendEvent(editor, event)
        if not event.preeditString():
            self.composing = False
            editor.setFocus()

    def left(self) -> None:
        """The keyboard went elsewhere."""
        if self.composing:
            self.composing = False
            self._view.finish_text_edit()

    def asked(self, query: Qt.InputMethodQuery) -> Any:
        """What an input method may ask: whether it is welcome, and where the text is."""
        view, queries = self._view, Qt.InputMethodQuery
        if query == queries.ImEnabled:
            return not view.document.read_only
        if self.composing and view.editor:
            answer = view.editor.inputMethodQuery(query)
            if query == queries.ImCursorRectangle:
                return answer.translated(view.editor.mapTo(view, answer.topLeft() * 0))
            return answer
        if query == queries.ImCursorRectangle:
            stop = stop_of(view.selection, view.map.index)
            bounds = view.map.bounds(stop) if stop else None
            if bounds:
                return view.mapFromScene(rect_of(bounds)).boundingRect()
        return None
