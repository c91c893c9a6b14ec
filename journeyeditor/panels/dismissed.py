"""Remarks that a person does not want to read again: kept with their settings, never in a map."""

from collections.abc import Iterable
from hashlib import sha256

from journeyeditor.insight.checkup import Remark
from journeyeditor.model import Journey
from journeyeditor.settings import Settings

MOST = 1000  # remarks remembered, of all maps; the oldest go first


class Dismissed:
    """What was dismissed. A remark is the same as long as it says the same of the same records, in
    whatever file they are: a map that is saved under another name, or moved, stays as quiet as it
    was. One on the whole map is the same while the map has the lane that was its first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def among(self, remarks: Iterable[Remark], journey: Journey) -> list[Remark]:
        """Those of `remarks` on `journey` that were dismissed."""
        known = set(self._settings.dismissed)
        return [each for each in remarks if not known.isdisjoint(_names(each, journey))]

    def add(self, remark: Remark, journey: Journey) -> None:
        """Dismiss a remark."""
        self._keep((*self._settings.dismissed, _names(remark, journey)[0]))

    def bring_back(self, remarks: Iterable[Remark], journey: Journey) -> None:
        """Show these again."""
        back = {name for remark in remarks for name in _names(remark, journey)}
        self._keep(name for name in self._settings.dismissed if name not in back)

    def _keep(self, names: Iterable[str]) -> None:
        self._settings.dismissed = list(names)[-MOST:]


def _names(remark: Remark, journey: Journey) -> list[str]:
    """What `remark` may have been remembered as, the newest way first: ids are drawn at random, so
    no two maps share them that are not of one origin."""
    of_map: list[tuple[str, ...]] = [(lane.id,) for lane in journey.lanes] or [()]
    return [
        sha256("\n".join((remark.code, *ids)).encode()).hexdigest()[:16]
        for ids in ([remark.ids] if remark.ids else of_map)
    ]
