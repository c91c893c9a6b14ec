"""The report of changes as text: a heading for each kind of change, a line for each change."""

from collections.abc import Sequence

from journeyeditor.layout.labels import Labels
from journeyeditor.model.isolate import isolated

from .change_values import number, say
from .changes import KINDS, Change, Detail, Place
from .words import counted

_NAMES = ("title", "name", "label", "feeling")  # what a thing is called; needs no field's name


def report(found: Sequence[Change], table: Labels) -> str:
    """Everything that changed, in the language of `table`; lines end with a line feed."""
    if not found:
        return table("change.same") + "\n"
    blocks = [counted(table, "change.count", len(found)) + "\n"]
    for kind in KINDS:
        lines = [f"  {line(change, table)}\n" for change in found if change.kind == kind]
        if lines:
            blocks.append(table(f"change.{kind}") + "\n" + "".join(lines))
    return "\n".join(blocks)


def line(change: Change, table: Labels) -> str:
    """One change in one line."""
    if change.kind == "reworded":
        return _reworded(change, change.details[0], table)
    said = thing(change, table)
    if change.kind == "moved":
        return _moved(change, said, table)
    if change.kind == "shifted" and change.new:
        return _shifted(change, change.new, said, table)
    if change.kind == "changed":
        return table("change.fields", thing=said, fields=_fields(change, change.details, table))
    where = change.new or change.old
    return table("change.in", thing=said, place=_where(where, table)) if where else said


def thing(change: Change, table: Labels) -> str:
    """What the change is about: "touchpoint “Chat”", "curve point “Tense” (“Giulia”)"."""
    said = change.what.kind(table)
    if change.what.plain(table) and change.what.noun != "journey":
        said = table("change.thing", noun=said, name=change.what.said(table))
    return _with_owner(change, said, table)


def _with_owner(change: Change, said: str, table: Labels) -> str:
    if change.part_of is None or not change.part_of.plain(table):
        return said
    return table("change.part", thing=said, owner=change.part_of.said(table))


def _reworded(change: Change, detail: Detail, table: Labels) -> str:
    values = {"old": say(detail.old, table), "new": say(detail.new, table)}
    if detail.field in _NAMES:
        said = _with_owner(change, change.what.kind(table), table)
        return table("change.words", thing=said, **values)
    field = _field_name(change, detail, table)
    return table("change.words_of", thing=thing(change, table), field=field, **values)


def _moved(change: Change, said: str, table: Labels) -> str:
    if change.old is None or change.new is None:
        return table("change.elsewhere", thing=said)
    if change.old == change.new:
        key = "change.within" if change.new.lane else "change.along"
        return table(key, thing=said, place=_where(change.new, table))
    if change.new.number is not None:
        old, new = str(change.old.number), str(change.new.number)
        return table("change.from_place", thing=said, old=old, new=new)
    old, new = _where(change.old, table), _where(change.new, table)
    return table("change.from_to", thing=said, old=old, new=new)


def _shifted(change: Change, where: Place, said: str, table: Labels) -> str:
    value, *others = change.details
    old, new = value.old, value.new
    assert isinstance(old, int | float)
    assert isinstance(new, int | float)
    shift = table(
        "change.shift",
        thing=said,
        place=_where(where, table),
        old=number(old, table, signed=True),
        new=number(new, table, signed=True),
        by=number(new - old, table, signed=True),
    )
    if not others:
        return shift
    return table("change.shift_with", shift=shift, fields=_fields(change, others, table))


def _fields(change: Change, details: Sequence[Detail], table: Labels) -> str:
    said = []
    for detail in details:
        field = _field_name(change, detail, table)
        if detail.old != detail.new:  # else it is something that no words say
            old, new = say(detail.old, table), say(detail.new, table)
            field = table("change.field", field=field, old=old, new=new)
        said.append(field)
    return ", ".join(said)


def _field_name(change: Change, detail: Detail, table: Labels) -> str:
    own = f"field.{change.what.noun}.{detail.field}"
    return table(own if own in table.table else f"field.{detail.field}")


def _where(place: Place, table: Labels) -> str:
    stage = place.stage.plain(table) or place.stage.said(table) if place.stage else ""
    lane = place.lane.plain(table) if place.lane else ""
    return table("change.cell", stage=isolated(stage), lane=isolated(lane)) if lane else stage
