"""The presentation: a screen without chrome that shows the map stage by stage."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QScreen,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.ballot import Ballot
from journeyeditor.document import Document
from journeyeditor.layout.slides import HEIGHT, MARGIN, WIDTH, Slide, lay_out_slides
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey
from journeyeditor.panels.countdown import Countdown
from journeyeditor.scene.painter import paint_drawing
from journeyeditor.style import font
from journeyeditor.translation import tr

_POINTER_STAYS = 2000  # ms without a move until the pointer hides
_ON = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class Presentation(QWidget):
    """Shows the slides of a document's map and follows its edits. Arrow keys, the space bar, a
    click or the wheel go on and back; 1 to 9 go to a stage; Escape ends. In a round of dot votes, a
    click on a card gives it a dot, with Shift it takes one back."""

    ended = Signal()

    def __init__(
        self,
        document: Document,
        theme: Theme,
        countdown: Countdown,
        ballot: Ballot,
        stage: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setWindowTitle(tr("Presentation"))
        self.document, self.theme, self.countdown = document, theme, countdown
        self.ballot, self._hidden = ballot, ballot.hidden
        self.slides: tuple[Slide, ...] = ()
        self.number = 0
        self._pointer = QTimer(self, singleShot=True, interval=_POINTER_STAYS)
        self._pointer.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        document.changed.connect(self._on_changed)
        countdown.changed.connect(self.update)
        ballot.changed.connect(self._on_ballot)
        self._lay_out(document.journey)
        self.go_to_stage(stage)

    # -- where it is ---------------------------------------------------------------------------

    @property
    def slide(self) -> Slide | None:
        """What is shown; None for a map without stages."""
        return self.slides[self.number] if self.slides else None

    def go(self, by: int) -> None:
        """Go on (1) or back (−1); stays on the first and on the last slide."""
        self._show(self.number + by)

    def go_to_stage(self, stage: str | None) -> None:
        """Show the first slide of a stage; stays where there is no such stage."""
        for number, slide in enumerate(self.slides):
            if slide.stage == stage:
                self._show(number)
                return

    def _show(self, number: int) -> None:
        self.number = max(0, min(number, len(self.slides) - 1))
        slide = self.slide
        stages = self.document.journey.index.stages
        self.setAccessibleName(stages[slide.stage].title if slide else tr("A map without stages"))
        self.update()

    def _on_changed(self, old: Journey, new: Journey) -> None:
        before = self.slide
        self._lay_out(new)
        if before and not (self.slide and self.slide.stage == before.stage):
            self.go_to_stage(before.stage)
        self._show(self.number)

    def _lay_out(self, journey: Journey) -> None:
        self.slides = lay_out_slides(journey, self.theme, votes=not self.ballot.hidden)

    def _on_ballot(self) -> None:
        if self.ballot.hidden != self._hidden:
            self._hidden = self.ballot.hidden
            self._on_changed(self.document.journey, self.document.journey)
        self.update()

    def dress(self, theme: Theme) -> None:
        """Show the same slide in another theme."""
        self.theme = theme
        self._lay_out(self.document.journey)
        self.update()

    # -- what is seen --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing
                | QPainter.RenderHint.TextAntialiasing
                | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.fillRect(self.rect(), QColor(self.theme.colour("paper")))
            painter.setTransform(self._to_screen(), True)
            if self.slide:
                paint_drawing(painter, self.slide.drawing)
            else:
                painter.setFont(font("title"))
                painter.setPen(QColor(self.theme.colour("ink2")))
                middle = QRectF(0, 0, WIDTH, HEIGHT)
                words = tr("This map has no stages yet. Press Escape and add the first one.")
                painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, words)
            self._paint_corner(painter)

    def _paint_corner(self, painter: QPainter) -> None:
        """What is left of the countdown, and of the dots, at the right of the title."""
        made = font("title", 600)
        made.setPixelSize(18)
        painter.setFont(made)
        place = QRectF(WIDTH - MARGIN - 240, MARGIN * 0.6 + 30, 240, 24)
        right = Qt.AlignmentFlag.AlignRight
        if self.countdown.active:
            over = self.countdown.left == 0
            painter.setPen(QColor(self.theme.colour("pain" if over else "ink")))
            painter.drawText(place, right, self.countdown.text)
            place.translate(0, 22)
        if self.ballot.on:
            made.setPixelSize(12)
            painter.setFont(made)
            painter.setPen(QColor(self.theme.colour("ink2")))
            painter.drawText(place, right, self._dots())

    def _dots(self) -> str:
        ballot = self.ballot
        if ballot.left is None:
            return tr("%n dot(s) given", "", ballot.given)
        return tr("%n dot(s) left", "", ballot.left)

    def _to_screen(self) -> QTransform:
        """From the points of a slide to pixels: as large as it fits, in the middle."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        left, top = (self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2
        return QTransform.fromTranslate(left, top).scale(scale, scale)

    def _card_at(self, place: QPointF) -> str | None:
        """The card of the slide under a pixel."""
        back, _ = self._to_screen().inverted()
        at = back.map(place)
        parts = self.slide.drawing.parts if self.slide else ()
        found = (p for p in parts if p.key[0] == "card" and p.bounds.contains(at.x(), at.y()))
        return next((part.key[1] for part in found), None)

    # -- what people do ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        elif key in _ON:
            self.go(1)
        elif key in _BACK:
            self.go(-1)
        elif key == Qt.Key.Key_Home:
            self._show(0)
        elif key == Qt.Key.Key_End:
            self._show(len(self.slides) - 1)
        elif event.text().isdigit() and event.text() != "0":
            shown = [stage.id for stage in self.document.journey.stages if not stage.hidden]
            number = int(event.text()) - 1
            self.go_to_stage(shown[number] if number < len(shown) else None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event.position()) if self.ballot.on else None
        if card is not None:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.ballot.vote((card,), -1 if back else 1)
            return
        self.go(-1 if event.button() == Qt.MouseButton.RightButton else 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._pointer.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.go(-1 if event.angleDelta().y() > 0 else 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.ended.emit()
        super().closeEvent(event)


def projector(editor: QWidget) -> QScreen:
    """The screen to present on: one that the editor is not on, if there is one."""
    screens = QGuiApplication.screens()
    return next((s for s in screens if s is not editor.screen()), editor.screen())


def present(presentation: Presentation, editor: QWidget) -> bool:
    """Fill the projector's screen with the presentation; whether the editor keeps its own. With one
    screen only, the presentation takes the keyboard; with two, the editor keeps it."""
    screen = projector(editor)
    apart = screen is not editor.screen()
    presentation.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, apart)
    presentation.setGeometry(screen.geometry())
    # Not showFullScreen, which would take the keyboard.
    presentation.setWindowState(Qt.WindowState.WindowFullScreen)
    presentation.setVisible(True)
    if not apart:
        presentation.activateWindow()
        presentation.setFocus()
    return apart
