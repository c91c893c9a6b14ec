"""The bundled typefaces: complete, small, ours by name, and free to ship."""

from pathlib import Path

import pytest
import uharfbuzz as hb

from journeyeditor.resources import resource
from journeyeditor.typeset.faces import FACES, Face

FOLDER = resource("fonts")


def name_in_file(face: Face, number: int) -> str:
    return str(face.font.face.get_name(hb.OTNameIdPredefined(number)))


def test_every_face_in_the_folder_is_used_and_the_other_way_round() -> None:
    assert {face.path for face in FACES} == set(FOLDER.glob("*.ttf"))


def test_no_two_faces_share_a_name() -> None:
    assert len({face.name for face in FACES}) == len(FACES)
    assert len({face.postscript_name for face in FACES}) == len(FACES)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_the_file_bears_the_names_of_the_face(face: Face) -> None:
    assert name_in_file(face, 4) == face.name
    assert name_in_file(face, 6) == face.postscript_name
    assert face.name.startswith("Journey ")  # no system font is called so


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_faces_are_static_truetype(face: Face) -> None:
    tables = set(face.font.face.table_tags)
    assert "glyf" in tables
    assert not tables & {"fvar", "gvar", "CFF ", "CFF2"}


@pytest.mark.parametrize("face", [face for face in FACES if "Sans" in face.name], ids=str)
def test_each_text_face_has_the_letters_of_europe(face: Face) -> None:
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
    latin -= {"\u00ad", "ŉ"}  # the soft hyphen needs no glyph; Unicode deprecates the other
    greek = set("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωΆΈΉΊΌΎΏΐάέήίΰϊϋόύώΪΫ")
    cyrillic = {chr(code) for code in (*range(0x400, 0x460), 0x490, 0x491)}
    signs = set("‐‑‒–—―‘’‚‛“”„‟†‡•…€")
    assert {one for one in latin | greek | cyrillic | signs if not face.has(one)} == set()


def test_all_faces_together_are_at_most_six_megabytes() -> None:
    files = [path for path in FOLDER.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 6_000_000


def test_every_face_has_its_origin_and_its_licence_told() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    for face in FACES:
        family = face.name.rsplit(" ", 1)[0].removesuffix(" Medium")
        assert f"| {family} " in readme
    licences = sorted(path.name for path in (FOLDER / "licences").glob("*.txt"))
    assert licences
    for licence in licences:
        assert f"licences/{licence}" in readme
        assert "SIL OPEN FONT LICENSE" in Path(FOLDER, "licences", licence).read_text("utf-8")
