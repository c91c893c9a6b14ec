"""The words that the map itself carries (phases, "assumed", the legend …) in the map's language."""

import json
from functools import lru_cache
from typing import Any

from journeyeditor.dataclass import dataclass
from journeyeditor.resources import resource

LANGUAGES = ("en", "it")


@dataclass(frozen=True, eq=False)
class Labels:
    """Words by key, and how numbers and dates are written, in one language."""

    language: str
    table: dict[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        """The words for `key` with `{values}` put in; KeyError for a key that is not in the table.

        Values are put in once, as they are: braces inside a user's text stay text.
        """
        text: str = self.table[key]
        return text.format(**values) if values else text

    def number(self, value: float, decimals: int = 0, signed: bool = False) -> str:
        """A number as this language writes it, with U+2212 for minus."""
        digits = f"{abs(value):,.{decimals}f}"
        digits = digits.translate({ord(","): self.table["group"], ord("."): self.table["decimal"]})
        if float(f"{value:.{decimals}f}") < 0:
            return "\u2212" + digits
        return ("+" if signed and value > 0 else "") + digits

    def date(self, when: str, short: bool = False) -> str:
        """``2027-02-15`` as "15 February 2027", ``2027-02`` as "February 2027"."""
        year, *rest = when.split("-")
        if not rest:
            return year
        month = self.table["months_short" if short else "months"][int(rest[0]) - 1]
        return " ".join(([str(int(rest[1]))] if len(rest) > 1 else []) + [month, year])


@lru_cache
def labels(language: str) -> Labels:
    """The words for a map in `language` ("it", "en-GB" …); English where there are none."""
    base = language.split("-")[0].lower()
    name = base if base in LANGUAGES else "en"
    path = resource("translations", f"paper_{name}.json")
    return Labels(language, json.loads(path.read_text("utf-8")))
