"""Times what people do on the canvas, and looks at what is painted after it."""

import gc
from collections.abc import Callable, Iterator
from functools import partial

from gestures import Canvas
from PySide6.QtGui import QImage
from reference_maps import reference_map
from shown import Look, Shown
from timing import frames, noise, seconds, take_turns

Gesture = Callable[[Canvas], object]

_ROUNDED = 2  # of 255

GESTURES: dict[str, Gesture] = {
    "pan": Canvas.pan,
    "zoom": Canvas.zoom,
    "scroll": Canvas.scroll,
    "drag card": Canvas.drag_card,
    "drag many": Canvas.drag_many,
    "drag stage": Canvas.drag_stage,
    "drag point": Canvas.drag_point,
    "band": Canvas.select_by_band,
    "type": Canvas.type_letters,
    "commit": Canvas.commit_titles,
    "undo": lambda canvas: canvas.trigger("undo"),
    "redo": lambda canvas: canvas.trigger("redo"),
    "find": Canvas.find,
    "filter": Canvas.filter,
}


def measure(count: int, rounds: int) -> dict[str, str]:
    canvas = Canvas(Shown(reference_map(count)))
    first = canvas.zoom()
    unseen, complete = canvas.jump()
    times = take_turns({name: partial(do, canvas) for name, do in GESTURES.items()}, rounds)
    return {
        "first zoom": frames([first]),
        "unseen": frames([unseen]),
        "complete": frames([complete]),
        **{name: frames(times[name]) for name in GESTURES},
        "garbage": f"{1e3 * seconds(gc.collect):.0f} ms",
        "pixels": _wrong_pixels(canvas),
        "canvas noise": noise(times),
    }


# -- what is painted -----------------------------------------------------------------------------


def _wrong_pixels(canvas: Canvas) -> str:
    """How many pixels differ from those of a window without a past that came to the same at once:
    in the last frame of each gesture, still held, and after it."""
    plain = Canvas(Shown(canvas.shown.document.journey), few=True)
    wrong: dict[str, int] = {}
    for name, do in GESTURES.items():
        seen = _seen(canvas, do)
        looks = iter([look for look, _ in seen])
        expected = _seen(plain, do, looks)
        wrong[name] = sum(
            _differing(one, other) for (_, one), (_, other) in zip(seen, expected, strict=True)
        )
    return ", ".join(f"{name}: {pixels:,}" for name, pixels in wrong.items() if pixels) or "0"


def _seen(
    canvas: Canvas, do: Gesture, looks: Iterator[Look] | None = None
) -> list[tuple[Look, QImage]]:
    """What a gesture shows in its last frame and what it leaves, with the part of the map that is
    in view; or that of `looks`."""
    seen: list[tuple[Look, QImage]] = []

    def look() -> None:
        if looks:
            canvas.shown.look(next(looks))
        seen.append((canvas.shown.looks_at, canvas.shown.picture()))

    canvas.at_last = look
    do(canvas)
    canvas.at_last = lambda: None
    look()
    return seen


def _differing(one: QImage, other: QImage) -> int:
    if one == other:
        return 0
    return sum(a != b and _apart(a, b) for a, b in zip(_pixels(one), _pixels(other), strict=True))


def _apart(one: int, other: int) -> bool:
    """Whether two colours differ by more than what is rounded where half a pixel is covered."""
    channels = zip(one.to_bytes(4, "little"), other.to_bytes(4, "little"), strict=True)
    return any(abs(a - b) > _ROUNDED for a, b in channels)


def _pixels(image: QImage) -> memoryview:
    return memoryview(image.constBits()).cast("I")
