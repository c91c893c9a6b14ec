"""What helps: the guide, the sheet of shortcuts, what this program is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from journeyeditor import __version__
from journeyeditor.panels.rows import plain_label
from journeyeditor.resources import resource
from journeyeditor.style import px
from journeyeditor.translation import current_language, tr

Sheet = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class _Dialog(QDialog):
    """A dialog with a title and a button that closes it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(8)

    def end(self) -> None:
        """Put the button below what there is."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self.column.addSpacing(8)
        self.column.addWidget(buttons)


class ShortcutsDialog(_Dialog):
    """Every command with keys, in two columns of menus."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keyboard shortcuts"), parent)
        self.resize(px(760), 600)
        inside = QWidget()
        inside.setObjectName("sheet")
        across = QHBoxLayout(inside)
        across.setSpacing(36)
        columns = [QVBoxLayout(), QVBoxLayout()]
        lengths = [0, 0]
        for menu, commands in sheet:
            shorter = lengths.index(min(lengths))
            columns[shorter].addWidget(_group(menu, commands))
            lengths[shorter] += len(commands) + 2
        for column in columns:
            column.addStretch(1)
            across.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        self.column.addWidget(area)
        self.end()


def _group(menu: str, commands: Sequence[tuple[str, str]]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 16)
    grid.setVerticalSpacing(5)
    grid.addWidget(plain_label(menu, "strong"), 0, 0, 1, 2)
    for row, (what, keys) in enumerate(commands, start=1):
        grid.addWidget(plain_label(what, "soft", wrap=True), row, 0)
        right = plain_label(keys, "hint")
        right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(right, row, 1)
    grid.setColumnStretch(0, 1)
    return group


class GuideDialog(_Dialog):
    """The guide in resources/help, in the interface's language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("User guide"), parent)
        self.resize(px(680), 640)
        self.browser = QTextBrowser()
        self.browser.setOpenExternalLinks(True)
        guide = resource("help", f"guide_{current_language()}.md")
        if not guide.is_file():
            guide = resource("help", "guide_en.md")
        self.browser.setMarkdown(guide.read_text("utf-8"))
        self.column.addWidget(self.browser)
        self.end()


class AboutDialog(_Dialog):
    """Name, version, what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("About Journey Editor"), parent)
        self.setMinimumWidth(px(420))
        self.column.addWidget(plain_label(f"Journey Editor {__version__}", "map_name"))
        what = tr("A visual editor for customer journey maps.")
        self.column.addWidget(plain_label(what, wrap=True))
        made_of = tr(
            "Made with Qt for Python (LGPL), ReportLab and HarfBuzz; letters by the makers of "
            "Inter and Noto (OFL), icons by Lucide (ISC). The program itself is under the MIT "
            "licence."
        )
        self.column.addWidget(plain_label(made_of, "hint", wrap=True))
        self.end()
