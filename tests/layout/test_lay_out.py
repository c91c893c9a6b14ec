"""The whole map: where stages, lanes and cards lie, and that nothing is lost."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from little_maps import card, curve_map, little_map, same, swapped

from journeyeditor.layout.drawing import Box, Drawing, Hyperlink, Path, Words
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey, identified, new_journey
from journeyeditor.resources import samples

LIGHT = load_theme("light")


def said(drawing: Drawing) -> str:
    return " ".join(words.line.text for _, words in drawing.words())


def squeezed(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_every_text_of_a_sample_is_on_the_map_or_named_as_shortened(path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    drawing = lay_out(journey, LIGHT)
    everything = squeezed(said(drawing))
    for card_ in journey.cards:
        if card_.id in drawing.shortened:
            continue
        for text in (card_.title, card_.note, *card_.tags):
            assert squeezed(text) in everything, (card_.id, text)
    for curve in journey.curves:
        for point in curve.points:
            if point.id not in drawing.shortened:
                assert squeezed(point.feeling) in everything
                assert squeezed(point.quote) in everything
    for line in journey.connections:
        if line.id not in drawing.shortened:
            assert squeezed(line.label) in everything


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_cards_of_a_sample_lie_inside_their_cells_and_on_no_other_card(path) -> None:
    journey = Journey.model_validate_json(path.read_bytes())
    drawing = lay_out(journey, LIGHT)
    stages = {span.id: span for span in drawing.grid.stages}
    lanes = {span.id: span for span in drawing.grid.lanes}
    cards = [part for part in drawing.parts if part.key[0] == "card"]
    for part in cards:
        record = journey.index.cards[part.key[1]]
        assert part.x >= stages[record.stage].start + 8
        assert lanes[record.lane].start + 8 <= part.y
        assert part.y + part.height <= lanes[record.lane].end - 8 + 0.01
    for one, other in itertools.combinations(cards, 2):
        assert not one.bounds.meets(other.bounds), (one.key, other.key)


def test_a_card_is_192_wide_and_the_next_one_lies_6_below_it() -> None:
    drawing = lay_out(little_map(card("a", title="One"), card("b", title="Two")), LIGHT)
    a, b = drawing.part(("card", "a")), drawing.part(("card", "b"))
    assert a.width == b.width == 192
    assert b.y == a.y + a.height + 6
    assert a.height == 32  # the least height: one line needs no more


def test_cards_keep_their_order_within_the_cell() -> None:
    drawing = lay_out(little_map(card("z"), card("a"), card("m")), LIGHT)
    ids = sorted((p.y, p.key[1]) for p in drawing.parts if p.key[0] == "card")
    assert [id_ for _, id_ in ids] == ["z", "a", "m"]


def test_a_longer_card_makes_its_lane_higher_and_moves_the_lanes_below() -> None:
    short = lay_out(little_map(card("a", title="x"), lanes=("actions", "needs")), LIGHT)
    long = lay_out(little_map(card("a", title="words " * 20), lanes=("actions", "needs")), LIGHT)
    assert long.grid.lanes[1].start > short.grid.lanes[1].start


def test_a_card_that_spans_two_stages_pushes_down_what_lies_under_it() -> None:
    drawing = lay_out(
        little_map(card("a"), card("wide", span=2), card("b", stage=1), card("c", stage=2)), LIGHT
    )
    wide, b, c = (drawing.part(("card", id_)) for id_ in ("wide", "b", "c"))
    assert wide.width == 192 + 208
    assert b.y == wide.y + wide.height + 6
    assert c.y < wide.y


def test_a_span_ends_at_the_last_stage() -> None:
    drawing = lay_out(little_map(card("a", stage=2, span=9)), LIGHT)
    assert drawing.part(("card", "a")).width == 192


def test_hidden_stages_and_lanes_are_not_drawn() -> None:
    journey = little_map(
        card("a"), card("b", stage=1), card("c", lane=1), lanes=("actions", "notes")
    )
    stages = (journey.stages[0], journey.stages[1].replace(hidden=True), journey.stages[2])
    lanes = (journey.lanes[0], journey.lanes[1].replace(hidden=True))
    drawing = lay_out(journey.replace(stages=stages, lanes=lanes), LIGHT)
    keys = {part.key for part in drawing.parts}
    assert ("card", "a") in keys
    assert not keys & {("card", "b"), ("card", "c"), ("stage", "s1"), ("lane", "l1")}
    assert [span.id for span in drawing.grid.stages] == ["s0", "s2"]


def test_a_gathered_cell_shows_six_cards_and_a_strip_that_counts_the_others() -> None:
    journey = little_map(
        *(card(f"c{n}", title=f"Card {n}") for n in range(40)),
        gathered=[{"stage": "s0", "lane": "l0"}],
    )
    drawing = lay_out(journey, LIGHT)
    shown = [p for p in drawing.parts if p.key[0] == "card"]
    assert len(shown) == 6
    assert "34 more cards" in said(drawing)
    assert set(drawing.shortened) == {f"c{n}" for n in range(6, 40)}


def test_a_collapsed_lane_counts_its_cards_and_draws_no_curve() -> None:
    journey = curve_map((0, 0.2, 1), (2, 0.8, 1))
    extra = little_map(card("a"), card("b"), lanes=("emotions",)).cards
    lanes = (journey.lanes[0].replace(collapsed=True),)
    drawing = lay_out(journey.replace(cards=extra, lanes=lanes), LIGHT)
    keys = {part.key for part in drawing.parts}
    assert "2 cards" in said(drawing)
    assert not keys & {("card", "a"), ("curve", "curve"), ("band", "l0")}
    assert drawing.scales == ()
    assert set(drawing.shortened) == {"a", "b"}


def test_a_collapsed_stage_is_narrow_and_shows_how_many_cards_each_cell_holds() -> None:
    journey = little_map(card("a"), card("b"), card("c", stage=1))
    stages = (journey.stages[0].replace(collapsed=True), *journey.stages[1:])
    drawing = lay_out(journey.replace(stages=stages), LIGHT)
    first = drawing.grid.stages[0]
    assert first.end - first.start < 100
    assert drawing.part(("card", "a")) is None
    strip = [w.line.text for p, w in drawing.words() if p.key == ("strip", "s0", "l0")]
    assert strip == ["2"]
    assert drawing.part(("card", "c")) is not None


def test_a_title_ends_after_six_lines_and_the_card_is_named_as_shortened() -> None:
    drawing = lay_out(
        little_map(card("a", title="ten little words stand in a row here " * 9)), LIGHT
    )
    lines = [w.line.text for part, w in drawing.words() if part.key == ("card", "a")]
    assert len(lines) == 6
    assert lines[-1].endswith("…")
    assert drawing.shortened == ("a",)


def test_a_map_with_nothing_on_it_still_has_a_title_and_a_size() -> None:
    drawing = lay_out(new_journey(), LIGHT)
    assert "Untitled map" in said(drawing)
    assert drawing.width > 100
    assert drawing.height > 50


def test_words_of_the_map_follow_its_language() -> None:
    journey = little_map(card("a", status="assumed"), language="it", state="future")
    assert "ipotesi" in said(lay_out(journey, LIGHT))
    assert "Stato futuro" in said(lay_out(journey, LIGHT))
    assert "assumed" in said(lay_out(journey.replace(language="de"), LIGHT))


def test_status_shows_in_the_edge_as_well_as_in_words() -> None:
    journey = little_map(
        card("o"), card("a", status="assumed"), card("p", status="proposed"), stages=1
    )
    drawing = lay_out(journey, LIGHT)

    def edge(id_: str):
        return next(m.stroke for m in drawing.part(("card", id_)).marks if isinstance(m, Path))

    assert edge("o").dash == ()
    assert edge("a").dash == (4, 3)
    assert edge("p").dash == (0.1, 3.4)
    assert edge("p").round


def test_guidance_is_paler_than_what_someone_wrote() -> None:
    a, b = card("a", title="What do they do?", guidance=True), card("b", title="Asks a friend")
    drawing = lay_out(little_map(a, b), LIGHT)
    colours = {words.line.text: words.colour for _, words in drawing.words()}
    assert colours["Asks a friend"] == LIGHT.colour("ink")
    assert colours["What do they do?"] == LIGHT.colour("ink3")


def test_kinds_have_different_silhouettes() -> None:
    kinds = ["touchpoint", "action", "question", "need", "pain_point", "opportunity", "note"]
    journey = little_map(*(card(kind, kind=kind, title="Same") for kind in kinds))
    drawing = lay_out(journey, LIGHT)
    shapes = {
        kind: tuple(c[0] for c in drawing.part(("card", kind)).marks[0].commands)
        + drawing.part(("card", kind)).marks[0].commands[0]
        for kind in kinds
    }
    assert len(set(shapes.values())) == len(kinds)


def test_a_gap_is_said_in_figures_with_the_maps_decimal_sign() -> None:
    journey = little_map(card("a", kind="touchpoint", expectation=4.3, rating=3.2), language="it")
    assert "\u22121,1" in said(lay_out(journey, LIGHT))


def test_a_link_is_live_and_shows_where_it_leads() -> None:
    drawing = lay_out(little_map(card("a", link="https://www.example.org/x?y=1")), LIGHT)
    links = [m.url for m in drawing.part(("card", "a")).marks if isinstance(m, Hyperlink)]
    assert links == ["https://www.example.org/x?y=1"]
    assert "example.org" in said(drawing)


def test_a_stage_colour_too_light_for_white_text_is_darkened() -> None:
    journey = little_map()
    stages = (journey.stages[0].replace(colour="#ffee88"), *journey.stages[1:])
    drawing = lay_out(journey.replace(stages=stages), LIGHT)
    from journeyeditor.layout.theme import contrast

    fill = drawing.part(("stage", "s0")).marks[0].fill
    assert contrast(fill, "#ffffff") >= 4.5


def test_user_text_with_braces_and_markup_stays_text() -> None:
    drawing = lay_out(
        little_map(card("a", title="R&D <b>{team}</b>"), objective="{0} & <i>"), LIGHT
    )
    assert "R&D <b>{team}</b>" in said(drawing)
    assert "{0} & <i>" in said(drawing)


def test_the_legend_explains_only_what_the_map_uses() -> None:
    plain = lay_out(little_map(card("a")), LIGHT, legend=True)
    assert plain.part(("legend",)).marks == ()
    rated = little_map(card("a", kind="touchpoint", medium="hybrid", votes=3))
    words = [
        w.line.text for p, w in lay_out(rated, LIGHT, legend=True).words() if p.key == ("legend",)
    ]
    assert "hybrid" in words
    assert "votes" in words
    assert "physical" not in words


# -- only what differs is laid out again ---------------------------------------------------------


def test_an_edit_of_one_card_leaves_the_parts_of_all_others_as_they_are() -> None:
    journey = little_map(
        *(card(f"c{n}", stage=n % 3, lane=n // 3, title=f"Card {n}") for n in range(9)),
        lanes=("actions", "needs", "notes"),
    )
    before = lay_out(journey, LIGHT)
    for n in (0, 5, 7, 3):  # one lane after the other
        journey = edit_card(journey, n, title=f"Card no. {n}")
        after = lay_out(journey, LIGHT, previous=before)
        differing = {p.key for p in after.parts if before.part(p.key) is not p}
        assert differing == {("card", f"c{n}")}
        before = after


titles = st.sampled_from(["", "Short", "A title that takes two lines at least, I should think"])
cards = st.builds(
    lambda n, stage, lane, kind, title, span, status: card(
        f"c{n}", stage, lane, kind, title=title, span=span, status=status
    ),
    st.integers(0, 30),
    st.integers(0, 2),
    st.integers(0, 1),
    st.sampled_from(["action", "note", "need", "metric", "question"]),
    titles,
    st.integers(1, 3),
    st.sampled_from(["observed", "assumed"]),
)
maps = st.lists(cards, max_size=12, unique_by=lambda c: c["id"]).map(
    lambda made: little_map(*made, lanes=("actions", "notes"))
)


@settings(max_examples=60, deadline=None)
@given(maps, maps)
def test_laying_out_after_another_map_gives_what_laying_out_alone_gives(one, other) -> None:
    assert same(lay_out(other, LIGHT, previous=lay_out(one, LIGHT)), lay_out(other, LIGHT))


def edit_stage(journey, n, **fields):
    found = journey.stages[n % len(journey.stages)]
    return journey.replace(stages=swapped(journey.stages, found, found.replace(**fields)))


def edit_lane(journey, n, **fields):
    found = journey.lanes[n % len(journey.lanes)]
    return journey.replace(lanes=swapped(journey.lanes, found, found.replace(**fields)))


def edit_card(journey, n, **fields):
    found = journey.cards[n % len(journey.cards)]
    return journey.replace(cards=swapped(journey.cards, found, found.replace(**fields)))


def edit_point(journey, n, value):
    curve = journey.curves[0]
    point = curve.points[n % len(curve.points)]
    points = swapped(curve.points, point, point.replace(value=value))
    return journey.replace(curves=(curve.replace(points=points),))


LONG = "A title that takes two lines at least, I should think"
EDITS = [
    lambda journey, n: edit_card(journey, n, title=LONG),
    lambda journey, n: edit_card(journey, n, title="Short"),
    lambda journey, n: edit_card(journey, n, span=n % 3 + 1),
    lambda journey, n: edit_card(journey, n, stage=f"s{n % 3}", lane=f"l{n % 2}"),
    lambda journey, n: edit_stage(journey, n, collapsed=bool(n % 2)),
    lambda journey, n: edit_stage(journey, n, hidden=bool(n % 2)),
    lambda journey, n: edit_stage(journey, n, width=200 + n),
    lambda journey, n: edit_lane(journey, n, collapsed=bool(n % 2)),
    lambda journey, n: edit_lane(journey, n, hidden=bool(n % 2)),
    lambda journey, n: edit_point(journey, n, value=n % 5 - 2),
    lambda journey, n: journey.replace(connections=journey.connections[n % 3 :]),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 20)), max_size=8))
def test_laying_out_after_edits_gives_what_laying_out_alone_gives(edits) -> None:
    journey = little_map(
        *(card(f"c{n}", n % 3, n % 2, title=f"Card {n}", span=n % 4 // 2 + 1) for n in range(12)),
        lanes=("actions", "notes", "emotions"),
        curves=[
            {
                "id": "k",
                "lane": "l2",
                "points": [{"id": f"p{n}", "stage": f"s{n}", "feeling": "So so"} for n in range(3)],
            }
        ],
        connections=[{"id": f"n{n}", "start": f"c{n}", "end": f"c{11 - 2 * n}"} for n in range(4)],
    )
    drawing = lay_out(journey, LIGHT)
    for edit, n in edits:
        journey = edit(journey, n)
        drawing = lay_out(journey, LIGHT, previous=drawing)
    assert same(drawing, lay_out(journey, LIGHT))


def test_the_strip_of_a_collapsed_stage_follows_what_spans_over_it() -> None:
    wide = card("wide", 0, span=2, title=LONG)
    journey = little_map(wide, card("hidden", 1), stages=2)
    journey = edit_stage(journey, 1, collapsed=True)
    before = lay_out(journey, LIGHT)
    narrow = edit_card(journey, 0, span=1)
    after = lay_out(narrow, LIGHT, previous=before)
    strip = after.part(("strip", "s1", "l0"))
    assert strip.y < before.part(strip.key).y


def test_every_id_of_a_key_is_in_the_map() -> None:
    for path in samples():
        journey = Journey.model_validate_json(path.read_bytes())
        known = {record.id for record in identified(journey)}
        for part in lay_out(journey, LIGHT).parts:
            assert set(part.key[1:]) <= known


def test_marks_lie_within_the_reach_that_their_part_tells() -> None:
    """Painters repaint a part's bounds grown by its ink, so nothing may lie outside."""
    for path in samples():
        journey = Journey.model_validate_json(path.read_bytes())
        for part in lay_out(journey, LIGHT).parts:
            for mark in part.marks:
                left, top, right, bottom = extent(mark)
                assert left >= -part.ink - 0.01, part.key
                assert top >= -part.ink - 0.01, part.key
                assert right <= part.width + part.ink + 0.01, (part.key, mark)
                assert bottom <= part.height + part.ink + 0.01, part.key


def extent(mark) -> tuple[float, float, float, float]:
    if isinstance(mark, Path):
        xs = [v for c in mark.commands for v in c[1::2]]
        ys = [v for c in mark.commands for v in c[2::2]]
        return min(xs), min(ys), max(xs), max(ys)
    if isinstance(mark, Words):
        return mark.x, mark.y - 8, mark.x + mark.line.width, mark.y + 3
    assert isinstance(mark, Box) or mark.width > 0
    return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
