"""What a gesture is: something that lasts from a press to a release, or until it is cancelled."""

from collections.abc import Callable

from journeyeditor.scene.tool import Pointer

from .hand import Hand

# The slots of overlays that gestures use; all are empty when none is under way.
_SLOTS = ("origin", "target", "mark", "ghost", "band", "preview", "point")


class Gesture:
    """Starts where the pointer is at `start`, follows it, and ends in one edit or in none.

    A gesture always computes from `before`, the journey as it was when it started. `move` shows
    what would happen, `finish` makes it happen, `cancel` leaves the identical journey. After
    `finish` a gesture whose `lasting` is true goes on, without the button, until the next press.
    """

    lasting = False
    detail = "rings"  # how much of the selection's state is shown meanwhile

    def __init__(self, hand: Hand, start: Pointer) -> None:
        self.hand, self.start = hand, start
        self.before = hand.journey
        hand.map.states.detail = self.detail
        hand.map.refresh_states()

    def move(self, at: Pointer) -> None:
        """The pointer is at `at`."""
        raise NotImplementedError

    def finish(self, at: Pointer) -> None:
        """The pointer let go at `at`."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Forget it all."""
        self.hand.document.cancel()

    def clean_up(self) -> None:
        """Take away what `move` showed; called after `finish` and after `cancel`."""
        self.hand.map.overlays.clear(*_SLOTS)
        self.hand.map.states.detail = "handles"
        self.hand.map.refresh_states()


Begin = Callable[[Pointer], Gesture | None]


def editing(hand: Hand, begin: Begin) -> Begin:
    """`begin`, where the map can be changed."""
    return lambda start: begin(start) if hand.may_edit() else None


def restructuring(hand: Hand, begin: Begin) -> Begin:
    """`begin`, where stages and lanes can be moved."""
    return lambda start: begin(start) if hand.may_restructure() else None
