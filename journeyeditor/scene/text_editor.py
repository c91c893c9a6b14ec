"""Writing on the map: an editor of plain text that lies on a part, in the part's own type."""

from functools import cache

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontDatabase,
    QGuiApplication,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from journeyeditor.layout.theme import Theme
from journeyeditor.one_line import one_line
from journeyeditor.typeset import Style
from journeyeditor.typeset.faces import FACES, text_face

from .text_places import TextPlace

_FRAME = 2  # pixels (look.md: box 2 accent)
_ARROWS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "start",
    Qt.Key.Key_End: "end",
}
_ENDS = {Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last"}  # with Ctrl
_KEEPS_FOCUS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class TextEditor(QTextEdit):
    """Emits `written(text, how)` where `how` is what ended it (``enter``, ``done`` for Ctrl+Enter,
    ``tab``, ``backtab``, ``other`` for F2, ``left`` … for an arrow key where `leaves_empty` and
    nothing is written, ``away``), or `cancelled()`; then it is done and answers no more."""

    written = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget, place: TextPlace, text: str, theme: Theme) -> None:
        super().__init__(parent)
        self.place = place
        self.leaves_empty = False  # an arrow key walks on while nothing is written
        self._done = False
        self._zoom = 0.0
        self._seen = QRect()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._theme = theme
        self.setPlainText(text)
        self.textChanged.connect(self._grow)

    # -- place and type ----------------------------------------------------------------------

    def begin(self, transform: QTransform, zoom: float, take_keyboard: bool = True) -> None:
        """Lie on the place, with all the text selected, and take the keyboard."""
        self.lie_on(transform, zoom)
        self.show()
        self.selectAll()
        if take_keyboard:
            self.setFocus()

    def lie_on(self, transform: QTransform, zoom: float) -> None:
        """Lie on the place as the view shows it now."""
        b = self.place.bounds
        seen = transform.mapRect(QRectF(b.x, b.y, b.width, b.height)).toAlignedRect()
        if seen == self._seen and zoom == self._zoom:
            return
        self._seen = seen
        if zoom != self._zoom:
            self._zoom = zoom
            self._set_type()
        self._grow()

    def _set_type(self) -> None:
        place, zoom = self.place, self._zoom
        self.setStyleSheet(_sheet(place.style, zoom, self._theme))
        left = round(place.left * zoom) - _FRAME
        top = round(place.top * zoom) - _FRAME
        self.setViewportMargins(max(left, 0), max(top, 0), max(left, 0), 0)
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        block.setLineHeight(place.style.leading * zoom, fixed)
        if place.centred:
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(block)
        self.document().clearUndoRedoStacks()

    def _grow(self) -> None:
        """As high as the text, at least as high as the place."""
        place, zoom = self.place, self._zoom
        width = self._seen.width() - 2 * _FRAME - self.viewportMargins().left() * 2
        self.document().setTextWidth(max(width, 1))
        needed = self.document().size().height() + 2 * place.top * zoom
        height = max(self._seen.height(), round(needed) + _FRAME)
        middle = self._seen.center().y() if place.centred else None
        rect = QRect(self._seen.topLeft(), self._seen.size())
        rect.setHeight(height)
        if middle is not None:
            rect.moveCenter(QPoint(rect.center().x(), middle))
        self.setGeometry(rect)

    # -- the end -----------------------------------------------------------------------------

    def finish(self, how: str = "away") -> None:
        """Keep what is written."""
        if not self._done:
            self._done = True
            self.written.emit(self.toPlainText(), how)

    def give_up(self) -> None:
        """Forget what is written."""
        if not self._done:
            self._done = True
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.give_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finish("done")
            elif not shift:
                self.finish("enter")
            elif self.place.several_lines:
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.finish("backtab" if key == Qt.Key.Key_Backtab or shift else "tab")
        elif key == Qt.Key.Key_F2:
            self.finish("other")
        elif self.leaves_empty and self.document().isEmpty() and key in (*_ARROWS, *_ENDS):
            far = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ways = _ENDS if far else _ARROWS
            self.finish(ways.get(Qt.Key(key), "away"))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # These keys end the writing; no shortcut of the window may take them first.
        ours = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ours
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _KEEPS_FOCUS:
            self.finish("away")

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only, on one line where there is only one."""
        text = source.text()
        if not self.place.several_lines:
            text = one_line(text)
        self.insertPlainText(text)


@cache
def _family(path: str) -> str:
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(path))
    return families[0] if families else ""


def _sheet(style: Style, zoom: float, theme: Theme) -> str:
    """Type and colours as a style sheet: the window's own would win over a font that is set."""
    first = text_face(style.weight, style.italic)
    families = dict.fromkeys(_family(str(face.path)) for face in (first, *FACES))
    names = ", ".join(f"'{name}'" for name in families if name)
    # In points, for Qt's pixel sizes are whole numbers.
    size = style.size * zoom * 72 / QGuiApplication.primaryScreen().logicalDotsPerInch()
    return (
        f"QTextEdit {{ font-family: {names}; font-size: {size:.3f}pt;"
        f" font-weight: {style.weight}; font-style: {'italic' if style.italic else 'normal'};"
        f" background: {theme.colour('card')}; color: {theme.colour('ink')};"
        f" border: {_FRAME}px solid {theme.colour('accent')}; border-radius: 3px;"
        f" padding: 0; margin: 0; min-height: 0;"
        f" selection-background-color: {theme.colour('accent')};"
        f" selection-color: {theme.colour('on_accent')}; }}"
    )
