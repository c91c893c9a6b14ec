"""The dialog before a PDF is written: on which paper, which way, where to."""

from pathlib import Path

from PySide6.QtWidgets import (
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


class ExportDialog(QDialog):
    """Its answers are `paper`, `orientation` and `file`."""

    def __init__(
        self, file: Path, paper: str, orientation: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export as PDF"))
        self.setMinimumWidth(460)
        own = tr("As large as the map")
        self._paper = _combo([own if name == "own" else name for name in PAPERS])
        turned = {
            "auto": tr("Whichever fits"),
            "portrait": tr("Portrait"),
            "landscape": tr("Landscape"),
        }
        self._orientation = _combo([turned[way] for way in pages.ORIENTATIONS])
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
        for label, widget in ((tr("Paper"), self._paper), (tr("Orientation"), self._orientation)):
            _add_labelled(column, label, widget)
        where = QHBoxLayout()
        where.addWidget(self._file, 1)
        where.addWidget(browse)
        column.addWidget(plain_label(tr("File"), "label"))
        column.addLayout(where)
        self._there = plain_label(tr("This file is there already and will be replaced."), "hint")
        column.addWidget(self._there)
        hint = tr("Texts that the map shortens are printed in full on a last page.")
        column.addSpacing(4)
        column.addWidget(plain_label(hint, "hint", wrap=True))
        column.addSpacing(14)
        column.addWidget(self._buttons)
        self._paper.currentIndexChanged.connect(self._adapt)
        self._file.textChanged.connect(self._adapt)
        self._paper.setCurrentIndex(PAPERS.index(paper) if paper in PAPERS else 0)
        known = orientation in pages.ORIENTATIONS
        self._orientation.setCurrentIndex(pages.ORIENTATIONS.index(orientation) if known else 0)
        self._adapt()

    @property
    def paper(self) -> str:
        """As `export_pdf` names it."""
        return PAPERS[self._paper.currentIndex()]

    @property
    def orientation(self) -> str:
        """As `export_pdf` names it."""
        return pages.ORIENTATIONS[self._orientation.currentIndex()]

    @property
    def file(self) -> Path:
        """Where the PDF goes."""
        path = Path(self._file.text().strip()).expanduser()
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def _adapt(self) -> None:
        self._orientation.setEnabled(self.paper != "own")
        named = bool(self._file.text().strip())
        self._ok.setEnabled(named)
        self._there.setVisible(named and self.file.exists())

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export as PDF"), str(self.file), "PDF (*.pdf)"
        )
        if name:
            self._file.setText(name)


def _combo(words: list[str]) -> QComboBox:
    combo = QComboBox()
    combo.addItems(words)
    return combo


def _add_labelled(column: QVBoxLayout, label: str, widget: QWidget) -> None:
    widget.setAccessibleName(label)
    column.addWidget(plain_label(label, "label"))
    column.addWidget(widget)
    column.addSpacing(8)
