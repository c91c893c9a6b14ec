"""The map that a PDF carries comes out of it again, and nothing else does."""

import hashlib
import io
import zlib
from pathlib import Path

import pikepdf
import pytest

from journeyeditor.model import VERSION, new_journey
from journeyeditor.model.base import MAX_FILE_BYTES
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.resources import samples
from journeyeditor.storage import embedded
from journeyeditor.storage.files import MapError, dump, is_pdf, load

JOURNEY = new_journey(title="endstream\nendobj /EmbeddedFile 旅")


def pdf_with(content: bytes, head: bytes = b"/Type /EmbeddedFile") -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<< " + head + b" >>\nstream\n" + content + b"\nendstream\nendobj\n"


# A map that holds every field that there is.
EVERYTHING = Path(__file__).with_name("golden") / f"version-{VERSION}.journey.json"


@pytest.mark.parametrize("path", [*samples(), EVERYTHING], ids=lambda path: path.name)
def test_a_pdf_opens_as_the_map_that_was_exported(path, tmp_path):
    journey = load(path).journey
    file = tmp_path / "map.pdf"
    export_pdf(journey, file)
    found = load(file)
    assert found.journey == journey
    assert found.raw == dump(journey)
    assert found.read_only_reason is None
    assert is_pdf(file)
    assert not is_pdf(path)


@pytest.mark.parametrize("packing", ["preserve", "uncompress", "compress"])
def test_it_does_after_another_program_has_written_the_pdf_anew(packing, tmp_path):
    file = tmp_path / "map.pdf"
    export_pdf(JOURNEY, file)
    anew = tmp_path / "anew.pdf"
    with pikepdf.open(file) as pdf:
        options = {
            "preserve": {},
            "uncompress": {"stream_decode_level": pikepdf.StreamDecodeLevel.all},
            "compress": {"recompress_flate": True, "linearize": True},
        }[packing]
        pdf.save(anew, compress_streams=packing != "uncompress", **options)
    assert load(anew).journey == JOURNEY


def test_it_is_an_associated_file_that_viewers_list(tmp_path):
    file = tmp_path / "map.pdf"
    export_pdf(new_journey(title="Shop: 2026/27"), file)
    with pikepdf.open(file) as pdf:
        (about,) = pdf.Root.AF
        assert str(about.AFRelationship) == "/Source"
        assert str(about.UF) == "Shop 2026 27.journey.json"
        assert list(pdf.attachments) == ["Shop 2026 27.journey.json"]
        stream = about.EF.F
        assert str(stream.Subtype) == "/application/json"
        assert bytes(stream.Params.CheckSum) == hashlib.md5(stream.read_bytes()).digest()


def test_a_pdf_without_its_map_says_so(tmp_path):
    file = tmp_path / "map.pdf"
    export_pdf(JOURNEY, file, Options(with_source=False))
    with pytest.raises(MapError, match="a PDF without a map in it") as caught:
        load(file)
    assert not caught.value.readable
    assert "export the PDF again" in str(caught.value)


def test_a_protected_pdf_says_so(tmp_path):
    file = tmp_path / "map.pdf"
    export_pdf(JOURNEY, file)
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(file) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(MapError, match="protected with a password") as caught:
        load(locked)
    assert "copy without the password" in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"x" * 100, zlib.compress(b'{"format": "other"}'), zlib.compress(b"{" * 10_000)],
)
def test_a_file_that_is_no_map_is_not_taken_for_one(content):
    with pytest.raises(MapError, match="without a map"):
        embedded.map_in_pdf(pdf_with(content), "x.pdf")


def test_of_many_large_files_only_the_beginning_is_unpacked(monkeypatch):
    """A file of 2 MB may hold a hundred of 20 MB each, which took 15 seconds."""
    unpacked = []

    class Counted:
        def __init__(self):
            self.inner = unpack()

        def decompress(self, data, most):
            unpacked.append(len(out := self.inner.decompress(data, most)))
            return out

    unpack = zlib.decompressobj
    monkeypatch.setattr(zlib, "decompressobj", Counted)
    blank, other = (zlib.compress(text * 1_000_000) for text in (b" ", b'{"format" '))
    data = pdf_with(zlib.compress(dump(JOURNEY))) + pdf_with(blank) * 30 + pdf_with(other) * 30
    assert embedded.map_in_pdf(data, "x.pdf") == dump(JOURNEY)
    assert sum(unpacked) < 1_000_000


def test_a_map_is_found_beside_what_only_begins_like_one():
    torn = zlib.compress(dump(new_journey(title="x" * 9000, objective="y" * 9000)))[:-40]
    good = pdf_with(zlib.compress(dump(JOURNEY)))
    assert embedded.map_in_pdf(good + pdf_with(torn + b"\xff" * 40), "x.pdf") == dump(JOURNEY)


def test_the_last_map_counts():
    maps = [zlib.compress(dump(new_journey(title=title))) for title in ("old", "new")]
    data = b"".join(map(pdf_with, maps))
    assert b'"new"' in embedded.map_in_pdf(data, "x.pdf")


def test_what_is_broken_in_it_is_named(tmp_path):
    text = dump(JOURNEY).replace(b'"version": 1', b'"version": "one"')
    file = tmp_path / "map.pdf"
    file.write_bytes(pdf_with(zlib.compress(text)))
    with pytest.raises(MapError, match=r"map\.pdf: version"):
        load(file)


def test_a_bomb_is_refused_before_it_goes_off(tmp_path):
    """A gigabyte of blanks behind the beginning of a map packs into a megabyte."""
    packer = zlib.compressobj(9)
    bomb = io.BytesIO()
    bomb.write(packer.compress(b'{"format": "journeyeditor", "version": 1, "title": "'))
    for _ in range(1024):
        bomb.write(packer.compress(b" " * 1_048_576))
    bomb.write(packer.flush())
    file = tmp_path / "bomb.pdf"
    file.write_bytes(pdf_with(bomb.getvalue()))
    with pytest.raises(MapError, match="at most 20,000,000 bytes"):
        load(file)
    assert len(embedded.map_in_pdf(file.read_bytes(), "x")) == MAX_FILE_BYTES + 1


def test_a_pdf_that_is_too_long_is_not_read(tmp_path):
    file = tmp_path / "long.pdf"
    with file.open("wb") as long:
        long.write(b"%PDF-1.7\n")
        long.truncate(embedded.MAX_PDF_BYTES + 1)
    with pytest.raises(MapError, match="at most 80,000,000 bytes"):
        load(file)
