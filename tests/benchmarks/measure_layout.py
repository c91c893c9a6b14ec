"""Times the layout of a map: from nothing, with the texts known, and after an edit of one card."""

import gc
from functools import partial

from reference_maps import reference_map
from texts import forget_texts
from timing import for_each, frames, noise, once, take_turns

from journeyeditor.edits import curves, records
from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme


def measure(count: int, rounds: int) -> dict[str, str]:
    gc.disable()  # as the editor does
    journey = reference_map(count)
    theme = load_theme("light")
    first = lay_out(journey, theme)
    drawings: dict[str, Drawing] = {"card": first, "point": first}  # each what it drew last
    card = journey.cards[count // 2]
    point = journey.curves[0].points[0]
    edited = journey
    number = 0

    def edit_card() -> None:
        nonlocal edited, number
        number += 1
        title = f"{card.title} {'another line ' * (number % 4)}{number}"
        edited = records.set_fields(journey, (card.id,), title=title)
        _ = edited.index

    def edit_point() -> None:
        nonlocal edited, number
        number += 1
        edited = curves.move_point(journey, point.id, point.stage, number % 10 / 10, 1)
        _ = edited.index

    def lay_out_edited(what: str) -> None:
        drawings[what] = lay_out(edited, theme, previous=drawings[what])

    times = take_turns(
        {
            "cold": once(lambda: lay_out(journey, theme), forget_texts),
            "known texts": once(lambda: lay_out(journey, theme)),
            "card": once(partial(lay_out_edited, "card"), edit_card),
            "point": once(partial(lay_out_edited, "point"), edit_point),
        },
        rounds,
    )
    return {
        "layout cold": for_each(times["cold"], count),
        "layout known": for_each(times["known texts"], count),
        "layout card": frames(times["card"]),
        "layout card each": for_each(times["card"], count),
        "layout point": frames(times["point"]),
        "layout noise": noise(times),
    }
