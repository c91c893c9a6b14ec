"""The file that an export leaves: whole, the same each time, and telling what it is."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from little_drawings import map_of, note
from pdf_reading import fonts_of, run, text_of

import journeyeditor
from journeyeditor.model import Gathered, Image, Journey, Picture
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.resources import samples
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.files import load
from journeyeditor.storage.problems import MapError

ROOT = Path(journeyeditor.__file__).parents[1]
JOURNEY = map_of(note("n1", "A note", note="And what it says")).replace(
    title="Größe & <Ziel> 旅", author="Ada Łovelace", objective="See it whole", language="de-AT"
)


def sample(name: str) -> Path:
    return next(path for path in samples() if name in path.name)


def exported(journey: Journey, folder: Path, **options: str) -> bytes:
    file = folder / "map.pdf"
    export_pdf(journey, file, Options(**{"profile": "map"} | options))
    return file.read_bytes()


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
@pytest.mark.parametrize("paper", ["own", "A3"])
def test_a_sample_is_a_sound_pdf(path, paper, tmp_path):
    data = exported(load(path).journey, tmp_path, paper=paper)
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", tmp_path / "map.pdf")
    for font in fonts_of(data, tmp_path):
        assert (font["emb"], font["sub"], font["uni"]) == ("yes", "yes", "yes")


def test_the_same_map_gives_the_same_bytes(tmp_path):
    journey = load(sample("ten-scripts")).journey
    assert exported(journey, tmp_path) == exported(journey, tmp_path)


def test_another_process_gives_the_same_bytes(tmp_path):
    """With another order of hashes, another time and another name of the file."""
    script = (
        "import sys; from pathlib import Path\n"
        "from journeyeditor.storage.files import load\n"
        "from journeyeditor.pdf.export import export_pdf\n"
        "export_pdf(load(Path(sys.argv[1])).journey, sys.argv[2])"
    )
    made = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.pdf"
        subprocess.run(
            [sys.executable, "-c", script, str(sample("ten-scripts")), str(file)],
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"},
        )
        made.append(file.read_bytes())
    assert made[0] == made[1]


def test_another_map_gives_other_bytes(tmp_path):
    changed = JOURNEY.replace(author="Ada")
    assert exported(JOURNEY, tmp_path) != exported(changed, tmp_path)


def test_the_file_says_what_it_is(tmp_path):
    with pikepdf.open(io.BytesIO(exported(JOURNEY, tmp_path))) as pdf:
        assert str(pdf.docinfo.Title) == JOURNEY.title
        assert str(pdf.docinfo.Author) == JOURNEY.author
        assert str(pdf.docinfo.Creator).startswith("Journey Editor")
        assert "/CreationDate" not in pdf.docinfo
        assert str(pdf.Root.Lang) == "de-AT"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == JOURNEY.title
            assert xmp["dc:creator"] == [JOURNEY.author]
            assert xmp["dc:language"] == {"de-AT"}
            assert xmp["dc:description"] == JOURNEY.objective


def test_a_map_without_a_title_still_has_one(tmp_path):
    with pikepdf.open(io.BytesIO(exported(map_of().replace(title=""), tmp_path))) as pdf:
        assert str(pdf.docinfo.Title) == "Untitled map"
        assert "/Author" not in pdf.docinfo


def test_a_title_of_several_lines_is_named_on_one(tmp_path):
    journey = JOURNEY.replace(title="First\nsecond\tthird")
    with (
        pikepdf.open(io.BytesIO(exported(journey, tmp_path))) as pdf,
        pdf.open_outline() as outline,
    ):
        assert str(pdf.docinfo.Title) == outline.root[0].title == "First second third"


def test_bookmarks_lead_to_stages_lanes_and_the_full_texts(tmp_path):
    long = map_of(note("n1", "Long", note="word " * 400))
    with (
        pikepdf.open(io.BytesIO(exported(long, tmp_path))) as pdf,
        pdf.open_outline() as outline,
    ):
        assert [item.title for item in outline.root] == ["Little map", "Full texts"]
        assert [item.title for item in outline.root[0].children] == [
            "Before",
            "After",
            "Voices",
            "Ideas",
        ]
        assert len(pdf.pages) == 2


def test_the_full_text_of_a_gathered_cell_is_in_the_file(tmp_path):
    journey = map_of(*(note(f"n{n}", f"Card{n}") for n in range(20)))
    journey = journey.replace(gathered=(Gathered(stage="s1", lane="l1"),))
    words = text_of(exported(journey, tmp_path), tmp_path).split()
    assert [words.count(f"Card{n}") for n in range(20)] == [1] * 20


def test_an_empty_map_is_a_page_too(tmp_path):
    text = text_of(exported(map_of().replace(title="", stages=(), lanes=()), tmp_path), tmp_path)
    assert "Untitled map" in text


# -- when something goes wrong -------------------------------------------------------------------


@pytest.fixture
def old(tmp_path: Path) -> Path:
    file = tmp_path / "map.pdf"
    file.write_bytes(b"the old file")
    return file


def left_alone(old: Path) -> bool:
    return old.read_bytes() == b"the old file" and list(old.parent.iterdir()) == [old]


def test_a_disk_that_is_full_leaves_the_old_file(old, monkeypatch):
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="disk is full"):
        export_pdf(JOURNEY, old)
    assert left_alone(old)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileError, match="nowhere"):
        export_pdf(JOURNEY, tmp_path / "nowhere" / "map.pdf")


def test_a_broken_picture_leaves_the_old_file(old):
    picture = Picture(id="p1", kind="picture", stage="s1", lane="l1", title="Photo", picture="i1")
    broken = map_of().replace(
        images=(Image(id="i1", media_type="image/png", width=10, height=10, data="AAAA"),),
        cards=(picture,),
    )
    with pytest.raises(MapError, match=r"images\[0\]"):
        export_pdf(broken, old)
    assert left_alone(old)


def test_an_unknown_paper_leaves_the_old_file(old):
    with pytest.raises(ValueError, match="A7"):
        export_pdf(JOURNEY, old, Options(paper="A7"))
    assert left_alone(old)


def test_progress_is_told_and_can_stop_the_export(old):
    journey = map_of(*(note(f"n{n}", f"Card {n}") for n in range(600)))
    heard: list[float] = []
    export_pdf(journey, old.with_name("other.pdf"), progress=heard.append)
    old.with_name("other.pdf").unlink()
    assert len(heard) > 2
    assert heard == sorted(heard)
    assert heard[-1] == 1.0

    report: list[float] = []
    export_pdf(journey, old.with_name("other.pdf"), Options(), progress=report.append)
    old.with_name("other.pdf").unlink()
    assert report == sorted(report)
    assert len([done for done in report if done < 0.5]) > 2  # while pages are laid out, too

    def stop(done: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        export_pdf(journey, old, progress=stop)
    assert left_alone(old)


def test_the_pdf_libraries_wait_until_something_is_exported():
    script = "import sys, journeyeditor.pdf.export; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "journeyeditor" in loaded
    assert not loaded & {"reportlab", "pikepdf", "PIL"}
