"""What collects what is said in one window: the capture bar, the parking lot, what was deleted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor import capture
from journeyeditor.commands import Context, pasting
from journeyeditor.deleted import Deleted
from journeyeditor.edits import fragments, parking, records, restoring
from journeyeditor.kinds import icon_of, name_of, noun_of, word
from journeyeditor.layout.labels import LANGUAGES, labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import LANE_KINDS, CardBase, Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.panels.capture_bar import CaptureBar
from journeyeditor.panels.catching import TextCatcher
from journeyeditor.panels.palette import Palette
from journeyeditor.panels.tray import Row, Tray
from journeyeditor.selection import Cell
from journeyeditor.translation import tr


class Collecting(QObject):
    """Puts its panels into the window, anew whenever the window is built anew."""

    bar: CaptureBar
    tray: Tray

    def __init__(self, context: Context) -> None:
        super().__init__(context.window.widget)
        self.context = context
        self.deleted = Deleted(context.document, self)
        self.parking_shown = False
        self._known: tuple[Journey | None, capture.Names] = (None, capture.Names({}))
        view = context.view
        view.takes, view.take = pasting.is_for_map, partial(pasting.drop, context)
        view.tray = self._over_tray
        context.document.changed.connect(self._refresh)
        context.selection.changed.connect(self._show_landing)
        self.deleted.changed.connect(self._refresh)

    def build(
        self,
        theme: Theme,
        whole: QWidget,
        across: QHBoxLayout,
        canvas: QVBoxLayout,
        palette: Palette,
    ) -> None:
        """Make everything for a window that was built anew: the tray after the palette in `across`,
        the bar below the map in `canvas`. `whole` is what the offers lie over."""
        self._palette = palette
        written = self.bar.field.text() if hasattr(self, "bar") else ""
        self.bar = CaptureBar(theme, self._complete, whole)
        self.bar.field.setText(written)
        self.bar.considered.connect(self._show_landing)
        self.bar.changed.connect(lambda text: self._draft("the capture bar", text))
        self.bar.added.connect(self._add)
        self.bar.closed.connect(self.toggle_bar)
        canvas.addWidget(self.bar)
        self.bar.setVisible(self.context.settings.capture_bar)
        self.tray = Tray(theme)
        self.tray.written.connect(lambda text: self._draft("the tray", text))
        self.tray.added.connect(self._park_new)
        self.tray.placed.connect(self._place)
        self.tray.removed.connect(self._remove)
        self.tray.restored.connect(self._restore)
        self.tray.closed.connect(self.toggle_parking)
        across.insertWidget(1, self.tray)
        homes = TextCatcher((self.tray, palette.items["parking"]))
        homes.over.connect(self.tray.offer)
        homes.caught.connect(self._park_new)
        self.tray.setVisible(self.parking_shown)
        self._refresh()

    def _draft(self, place: str, text: str) -> None:
        """What is written at `place` is not lost: as long as nobody knows what it becomes, it is a
        note for the parking lot."""
        kept = (
            (lambda journey: fragments.lines_as_notes(journey, text)[0]) if text.strip() else None
        )
        self.context.document.draft(place, kept)

    # -- the capture bar ---------------------------------------------------------------------

    def toggle_bar(self) -> None:
        """Show the capture bar and write in it; where one writes in it already, hide it."""
        on = not (self.bar.isVisible() and self.bar.field.hasFocus())
        self.context.settings.capture_bar = on
        if on:
            self.bar.open()
        else:
            self.bar.hide()
            self.context.view.setFocus()
        self._show_landing()

    @property
    def bar_shown(self) -> bool:
        """Whether the capture bar is there."""
        return self.context.settings.capture_bar

    def _names(self) -> capture.Names:
        journey = self.context.journey
        if self._known[0] is not journey:
            said = labels(journey.language)
            called = {lane.id: said(f"lane.{lane.kind}") for lane in journey.lanes}
            words = {labels(at)(f"lane.{kind}"): kind for at in LANGUAGES for kind in LANE_KINDS}
            self._known = journey, capture.names(journey, called, words)
        return self._known[1]

    def _complete(self, text: str, cursor: int) -> tuple[int, list[str]]:
        return capture.complete(text, cursor, self._names())

    def _landing(self) -> tuple[capture.Entry, tuple[str, str] | None]:
        entry = capture.parse(self.bar.said(), self._names())
        return entry, capture.landing(
            self.context.journey, entry, *self.context.selection.here(self.context.journey)
        )

    def _show_landing(self, *_: object) -> None:
        if not self.bar.isVisible() or not self.bar.field.text().strip():
            self.bar.show_landing("")
            self.context.view.show_landing(None)
            return
        entry, cell = self._landing()
        self.context.view.show_landing(cell)
        self.bar.show_landing(self._said(entry, cell))

    def _said(self, entry: capture.Entry, cell: tuple[str, str] | None) -> str:
        journey = self.context.journey
        if cell is None:
            return tr("The map needs a stage and a lane first: F7, F8")
        parts = [name_of(journey.index.stages[cell[0]], journey)]
        parts.append(name_of(journey.index.lanes[cell[1]], journey))
        if entry.new_channel:
            parts.append(tr("new channel “%1”").replace("%1", isolated(entry.new_channel)))
        parts += [
            tr("new persona “%1”").replace("%1", isolated(name)) for name in entry.new_personas
        ]
        if entry.emotion is not None:
            said = labels(journey.language).number(entry.emotion, signed=True)
            parts.append(tr("emotion %1").replace("%1", said))
        return "→ " + " · ".join(one_line(part) for part in parts if part)

    def _add(self) -> None:
        entry, cell = self._landing()
        if not entry or cell is None or not self.context.hand.may_edit():
            return
        made: list[str] = []

        def added(journey: Journey) -> Journey:
            journey, id_ = capture.add(journey, entry, cell, self._below(cell))
            made[:] = [id_]
            return journey

        with self.context.document.keeping("the capture bar"):
            captured = self.context.edit(tr("Capture"), added)
        if captured:
            self.bar.field.clear()
            self.context.selection.select(made, Cell(*cell))
            self.context.view.reveal_record(made[0])

    def _below(self, cell: tuple[str, str]) -> int | None:
        ids = [card.id for card in self.context.journey.index.cell(*cell)]
        chosen = [ids.index(i) + 1 for i in self.context.selection.ids if i in ids]
        return chosen[-1] if chosen else None

    # -- the parking lot ---------------------------------------------------------------------

    def toggle_parking(self) -> None:
        """Show the tray and write in it, or hide it."""
        self.parking_shown = not self.parking_shown
        if self.parking_shown:
            self._refresh()
            self.tray.open()
        else:
            self.tray.hide()
            self.context.view.setFocus()
        self._palette.show_parking(self._count(), self.parking_shown)

    def park(self, ids: Sequence[str]) -> None:
        """Take cards off the map into the parking lot."""
        if self.context.edit(tr("Park"), lambda j: parking.park(j, ids)[0]):
            self.context.window.say(tr("Parked: %n card(s)", "", len(ids)))

    def _over_tray(self, place: QPoint, ids: Sequence[str] | None, let_go: bool) -> bool:
        """Whether the tray, or what opens it, is at a `place` of the desktop; shows that cards with
        `ids` can be let go there, and takes them if they are."""
        homes: tuple[QWidget, ...] = (self.tray, self._palette.items["parking"])
        over = any(
            home.isVisible() and home.rect().contains(home.mapFromGlobal(place)) for home in homes
        )
        if ids is not None:
            self.tray.offer(over and bool(ids) and not let_go)
        if over and ids and let_go and self.context.hand.may_edit():
            self.park(ids)
        return over

    def _park_new(self, text: str) -> None:
        before = len(self.context.journey.parking)
        with self.context.document.keeping("the tray"):
            parked = self.context.hand.may_edit() and self.context.edit(
                tr("Park"), lambda j: fragments.lines_as_notes(j, text)[0]
            )
        if parked:
            count = len(self.context.journey.parking) - before
            self.context.window.say(tr("Parked: %n note(s)", "", count))

    def _place(self, ids: Sequence[str]) -> None:
        stage, lane = self.context.selection.here(self.context.journey)
        if stage is None or lane is None:
            self.context.window.say(tr("Select a cell on the map first"))
            return
        made: list[str] = []

        def placed(journey: Journey) -> Journey:
            cell = (stage, lane)
            journey, new = parking.place(journey, ids, stage, lane, self._below(cell))
            made[:] = new
            return journey

        if self.context.hand.may_edit() and self.context.edit(tr("Place"), placed):
            self.context.selection.select(made, Cell(stage, lane))
            self.context.view.reveal_record(made[-1])

    def _remove(self, ids: Sequence[str]) -> None:
        if self.context.hand.may_edit():
            self.context.edit(tr("Delete"), lambda j: parking.remove(j, ids))

    def _restore(self, ids: Sequence[str]) -> None:
        if not self.context.hand.may_edit():
            return
        gone = {row.id: row.journey for row in self.deleted.rows()}

        def restored(journey: Journey) -> Journey:
            for id_ in ids:
                journey = restoring.restore(journey, gone[id_], [id_])
            return journey

        if self.context.edit(tr("Put back"), restored):
            self.context.selection.select(ids)
            self.context.view.reveal_record(ids[-1])

    # -- showing -----------------------------------------------------------------------------

    def _count(self) -> int:
        return len(self.context.journey.parking)

    def _refresh(self, *_: object) -> None:
        self._palette.show_parking(self._count(), self.parking_shown)
        self._show_landing()
        if not self.parking_shown:
            return
        journey = self.context.journey
        notes = [
            Row(note.id, note.title or note.note, icon_of("parked_note"), note.kind)
            for note in journey.parking
        ]
        self.tray.show_rows(notes, [_row(row.id, row.journey) for row in self.deleted.rows()])


def _row(id_: str, journey: Journey) -> Row:
    record = records.find(journey, id_)
    noun = noun_of(record)
    name = name_of(record, journey)
    called = tr(word(noun))
    kind = record.kind if isinstance(record, CardBase) else ""
    return Row(id_, f"{isolated(name)} · {called}" if name else called, icon_of(noun), kind)
