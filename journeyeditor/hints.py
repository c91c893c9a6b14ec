"""What can be done now, in the one line of the status bar that is there when nothing is said."""

from PySide6.QtWidgets import QWidget

from journeyeditor.panels.side import SidePanel
from journeyeditor.scene.view import MapView
from journeyeditor.translation import tr


def hint(view: MapView, focus: QWidget | None) -> str:
    """What the keys do: on the map, or in the panel in which `focus` is."""
    widget = focus
    while widget is not None and widget is not view:
        if isinstance(widget, SidePanel):
            return widget.hint()
        widget = widget.parentWidget()
    return _on_the_map(view)


def _on_the_map(view: MapView) -> str:
    known, ids = view.document.journey.index, view.selection.ids
    if view.mode == "vote":
        return tr("Click a card or press V: a dot · Shift: one back · Escape: go on editing")
    if view.connect_from:
        return tr("Walk to the other card, Ctrl+J connects · Esc gives up")
    if any(id_ in known.cards for id_ in ids):
        return tr("Type: new card below · Enter: edit · Ctrl+arrows: move · Delete: delete")
    if any(id_ in known.stages for id_ in ids):
        return tr("Type: new title · Shift+F2: steps · F6: collapse · Alt+arrows: move")
    if any(id_ in known.lanes for id_ in ids):
        return tr("Type: new title · F6: collapse · Alt+arrows: move")
    if ids and view.on_point:
        return tr("1–5: from −2 to +2 · +/−: a step · Ctrl+arrows: move · Type: feeling")
    if ids:
        return tr("Enter: edit · Delete: delete")
    if view.selection.cell:
        return tr("Type: new card · Arrows: walk · F7: new stage · F8: new lane")
    if not view.document.journey.cards:
        return tr("Drag something from the left onto the map, or click a cell and press Enter")
    return tr("Click a card to change it, double-click to write in it")
