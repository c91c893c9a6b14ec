"""What a screen reader, a validator and a viewer's list of layers find in an exported map."""

import io
from collections.abc import Callable, Iterator

import page as validator
import pikepdf
import pytest
from little_drawings import map_of, note
from pdf_reading import run
from pikepdf import Name

from journeyeditor.layout.labels import labels
from journeyeditor.model import Connection, Curve, Journey, Lane, Persona, Point, Touchpoint
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.telling import curve_told
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

LONG = "word " * 400
STANDARDS = ("ua1", "3a")
JOURNEY = map_of(
    note("n1", "First", stage="s1", link="https://example.org/a"),
    note("n2", "Second", stage="s2", note=LONG),
    note("n3", "Third", stage="s1", lane="l2"),
    note("n4", "Fourth", stage="s1", lane="l2"),
).replace(
    lanes=(
        Lane(id="l1", kind="notes", title="Voices"),
        Lane(id="l2", kind="notes", title="Ideas"),
        Lane(id="l3", kind="emotions", title="Mood"),
    ),
    personas=(Persona(id="p1", name="Giulia"),),
    curves=(
        Curve(
            id="c1",
            lane="l3",
            persona="p1",
            points=(
                Point(id="q1", stage="s1", value=1.5, feeling="Curious"),
                Point(id="q2", stage="s2", at=0.2, value=-1.8, feeling="Angry"),
                Point(id="q3", stage="s2", at=0.8, value=0.7),
            ),
        ),
    ),
    connections=(Connection(id="x1", start="n1", end="n2", label="compares"),),
)


def exported(journey: Journey, folder, **options) -> bytes:
    file = folder / "map.pdf"
    export_pdf(journey, file, Options(**{"profile": "map"} | options))
    return file.read_bytes()


def failed(data: bytes, folder) -> dict[str, list[str]]:
    """The rules that a file fails, by standard."""
    file = folder / "checked.pdf"
    file.write_bytes(data)
    reports = {name: validator.validate_pdf(str(file), profile=name) for name in STANDARDS}
    return {
        name: sorted({failure.rule_id for failure in report.failures})
        for name, report in reports.items()
    }


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every element of a structure, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else []:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def all_of(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    return [e for e in elements(pdf.Root.StructTreeRoot) if "/" + tag == e.S]


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_a_sample_is_pdf_ua_and_pdf_a(path, tmp_path):
    assert failed(exported(load(path).journey, tmp_path), tmp_path) == {"ua1": [], "3a": []}


@pytest.mark.parametrize(
    "journey",
    [
        JOURNEY,
        map_of(),
        map_of().replace(stages=(), lanes=()),
        map_of().replace(lanes=()),
        map_of().replace(stages=()),
    ],
    ids=["full", "no cards", "nothing", "no lanes", "no stages"],
)
def test_so_is_a_map_that_lacks_something(journey, tmp_path):
    assert failed(exported(journey, tmp_path), tmp_path) == {"ua1": [], "3a": []}


def test_the_map_is_a_table_told_stage_by_stage(tmp_path):
    exported(JOURNEY, tmp_path)
    told = run("pdfinfo", "-struct-text", tmp_path / "map.pdf")
    order = ["Little map", "Voices", "Ideas", "Mood", "Before", "First", "Third", "Fourth"]
    order += ["Curious", "After", "Second", "Angry"]
    places = [told.index(f'"{words}') for words in order]
    assert places == sorted(places)
    with pikepdf.open(tmp_path / "map.pdf") as pdf:
        rows = [[str(cell.S) for cell in row.K] for row in all_of(pdf, "TR")]
        assert rows == [["/TD"] + ["/TH"] * 3, ["/TH"] + ["/TD"] * 3, ["/TH"] + ["/TD"] * 3]
        assert [str(cell.A.Scope) for cell in all_of(pdf, "TH")] == ["/Column"] * 3 + ["/Row"] * 2


def test_a_curve_and_a_connection_are_described(tmp_path):
    with pikepdf.open(io.BytesIO(exported(JOURNEY, tmp_path))) as pdf:
        assert [str(figure.Alt) for figure in all_of(pdf, "Figure")] == [
            "Satisfaction of Giulia falls from 1.5 at Before to \u22121.8 at After, "
            "then recovers to 0.7 at After.",
            "From “First” to “Second”: compares",
        ]


def test_a_curve_with_a_state_is_told_as_a_person_would():
    curve = JOURNEY.curves[0].replace(state="current")
    told = curve_told(curve, JOURNEY, labels("en"))
    assert told.startswith("Satisfaction of Giulia (as is) falls from 1.5")


def test_how_much_of_a_curve_is_assumed_is_told():
    def told(assumed):
        curve = JOURNEY.curves[0]
        how = ["assumed"] * assumed + ["observed"] * (len(curve.points) - assumed)
        points = tuple(p.replace(status=s) for p, s in zip(curve.points, how, strict=True))
        return curve_told(curve.replace(points=points), JOURNEY, labels("en"))

    assert "assumed" not in told(0)
    assert told(1).endswith(". Part of this is assumed.")
    assert told(3).endswith(". All of this is assumed.")


def test_what_a_card_shows_as_signs_is_told(tmp_path):
    card = Touchpoint(
        id="t1",
        kind="touchpoint",
        stage="s1",
        lane="l1",
        title="Shop",
        rating=2.5,
        expectation=4,
        moment_of_truth=True,
    )
    with pikepdf.open(io.BytesIO(exported(map_of(card), tmp_path))) as pdf:
        told = [str(figure.Alt) for figure in all_of(pdf, "Figure")]
    assert told == ["rating 2.5, expectation 4.0, moment of truth"]


def test_facts_under_the_title_are_paragraphs_and_the_footer_is_none(tmp_path):
    journey = JOURNEY.replace(objective="Learn", segment="Families", organisation="Olmo")
    exported(journey, tmp_path, profile="share")
    told = run("pdfinfo", "-struct-text", tmp_path / "map.pdf")
    assert '"Objective: Learn"' in " ".join(told.split())
    assert "2 of" not in told


def test_lines_of_a_card_are_read_apart(tmp_path):
    exported(map_of(note("n1", "A title", note="and its note")), tmp_path)
    assert '"A title and its note"' in run("pdfinfo", "-struct-text", tmp_path / "map.pdf")


def test_each_lane_and_each_curve_is_a_layer(tmp_path):
    with pikepdf.open(io.BytesIO(exported(JOURNEY, tmp_path))) as pdf:
        names = [str(layer.Name) for layer in pdf.Root.OCProperties.OCGs]
        assert names == ["Voices", "Ideas", "Mood", "Giulia", "Connections"]
        listed = pdf.Root.OCProperties.D.Order
        assert [str(layer.Name) for layer in listed[3]] == ["Giulia"]  # below its lane


def test_hiding_a_layer_hides_its_cards(tmp_path):
    with pikepdf.open(io.BytesIO(exported(JOURNEY, tmp_path))) as pdf:
        shown = bytes(pdf.pages[0].Contents.read_bytes())
        names = {str(layer.Name): key for key, layer in pdf.pages[0].Resources.Properties.items()}
    for words, layer in [("Voices", 3), ("Ideas", 3), ("Giulia", 3), ("Connections", 2)]:
        # A lane: its head, and its cards' shapes and words. A curve: line, points, labels.
        assert shown.count(f"/OC {names[words]} BDC".encode()) >= layer
    assert shown.count(b" BDC") + shown.count(b" BMC") == shown.count(b"EMC")


# -- the checks must notice ----------------------------------------------------------------------


def _without_alt(pdf: pikepdf.Pdf) -> None:
    del all_of(pdf, "Figure")[0]["/Alt"]


def _without_scope(pdf: pikepdf.Pdf) -> None:
    for cell in all_of(pdf, "TH"):
        del cell["/A"]


def _skipped_heading(pdf: pikepdf.Pdf) -> None:
    all_of(pdf, "H2")[0].S = Name.H4


def _without_text(pdf: pikepdf.Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    del fonts["/F1"]["/ToUnicode"]


def _without_colours(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def _with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.beep()"))


@pytest.mark.parametrize(
    "damage",
    [
        _without_alt,
        _without_scope,
        _skipped_heading,
        _without_text,
        _without_colours,
        _with_script,
    ],
)
def test_the_validator_notices_damage(damage: Callable[[pikepdf.Pdf], None], tmp_path):
    with pikepdf.open(io.BytesIO(exported(JOURNEY, tmp_path))) as pdf:
        damage(pdf)
        broken = io.BytesIO()
        pdf.save(broken)
    assert any(failed(broken.getvalue(), tmp_path).values())
