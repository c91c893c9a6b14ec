"""The whole way of working on the Italian template, by mouse and keyboard: from the objective to
the PDF that goes to whoever was not in the room."""

import pytest
from screen import Program, Screen, wait_until

from journeyeditor import templates
from journeyeditor.storage import files


@pytest.fixture
def italian(tmp_path):
    """The editor in Italian, open on a new map of the first template."""
    home = tmp_path / "home"
    settings = home / "CONFIG" / "Journey Editor"
    settings.mkdir(parents=True)
    (settings / "journeyeditor.ini").write_text("[General]\nlanguage=it\ntheme=light\n")
    path = tmp_path / "divano.journey.json"
    files.save(templates.instantiate("relationship", "it"), path)
    screen = Screen(home, "1600x1000")
    program = Program(screen, path)
    program.path = path
    yield program
    said = program.said()
    program.close()
    screen.close()
    assert "Traceback" not in said, said


def command(program, words: str) -> None:
    """Give a command by its name, in the command palette."""
    program.keys("ctrl+k")
    program.write(words)
    program.keys("Return")


def until(program, noun: str, answer, what: str):
    return wait_until(lambda: answer(program.ask("holds")[noun]), what)


def new_card(program, key: str, title: str) -> str:
    """Add a card where the keyboard is; its id."""
    known = set(program.state()["cards"])
    program.keys(key)
    id_ = wait_until(lambda: set(program.state()["cards"]) - known, title).pop()
    program.write(title)
    program.keys("Return")
    wait_until(lambda: program.state()["cards"][id_] == title, title)
    return id_


def score(program, name: str, value: int) -> None:
    """Write a score of 1 to 5 into its figure in the inspector."""
    x, y, width, height = wait_until(lambda: program.ask("field", name), name)
    program.click([x + width - 10, y + height // 2])
    program.keys("ctrl+a")
    program.write(str(value))
    program.keys("Tab")


def test_from_the_objective_to_the_pdf(italian, tmp_path) -> None:
    program = italian
    journey = files.load(program.path).journey

    command(program, "Obiettivo")
    program.write("meno resi nel primo mese")
    program.keys("Tab")
    until(program, "objective", lambda text: text == "meno resi nel primo mese", "the objective")

    command(program, "Nuova persona")
    until(program, "personas", bool, "the persona")
    program.keys("ctrl+a")
    program.write("Giulia")
    program.keys("Tab")
    until(program, "personas", lambda names: names == ["Giulia"], "her name")

    program.keys("Escape", "Escape")
    program.keys("F7")
    until(program, "stages", lambda titles: len(titles) == 6, "the stage")
    program.write("Reso")
    program.keys("Return")
    until(program, "stages", lambda titles: "Reso" in titles, "its title")

    cell = program.ask("cell", journey.stages[3].id, journey.lanes[0].id)
    program.click(cell)
    touchpoint = new_card(program, "alt+1", "Consegna a casa")
    program.click(program.ask("thing", touchpoint))
    score(program, "expectation", 5)
    score(program, "rating", 2)
    until(program, "gaps", lambda gaps: gaps == [-3], "the gap")

    program.keys("Escape", "Escape")
    command(program, "Curva delle emozioni")
    until(program, "curves", lambda curves: curves == [2], "the curve of Giulia")
    bent = program.state()["undo"]
    program.keys("1")
    wait_until(lambda: program.state()["undo"] != bent, "her first point")

    program.click(cell)
    pain = new_card(program, "alt+5", "Nessuno dice quando arriva")
    until(program, "priorities", lambda ranked: ranked == [None], "the pain point")

    program.keys("alt+shift+m")
    dot = wait_until(lambda: program.ask("dot_of", pain), "the pain point beside the matrix")
    program.drag(dot, program.ask("matrix", 2, 20))
    until(program, "priorities", lambda ranked: ranked[0] and ranked[0] > 5, "its priority")

    program.keys("alt+shift+k")
    wait_until(lambda: program.state()["focus"] == "RemarkRow", "the first remark")
    program.keys("Down", "ctrl+Return")
    until(program, "actions", lambda plan: [pain] in [serves for _, serves in plan], "the action")
    program.keys("alt+shift+a")

    program.keys("Escape")
    program.keys("ctrl+s")
    wait_until(lambda: not program.state()["modified"], "the saved map")
    program.keys("ctrl+e")
    wait_until(lambda: program.state()["dialog"] == "ExportWindow", "the export")
    program.keys("Return")
    wait_until(lambda: program.state()["dialog"] == "QMessageBox", "may the map travel?")
    program.keys("Return")
    pdf = program.path.with_name("divano.pdf")
    wait_until(pdf.exists, "the PDF")

    given = files.load(pdf).journey
    assert given == files.load(program.path).journey
    assert given.objective == "meno resi nel primo mese"
    assert given.actions[0].serves == (pain,)
