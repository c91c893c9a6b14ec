"""The side panels that there are: what each is called and where it lies before it is moved."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from journeyeditor.dataclass import dataclass
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.translation import QT_TR_NOOP

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


def _checkup(desk: Desk) -> SidePanel:
    from journeyeditor.panels.checkup import CheckUp

    return CheckUp(desk)


def _priorities(desk: Desk) -> SidePanel:
    from journeyeditor.panels.priorities import Priorities

    return Priorities(desk)


def _personas(desk: Desk) -> SidePanel:
    from journeyeditor.panels.personas import Personas

    return Personas(desk)


def _evidence(desk: Desk) -> SidePanel:
    from journeyeditor.panels.evidence import EvidencePanel

    return EvidencePanel(desk)


def _plan(desk: Desk) -> SidePanel:
    from journeyeditor.panels.plan import ActionPlan

    return ActionPlan(desk)


def _inventory(desk: Desk) -> SidePanel:
    from journeyeditor.panels.inventory import Inventory

    return Inventory(desk)


def _compare(desk: Desk) -> SidePanel:
    from journeyeditor.panels.compare import Compare

    return Compare(desk)


def _guide(desk: Desk) -> SidePanel:
    from journeyeditor.panels.guide import Guide

    return Guide(desk)


# By id; the order is that of the menu.
SIDES: dict[str, Side] = {
    "personas": Side(QT_TR_NOOP("&Personas"), "users", _personas, keys=("Alt+Shift+P",)),
    "evidence": Side(QT_TR_NOOP("&Evidence"), "quote", _evidence, keys=("Alt+Shift+E",)),
    "inventory": Side(
        QT_TR_NOOP("&Inventory"), "clipboard-list", _inventory, BOTTOM, 300, keys=("Alt+Shift+I",)
    ),
    "priorities": Side(
        QT_TR_NOOP("Pri&orities"), "gauge", _priorities, BOTTOM, 330, keys=("Alt+Shift+M",)
    ),
    "plan": Side(
        QT_TR_NOOP("Action p&lan"), "list-checks", _plan, BOTTOM, 330, keys=("Alt+Shift+A",)
    ),
    "checkup": Side(QT_TR_NOOP("Chec&k-up"), "stethoscope", _checkup, keys=("Alt+Shift+K",)),
    "compare": Side(
        QT_TR_NOOP("Compare &versions"), "arrow-left-right", _compare, keys=("Alt+Shift+V",)
    ),
    "guide": Side(QT_TR_NOOP("&First steps"), "footprints", _guide, menu="help"),
}
