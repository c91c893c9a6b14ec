"""Reads a map as a table: a row for each stage, in it a cell for each lane, cards as lists."""

from collections.abc import Iterator
from dataclasses import replace

from journeyeditor.layout.drawing import Bitmap, Drawing, Key, Part, Words
from journeyeditor.layout.labels import Labels
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.layers import layers_of
from journeyeditor.pdf.semantics import story
from journeyeditor.pdf.tags import Element, Reading
from journeyeditor.pdf.telling import card_told, connection_told, curve_told


class MapReader:
    """Reads the pages of one map, each a Drawing of all of it or of some of its stages.

    What frames a page (title, lane heads, legend) is read once: on the pages that follow it only
    helps the eye.
    """

    def __init__(self, journey: Journey, labels: Labels, section: Element) -> None:
        self._journey, self._labels, self._section = journey, labels, section
        self._heading = section.add("H1")
        self._facts = section.add("Sect")
        self._curves = section.add("Sect")
        self._table = _Table(journey, section.add("Table"))
        self._rest = section.add("P")
        self._known: dict[Key, Element] = {}

    def read(self, drawing: Drawing) -> Reading:
        """How one page is read."""
        words: list[tuple[Part, Element | None]] = []
        figures: dict[Key, Element] = {}
        images: dict[Key, Element] = {}
        for part in story(drawing, self._journey):
            noun = part.key[0]
            if noun == "title":
                words += self._title(part)
                continue
            if noun == "footer":  # runs through all pages
                words.append((part, None))
                continue
            fresh = part.key not in self._known
            element = self._element(part.key)
            if noun in ("curve", "connection"):
                figures[part.key] = element
            told = self._signs(part.key[1]) if noun == "card" and fresh else ""
            if told:
                figures[part.key] = element.add("Figure", told)
            if noun == "card" and any(isinstance(mark, Bitmap) for mark in part.marks):
                images[part.key] = element.add("Figure", self._picture(part.key[1]))
            words.append((part, element if fresh else None))
        return Reading(tuple(words), figures, images, layers_of(drawing, self._journey))

    def _title(self, part: Part) -> Iterator[tuple[Part, Element | None]]:
        """The title as the heading, and below it each fact as a paragraph."""
        fresh = part.key not in self._known
        self._known[part.key] = self._heading
        for n, one in enumerate(paragraphs(part)):
            if not fresh or _is_initial(one):
                yield one, None
            else:
                yield one, self._facts.add("P") if n else self._heading

    def _element(self, key: Key) -> Element:
        element = self._known.get(key)
        if element is None:
            element = self._known[key] = self._new(key)
        return element

    def _new(self, key: Key) -> Element:
        noun, *ids = key
        index, labels = self._journey.index, self._labels
        if noun == "card":
            card = index.cards[ids[0]]
            return self._table.entry(card.stage, card.lane)
        if noun == "strip":
            return self._table.entry(ids[0], ids[1])
        if noun == "point":
            stages = {point.id: point.stage for point in index.curves[ids[0]].points}
            return self._table.entry(stages[ids[1]], index.curves[ids[0]].lane)
        if noun in ("stage", "phase"):
            return self._table.stage(ids[0])
        if noun == "lane":
            return self._table.lane(ids[0])
        if noun == "curve":
            told = curve_told(index.curves[ids[0]], self._journey, labels)
            return self._curves.add("Figure", told)
        if noun == "connection":
            line = index.connections[ids[0]]
            start = index.cards[line.start]
            cell = self._table.cell(start.stage, start.lane)
            return cell.add("Figure", connection_told(line, self._journey, labels))
        return self._rest

    def _signs(self, id_: str) -> str:
        return card_told(self._journey.index.cards[id_], self._labels)

    def _picture(self, id_: str) -> str:
        card = self._journey.index.cards[id_]
        return one_line(card.title) or self._labels("card.picture")


class _Table:
    """The map as a table. Rows are stages, for this is how a journey is told."""

    def __init__(self, journey: Journey, table: Element) -> None:
        lanes = [lane.id for lane in journey.lanes if not lane.hidden]
        stages = [stage.id for stage in journey.stages if not stage.hidden]
        self._lists: dict[tuple[str, str], Element] = {}
        self._lanes: dict[str, Element] = {}
        self._stages: dict[str, Element] = {}
        self._cells: dict[tuple[str, str], Element] = {}
        if not stages or not lanes:  # nothing that could be a table
            self._lanes = {lane: table.add("P") for lane in lanes}
            self._stages = {stage: table.add("P") for stage in stages}
            table.tag = "Sect"
            return
        head = table.add("TR")
        head.add("TD")
        self._lanes = {lane: head.add("TH", scope="Column") for lane in lanes}
        for stage in stages:
            row = table.add("TR")
            self._stages[stage] = row.add("TH", scope="Row")
            self._cells.update({(stage, lane): row.add("TD") for lane in lanes})

    def stage(self, stage: str) -> Element:
        return self._stages[stage].add("P")

    def lane(self, lane: str) -> Element:
        return self._lanes[lane].add("P")

    def cell(self, stage: str, lane: str) -> Element:
        return self._cells[stage, lane]

    def entry(self, stage: str, lane: str) -> Element:
        """A new entry of the list in a cell."""
        cell = stage, lane
        if cell not in self._lists:
            self._lists[cell] = self._cells[cell].add("L")
        return self._lists[cell].add("LI").add("LBody")


def paragraphs(part: Part) -> list[Part]:
    """The words of a title block: the title, and what stands below or beside it, each column a
    paragraph of its own."""
    found: list[list[Words]] = []
    for mark in part.marks:
        if not isinstance(mark, Words):
            continue
        before = found[-1][-1] if found else None
        goes_on = (
            before and before.y <= mark.y and (len(found) > 1 or before.line.size == mark.line.size)
        )
        if goes_on:
            found[-1].append(mark)
        else:
            found.append([mark])
    return [replace(part, look=tuple(marks)) for marks in found]


def _is_initial(part: Part) -> bool:
    """Whether a paragraph is only the sign of a persona, whose name follows."""
    said = [mark.line.text.strip() for mark in part.marks if isinstance(mark, Words)]
    return len(said) == 1 and len(said[0]) == 1
