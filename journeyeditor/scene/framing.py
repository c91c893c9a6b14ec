"""Zooming to things: what is selected, a stage."""

from PySide6.QtCore import QRectF

from .camera import MARGIN
from .hit import nearest_span
from .items import rect_of
from .view import MapView

LARGEST = 1.5  # the zoom to which things are brought at most


def frame_selection(view: MapView) -> None:
    """Show what is selected, or the cell that the keyboard is in, as large as it fits."""
    keys = view.map.states.selected_keys()
    if not keys and view.selection.cell:
        keys = [("cell", *view.selection.cell)]
    area = QRectF()
    for key in keys:
        bounds = view.map.bounds(key)
        if bounds is not None:
            area |= rect_of(bounds)
    if not area.isNull():
        view.camera.fit_rect(area, LARGEST, *view.map.heads.size)


def frame_stage(view: MapView, stage: str) -> None:
    """Show the column of a stage from its top, as wide as it fits."""
    part = view.map.part(("stage", stage))
    if part is None:
        return
    left, _ = view.map.heads.size
    zoom = min(LARGEST, (view.viewport().width() - 2 * MARGIN) / (part.width + left))
    height = min(view.drawing.height - part.y, (view.viewport().height() - 2 * MARGIN) / zoom)
    view.camera.fit_rect(QRectF(part.x, part.y, part.width, height), LARGEST, left)


def stage_in_middle(view: MapView) -> str | None:
    """The stage in the middle of the view, or the nearest to it; None on a map without any."""
    span = nearest_span(view.drawing.grid.stages, view.camera.visible.center().x())
    return span.id if span is not None else None
