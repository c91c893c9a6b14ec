"""The Map and Card menus: move, hide, show, change kind and status, gather."""

from collections.abc import Callable
from typing import Any

from journeyeditor.edits import cards, cells, records
from journeyeditor.kinds import name_of, noun_of, word
from journeyeditor.model import CardBase, Connection, Curve, Journey, Point
from journeyeditor.one_line import one_line
from journeyeditor.tools import nudging
from journeyeditor.translation import tr

from .context import Context, editable

Items = list[tuple[str, Callable[[Context], None]]]


def has_cards(context: Context) -> bool:
    """Whether cards are selected and may be changed."""
    return editable(context) and bool(context.cards)


def has_lines(context: Context) -> bool:
    """Whether stages or lanes are selected and may be changed."""
    known = context.journey.index
    chosen = context.selection.ids
    return editable(context) and any(i in known.stages or i in known.lanes for i in chosen)


def has_hidden(context: Context) -> bool:
    """Whether stages, lanes or curves are hidden."""
    return editable(context) and bool(_hidden(context.journey))


def _hidden(journey: Journey) -> list[str]:
    every: tuple[Any, ...] = (*journey.stages, *journey.lanes, *journey.curves)
    return [record.id for record in every if record.hidden]


def nudge(dx: int, dy: int) -> Callable[[Context], None]:
    """The command that moves what is selected by one place."""
    return lambda context: nudging.nudge(context.hand, dx, dy)


def move_line(dx: int, dy: int) -> Callable[[Context], None]:
    """The command that moves the stage or lane where the keyboard is by one place."""
    return lambda context: nudging.move_line(context.hand, dx, dy)


def can_move_line(dx: int) -> Callable[[Context], bool]:
    """Whether the keyboard is in a stage (sideways) or in a lane that can be moved."""

    def possible(context: Context) -> bool:
        stage, lane = nudging.lines_here(context.hand)
        return editable(context) and bool(stage if dx else lane)

    return possible


def facts(context: Context) -> None:
    """Show the facts of the map in the inspector."""
    context.selection.clear()
    context.window.edit_field("title")


def fact(name: str) -> Callable[[Context], None]:
    """The command that opens one of the facts of the map, for writing."""

    def write(context: Context) -> None:
        context.selection.clear()
        context.window.edit_field(name)

    return write


def link(context: Context) -> None:
    """Write the link of the selected cards."""
    context.window.edit_field("link")


def can_hide(context: Context) -> bool:
    """Whether stages, lanes or curves are selected and may be changed."""
    return editable(context) and bool(_hideable(context))


def _hideable(context: Context) -> list[str]:
    """The selected stages, lanes and curves; a point stands for its curve."""
    curves = context.journey.index.curves
    keys = context.hand.map.states.selected_keys()
    chosen = [key[1] for key in keys if key[0] in ("curve", "point") and key[1] in curves]
    return list(dict.fromkeys([*_lines(context), *chosen]))


def hide(context: Context) -> None:
    """Hide the selected stages, lanes and curves."""
    ids = _hideable(context)
    if context.edit(tr("Hide"), lambda journey: records.set_fields(journey, ids, hidden=True)):
        context.selection.clear()
        context.window.say(tr("Hidden. A click on its mark on the map shows it again."))


def show_hidden(context: Context) -> None:
    """Show every stage, lane and curve."""
    context.edit(
        tr("Show all"), lambda journey: records.set_fields(journey, _hidden(journey), hidden=False)
    )


def hidden_items(context: Context) -> Items:
    """What is hidden, each to be shown again: stages, lanes, curves."""

    def show(id_: str) -> Callable[[Context], None]:
        def perform(c: Context) -> None:
            step = tr("Show again")
            if c.edit(step, lambda j: records.set_fields(j, (id_,), hidden=False)):
                c.window.looking.go_to(id_)

        return perform

    journey = context.journey
    ids = _hidden(journey)
    return [(_called(records.find(journey, id_), journey), show(id_)) for id_ in ids]


def _called(record: Any, journey: Journey) -> str:
    return one_line(f"{tr(word(noun_of(record)))}: {name_of(record, journey)}")


def collapse(context: Context) -> None:
    """Collapse the selected stages and lanes, or open them again."""
    ids, known = _lines(context), context.journey.index
    every = [known.stages.get(id_) or known.lanes[id_] for id_ in ids]
    collapsed = not all(record.collapsed for record in every)
    step = tr("Collapse") if collapsed else tr("Expand")
    context.edit(step, lambda journey: records.set_fields(journey, ids, collapsed=collapsed))


def _lines(context: Context) -> list[str]:
    known = context.journey.index
    return [i for i in context.selection.ids if i in known.stages or i in known.lanes]


def kind(kind: str) -> Callable[[Context], None]:
    """The command that makes the selected cards cards of `kind`."""

    def perform(context: Context) -> None:
        ids = [card.id for card in context.cards]
        context.edit(tr("Change kind"), lambda journey: cards.change_kind(journey, ids, kind))

    return perform


def is_kind(kind: str) -> Callable[[Context], bool]:
    """Whether all selected cards are of `kind`."""
    return lambda c: bool(c.cards) and all(card.kind == kind for card in c.cards)


def status(status: str) -> Callable[[Context], None]:
    """The command that says how what is selected is known."""

    def perform(context: Context) -> None:
        ids = [claim.id for claim in _claims(context, status)]
        context.edit(
            tr("Change status"), lambda journey: records.set_fields(journey, ids, status=status)
        )

    return perform


def can_have(status: str) -> Callable[[Context], bool]:
    """Whether something selected can be known like this."""
    return lambda context: editable(context) and bool(_claims(context, status))


def is_status(status: str) -> Callable[[Context], bool]:
    """Whether all that is selected is known like this."""

    def known(context: Context) -> bool:
        claims = _claims(context, status)
        return bool(claims) and all(claim.status == status for claim in claims)

    return known


def _claims(context: Context, status: str) -> list[CardBase | Point | Connection]:
    """What is selected and says how it is known: cards, points, connections, and of a curve all
    its points. Only cards are proposed."""
    found: list[CardBase | Point | Connection] = []
    known = context.journey.index
    for id_ in context.selection.ids:
        record = known.cards.get(id_) or known.records.get(id_)
        if isinstance(record, CardBase) or (
            isinstance(record, Point | Connection) and status != "proposed"
        ):
            found.append(record)
        elif isinstance(record, Curve) and status != "proposed":
            found += record.points
    return found


def _cell(context: Context) -> tuple[str, str] | None:
    if context.cards:
        return context.cards[-1].stage, context.cards[-1].lane
    here = context.selection.cell
    return (here.stage, here.lane) if here else None


def can_gather(context: Context) -> bool:
    """Whether the cell has more cards than a strip leaves in view."""
    cell = _cell(context)
    return editable(context) and cell is not None and len(context.journey.index.cell(*cell)) > 6


def is_gathered(context: Context) -> bool:
    """Whether the cell shows six cards and a strip."""
    cell = _cell(context)
    return any((there.stage, there.lane) == cell for there in context.journey.gathered)


def gather(context: Context) -> None:
    """Show the cell's first six cards and a strip that counts the others, or all again."""
    cell = _cell(context)
    if cell is None:
        return
    if is_gathered(context):
        context.edit(tr("Show all cards"), lambda j: cells.ungather(j, *cell))
    else:
        context.edit(tr("Gather cards"), lambda j: cells.gather(j, *cell))


def people_items(context: Context) -> Items:
    """The personas of the map, each to be shown in the inspector."""

    def show(id_: str) -> Callable[[Context], None]:
        return lambda c: c.selection.select([id_])

    journey = context.journey
    return [
        (name_of(persona, journey) or tr("Persona without a name"), show(persona.id))
        for persona in journey.personas
    ]
