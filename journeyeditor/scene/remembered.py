"""The drawings of the journeys shown last: undo and redo show the same journeys again."""

from weakref import ref

from journeyeditor.layout.drawing import Drawing
from journeyeditor.model import Journey

_MOST = 16  # a drawing holds what moved since the one before: at 10,000 cards up to a megabyte


class Remembered:
    """Some drawings by their journey, which is not kept alive: each step of a drag makes one that
    nobody holds for long."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[ref[Journey], Drawing]] = {}

    def of(self, journey: Journey) -> Drawing | None:
        """What `journey` looked like; None where that is not known."""
        of, drawing = self._known.get(id(journey), (None, None))
        return drawing if of and of() is journey else None

    def keep(self, journey: Journey, drawing: Drawing) -> None:
        """Remember what `journey` looks like, and forget what was shown long ago."""
        self._known.pop(id(journey), None)
        self._known[id(journey)] = ref(journey), drawing
        alive = [(id_, known) for id_, known in self._known.items() if known[0]() is not None]
        self._known = dict(alive[-_MOST:])

    def forget(self) -> None:
        """Remember nothing: in another theme everything looks different."""
        self._known.clear()
