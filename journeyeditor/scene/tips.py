"""What the pointer is told where the map had to shorten a text: all of it."""

from html import escape

from journeyeditor.layout.drawing import Drawing, Key
from journeyeditor.model import Journey

_TEXTS = ("title", "label", "feeling", "quote", "note")


def tip(journey: Journey, drawing: Drawing, key: Key | None) -> str:
    """The full text of what has this key, as markup that is nothing but escaped text (Qt guesses at
    text that is not); "" where the map shows it all."""
    if key is None or key[-1] not in drawing.shortened:
        return ""
    record = journey.index.records.get(key[-1])
    said = [str(getattr(record, name, "")) for name in _TEXTS]
    return "".join(f"<p style='white-space: pre-wrap'>{escape(text)}</p>" for text in said if text)
