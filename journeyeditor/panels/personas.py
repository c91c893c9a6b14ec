"""The panel of personas: who the map is about, each with a sheet, a curve and what is theirs."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from journeyeditor.edits import curves, lanes, people
from journeyeditor.model import Journey, Persona
from journeyeditor.model.isolate import isolated
from journeyeditor.panels.avatars import avatar
from journeyeditor.panels.form import Row
from journeyeditor.panels.invitation import Invitation
from journeyeditor.panels.reading import written
from journeyeditor.panels.record_panel import RecordPanel
from journeyeditor.panels.roster import PICTURE, Entry, Roster
from journeyeditor.panels.rows import plain_label
from journeyeditor.panels.side import Desk
from journeyeditor.panels.taking import Taking
from journeyeditor.storage import files
from journeyeditor.storage.names import SUFFIX, as_map, same_file
from journeyeditor.storage.problems import words_of
from journeyeditor.translation import current_language, tr


class Personas(RecordPanel):
    """Rows can be dragged onto an emotions lane, where the persona's curve begins, or onto a card,
    which is about them then."""

    def __init__(self, desk: Desk) -> None:
        roster = Roster(desk.theme, tr("Personas"), "persona", several=True)
        invitation = Invitation(
            tr("Who is this map about? Describe a persona, or take one from another map."),
            ((tr("New persona"), self.add), (tr("From another map…"), self.take)),
        )
        super().__init__(desk, "persona", roster, invitation)
        self.setObjectName("personas")
        self._fill_bar()
        self.between.addWidget(self._facts())
        self.taking = Taking(desk.theme)
        self.taking.taken.connect(self._taken)
        self.taking.cancelled.connect(self._stop_taking)
        self.pages.addWidget(self.taking)
        self.problem = plain_label("", "error", wrap=True)
        self.problem.setContentsMargins(12, 6, 12, 6)
        self.problem.hide()
        self.above.addWidget(self.problem)
        desk.sight.filter_changed.connect(self._show_filter)
        self.setAcceptDrops(True)

    def _fill_bar(self) -> None:
        new = self.add_button("user-plus", tr("New persona"))
        self.copy = self.add_button("copy", tr("Duplicate this persona"))
        self.bar.addStretch(1)
        take = self.add_button("download", tr("Take personas from another map…"))
        self.keep = self.add_button("save", tr("Save personas to a file…"), edits=False)
        delete = self.add_button("trash-2", tr("Delete this persona"))
        new.clicked.connect(self.add)
        self.copy.clicked.connect(self.duplicate)
        take.clicked.connect(self.take)
        self.keep.clicked.connect(self.save)
        delete.clicked.connect(lambda: self.remove(self.roster.ids() or [self.current]))
        self._with_some = (self.copy, self.keep, delete)

    def _facts(self) -> QWidget:
        self.curve = QPushButton()
        self.curve.clicked.connect(self.show_curve)
        self.only = QPushButton()
        self.only.setCheckable(True)
        self.only.clicked.connect(self.filter)
        return self.flow_of(self.curve, self.only)

    # -- what is shown -----------------------------------------------------------------------

    def entries(self, journey: Journey) -> list[Entry]:
        return [self._entry(journey, persona) for persona in journey.personas]

    def _entry(self, journey: Journey, persona: Persona) -> Entry:
        parts = [written(persona.age), persona.occupation]
        return Entry(
            persona.id,
            persona.name or tr("Persona without a name"),
            " · ".join(isolated(part) for part in parts if part),
            picture=avatar(journey, persona, self.desk.theme, PICTURE),
        )

    def look(self, journey: Journey) -> None:
        taking = self.pages.currentWidget() is self.taking
        super().look(journey)
        for button in self._with_some:
            button.setVisible(bool(journey.personas))
        if taking:
            self.pages.setCurrentWidget(self.taking)

    def show_current(self) -> None:
        super().show_current()
        persona = self._persona
        if persona is None:
            return
        theirs = self._curve_of(persona.id)
        self.curve.setText(tr("Go to their curve") if theirs else tr("Add their curve"))
        self.curve.setEnabled(bool(theirs) or not self.desk.document.read_only)
        self._show_filter()

    @property
    def _persona(self) -> Persona | None:
        return self.journey.index.personas.get(self.current)

    def _curve_of(self, persona: str) -> str:
        """What to go to for a persona's curve: its first point, itself, "" without any."""
        mine = (curve for curve in self.journey.curves if curve.persona == persona)
        for curve in sorted(mine, key=lambda curve: curve.hidden):
            return curve.points[0].id if curve.points else curve.id
        return ""

    def _show_filter(self) -> None:
        asked = self.desk.sight.filter.persona == {self.current}
        self.only.setChecked(asked)
        self.only.setText(tr("Show all again") if asked else tr("Show only what is theirs"))

    # -- on the map --------------------------------------------------------------------------

    def show_curve(self) -> None:
        """Go to the persona's curve, or begin one on the first emotions lane."""
        theirs, id_ = self._curve_of(self.current), self.current
        if theirs:
            self.desk.go_to(theirs)
        elif not self.journey.stages:
            self.desk.say(tr("A curve needs stages first"))
        elif self.desk.edit(tr("Add curve"), lambda journey: _with_curve(journey, id_)):
            self.refresh()
            self.desk.go_to(self._curve_of(id_))

    def filter(self) -> None:
        """Let everything step back that is not this persona's, or nothing again."""
        asked, sight = frozenset({self.current}), self.desk.sight
        same = sight.filter.persona == asked
        sight.ask(replace(sight.filter, persona=frozenset() if same else asked))

    # -- a photo that is dropped anywhere here -------------------------------------------------

    @property
    def _photo(self) -> Row | None:
        rows = self.sheet.form.rows if self.sheet.form and self._persona else ()
        return next((row for row in rows if row.field.name == "photo"), None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._photo and not self.desk.document.read_only:
            self._photo.editor.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._photo:
            if self._photo.folded:
                self._photo.unfold()
            self._photo.editor.dropEvent(event)

    # -- the list ----------------------------------------------------------------------------

    def add(self) -> None:
        """Add a persona and write their name."""
        self.add_record(tr("Add persona"), people.new, people.add)

    def duplicate(self) -> None:
        """Add a copy of the persona."""
        made: list[str] = []

        def added(journey: Journey) -> Journey:
            journey, id_ = people.duplicate(journey, self.current)
            made[:] = [id_]
            return journey

        self.finish()
        if self._persona and self.desk.edit(tr("Duplicate persona"), added):
            self.refresh()
            self.pick(made[0])

    # -- other maps --------------------------------------------------------------------------

    def save(self) -> None:
        """Save the selected personas, all where no more than one is, for other maps to take."""
        self.finish()
        ids = self.roster.ids()
        if len(ids) < 2:
            ids = [persona.id for persona in self.journey.personas]
        name = str(Path(self._folder(), tr("Personas") + SUFFIX))
        name, _ = QFileDialog.getSaveFileName(
            self.window(), tr("Save personas"), name, self._patterns()
        )
        if not name:
            return
        path = as_map(Path(name))
        if same_file(path, self.desk.document.path):
            self._say_problem(tr("This is the file of the map itself: choose another name"))
            return
        try:
            files.save(people.apart(self.journey, ids), path)
        except (files.FileError, files.MapError) as problem:
            self._complain(problem)
        else:
            self._complain(None)
            self.desk.say(
                tr("%n persona(s) saved: %1", "", len(ids)).replace("%1", isolated(path.name))
            )

    def take(self) -> None:
        """Ask for another map and offer its personas."""
        name, _ = QFileDialog.getOpenFileName(
            self.window(), tr("Take personas from"), self._folder(), self._patterns(" *.pdf")
        )
        if name:
            self.offer(Path(name))

    def offer(self, path: Path) -> None:
        """Offer the personas of the map in `path`."""
        self.finish()
        try:
            other = files.load(path).journey
        except (files.FileError, files.MapError) as problem:
            self._complain(problem)
            return
        self._complain(None)
        if not other.personas:
            said = tr("“%1” has no personas").replace("%1", isolated(path.name))
            self._say_problem(said)
            return
        self.taking.offer(other, path.name)
        self.pages.setCurrentWidget(self.taking)
        self.taking.setFocus()

    def _taken(self, other: Journey, ids: Sequence[str]) -> None:
        made: list[str] = []

        def taken(journey: Journey) -> Journey:
            journey, new = people.take(journey, other, ids)
            made[:] = new
            return journey

        self._stop_taking()
        if self.desk.edit(tr("Take personas"), taken):
            self.refresh()
            self.pick(made[0])
            self.roster.setFocus()

    def _stop_taking(self) -> None:
        self.pages.setCurrentIndex(0 if self.journey.personas else 1)

    def _folder(self) -> str:
        path = self.desk.document.path
        return str(path.parent) if path else self.desk.settings.folder or str(Path.home())

    def _patterns(self, more: str = "") -> str:
        maps = tr("Journey maps") + f" (*{SUFFIX} *.json{more})"
        return ";;".join((maps, tr("All files") + " (*)"))

    def _complain(self, problem: files.FileError | files.MapError | None) -> None:
        self._say_problem(problem.text(words_of(current_language())) if problem else "")

    def _say_problem(self, said: str) -> None:
        self.problem.setText(said)
        self.problem.setVisible(bool(said))


def _with_curve(journey: Journey, persona: str) -> Journey:
    lane = next((lane.id for lane in journey.lanes if lane.kind == "emotions"), None)
    if lane is None:
        new = lanes.new(journey, "emotions")
        journey, lane = lanes.add(journey, new), new.id
    return curves.add(journey, curves.flat(journey, lane, persona))
