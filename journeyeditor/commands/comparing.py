"""Compares the map with a file: its own one that another program has changed, or another one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from journeyeditor.document import Document
from journeyeditor.insight.changes import Change, changes
from journeyeditor.panels.change_report import ChangeReport, Offer
from journeyeditor.storage import files

from .context import Context

SOON = 200  # ms after an edit


class _Follower(QObject):
    """Keeps a report in step with the map and with the file while it is open."""

    def __init__(
        self, document: Document, find: Callable[[], Sequence[Change]], report: ChangeReport
    ) -> None:
        super().__init__(report)
        self._document, self._path = document, document.path
        self._find, self._report = find, report
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.follow)
        document.changed.connect(self._wait)
        document.state_changed.connect(self._wait)
        document.changed_outside.connect(self._wait)

    def _wait(self, *_: object) -> None:
        self._soon.start()

    def follow(self) -> None:
        """Show what differs now; no more once the window is about another file."""
        if self._document.path != self._path:
            self._report.close()
            return
        try:
            found = self._find()
        except (files.FileError, files.MapError):
            return  # half written perhaps; the window says so where somebody takes it
        self._report.show_changes(found)


def compare(context: Context, path: Path, heading: str, offers: Sequence[Offer]) -> ChangeReport:
    """Show what would change if the map were what `path` holds. Raises as `files.load`."""
    document = context.document

    def find() -> Sequence[Change]:
        return changes(document.committed, files.load(path).journey)

    found = find()
    report = ChangeReport(heading, context.window.theme, offers, context.window.widget)
    report.show_changes(found)
    _Follower(document, find, report)
    report.chosen.connect(lambda id_: _show(context, id_))
    report.show()
    return report


def _show(context: Context, id_: str) -> None:
    """Select on the map what a line is about, if it is there."""
    if id_ in context.document.journey.index.ids:
        context.selection.select([id_])
        context.view.reveal_record(id_)
