"""Widths of stages, collapsed lines, gathered cells and the lock, by mouse."""

from person import ALT, Spot, click, double_click, drag, hover, place, press, press_key
from person import move as move_to
from PySide6.QtCore import Qt

from journeyeditor.edits import cards, cells, curves, records, stages
from journeyeditor.scene.tips import tip


def edge_of(view, stage):
    span = next(s for s in view.map.drawing.grid.stages if s.id == stage)
    part = view.map.part(("stage", stage))
    return Spot(span.end, part.y + part.height / 2)


def width(document, stage):
    return document.journey.index.stages[stage].width


def test_a_stage_is_made_wider_by_its_right_edge(view, document):
    edge = edge_of(view, "s1")
    hover(view, edge)
    assert view.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor
    drag(view, edge, to=Spot(edge.x + 90, edge.y))
    assert width(document, "s1") == 298
    assert edge_of(view, "s1").x == edge.x + 90
    assert document.undo_stack.undoText() == "Resize stage"
    assert document.undo_stack.count() == 1


def test_a_stage_does_not_become_too_narrow_to_read(view, document):
    edge = edge_of(view, "s1")
    drag(view, edge, to=Spot(edge.x - 190, edge.y))
    assert width(document, "s1") == 120


def test_escape_gives_the_width_back(view, document):
    before, edge = document.journey, edge_of(view, "s1")
    press(view, edge)
    move_to(view, Spot(edge.x + 60, edge.y))
    assert width(document, "s1") is not None
    press_key(view, "Escape")
    assert document.journey is before


def test_a_double_click_on_the_edge_gives_the_usual_width(view, document):
    document.edit("Wide", lambda j: records.set_fields(j, ["s1"], width=400))
    double_click(view, edge_of(view, "s1"))
    assert width(document, "s1") is None
    assert view.editor is None


def test_alt_and_a_click_collapse_and_a_double_click_opens(view, document):
    click(view, "s2", ALT)
    assert document.journey.stages[1].collapsed
    double_click(view, "s2")
    assert not document.journey.stages[1].collapsed
    click(view, "l2", ALT)
    assert document.journey.lanes[1].collapsed


def mark_at(view, x, y):
    """The middle of the mark of what is hidden nearest to a place."""
    marks = view.map.overlays.get("hidden").gaps
    nearest = min(marks, key=lambda mark: abs(mark.x - x) + abs(mark.y - y))
    return Spot(nearest.x, nearest.y)


def test_a_click_between_their_neighbours_shows_hidden_stages_again(view, document, selection):
    before = document.journey
    document.edit("Hide", lambda j: records.set_fields(j, ("s2",), hidden=True))
    first, last = (view.map.part(("stage", id_)) for id_ in ("s1", "s3"))
    mark = mark_at(view, first.bounds.right, first.y + 20)
    assert first.bounds.right - 2 <= mark.x <= last.x + 12
    hover(view, mark)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert "Evaluation" in tip(document.journey, view.drawing, ("hidden", "s2"))
    click(view, mark)
    assert document.journey.stages == before.stages
    assert selection.ids == ("s2",)
    assert view.map.overlays.get("hidden") is None
    assert document.undo_stack.undoText() == "Show again"


def test_neighbours_that_are_hidden_together_come_back_together(view, document):
    document.edit("Hide", lambda j: records.set_fields(j, ("l1", "l2", "l4"), hidden=True))
    first, last = sorted(view.map.overlays.get("hidden").gaps, key=lambda mark: mark.y)
    assert (first.ids, last.ids) == (("l1", "l2"), ("l4",))
    click(view, Spot(first.x, first.y))
    assert [lane.id for lane in document.journey.lanes if lane.hidden] == ["l4"]


def test_marks_of_what_is_hidden_stay_on_heads_that_stay_in_view(view, document):
    document.edit("Hide", lambda j: records.set_fields(j, ("s2",), hidden=True))
    home = view.map.overlays.get("hidden").gaps[0]
    view.zoom_to(2)
    view.horizontalScrollBar().setValue(-24)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 300)
    (seen,) = view.map.overlays.get("hidden").gaps
    assert seen.y > home.y
    click(view, Spot(seen.x, seen.y))
    assert not document.journey.stages[1].hidden


def test_a_mark_before_the_first_stage_stays_while_the_map_scrolls_down(view, document):
    document.edit("Hide", lambda j: records.set_fields(j, ("s1", "l4"), hidden=True))
    for n in range(12):
        new = cards.new(document.journey, "note", "s2", "l1", title=f"Note {n}")
        document.edit("Fill", lambda j, new=new: cards.add(j, [new]))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 200)
    assert ("s1",) in [mark.ids for mark in view.map.overlays.get("hidden").gaps]


def said(mark):
    """The name on the mark of a hidden curve."""
    return "".join(line.text for line in mark.name.lines)


def test_a_hidden_curve_leaves_its_name_in_the_head_of_its_lane(view, document, selection):
    click(view, place(view, "p2"), ALT)
    assert document.journey.curves[0].hidden
    (mark,) = view.map.overlays.get("hidden").gaps
    assert said(mark) == "Curve"
    scale = view.drawing.scales[0]
    assert scale.y(-2) < mark.y < scale.y(-2) + 40
    assert mark.box(1).right() < view.drawing.grid.stages[0].start
    click(view, Spot(mark.x + 4, mark.y))
    assert not document.journey.curves[0].hidden
    assert selection.ids == ("k1",)


def test_a_click_on_the_name_in_the_head_hides_a_curve_and_one_more_shows_it(view, document):
    scale, left = view.drawing.scales[0], view.drawing.grid.left
    name = Spot(left + 30, view.map.part(("lane", "l3")).y + 44)
    hover(view, name)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    click(view, name)
    assert document.journey.curves[0].hidden
    (mark,) = view.map.overlays.get("hidden").gaps
    assert scale.y(-2) < mark.y
    click(view, Spot(mark.x + 4, mark.y))
    assert not document.journey.curves[0].hidden
    click(view, Spot(left + 110, name.y))  # beside the name, the head means its lane
    assert not document.journey.curves[0].hidden


def test_of_many_hidden_curves_the_last_mark_stands_for_the_rest(view, document):
    for title in ("Ada", "Bea", "Cleo"):
        new = curves.new(document.journey, "l3", title=title)
        document.edit("Add", lambda j, new=new: curves.add(j, new))
    ids = tuple(curve.id for curve in document.journey.curves)
    document.edit("Hide", lambda j: records.set_fields(j, ids, hidden=True))
    first, rest = view.map.overlays.get("hidden").gaps
    assert (first.ids, rest.ids) == (ids[:1], ids[1:])
    assert said(rest) == "Ada +2"
    assert not first.box(1).intersects(rest.box(1))


def test_a_map_that_may_not_be_changed_keeps_what_is_hidden(view, document):
    document.edit("Hide", lambda j: records.set_fields(j, ("s2",), hidden=True))
    before = document.journey
    document.read_only = "read-only"
    click(view, mark_at(view, 0, 0))
    assert document.journey is before


def test_a_click_on_the_strip_shows_all_cards_of_the_cell(view, document):
    def filled(journey):
        for n in range(9):
            new = cards.new(journey, "note", "s1", "l4", title=f"Note {n}")
            journey = cards.add(journey, [new])
        return cells.gather(journey, "s1", "l4")

    document.edit("Fill", filled)
    strip = view.map.part(("strip", "s1", "l4"))
    view.reveal(strip.bounds)
    click(view, Spot(strip.x + 40, strip.y + 10))
    assert not document.journey.gathered


def test_a_locked_structure_can_not_be_dragged(view, document):
    before = document.journey
    view.structure_locked = True
    drag(view, "s1", to="s3")
    drag(view, "l1", to="l2")
    edge = edge_of(view, "s1")
    drag(view, edge, to=Spot(edge.x + 90, edge.y))
    press_key(view, "Left", modifiers=ALT)
    assert document.journey is before


def test_steps_that_are_written_over_keep_their_cards(document):
    start = stages.write_steps(document.journey, "s1", "One\nTwo\n\nThree")
    one, two, three = start.stages[0].steps
    start = records.set_fields(start, ["c1"], step=two.id)
    again = stages.write_steps(start, "s1", "One\nSecond\nThree\nFour")
    assert [step.id for step in again.stages[0].steps[:3]] == [one.id, two.id, three.id]
    assert again.index.cards["c1"].step == two.id
    swapped = stages.write_steps(start, "s1", "Two\nOne")
    assert [step.id for step in swapped.stages[0].steps] == [two.id, one.id]
    assert stages.write_steps(start, "s1", "").index.cards["c1"].step is None
    assert stages.write_steps(start, "s1", "One\nTwo\nThree") is start
