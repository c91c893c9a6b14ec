"""Editors of one number: counts, votes, percent, scores with five segments, emotions with faces."""

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from journeyeditor.layout.faces import face
from journeyeditor.layout.theme import Theme, rounded
from journeyeditor.panels import reading
from journeyeditor.panels.editors import MIXED, LineEditor
from journeyeditor.panels.fields import Field
from journeyeditor.panels.sketch import paint_marks
from journeyeditor.style import px
from journeyeditor.translation import tr

BAR = QSize(17, 10)  # one segment of a score
BAR_GAP = 4

# What an empty number means where the format wants one.
_NOTHING = {"span": 1, "votes": 0}


class NumberEditor(LineEditor):
    """A whole number beside its label; the up and down keys count."""

    inline = low = True

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.line.setFixedWidth(px(64))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.installEventFilter(self)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        if value is MIXED:
            self.set_hint("–")  # there is no room for more

    def read(self, text: str) -> int | float | None:
        value = reading.whole(text)
        return _NOTHING.get(self.field.name) if value is None else value

    def write(self, value: Any) -> str:
        return reading.written(value)

    def _step(self, by: int) -> None:
        try:
            value = self.read(self.text())
        except ValueError:
            return
        self.set_text(self.write((value or 0) + by))
        self._typed()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step:
                self._step(step)
                return True
        return super().eventFilter(watched, event)


class VotesEditor(NumberEditor):
    """The votes, in the pill that cards show them in."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.line.setProperty("pill", True)
        dot = QFrame(self.line)
        dot.setObjectName("dot")
        dot.setGeometry(7, 6, 5, 5)
        self.line.textChanged.connect(self._fit)
        self._fit("")

    def _fit(self, text: str) -> None:
        self.line.setFixedSize(px(34 + 7 * max(0, len(text) - 2)), px(17))


class PercentEditor(NumberEditor):
    """A fraction, shown in hundredths."""

    def read(self, text: str) -> float:
        value = reading.number(text)
        if value is None or not 0 <= value <= 100:
            raise ValueError(tr("From 0 to 100"))
        return round(value / 100, 4)

    def write(self, value: Any) -> str:
        return reading.written(None if value is None else round(value * 100, 2))

    def _step(self, by: int) -> None:
        try:
            hundredths = reading.number(self.text()) or 0
        except ValueError:
            return
        self.set_text(reading.written(min(100, max(0, hundredths + by))))
        self._typed()


class _Picker(QWidget):
    """Five things in a row that stand for a number; one click or key picks it."""

    picked = Signal(object)

    def __init__(self, theme: Theme, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.value: float | None = None
        self.setFixedSize(size)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class _Bars(_Picker):
    """Five segments, as many filled as the score says."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QSize(5 * BAR.width() + 4 * BAR_GAP, 20), parent)

    def _segment(self, number: int) -> QRectF:
        x = number * (BAR.width() + BAR_GAP)
        return QRectF(x + 0.5, 5.5, BAR.width() - 1, BAR.height() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            full = QColor(self.theme.colour("ink2" if not self.theme.dark else "ink3"))
            edge = QPen(QColor(self.theme.colour("control_edge")), 1)
            for n in range(5):
                box = self._segment(n)
                part = min(1.0, max(0.0, (self.value or 0) - n))
                painter.setPen(edge if part < 1 else QPen(full, 1))
                painter.setBrush(full if part == 1 else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 2, 2)
                if 0 < part < 1:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(full)
                    painter.drawRoundedRect(box.adjusted(0, 0, (part - 1) * box.width(), 0), 2, 2)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self.theme.colour("accent")), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(0.75, 1.75, self.width() - 1.5, 16.5), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = BAR.width() + BAR_GAP
        number = min(5, max(1, int(event.position().x() // step) + 1))
        self.picked.emit(None if number == self.value else number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now, key = self.value, event.key()
        if event.text() in ("1", "2", "3", "4", "5"):
            self.picked.emit(int(event.text()))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self.picked.emit(1 if now is None else min(5, int(now) + 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self.picked.emit(None if now is None or now <= 1 else -(-now // 1) - 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0):
            self.picked.emit(None)
        else:
            super().keyPressEvent(event)


class ScoreEditor(LineEditor):
    """A score from 1 to 5: five segments to click, and the figure, which takes decimals."""

    inline = low = True
    _range = (1, 5)
    _figure = 24  # px

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.bars = self.make_picker()
        self.bars.setAccessibleName(tr(field.label))
        self.line.setProperty("figure", True)
        self.line.setFixedSize(px(self._figure), px(20))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(0, self.bars)
        row.setSpacing(0)
        self.bars.picked.connect(self.committed)
        self.setFocusProxy(self.bars)

    def make_picker(self) -> _Picker:
        return _Bars(self.theme, self)

    def read(self, text: str) -> int | float | None:
        return reading.between(text, *self._range)

    def write(self, value: Any) -> str:
        return reading.written(value)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        self.set_hint("–" if value is MIXED else "")
        self.bars.value = None if value is MIXED else value
        self.bars.update()


class _Faces(_Picker):
    """The five faces; the one nearest to the value is full, the others are faint."""

    RADIUS, STEP = 9, 25

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QSize(5 * self.STEP, 26), parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            near = None if self.value is None else rounded(self.value)
            for n, mood in enumerate(range(-2, 3)):
                x = self.STEP * (n + 0.5)
                painter.setOpacity(1 if mood == near else 0.4)
                paint_marks(painter, face(self.theme, mood, x, 13, self.RADIUS))
                if mood == near:
                    colour = "accent" if self.hasFocus() else "ink2"
                    painter.setPen(QPen(QColor(self.theme.colour(colour)), 1.5))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(QPointF(x, 13), self.RADIUS + 2.2, self.RADIUS + 2.2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit(min(2, max(-2, int(event.position().x() // self.STEP) - 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.value or 0
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self.picked.emit(min(2, int(now // 1) + 1))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self.picked.emit(max(-2, int(-(-now // 1)) - 1))
        elif event.text() in ("0", "1", "2"):
            self.picked.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class EmotionEditor(ScoreEditor):
    """An emotion from −2 to +2: a face to click, and the figure."""

    _range = (-2, 2)
    _figure = 32  # px: a sign, a comma

    def make_picker(self) -> _Picker:
        return _Faces(self.theme, self)

    def read(self, text: str) -> int | float:
        return super().read(text) or 0

    def write(self, value: Any) -> str:
        return reading.written(value, signed=True)
