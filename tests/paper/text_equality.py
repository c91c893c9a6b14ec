"""Whether the text that pdftotext gives back is the text of the map, script by script.

One thing is no fault of a file: pdftotext joins words that a hyphen divides. So blanks and hyphens
are left out, and marks of direction, which show nothing. A long title may go on in another column.
"""

import subprocess
import unicodedata
from collections import defaultdict
from pathlib import Path

from journeyeditor.model import Journey

_UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\f-\u2010\u2011")
)
_LONG = 30  # characters at least on each side of where a title goes on elsewhere
_SCRIPTS = {
    "LATIN": "Latin",
    "GREEK": "Greek",
    "CYRILLIC": "Cyrillic",
    "HEBREW": "Hebrew",
    "ARABIC": "Arabic",
    "DEVANAGARI": "Devanagari",
    "THAI": "Thai",
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
}


def equality(journey: Journey, file: Path) -> dict[str, tuple[int, int]]:
    """For each script how many titles of cards a PDF gives back, and how many there are; one that
    mixes scripts counts for each."""
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    text = plain(done.stdout)
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for card in journey.cards:
        for script in scripts(card.title):
            counts[script][1] += 1
            counts[script][0] += given_back(card.title, text)
    return {script: (found, of) for script, (found, of) in sorted(counts.items())}


def plain(text: str) -> str:
    """A text without blanks, hyphens and marks of direction."""
    return "".join(text.translate(_UNSEEN).split())


def given_back(title: str, text: str) -> bool:
    """Whether `text`, which is plain, holds a title."""
    if plain(title) in text:
        return True
    said = plain(title)
    return any(said[:n] in text and said[n:] in text for n in range(_LONG, len(said) - _LONG))


def scripts(text: str) -> set[str]:
    """The scripts of the letters of a text, and "emoji"."""
    found = set()
    for character in text:
        name = unicodedata.name(character, "").partition(" ")[0]
        if character.isalpha() and name in _SCRIPTS:
            found.add(_SCRIPTS[name])
        elif unicodedata.category(character) == "So" and ord(character) > 0x1F000:
            found.add("emoji")
    return found
