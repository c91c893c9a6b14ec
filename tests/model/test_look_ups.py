"""Look-ups made from those of another journey say what those made from nothing say."""

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.model import Index, new_journey

CELLS = [("s1", "l1"), ("s1", "l2"), ("s2", "l1")]


def card(number, cell, title=""):
    stage, lane = CELLS[cell]
    return {"id": f"c{number}", "kind": "action", "stage": stage, "lane": lane, "title": title}


def journey(cards):
    return new_journey(
        stages=[{"id": "s1"}, {"id": "s2"}],
        lanes=[{"id": "l1", "kind": "actions"}, {"id": "l2", "kind": "actions"}],
        cards=cards,
    )


def told(index):
    return index.cells, list(index.cards.items()), list(index.records.items()), index.ids


def anew(shown):
    return told(Index(shown))


cards = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 2)), unique_by=lambda c: c[0])


@given(cards, st.data())
def test_look_ups_follow_what_is_moved_changed_added_and_taken_away(first, data):
    shown = journey([card(*one) for one in first])
    for _ in range(4):
        told(shown.index)
        kept = {held.id: held for held in shown.cards}
        wanted = data.draw(cards)
        found = [kept.get(f"c{number}") for number, _ in wanted]
        new = tuple(
            held if held and data.draw(st.booleans()) else journey([card(*one)]).cards[0]
            for held, one in zip(found, wanted, strict=True)
        )
        shown = shown.replace(cards=new).replace(title=f"{len(new)}")
        assert told(shown.index) == anew(shown)


def test_a_step_back_and_a_title_find_what_is_there():
    many = [card(n, n % 3) for n in range(50)]
    first = journey(many)
    told(first.index)
    changed = first.cards[7].replace(title="Changed")
    second = first.replace(cards=(*first.cards[:7], changed, *first.cards[8:]))
    assert told(second.index) == anew(second)
    first.forget_index()
    first.follow(second)
    assert told(first.index) == anew(first)
    third = second.replace(title="The map")
    assert told(third.index) == anew(third)
