"""The filter bar: one chip for each way to narrow what is looked at, and how to be done with it."""

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.kinds import KIND_WORDS, NOUN_WORDS
from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.filtering import CURVE, FACETS, NONE, Filter, is_offered, offers
from journeyeditor.lookup.folding import holds
from journeyeditor.model import Journey, new_journey
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.panels.chooser import show_below
from journeyeditor.panels.flow import FlowLayout
from journeyeditor.panels.rows import find_field, icon_button, plain_label
from journeyeditor.panels.vocabulary import STATUS
from journeyeditor.style import font, px
from journeyeditor.translation import QT_TR_NOOP, tr

CHIP = 24
_WIDEST = 190  # px of the words of a chip
_MANY = 10  # values from which a field narrows the list
_VALUE = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1

FACET_WORDS = {
    "persona": QT_TR_NOOP("Persona"),
    "channel": QT_TR_NOOP("Channel"),
    "kind": QT_TR_NOOP("Kind"),
    "status": QT_TR_NOOP("Status"),
    "tag": QT_TR_NOOP("Tag"),
    "owner": QT_TR_NOOP("Owner"),
    "votes": QT_TR_NOOP("Votes"),
}
_NONE_WORDS = {
    "persona": QT_TR_NOOP("No persona"),
    "channel": QT_TR_NOOP("No channel"),
    "tag": QT_TR_NOOP("No tag"),
    "owner": QT_TR_NOOP("No owner"),
}


def value_words(facet: str, value: str, journey: Journey) -> str:
    """What a value of a facet is called."""
    if value == NONE:
        return tr(_NONE_WORDS[facet])
    if facet == "persona" and value in journey.index.personas:
        return journey.index.personas[value].name or tr("Persona without a name")
    if facet == "channel" and value in journey.index.channels:
        return journey.index.channels[value].title
    if facet == "kind":
        return tr(NOUN_WORDS["curve"] if value == CURVE else KIND_WORDS[value])
    if facet == "status":
        return tr(dict(STATUS)[value])
    if facet == "votes":
        return tr("%n vote(s) or more", "", int(value))
    return value


class FilterBar(QFrame):
    """`asked` carries the next filter, `left` that the keyboard goes back to the map, `closed` that
    the bar goes, with what it filters."""

    asked = Signal(object)
    left = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self.setAccessibleName(tr("Filter"))
        self._filter, self._journey = Filter(), new_journey()
        self.chips = {facet: Chip(facet, theme) for facet in FACETS}
        self.choices: Choices | None = None
        self._votes_shown = True
        self.count = plain_label("", "hint")
        self._clear = QPushButton(tr("Clear filter"))
        self._clear.setProperty("role", "quiet")
        close = icon_button("x", theme, tr("Close"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(8)
        chips = QWidget()
        flow = FlowLayout(chips)
        for chip in self.chips.values():
            flow.addWidget(chip)
            chip.opened.connect(self._open)
            chip.emptied.connect(lambda facet: self.asked.emit(self._filter.without(facet)))
        end = QWidget()  # after the chips, on a line of its own where the map is narrow
        end.setFixedHeight(px(CHIP))
        said = QHBoxLayout(end)
        said.setContentsMargins(6, 0, 0, 0)
        said.setSpacing(8)
        said.addWidget(self.count)
        said.addWidget(self._clear)
        flow.addWidget(end)
        self._layouts = [*(chip.row for chip in self.chips.values()), said, flow, row]
        row.addWidget(chips, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._clear.clicked.connect(lambda: self.asked.emit(Filter()))
        close.clicked.connect(self.closed)
        self.hide()

    def open(self) -> None:
        """Show the bar with what the map offers, and take the keyboard."""
        self._show_offers()
        self.show()
        first = (chip for chip in self.chips.values() if not chip.isHidden())
        next(first, self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_offers(self) -> None:
        """A facet of which the map has nothing has no chip."""
        asked = {facet for facet, _ in self._filter.chosen()}
        for facet, chip in self.chips.items():
            secret = facet == "votes" and not self._votes_shown
            chip.setVisible(not secret and (facet in asked or is_offered(self._journey, facet)))

    def show_votes(self, shown: bool) -> None:
        """Offer to ask for votes, or do not while the room must not know them."""
        self._votes_shown = shown
        if self.isVisible():
            self._show_offers()

    def show_filter(self, asked: Filter, meant: int, journey: Journey) -> None:
        """Show what is asked for, and that it means so many cards."""
        self._filter, self._journey = asked, journey
        chosen: dict[str, list[str]] = {}
        for facet, value in asked.chosen():
            chosen.setdefault(facet, []).append(value_words(facet, value, journey))
        for facet, chip in self.chips.items():
            chip.show_values(chosen.get(facet, []))
        cards = len(journey.cards)
        said = tr("%1 of %n card(s)", "", cards).replace("%1", QLocale().toString(meant))
        self.count.setText(said if asked else "")
        self._clear.setVisible(bool(asked))
        if self.choices is not None:
            self.choices.show_chosen(self._chosen(self.choices.facet))
        for layout in self._layouts:  # or else Qt paints the bar, lays it out and paints it again
            layout.activate()

    def _chosen(self, facet: str) -> set[str]:
        return {value for other, value in self._filter.chosen() if other == facet}

    def _open(self, facet: str) -> None:
        rows = offers(self._journey, facet)
        self.choices = choices = Choices(facet, tr(FACET_WORDS[facet]), self)
        names = ((v, value_words(facet, v, self._journey), count) for v, count in rows)
        choices.show_rows(list(names))
        choices.show_chosen(self._chosen(facet))
        choices.toggled.connect(lambda value: self.asked.emit(self._filter.toggled(facet, value)))
        choices.gone.connect(self._choices_gone)
        choices.pop_up(self.chips[facet])

    def _choices_gone(self) -> None:
        self.choices = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class Chip(QFrame):
    """One facet: its name, or what is chosen of it with a × that takes it out."""

    opened = Signal(str)
    emptied = Signal(str)

    def __init__(self, facet: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("filter_chip")
        self.setFixedHeight(px(CHIP))
        self._facet = facet
        self.button = QPushButton()
        self.button.setProperty("role", "facet")
        self.button.installEventFilter(self)
        self._values: list[str] | None = None
        self._empty = icon_button("x", theme, "", 12, 18)
        self._empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.button)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 3, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.button)
        self.row.addWidget(self._empty)
        self.button.clicked.connect(lambda: self.opened.emit(facet))
        self._empty.clicked.connect(lambda: self.emptied.emit(facet))
        self.show_values([])

    def show_values(self, values: list[str]) -> None:
        """Show what is chosen."""
        if values == self._values:
            return
        changed, self._values = bool(values) != bool(self._values), values
        name = tr(FACET_WORDS[self._facet])
        said = f"{name}: {', '.join(map(isolated, values))}" if values else name
        metrics = QFontMetrics(self.button.font())
        line = one_line(said).replace("&", "&&")
        self.button.setText(metrics.elidedText(line, Qt.TextElideMode.ElideRight, _WIDEST))
        self.button.setAccessibleName(said)
        self._empty.setVisible(bool(values))
        self._empty.setToolTip(tr("Remove"))
        self._empty.setAccessibleName(tr("Remove %1").replace("%1", said))
        if changed:
            for widget in (self, self.button):
                widget.setProperty("chosen", bool(values))
                widget.style().polish(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.emptied.emit(self._facet)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.opened.emit(self._facet)
                return True
        return super().eventFilter(watched, event)


class _Counted(QStyledItemDelegate):
    """Says at the right how many cards have a value."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(font("hint"))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -8, 0), right, index.data(_COUNT))
        painter.restore()


class Choices(QFrame):
    """The values of a facet, each with a tick; `toggled` carries one. Stays until it is left."""

    toggled = Signal(str)
    gone = Signal()

    def __init__(self, facet: str, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.facet = facet
        self.search = find_field()
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setItemDelegate(_Counted(self.list))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 6, 6, 6)
        box.setSpacing(6)
        box.addWidget(self.search)
        box.addWidget(self.list)
        self.search.textChanged.connect(self._narrow)
        for widget in (self.search, self.list):
            widget.installEventFilter(self)
        self.list.itemClicked.connect(self._toggle)

    def show_rows(self, rows: list[tuple[str, str, int]]) -> None:
        """Offer values: what they are, what they are called, how many cards have them."""
        for value, words, count in rows:
            item = QListWidgetItem(one_line(words))
            item.setData(_VALUE, value)
            item.setData(_COUNT, QLocale().toString(count))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {count}")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.search.setVisible(len(rows) > _MANY)

    def show_chosen(self, chosen: set[str]) -> None:
        """Tick what is chosen."""
        for n in range(self.list.count()):
            item = self.list.item(n)
            on = item.data(_VALUE) in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def pop_up(self, below: QWidget) -> None:
        """Show under a widget, kept on its screen."""
        rows = min(_MANY, self.list.count())
        height = rows * self.list.sizeHintForRow(0) + 16
        self.setFixedSize(px(250), height + (38 if self.list.count() > _MANY else 0))
        show_below(below, self)
        (self.search if self.search.isVisible() else self.list).setFocus()

    def _narrow(self, typed: str) -> None:
        first = None
        for n in range(self.list.count()):
            item = self.list.item(n)
            item.setHidden(not holds(item.text(), typed))
            first = n if first is None and not item.isHidden() else first
        if first is not None:
            self.list.setCurrentRow(first)

    def _toggle(self, item: QListWidgetItem) -> None:
        self.toggled.emit(item.data(_VALUE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, item = event.key(), self.list.currentItem()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
                key == Qt.Key.Key_Space and watched is self.list
            ):
                if item is not None and not item.isHidden():
                    self._toggle(item)
                return True
            if watched is self.search and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(-1 if key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        count, at = self.list.count(), self.list.currentRow()
        for _ in range(count):
            at = (at + by) % count
            if not self.list.item(at).isHidden():
                self.list.setCurrentRow(at)
                return

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gone.emit()
