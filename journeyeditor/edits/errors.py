"""What an edit says when it is asked for something that the map does not allow."""

from typing import Any, get_args

from pydantic import ValidationError

from journeyeditor.model.base import Colour, Id, Link, When

# By reason, so that others can say it in another language.
SENTENCES: dict[str, str] = {
    "unknown": "The map has no {noun} with the id “{id}”.",
    "unknown_any": "The map has nothing with the id “{id}”.",
    "taken": "The id “{id}” is used already.",
    "dangling": "“{field}” names “{id}”, which is not among the {collection} of the map.",
    "dangling_step": "“{id}” is not a step of the stage that the card lies in.",
    "no_field": "The {noun} has no field “{field}”.",
    "fixed_field": "“{field}” of the {noun} cannot be set; there is an edit of its own for it.",
    "value": "“{field}” cannot be that: {problem}.",
    "too_long": "“{field}” takes at most {limit} characters.",
    "empty": "“{field}” cannot be empty.",
    "too_small": "“{field}” is at least {limit}.",
    "too_large": "“{field}” is at most {limit}.",
    "not_number": "“{field}” is a number.",
    "not_whole": "“{field}” is a whole number.",
    "not_choice": "“{field}” is one of {choices}.",
    "not_date": "“{field}” is a date such as 2026, 2026-05 or 2026-05-31.",
    "not_link": "“{field}” begins with http://, https:// or mailto: and has no spaces.",
    "not_colour": "“{field}” is a colour such as #1f4f58.",
    "not_id": "“{field}” is an id.",
    "not_language": "“{field}” is a language code such as it or en-GB.",
    "wrong_kind": "“{kind}” is not a kind of card.",
    "too_many": "A map holds at most {limit} {collection}; this would make {count}.",
    "itself": "A card cannot be connected to itself.",
    "not_emotions": "A curve lies in a lane of emotions; “{lane}” is not one.",
    "holds_curves": "The lane “{lane}” holds curves, so it stays a lane of emotions.",
    "no_place": "The map has no {noun} to put this into.",
    "not_image": "Only whole PNG and JPEG images can be added.",
    "image_size": "The image is too large: at most {megabytes} MB and {megapixels} megapixels.",
    "images_full": "The images of a map are at most {megabytes} MB in all; use smaller ones.",
    "clipboard": "The clipboard holds nothing that this program can paste: {problem}.",
    "few_stages": "Merging takes at least two stages.",
}


class EditError(ValueError):
    """An edit that cannot be done. `reason` is a key of `SENTENCES`, `details` fill its gaps and
    `field` names the field of a record that is to blame, where one is."""

    def __init__(self, reason: str, *, field: str | None = None, **details: object) -> None:
        self.reason = reason
        self.field = field
        self.details = details
        super().__init__(SENTENCES[reason].format(field=field, **details))


def from_validation(wrong: ValidationError) -> EditError:
    """The first thing that pydantic found wrong, said to a person."""
    fault = wrong.errors(include_url=False, include_input=False)[0]
    field = next((part for part in fault["loc"] if isinstance(part, str)), "")
    kind, details = fault["type"], fault.get("ctx", {})
    if kind == "string_too_long":
        return EditError("too_long", field=field, limit=details["max_length"])
    if kind == "string_too_short":
        return EditError("empty", field=field)
    if kind == "greater_than_equal":
        return EditError("too_small", field=field, limit=details["ge"])
    if kind == "less_than_equal":
        return EditError("too_large", field=field, limit=details["le"])
    if kind == "literal_error":
        return EditError("not_choice", field=field, choices=details["expected"])
    if kind in _NUMBERS:
        return EditError(_NUMBERS[kind], field=field)
    if kind == "string_pattern_mismatch" and details["pattern"] in _PATTERNS:
        return EditError(_PATTERNS[details["pattern"]], field=field)
    if kind == "value_error":  # the one check of our own is that of dates
        return EditError("not_date", field=field)
    if field == "language":
        return EditError("not_language", field=field)
    return EditError("value", field=field, problem=fault["msg"][:1].lower() + fault["msg"][1:])


def _pattern(text: Any) -> str:
    pattern: str = get_args(text)[1].pattern
    return pattern


_NUMBERS = {
    "int_parsing": "not_number",
    "int_type": "not_number",
    "float_parsing": "not_number",
    "float_type": "not_number",
    "finite_number": "not_number",
    "int_from_float": "not_whole",
}
_PATTERNS = {
    _pattern(Colour): "not_colour",
    _pattern(Id): "not_id",
    _pattern(Link): "not_link",
    _pattern(When): "not_date",
}
