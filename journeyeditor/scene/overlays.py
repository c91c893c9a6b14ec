"""What lies over the map and is never printed: rings, handles, marks, ghosts. Sizes are pixels.

An overlay is a frozen value that knows the area it needs and how it looks. Tools put overlays into
named slots; each slot is one graphics item that repaints where the old and the new one lie. `unit`
is the length of a pixel in points: 1 / zoom.
"""

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from journeyeditor.layout.theme import Theme

# From back to front. Heads that stay in view lie between the first row and the second.
_BELOW_HEADS = (
    "add_lane",
    "landing",
    "target",
    "origin",
    "start",
    "changes",
    "glow",
    "hover",
    "rings",
    "points",
    "focus",
    "handles",
    "plus",
    "counted",
)
_ABOVE_HEADS = (
    "head_changes",
    "heads",
    "head_focus",
    "hidden",
    "band",
    "point",
    "preview",
    "ghost",
    "mark",
)
_ABOVE_Z = 20


class Overlay(Protocol):
    """Something that can be put into a slot."""

    def area(self, unit: float) -> QRectF:
        """All it paints on, in points."""

    def paint(self, painter: QPainter, unit: float, theme: Theme) -> None:
        """Paint it, in points."""


class Overlays:
    """The slots of one scene."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._items: dict[str, _Slot] = {}
        for z, slots in ((1, _BELOW_HEADS), (_ABOVE_Z, _ABOVE_HEADS)):
            for n, name in enumerate(slots):
                item = self._items[name] = _Slot(theme)
                item.setZValue(z + n / 100)
                scene.addItem(item)

    def put(self, slot: str, overlay: Overlay | None) -> None:
        """Show `overlay` in `slot`, nothing for None."""
        self._items[slot].show_overlay(overlay)

    def get(self, slot: str) -> Overlay | None:
        """What `slot` shows."""
        return self._items[slot].overlay

    def clear(self, *slots: str) -> None:
        """Show nothing in `slots`."""
        for slot in slots:
            self.put(slot, None)

    def set_unit(self, unit: float) -> None:
        """The view zoomed: a pixel is `unit` points now."""
        for item in self._items.values():
            item.set_unit(unit)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        for item in self._items.values():
            item.set_theme(theme)


class _Slot(QGraphicsItem):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.overlay: Overlay | None = None
        self._theme, self._unit = theme, 1.0
        self._rect = QRectF()
        self.setVisible(False)

    def boundingRect(self) -> QRectF:
        return self._rect

    def show_overlay(self, overlay: Overlay | None) -> None:
        if overlay != self.overlay:
            self.overlay = overlay
            self._measure()

    def set_unit(self, unit: float) -> None:
        if unit != self._unit:
            self._unit = unit
            self._measure()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _measure(self) -> None:
        if self.overlay is None:
            self.setVisible(False)
            return
        rect = self.overlay.area(self._unit)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self.setVisible(True)
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self.overlay is None:
            return
        painter.save()
        try:
            self.overlay.paint(painter, self._unit, self._theme)
        finally:
            painter.restore()
