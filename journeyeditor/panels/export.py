"""The dialog before a PDF is written: what for, on which paper, which way, where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.panels.rows import plain_label
from journeyeditor.pdf import pages
from journeyeditor.translation import tr

PAPERS = ("own", *pages.PAPERS)


@dataclass(frozen=True, slots=True)
class Choice:
    """How a map becomes a PDF, in the words of `export_pdf`."""

    profile: str = "share"
    paper: str = "own"
    orientation: str = "auto"
    with_source: bool = True


class ExportDialog(QDialog):
    """Its answers are `choice` and `file`."""

    def __init__(self, file: Path, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export as PDF"))
        self.setMinimumWidth(460)
        self._profiles = {
            "share": tr("Report to share: map, personas, priorities, plan"),
            "poster": tr("Poster: the whole map on one page"),
            "tiles": tr("Poster in sheets for any printer"),
            "map": tr("Map only, with the texts that it shortens"),
        }
        self._profile = _combo([self._profiles[name] for name in pages.PROFILES])
        self._paper = _combo(list(PAPERS))
        turned = {
            "auto": tr("Whichever fits"),
            "portrait": tr("Portrait"),
            "landscape": tr("Landscape"),
        }
        self._orientation = _combo([turned[way] for way in pages.ORIENTATIONS])
        self._source = QCheckBox(tr("The PDF can be opened again for editing"))
        self._file = QLineEdit(str(file))
        self._file.setAccessibleName(tr("File"))
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Ok
        )
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("Export"))
        self._ok.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        for label, widget in (
            (tr("What for"), self._profile),
            (tr("Paper"), self._paper),
            (tr("Orientation"), self._orientation),
        ):
            _add_labelled(column, label, widget)
        column.addWidget(self._source)
        carried = tr("It then carries the whole map, its notes and its parking lot too.")
        column.addWidget(plain_label(carried, "hint", wrap=True))
        column.addSpacing(8)
        where = QHBoxLayout()
        where.addWidget(self._file, 1)
        where.addWidget(browse)
        column.addWidget(plain_label(tr("File"), "label"))
        column.addLayout(where)
        self._there = plain_label(tr("This file is there already and will be replaced."), "hint")
        column.addWidget(self._there)
        column.addSpacing(14)
        column.addWidget(self._buttons)
        for combo in (self._profile, self._paper):
            combo.currentIndexChanged.connect(self._adapt)
        self._file.textChanged.connect(self._adapt)
        _choose(self._profile, pages.PROFILES, choice.profile)
        _choose(self._paper, PAPERS, choice.paper)
        _choose(self._orientation, pages.ORIENTATIONS, choice.orientation)
        self._source.setChecked(choice.with_source)
        self._adapt()

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            pages.PROFILES[self._profile.currentIndex()],
            PAPERS[self._paper.currentIndex()],
            pages.ORIENTATIONS[self._orientation.currentIndex()],
            self._source.isChecked(),
        )

    @property
    def file(self) -> Path:
        """Where the PDF goes."""
        path = Path(self._file.text().strip()).expanduser()
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def _adapt(self) -> None:
        choice = self.choice
        report = choice.profile == "share"
        self._paper.setItemText(0, tr("Suggested") if report else tr("As large as the map"))
        self._orientation.setEnabled(choice.paper != "own" or report)
        named = bool(self._file.text().strip())
        self._ok.setEnabled(named)
        self._there.setVisible(named and self.file.exists())

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export as PDF"), str(self.file), "PDF (*.pdf)"
        )
        if name:
            self._file.setText(name)


def _choose(combo: QComboBox, names: Sequence[str], name: str) -> None:
    combo.setCurrentIndex(names.index(name) if name in names else 0)


def _combo(words: list[str]) -> QComboBox:
    combo = QComboBox()
    combo.addItems(words)
    return combo


def _add_labelled(column: QVBoxLayout, label: str, widget: QWidget) -> None:
    widget.setAccessibleName(label)
    column.addWidget(plain_label(label, "label"))
    column.addWidget(widget)
    column.addSpacing(8)
