"""The side panels that there are: what each is called and where it lies before it is moved."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from journeyeditor.panels.side import Desk, SidePanel

RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@dataclass(frozen=True)
class Side:
    """A side panel. `make` loads it: it is called when the panel is shown first, for most sessions
    need few of them. `size` is its first width at the right, or height at the bottom, in px; `menu`
    and `keys` are as in `actions.Action`."""

    title: str
    icon: str
    make: Callable[[Desk], SidePanel]
    area: Qt.DockWidgetArea = RIGHT
    size: int = 320
    menu: str = "analyse"
    keys: tuple[str, ...] = ()


# By id; the order is that of the menu.
SIDES: dict[str, Side] = {}
