"""The report, the poster and its sheets: what is on them, what leads where, what is left out."""

import io
import re
from collections.abc import Iterator

import page as validator
import pikepdf
import pytest
from little_drawings import map_of, note
from pdf_reading import run, shown_glyphs, text_of

from journeyeditor.insight.priorities import EVEN, Weights
from journeyeditor.layout.labels import labels
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import (
    Curve,
    Journey,
    Lane,
    Opportunity,
    PainPoint,
    Persona,
    PlannedAction,
    Point,
    Source,
)
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import MARGIN, Sheet, map_sheet, paper_size
from journeyeditor.pdf.report.map_pages import LEAST, map_pages
from journeyeditor.pdf.report.share import report
from journeyeditor.pdf.tiles import EDGE, RIM, cut
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

PRINT = load_theme("print")
CELL = {"stage": "s1", "lane": "l1"}
PAIN = PainPoint(
    id="c1", kind="pain_point", title="Waits", impact_goal=4, impact_experience=5, effort=2, **CELL
)
IDEA = Opportunity(id="c2", kind="opportunity", title="Call them", **CELL)


def exported(journey: Journey, folder, **options) -> bytes:
    file = folder / "map.pdf"
    export_pdf(journey, file, Options(**{"profile": "map"} | options))
    return file.read_bytes()


def titles(journey: Journey) -> list[str]:
    """The sections of the report of a map."""
    said = labels(journey.language)
    return [section.title for section in report(journey, PRINT, said, Options())]


def bookmarks(data: bytes) -> Iterator[tuple[str, list[str]]]:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        for item in outline.root:
            yield item.title, [child.title for child in item.children]


@pytest.mark.parametrize("profile", ["share", "poster", "tiles"])
@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_every_profile_of_a_sample_is_sound(path, profile, tmp_path):
    exported(load(path).journey, tmp_path, profile=profile)
    file = str(tmp_path / "map.pdf")
    for standard in ("ua1", "3a"):
        found = validator.validate_pdf(file, profile=standard)
        assert [failure.rule_id for failure in found.failures] == []
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)


# -- the report ----------------------------------------------------------------------------------


def test_what_the_map_does_not_hold_has_no_page():
    assert titles(map_of(note("n1", "Only"))) == ["Cover", "The map"]
    assert titles(map_of().replace(stages=(), lanes=())) == ["Cover", "The map"]
    full = map_of(PAIN, note("n1", "Long", note="word " * 400)).replace(
        personas=(Persona(id="p1", name="Giulia"),),
        actions=(PlannedAction(id="a1", title="Hire"),),
        sources=(Source(id="o1", title="Interviews"),),
    )
    assert titles(full) == [
        "Cover",
        "Contents",
        "The map",
        "Personas",
        "Priorities",
        "Action plan",
        "Sources",
        "Full texts",
    ]


def test_every_page_but_the_cover_says_which_it_is(tmp_path):
    data = exported(map_of(PAIN), tmp_path, profile="share")
    count = len(pikepdf.open(io.BytesIO(data)).pages)
    for number in range(1, count + 1):
        text = text_of(data, tmp_path, "-f", str(number), "-l", str(number))
        assert (f"{number} of {count}" in text) == (number > 1)


def test_the_months_of_a_plan_stand_over_its_bars(tmp_path):
    action = PlannedAction(id="a1", title="Hire", start="2026-11", due="2027-02-15")
    data = exported(map_of(PAIN).replace(actions=(action,)), tmp_path, profile="share")
    assert "Nov Dec Jan Feb" in " ".join(text_of(data, tmp_path).split())
    long = action.replace(due="2027-12-15")
    data = exported(map_of(PAIN).replace(actions=(long,)), tmp_path, profile="share")
    assert "Nov 2026 – Dec 2027" in text_of(data, tmp_path)


def test_bookmarks_name_sections_stages_lanes_and_personas(tmp_path):
    journey = map_of(PAIN).replace(personas=(Persona(id="p1", name="Giulia Ferrero"),))
    assert list(bookmarks(exported(journey, tmp_path, profile="share"))) == [
        ("Cover", []),
        ("Contents", []),
        ("The map", ["Before", "After", "Voices", "Ideas"]),
        ("Personas", ["Giulia Ferrero"]),
        ("Priorities", []),
    ]


def test_a_pain_point_leads_to_its_card_and_back(tmp_path):
    data = exported(map_of(PAIN, IDEA), tmp_path, profile="share")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        number = {page.objgen: n for n, page in enumerate(pdf.pages)}
        ways = {
            (n, number[link.Dest[0].objgen], str(link.Contents))
            for n, page in enumerate(pdf.pages)
            for link in page.get("/Annots", [])
        }
    # 0 cover, 1 contents, 2 map, 3 priorities
    assert {(3, 2, "Waits"), (3, 2, "Call them")} <= ways
    assert [way for way in ways if way[:2] == (2, 3) and "Waits" in way[2]]
    assert {(1, 2, "The map"), (1, 2, "Before"), (1, 3, "Priorities")} <= ways


def test_the_list_is_in_order_of_priority_and_what_has_none_comes_last(tmp_path):
    second = PAIN.replace(id="c3", title="Pays twice", effort=4)
    text = text_of(
        exported(map_of(IDEA, second, PAIN), tmp_path, profile="share"), tmp_path, "-f", "4"
    )
    assert text.index("Waits") < text.index("Pays twice") < text.index("Call them")
    assert "10.0" in text
    assert "5.0" in text


def test_weights_order_the_list_and_are_said(tmp_path):
    cheap = PAIN.replace(id="c4", title="Cheap", impact_goal=2, impact_experience=2, effort=1)
    great = PAIN.replace(id="c5", title="Great", impact_goal=5, impact_experience=3, effort=5)

    def page_of(weights):
        data = exported(map_of(cheap, great), tmp_path, profile="share", weights=weights)
        return " ".join(text_of(data, tmp_path, "-f", "4").split())

    even, weighed = page_of(EVEN), page_of(Weights(2, 1, 0))
    assert even.index("Cheap") < even.index("Great")
    assert weighed.index("Great") < weighed.index("Cheap")
    assert "(impact on the goal)² × impact on the experience." in weighed


def test_a_long_list_goes_on_under_its_head_again(tmp_path):
    cards = [PAIN.replace(id=f"x{n}", title=f"Pain {n}") for n in range(40)]
    data = exported(map_of(*cards), tmp_path, profile="share")
    text = text_of(data, tmp_path, "-f", "4")
    assert {int(n) for n in re.findall(r"Pain (\d+)\b", text)} == set(range(40))
    assert text.count("Votes") > 1
    told = run("pdfinfo", "-struct-text", tmp_path / "map.pdf")
    assert told.count('"Votes"') == 1


def test_the_signs_of_a_list_are_told_to_who_cannot_see_them(tmp_path):
    served = PlannedAction(id="a1", title="Hire", serves=("c1", "c2"))
    exported(map_of(PAIN, IDEA).replace(actions=(served,)), tmp_path, profile="share")
    with pikepdf.open(tmp_path / "map.pdf") as pdf:
        told = [
            str(e.Alt) for e in pdf.objects if isinstance(e, pikepdf.Dictionary) and "/Alt" in e
        ]
    assert {"Pain point 1", "Opportunity 2", "Pain point 1, Opportunity 2"} <= set(told)


def test_labels_in_another_language_than_the_map_say_which(tmp_path):
    for language, spoken in (("map", set()), ("it", {"it"})):
        exported(map_of(PAIN), tmp_path, profile="share", language=language)
        with pikepdf.open(tmp_path / "map.pdf") as pdf:
            tags = [e for e in pdf.objects if isinstance(e, pikepdf.Dictionary) and "/S" in e]
            assert {str(e.Lang) for e in tags if "/Lang" in e} == spoken
            assert str(pdf.Root.Lang) == "en"


def test_labels_on_a_card_say_which_language_they_are_in(tmp_path):
    """The card's own words are in the map's language, and so is the element that holds both."""
    card = note("n1", "Waits", status="assumed")
    for language, said in (("map", ""), ("it", "ipotesi")):
        exported(map_of(card), tmp_path, profile="map", language=language)
        glyphs = shown_glyphs((tmp_path / "map.pdf").read_bytes())
        italian = "".join(glyph.text for glyph in glyphs if glyph.language == "it")
        assert said in italian
        assert bool(said) == bool(italian)
        assert "Waits" not in italian


def test_what_is_said_of_a_persona_is_on_pages_and_whole(tmp_path):
    goals = tuple(f"Goal {n} " + "and all that goes with it " * 6 for n in range(30))
    persona = Persona(id="p1", name="Giulia", goals=goals, needs=("Quiet",))
    curve = next(c for c in load(samples()[0]).journey.curves if c.points)
    lane = Lane(id="l3", kind="emotions", title="Feelings")
    points = tuple(
        point.replace(stage=("s1", "s2")[n % 2], sources=()) for n, point in enumerate(curve.points)
    )
    curve = curve.replace(lane="l3", persona="p1", points=points)
    journey = map_of().replace(personas=(persona,), curves=(curve,))
    journey = journey.replace(lanes=(*journey.lanes, lane))
    section = report(journey, PRINT, labels("en"), Options())[3]
    assert section.title == "Personas"
    assert len(section.drawings) > 1
    for drawing in section.drawings:
        bottoms = [part.y + part.height for part in drawing.parts if part.key[0] in ("li", "p")]
        assert max(bottoms, default=0) <= drawing.height - 48
    text = text_of(exported(journey, tmp_path, profile="share"), tmp_path)
    assert {int(n) for n in re.findall(r"Goal (\d+)\b", text)} == set(range(30))


def test_curves_of_the_cover_look_as_on_the_map():
    points = [Point(id=f"pt{n}", stage=f"s{n}", at=0.5, value=1) for n in (1, 2)]
    lane = Lane(id="l3", kind="emotions")
    curves = (
        Curve(id="k1", lane="l3", hidden=True),
        Curve(id="k2", lane="l3", title="Later", points=tuple(points)),
    )
    journey = map_of()
    journey = journey.replace(lanes=(*journey.lanes, lane), curves=curves)
    (page,) = report(journey, PRINT, labels("en"), Options())[0].drawings
    colours = {m.stroke.colour for p in page.parts for m in p.marks if getattr(m, "stroke", None)}
    assert PRINT.colour("persona2") in colours
    assert PRINT.colour("persona1") not in colours


# -- the map on pages ----------------------------------------------------------------------------


def test_a_lane_higher_than_a_page_goes_on_on_the_next():
    cards = [note(f"n{n}", f"Card {n} " + "word " * 30, f"s{n % 2 + 1}") for n in range(60)]
    pages = map_pages(
        map_of(*cards), [(842.0, 595.0)], MARGIN, lambda some: lay_out(some, PRINT, legend=True)
    )
    assert pages.scale >= LEAST
    shown = [part.key[1] for d in pages.drawings for part in d.parts if part.key[0] == "card"]
    assert sorted(shown) == sorted(card.id for card in cards)  # each of them once


def test_a_large_map_is_split_so_that_it_can_be_read():
    journey = load(next(path for path in samples() if "b2b" in path.name)).journey
    sizes = [paper_size("A4"), (842.0, 595.0)]
    pages = map_pages(journey, sizes, MARGIN, lambda some: lay_out(some, PRINT, legend=True))
    assert len(pages.drawings) > 1
    assert pages.scale >= LEAST
    shown = [{part.key for part in drawing.parts} for drawing in pages.drawings]
    whole = {part.key for part in lay_out(journey, PRINT).parts}
    for noun in ("card", "stage", "lane", "point"):
        assert {key for keys in shown for key in keys if key[0] == noun} == {
            key for key in whole if key[0] == noun
        }
    for drawing, keys in zip(pages.drawings, shown, strict=True):
        assert drawing.height * pages.scale <= pages.size[1]
        assert [key for key in keys if key[0] == "lane"]  # heads on every page


def test_repeated_heads_are_read_once(tmp_path):
    journey = load(next(path for path in samples() if "b2b" in path.name)).journey
    exported(journey, tmp_path, profile="share", paper="A4")
    told = run("pdfinfo", "-struct-text", tmp_path / "map.pdf")
    lane = journey.lanes[0].title or "Touchpoints"
    assert len([line for line in told.splitlines() if line.strip().startswith(f'"{lane}')]) == 1


# -- posters -------------------------------------------------------------------------------------


def test_a_poster_is_one_page_of_the_size_asked_for(tmp_path):
    journey = map_of(note("n1", "Long", note="word " * 400))
    data = exported(journey, tmp_path, profile="poster", paper="900x600", orientation="landscape")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (page,) = pdf.pages
        width, height = (float(side) / 72 * 25.4 for side in page.MediaBox[2:])
    assert (width, height) == pytest.approx((900, 600), abs=0.1)


@pytest.mark.parametrize("paper", ["1x1", "9000x100", "A7", "900 x 600"])
def test_a_size_that_cannot_be_is_refused(paper):
    with pytest.raises(ValueError, match=paper):
        Options(profile="poster", paper=paper)


def test_sheets_cover_the_whole_poster_and_overlap():
    drawing = lay_out(map_of(*(note(f"n{n}", f"Card {n}") for n in range(60))), PRINT)
    poster = map_sheet(drawing.width, drawing.height, "A0", "portrait")
    made = cut(drawing, poster.scale, paper_size("A4"), 30.0)
    poster = made.poster
    rows = {tile.row: tile.shows for tile in made.tiles if tile.column == 1}
    for number in range(2, len(rows) + 1):
        assert rows[number - 1].bottom - rows[number].y == pytest.approx(30.0)
    assert (
        max(tile.shows.right for tile in made.tiles) >= poster.left + drawing.width * poster.scale
    )
    for part in drawing.parts:
        if part.key[0] == "card":
            left = poster.left + part.x * poster.scale
            top = poster.top + part.y * poster.scale
            assert [tile for tile in made.tiles if tile.shows.contains(left, top)]


def test_blank_sheets_are_left_out():
    drawing = lay_out(map_of(*(note(f"n{n}", f"Card {n}") for n in range(40))), PRINT)
    poster = Sheet(3000, drawing.height * 2, 1.0, 12, 12)
    made = cut(drawing, poster.scale, paper_size("A4"), 30.0)
    poster = made.poster
    places = {(tile.row, tile.column) for tile in made.tiles}
    assert len(places) < max(row for row, _ in places) * max(column for _, column in places) + 1
    assert all(tile.shows.x < drawing.width + 12 for tile in made.tiles)


def test_the_plan_of_the_sheets_comes_first(tmp_path):
    journey = load(samples()[0]).journey
    data = exported(journey, tmp_path, profile="tiles", paper="A1", sheet="A4")
    first = text_of(data, tmp_path, "-l", "1")
    assert "How the sheets go together" in first
    count = len(pikepdf.open(io.BytesIO(data)).pages) - 1
    assert f"{count} sheets in" in first
    assert "row 1, column 1" in text_of(data, tmp_path, "-f", "2", "-l", "2")


def test_a_poster_shrinks_a_little_rather_than_end_on_a_sliver():
    drawing = lay_out(map_of(*(note(f"n{n}", f"Card {n}") for n in range(60))), PRINT)
    size = paper_size("A4")
    room = size[0] - 2 * EDGE
    just_two = (2 * room - 30.0 - 2 * RIM) / drawing.width  # upright sheets side by side
    made = cut(drawing, 1.04 * just_two, size, 30.0)
    assert max(tile.column for tile in made.tiles) == 2
    assert made.poster.scale <= just_two + 1e-9
    larger = cut(drawing, 1.5 * just_two, size, 30.0)
    assert larger.poster.scale > 1.2 * just_two  # no sliver there: it is as large as asked for
