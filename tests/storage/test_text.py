"""The text of a map is the same whether all of it is spelled or only what is new."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import SHOP, shop, touchpoint

from journeyeditor.edits import records
from journeyeditor.model import Journey, Note, Stage
from journeyeditor.resources import samples
from journeyeditor.storage.files import dump, load, parse
from journeyeditor.storage.text import LISTS, Written, text_of

# What looks like the frame of the file, in a text and in fields that this version does not know.
FRAME = '"\n ],\n "lanes": [\n  {\n   "id": "x"\n  },\n  {'
ODD = {"deep": [{"a": 1}, {}], "frame": FRAME}


def whole() -> Journey:
    """A map with something in nearly every list, the first and the last of them too."""
    note = {"id": "n1", "kind": "note", "stage": "s1", "lane": "l1", "title": FRAME, **ODD}
    image = {"id": "i1", "media_type": "image/png", "width": 1, "height": 1, "data": "AAAA"}
    cards = [*SHOP["cards"], note, touchpoint(metrics=[{"name": "opened"}])]
    return parse(shop(findings=[{}, {"title": "One"}], images=[image], cards=cards), "x")


def written(journey: Journey) -> Written:
    return Written(journey, dump(journey), canonical=True)


@given(st.data())
def test_whatever_stays_goes_or_comes(data):
    before = after = whole()
    for name in LISTS:
        kept = data.draw(st.lists(st.sampled_from(getattr(before, name) or [None]), unique_by=id))
        after = after.model_copy(update={name: tuple(filter(None, kept))})
    for number in range(data.draw(st.integers(0, 3))):
        note = Note(id=f"m{number}", kind="note", stage="s1", lane="l1", title=FRAME, **ODD)
        at = data.draw(st.integers(0, len(after.cards)))
        after = after.replace(cards=(*after.cards[:at], note, *after.cards[at:]))
    after = after.replace(title=data.draw(st.text("a\n{", max_size=3)))
    assert text_of(after, written(before)) == dump(after)


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_an_edit_of_every_sample(path):
    before = load(path).journey
    cards = [card.id for card in before.cards[::3]]
    after = records.set_fields(before, cards, title="New").replace(stages=(Stage(id="only"),))
    assert text_of(after, written(before)) == dump(after)


def test_a_map_with_facts_that_this_version_does_not_know():
    known, odd = whole(), whole().replace(title="Odd").model_copy()
    odd.__pydantic_extra__["later"] = [ODD]
    for before, after in ((known, odd), (odd, known), (odd, odd.replace(title="Even"))):
        assert text_of(after, written(before)) == dump(after)


def test_a_file_in_another_form_is_spelled_anew():
    found = parse(shop(), "x")
    edited = found.replace(title="Edited")
    assert text_of(edited, Written(found, shop())) == dump(edited)
