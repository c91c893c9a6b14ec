"""How well a few typed letters fit the name of a command."""

from collections.abc import Sequence
from typing import NamedTuple

_START, _NEXT, _GAP = 8, 6, 1  # a letter that begins a word; one that follows the last; the others
_CLEAR = 3  # letters of a word that tell which group is meant
_LATE = 0.1  # less for each letter that is passed over


class Fit(NamedTuple):
    """A fit: higher scores are better; `places` are the letters of the name that were meant."""

    score: float
    places: tuple[int, ...]


def fit(wanted: str, name: str) -> Fit | None:
    """How the letters of `wanted` stand in `name`, in order though not side by side; None where
    they don't. Both are folded (`folding.fold`); spaces in `wanted` count for nothing."""
    letters = wanted.replace(" ", "")
    if not letters:
        return Fit(0.0, ())
    at = -1
    for letter in letters:  # most names fail here, at no cost
        at = name.find(letter, at + 1)
        if at < 0:
            return None
    return _best(letters, name)


def fit_in_group(wanted: str, name: str, group: Sequence[str]) -> Fit | None:
    """How `wanted` fits a name of which it says the `group`, too ("timer 5" for "5 min" of the
    timer): the words that begin a word of the group are taken as read, the others must fit. A name
    that says all itself is meant rather."""
    said = wanted.split()
    read = [w for w in said if len(w) >= _CLEAR and any(each.startswith(w) for each in group)]
    rest = fit("".join(word for word in said if word not in read), name) if read else None
    if rest is None:
        return None
    said_by_group = sum(_START + _NEXT * (len(w) - 1) for w in read)
    return Fit(rest.score + said_by_group - _GAP, rest.places)


def _best(letters: str, name: str) -> Fit:
    """The best of all ways to place the letters. For each letter and each place where it may stand
    we keep the best fit that ends there."""
    ends: dict[int, Fit] = {}
    for n, letter in enumerate(letters):
        before, ends = ends, {}
        for at in range(n, len(name)):
            if name[at] != letter:
                continue
            worth = _START if at == 0 or not name[at - 1].isalnum() else _GAP
            if n == 0:
                ends[at] = Fit(worth - at * _LATE, (at,))
                continue
            reached = [
                Fit(
                    fit.score + max(worth, _NEXT if end == at - 1 else 0) - (at - end - 1) * _LATE,
                    (*fit.places, at),
                )
                for end, fit in before.items()
                if end < at
            ]
            if reached:
                ends[at] = max(reached)
    return max(ends.values())
