"""How time is taken here: in rounds in which everything takes turns, the first one thrown away,
with the same plain work in between that tells how far the machine can be trusted."""

import gc
from collections.abc import Callable, Mapping
from math import ceil
from statistics import median
from time import perf_counter, process_time

Work = Callable[[], object]
Contender = Callable[[], list[float]]  # does its work and says how many seconds each piece took
Times = dict[str, list[list[float]]]  # contender → round → piece

NOISE = "noise"
_clock = perf_counter


def count_processor_time() -> None:
    """From now on time runs only while this process does: for a machine that is busy with other
    things. Waiting for a disk or a display then costs nothing."""
    global _clock
    _clock = process_time


def counts_processor_time() -> bool:
    return _clock is process_time


def once(work: Work, prepare: Work | None = None) -> Contender:
    """A contender that does one piece of work; `prepare` is not timed."""

    def timed() -> list[float]:
        if prepare:
            prepare()
        return [seconds(work)]

    return timed


def now() -> float:
    """Seconds since some moment."""
    return _clock()


def seconds(work: Work) -> float:
    """How long `work` takes."""
    start = now()
    work()
    return now() - start


def take_turns(contenders: Mapping[str, Contender], rounds: int) -> Times:
    """The times of `rounds` rounds. What a round leaves behind is collected between two
    contenders, so that none pays for another."""
    everyone = {**contenders, NOISE: _noise}
    times: Times = {name: [] for name in everyone}
    for number in range(rounds + 1):
        for name, contender in everyone.items():
            gc.collect()
            taken = contender()
            if number:
                times[name].append(taken)
    return times


def _noise() -> list[float]:
    return [seconds(_plain_work) for _ in range(20)]


def _plain_work() -> int:
    """About a millisecond of what Python does all day."""
    words = [str(n % 97) for n in range(4000)]
    return len(" ".join(sorted(set(words))))


# -- words for figures ---------------------------------------------------------------------------


def all_pieces(rounds: list[list[float]]) -> list[float]:
    return [piece for pieces in rounds for piece in pieces]


def percentile(values: list[float], part: float) -> float:
    """The least value that at least `part` (0 to 1) of all do not exceed (nearest rank)."""
    return sorted(values)[max(ceil(part * len(values)) - 1, 0)]


def frames(rounds: list[list[float]]) -> str:
    """Median and 99th percentile in milliseconds."""
    values = all_pieces(rounds)
    return f"{1e3 * median(values):.1f} / {1e3 * percentile(values, 0.99):.1f} ms"


def ratio(times: Times, ours: str, floor: str) -> str:
    """How many times as long ours takes as the floor: the median of the rounds, and all of them."""
    ratios = [sum(a) / sum(b) for a, b in zip(times[ours], times[floor], strict=True)]
    return f"{median(ratios):.2f} × ({min(ratios):.2f}–{max(ratios):.2f})"


def ratio_of_medians(times: Times, ours: str, floor: str) -> str:
    """How many times as long our median piece takes as the median piece of the floor."""
    one, other = (median(all_pieces(times[name])) for name in (ours, floor))
    return f"{one / other:.2f} ×"


def for_each(rounds: list[list[float]], count: int) -> str:
    """The median for each of `count` things, in microseconds."""
    return f"{1e6 * median(all_pieces(rounds)) / count:.2f} µs"


def noise(times: Times) -> str:
    """By how much the same work differs from itself: 99th percentile ÷ median."""
    values = all_pieces(times[NOISE])
    return f"{percentile(values, 0.99) / median(values):.2f} ×"
