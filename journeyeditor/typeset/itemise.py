"""Divides a paragraph into stretches that can be shaped: one face, one direction, one script."""

import re
from functools import lru_cache
from itertools import pairwise

from journeyeditor.dataclass import dataclass
from journeyeditor.typeset import bidi
from journeyeditor.typeset.breaks import character_breaks
from journeyeditor.typeset.faces import CJK, Face, face_for, is_unseen, text_face

# Punctuation, figures and signs that Latin, Greek and Cyrillic text share; all in Journey Sans.
_SHARED = (
    r" -@\[-`{-~\u00a0-\u00a8\u00ab-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    r"\u2010-\u2015\u2018-\u2022\u2026\u20ac"
)
_ONE_SCRIPT = {
    script: re.compile(f"[{_SHARED}{letters}]*")
    for script, letters in (
        ("Latn", r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"),
        ("Cyrl", r"\u0400-\u045f\u0490\u0491"),
        ("Grek", r"\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce"),
    )
}
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_KANA = re.compile("[\u3040-\u30ff\uff66-\uff9f]")
# Punctuation that is wide between Chinese or Japanese characters and narrow elsewhere.
_WIDE_IN_CJK = frozenset("—…‘’“”·")
_RIGHT_TO_LEFT_LANGUAGES = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


@dataclass(slots=True)
class Stretch:
    """Characters `start` to `end` of a paragraph. `script` is an ISO 15924 code, None where the
    characters themselves tell it."""

    start: int
    end: int
    level: int
    face: Face
    script: str | None = None


def itemise(
    text: str, weight: int, italic: bool, language: str, base: int | None
) -> tuple[int, list[Stretch]]:
    """The paragraph's level (`base`, if it is known) and its stretches in logical order.

    A paragraph without a letter takes its direction from the language.
    """
    fallback = int(language.partition("-")[0] in _RIGHT_TO_LEFT_LANGUAGES) if base is None else base
    if not text:
        return fallback, []
    if not fallback:
        for name, pattern in _ONE_SCRIPT.items():
            if pattern.fullmatch(text):
                return 0, [Stretch(0, len(text), 0, text_face(weight, italic), name)]
    level, levels = bidi.levels(text, base, fallback)
    stretches: list[Stretch] = []
    last: Stretch | None = None
    sans = text_face(weight, italic)
    for start, end in pairwise((0, *character_breaks(text, language))):
        face = _alone(text[start:end], weight, italic)
        if face is None:
            face = _among(text, start, end, last.face if last else None, weight, italic)
        script = _script(text[start]) if face is sans else None
        if (
            last
            and last.face is face
            and last.level == levels[start]
            and (script is None or last.script in (None, script))
        ):
            last.end = end
            last.script = last.script or script
        else:
            last = Stretch(start, end, levels[start], face, script)
            stretches.append(last)
    return level, stretches


@lru_cache(20_000)
def _alone(cluster: str, weight: int, italic: bool) -> Face | None:
    """The face for one user-perceived character wherever it stands; None where what is around it
    decides."""
    if all(map(is_unseen, cluster)) or cluster in _WIDE_IN_CJK:
        return None
    return face_for(cluster, weight, italic) or text_face(weight, italic)


def _among(text: str, start: int, end: int, before: Face | None, weight: int, italic: bool) -> Face:
    """The face for one of which what is around it decides, given that of the one before."""
    cluster = text[start:end]
    if cluster in _WIDE_IN_CJK:
        after = text[end : end + 1]
        if before is CJK or (before is None and after and face_for(after, 400, False) is CJK):
            return CJK
    elif before and (not cluster.isspace() or before.has(cluster[0])):
        return before
    elif before:
        return text_face(weight, italic)
    return face_for(cluster, weight, italic) or text_face(weight, italic)


@lru_cache(2_000)
def _script(character: str) -> str | None:
    """The script of a letter in the text face; None for what all scripts share."""
    if _GREEK.match(character):
        return "Grek"
    if _CYRILLIC.match(character):
        return "Cyrl"
    return "Latn" if character.isalpha() else None


def drawing_language(text: str, language: str) -> str:
    """The language whose forms the characters take: kana make a text Japanese, which draws many
    Han characters in its own way."""
    return "ja" if _KANA.search(text) else language
