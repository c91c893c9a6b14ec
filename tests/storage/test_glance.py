"""Maps at a glance: the shape of a map without reading it whole; nothing breaks it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.model import Journey
from journeyeditor.resources import samples
from journeyeditor.storage import files
from journeyeditor.storage.glance import LARGEST, glance


@pytest.fixture
def seen(tmp_path):
    """Call it with what a file holds: its glance."""

    def look(data):
        path = tmp_path / "map.journey.json"
        path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
        return glance(path)

    return look


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_it_is_the_shape_of_the_map(path):
    found, journey = glance(path), files.load(path).journey
    stages = [stage for stage in journey.stages if not stage.hidden]
    lanes = [lane for lane in journey.lanes if not lane.hidden]
    assert (found.title, found.objective) == (journey.title, journey.objective)
    assert [(s.phase, s.colour) for s in found.stages] == [
        (stage.phase or "", stage.colour or "") for stage in stages
    ]
    assert [lane.kind for lane in found.lanes] == [lane.kind for lane in lanes]
    for shown, lane in zip(found.lanes, lanes, strict=True):
        cells = (journey.index.cell(stage.id, lane.id)[:2] for stage in stages)
        assert shown.cells == tuple(tuple(card.kind for card in cell) for cell in cells)
    assert found.curve == curve_of(journey)


def curve_of(journey: Journey):
    number, points = journey.index.stage_number, journey.curves[0].points
    count = len(journey.stages)
    return tuple(sorted(((number[p.stage] + p.at) / count, p.value) for p in points))


def test_hidden_stages_and_lanes_are_not_seen(seen):
    found = seen(
        {
            "format": "journeyeditor",
            "stages": [{"id": "a", "hidden": True}, {"id": "b", "colour": "#102030"}],
            "lanes": [{"id": "l", "kind": "notes", "hidden": True}, {"id": "m", "kind": "actions"}],
            "cards": [{"stage": "b", "lane": "m", "kind": "action"}] * 3,
        }
    )
    assert found.stages == (("", "#102030"),)
    assert found.lanes == (("actions", (("action", "action"),)),)


def test_what_is_no_map_has_no_glance(seen, tmp_path):
    assert seen("{") is None
    assert seen("[" * 100_000) is None
    assert seen([]) is None
    assert seen({"title": "no map"}) is None
    assert seen(json.dumps({"format": "journeyeditor", "title": "x" * LARGEST})) is None
    assert glance(tmp_path / "nowhere") is None
    assert glance(tmp_path) is None


KEYS = (
    *("id", "title", "objective", "stages", "lanes", "cards", "curves", "points", "stage", "lane"),
    *("kind", "at", "value", "hidden", "colour", "phase"),
)
ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["a", "l", "#12", "#ff8800", "\ud800", "emotions"]),
    lambda within: (
        st.lists(within, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            within,
            max_size=8,
        )
    ),
    max_leaves=40,
)


@given(ANY, ANY, ANY, ANY)
def test_whatever_a_file_holds_can_be_painted(tmp_path_factory, stages, lanes, cards, curves):
    data = {"format": "journeyeditor", "stages": stages, "lanes": lanes, "cards": cards}
    path = tmp_path_factory.mktemp("any") / "map.journey.json"
    path.write_text(json.dumps({**data, "curves": curves}))
    found = glance(path)
    assert all(0 <= at <= 1 and -2 <= value <= 2 for at, value in found.curve)
    assert all(len(lane.cells) == len(found.stages) for lane in found.lanes)
    words = (found.title, found.objective, *(stage.phase for stage in found.stages))
    assert all(word.encode() is not None for word in words)
