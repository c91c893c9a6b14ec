"""The Insert menu, and what a click in the palette does: new things where the keyboard is."""

from collections.abc import Callable

from journeyeditor.edits import cards, connections, curves, lanes, people, stages
from journeyeditor.model import CARD_OF_LANE, Journey
from journeyeditor.selection import Cell
from journeyeditor.tools.dropping import next_lane
from journeyeditor.tools.points import curve_meant
from journeyeditor.translation import tr

from .context import Context, editable


def card(kind: str) -> Callable[[Context], None]:
    """The command that adds a card of `kind`: in the cell where the keyboard is, after the selected
    card, else in the lane for its kind. Stage and lane are added where there are none."""
    return lambda context: _add_card(context, kind)


def _add_card(context: Context, kind: str) -> None:
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        journey, stage = _with_stage(context, journey)
        journey, lane = _with_lane_for(context, journey, kind)
        new = cards.new(journey, kind, stage, lane)
        made[:] = [new.id]
        return cards.add(journey, [new], _place(context, stage, lane))

    if context.edit(tr("Add card"), added):
        new = context.journey.index.cards[made[0]]
        _write(context, made[0], Cell(new.stage, new.lane))


def _place(context: Context, stage: str, lane: str) -> int | None:
    ids = [card.id for card in context.journey.index.cell(stage, lane)]
    chosen = [ids.index(card.id) for card in context.cards if card.id in ids]
    return max(chosen) + 1 if chosen else None


def _show(context: Context, id_: str) -> None:
    context.selection.select([id_])
    context.view.setFocus()
    context.view.reveal_record(id_)


def _write(context: Context, id_: str, cell: Cell | None = None) -> None:
    context.selection.select([id_], cell)
    context.view.setFocus()
    context.view.begin_text_edit(fresh=True)


def _here(context: Context) -> tuple[str | None, str | None]:
    return context.selection.here(context.journey)


def _with_stage(context: Context, journey: Journey) -> tuple[Journey, str]:
    here = _here(context)[0]
    if here:
        return journey, here
    if journey.stages:
        return journey, next((s.id for s in journey.stages if not s.hidden), journey.stages[0].id)
    new = stages.new(journey, tr("New stage"))
    return stages.add(journey, new), new.id


def _with_lane_for(context: Context, journey: Journey, kind: str) -> tuple[Journey, str]:
    here = _here(context)[1]
    if here:
        return journey, here
    fitting = [lane.id for lane in journey.lanes if CARD_OF_LANE[lane.kind] == kind]
    if fitting:
        return journey, fitting[0]
    lane_kind = next((name for name, card in CARD_OF_LANE.items() if card == kind), "notes")
    new = lanes.new(journey, lane_kind)
    return lanes.add(journey, new), new.id


def stage(context: Context) -> None:
    """Add a stage after the one where the keyboard is, else at the end."""
    here = _here(context)[0]
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        new = stages.new(journey, tr("New stage"))
        made[:] = [new.id]
        at = journey.index.stage_number[here] + 1 if here else None
        return stages.add(journey, new, at)

    if context.edit(tr("Add stage"), added):
        _write(context, made[0])


def lane(kind: str | None = None) -> Callable[[Context], None]:
    """The command that adds a lane below the one where the keyboard is, else at the end. Without a
    `kind`, it is the first usual one that the map does not have."""
    return lambda context: _add_lane(context, kind or next_lane(context.journey))


def _add_lane(context: Context, kind: str) -> None:
    here = _here(context)[1]
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        new = lanes.new(journey, kind)
        made[:] = [new.id]
        at = journey.index.lane_number[here] + 1 if here else None
        return lanes.add(journey, new, at)

    if context.edit(tr("Add lane"), added):
        _write(context, made[0])


def _with_emotions(context: Context, journey: Journey) -> tuple[Journey, str]:
    here = _here(context)[1]
    found = [lane.id for lane in journey.lanes if lane.kind == "emotions" and not lane.hidden]
    if here in found:
        return journey, str(here)
    if found:
        return journey, found[0]
    new = lanes.new(journey, "emotions")
    return lanes.add(journey, new), new.id


def point(context: Context) -> None:
    """Add a point to the emotion curve in the stage where the keyboard is, where there is room."""
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        journey, stage = _with_stage(context, journey)
        journey, lane = _with_emotions(context, journey)
        curve = curve_meant(context.hand, lane)
        if curve is None:
            persona = journey.personas[0].id if journey.personas else None
            curve = curves.new(journey, lane, persona)
            journey = curves.add(journey, curve)
        new = curves.new_point(journey, stage, curves.free_place(curve, stage), 0)
        made[:] = [new.id]
        return curves.add_point(journey, curve.id, new)

    if context.edit(tr("Add curve point"), added):
        _show(context, made[0])


def curve(context: Context) -> None:
    """Add a flat, assumed curve for the first persona that has none, to be bent."""
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        journey = _with_stage_for_curve(journey)
        journey, lane = _with_emotions(context, journey)
        taken = {curve.persona for curve in journey.curves if curve.lane == lane}
        free = [persona.id for persona in journey.personas if persona.id not in taken]
        new = curves.flat(journey, lane, free[0] if free else None)
        made[:] = [new.points[0].id]
        return curves.add(journey, new)

    if context.edit(tr("Add curve"), added):
        _show(context, made[0])


def _with_stage_for_curve(journey: Journey) -> Journey:
    if journey.stages:
        return journey
    return stages.add(journey, stages.new(journey, tr("New stage")))


def persona(context: Context) -> None:
    """Add a persona and show them in the inspector."""
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        new = people.new(journey)
        made[:] = [new.id]
        return people.add(journey, new)

    if context.edit(tr("Add persona"), added):
        context.selection.select(made)
        context.window.edit_field("name")


def can_connect(context: Context) -> bool:
    """Whether a card is selected from which a connection can lead, or two that it can join."""
    return editable(context) and len(context.cards) in (1, 2)


def connection(context: Context) -> None:
    """Connect the first selected card to the second. With one selected, the connection begins
    there, and the same command on another card ends it."""
    ids, begun = [card.id for card in context.cards], context.view.connect_from
    if len(ids) == 1 and (begun == ids[0] or begun not in context.journey.index.cards):
        context.view.show_connect_from(ids[0])
        return
    start, end = ids if len(ids) == 2 else (begun, ids[0])
    context.view.show_connect_from("")
    made: list[str] = []

    def added(journey: Journey) -> Journey:
        new = connections.new(journey, start, end)
        made[:] = [new.id]
        return connections.add(journey, new)

    if context.edit(tr("Connect cards"), added):
        _show(context, made[0])
