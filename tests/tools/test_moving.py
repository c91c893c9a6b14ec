from person import CTRL, Spot, above, below, click, drag, let_go, on_screen, place, press_key

from journeyeditor.scene.gesture_marks import InsertionBar


def test_a_card_lands_in_another_cell(view, document, cards_of):
    drag(view, "c1", to=("s3", "l2"))
    assert cards_of("s3", "l2") == ["c1"]
    assert cards_of("s1", "l1") == ["c2"]
    assert document.undo_stack.undoText().startswith("Move 1 card")


def test_a_card_lands_between_the_cards_it_is_let_go_between(view, cards_of):
    drag(view, "c4", to=above(view, "c2"))
    assert cards_of("s1", "l1") == ["c1", "c4", "c2"]


def test_the_order_within_a_cell_changes(view, cards_of):
    drag(view, "c1", to=below(view, "c2"))
    assert cards_of("s1", "l1") == ["c2", "c1"]


def test_several_cards_move_together_in_the_order_of_the_map(view, selection, cards_of):
    click(view, "c3")
    click(view, "c1", modifiers=CTRL)
    drag(view, "c1", to=("s3", "l1"))
    assert cards_of("s3", "l1") == ["c1", "c3"]
    assert set(selection.ids) == {"c1", "c3"}


def test_copies_move_with_ctrl_down(view, document, cards_of, selection):
    drag(view, "c1", to=("s3", "l1"), modifiers=CTRL)
    (copy,) = cards_of("s3", "l1")
    assert cards_of("s1", "l1") == ["c1", "c2"]
    assert document.journey.index.cards[copy].title == "A reel"
    assert selection.ids == (copy,)


def test_the_mark_shows_where_the_card_will_land_and_nothing_moves_yet(view, document):
    before = document.journey
    drag(view, "c4", to=above(view, "c2"), drop=False)
    bar = view.map.overlays.get("mark")
    assert isinstance(bar, InsertionBar)
    gap = view.map.part(("card", "c1")).bounds.bottom, view.map.part(("card", "c2")).y
    assert gap[0] < bar.landing.y < gap[1]
    assert view.map.overlays.get("ghost")
    assert document.journey is before


def test_escape_leaves_the_identical_journey_and_no_mark(view, document, selection):
    before = document.journey
    drag(view, "c4", to=("s3", "l1"), drop=False)
    press_key(view, "Escape")
    assert document.journey is before
    assert not document.undo_stack.count()
    for slot in ("ghost", "mark", "target", "origin"):
        assert view.map.overlays.get(slot) is None
    let_go(view, ("s3", "l1"))
    assert document.journey is before
    assert selection.ids == ("c4",)


def test_a_card_let_go_beside_the_map_stays(view, document):
    before = document.journey
    drag(view, "c4", to="title")
    assert document.journey is before


def test_a_card_let_go_where_it_was_is_no_step(view, document):
    start = on_screen(view, "c3")
    drag(view, "c3", to=start + type(start)(9, 3))
    assert not document.undo_stack.count()


def test_a_stage_moves_by_its_header_and_its_cards_come_along(view, document):
    left_of_first = Spot(place(view, "s1").x - 40, place(view, "s1").y)
    x = view.map.part(("card", "c3")).x
    drag(view, "s2", to=left_of_first)
    assert [stage.id for stage in document.journey.stages] == ["s2", "s1", "s3"]
    assert view.map.part(("card", "c3")).x < x


def test_a_stage_shows_where_it_will_land_and_escape_leaves_no_trace(view, document):
    before = document.journey
    past_last = Spot(place(view, "s3").x + 60, place(view, "s3").y)
    drag(view, "s1", to=past_last, drop=False)
    bar = view.map.overlays.get("mark")
    assert bar.landing.upright
    assert bar.landing.x == view.map.drawing.grid.stages[-1].end
    press_key(view, "Escape")
    assert document.journey is before
    assert view.map.overlays.get("mark") is None


def test_a_lane_moves_by_its_head(view, document):
    drag(view, "l4", to=Spot(60, view.map.drawing.grid.lanes[0].start + 4))
    assert [lane.id for lane in document.journey.lanes] == ["l4", "l1", "l2", "l3"]


def test_a_lane_stays_after_escape(view, document):
    before = document.journey
    drag(view, "l4", to=Spot(60, view.map.drawing.grid.lanes[0].start + 4), drop=False)
    press_key(view, "Escape")
    assert document.journey is before


def test_a_hidden_stage_keeps_its_place_among_those_that_move(view, document):
    from journeyeditor.edits import records

    document.edit("Hide", lambda j: records.set_fields(j, ("s2",), hidden=True))
    drag(view, "s3", to=Spot(place(view, "s1").x - 40, place(view, "s1").y))
    assert [stage.id for stage in document.journey.stages] == ["s3", "s1", "s2"]


def test_nothing_moves_in_a_map_that_is_read_only(view, document, qtbot):
    document.read_only = "This map is from a newer version."
    before = document.journey
    with qtbot.waitSignal(view.hint) as said:
        drag(view, "c1", to=("s3", "l1"))
    assert said.args == ["This map is from a newer version."]
    assert document.journey is before


def test_undo_in_the_middle_of_a_drag_ends_it(view, document, cards_of):
    from journeyeditor.edits import records

    document.edit("Edit", lambda j: records.set_fields(j, ("c1",), title="New"))
    drag(view, "c4", to=("s3", "l1"), drop=False)
    document.undo()
    undone = document.journey
    let_go(view, ("s3", "l1"))
    assert document.journey is undone
    assert view.map.overlays.get("ghost") is None
    assert not view.tool.busy


def test_a_press_after_a_release_that_went_elsewhere_starts_anew(view, document, selection):
    before = document.journey
    drag(view, "c4", to=("s3", "l1"), drop=False)
    click(view, "c3")
    assert document.journey is before
    assert selection.ids == ("c3",)
    assert not view.tool.busy


def ghost_of(view, thing, to):
    drag(view, thing, to, drop=False)
    picture = view.map.overlays.get("ghost").picture.toImage()
    press_key(view, "Escape")
    let_go(view, to)
    return picture


def test_several_cards_are_carried_as_a_pile(view, selection):
    one = ghost_of(view, "c1", ("s3", "l1"))
    selection.select(["c1", "c2"])
    pile = ghost_of(view, "c1", ("s3", "l1"))
    assert pile.width() > one.width()
    # The edge of the card beneath shows beyond that of the one on top.
    assert pile.pixelColor(one.width() - 10, one.height() - 14).alpha() == 255


def test_the_head_of_a_lane_is_carried_on_ground_of_its_own(view):
    ghost = ghost_of(view, "l1", "l2")
    assert ghost.pixelColor(ghost.rect().center()).alpha() == 255
