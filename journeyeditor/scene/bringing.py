"""Brings what a filter means into view where nothing of it is, and goes back when it ends."""

from PySide6.QtCore import QPointF, QRectF

from journeyeditor.lookup.finding import reading_order
from journeyeditor.lookup.keys import Keys
from journeyeditor.model import CardBase, Point

from .items import bounds_of
from .view import MapView

_SIDE = 4  # buckets of a square in which cards are asked


class Bringing:
    """Scrolls one map for one filter after the other."""

    def __init__(self, view: MapView) -> None:
        self._view = view
        self._home: QPointF | None = None  # where the map was scrolled from
        self._away = QPointF()  # and where to: from elsewhere nobody wants to be brought back

    def show(self, back: Keys) -> None:
        """Scroll to the first card or point that does not step `back`, unless one is in view."""
        if self._in_view(back):
            return
        here = self._view.camera.visible.topLeft()
        records = reading_order(self._view.document.journey)
        meant = (id_ for id_, it in records if isinstance(it, CardBase | Point))
        if any(id_ not in back.ids and self._view.reveal_record(id_) for id_ in meant):
            if self._home is None or here != self._away:
                self._home = here
            self._away = self._view.camera.visible.topLeft()

    def go_back(self) -> None:
        """Scroll to where the map was, if nobody has moved it since."""
        home, self._home = self._home, None
        here = self._view.camera.visible.topLeft()
        if home is not None and here == self._away:
            by = (home - here) * self._view.zoom
            self._view.camera.scroll_by(by.x(), by.y())

    def _in_view(self, back: Keys) -> bool:
        seen = self._view.camera.visible
        if seen.contains(QRectF(0, 0, self._view.drawing.width, self._view.drawing.height)):
            return True  # as far as something is
        left, top = self._view.map.heads.covered()
        area, index = bounds_of(seen.adjusted(left, top, 0, 0)), self._view.map.index
        for square in index.crowded([area], _SIDE):  # from afar the first of a thousand tells
            crowd = index.crowd_in(square, _SIDE)
            if any(part.key not in back and part.bounds.meets(area) for part in crowd):
                return True
        parts = self._view.map.parts_in(area)
        return any(part.key[0] == "point" and part.key not in back for part in parts)
