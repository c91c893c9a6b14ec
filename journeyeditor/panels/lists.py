"""Editors of several values: tags, references to other records, records inside a record, images."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.dataclass import dataclass
from journeyeditor.edits import images
from journeyeditor.edits.errors import EditError
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Journey, Record
from journeyeditor.one_line import one_line
from journeyeditor.panels import references
from journeyeditor.panels.chooser import Chooser
from journeyeditor.panels.editors import MIXED, Editor
from journeyeditor.panels.fields import Field
from journeyeditor.panels.flow import FlowLayout
from journeyeditor.panels.pictures import encode, read_picture
from journeyeditor.panels.record_row import RecordRow
from journeyeditor.panels.rows import icon_button, plain_label
from journeyeditor.style import px, qicon
from journeyeditor.translation import tr


@dataclass(frozen=True)
class Made:
    """A value that names something that `journey` holds and the map did not hold before."""

    journey: Journey
    value: Any


@dataclass(frozen=True)
class Each:
    """A change of the value of each selected record, whatever it is there."""

    change: Callable[[tuple[Any, ...]], tuple[Any, ...]]
    journey: Journey | None = None  # with what is new, as in `Made`


def _with(item: Any) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    return lambda now: now if item in now else (*now, item)


def _without(item: Any) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    return lambda now: tuple(one for one in now if one != item)


def _with_all(more: tuple[Any, ...]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    return lambda now: (*now, *(one for one in more if one not in now))


def clear(layout: Any) -> None:
    """Take every widget out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


class _Several(Editor):
    """What the lists share: all that every selected record has is shown, and each keeps its own."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.shown: tuple[Any, ...] | None = None
        self.records: tuple[Record, ...] = ()

    def look_at(self, journey: Journey, records: tuple[Record, ...]) -> None:
        super().look_at(journey, records)
        self.records = records

    def show_value(self, value: Any, fresh: bool = False) -> None:
        if value is MIXED:
            lists = [getattr(record, self.field.name) for record in self.records]
            value = tuple(item for item in lists[0] if all(item in other for other in lists[1:]))
        self.shown = value
        self.build(value)

    def build(self, value: tuple[Any, ...]) -> None:
        raise NotImplementedError


class _Chip(QPushButton):
    """A tag; click or Delete takes it off."""

    removed = Signal(str)

    def __init__(self, tag: str, theme: Theme) -> None:
        super().__init__(tag.replace("&", "&&"))
        self.tag = tag
        self.setProperty("role", "chip")
        self.setIcon(qicon("x", theme.colour("ink3"), 10))
        self.setIconSize(QSize(10, 10))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the × stands behind the word
        self.setToolTip(tr("Remove"))
        self.setAccessibleName(tr("Remove %1").replace("%1", tag))
        self.clicked.connect(lambda: self.removed.emit(tag))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.tag)
        else:
            super().keyPressEvent(event)


class TagsEditor(_Several):
    """Words that group cards, after their label."""

    says_its_label = True

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.flow = FlowLayout(self)
        self.label = plain_label(tr(field.label), "label")
        self.label.setFixedHeight(px(22))
        self.entry = QLineEdit()
        self.entry.setProperty("role", "tag")
        self.entry.setFixedWidth(px(90))
        self.entry.setAccessibleName(tr("New tag"))
        self.entry.setPlaceholderText(tr("+ tag"))
        self.entry.textEdited.connect(lambda: self.drafted.emit(Each(_with_all(self._typed()))))
        self.entry.returnPressed.connect(self.finish)
        self.entry.editingFinished.connect(self.finish)
        self.setFocusProxy(self.entry)

    def build(self, value: tuple[str, ...]) -> None:
        for kept in (self.entry, self.label):
            self.flow.removeWidget(kept)
        clear(self.flow)
        self.flow.addWidget(self.label)
        for tag in value:
            chip = _Chip(tag, self.theme)
            chip.removed.connect(lambda gone: self.committed.emit(Each(_without(gone))))
            self.flow.addWidget(chip)
        self.flow.addWidget(self.entry)
        self.updateGeometry()

    def _typed(self) -> tuple[str, ...]:
        typed = [word.strip().lstrip("#") for word in self.entry.text().split(",")]
        return tuple(dict.fromkeys(word for word in typed if word))

    def finish(self) -> None:
        tags = self._typed()
        self.entry.clear()
        if tags:
            self.committed.emit(Each(_with_all(tags)))


class ReferencesEditor(_Several):
    """Records of the map that this one names; `add` offers the others, or a new one."""

    opened = Signal(str)

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self._told: tuple[Any, ...] = ()

    def build(self, value: tuple[str, ...]) -> None:
        assert self.journey is not None
        known = self.journey.index.records
        told = tuple(references.described(self.journey, known[id_]) for id_ in value)
        if told == self._told:
            return
        self._told = told
        clear(self.column)
        for shown in told:
            row = RecordRow(shown, self.theme)
            row.opened.connect(self.opened)
            row.removed.connect(lambda gone: self.committed.emit(Each(_without(gone))))
            self.column.addWidget(row)

    def add(self, button: QWidget) -> None:
        """Offer what can be added, below `button`."""
        assert self.journey is not None
        own = {getattr(record, "id", "") for record in self.records}
        taken = own | set(self.shown or ())
        offered = references.candidates(self.journey, self.field.refers, self.records)
        can_make = self.field.refers in ("sources", "personas", "channels")
        new = tr("Add %1").replace("%1", tr(self.field.label).lower()) if can_make else ""
        offered = [candidate for candidate in offered if candidate.id not in taken]
        chooser = Chooser(offered, self.theme, self.window(), new)
        chooser.chosen.connect(lambda id_: self.committed.emit(Each(_with(id_))))
        chooser.wanted_new.connect(self._make)
        chooser.pop_up(button)

    def take(self, ids: Sequence[str]) -> None:
        """Name these records of the map too."""
        assert self.journey is not None
        new = [id_ for id_ in ids if id_ in self.journey.index.records]
        self.committed.emit(Each(lambda now: (*now, *(id_ for id_ in new if id_ not in now))))

    def _make(self, title: str) -> None:
        assert self.journey is not None
        made = references.create(self.journey, self.field.refers, title)
        if made:
            journey, id_ = made
            self.committed.emit(Each(_with(id_), journey))
            if not title:
                self.opened.emit(id_)


class CardEditor(Editor):
    """One card that this record names. The map may have thousands: a click offers them, typing
    narrows."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        self.button = QPushButton()
        self.button.setProperty("role", "pick")
        self.button.clicked.connect(self._offer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setFocusProxy(self.button)

    def show_value(self, value: Any, fresh: bool = False) -> None:
        if value is MIXED or self.journey is None:
            self.button.setText(tr("Different values"))
            return
        shown = references.described(self.journey, self.journey.index.cards[value])
        title = one_line(shown.title)
        room = self.button.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 200)
        self.button.setText(room.replace("&", "&&"))
        self.button.setIcon(qicon(shown.icon, self.theme.colour("ink2"), 14))
        self.button.setAccessibleName(f"{tr(self.field.label)}: {title}")

    def _offer(self) -> None:
        assert self.journey is not None
        offered = references.candidates(self.journey, "cards")
        chooser = Chooser(offered, self.theme, self.window())
        chooser.chosen.connect(self.committed)
        chooser.pop_up(self.button)


class ImageEditor(Editor):
    """An image of the map, from a file that is chosen, or from what is dropped here."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(field, theme, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.thumbnail = plain_label("")
        self.thumbnail.setVisible(False)
        choose = QPushButton(tr("Choose a file…"))
        choose.clicked.connect(self._choose)
        self.remove = icon_button("x", theme, tr("Remove"), 14, 28)
        self.remove.clicked.connect(lambda: self.committed.emit(None))
        row.addWidget(self.thumbnail)
        row.addWidget(choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.setFocusProxy(choose)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()) or event.mimeData().hasImage():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        data = event.mimeData()
        if files := _files(data):
            self.take(files[0])
        else:
            self._add(lambda: encode(QImage(data.imageData())))

    def show_value(self, value: Any, fresh: bool = False) -> None:
        image = self.journey.index.images.get(value) if self.journey and value else None
        pixmap = QPixmap()
        if image is not None and value is not MIXED:
            try:
                pixmap.loadFromData(images.data_of(image))
            except EditError:
                image = None  # the map keeps it as it is; there is nothing to show
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        if not pixmap.isNull():
            self.thumbnail.setPixmap(pixmap.scaled(QSize(64, 48), keep, smooth))
        self.thumbnail.setVisible(not pixmap.isNull())
        self.remove.setVisible(image is not None)

    def _choose(self) -> None:
        pattern = tr("Images") + " (*.png *.jpg *.jpeg *.webp *.bmp *.gif)"
        name, _ = QFileDialog.getOpenFileName(self.window(), tr(self.field.label), "", pattern)
        if name:
            self.take(Path(name))

    def take(self, file: Path) -> None:
        """Show the image in `file`; says what is wrong where it can't be read."""
        self._add(lambda: read_picture(file))

    def _add(self, read: Callable[[], bytes]) -> None:
        assert self.journey is not None
        try:
            journey, id_ = images.add(self.journey, read())
        except ValueError as problem:
            self.committed.emit(problem)
        else:
            self.committed.emit(Made(journey, id_))


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
