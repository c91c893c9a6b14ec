"""What is being typed and not kept yet: what it would make of the map, so that it is not lost."""

from collections.abc import Callable

from journeyeditor.edits import EditError
from journeyeditor.model import Journey

Change = Callable[[Journey], Journey]


class Drafts:
    """For each place where somebody types what would come of it if they stopped now."""

    def __init__(self) -> None:
        self._changes: dict[str, Change] = {}

    def __bool__(self) -> bool:
        return bool(self._changes)

    def put(self, place: str, change: Change | None) -> None:
        """Somebody types at `place`; None: nobody does any more."""
        if change is None:
            self._changes.pop(place, None)
        else:
            self._changes[place] = change

    def applied(self, journey: Journey) -> Journey:
        """`journey` with all of it, but for what the map does not allow."""
        for change in self._changes.values():
            try:
                journey = change(journey)
            except (EditError, ValueError):
                continue
        return journey
