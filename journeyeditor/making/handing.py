"""Writes a map for the process beside the window, a little at a time, so that no frame waits."""

from collections.abc import Iterator
from pathlib import Path

from journeyeditor.model import Journey

_MANY = ("cards", "images")  # what makes a map large


def hand_over(journey: Journey, file: Path) -> Iterator[None]:
    """Write `journey` to `file` so that `storage.files.parse` reads it: a card or an image at each
    step, all the rest at the first, the end with the last."""
    with file.open("wb") as out:
        rest = journey.model_dump_json(exclude=set(_MANY), exclude_defaults=True)
        out.write(rest.removesuffix("}").encode())
        yield
        for name in _MANY:
            out.write(b',"%s":[' % name.encode())
            for n, record in enumerate(getattr(journey, name)):
                said = record.model_dump_json(exclude_defaults=True)
                out.write((b"," if n else b"") + said.encode())
                yield
            out.write(b"]")
        out.write(b"}")
