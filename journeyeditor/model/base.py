"""What every record of a map has in common: frozen, checked, keeping fields it does not know."""

from typing import Annotated, Any, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

# Limits of the format, version 1. The messages of storage name them.
MAX_FILE_BYTES = 20_000_000
MAX_CARDS = 20_000
MAX_TEXT = 10_000
MAX_DEPTH = 64
MAX_NUMBER = 1e6
MAX_ITEMS = 20_000  # of any list
MAX_PICTURES = 16_000_000  # characters of all pictures in base64; the rest of a file is for text
MAX_VALUES = 500_000  # in a file: 25 for each of the most cards

# Control characters carry nothing a reader could see; the doors (typing, paste, import, load) strip
# them, so here they are an error. Tab and line feed are text.
_PRINTABLE = r"^[^\x00-\x08\x0B-\x1F\x7F]*$"
_ID = r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$"
_LINK = r"^(?i:https?://|mailto:)[^\s\x00-\x1F]+$"

Text = Annotated[str, StringConstraints(max_length=MAX_TEXT, pattern=_PRINTABLE)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=_ID)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Link = Annotated[str, StringConstraints(max_length=2000, pattern=_LINK)]
Number = Annotated[int | float, Field(ge=-MAX_NUMBER, le=MAX_NUMBER, allow_inf_nan=False)]
Score = Annotated[int | float, Field(ge=1, le=5, allow_inf_nan=False)]
Emotion = Annotated[int | float, Field(ge=-2, le=2, allow_inf_nan=False)]
Fraction = Annotated[int | float, Field(ge=0, le=1, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0, le=int(MAX_NUMBER))]

_SCHEMES = ("http://", "https://", "mailto:")  # of `_LINK`


def may_open(url: str) -> bool:
    """Whether a link may lead there: to a page or a letter, for a map from a stranger must not
    start anything else."""
    return url.lower().startswith(_SCHEMES)


_T = TypeVar("_T")
# A list in a record. Checking stops at its first wrong item: a hostile file may have half a million
# of them, and pydantic takes two kilobytes for each (storage finds the others).
Row = Annotated[tuple[_T, ...], Field(max_length=MAX_ITEMS, fail_fast=True)]


def _real_date(value: str) -> str:
    from datetime import date

    if value:
        year, *rest = (int(part) for part in value.split("-"))
        month = rest[0] if rest else 1
        date(year, month, rest[1] if len(rest) > 1 else 1)
    return value


# A day, a month or a year, as precise as it is known; "" where it is not.
When = Annotated[
    str,
    StringConstraints(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"),
    AfterValidator(_real_date),
]


class Record(BaseModel):
    """A frozen value of the map. Fields of a newer or foreign program are kept as they are."""

    model_config = ConfigDict(frozen=True, extra="allow", validate_default=False)

    def replace(self, **changes: Any) -> Self:
        """A copy with `changes`, checked like a record from a file.

        Returns `self` when nothing differs, so that an edit that changes nothing vanishes.
        Raises pydantic's `ValidationError` where a value is not allowed, `TypeError` for a field
        that the record does not have.
        """
        fields = type(self).model_fields
        unknown = changes.keys() - fields.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
        if all(_same(getattr(self, name), value) for name, value in changes.items()):
            return self
        values = {name: self.__dict__[name] for name in fields}
        return type(self).model_validate({**values, **(self.model_extra or {}), **changes})


def _same(old: object, new: object) -> bool:
    # 1 == 1.0 == True in Python, but they are different texts in the file.
    return old is new or (type(old) is type(new) and old == new)
