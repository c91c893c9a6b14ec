"""What a person expects when rearranging stages, their steps and the cards across them."""

import pytest
from edit_maps import assert_sound, assert_untouched, cell, found, shop, titles

from journeyeditor.edits import EditError, records, stages
from journeyeditor.model import Gathered, Step


@pytest.fixture(name="journey")
def _journey():
    return shop()


def wide(journey):
    card = found(journey, "wide")
    return card.stage, card.span


def test_a_stage_goes_to_its_place(journey):
    stage = stages.new(journey, "Compare", phase="before")
    assert titles(stages.add(journey, stage).stages)[-1] == "Compare"
    new = stages.add(journey, stage, 1)
    assert titles(new.stages) == ["Before", "Compare", "During", "After"]
    assert_sound(new)


def test_a_stage_put_between_makes_the_cards_across_wider(journey):
    between = stages.add(journey, stages.new(journey, "x"), 1)
    assert wide(between) == ("before", 3)
    assert_untouched(journey, between, "wide")
    behind = stages.add(journey, stages.new(journey, "x"), 2)
    assert wide(behind) == ("before", 2)
    ahead = stages.add(journey, stages.new(journey, "x"), 0)
    assert wide(ahead) == ("before", 2)


def test_a_new_stage_takes_the_phase_that_its_neighbours_leave(journey):
    phased = zip(journey.stages, ("before", "during", "after"), strict=True)
    journey = journey.replace(stages=tuple(s.replace(phase=phase) for s, phase in phased))

    def phases(index):
        new = stages.add(journey, stages.new(journey, "x"), index)
        return [stage.phase for stage in new.stages]

    assert phases(None) == ["before", "during", "after", "after"]
    assert phases(0) == ["before", "before", "during", "after"]
    assert phases(1) == ["before", None, "during", "after"]  # it may be either


def test_a_stage_is_not_added_twice(journey):
    with pytest.raises(EditError, match="is used already"):
        stages.add(journey, journey.stages[0])
    steps = (Step(id="enter"),)
    with pytest.raises(EditError, match="“enter” is used already"):
        stages.add(journey, stages.new(journey, "x", steps=steps))


def test_stages_move_with_what_lies_in_them(journey):
    new = stages.move(journey, ["after"], 0)
    assert titles(new.stages) == ["After", "Before", "During"]
    assert cell(new, "after", "actions") == ["buy"]
    assert new.cards is journey.cards
    assert_untouched(journey, new)
    assert_sound(new)


def test_several_stages_move_together_in_their_order(journey):
    new = stages.move(journey, ["after", "before"], 1)
    assert titles(new.stages) == ["During", "Before", "After"]
    new = stages.move(journey, ["before", "during"], 1)
    assert titles(new.stages) == ["After", "Before", "During"]
    assert wide(new) == ("before", 2)


def test_moving_stages_where_they_are_changes_nothing(journey):
    assert stages.move(journey, ["during"], 1) is journey
    assert stages.move(journey, ["during", "after"], 1) is journey
    assert stages.move(journey, ["after"], 99) is journey


def test_a_card_across_two_stages_that_change_places_stays_across_them(journey):
    assert wide(stages.move(journey, ["during"], 0)) == ("during", 2)


def test_a_card_stays_with_the_stage_that_did_not_move_away(journey):
    assert wide(stages.move(journey, ["before"], 2)) == ("during", 1)
    assert wide(stages.move(journey, ["during"], 2)) == ("before", 1)
    assert wide(stages.move(journey, ["after"], 1)) == ("before", 3)


def test_removing_a_stage_removes_what_lies_in_it(journey):
    new = stages.remove(journey, ["during"])
    gone = {"during", "enter", "choose", "try", "ask", "store", "queue", "p2"}
    assert journey.index.ids - new.index.ids == gone
    assert new.gathered == ()
    assert found(new, "wait").related == ()
    assert_untouched(journey, new, *gone, "wide", "wait", "second_till", "hire", "curve_ada")
    assert_sound(new)


def test_a_card_that_also_covers_another_stage_stays_on_that(journey):
    assert wide(stages.remove(journey, ["before"])) == ("during", 1)
    assert wide(stages.remove(journey, ["during"])) == ("before", 1)
    assert found(stages.remove(journey, ["before", "during"]), "wide") is None


def test_the_last_stage_can_be_removed(journey):
    new = stages.remove(journey, ["before", "during", "after"])
    assert (new.stages, new.cards, new.connections) == ((), (), ())
    assert [curve.points for curve in new.curves] == [(), ()]
    assert_sound(new)


def test_renaming(journey):
    new = records.set_fields(journey, ["before"], title="Prima\r\ndi tutto\x07")
    assert found(new, "before").title == "Prima\ndi tutto"
    assert records.set_fields(new, ["before"], title="Prima\ndi tutto") is new


# -- merging ---------------------------------------------------------------------------------


def test_merging_stages_keeps_everything_in_the_first(journey):
    new = stages.merge(journey, ["after", "during"])
    assert titles(new.stages) == ["Before", "During / After"]
    assert cell(new, "during", "actions") == ["try", "ask", "buy"]
    assert found(new, "try").step == "choose"
    assert {card.id for card in new.cards} == {card.id for card in journey.cards}
    assert_sound(new)


def test_a_merged_cell_lists_the_earlier_stage_first_whatever_the_file_says(journey):
    backwards = journey.replace(cards=journey.cards[::-1])
    new = stages.merge(backwards, ["before", "after"])
    assert cell(new, "before", "actions") == ["look", "buy"]


def test_a_curve_keeps_its_shape_when_stages_merge(journey):
    new = stages.merge(journey, ["before", "during"])
    ada = found(new, "curve_ada")
    assert [(p.stage, p.at, p.value) for p in ada.points] == [
        ("before", 0.25, 1),
        ("before", 0.75, -1),
        ("after", 0.5, 2),
    ]


def test_a_card_across_merged_stages_gets_narrower(journey):
    assert wide(stages.merge(journey, ["before", "during"])) == ("before", 1)
    assert wide(stages.merge(journey, ["during", "after"])) == ("before", 2)


def test_steps_descriptions_and_gathered_cells_are_taken_along(journey):
    told = journey.replace(
        stages=(
            journey.stages[0].replace(description="One."),
            journey.stages[1].replace(description="Two."),
            journey.stages[2],
        ),
        gathered=(Gathered(stage="before", lane="actions"), *journey.gathered),
    )
    new = stages.merge(told, ["before", "during"])
    assert new.stages[0].description == "One.\nTwo."
    assert titles(new.stages[0].steps) == ["Enter", "Choose"]
    assert new.gathered == (Gathered(stage="before", lane="actions"),)
    assert_sound(new)


def test_merging_takes_two(journey):
    with pytest.raises(EditError, match="at least two"):
        stages.merge(journey, ["before"])


# -- steps -----------------------------------------------------------------------------------


def test_steps_are_added_and_removed(journey):
    new = stages.add_step(journey, "during", stages.new_step(journey, "Pay"))
    assert titles(found(new, "during").steps) == ["Enter", "Choose", "Pay"]
    new = stages.remove_steps(new, ["choose"])
    assert titles(found(new, "during").steps) == ["Enter", "Pay"]
    assert found(new, "try").step is None
    assert_sound(new)


def test_unknown_steps_are_errors(journey):
    with pytest.raises(EditError, match="no step with the id “ghost”"):
        stages.remove_steps(journey, ["ghost"])
