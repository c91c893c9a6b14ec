"""The command line, as someone at a terminal meets it."""

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import journeyeditor
from journeyeditor import __version__, cli, resources, templates
from journeyeditor.storage import files
from journeyeditor.storage.schema import schema_text

ROOT = Path(__file__).parent.parent
SAMPLE = resources.samples()[0]
MAP = {"format": "journeyeditor", "version": 1}


@pytest.fixture(autouse=True)
def english(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")


@pytest.fixture
def a_map(tmp_path):
    def write(name="shop.journey.json", **facts):
        path = tmp_path / name
        path.write_text(json.dumps({**MAP, **facts}), encoding="utf-8")
        return path

    return write


@pytest.fixture
def run(capsys):
    """Runs the command line here; gives status, output and complaints."""

    def run(*arguments):
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as left:
            status = left.code
        output = capsys.readouterr()
        return status, output.out, output.err

    return run


@pytest.fixture
def no_display(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


# -- check ---------------------------------------------------------------------------------------


def test_a_map_that_is_fine(run, a_map):
    path = a_map()
    assert run("check", path) == (0, f"{path}: no problems\n", "")


def test_a_map_with_problems(run, a_map):
    path = a_map(title=5, stages=[{"id": "s1"}, {"id": "s1"}])
    status, output, complaints = run("check", path)
    assert (status, output) == (1, "")
    assert f"{path}: title: found 5; allowed: text in quotes\n" in complaints
    assert f"{path}: stages[1].id: found" in complaints


@pytest.mark.parametrize("content", [None, b"", b"{", b"\xff\xfe", b"[]", b'{"format": "x"}'])
def test_a_file_that_cannot_be_read(run, tmp_path, content):
    path = tmp_path / "no.journey.json"
    if content is not None:
        path.write_bytes(content)
    status, output, complaints = run("check", path)
    assert (status, output) == (2, "")
    assert complaints.startswith(f"{path}: ")


def test_a_map_of_a_newer_version_cannot_be_vouched_for(run, a_map):
    path = a_map(version=2)
    status, _, complaints = run("check", path)
    assert status == 1
    assert f"{path}: This map was made by a newer version" in complaints


def test_the_worst_of_several_maps_decides_and_all_are_checked(run, a_map, tmp_path):
    fine, wrong = a_map(), a_map("wrong.journey.json", title=5)
    status, output, complaints = run("check", tmp_path / "missing", wrong, fine)
    assert status == 2
    assert "shop.journey.json: no problems" in output
    assert "wrong.journey.json: title" in complaints
    assert "missing: there is no such file or folder. Check the name" in complaints


def test_it_speaks_the_language_of_the_terminal(run, a_map, monkeypatch):
    monkeypatch.setenv("LC_ALL", "it_IT.UTF-8")
    assert "trovato 5; ammesso: testo tra virgolette" in run("check", a_map(title=5))[2]
    assert "nessun problema" in run("check", a_map())[1]


# -- schema --------------------------------------------------------------------------------------


def test_the_schema_is_printed_as_it_lies_in_resources(run):
    assert run("schema") == (0, schema_text(), "")


def test_whoever_stops_reading_gets_no_traceback():
    command = [sys.executable, "-m", "journeyeditor", "schema"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as program:
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 0


# -- export --------------------------------------------------------------------------------------


def test_a_map_is_exported_without_a_display(run, tmp_path, no_display):
    output = tmp_path / "map.pdf"
    assert run("export", SAMPLE, "-o", output, "--paper", "A3") == (0, "", "")
    assert output.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    "options",
    [(), ("--profile", "poster", "--paper", "900x600"), ("--profile", "tiles", "--sheet", "A3")],
    ids=["share", "poster", "tiles"],
)
def test_every_profile_carries_the_map(run, tmp_path, options):
    output = tmp_path / "map.pdf"
    assert run("export", SAMPLE, "-o", output, *options)[0] == 0
    assert run("check", output) == (0, f"{output}: no problems\n", "")
    again = tmp_path / "again.pdf"
    assert run("export", output, "-o", again, *options)[0] == 0
    assert again.read_bytes() == output.read_bytes()


@pytest.mark.parametrize(
    ("name", "begins"),
    [("map.md", "# "), ("map.HTML", "<!doctype html>"), ("map.svg", "<svg ")],
)
def test_a_map_is_written_as_a_text_too(run, tmp_path, name, begins):
    output = tmp_path / name
    assert run("export", SAMPLE, "-o", output) == (0, "", "")
    assert output.read_text(encoding="utf-8").startswith(begins)


def test_a_png_is_as_fine_as_asked_and_shows_a_stage_alone(run, tmp_path, qapp):
    output, widths = tmp_path / "map.png", []
    for more in ((), ("--dpi", "144"), ("--scale", "1", "--stage", "kick off")):
        assert run("export", SAMPLE, "-o", output, *more) == (0, "", "")
        widths.append(struct.unpack_from(">L", output.read_bytes(), 16)[0])
    assert widths[0] == widths[1]  # 2 pixels a point are 144 an inch
    assert widths[2] < widths[0] / 3


def test_an_svg_holds_its_words_as_text_where_that_is_asked_for(run, tmp_path):
    output = tmp_path / "map.svg"
    assert run("export", SAMPLE, "-o", output, "--text") == (0, "", "")
    assert ">Live demo with their own<" in output.read_text(encoding="utf-8")


def test_a_stage_that_the_map_does_not_have_is_named(run, tmp_path):
    output = tmp_path / "map.png"
    status, _, complaints = run("export", SAMPLE, "-o", output, "--stage", "Payment")
    assert status == 2
    assert "no stage “Payment”; the map has: Evaluate, Sign" in complaints
    assert not output.exists()


@pytest.mark.parametrize("dpi", ["0", "-3", "many", "99999"])
def test_a_resolution_that_makes_no_sense_is_refused(run, tmp_path, dpi):
    status, _, complaints = run("export", SAMPLE, "-o", tmp_path / "map.png", "--dpi", dpi)
    assert status == 2
    assert "from 10 to 2400" in complaints


def test_the_map_can_stay_at_home(run, tmp_path):
    output = tmp_path / "map.pdf"
    assert run("export", SAMPLE, "-o", output, "--without-source")[0] == 0
    status, _, complaints = run("check", output)
    assert status == 2
    assert "a PDF without a map in it" in complaints


def test_a_map_is_never_overwritten_by_its_pdf(run, a_map):
    path = a_map()
    before = path.read_bytes()
    link = path.with_name("link.pdf")
    link.symlink_to(path)
    for output in (path, link):
        status, _, complaints = run("export", path, "-o", output)
        assert status == 2
        assert "this is the map itself" in complaints
    assert path.read_bytes() == before


@pytest.mark.parametrize("output", [".", "no/such/folder/map.pdf"])
def test_a_pdf_that_cannot_be_written_is_told_in_one_line(run, tmp_path, output):
    status, _, complaints = run("export", SAMPLE, "-o", tmp_path / output)
    assert status == 2
    assert complaints.startswith(str(tmp_path / output))
    assert complaints.count("\n") == 1


def test_a_map_that_is_not_there_is_not_exported(run, tmp_path):
    status, _, complaints = run("export", tmp_path / "no.json", "-o", tmp_path / "out.pdf")
    assert status == 2
    assert complaints.startswith(f"{tmp_path / 'no.json'}: there is no such file")
    assert not (tmp_path / "out.pdf").exists()


def test_a_paper_may_be_named_in_small_letters(run, tmp_path):
    for name in ("a4", "A4"):
        assert run("export", SAMPLE, "-o", tmp_path / f"{name}.pdf", "--paper", name)[0] == 0
    assert (tmp_path / "a4.pdf").read_bytes() == (tmp_path / "A4.pdf").read_bytes()


def test_an_unknown_paper_is_refused_with_those_there_are(run, tmp_path):
    status, _, complaints = run("export", SAMPLE, "-o", tmp_path / "out.pdf", "--paper", "A9")
    assert status == 2
    assert "Tabloid" in complaints


# -- the editor ----------------------------------------------------------------------------------


def test_without_a_display_it_says_so_in_one_line_and_names_export(run, no_display):
    status, output, complaints = run(SAMPLE)
    assert (status, output) == (2, "")
    assert "There is no display" in complaints
    assert "journeyeditor export MAP" in complaints
    assert complaints.count("\n") == 1


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_display_the_files_open_in_the_editor(run, no_display, monkeypatch, variable):
    import journeyeditor.app

    opened = []
    monkeypatch.setenv(variable, "x")
    monkeypatch.setattr(journeyeditor.app, "run", lambda files: opened.extend(files) or 0)
    assert run(SAMPLE, SAMPLE)[0] == 0
    assert opened == [SAMPLE, SAMPLE]


def test_a_map_that_is_named_like_a_command_opens(run, a_map, monkeypatch, tmp_path):
    import journeyeditor.app

    opened = []
    a_map("check")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(journeyeditor.app, "run", lambda files: opened.extend(files) or 0)
    assert run("./check")[0] == 0
    assert opened == [Path("check")]


def test_a_map_that_is_not_there_opens_no_window(run, tmp_path):
    status, _, complaints = run(tmp_path / "no.journey.json")
    assert status == 2
    assert complaints.startswith(f"{tmp_path / 'no.journey.json'}: there is no such file")


def test_a_machine_without_the_libraries_of_a_window_system_is_told(run, monkeypatch):
    class Incomplete:
        def find_spec(self, name, path=None, target=None):
            if name == "journeyeditor.app":
                text = "libEGL.so.1: cannot open shared object file: No such file or directory"
                raise ImportError(text)

    monkeypatch.delitem(sys.modules, "journeyeditor.app", raising=False)
    monkeypatch.delattr(journeyeditor, "app", raising=False)  # as it is before it is loaded
    monkeypatch.setattr(sys, "meta_path", [Incomplete(), *sys.meta_path])
    status, _, complaints = run(SAMPLE)
    assert status == 2
    assert "libEGL.so.1" in complaints
    assert "README" in complaints


# -- the program ---------------------------------------------------------------------------------


def test_version(run):
    assert run("--version") == (0, f"journeyeditor {__version__}\n", "")


def test_help_names_every_command(run):
    status, output, _ = run("--help")
    assert status == 0
    for command in ("export MAP", "check MAP", "schema"):
        assert command in output


@pytest.mark.parametrize("command", ["export", "check", "schema"])
def test_every_command_has_help(run, command):
    status, output, _ = run(command, "--help")
    assert status == 0
    assert output.startswith(f"usage: journeyeditor {command}")


@pytest.mark.parametrize("arguments", [["--nonsense"], ["check"], ["export", "x"]])
def test_wrong_use_is_explained(run, arguments):
    status, _, complaints = run(*arguments)
    assert status == 2
    assert "usage:" in complaints


def test_it_runs_as_a_module():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "journeyeditor", "check", str(SAMPLE)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)
    assert done.returncode == 0
    assert done.stdout == f"{SAMPLE}: no problems\n"


# -- new -----------------------------------------------------------------------------------------


def test_a_map_begins_from_a_template(run, tmp_path):
    path = tmp_path / "mine.journey.json"
    assert run("new", "ropo", "--language", "it", "-o", path) == (0, "", "")
    begun = json.loads(path.read_text(encoding="utf-8"))
    assert begun["language"] == "it"
    assert begun["stages"][1]["title"] == "Ricerca online"
    assert run("check", path)[0] == 0


def test_a_map_begins_in_the_language_of_the_terminal(run, tmp_path, monkeypatch):
    for language, title in (("it_IT.UTF-8", "Scoperta"), ("fi_FI.UTF-8", "Discovery")):
        monkeypatch.setenv("LC_ALL", language)
        path = tmp_path / f"{language}.journey.json"
        assert run("new", "funnel", "-o", path)[0] == 0
        assert json.loads(path.read_text(encoding="utf-8"))["stages"][0]["title"] == title


def test_a_new_map_overwrites_nothing(run, a_map):
    path = a_map(title="Precious")
    before = path.read_bytes()
    status, _, complaints = run("new", "empty", "-o", path)
    assert (status, complaints) == (
        2,
        f"{path}: this file exists: give the map another name.\n",
    )
    assert path.read_bytes() == before


def test_templates_are_listed(run):
    status, output, _ = run("new", "--list", "--language", "it")
    assert status == 0
    assert "click-and-collect   Click & Collect\n" in output
    assert output.count("\n") == 18


@pytest.mark.parametrize("given", [(), ("ropo",), ("-o", "x"), ("nothing", "-o", "x")])
def test_a_new_map_needs_a_template_and_a_name(run, given):
    status, _, complaints = run("new", *given)
    assert status == 2
    assert "TEMPLATE" in complaints


# -- advice --------------------------------------------------------------------------------------


def test_advice_is_no_problem(run, a_map):
    path = a_map(title="Shop")
    status, output, _ = run("check", "--advice", path)
    assert status == 0
    assert output.splitlines()[:3] == [
        f"{path}: no problems",
        f"{path}: nothing is known or assumed yet",
        f"{path}: The map has no objective. What should it help to decide?",
    ]
    assert "objective" not in run("check", path)[1]


def test_advice_speaks_the_language_of_the_terminal(run, monkeypatch):
    monkeypatch.setenv("LC_ALL", "it_IT.UTF-8")
    assert "% osservato, nessuna fase poggia su ipotesi" in run("check", "--advice", SAMPLE)[1]


def test_what_is_shown_is_asked_for_by_its_name(run, tmp_path):
    output = tmp_path / "map.pdf"
    asked = ["--lane", "TOUCHPOINTS", "--persona", "priya", "--filter", "channel=product"]
    asked += ["--weights", "2,1,0.5"]
    assert run("export", SAMPLE, "-o", output, "--filtered", "out", *asked) == (0, "", "")


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        (["--lane", "Nowhere"], "there is no lane “Nowhere”; the map has: Touchpoint"),
        (["--persona", "Zoe"], "there is no persona “Zoe”; the map has: Priya Raman"),
        (["--filter", "colour=red"], "is no filter"),
        (["--filter", "channel=fax"], "the map has: "),
        (["--filter", "votes=many"], "is no number of votes"),
        (["--weights", "1,9,1"], "three numbers from 0 to 3"),
        (["--weights", "much"], "three numbers from 0 to 3"),
        (["--margin", "80"], "from 0 to 50 millimetres"),
        (["--paper", "60x60", "--margin", "40"], "leaves no room"),
    ],
)
def test_what_the_map_does_not_have_is_refused_by_name(asked, complaint, run, tmp_path):
    status, _, complaints = run("export", SAMPLE, "-o", tmp_path / "map.pdf", *asked)
    assert status == 2
    assert complaint in complaints
    assert not list(tmp_path.iterdir())


def test_what_no_font_can_show_is_said_by_card_and_exported_all_the_same(run, a_map, tmp_path):
    lane = {"id": "l1", "kind": "notes"}
    card = {"id": "c1", "kind": "note", "stage": "s1", "lane": "l1", "title": "Old \U00013000"}
    path = a_map(stages=STAGES, lanes=[lane], cards=[card])
    status, _, complaints = run("export", path, "-o", tmp_path / "map.pdf")
    assert status == 0
    assert "“Old \U00013000” [c1]" in complaints
    assert "U+13000" in complaints


# -- diff ----------------------------------------------------------------------------------------

STAGES = [{"id": "s1", "title": "Look"}, {"id": "s2", "title": "Buy"}]


def test_the_same_map_differs_in_nothing(run, a_map):
    one, other = a_map(stages=STAGES), a_map("other.journey.json", stages=STAGES)
    assert run("diff", one, other) == (0, "", "")


def test_what_differs_is_written_as_a_pdf_too(run, a_map, tmp_path):
    one = a_map(stages=STAGES)
    other = a_map("other.journey.json", stages=[STAGES[0], {"id": "s2", "title": "Pay"}])
    output = tmp_path / "changes.pdf"
    assert run("diff", one, other, "--pdf", output)[0] == 1
    assert output.read_bytes().startswith(b"%PDF")
    status, _, complaints = run("diff", one, other, "--pdf", other)
    assert status == 2
    assert "this is the map itself" in complaints


def test_what_differs_is_told(run, a_map, monkeypatch):
    one = a_map(stages=STAGES)
    other = a_map("other.journey.json", stages=[STAGES[0], {"id": "s2", "title": "Pay"}])
    status, output, _ = run("diff", one, other)
    assert (status, output) == (1, "1 change\n\nReworded\n  stage: “Buy” → “Pay”\n")
    monkeypatch.setenv("LC_ALL", "it_IT.UTF-8")
    assert "Riscritto\n  fase: «Buy» → «Pay»\n" in run("diff", one, other)[1]


def test_a_map_that_cannot_be_read_is_trouble(run, a_map, tmp_path):
    path = a_map(stages=STAGES)
    assert run("diff", path, tmp_path / "missing")[0] == 2
    assert run("diff", a_map("wrong.journey.json", title=5), path)[0] == 2
    assert run("diff", path, a_map("newer.journey.json", version=2, stages=STAGES))[0] == 2
    assert run("diff", path)[0] == 2


def test_own_templates_are_listed_and_begin_maps(run, tmp_path, monkeypatch):
    folder = tmp_path / "templates"
    monkeypatch.setattr("journeyeditor.folders.templates", lambda: folder)
    templates.keep(templates.instantiate("ropo", "en"), folder / "mine.journey.json", "Our own")
    status, output, _ = run("new", "--list", "--language", "en")
    assert (status, "Our own" in output) == (0, True)
    assert run("new", "mine", "-o", tmp_path / "map.journey.json") == (0, "", "")
    assert files.load(tmp_path / "map.journey.json").journey.stages
