"""The map as a tree: stage, lane, card; curves with their points. Always in step with the document.

Rows are known by keys: ``("stage", id)``, ``("lane", stage, lane)``, ``("card", id)``,
``("curve", stage, curve)`` and ``("point", id)``. An edit moves, adds and removes the rows that it
is about and leaves the others alone, so that what is unfolded and selected stays so.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon

from journeyeditor.kinds import colour_of, icon_of, icon_of_lane, name_of, word
from journeyeditor.layout.labels import labels
from journeyeditor.layout.theme import Theme
from journeyeditor.model import Curve, Journey, Lane, Point, Record, Stage
from journeyeditor.one_line import one_line
from journeyeditor.style import font, qicon
from journeyeditor.translation import tr

Key = tuple[str, ...]
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ICON = 14


class _Node:
    """A row. `number` stands for it in Qt's indexes, which hold no Python objects safely. A row
    that is about to go is still asked what it says, so it keeps the `record` that it shows."""

    __slots__ = ("children", "key", "number", "parent", "record", "row")

    def __init__(self, key: Key, parent: "_Node | None", number: int, record: Record) -> None:
        self.key, self.parent, self.number, self.record = key, parent, number, record
        self.row = 0
        self.children: list[_Node] = []


class OutlineModel(QAbstractItemModel):
    """`renamed` carries the id of a record and its new title."""

    renamed = Signal(str, str)

    def __init__(self, journey: Journey, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editable = True
        self._theme = theme
        self._icon = cache(lambda name, token: qicon(name, theme.colour(token), _ICON))
        self._numbers = count(1)
        self._root = _Node((), None, 0, journey)
        self._nodes: dict[Key, _Node] = {}
        self._by_number: dict[int, _Node] = {0: self._root}
        self._journey = journey.replace(stages=(), lanes=(), cards=(), curves=())
        self.show_journey(journey)

    # -- in step with the document -----------------------------------------------------------

    def show_journey(self, new: Journey) -> None:
        """Take the next journey."""
        old, self._journey = self._journey, new
        lanes = [lane.id for lane in new.lanes]
        framed = lanes != [lane.id for lane in old.lanes]
        framed = framed or [s.id for s in new.stages] != [s.id for s in old.stages]
        if framed:
            self._reconcile(self._root, [("stage", stage.id) for stage in new.stages])
            for stage in self._root.children:
                self._reconcile(stage, [("lane", stage.key[1], lane) for lane in lanes])
        for cell in _changed_cells(old, new):
            self._show_cell(*cell)
        self._tell_changed(old, new)

    def _show_cell(self, stage: str, lane: str) -> None:
        node = self._nodes.get(("lane", stage, lane))
        if node is None:
            return
        curves = [curve for curve in self._journey.curves if curve.lane == lane]
        here = [curve for curve in curves if any(p.stage == stage for p in curve.points)]
        cards = self._journey.index.cell(stage, lane)
        keys: list[Key] = [("curve", stage, curve.id) for curve in here]
        self._reconcile(node, [*keys, *(("card", card.id) for card in cards)])
        for curve in here:
            points = sorted((p for p in curve.points if p.stage == stage), key=lambda p: p.at)
            node = self._nodes["curve", stage, curve.id]
            self._reconcile(node, [("point", point.id) for point in points])

    def _tell_changed(self, old: Journey, new: Journey) -> None:
        """Say which rows that stay say something else."""
        before, other = old.index, old.language != new.language
        for stage in new.stages:
            if before.stages.get(stage.id) is not stage:
                self._tell(("stage", stage.id), stage)
        for lane in new.lanes:
            if other or before.lanes.get(lane.id) is not lane:
                for stage in new.stages:
                    self._tell(("lane", stage.id, lane.id), lane, other)
        if old.cards is not new.cards:
            for card in new.cards:
                if before.cards.get(card.id) is not card:
                    self._tell(("card", card.id), card)
        named = old.personas is not new.personas
        for curve in new.curves:
            if named or other or before.curves.get(curve.id) is not curve:
                for stage in new.stages:
                    self._tell(("curve", stage.id, curve.id), curve, named)
                for point in curve.points:
                    self._tell(("point", point.id), point, other)

    def _tell(self, key: Key, record: Record, again: bool = False) -> None:
        node = self._nodes.get(key)
        if node is not None and (again or node.record is not record):
            node.record = record
            index = self._index(node)
            self.dataChanged.emit(index, index)

    def _reconcile(self, parent: _Node, keys: list[Key]) -> None:
        """Make the rows of `parent` those with these keys, with as little ado as possible."""
        children = parent.children
        if [node.key for node in children] == keys:
            return
        staying, at = set(keys), self._index(parent)
        end = len(children)
        while end:
            row = end
            while row and children[row - 1].key not in staying:
                row -= 1
            if row < end:
                self.beginRemoveRows(at, row, end - 1)
                for node in children[row:end]:
                    self._forget(node)
                del children[row:end]
                _number(children)
                self.endRemoveRows()
            end = max(row - 1, 0)
        known, row = {node.key for node in children}, 0
        while row < len(keys):
            if row < len(children) and children[row].key == keys[row]:
                row += 1
            elif keys[row] in known:
                before = self._nodes[keys[row]].row
                self.beginMoveRows(at, before, before, at, row)
                children.insert(row, children.pop(before))
                _number(children)
                self.endMoveRows()
            else:
                end = next((n for n in range(row, len(keys)) if keys[n] in known), len(keys))
                self.beginInsertRows(at, row, end - 1)
                children[row:row] = [self._new(key, parent) for key in keys[row:end]]
                _number(children)
                self.endInsertRows()

    def _new(self, key: Key, parent: _Node) -> _Node:
        node = _Node(key, parent, next(self._numbers), self._find(key, parent))
        self._nodes[key] = self._by_number[node.number] = node
        return node

    def _forget(self, node: _Node) -> None:
        for child in node.children:
            self._forget(child)
        del self._by_number[node.number]
        # A card that moved may have its new row already.
        if self._nodes.get(node.key) is node:
            del self._nodes[node.key]

    # -- keys --------------------------------------------------------------------------------

    def key(self, index: _Index) -> Key:
        """The key of a row."""
        return self._by_number[index.internalId()].key

    def index_of(self, key: Key) -> QModelIndex:
        """The row with this key; not valid where there is none."""
        node = self._nodes.get(key)
        return self._index(node) if node is not None else QModelIndex()

    def indexes_of(self, id_: str) -> list[QModelIndex]:
        """The rows that show the record with this id: several for a curve, one for each stage."""
        keys: list[Key] = [("stage", id_), ("card", id_), ("point", id_)]
        if id_ in self._journey.index.curves:
            keys = [("curve", stage.id, id_) for stage in self._journey.stages]
        return [self._index(self._nodes[key]) for key in keys if key in self._nodes]

    def _find(self, key: Key, above: _Node) -> Record:
        """The record for a new row."""
        known, id_ = self._journey.index, key[-1]
        if key[0] == "point":
            return next(p for p in known.curves[above.key[-1]].points if p.id == id_)
        tables: dict[str, Mapping[str, Record]] = {
            "stage": known.stages,
            "lane": known.lanes,
            "card": known.cards,
            "curve": known.curves,
        }
        return tables[key[0]][id_]

    # -- for Qt ------------------------------------------------------------------------------

    def _index(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row, 0, node.number)

    def _node(self, index: _Index) -> _Node:
        return self._by_number[index.internalId()] if index.isValid() else self._root

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        children = self._node(parent).children
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self._index(children[row])

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        above = self._node(index).parent
        return self._index(above) if above is not None else QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._node(parent).children)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable and index.isValid() and self.key(index)[0] != "curve":
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self._node(index)
        key, record = node.key, node.record
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(record) or tr(word(_noun(key, record)))
        if role == Qt.ItemDataRole.EditRole:
            return title_of(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(key, record)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(key, record)
        if role == Qt.ItemDataRole.FontRole:
            return font("body", 600 if key[0] == "stage" else 400)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._theme.colour(self._ink(node)))
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node, text = self._node(index), str(value)
        if role != Qt.ItemDataRole.EditRole or text == title_of(node.record):
            return False
        self.renamed.emit(node.key[-1], text)
        return True

    # -- what a row says ---------------------------------------------------------------------

    def _words(self, record: Record) -> str:
        if isinstance(record, Point):
            value = labels(self._journey.language).number(record.value, 1, signed=True)
            value = value.removesuffix(",0").removesuffix(".0")
            return " ".join(part for part in (one_line(record.feeling), value) if part)
        return one_line(name_of(record, self._journey))

    def _spoken(self, key: Key, record: Record) -> str:
        """What a screen reader says: what it is, what it is called, how it is known."""
        parts = [tr(word(_noun(key, record))), self._words(record)]
        status = getattr(record, "status", "observed")
        if status == "assumed":
            parts.append(tr("Assumed"))
        elif status == "proposed":
            parts.append(tr("Proposed"))
        if getattr(record, "hidden", False):
            parts.append(tr("Hidden"))
        return ", ".join(part for part in parts if part)

    def _picture(self, key: Key, record: Record) -> QIcon:
        if isinstance(record, Lane):
            return self._icon(icon_of_lane(record.kind), "ink3")
        noun = _noun(key, record)
        return self._icon(icon_of(noun), colour_of(noun))

    def _ink(self, node: _Node) -> str:
        if getattr(node.record, "hidden", False):
            return "ink3"
        if node.key[0] == "lane":
            return "ink2" if node.children else "ink3"
        return "ink" if self._words(node.record) else "ink3"


def title_of(record: Record) -> str:
    """The text of a record that its row can change, on one line."""
    values: Any = record
    return one_line(values.feeling if isinstance(record, Point) else values.title)


def _noun(key: Key, record: Record) -> str:
    return str(getattr(record, "kind", "")) if key[0] == "card" else key[0]


def _number(nodes: Iterable[_Node]) -> None:
    for row, node in enumerate(nodes):
        node.row = row


def _changed_cells(old: Journey, new: Journey) -> list[tuple[str, str]]:
    """The cells whose cards or points are not those that they were."""
    before, after = old.index.cells, new.index.cells
    changed = [cell for cell in before.keys() | after.keys() if before.get(cell) != after.get(cell)]
    fresh_stages: list[Stage] = [s for s in new.stages if s.id not in old.index.stages]
    fresh_lanes = {lane.id for lane in new.lanes} - old.index.lanes.keys()
    changed += [(s.id, lane.id) for s in fresh_stages for lane in new.lanes]
    changed += [(s.id, lane) for s in new.stages for lane in fresh_lanes]
    if old.curves is not new.curves:
        lanes = _curve_lanes(old.curves) | _curve_lanes(new.curves)
        changed += [(stage.id, lane) for stage in new.stages for lane in lanes]
    return list(dict.fromkeys(changed))


def _curve_lanes(curves: Iterable[Curve]) -> set[str]:
    return {curve.lane for curve in curves}
