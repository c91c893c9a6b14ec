"""Remarks that a person does not want to read again: kept with their settings, never in a map."""

from collections.abc import Iterable
from hashlib import sha256

from journeyeditor.insight.checkup import Remark
from journeyeditor.panels.side import Desk

MOST = 1000  # remarks remembered, of all maps; the oldest go first
_HERE = "dismissed remarks"  # in the desk's memory, as long as the map has no file


class Dismissed:
    """What was dismissed on the map of a window. A remark is the same as long as it says the same
    of the same records of the same file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __contains__(self, remark: Remark) -> bool:
        return self._name(remark) in self._known

    def add(self, remark: Remark) -> None:
        """Dismiss a remark."""
        self._keep((*self._known, self._name(remark)))

    def bring_back(self, remarks: Iterable[Remark]) -> None:
        """Show these again."""
        back = {self._name(remark) for remark in remarks}
        self._keep(name for name in self._known if name not in back)

    @property
    def _known(self) -> list[str]:
        if self._desk.document.path is not None:
            return self._desk.settings.dismissed
        here = self._desk.memory.get(_HERE)
        return here if isinstance(here, list) else []

    def _keep(self, names: Iterable[str]) -> None:
        kept = list(names)[-MOST:]
        if self._desk.document.path is not None:
            self._desk.settings.dismissed = kept
        else:
            self._desk.memory[_HERE] = kept

    def _name(self, remark: Remark) -> str:
        path = self._desk.document.path
        said = "\n".join((str(path.absolute()) if path else "", remark.code, *remark.ids))
        return sha256(said.encode()).hexdigest()[:16]
