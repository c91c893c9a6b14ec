"""Gestures: what the pointer and the keys do on the map, one small object each."""

from journeyeditor.document import Document
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection

from .hand import Hand
from .pointing import MapTool

__all__ = ["Hand", "MapTool", "install"]


def install(view: MapView, document: Document, selection: Selection) -> MapTool:
    """Let people work on the map that `view` shows."""
    tool = MapTool(Hand(view, document, selection))
    view.set_tool(tool)
    return tool
