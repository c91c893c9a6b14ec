"""Says which words of a page are labels, where these are in another language than the map."""

import re
from collections.abc import Sequence

from journeyeditor.layout.labels import Labels

_BETWEEN = " · "  # labels on one line
_NUMBER = "[0-9.,+\u2212 ]+"
_PLACE = re.compile(r"\\\{\w+\\\}")  # of a value, in an escaped text


class Languages:
    """The languages of one document."""

    def __init__(self, labels: Labels, other: str) -> None:
        """`other` is the language of `labels`; "" where the whole document is in it."""
        self._other = other
        self._label = _pattern(labels) if other else re.compile("")

    def marked(self, text: str, operators: Sequence[str]) -> Sequence[str]:
        """The operators that show a line, marked with its language if it is the other one."""
        if not self._other or not all(map(self._label.fullmatch, text.split(_BETWEEN))):
            return operators
        return [f"/Span <</Lang ({self._other})>> BDC", *operators, "EMC"]


def _pattern(labels: Labels) -> re.Pattern[str]:
    """What matches each label, in capitals too, with figures where it takes values."""
    said = [text for text in labels.table.values() if isinstance(text, str) and len(text) > 1]
    alike = {_PLACE.sub(_NUMBER, re.escape(text)) for text in [*said, *map(str.upper, said)]}
    return re.compile("|".join(sorted(pattern for pattern in alike if pattern != _NUMBER)))
