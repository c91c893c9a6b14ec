"""The Unicode Bidirectional Algorithm (UAX #9): which way each character of a paragraph runs.

Comments name the rules of https://www.unicode.org/reports/tr9/ that a piece of code carries out.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import bidirectional, normalize

from journeyeditor.dataclass import dataclass

# Anything that could give a character another level than 0 in a left-to-right paragraph.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_MAX_DEPTH = 125  # BD2
_MAX_BRACKETS = 63  # BD16
_ISOLATES = ("LRI", "RLI", "FSI")
_EMBEDDINGS = ("LRE", "RLE", "LRO", "RLO")
_REMOVED = (*_EMBEDDINGS, "PDF", "BN")  # X9
_NEUTRAL = ("B", "S", "WS", "ON", *_ISOLATES, "PDI")  # what N1 and N2 call NI

# Bidi_Paired_Bracket, as pairs of an opening and a closing one.
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSER = {
    normalize("NFC", opening): normalize("NFC", closing)
    for opening, closing in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
}
_CLOSERS = frozenset(_CLOSER.values())

T = TypeVar("T")


def is_left_to_right(text: str) -> bool:
    """Whether every character's level is surely 0, so that the algorithm need not run."""
    return _RIGHT_TO_LEFT.search(text) is None


def levels(text: str, base: int | None = None, default: int = 0) -> tuple[int, list[int]]:
    """The paragraph's level and the level of each of its characters; odd ones run right to left.

    `base` is the paragraph's level if it is already known; otherwise the first strong character
    decides, or `default` where there is none. The text is one paragraph.
    """
    if not base and not default and is_left_to_right(text):
        return 0, [0] * len(text)
    classes = [bidirectional(character) or "L" for character in text]
    partners = _isolate_pairs(classes)
    if base is None:
        base = _first_strong(classes, 0, len(classes), partners, default)
    explicit, resolved = _explicit_levels(classes, base, partners)
    # All sequences first: they look at their neighbours' explicit levels, which then change.
    for sequence in list(_isolating_run_sequences(classes, explicit, base, partners)):
        types = [resolved[i] for i in sequence.indices]
        _resolve_weak(types, sequence)
        _resolve_brackets(types, sequence, text, [classes[i] for i in sequence.indices])
        _resolve_neutral(types, sequence)
        for i, kind in zip(sequence.indices, types, strict=True):  # I1, I2
            if sequence.level & 1:
                explicit[i] += kind != "R"
            else:
                explicit[i] += {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    for i, kind in enumerate(classes):  # 5.2: what X9 removed goes with what stands before it
        if kind in _REMOVED:
            explicit[i] = explicit[i - 1] if i else base
    return base, explicit


def visual_order(items: Sequence[T], levels: Sequence[int]) -> list[T]:
    """The items of one line from left to right (L2)."""
    order = list(range(len(items)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return [items[i] for i in order]


# ── P2, P3, X1–X8: the paragraph's level, explicit levels ────────────────────────────────────────


def _isolate_pairs(classes: Sequence[str]) -> dict[int, int]:
    """BD9: where the isolate that starts at an index ends; none for one that nothing closes."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for i, kind in enumerate(classes):
        if kind in _ISOLATES:
            opened.append(i)
        elif kind == "PDI" and opened:
            pairs[opened.pop()] = i
    return pairs


def _first_strong(
    classes: Sequence[str], start: int, end: int, partners: dict[int, int], default: int
) -> int:
    """P2, P3: the level that the first strong character outside isolates asks for."""
    i = start
    while i < end:
        kind = classes[i]
        if kind == "L":
            return 0
        if kind in ("R", "AL"):
            return 1
        i = partners.get(i, end) if kind in _ISOLATES else i + 1
    return default


def _explicit_levels(
    classes: Sequence[str], base: int, partners: dict[int, int]
) -> tuple[list[int], list[str]]:
    """X1–X8: each character's level, and its class after overrides."""
    levels = [base] * len(classes)
    resolved = list(classes)
    stack: list[tuple[int, str | None, bool]] = [(base, None, False)]  # level, override, isolate
    too_many_isolates = too_many_embeddings = isolates = 0
    for i, kind in enumerate(classes):
        if kind in _EMBEDDINGS:  # X2–X5
            levels[i] = stack[-1][0]
            level = _next_level(stack[-1][0], kind[0] == "R")
            if level <= _MAX_DEPTH and not too_many_isolates and not too_many_embeddings:
                stack.append((level, kind[0] if kind[2] == "O" else None, False))
            elif not too_many_isolates:
                too_many_embeddings += 1
            continue
        if kind == "PDF":  # X7
            levels[i] = stack[-1][0]
            if too_many_isolates:
                continue
            if too_many_embeddings:
                too_many_embeddings -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
            continue
        if kind == "PDI":  # X6a
            if too_many_isolates:
                too_many_isolates -= 1
            elif isolates:
                too_many_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                isolates -= 1
        if kind == "B":  # X8
            continue
        levels[i], override, _ = stack[-1]
        if override and kind != "BN":  # X6
            resolved[i] = override
        if kind in _ISOLATES:  # X5a–X5c
            end = partners.get(i, len(classes))
            rtl = kind == "RLI" or (
                kind == "FSI" and _first_strong(classes, i + 1, end, partners, 0) == 1
            )
            level = _next_level(stack[-1][0], rtl)
            if level <= _MAX_DEPTH and not too_many_isolates and not too_many_embeddings:
                isolates += 1
                stack.append((level, None, True))
            else:
                too_many_isolates += 1
    return levels, resolved


def _next_level(level: int, rtl: bool) -> int:
    """The least level above that is odd for right to left, even for left to right."""
    return level + 1 if (level & 1) != rtl else level + 2


# ── X9, X10: isolating run sequences ─────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Sequence:
    """BD13: indices that the rules below treat as if they stood side by side; `sos` and `eos` are
    the directions ("L" or "R") taken to stand before and after them."""

    indices: list[int]
    level: int
    sos: str
    eos: str

    @property
    def embedding(self) -> str:
        return "R" if self.level & 1 else "L"


def _isolating_run_sequences(
    classes: Sequence[str], levels: Sequence[int], base: int, partners: dict[int, int]
) -> Iterator[_Sequence]:
    kept = [i for i, kind in enumerate(classes) if kind not in _REMOVED]  # X9
    runs = [list(run) for _, run in groupby(kept, key=lambda i: levels[i])]  # BD7
    run_from = {run[0]: run for run in runs}
    continued = {partners[run[-1]] for run in runs if run[-1] in partners}
    place = {index: n for n, index in enumerate(kept)}
    for run in runs:
        if run[0] in continued:
            continue
        indices = list(run)
        while indices[-1] in partners:
            indices += run_from[partners[indices[-1]]]
        level = levels[run[0]]
        before = place[run[0]] - 1
        after = place[indices[-1]] + 1
        open_ended = classes[indices[-1]] in _ISOLATES or after == len(kept)
        level_before = levels[kept[before]] if before >= 0 else base
        level_after = base if open_ended else levels[kept[after]]
        yield _Sequence(
            indices,
            level,
            "R" if max(level, level_before) & 1 else "L",
            "R" if max(level, level_after) & 1 else "L",
        )


# ── W1–W7: weak types ────────────────────────────────────────────────────────────────────────────


def _resolve_weak(types: list[str], sequence: _Sequence) -> None:
    before = sequence.sos
    for i, kind in enumerate(types):  # W1
        if kind == "NSM":
            types[i] = "ON" if before in (*_ISOLATES, "PDI") else before
        before = types[i]
    strong = sequence.sos
    for i, kind in enumerate(types):  # W2, W3
        if kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":
            types[i] = "AN"
        elif kind == "AL":
            types[i] = "R"
    for i in range(1, len(types) - 1):  # W4
        both = types[i - 1]
        if both == types[i + 1] and (
            (types[i] == "ES" and both == "EN") or (types[i] == "CS" and both in ("EN", "AN"))
        ):
            types[i] = both
    for start, end in _stretches(types, ("ET",)):  # W5
        if (start and types[start - 1] == "EN") or (end < len(types) and types[end] == "EN"):
            types[start:end] = ["EN"] * (end - start)
    strong = sequence.sos
    for i, kind in enumerate(types):
        if kind in ("ET", "ES", "CS"):  # W6
            types[i] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            types[i] = "L"


def _stretches(types: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Where types of some kinds stand side by side: starts and ends."""
    found: list[tuple[int, int]] = []
    for i, kind in enumerate(types):
        if kind in kinds:
            if found and found[-1][1] == i:
                found[-1] = (found[-1][0], i + 1)
            else:
                found.append((i, i + 1))
    return found


# ── N0–N2: brackets and neutrals ─────────────────────────────────────────────────────────────────


def _resolve_brackets(
    types: list[str], sequence: _Sequence, text: str, original: Sequence[str]
) -> None:
    """N0: a pair of brackets takes the direction of what it holds or of what stands before it."""
    embedding = sequence.embedding
    for opening, closing in _bracket_pairs(types, [text[i] for i in sequence.indices]):
        inside = {_strong(kind) for kind in types[opening + 1 : closing]} - {None}
        if embedding in inside:
            direction = embedding  # b
        elif inside:
            before = (_strong(kind) for kind in reversed(types[:opening]))
            context = next((kind for kind in before if kind), sequence.sos)
            direction = context  # c
        else:
            continue  # d
        for bracket in (opening, closing):
            types[bracket] = direction
            follower = bracket + 1
            while follower < len(types) and original[follower] == "NSM":
                types[follower] = direction
                follower += 1


def _bracket_pairs(types: Sequence[str], characters: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: the pairs of brackets, by where they open."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for i, kind in enumerate(types):
        if kind != "ON":
            continue
        bracket = normalize("NFC", characters[i])
        if bracket in _CLOSER:
            if len(opened) == _MAX_BRACKETS:
                return []
            opened.append((_CLOSER[bracket], i))
        elif bracket in _CLOSERS:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == bracket:
                    pairs.append((opened[depth][1], i))
                    del opened[depth:]
                    break
    return sorted(pairs)


def _strong(kind: str) -> str | None:
    """L or R as N0 to N2 see it: numbers count as R."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else None


def _resolve_neutral(types: list[str], sequence: _Sequence) -> None:
    for start, end in _stretches(types, _NEUTRAL):
        before = _strong(types[start - 1]) if start else sequence.sos
        after = _strong(types[end]) if end < len(types) else sequence.eos
        direction = before if before and before == after else sequence.embedding  # N1, N2
        types[start:end] = [direction] * (end - start)
