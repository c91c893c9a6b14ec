"""What the view and the tools say to each other: the pointer, and what a tool answers to."""

import json
from typing import Any, Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QKeyEvent

from journeyeditor.dataclass import dataclass

NEW_THING = "application/x-journeyeditor-new"  # MIME type of what the palette drops
Payload = dict[str, Any]  # what the palette drops: {"noun": …, "kind": …, "persona": …}
FOREIGN = "foreign"  # the noun of what other programs drop; "data" is what they say it is


@dataclass(frozen=True)
class Pointer:
    """Where the pointer is on the map, in points, and which modifiers are down.

    Heads that stay in view while the map scrolls lie over other things: (`head_x`, `head_y`) is the
    place as the eye sees it, on the head; (`x`, `y`) the place below it. `zoom` is 1 at 100 %.
    """

    x: float
    y: float
    head_x: float
    head_y: float
    zoom: float = 1.0
    shift: bool = False
    ctrl: bool = False
    alt: bool = False


class Tool(Protocol):
    """Where the view takes what people do. Every call may change the document and the overlays."""

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way: the view scrolls near its edges, Escape cancels."""

    def hover(self, at: Pointer) -> None:
        """The pointer moved with no button down."""

    def leave(self) -> None:
        """The pointer left the map."""

    def press(self, at: Pointer) -> None:
        """The left button went down."""

    def drag(self, at: Pointer) -> None:
        """The pointer moved with the left button down, or the map scrolled under it."""

    def release(self, at: Pointer) -> None:
        """The left button went up."""

    def double_click(self, at: Pointer) -> None:
        """The left button went down for the second time."""

    def key(self, event: QKeyEvent) -> bool:
        """A key that no shortcut took; whether it meant something."""

    def cancel(self) -> bool:
        """Give up the gesture and leave no trace; whether there was one."""

    def mode_changed(self, mode: str) -> None:
        """The view changed its mode."""

    def drag_over(self, payload: Payload, at: Pointer) -> bool:
        """Something new is held over the map; whether it could land there."""

    def drag_leave(self) -> None:
        """It was taken away again."""

    def drop(self, payload: Payload, at: Pointer) -> bool:
        """It was let go; whether it landed."""

    def begin_text_edit(self, fresh: bool = False) -> None:
        """Write in the one thing that is selected; `fresh` if it was added a moment ago."""

    def write_second(self) -> None:
        """Write the second text of what is selected: a note, a quote, steps."""

    def begin_typing(self) -> bool:
        """Open an editor for what is about to be typed; whether there is one."""


def payload_of(data: QMimeData) -> Payload | None:
    """What the palette drops; None for anything else."""
    if not data.hasFormat(NEW_THING):
        return None
    try:
        payload = json.loads(bytes(data.data(NEW_THING).data()))
    except ValueError:
        return None
    return payload if isinstance(payload, dict) and "noun" in payload else None
