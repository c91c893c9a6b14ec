"""How the window looks: fonts, palette, style sheet and icons of Qt, all made from a theme."""

import sys
from collections.abc import Callable
from functools import cache, lru_cache
from string import Template

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from journeyeditor.icons import GRID, STROKE, icon
from journeyeditor.layout.theme import Theme, load_theme
from journeyeditor.resources import resource
from journeyeditor.settings import Settings

# Each bundled style is a family of its own (resources/fonts), so a weight is a family here.
FAMILIES = {400: "Journey Sans Regular", 500: "Journey Sans Medium", 600: "Journey Sans SemiBold"}
FALLBACKS = ("Arabic", "Hebrew", "Devanagari", "Thai", "CJK", "Symbols", "Emoji")
# px (look.md). Where the platform draws whole pixel sizes only, a label is 11 high.
SIZES = {"body": 12, "label": 10.5, "palette": 10, "hint": 11, "title": 13, "figure": 18}


_USUAL_DPI = 72 if sys.platform == "darwin" else 96
_LARGEST = 1.5
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_text = {"scale": 1.0}  # how much larger than look.md the interface's words are


def add_fonts() -> None:
    """Make the bundled fonts known to Qt; once for each application."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _points(pixels: float) -> float:
    """The size in points that Qt draws `pixels` high: its own pixel sizes are whole numbers."""
    dpi = QGuiApplication.primaryScreen().logicalDotsPerInch()
    return pixels * _text["scale"] * 72 / dpi


def px(length: float) -> int:
    """A length of the interface that grows with its words, in pixels."""
    return round(length * _text["scale"])


def families(weight: int) -> list[str]:
    """The bundled families in the order in which Qt asks them for a character."""
    return [FAMILIES[weight], *(f"Journey {name} Regular" for name in FALLBACKS)]


def font(use: str = "body", weight: int = 400) -> QFont:
    """The window's font for a use in `SIZES`."""
    made = QFont(families(weight))
    made.setPointSizeF(_points(SIZES[use]))
    # Whole-pixel advances would make 10.5 px as wide as 11.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def theme_for(settings: Settings) -> Theme:
    """The theme that a person chose; what they left to the desktop is as it is there now."""
    name, contrast = settings.theme, settings.contrast
    if name == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    high = _desk_wants_contrast() if contrast == "system" else contrast == "high"
    return load_theme(f"{name}-contrast" if high else name)


def _desk_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):  # Qt 6.10
        return False
    wanted: bool = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return wanted


def when_desk_changes(tell: Callable[[], object]) -> None:
    """Call `tell` when the desktop turns light, dark, or to more contrast."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: tell())
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: tell())


def dress(
    application: QApplication, theme: Theme, text_size: str = "100", still: bool = False
) -> None:
    """Give the whole application the look of `theme`. The interface's words are `text_size` per
    cent of their usual size, or as large as the desktop wants them ("system"); `still` lets nothing
    fade, slide or blink."""
    _text["scale"] = _scale(text_size)
    application.setFont(font())
    application.setPalette(palette(theme))
    application.setStyleSheet(stylesheet(theme))
    if still:
        for effect in _EFFECTS:
            application.setEffectEnabled(effect, False)
    application.setCursorFlashTime(0 if still else _usual_flash())


def _scale(text_size: str) -> float:
    if text_size != "system":
        return int(text_size) / 100
    dpi = QGuiApplication.primaryScreen().logicalDotsPerInch()
    return min(max(dpi / _USUAL_DPI, 1.0), _LARGEST)


@cache
def _usual_flash() -> int:
    """How long a blinking caret takes on this desktop, in ms; asked before it is changed."""
    return QApplication.cursorFlashTime()


def palette(theme: Theme) -> QPalette:
    """The colours for what Qt's own style draws."""
    roles = {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "panel",
        QPalette.ColorRole.AlternateBase: "panel2",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.ToolTipBase: "panel",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Accent: "accent",
    }
    made = QPalette()
    for role, token in roles.items():
        made.setColor(role, QColor(theme.colour(token)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        faint = QColor(theme.colour("ink3"))
        faint.setAlphaF(0.55)
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
        made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, faint)
    return made


def stylesheet(theme: Theme) -> str:
    """resources/themes/window.qss with this theme's colours and this screen's sizes."""
    template = Template(resource("themes", "window.qss").read_text("utf-8"))
    sizes = {f"{use}_size": f"{_points(size):.3f}pt" for use, size in SIZES.items()}
    images = {
        name: resource("themes", f"{name}-{'dark' if theme.dark else 'light'}.svg").as_posix()
        for name in ("chevron", "chevron_left", "chevron_right", "tick")
    }
    weights = {"regular": 400, "medium": 500, "semibold": 600}
    fonts = {name: _quoted(families(weight)) for name, weight in weights.items()}
    return template.substitute(theme.colours, **sizes, **images, **fonts)


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


# -- icons -------------------------------------------------------------------------------------


@cache
def outline(name: str) -> QPainterPath:
    """An icon's lines on its 24 × 24 grid."""
    path = QPainterPath()
    for letter, *numbers in icon(name):
        x = [float(number) for number in numbers]
        if letter == "M":
            path.moveTo(x[0], x[1])
        elif letter == "L":
            path.lineTo(x[0], x[1])
        elif letter == "C":
            path.cubicTo(QPointF(x[0], x[1]), QPointF(x[2], x[3]), QPointF(x[4], x[5]))
        else:
            path.closeSubpath()
    return path


def paint_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Stroke an icon into `place`."""
    painter.save()
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(place.topLeft())
        painter.scale(place.width() / GRID, place.height() / GRID)
        round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(colour, STROKE, Qt.PenStyle.SolidLine, round_cap, round_join))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline(name))
    finally:
        painter.restore()


class _Engine(QIconEngine):
    """Paints an icon only where it is seen, as sharp as the screen there: most never are."""

    def __init__(self, name: str, colour: str, size: int, on: str) -> None:
        super().__init__()
        self._name, self._colour, self._size, self._on = name, colour, size, on
        self._scale = 1.0  # pixels a point, of what is asked for

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._paint(painter, QRectF(rect), self._size, mode, state)

    def scaledPixmap(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Whether `size` counts points or pixels differs among versions of Qt; Qt's own knows.
        self._scale = scale
        return super().scaledPixmap(size, mode, state, scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self._paint(painter, QRectF(made.rect()), self._size * self._scale, mode, state)
        return made

    def _paint(
        self, painter: QPainter, room: QRectF, most: float, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        """In the middle of `room`, no larger than `most`."""
        ink = QColor(self._colour)
        if mode == QIcon.Mode.Disabled:
            ink.setAlphaF(0.4)
        elif self._on and state == QIcon.State.On:
            ink = QColor(self._on)
        side = min(most, room.width(), room.height())
        place = QRectF(0, 0, side, side)
        place.moveCenter(room.center())
        paint_icon(painter, self._name, place, ink)

    def clone(self) -> QIconEngine:
        made = _Engine(self._name, self._colour, self._size, self._on)
        _cloned.append(made)
        return made


_cloned: list[_Engine] = []  # PySide takes down what Python no longer holds, though Qt owns it


@lru_cache(500)
def qicon(name: str, colour: str, size: int = 16, on: str = "") -> QIcon:
    """An icon in "#rrggbb"; faint where disabled, in the colour `on` where checked."""
    return QIcon(_Engine(name, colour, size, on))
