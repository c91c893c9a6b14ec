"""What lies over the map and is never printed: rings, handles, marks, ghosts. Sizes are pixels.

An overlay is a frozen value that knows the area it needs and how it looks. Tools put overlays into
named slots; for each of them there is one graphics item that repaints where the old and the new one
lie. `unit` is the length of a pixel in points: 1 / zoom.
"""

from itertools import chain, zip_longest
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
        self._scene, self._theme, self._unit = scene, theme, 1.0
        rows = (1, _BELOW_HEADS), (_ABOVE_Z, _ABOVE_HEADS)
        self._z = {name: z + n / 100 for z, slots in rows for n, name in enumerate(slots)}
        self._items: dict[str, list[_Item]] = {name: [] for name in self._z}

    def put(self, slot: str, *overlays: Overlay | None) -> None:
        """Show `overlays` in `slot`, and nothing else; None is nothing. What lies far apart is
        several: what is between them is not painted again."""
        items = self._items[slot]
        for _ in overlays[len(items) :]:
            items.append(_Item(self._theme, self._unit))
            items[-1].setZValue(self._z[slot])
            self._scene.addItem(items[-1])
        for item, overlay in zip_longest(items, overlays):
            item.show_overlay(overlay)

    def get(self, slot: str) -> Overlay | None:
        """The first that `slot` shows."""
        items = self._items[slot]
        return items[0].overlay if items else None

    def clear(self, *slots: str) -> None:
        """Show nothing in `slots`."""
        for slot in slots:
            self.put(slot)

    def set_unit(self, unit: float) -> None:
        """The view zoomed: a pixel is `unit` points now."""
        self._unit = unit
        for item in chain(*self._items.values()):
            item.set_unit(unit)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._theme = theme
        for item in chain(*self._items.values()):
            item.set_theme(theme)


class _Item(QGraphicsItem):
    def __init__(self, theme: Theme, unit: float) -> None:
        super().__init__()
        self.overlay: Overlay | None = None
        self._theme, self._unit = theme, unit
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
