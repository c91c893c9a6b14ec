"""The inspector: edits every field of what is selected, or of the map where nothing is."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.document import Document
from journeyeditor.kinds import colour_of, icon_of, word
from journeyeditor.layout.theme import Theme
from journeyeditor.model import CardBase, Journey, Point
from journeyeditor.one_line import one_line
from journeyeditor.panels.rows import icon_button, icon_label, plain_label, rule
from journeyeditor.panels.sheet import OFF_CANVAS, Sheet
from journeyeditor.panels.side import REST
from journeyeditor.panels.specials import RecordList
from journeyeditor.selection import Selection
from journeyeditor.style import px
from journeyeditor.translation import tr

WIDTH = 292
_PLACE = 130  # px of the heading that the name of a stage may take


class Inspector(Sheet):
    """Shows the selected records' fields: a moment after the last change, for filling them takes
    longer than a frame of the canvas, and not while somebody is `at_work` there."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        theme: Theme,
        at_work: Callable[[], bool] = lambda: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(document, theme, px(WIDTH) - 1, parent)
        self.setObjectName("inspector")
        self.setFixedWidth(px(WIDTH))
        self.selection = selection
        self._header = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._header_row = QHBoxLayout()
        self._header.setFixedHeight(px(38))
        self._header.setLayout(self._header_row)
        self._header_row.setContentsMargins(16, 0, 16, 0)
        self._header_row.setSpacing(8)
        column.addWidget(self._header)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        self._canvas_at_work = at_work
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._later.timeout.connect(self._at_rest)
        document.changed.connect(self._on_changed)
        selection.changed.connect(self._on_selected)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self._stale = True  # until it is seen

    def put_above(self, widget: QWidget) -> None:
        """Show something between the heading and the fields."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.stack), widget)

    # -- showing -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self.catch_up()
        super().showEvent(event)

    def _on_changed(self, old: Journey, new: Journey) -> None:
        self._wait()

    def _on_selected(self) -> None:
        if self.selection.ids != self.ids:
            self.finish()
        self._wait()

    def _wait(self) -> None:
        self._stale = True
        self._later.start()

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.catch_up()

    def catch_up(self) -> None:
        """Show at once what would be shown in a moment."""
        if self._stale:
            self.refresh()

    def _at_rest(self) -> None:
        if self._canvas_at_work():
            self._later.start()
        elif self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show what is selected now."""
        self._later.stop()
        self._stale = False
        self.wanted = self.selection.ids
        super().refresh()
        self._show_header(self.nouns)

    def _show_header(self, nouns: set[str]) -> None:
        noun = next(iter(nouns)) if len(nouns) == 1 else ""
        title, place, count = "", "", len(self.records)
        if not noun:
            title = tr("%n selected", "", count)
        else:
            title = tr(word(noun)) if count == 1 else f"{tr(word(noun))} · {count}"
        record: Any = self.records[0]
        if count == 1 and isinstance(record, CardBase | Point):
            place = self.document.journey.index.stages[record.stage].title
        told = (noun, title, place)
        if told == self._header.property("told"):
            return
        self._header.setProperty("told", told)
        self._fill_header(noun, title, place)

    def _fill_header(self, noun: str, title: str, place: str) -> None:
        while (item := self._header_row.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if noun in OFF_CANVAS:
            back = icon_button("arrow-left", self.theme, tr("Back to the map"))
            back.clicked.connect(self.selection.clear)
            self._header_row.addWidget(back)
        name = icon_of(noun) if noun else "layers"
        colour = self.theme.colour(colour_of(noun) if noun else "ink2")
        self._header_row.addWidget(icon_label(name, colour, 16))
        self._header_row.addWidget(plain_label(title, "strong"))
        self._header_row.addStretch(1)
        where = plain_label("", "hint")
        where.ensurePolished()
        line = one_line(place)
        metrics = QFontMetrics(where.font())
        where.setText(metrics.elidedText(line, Qt.TextElideMode.ElideRight, px(_PLACE)))
        where.setAccessibleName(line)
        self._header_row.addWidget(where)

    # -- records without a place on the canvas -----------------------------------------------

    def open(self, id_: str) -> None:
        """Show another record."""
        self.finish()
        self.selection.select([id_])
        self.refresh()

    def make(self, made: RecordList) -> None:
        super().make(made)
        if self.form and self.form.rows:
            self.form.rows[0].editor.focus()

    def remove_shown(self) -> None:
        """Take what is shown out of the map."""
        super().remove_shown()
        self.selection.clear()
