"""Where a comparison shows on the map: marks, ghosts, and where things were."""

from shops import card, shop

from journeyeditor.edits import cards, curves, records
from journeyeditor.insight import states
from journeyeditor.insight.changes import changes
from journeyeditor.insight.marked import PointPlace, marked


def compared(old, new, here):
    """What the map `here` shows of the changes from `old` to `new`."""
    return marked(here, old, new, changes(old, new))


def kinds(shown):
    return {mark.id: mark.kind for mark in shown.marks}


def test_a_card_that_is_gone_is_a_ghost_in_its_cell_after_the_card_it_followed() -> None:
    old = shop()
    second = card("second", "pain_point", "buy", "pain")
    old = cards.add(old, [cards.new(old, "pain_point", "buy", "pain", title=second["title"])])
    gone = old.cards[-1].id
    new = cards.remove(old, [gone])
    shown = compared(old, new, new)
    assert kinds(shown) == {gone: "removed"}
    with_ghosts = shown.with_ghosts(new)
    assert [c.id for c in with_ghosts.index.cell("buy", "pain")] == ["wait", gone]


def test_seen_from_the_old_map_what_is_new_is_the_ghost() -> None:
    old = shop()
    new = cards.add(old, [cards.new(old, "pain_point", "keep", "pain", title="Silence")])
    shown = compared(old, new, old)
    (ghost,) = shown.ghosts
    assert ghost.card.title == "Silence"
    assert kinds(shown) == {ghost.card.id: "added"}


def test_a_ghost_without_a_cell_on_the_map_stays_away() -> None:
    old = shop()
    new = records.remove(old, ["buy"])
    shown = compared(old, new, new)
    assert shown.with_ghosts(new) is new
    assert kinds(shown)["wait"] == "removed"


def test_ghosts_step_aside_when_undo_brings_their_cards_back() -> None:
    old = shop()
    new = cards.remove(old, ["wait"])
    assert compared(old, new, new).with_ghosts(old) is old


def test_a_moved_card_knows_its_other_cell() -> None:
    old = shop()
    new = cards.move(old, ["wait"], "keep", "pain")
    (mark,) = compared(old, new, new).marks
    assert (mark.kind, mark.cell, mark.leads) == ("moved", ("buy", "pain"), False)
    (mark,) = compared(old, new, old).marks
    assert (mark.cell, mark.leads) == (("keep", "pain"), True)


def test_a_shifted_point_knows_where_it_was() -> None:
    old = shop()
    new = records.set_fields(old, ["p2"], value=1)
    (mark,) = compared(old, new, new).marks
    place = next(p for p in old.curves[0].points if p.id == "p2")
    assert mark.point == PointPlace("feel", place.stage, place.at, place.value)


def test_the_map_that_holds_both_states_leads_from_one_to_the_other() -> None:
    here = shop()
    future = curves.new(here, "feel", here.personas[0].id, state="future")
    here = curves.add(here, future)
    point = curves.new_point(here, "buy", 0.5, 2, status="assumed")
    here = curves.add_point(here, future.id, point)
    shown = compared(states.as_is(here), states.to_be(here), here)
    shift = next(mark for mark in shown.marks if mark.kind == "shifted")
    assert (shift.id, shift.point.value, shift.leads) == ("p2", 2, True)


def test_maps_made_apart_are_matched_by_name_and_place() -> None:
    old, new = shop(), shop()
    renamed = {c.id: f"x{n}" for n, c in enumerate(old.cards)}
    from journeyeditor.edits.identity import with_ids

    old = cards.remove(with_ids(old, renamed), [renamed["mail"]])
    assert kinds(compared(old, new, new)) == {"mail": "added"}
