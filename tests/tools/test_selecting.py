from person import (
    ALT,
    CTRL,
    SHIFT,
    Spot,
    click,
    drag,
    hover,
    let_go,
    on_screen,
    place,
    press,
    press_key,
)

from journeyeditor.selection import Cell


def corner(view, first, last):
    """From the upper left of one card to the lower right of another, a little outside."""
    one, other = view.map.part(("card", first)).bounds, view.map.part(("card", last)).bounds
    return Spot(one.x - 5, one.y - 3), Spot(other.right + 3, other.bottom + 2)


def test_a_click_selects_a_card_and_puts_the_keyboard_in_its_cell(view, selection):
    click(view, "c3")
    assert selection.ids == ("c3",)
    assert selection.cell == Cell("s2", "l1")


def test_shift_adds_and_takes_away(view, selection):
    click(view, "c3")
    click(view, "c4", modifiers=SHIFT)
    assert selection.ids == ("c3", "c4")
    click(view, "c3", modifiers=CTRL)
    assert selection.ids == ("c4",)


def test_a_click_on_one_of_several_selects_it_alone(view, selection):
    selection.select(("c1", "c3"))
    click(view, "c1")
    assert selection.ids == ("c1",)


def test_a_click_on_an_empty_cell_puts_the_keyboard_there(view, selection):
    click(view, "c3")
    click(view, ("s3", "l2"))
    assert selection.ids == ()
    assert selection.cell == Cell("s3", "l2")


def test_the_band_selects_what_it_touches(view, selection):
    start, end = corner(view, "c1", "c2")
    drag(view, start, to=end)
    assert selection.ids == ("c1", "c2")
    assert view.map.overlays.get("band") is None


def test_the_band_adds_with_shift(view, selection):
    selection.select(("c5",))
    start, end = corner(view, "c1", "c2")
    drag(view, start, to=end, modifiers=SHIFT)
    assert selection.ids == ("c5", "c1", "c2")


def test_the_band_selects_curve_points_too(view, selection):
    band = view.map.part(("band", "l3")).bounds
    drag(view, Spot(band.x + 2, band.y + 2), to=Spot(place(view, "p2").x, band.bottom - 2))
    assert selection.ids == ("p1", "p2")


def test_escape_gives_back_what_was_selected_before_the_band(view, selection, document):
    before = document.journey
    selection.select(("c5",), Cell("s2", "l2"))
    start, end = corner(view, "c1", "c2")
    drag(view, start, to=end, drop=False)
    press_key(view, "Escape")
    assert (selection.ids, selection.cell) == (("c5",), Cell("s2", "l2"))
    let_go(view, end)
    assert document.journey is before


def test_escape_deselects_when_nothing_is_under_way(view, selection):
    click(view, "c1")
    press_key(view, "Escape")
    assert (selection.ids, selection.cell) == ((), None)


def test_stages_lanes_and_curves_are_selected_too(view, selection):
    for id_ in ("s2", "l2"):
        click(view, id_)
        assert selection.ids == (id_,)
        assert view.map.overlays.get("heads")


def test_a_press_that_trembles_is_a_click(view, selection, document):
    at = place(view, "c1")
    press(view, at)
    let_go(view, Spot(at.x + 2, at.y + 1))
    assert selection.ids == ("c1",)
    assert document.undo_stack.count() == 0


def test_the_card_under_the_pointer_has_an_edge(view):
    hover(view, "c1")
    assert view.map.overlays.get("hover").part.key == ("card", "c1")
    hover(view, "title")
    assert view.map.overlays.get("hover") is None


def test_an_empty_cell_offers_a_plus(view):
    hover(view, ("s3", "l2"))
    assert view.map.overlays.get("plus")
    hover(view, ("s1", "l2"))
    assert view.map.overlays.get("plus") is None


def test_one_card_has_handles_several_have_rings_only(view, selection):
    click(view, "c1")
    assert view.map.overlays.get("handles")
    click(view, "c3", modifiers=SHIFT)
    assert view.map.overlays.get("handles") is None
    assert len(view.map.overlays.get("rings").rects) == 2


def test_what_is_gone_is_no_longer_selected(view, document, selection):
    from journeyeditor.edits import cards

    click(view, "c1")
    document.edit("Delete", lambda j: cards.remove(j, ("c1",)))
    assert selection.ids == ()
    assert view.map.overlays.get("rings") is None


def test_below_the_last_lane_a_click_asks_for_another_one(view, selection, qtbot):
    click(view, "c1")
    below = Spot(20, view.map.drawing.height + 18)
    hover(view, below)
    assert view.map.overlays.get("add_lane").strong
    with qtbot.waitSignal(view.asked) as asked:
        click(view, below)
    assert asked.args == ["insert_lane"]
    assert selection.ids == ()


def test_alt_and_a_click_on_a_curve_hides_it(view, document):
    click(view, on_screen(view, "p2"), ALT)
    assert document.journey.curves[0].hidden
    assert view.map.part(("point", "k1", "p2")) is None
    document.undo()
    assert not document.journey.curves[0].hidden
