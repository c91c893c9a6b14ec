"""What the pointer is told: a text that the map had to shorten, and what is hidden at a place."""

from html import escape

from journeyeditor.kinds import name_of
from journeyeditor.layout.drawing import Drawing, Key
from journeyeditor.model import Journey
from journeyeditor.model.isolate import isolated
from journeyeditor.one_line import one_line
from journeyeditor.translation import tr

from .hidden_curves import HIDDEN, SAMPLE

_TEXTS = ("title", "label", "feeling", "quote", "note")


def tip(journey: Journey, drawing: Drawing, key: Key | None) -> str:
    """The full text of what has this key, as markup that is nothing but escaped text (Qt guesses at
    text that is not); "" where the map shows it all. Of the mark of what is hidden, its names."""
    if key and key[0] == HIDDEN:
        return _tip_of_hidden(journey, key[1:])
    if key and key[0] == SAMPLE:
        return f"<p>{escape(tr('Click: hide this curve'))}</p>"
    if key is None or key[-1] not in drawing.shortened:
        return ""
    record = journey.index.records.get(key[-1])
    said = [str(getattr(record, name, "")) for name in _TEXTS]
    return "".join(f"<p style='white-space: pre-wrap'>{escape(text)}</p>" for text in said if text)


def _tip_of_hidden(journey: Journey, ids: tuple[str, ...]) -> str:
    records = (journey.index.records.get(id_) for id_ in ids)
    names = [one_line(name_of(record, journey)) for record in records if record]
    said = tr("Hidden: %1").replace("%1", ", ".join(isolated(name) for name in names if name))
    how = tr("Click: show again")
    return f"<p>{escape(said)}<br>{escape(how)}</p>"
