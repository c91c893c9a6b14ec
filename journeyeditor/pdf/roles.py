"""Reads the pages of a report: the key of each part begins with its role in the text.

("h1", …) to ("h3", …) are headings, ("p", …) is a paragraph, ("li", list, …) an entry of a list,
("th" or "td", table, row, column, …) a cell or a paragraph of one, ("figure", words) a picture that
the words describe, ("sign", table, row, column, words) one in a cell; whatever else is there only
frames the page. A paragraph goes on where its key comes again; a heading that comes again, of a
page or of a column, is only repeated.
"""

from journeyeditor.layout.drawing import Bitmap, Drawing, Hyperlink, Key, Part
from journeyeditor.pdf.tags import Element, Reading

_HEADINGS = ("h1", "h2", "h3")
_HEADINGS_OF_PAGES = ("findings", "known", "signs", "unserved")


class PageReader:
    """Reads the pages of one section."""

    def __init__(self, section: Element) -> None:
        self._section = section
        self._known: dict[Key, Element] = {}
        self._level = 0

    def read(self, drawing: Drawing) -> Reading:
        """How one page is read: its parts as they come."""
        words: list[tuple[Part, Element | None]] = []
        figures: dict[Key, Element] = {}
        images: dict[Key, Element] = {}
        for part in drawing.parts:
            if part.key[0] == "figure":
                if part.key not in figures:
                    figures[part.key] = self._section.add("Figure", part.key[1])
                words.append((part, figures[part.key]))
                continue
            if part.key[0] == "sign":
                _, table, row, column, told = part.key
                figures[part.key] = self._whole_cell("td", table, row, column).add("Figure", told)
                words.append((part, figures[part.key]))
                continue
            element = self._element(part)
            words.append((part, element))
            if element and any(isinstance(mark, Bitmap) for mark in part.marks):
                images[part.key] = element
        return Reading(tuple(words), figures, images)

    def _element(self, part: Part) -> Element | None:
        role, *rest = part.key
        known = self._known.get(part.key)
        if known is not None:
            return None if role in (*_HEADINGS, "th") else known
        if role in _HEADINGS:
            # A level is never left out, whatever the page begins with.
            self._level = min(int(role[1]), self._level + 1)
            element = self._section.add(f"H{self._level}")
        elif role == "p":
            element = self._section.add("P")
        elif role == "li":
            element = self._group(("list", rest[0]), self._section, "L").add("LI").add("LBody")
        elif role in ("th", "td"):
            element = self._cell(role, *rest)
        else:
            return None
        if any(isinstance(mark, Hyperlink) for mark in part.marks):
            element = element.add("Link")
        element.ours = _is_label(role, rest)
        self._known[part.key] = element
        return element

    def _cell(self, role: str, table: str, row: str, column: str, *_: str) -> Element:
        return self._whole_cell(role, table, row, column).add("P")

    def _whole_cell(self, role: str, table: str, row: str, column: str) -> Element:
        key = ("cell", table, row, column)
        if key not in self._known:
            whole = self._group(("table", table), self._section, "Table")
            line = self._group(("row", table, row), whole, "TR")
            scope = {"th": "Column", "td": ""}[role]
            self._known[key] = line.add(role.upper(), scope=scope)
        return self._known[key]

    def _group(self, key: Key, parent: Element, tag: str) -> Element:
        if key not in self._known:
            self._known[key] = parent.add(tag)
        return self._known[key]


def _is_label(role: str, rest: list[str]) -> bool:
    """Whether a paragraph with this key is in the words of the labels, not in the map's own."""
    if role == "h1":
        return len(rest) == 1 and rest != ["cover"]
    if role == "h2":  # of a persona, or of a page; a stage's has only its id
        return len(rest) == 2 or rest[0] in _HEADINGS_OF_PAGES
    if role == "li":  # a change
        return rest[2:] == ["told"]
    return role == "th" or (role == "p" and rest[-1] in ("lead", "told"))
