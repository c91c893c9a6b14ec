"""The program's own clipboard format: a small map of what was copied and of all that it names."""

import json
from typing import Any, Literal

from pydantic import ValidationError

from journeyeditor.model import Journey, Record, identified
from journeyeditor.model.base import MAX_DEPTH, MAX_FILE_BYTES, MAX_ITEMS, MAX_NUMBER, Id

from .. import images, references
from ..clean import clean
from ..errors import EditError


class Mention(Record):
    """A card that was not copied, but that a copied one names."""

    id: Id
    kind: str
    title: str = ""


class Fragment(Record):
    """A piece of a map. `journey` holds the copied records (`roots`), what lies in them, the stages
    and lanes that they lie in, and the channels, sources, personas and images that they name."""

    format: Literal["journeyeditor-fragment"]
    version: Literal[1]
    journey: Journey
    roots: tuple[Id, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def dump(self) -> str:
        """The text for the clipboard, which `parse` reads."""
        return self.model_dump_json(exclude_defaults=True)


def parse(text: str | bytes) -> Fragment:
    """The fragment in a clipboard's text. The text may come from anywhere: what is not a fragment,
    is larger than a map may be or contradicts itself raises `EditError`."""
    if len(text) > MAX_FILE_BYTES:
        raise EditError("clipboard", problem=f"it is larger than {MAX_FILE_BYTES:,} bytes")
    try:
        fragment = Fragment.model_validate(_tidy(json.loads(text, parse_constant=_refuse)))
    except ValidationError as wrong:
        first = wrong.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise EditError("clipboard", problem=f"{place}: {first['msg']}") from wrong
    except (ValueError, RecursionError) as wrong:
        raise EditError("clipboard", problem="it is not a piece of a map") from wrong
    _check(fragment.journey)
    return fragment


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _tidy(value: Any, depth: int = 0) -> Any:
    # Also goes through the fields that we do not know: they would reach the file with the paste.
    if depth > MAX_DEPTH - 4:  # the file nests a pasted record deeper than the clipboard
        raise ValueError("too deep")
    if isinstance(value, str):
        return clean(value, len(value))
    if isinstance(value, dict):
        return {clean(key, 200): _tidy(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list):
        if len(value) > MAX_ITEMS:
            raise ValueError("too long a list")
        return [_tidy(item, depth + 1) for item in value]
    if isinstance(value, int | float) and abs(value) > MAX_NUMBER:
        raise ValueError("too large a number")
    return value


def _check(journey: Journey) -> None:
    ids = [record.id for record in identified(journey)]
    if len(set(ids)) < len(ids):
        raise EditError("clipboard", problem="two of its records have the same id")
    owned = (*journey.cards, *journey.curves, *journey.connections)
    parts = (point for curve in journey.curves for point in curve.points)
    for record in (*owned, *parts):
        try:
            references.check(journey, record, references.OWNERS[type(record)].keys())
        except EditError as wrong:
            raise EditError("clipboard", problem=str(wrong)) from wrong
    for line in journey.connections:
        if line.start == line.end:
            raise EditError("clipboard", problem="a connection leads from a card to itself")
    for image in journey.images:
        header = images.read_header(images.data_of(image))
        if header != (image.media_type, image.width, image.height):
            raise EditError("not_image")
