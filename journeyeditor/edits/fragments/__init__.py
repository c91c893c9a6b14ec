"""What copy puts on the clipboard and paste takes from it: pieces of a map, and plain text."""

from .copying import copy
from .fragment import Fragment, parse
from .hypertext import text_in
from .pasting import duplicate, paste
from .tables import is_table, table_as_cards
from .text import as_html, as_text, lines_as_cards, lines_as_notes

__all__ = [
    "Fragment",
    "as_html",
    "as_text",
    "copy",
    "duplicate",
    "is_table",
    "lines_as_cards",
    "lines_as_notes",
    "parse",
    "paste",
    "table_as_cards",
    "text_in",
]
