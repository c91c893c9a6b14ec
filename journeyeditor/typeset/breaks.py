"""Where a text may be divided: between lines and between user-perceived characters.

ICU knows the rules; it counts in UTF-16 units, we in characters, so its pieces are measured here.
"""

from itertools import accumulate

from icu4py.breakers import CharacterBreaker, LineBreaker

_KOREAN_AT_SPACES = "ko-u-lw-phrase"  # ICU alone would break within words, as in Chinese


def line_breaks(text: str, language: str) -> list[int]:
    """Where a line may end (UAX #14, by a dictionary in Thai); the end of the text last."""
    if any("\uac00" <= character <= "\ud7a3" for character in text):  # Hangul
        language = _KOREAN_AT_SPACES
    return list(accumulate(map(len, LineBreaker(text, language))))


def character_breaks(text: str, language: str) -> list[int]:
    """Where a user-perceived character ends (UAX #29); the end of the text last."""
    return list(accumulate(map(len, CharacterBreaker(text, language))))
