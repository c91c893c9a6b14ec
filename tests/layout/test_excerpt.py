"""A piece of a map: stages, lanes, or some cards and what joins them."""

import pytest

from journeyeditor.layout.excerpt import excerpt
from journeyeditor.layout.labels import labels
from journeyeditor.layout.theme import load_theme
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

JOURNEY = load(next(path for path in samples() if "percorso" in path.name)).journey
LINE = JOURNEY.connections[0]


def keys(*ids):
    drawing = excerpt(JOURNEY, ids, load_theme("print"), labels("en"))
    return {part.key for part in drawing.parts}, drawing


def test_a_stage_comes_with_its_cards_and_all_lanes():
    stage = JOURNEY.stages[1]
    shown, drawing = keys(stage.id)
    assert [span.id for span in drawing.grid.stages] == [stage.id]
    wanted = {("card", card.id) for card in JOURNEY.cards if card.stage == stage.id}
    assert wanted <= shown
    assert {("lane", lane.id) for lane in JOURNEY.lanes} <= shown


def test_a_lane_comes_with_all_stages():
    lane = JOURNEY.lanes[1]
    shown, drawing = keys(lane.id)
    assert [span.id for span in drawing.grid.lanes] == [lane.id]
    assert {("stage", stage.id) for stage in JOURNEY.stages} <= shown


def test_cards_come_alone_with_what_joins_them():
    shown, drawing = keys(LINE.start, LINE.end)
    assert shown == {("card", LINE.start), ("card", LINE.end), ("connection", LINE.id)}
    assert min(part.x for part in drawing.parts) == 0
    assert min(part.y for part in drawing.parts) == 0
    assert max(part.x + part.width for part in drawing.parts) == drawing.width


def test_one_card_is_as_large_as_itself():
    (key,), drawing = keys(LINE.start)
    assert key == ("card", LINE.start)
    assert drawing.width == pytest.approx(192)


def test_a_curve_comes_with_its_points():
    curve = JOURNEY.curves[0]
    shown, _ = keys(curve.id)
    assert ("curve", curve.id) in shown
    assert {("point", curve.id, point.id) for point in curve.points} <= shown


def test_what_is_not_there_gives_the_whole_map():
    shown, _ = keys("nothing")
    assert ("title",) in shown
