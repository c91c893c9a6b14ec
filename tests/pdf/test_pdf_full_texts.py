"""The last pages of a PDF: whatever the map shortens or gathers, in full, where it belongs."""

import re
from itertools import pairwise

import page as validator
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from little_drawings import map_of, note

from journeyeditor.layout.drawing import Bounds, Drawing, Hyperlink
from journeyeditor.layout.labels import labels
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import (
    Channel,
    Connection,
    Curve,
    Gathered,
    Journey,
    Lane,
    Metric,
    Need,
    PainPoint,
    Persona,
    Point,
    Source,
    Stage,
    Touchpoint,
)
from journeyeditor.pdf.columns import Row, fill
from journeyeditor.pdf.entries import entries
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.full_texts import MARGIN, full_texts
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.report.footer import Footers
from journeyeditor.storage.files import load

A3 = (1191.0, 842.0)
LONG = " ".join(f"word{n}" for n in range(300))


def pages_of(journey: Journey, page: tuple[float, float] = A3, language: str = "en"):
    drawing = lay_out(journey, load_theme("print"), legend=True)
    said, theme = labels(language), load_theme("print")
    pages = full_texts(drawing, journey, said, theme, page)
    return Footers(journey, theme, said, len(pages) + 1).of_pages(pages, MARGIN, 2)


def lines_of(page: Drawing) -> list[str]:
    return [words.line.text for _, words in page.words()]


def is_text(key: tuple[str, ...]) -> bool:
    """Whether this is a paragraph of an entry."""
    return key[0] == "p" and len(key) == 3


def text_of(pages: list[Drawing]) -> str:
    """What is said below the headings."""
    return " ".join(
        words.line.text for page in pages for part, words in page.words() if is_text(part.key)
    )


def words_of(pages: list[Drawing]) -> list[str]:
    return " ".join(line for page in pages for line in lines_of(page)).split()


def test_a_map_that_says_everything_has_no_such_pages():
    assert pages_of(map_of(note("n1", "Short", note="Also short"))) == []


def test_a_shortened_card_is_there_in_full():
    pages = pages_of(map_of(note("n1", "Short", note="fine"), note("n2", "Long", note=LONG)))
    assert "Full texts" in lines_of(pages[0])
    assert text_of(pages) == f"Long {LONG}"


def test_gathered_cards_are_there_and_the_shown_ones_are_not():
    journey = map_of(*(note(f"n{n}", f"Card{n}") for n in range(20)))
    gathered = journey.replace(gathered=(Gathered(stage="s1", lane="l1"),))
    words = words_of(pages_of(gathered))
    assert [word for word in words if word.startswith("Card")] == [f"Card{n}" for n in range(6, 20)]


def test_texts_come_stage_by_stage_and_lane_by_lane():
    notes = [
        note(f"n{stage}{lane}", f"In{stage}{lane}", stage, lane, note=LONG)
        for stage, lane in [("s2", "l1"), ("s1", "l2"), ("s2", "l2"), ("s1", "l1")]
    ]
    words = words_of(pages_of(map_of(*notes)))
    order = [word for word in words if re.match(r"In|Before|After|Voices|Ideas", word)]
    seen = list(dict.fromkeys(order))  # headings come again where a column goes on
    assert [word for word in seen if word.startswith("In")] == [
        "Ins1l1",
        "Ins1l2",
        "Ins2l1",
        "Ins2l2",
    ]
    assert seen.index("Before") < seen.index("Ins1l1") < seen.index("After") < seen.index("Ins2l1")


@pytest.mark.parametrize("page", [A3, (595.0, 842.0), (612.0, 792.0)], ids=["A3", "A4", "Letter"])
def test_a_long_text_goes_on_over_columns_and_pages_and_loses_nothing(page):
    long = " ".join(f"w{n}" for n in range(1800))
    pages = pages_of(map_of(note("n1", "Long", note=long)), page)
    assert [word for word in words_of(pages) if re.match(r"w\d", word)] == long.split()
    for shown in pages:
        for part, words in shown.words():
            assert part.x + words.x >= MARGIN
            assert part.x + words.x + words.line.width <= page[0] - MARGIN + 0.01
            assert part.y + words.y <= page[1] - MARGIN


def test_lines_do_not_lie_over_each_other():
    pages = pages_of(map_of(*(note(f"n{n}", f"Card {n}", note=LONG) for n in range(8))))
    assert len(pages) > 1
    for page in pages:
        spots = sorted(
            (part.x, part.y + words.y) for part, words in page.words() if is_text(part.key)
        )
        for (x, y), (next_x, next_y) in pairwise(spots):
            assert next_x > x or next_y - y > 12


def test_every_page_has_its_number_and_the_map_its_first():
    pages = pages_of(map_of(*(note(f"n{n}", f"Card {n}", note=LONG) for n in range(12))))
    feet = [" ".join(lines_of(page)[-2:]) for page in pages]
    assert feet == [f"Little map {n + 2} of {len(pages) + 1}" for n in range(len(pages))]


def test_the_pages_speak_the_language_of_the_map():
    (page,) = pages_of(map_of(note("n1", "Long", note=LONG)), language="it")
    assert "Testi completi" in lines_of(page)
    assert "2 di 2" in lines_of(page)


def test_user_text_is_never_markup():
    (page,) = pages_of(map_of(note("n1", "R&D <Team> {count} %s", note=LONG)))
    assert "R&D <Team> {count} %s" in lines_of(page)


def test_a_link_can_be_clicked():
    (page,) = pages_of(map_of(note("n1", "Long", note=LONG, link="https://example.org/a")))
    marks = [mark for part in page.parts for mark in part.marks]
    (link,) = [mark for mark in marks if isinstance(mark, Hyperlink)]
    assert link.url == "https://example.org/a"
    assert link.width > 50


# -- what is said --------------------------------------------------------------------------------


def said_of(journey: Journey, *ids: str, language: str = "en"):
    return entries(journey, ids, labels(language))


def test_a_touchpoint_says_what_its_card_would_have_shown():
    journey = map_of().replace(
        lanes=(Lane(id="l1", kind="touchpoints"),),
        channels=(Channel(id="h1", title="Shop", medium="physical"),),
        sources=(Source(id="q1", title="Interviews", sample_size=1200),),
        cards=(
            Touchpoint(
                id="t1",
                kind="touchpoint",
                stage="s1",
                lane="l1",
                title="Test ride",
                channel="h1",
                rating=3.1,
                expectation=4,
                moment_of_truth=True,
                status="assumed",
                sources=("q1",),
                tags=("bike",),
                votes=3,
            ),
        ),
    )
    (entry,) = said_of(journey, "t1")
    assert entry.facts == (
        "Shop",
        "physical",
        "rating 3.1",
        "expectation 4.0",
        "moment of truth",
        "assumed",
        "Interviews n 1,200",
        "#bike",
        "3 votes",
    )
    (entry,) = said_of(journey, "t1", language="it")
    assert entry.facts[2] == "valutazione 3,1"
    assert "Interviews n 1.200" in entry.facts


def test_other_kinds_say_theirs():
    cell = {"stage": "s1", "lane": "l1"}
    journey = map_of().replace(
        cards=(
            Metric(id="m1", kind="metric", title="Orders", figure="40 %", change="−4", **cell),
            Need(id="d1", kind="need", title="Advice", met="partly", **cell),
            PainPoint(
                id="p1",
                kind="pain_point",
                title="Queues",
                impact_goal=4,
                impact_experience=5,
                effort=2,
                votes=1,
                **cell,
            ),
        )
    )
    metric, need, pain = said_of(journey, "m1", "d1", "p1")
    assert (metric.texts, metric.facts) == (("40 % −4",), ("Metric",))
    assert need.facts == ("Need", "partly met")
    assert pain.facts == ("Pain point", "P 10.0", "1 vote")


def test_points_connections_stages_lanes_and_people_have_a_say():
    journey = map_of(note("n1", "First"), note("n2", "Second", "s2")).replace(
        personas=(Persona(id="a1", name="Giulia", occupation="nurse"),),
        connections=(Connection(id="c1", start="n1", end="n2", label="asks again"),),
        curves=(
            Curve(
                id="v1",
                lane="l2",
                persona="a1",
                points=(
                    Point(id="o1", stage="s2", value=-1.5, feeling="Lost", quote="Hello? Anybody?"),
                ),
            ),
        ),
    )
    found = {entry.id: entry for entry in said_of(journey, "o1", "c1", "s1", "l1", "a1")}
    assert list(found) == ["a1", "l1", "s1", "c1", "o1"]
    assert found["o1"].title == "Lost"
    assert found["o1"].texts == ("Hello? Anybody?",)
    assert found["o1"].facts == ("Giulia", "−1.5")
    assert found["c1"].texts == ("First → Second",)
    assert found["a1"].texts == ("nurse",)


def test_an_id_that_is_nowhere_says_nothing():
    assert said_of(map_of(), "zz") == []


# -- columns -------------------------------------------------------------------------------------


def row(height: float, **fields) -> Row:
    return Row(("text",), (), height, **fields)


def room(_: int) -> Bounds:
    return Bounds(0, 0, 100, 100)


def test_rows_fill_a_column_then_the_next():
    placed = fill([row(40), row(40), row(40)], room)
    assert [(spot.column, spot.y) for spot in placed] == [(0, 0), (0, 40), (1, 0)]


def test_space_above_a_row_is_dropped_at_the_top_of_a_column():
    placed = fill([row(40, before=20), row(40, before=20), row(40, before=20)], room)
    assert [(spot.column, spot.y) for spot in placed] == [(0, 0), (0, 60), (1, 0)]


def test_a_heading_is_never_the_last_of_its_column():
    placed = fill([row(80), row(15, keep=True), row(15)], room)
    assert [spot.column for spot in placed] == [0, 1, 1]


def test_headings_come_again_above_what_goes_on():
    stage = row(20, keep=True)
    lane = row(10, keep=True, under=stage)
    lines = [row(30, under=lane) for _ in range(4)]
    placed = fill([stage, lane, *lines], room)
    assert [spot.row for spot in placed] == [
        *(stage, lane, lines[0], lines[1]),
        *(stage, lane, lines[2], lines[3]),
    ]
    assert [spot.column for spot in placed] == [0] * 4 + [1] * 4
    assert placed[6].y == 40  # a little below its heading


@given(st.lists(st.tuples(st.floats(1, 60), st.floats(0, 30), st.booleans()), max_size=60))
def test_every_row_is_placed_once_in_order_without_overlap(given_rows):
    rows = [row(height, before=before, keep=keep) for height, before, keep in given_rows]
    placed = fill(rows, room)
    assert [spot.row for spot in placed] == rows
    for one, other in pairwise(placed):
        assert other.column in (one.column, one.column + 1)
        if other.column == one.column:
            assert other.y >= one.y + one.row.height - 0.001
        assert other.y + other.row.height <= 100.001


@pytest.mark.parametrize(
    "changes",
    [
        {"title": LONG},
        {"objective": LONG},
        {"segment": LONG},
        {"stages": (Stage(id="s1", title=LONG), Stage(id="s2"))},
        {"lanes": (Lane(id="l1", kind="notes", title=LONG), Lane(id="l2", kind="notes"))},
        {"lanes": (Lane(id="l1", kind="notes", hint=LONG), Lane(id="l2", kind="notes"))},
        {"personas": (Persona(id="p1", name="Ada", summary=LONG),)},
        {"cards": (note("n1", "Tagged", tags=("word299 " + "x" * 80,)),)},
    ],
    ids=["title", "objective", "segment", "stage", "lane", "hint", "persona", "tag"],
)
def test_what_frames_the_map_is_there_in_full_too(changes):
    pages = pages_of(map_of().replace(**changes))
    assert "word299" in words_of(pages) or "#word299" in words_of(pages)


# -- where there is no page for them -------------------------------------------------------------


@pytest.mark.parametrize("profile", ["poster", "tiles"])
def test_a_picture_carries_in_a_file_what_it_shortens(profile, tmp_path):
    journey = map_of(note("n1", "Long", note=LONG), note("n2", "Short"))
    file = tmp_path / "map.pdf"
    export_pdf(journey, file, Options(profile=profile, with_source=False))
    with pikepdf.open(file) as pdf:
        assert list(pdf.attachments) == ["Full texts.txt"]
        told = pdf.attachments["Full texts.txt"].get_file().read_bytes().decode()
        assert str(pdf.Root.AF[0].AFRelationship) == "/Supplement"
    assert LONG in told
    assert told.index("Before") < told.index("Voices") < told.index("Long")
    assert "Short" not in told
    assert validator.validate_pdf(str(file), profile="3a").rules.failed == 0


@pytest.mark.parametrize("profile", ["poster", "tiles"])
def test_the_map_is_found_beside_that_file(profile, tmp_path):
    journey = map_of(note("n1", "Long", note=LONG)).replace(title="Zoo")
    export_pdf(journey, tmp_path / "map.pdf", Options(profile=profile))
    with pikepdf.open(tmp_path / "map.pdf") as pdf:
        assert list(pdf.attachments) == ["Full texts.txt", "Zoo.journey.json"]
    assert load(tmp_path / "map.pdf").journey == journey


@pytest.mark.parametrize("profile", ["poster", "tiles", "map", "share"])
def test_no_such_file_where_pages_say_everything(profile, tmp_path):
    long = profile in ("map", "share")
    journey = map_of(note("n1", "Note", note=LONG if long else "Short"))
    export_pdf(journey, tmp_path / "map.pdf", Options(profile=profile, with_source=False))
    with pikepdf.open(tmp_path / "map.pdf") as pdf:
        assert not list(pdf.attachments)
