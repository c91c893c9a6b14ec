"""Times the layout of a map: from nothing, with the texts known, and after an edit of one thing."""

import gc
from functools import partial

from reference_maps import reference_map
from texts import forget_texts
from timing import for_each, frames, noise, once, take_turns

from journeyeditor.edits import curves, records
from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import CardBase, Journey


def measure(count: int, rounds: int) -> dict[str, str]:
    gc.disable()  # as the editor does
    journey = reference_map(count)
    theme = load_theme("light")
    first = lay_out(journey, theme)
    # Each what it drew last.
    drawings: dict[str, Drawing] = {"card": first, "lane": first, "point": first}
    card = journey.cards[count // 2]
    lowest = _lowest_card(journey, first)
    point = journey.curves[0].points[0]
    edited = journey
    number = 0

    def edit_card(card: CardBase) -> None:
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
            "card": once(partial(lay_out_edited, "card"), partial(edit_card, card)),
            "lane": once(partial(lay_out_edited, "lane"), partial(edit_card, lowest)),
            "point": once(partial(lay_out_edited, "point"), edit_point),
        },
        rounds,
    )
    return {
        "layout cold": for_each(times["cold"], count),
        "layout known": for_each(times["known texts"], count),
        "layout card": frames(times["card"]),
        "layout card each": for_each(times["card"], count),
        "layout lane": frames(times["lane"]),
        "layout point": frames(times["point"]),
        "layout noise": noise(times),
    }


def _lowest_card(journey: Journey, drawing: Drawing) -> CardBase:
    """The card of the second lane that makes it as high as it is."""
    lane = drawing.grid.lanes[1].id
    cards = [part for part in drawing.parts if part.key[0] == "card"]
    inside = [part for part in cards if journey.index.cards[part.key[1]].lane == lane]
    return journey.index.cards[max(inside, key=lambda part: part.y + part.height).key[1]]
