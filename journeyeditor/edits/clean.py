"""Makes text from outside fit for the map: no control characters, no lone surrogates, one kind of
line end, no longer than a field may be."""

import re
import unicodedata
from typing import Any

from journeyeditor.model.base import MAX_TEXT

# Every way to end a line that a program may put on a clipboard.
_LINE_END = "\r\n|[\r\x0b\x0c\x85\u2028\u2029]"
# Controls (C0 but tab and line feed, DEL, C1), surrogates, the byte order mark, noncharacters.
_DIRT = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
_SURROGATE_PAIR = "[\ud800-\udbff][\udc00-\udfff]"
_JOINER = "\u200d"
_LONGEST_CLUSTER = 32  # characters; more than any emoji or syllable takes


def clean(text: str, limit: int = MAX_TEXT) -> str:
    """`text` as the map may hold it, clipped to `limit` characters, never within a character that
    is written with several code points."""
    if text.isprintable():  # as most ids and titles: then nothing below is in it
        return text if len(text) <= limit else text[: _cut(text, limit)]
    if re.search(_SURROGATE_PAIR, text):  # half-decoded UTF-16, as some clipboards give it
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text = re.sub(_DIRT, "", re.sub(_LINE_END, "\n", text))
    return text if len(text) <= limit else text[: _cut(text, limit)]


def clean_value(value: Any) -> Any:
    """`value` with every text in it cleaned but not clipped; what is too long is then an error."""
    if isinstance(value, str):
        return clean(value, len(value))
    if type(value) in (list, tuple):
        return type(value)(map(clean_value, value))
    if isinstance(value, dict):
        return {key: clean_value(item) for key, item in value.items()}
    return value


def _cut(text: str, limit: int) -> int:
    for cut in range(limit, max(0, limit - _LONGEST_CLUSTER), -1):
        if text[cut - 1] != _JOINER and text[cut] != _JOINER and not _extends(text[cut]):
            return cut
    return limit


def _extends(character: str) -> bool:
    # Combining marks, variation selectors and skin tones belong to the character before them.
    return (
        unicodedata.category(character).startswith("M") or "\U0001f3fb" <= character <= "\U0001f3ff"
    )
