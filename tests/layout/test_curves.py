"""Emotion curves: smooth without overshooting, told apart, labelled where nothing is hidden."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from little_maps import curve_map, little_map

from journeyeditor.edits import curves, records
from journeyeditor.layout.drawing import Bounds, Path, Words
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.monotone import at, segments
from journeyeditor.layout.theme import load_theme, rounded
from journeyeditor.model import Journey
from journeyeditor.resources import samples

LIGHT = load_theme("light")

points = st.lists(
    st.tuples(st.integers(0, 1000), st.integers(-200, 200)), min_size=2, max_size=12
).map(sorted)


@given(points)
def test_a_curve_never_leaves_the_range_of_the_two_points_it_joins(run) -> None:
    run = [(float(x), float(y)) for x, y in run]
    for segment in segments(run):
        low, high = sorted((segment[0][1], segment[3][1]))
        for n in range(21):
            assert low - 1e-6 <= at(segment, n / 20)[1] <= high + 1e-6


@given(points)
def test_a_curve_goes_through_its_points(run) -> None:
    run = [(float(x), float(y)) for x, y in run]
    drawn = segments(run)
    assert [s[0] for s in drawn] == run[:-1]
    assert [s[3] for s in drawn] == run[1:]


def test_a_stretch_is_dashed_where_either_of_its_ends_is_assumed() -> None:
    journey = curve_map(
        (0, 0.2, 1), (0, 0.8, 0), (1, 0.5, -1, {"status": "assumed"}), (2, 0.2, 1), (2, 0.8, 1)
    )
    part = lay_out(journey, LIGHT).part(("curve", "curve"))
    dashes = [mark.stroke.dash for mark in part.marks if isinstance(mark, Path)]
    assert dashes == [(), (7.0, 4.5), ()]


def test_points_lie_where_stage_fraction_and_value_say() -> None:
    drawing = lay_out(curve_map((0, 0.25, 2), (1, 0.5, -2)), LIGHT)
    scale = drawing.scales[0]
    first, second = (drawing.part(("point", "curve", f"p{n}")) for n in range(2))
    stage = drawing.grid.stages[0]
    assert first.x + first.width / 2 == stage.start + 0.25 * 208
    assert abs(first.y + first.height / 2 - scale.y(2)) < 1e-6
    assert scale.y(-2) - scale.y(2) == 4 * 26
    assert abs(scale.value(second.y + second.height / 2) + 2) < 1e-6


def test_a_face_follows_the_rounded_value_away_from_zero() -> None:
    assert [rounded(v) for v in (-2, -1.5, -1.4, -0.5, -0.4, 0, 0.4, 0.5, 1.5, 2)] == [
        -2, -2, -1, -1, 0, 0, 0, 1, 2, 2,
    ]  # fmt: skip


def test_each_curve_of_a_lane_has_a_line_of_its_own() -> None:
    journey = curve_map((0, 0.2, 1), (2, 0.8, 1))
    curve = journey.curves[0]
    four = tuple(curve.replace(id=f"k{n}", title=f"Curve {n}", points=()) for n in range(4))
    journey = journey.replace(
        curves=tuple(
            c.replace(points=tuple(p.replace(id=f"{c.id}-{p.id}") for p in curve.points))
            for c in four
        )
    )
    drawing = lay_out(journey, LIGHT)
    lines = [drawing.part(("curve", c.id)).marks for c in four]
    assert len({len(marks) for marks in lines} | {marks[0].stroke.width for marks in lines}) > 3
    assert len({marks[0].stroke.colour for marks in lines}) == 4


def test_a_hidden_curve_is_not_drawn() -> None:
    journey = curve_map((0, 0.2, 1), (2, 0.8, 1))
    hidden = journey.replace(curves=(journey.curves[0].replace(hidden=True),))
    assert lay_out(hidden, LIGHT).part(("curve", "curve")) is None


def label_boxes(drawing) -> list[Bounds]:
    boxes = []
    for part in drawing.parts:
        if part.key[0] == "point":
            words = [m for m in part.marks if isinstance(m, Words)]
            boxes += [Bounds(part.x + w.x, part.y + w.y - 7, w.line.width, 8) for w in words]
    return boxes


def test_no_label_of_a_sample_lies_on_another_or_on_a_face() -> None:
    for path in samples():
        drawing = lay_out(Journey.model_validate_json(path.read_bytes()), LIGHT)
        boxes = label_boxes(drawing)
        for one, other in itertools.combinations(boxes, 2):
            assert not one.meets(other), path.name
        faces = [p.bounds for p in drawing.parts if p.key[0] == "point"]
        for box, face in itertools.product(boxes, faces):
            assert not box.meets(face.grown(-2)), path.name


def test_a_long_feeling_in_a_deep_valley_lies_below_it_in_one_line() -> None:
    # Two lines reach beyond the lane, at its sides lies its own curve, above it another one.
    words = "I call the ward, nobody answers"
    journey = curve_map((0, 0.5, -1.9), (1, 0.5, -2, {"feeling": words}), (2, 0.5, -1.9))
    own = journey.curves[0]
    others = tuple(p.replace(id=f"o{n}", value=-1.2) for n, p in enumerate(own.points))
    other = own.replace(id="other", points=tuple(p.replace(feeling="") for p in others))
    drawing = lay_out(journey.replace(curves=(own, other)), LIGHT)
    part = drawing.part(("point", "curve", "p1"))
    (said,) = [mark for mark in part.marks if isinstance(mark, Words)]
    assert said.line.text == words
    assert said.y > 2 * 11.2  # below the ring, which begins at 0


def test_a_crowd_of_points_drops_labels_rather_than_piling_them_up() -> None:
    crowd = [(0, n / 20, 0, {"feeling": "Overwhelmed", "quote": "Too much"}) for n in range(20)]
    journey = curve_map(*crowd)
    drawing = lay_out(journey, LIGHT)
    boxes = label_boxes(drawing)
    assert all(not a.meets(b) for a, b in itertools.combinations(boxes, 2))
    assert set(drawing.shortened) <= {f"p{n}" for n in range(20)}
    assert drawing.shortened


WORDS = [
    "",
    "Glad",
    "Overwhelmed by it all",
    "Nobody told me that this would take three weeks",
    "Why?",
]
spots = st.tuples(st.integers(0, 5), st.integers(0, 20), st.integers(-2, 2))
saying = st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS))
changes = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 17), spots),
    st.tuples(st.just("say"), st.integers(0, 17), saying),
    st.tuples(st.just("hide"), st.integers(0, 2)),
    st.tuples(st.just("remove"), st.integers(0, 17)),
)


def crowded_map(places, sayings) -> Journey:
    """Three curves of six points in one lane of six stages, which say much."""
    made = [
        {"id": f"p{n}", "stage": f"s{s}", "at": at / 20, "value": v, "feeling": f, "quote": q}
        for n, ((s, at, v), (f, q)) in enumerate(zip(places, sayings, strict=True))
    ]
    drawn = [
        {"id": f"k{n}", "lane": "l0", "title": f"Curve {n}", "points": made[6 * n : 6 * n + 6]}
        for n in range(3)
    ]
    return little_map(stages=6, lanes=("emotions",), curves=drawn)


def changed(journey: Journey, change) -> Journey:
    what, number, *how = change
    if what == "hide":
        curve = journey.curves[number]
        return records.set_fields(journey, (curve.id,), hidden=not curve.hidden)
    id_ = f"p{number}"
    if id_ not in journey.index.records:
        return journey
    if what == "move":
        stage, at, value = how[0]
        return curves.move_point(journey, id_, f"s{stage}", at / 20, value)
    if what == "say":
        return records.set_fields(journey, (id_,), feeling=how[0][0], quote=how[0][1])
    return records.remove(journey, [id_])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(spots, min_size=18, max_size=18),
    st.lists(saying, min_size=18, max_size=18),
    st.lists(changes, min_size=1, max_size=6),
)
def test_after_any_changes_all_is_said_as_if_nothing_had_been_before(places, said, steps) -> None:
    journey = crowded_map(places, said)
    drawing = lay_out(journey, LIGHT)
    for step in steps:
        journey = changed(journey, step)
        drawing = lay_out(journey, LIGHT, previous=drawing)
    fresh = lay_out(journey, LIGHT)
    assert [part.key for part in drawing.parts] == [part.key for part in fresh.parts]
    for part, other in zip(drawing.parts, fresh.parts, strict=True):
        assert part.marks == other.marks, part.key
        assert part.bounds == other.bounds
    assert drawing.shortened == fresh.shortened


def test_a_point_that_moves_leaves_what_is_said_far_from_it() -> None:
    places = [(n % 6, 10, n % 5 - 2) for n in range(18)]
    journey = crowded_map(places, [("Glad", "Why?")] * 18)
    before = lay_out(journey, LIGHT)
    after = lay_out(curves.move_point(journey, "p0", "s0", 0.4, 1), LIGHT, previous=before)
    for id_ in ("p5", "p11", "p17", "p10", "p16"):
        curve = curves.point_owner(journey, id_).id
        key = ("point", curve, id_)
        assert after.part(key) is before.part(key)
