"""Text as it is compared when something is looked for: case, accents and typography don't count."""

from unicodedata import normalize

# What a keyboard types for what good typography sets.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\n\t", " "),
        "\u00ad": None,  # a soft hyphen
        # Accents over Latin, Greek and Cyrillic. The vowel signs of other scripts are letters.
        **dict.fromkeys(map(chr, range(0x300, 0x370)), None),
    }
)


def fold(text: str) -> str:
    """`text` without case and accents, with plain quotes, hyphens and spaces."""
    if text.isascii():
        return text.lower().replace("\n", " ")
    return normalize("NFKD", text).casefold().translate(_PLAIN)


def holds(text: str, wanted: str) -> bool:
    """Whether `text` holds all words of `wanted`, in any order; they may be parts of its words."""
    folded = fold(text)
    return all(word in folded for word in fold(wanted).split())


def occurrences(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where `wanted`, a folded text, stands in `text`: start and end of each place."""
    folded = fold(text)
    if not wanted or wanted not in folded:
        return []
    origin = _origins(text) if len(folded) != len(text) else range(len(text) + 1)
    found, at = [], folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        found.append((origin[at], max(origin[end - 1] + 1, origin[end])))
        at = folded.find(wanted, end)
    return found


def _origins(text: str) -> list[int]:
    """For each character of the folded text the place of its origin; at last the text's length."""
    origins = [n for n, character in enumerate(text) for _ in fold(character)]
    return [*origins, len(text)]
