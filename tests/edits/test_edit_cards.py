"""What a person expects when adding, moving, copying and removing cards."""

import pytest
from edit_maps import assert_sound, assert_untouched, cell, found, shop

from journeyeditor.edits import EditError, cards
from journeyeditor.model import PainPoint, Touchpoint
from journeyeditor.model.base import MAX_CARDS


@pytest.fixture(name="journey")
def _journey():
    return shop()


def add(journey, title, stage, lane, index=None, kind="action", **fields):
    return cards.add(journey, [cards.new(journey, kind, stage, lane, title=title, **fields)], index)


def order(journey):
    return [card.title for card in journey.cards]


def test_a_new_card_goes_to_the_end_of_its_cell(journey):
    new = add(journey, "hesitate", "during", "actions")
    assert cell(new, "during", "actions") == ["try", "ask", "hesitate"]
    assert_untouched(journey, new)
    assert_sound(new)


@pytest.mark.parametrize(("index", "expected"), [(0, "xab"), (1, "axb"), (2, "abx"), (9, "abx")])
def test_a_new_card_goes_to_its_place_in_the_cell(journey, index, expected):
    new = add(journey, "x", "during", "actions", index)
    said = {"try": "a", "ask": "b", "x": "x"}
    assert "".join(said[title] for title in cell(new, "during", "actions")) == expected


def test_in_the_file_a_new_card_lies_beside_its_neighbour(journey):
    assert order(add(journey, "x", "during", "actions"))[2:4] == ["ask", "x"]
    assert order(add(journey, "x", "during", "actions", 0))[:2] == ["look", "x"]


def test_in_the_file_the_first_card_of_a_cell_follows_the_cell_before(journey):
    new = add(journey, "x", "before", "pains")
    assert order(new)[order(new).index("x") - 1] == "till"
    empty = cards.remove(journey, ["look"])
    assert order(add(empty, "x", "before", "actions"))[0] == "x"


def test_cards_for_several_cells_are_added_at_once(journey):
    made = [
        cards.new(journey, "action", "before", "actions", title="one"),
        cards.new(journey, "need", "before", "pains", title="two"),
        cards.new(journey, "action", "before", "actions", title="three"),
        cards.new(journey, "need", "during", "feelings", title="four"),
    ]
    new = cards.add(journey, made, 0)
    assert cell(new, "before", "actions") == ["one", "three", "look"]
    assert cell(new, "before", "pains") == ["two"]
    assert cell(new, "during", "feelings") == ["four"]
    assert_sound(new)


def test_new_cards_may_name_each_other(journey):
    pain = cards.new(journey, "pain_point", "before", "pains", title="x")
    idea = cards.new(journey, "improvement", "before", "pains", serves=(pain.id,))
    assert_sound(cards.add(journey, [idea, pain]))


def test_a_card_is_not_added_twice(journey):
    made = cards.new(journey, "action", "before", "actions")
    new = cards.add(journey, [made])
    for cards_to_add in ([made], [made, made]):
        with pytest.raises(EditError, match="is used already"):
            cards.add(new, cards_to_add)


def test_a_card_must_name_what_there_is(journey):
    stray = cards.new(journey, "touchpoint", "before", "actions", channel="smoke")
    with pytest.raises(EditError, match="“channel” names “smoke”"):
        cards.add(journey, [stray])


def test_a_wide_card_reaches_no_further_than_the_map(journey):
    new = add(journey, "x", "during", "ideas", span=5)
    assert new.index.cell("during", "ideas")[0].span == 2
    assert_sound(new)


def test_a_map_holds_twenty_thousand_cards(journey):
    first = journey.cards[0]
    many = tuple(first.model_copy(update={"id": f"n{n}"}) for n in range(MAX_CARDS))
    full = journey.replace(cards=many, connections=(), actions=())
    with pytest.raises(EditError, match="at most 20000 cards"):
        add(full, "one too many", "before", "actions")
    with pytest.raises(EditError, match="at most 20000 cards"):
        cards.duplicate(full, ["n7"])


def test_adding_nothing_changes_nothing(journey):
    assert cards.add(journey, []) is journey


@pytest.mark.parametrize(
    ("stage", "lane", "kind", "message"),
    [
        ("nowhere", "actions", "action", "no stage with the id “nowhere”"),
        ("before", "nowhere", "action", "no lane with the id “nowhere”"),
        ("before", "actions", "wish", "“wish” is not a kind of card"),
    ],
)
def test_a_card_needs_a_cell_and_a_kind(journey, stage, lane, kind, message):
    with pytest.raises(EditError, match=message):
        cards.new(journey, kind, stage, lane)


def test_a_wrong_field_of_a_new_card_is_named(journey):
    with pytest.raises(EditError, match="no field “colur”") as wrong:
        cards.new(journey, "action", "before", "actions", colur="#ff0000")
    assert wrong.value.field == "colur"
    with pytest.raises(EditError) as wrong:
        cards.new(journey, "action", "before", "actions", votes=-1)
    assert wrong.value.field == "votes"


# -- moving ----------------------------------------------------------------------------------


def test_a_card_moves_within_its_cell(journey):
    new = cards.move(journey, ["ask"], "during", "actions", 0)
    assert cell(new, "during", "actions") == ["ask", "try"]
    assert_untouched(journey, new)


def test_a_card_moves_to_another_cell(journey):
    new = cards.move(journey, ["ask"], "after", "actions", 0)
    assert cell(new, "after", "actions") == ["ask", "buy"]
    assert cell(new, "during", "actions") == ["try"]
    assert_untouched(journey, new, "ask")
    assert_sound(new)


def test_several_cards_keep_their_order(journey):
    new = cards.move(journey, ["buy", "look", "try"], "before", "pains")
    assert cell(new, "before", "pains") == ["look", "try", "buy"]
    new = cards.move(journey, ["queue", "look", "ask"], "during", "actions", 1)
    assert cell(new, "during", "actions") == ["try", "look", "ask", "queue"]


def test_a_moved_card_keeps_its_connections_and_what_names_it(journey):
    new = cards.move(journey, ["queue"], "before", "actions")
    assert new.connections is journey.connections
    assert new.index.cards["second_till"].serves == ("queue", "wait")


def test_a_step_is_kept_only_where_it_is_one(journey):
    assert found(cards.move(journey, ["try"], "during", "pains"), "try").step == "choose"
    assert found(cards.move(journey, ["try"], "after", "actions"), "try").step is None


def test_moving_a_wide_card_to_the_last_stage_makes_it_narrow(journey):
    assert found(cards.move(journey, ["wide"], "after", "ideas"), "wide").span == 1
    assert found(cards.move(journey, ["wide"], "during", "ideas"), "wide").span == 2


def test_dropping_cards_where_they_are_changes_nothing(journey):
    assert cards.move(journey, ["ask"], "during", "actions", 1) is journey
    assert cards.move(journey, ["try", "ask"], "during", "actions") is journey
    assert cards.move(journey, [], "during", "actions") is journey


def test_dropping_a_card_where_it_is_changes_nothing_even_if_the_file_is_in_disorder(journey):
    # Between the two cards of the cell lies a card of another.
    cards_ = sorted(journey.cards, key=lambda card: card.id == "ask")
    mixed = journey.replace(cards=tuple(cards_))
    assert cards.move(mixed, ["ask"], "during", "actions", 1) is mixed


@pytest.mark.parametrize(
    ("ids", "stage", "lane"),
    [(["ghost"], "before", "actions"), (["ask"], "ghost", "actions"), (["ask"], "before", "ghost")],
)
def test_moving_needs_cards_and_a_cell(journey, ids, stage, lane):
    with pytest.raises(EditError, match="with the id “ghost”"):
        cards.move(journey, ids, stage, lane)


def test_cards_shift_together(journey):
    new = cards.shift(journey, ["look", "site"], 1, 0)
    assert cell(new, "during", "actions") == ["try", "ask", "look"]
    assert cell(new, "during", "touchpoints") == ["store", "site"]
    assert_sound(new)


def test_shifted_cards_stop_at_the_border_together(journey):
    new = cards.shift(journey, ["look", "store"], 7, -3)
    assert cell(new, "during", "actions") == ["try", "ask", "look"]
    assert cell(new, "after", "touchpoints") == ["till", "store"]
    assert cards.shift(journey, ["look"], -1, 0) is journey


def test_a_wide_card_stops_with_its_right_end_at_the_border(journey):
    new = cards.shift(journey, ["wide"], 2, 0)
    assert (found(new, "wide").stage, found(new, "wide").span) == ("during", 2)


# -- removing, copying -----------------------------------------------------------------------


def test_removing_a_card_removes_every_mention_of_it(journey):
    new = cards.remove(journey, ["queue", "site"])
    assert found(new, "queue") is None
    assert found(new, "wait").related == ()
    assert found(new, "wide").serves == ()
    assert found(new, "second_till").serves == ("wait",)
    assert found(new, "hire").serves == ()
    assert new.connections == ()
    touched = ("queue", "site", "wait", "wide", "second_till", "hire", "look_site", "back")
    assert_untouched(journey, new, *touched)
    assert_sound(new)


def test_an_image_goes_with_the_last_card_that_shows_it(journey):
    twice, (copy,) = cards.duplicate(journey, ["look"])
    once = cards.remove(twice, ["look"])
    assert "window" in once.index.images
    assert "window" not in cards.remove(once, [copy]).index.images


def test_removing_nothing_changes_nothing(journey):
    assert cards.remove(journey, []) is journey


def test_removing_what_is_no_card_is_an_error(journey):
    with pytest.raises(EditError, match="no card with the id “before”"):
        cards.remove(journey, ["before"])


def test_copies_follow_the_last_original_of_their_cell(journey):
    new, ids = cards.duplicate(journey, ["ask", "try"])
    assert cell(new, "during", "actions") == ["try", "ask", "try", "ask"]
    assert [card.id for card in new.index.cell("during", "actions")[2:]] == list(ids)
    assert_untouched(journey, new)
    assert_sound(new)


def test_a_copy_has_all_but_the_votes(journey):
    new, (copy,) = cards.duplicate(journey, ["ask"])
    assert found(new, copy) == found(journey, "ask").replace(id=copy, votes=0)


def test_copied_together_cards_stay_connected_and_named(journey):
    new, (look, site) = cards.duplicate(journey, ["look", "site"])
    assert (look, site) in {(line.start, line.end) for line in new.connections}
    assert len(new.connections) == 3
    new, (queue, wait, idea) = cards.duplicate(journey, ["queue", "wait", "second_till"])
    assert found(new, queue).related == (wait,)
    assert found(new, idea).serves == (queue, wait)
    new, (idea,) = cards.duplicate(journey, ["second_till"])
    assert found(new, idea).serves == ("queue", "wait")


# -- kind, span, votes -----------------------------------------------------------------------


def test_a_card_changes_its_kind_and_keeps_what_both_have(journey):
    new = cards.change_kind(journey, ["queue", "try"], "opportunity")
    assert found(new, "queue").kind == "opportunity"
    assert found(new, "queue").related == ("wait",)
    assert found(new, "queue").sources == ("talks",)
    assert found(new, "try").personas == ("ada", "bob")
    assert found(new, "hire").serves == ("queue",)
    assert_untouched(journey, new, "queue", "try")
    assert_sound(new)


def test_a_touchpoint_that_lists_a_channel_keeps_it(journey):
    new = cards.change_kind(journey, ["site"], "channel")
    assert found(new, "site").channel == "web"
    assert_sound(new)
    assert isinstance(found(cards.change_kind(new, ["site"], "touchpoint"), "site"), Touchpoint)


def test_a_field_that_we_do_not_know_survives_a_change_of_kind(journey):
    strange = PainPoint(id="z", kind="pain_point", stage="before", lane="pains", mood=["odd"])
    new = cards.change_kind(cards.add(journey, [strange]), ["z"], "need")
    assert found(new, "z").model_extra == {"mood": ["odd"]}


def test_the_same_kind_again_changes_nothing(journey):
    assert cards.change_kind(journey, ["queue", "wait"], "pain_point") is journey
    with pytest.raises(EditError, match="is not a kind of card"):
        cards.change_kind(journey, ["queue"], "wish")


def test_a_card_covers_as_many_stages_as_there_are(journey):
    assert found(cards.set_span(journey, ["look"], 2), "look").span == 2
    assert found(cards.set_span(journey, ["try"], 9), "try").span == 2
    assert found(cards.set_span(journey, ["wide"], 0), "wide").span == 1
    assert cards.set_span(journey, ["wide"], 2) is journey
    assert cards.set_span(journey, ["buy"], 4) is journey


def test_cards_are_sorted_by_votes_within_their_cells(journey):
    first = journey.index.cards["ask"]
    cell = journey.index.cell(first.stage, first.lane)
    least = cell[0].id
    voted = cards.vote(cards.reset_votes(journey), [card.id for card in cell[1:]])
    new = cards.sort_by_votes(voted)
    order = [card.id for card in new.index.cell(first.stage, first.lane)]
    assert order == [*[card.id for card in cell[1:]], least]
    assert {card.id for card in new.cards} == {card.id for card in journey.cards}
    assert cards.sort_by_votes(new) is new


def test_votes_are_given_taken_and_reset(journey):
    new = cards.vote(journey, ["ask", "try"])
    assert (found(new, "ask").votes, found(new, "try").votes) == (3, 1)
    new = cards.vote(new, ["ask", "try"], -2)
    assert (found(new, "ask").votes, found(new, "try").votes) == (1, 0)
    new = cards.reset_votes(new)
    assert {card.votes for card in new.cards} == {0}
    assert cards.reset_votes(new) is new
    assert cards.reset_votes(journey, ["try"]) is journey
    assert_untouched(journey, cards.reset_votes(journey), "ask")
