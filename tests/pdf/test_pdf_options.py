"""What an export can be told: what of the map is shown, in which words, on which page."""

import io
from dataclasses import asdict

import page as validator
import pikepdf
import pytest
from little_drawings import map_of, note
from pdf_reading import picture_of, run, text_of

from journeyeditor.lookup.filtering import Filter
from journeyeditor.model import (
    Connection,
    Curve,
    Journey,
    Lane,
    Persona,
    Point,
    new_journey,
)
from journeyeditor.pdf.choosing import chosen
from journeyeditor.pdf.export import export_changes, export_pdf, make
from journeyeditor.pdf.options import Options, from_words
from journeyeditor.pdf.pages import LARGEST, PAPERS, PROFILES
from journeyeditor.pdf.unprintable import unprintable
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

MOOD = Lane(id="l3", kind="emotions")
PEOPLE = (Persona(id="p1", name="Giulia"), Persona(id="p2", name="Renzo"))


def curve(id_: str, persona: str) -> Curve:
    points = (
        Point(id=f"{id_}a", stage="s1", value=1, feeling=f"Glad{id_}"),
        Point(id=f"{id_}b", stage="s2", value=-1),
    )
    return Curve(id=id_, lane="l3", persona=persona, points=points)


def people() -> Journey:
    """Two personas with a curve each; a card for one of them, one for both, one for nobody."""
    plain = map_of(
        note("n1", "Alone", personas=("p1",)),
        note("n2", "Together", personas=("p1", "p2")),
        note("n3", "Anybody", lane="l2", votes=5),
    )
    return plain.replace(
        lanes=(*plain.lanes, MOOD),
        personas=PEOPLE,
        curves=(curve("k1", "p1"), curve("k2", "p2")),
        connections=(Connection(id="x1", start="n1", end="n3", label="leads"),),
    )


def exported(journey: Journey, folder, **options) -> bytes:
    file = folder / "map.pdf"
    export_pdf(journey, file, Options(**{"profile": "map"} | options))
    return file.read_bytes()


def words_of(journey: Journey, folder, **options) -> str:
    return text_of(exported(journey, folder, **options), folder)


# -- what is shown -------------------------------------------------------------------------------


def test_only_the_lanes_asked_for_are_shown(tmp_path):
    text = words_of(people(), tmp_path, lanes=("l2",))
    assert "Anybody" in text
    assert "Together" not in text
    assert "Voices" not in text


def test_only_the_personas_asked_for_are_shown(tmp_path):
    text = words_of(people(), tmp_path, personas=("p2",))
    for said in ("Renzo", "Together", "Anybody", "Gladk2"):
        assert said in text
    for said in ("Giulia", "Alone", "Gladk1", "leads"):
        assert said not in text


def test_a_persona_keeps_its_look_without_the_one_before(tmp_path):
    left = chosen(people(), Options(personas=("p2",))).personas
    assert [(persona.id, persona.style) for persona in left] == [("p2", 2)]


def test_no_persona_at_all_is_a_choice(tmp_path):
    text = words_of(people(), tmp_path, personas=())
    assert "Anybody" in text
    assert "Giulia" not in text
    assert "Renzo" not in text


def test_what_the_filter_does_not_mean_is_left_out(tmp_path):
    text = words_of(people(), tmp_path, filter=Filter(votes=3), filtered="out")
    assert "Anybody" in text
    assert "Together" not in text
    assert "leads" not in text  # a connection from a card that is not there


def test_or_it_is_pale_and_can_be_read(tmp_path):
    journey = map_of(note("n1", "Plain", votes=9), note("n2", "Pale"))
    pages = [
        make(journey, Options(profile="map", filter=found, filtered="dimmed")).pages[0].drawing
        for found in (Filter(), Filter(votes=3))
    ]
    colours = [
        {part.key: mark.colour for part, mark in drawing.words() if part.key[0] == "card"}
        for drawing in pages
    ]
    assert colours[0]["card", "n1"] == colours[1]["card", "n1"]
    assert colours[0]["card", "n2"] < colours[1]["card", "n2"]  # "#1c…" is darker than "#b0…"
    assert "Pale" in words_of(journey, tmp_path, filter=Filter(votes=3))


@pytest.mark.parametrize("profile", PROFILES)
def test_whatever_is_left_out_the_whole_map_travels_with_the_file(profile, tmp_path):
    journey = people()
    options = {"lanes": ("l2",), "personas": ("p2",), "filter": Filter(votes=3)}
    exported(journey, tmp_path, profile=profile, filtered="out", author="Bea", **options)
    assert load(tmp_path / "map.pdf").journey == journey


# -- words ---------------------------------------------------------------------------------------


def test_labels_can_be_in_another_language_than_the_map(tmp_path):
    journey = people().replace(language="en")
    text = words_of(journey, tmp_path, language="it", profile="share")
    assert "La mappa" in text
    assert "Stato attuale" in text
    assert "Together" in text


def test_the_author_and_the_confidential_line_are_on_paper(tmp_path):
    options = {"author": "Bea Berti", "confidential": "For the board only"}
    data = exported(people(), tmp_path, profile="share", **options)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Author) == "Bea Berti"
        count = len(pdf.pages)
    text = text_of(data, tmp_path)
    assert text.count("For the board only") == count
    assert "Bea Berti" in text


def test_a_watermark_is_seen_on_every_page_and_is_no_text(tmp_path):
    plain = exported(people(), tmp_path)
    marked = exported(people(), tmp_path, watermark="DRAFT")
    assert "DRAFT" not in text_of(marked, tmp_path)
    pictures = [picture_of(data, tmp_path) for data in (plain, marked)]
    assert pictures[0].tobytes() != pictures[1].tobytes()


# -- pages ---------------------------------------------------------------------------------------


def test_a_margin_stays_white(tmp_path):
    data = exported(people(), tmp_path, paper="A4", margin=30)
    picture = picture_of(data, tmp_path).convert("L").point(lambda grey: 255 * (grey < 250))
    left, top, right, bottom = picture.getbbox()
    assert min(left, top, picture.width - right, picture.height - bottom) >= 84  # 30 mm less a hair


def test_a_poster_can_do_without_title_block_and_legend(tmp_path):
    journey = people().replace(objective="Sell more")
    whole = make(journey, Options(profile="poster")).pages[0].drawing
    bare = make(journey, Options(profile="poster", title_block=False, legend=False))
    drawing = bare.pages[0].drawing
    assert drawing.height < whole.height - 56
    keys = {part.key[0] for part in drawing.parts}
    assert not keys & {"title", "legend"}
    assert min(part.y for part in drawing.parts) >= 0


@pytest.mark.parametrize("paper", PAPERS)
def test_every_named_paper_makes_a_poster(paper):
    sheet = make(people(), Options(profile="poster", paper=paper)).pages[0].sheet
    assert sorted((sheet.width, sheet.height)) == pytest.approx(sorted(PAPERS[paper]))
    assert max(sheet.width, sheet.height) <= LARGEST


def test_an_economical_page_takes_less_ink(tmp_path):
    journey = load(next(path for path in samples() if "percorso" in path.name)).journey

    def ink(theme: str) -> float:
        picture = picture_of(exported(journey, tmp_path, theme=theme), tmp_path, dpi=36)
        return sum(n * (255 - level) for level, n in enumerate(picture.convert("L").histogram()))

    assert ink("economical") < 0.75 * ink("print")


@pytest.mark.parametrize("profile", PROFILES)
def test_every_option_at_once_is_sound(profile, tmp_path):
    journey = load(next(path for path in samples() if "b2b" in path.name)).journey
    options = {
        "paper": "Letter",
        "margin": 15.0,
        "theme": "economical",
        "personas": (journey.personas[0].id,),
        "filter": Filter(status=frozenset({"observed"})),
        "language": "it",
        "watermark": "Draft",
        "confidential": "Riservato",
        "title_block": False,
    }
    exported(journey, tmp_path, profile=profile, **options)
    file = str(tmp_path / "map.pdf")
    for standard in ("ua1", "3a"):
        found = validator.validate_pdf(file, profile=standard)
        assert [failure.rule_id for failure in found.failures] == []
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)


def test_pages_are_called_what_is_printed_on_them(tmp_path):
    def names(profile: str) -> list[str]:
        data = exported(people(), tmp_path, profile=profile)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return [page.label for page in pdf.pages]

    assert names("share")[:3] == ["Cover", "2", "3"]
    tiles = names("tiles")
    assert "1/1" in tiles
    assert len(set(tiles)) == len(tiles)


# -- what cannot be ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"profile": "book"}, "book"),
        ({"theme": "pink"}, "print, economical"),
        ({"paper": "A9"}, "A4"),
        ({"sheet": "own"}, "own"),
        ({"margin": -1.0}, "0 to 50"),
        ({"margin": float("nan")}, "0 to 50"),
        ({"margin": 50.0, "paper": "60x60"}, "no room"),
        ({"overlap": 200.0}, "0 to 40"),
        ({"language": "xx"}, "map, en, it"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_right(wrong, said):
    with pytest.raises(ValueError, match=said):
        Options(**wrong)


def test_what_was_remembered_never_stops_an_export():
    remembered = asdict(Options(profile="tiles", sheet="A3", margin=50.0))
    remembered |= {"paper": "60x60", "watermark": 7, "gone": 1}
    kept = from_words(**remembered)
    assert kept == Options(profile="tiles", sheet="A3", paper="60x60")


# -- what no font has ----------------------------------------------------------------------------


def test_what_no_font_can_show_is_named_by_card():
    found = unprintable(map_of(note("n1", "Fine ☕ 我们"), note("n2", "Old 𓀀", note="and 𒀀")))
    assert [(one.id, one.title, one.characters) for one in found] == [("n2", "Old 𓀀", "𒀀𓀀")]


def test_the_map_itself_and_a_finding_are_looked_at_too():
    (found,) = unprintable(new_journey(title="𓀀"))
    assert (found.id, found.title) == ("", "𓀀")


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_a_sample_can_be_printed_whole(path):
    assert unprintable(load(path).journey) == []


# -- the report of changes -----------------------------------------------------------------------


def test_changes_between_two_maps_are_pages_that_are_sound(tmp_path):
    old = people()
    new = old.replace(cards=(*old.cards[1:], note("n9", "Newcomer")), connections=())
    file = tmp_path / "changes.pdf"
    export_changes(old, new, file)
    text = text_of(file.read_bytes(), tmp_path)
    for said in ("What changed", "Added", "Newcomer", "Removed", "Alone"):
        assert said in text
    assert validator.validate_pdf(str(file), profile="ua1").rules.failed == 0
    assert validator.validate_pdf(str(file), profile="3a").rules.failed == 0


def test_sentences_of_changes_in_another_language_than_the_map_say_which(tmp_path):
    old = people()
    new = old.replace(cards=(*old.cards[1:], note("n9", "Newcomer")))
    file = tmp_path / "changes.pdf"
    for language, tags in (("map", set()), ("it", {"/H1", "/H2", "/P", "/LBody"})):
        export_changes(old, new, file, Options(language=language))
        with pikepdf.open(file) as pdf:
            elements = [e for e in pdf.objects if isinstance(e, pikepdf.Dictionary) and "/S" in e]
            assert {str(e.S) for e in elements if "/Lang" in e} == tags


def test_the_report_of_no_changes_says_so(tmp_path):
    export_changes(people(), people(), tmp_path / "same.pdf")
    assert "No differences" in text_of((tmp_path / "same.pdf").read_bytes(), tmp_path)
