"""Times looking around on a map against looking around on one of 1,000 cards, in turns."""

from functools import partial

from gestures import Canvas
from reference_maps import reference_map
from shown import Shown
from timing import noise, ratio_of_medians, take_turns

USUAL = 1000  # cards
_LOOKING = {"pan": Canvas.pan, "zoom": Canvas.zoom, "scroll": Canvas.scroll}


def measure(count: int, rounds: int) -> dict[str, str]:
    if count <= USUAL:
        return {}
    usual, large = (Canvas(Shown(reference_map(size))) for size in (USUAL, count))
    times = take_turns(
        {
            f"{name} {size}": partial(look, canvas)
            for name, look in _LOOKING.items()
            for size, canvas in ((USUAL, usual), (count, large))
        },
        rounds,
    )
    return {
        **{
            f"{name} growth": ratio_of_medians(times, f"{name} {count}", f"{name} {USUAL}")
            for name in _LOOKING
        },
        "size noise": noise(times),
    }
