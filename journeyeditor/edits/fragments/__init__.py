"""What copy puts on the clipboard and paste takes from it: pieces of a map, and plain text."""

from .copying import copy
from .fragment import Fragment, parse
from .pasting import duplicate, paste
from .text import as_text, lines_as_cards

__all__ = ["Fragment", "as_text", "copy", "duplicate", "lines_as_cards", "parse", "paste"]
