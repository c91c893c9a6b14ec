"""The inventory: the touchpoints and channels of the map as lists, a matrix and a chart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout

from journeyeditor.model import Journey
from journeyeditor.panels.channel_list import ChannelList
from journeyeditor.panels.channel_matrix import ChannelMatrix
from journeyeditor.panels.hand_over_list import HandOverList
from journeyeditor.panels.page import Page
from journeyeditor.panels.shortfalls import Shortfalls
from journeyeditor.panels.side import Desk, SidePanel
from journeyeditor.panels.touchpoint_list import TouchpointList
from journeyeditor.translation import tr

_TAB = "inventory tab"  # in the desk's memory


class Inventory(SidePanel):
    """Only the page that is seen looks at the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("inventory")
        self.touchpoints = TouchpointList(desk)
        self.matrix = ChannelMatrix(desk)
        self.matrix.narrowed.connect(self.show_place)
        self.shortfalls = Shortfalls(desk)
        self.shortfalls.unrated_wanted.connect(self.show_unrated)
        self.hand_overs = HandOverList(desk)
        self.channels = ChannelList(desk)
        self._shown: dict[Page, Journey] = {}  # what each page looked at last
        pages: tuple[tuple[str, Page], ...] = (
            (tr("Touchpoints"), self.touchpoints),
            (tr("Channels and stages"), self.matrix),
            (tr("Where we fall short"), self.shortfalls),
            (tr("Hand-overs"), self.hand_overs),
            (tr("Channels"), self.channels),
        )
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Views of the inventory"))
        self._pages, self._tools = QStackedWidget(), QStackedWidget()
        for words, page in pages:
            self.tabs.addTab(words)
            self._pages.addWidget(page)
            self._tools.addWidget(page.tools)
        head = QFrame()
        head.setObjectName("panel_tabs")
        row = QHBoxLayout(head)
        row.setContentsMargins(4, 0, 8, 0)
        row.addWidget(self.tabs)
        row.addWidget(self._tools, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self._pages)
        self.tabs.currentChanged.connect(self._turn)
        self.tabs.setCurrentIndex(int(str(desk.memory.get(_TAB, 0))))
        self._turn(self.tabs.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Tab turns to the next view, with Shift to the one before, as tabs do anywhere."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = 1 if event.key() == Qt.Key.Key_Tab else -1
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
            self.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def hint(self) -> str:
        return tr("Ctrl+Tab: next view · Escape: to the map")

    @property
    def page(self) -> Page:
        """The page that is seen."""
        page = self._pages.currentWidget()
        assert isinstance(page, Page)
        return page

    def _turn(self, number: int) -> None:
        self.finish()
        self.desk.memory[_TAB] = number
        self._pages.setCurrentIndex(number)
        self._tools.setCurrentIndex(number)
        self.setFocusProxy(self.page)
        if self.is_seen:
            self.look(self.journey)
            self.mark(self.desk.selection.ids)

    def look(self, journey: Journey) -> None:
        if self._shown.get(self.page) is not journey:
            self._shown[self.page] = journey
            self.page.look(journey)

    def mark(self, ids: Sequence[str]) -> None:
        self.page.mark(ids)

    def finish(self) -> None:
        self.page.finish()

    def show_votes(self, shown: bool) -> None:
        self.touchpoints.table.show_column("votes", shown)

    def show_place(self, channel: object, stage: object) -> None:
        """List the touchpoints of a channel in a stage."""
        self.touchpoints.narrow_to(channel, stage)
        self.tabs.setCurrentIndex(0)

    def show_unrated(self) -> None:
        """List the touchpoints that nobody has rated."""
        self.touchpoints.ask("unrated")
        self.tabs.setCurrentIndex(0)
