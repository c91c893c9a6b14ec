"""A page of a side panel that has several: what it is given, and when it looks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.model import Journey
from journeyeditor.panels.side import Desk


class Page(QWidget):
    """As a SidePanel, but the panel around it says when to look. `tools` stands beside the tabs
    while the page is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.tools = QWidget()

    def arrange(self, content: QWidget, *tools: QWidget) -> None:
        """Fill the page with `content`; `tools` stand at the right, beside the tabs."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addStretch(1)
        for tool in tools:
            row.addWidget(tool)

    @property
    def journey(self) -> Journey:
        """The journey without a preview."""
        return self.desk.document.committed

    def look(self, journey: Journey) -> None:
        """Show what `journey` says."""
        raise NotImplementedError

    def mark(self, ids: Sequence[str]) -> None:
        """Show that the records `ids` are selected on the map, and what may be edited now."""

    def finish(self) -> None:
        """Commit what is being typed here."""

    def show_on_map(self, ids: Sequence[str]) -> None:
        """Select these on the map, and bring the first into view."""
        known = self.journey.index.records
        found = [id_ for id_ in ids if id_ in known]
        if found:
            self.desk.go_to(found[0])
        if len(found) != 1:
            self.desk.selection.select(found, self.desk.selection.cell if found else None)
