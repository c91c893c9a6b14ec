"""What a second program gives away, dragged onto the map and into the parking lot of a real window,
and what it finds on the clipboard."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from screen import need, wait_until

from journeyeditor.storage import files

GIVER = Path(__file__).with_name("giver.py")


@pytest.fixture
def gifts(screen, program, tmp_path):
    """Where the things are that the other program gives away."""
    giver = subprocess.Popen(
        [sys.executable, GIVER, tmp_path], env=screen.environment, stdout=subprocess.PIPE, text=True
    )
    yield json.loads(giver.stdout.readline())
    giver.terminate()
    giver.wait()
    giver.stdout.close()


@pytest.fixture
def saved(program, map_file):
    """Call it for the map as it is in the file after saving now."""

    def save():
        program.xdotool("windowactivate", "--sync", program.window)
        program.keys("ctrl+s")
        wait_until(lambda: not program.state()["modified"], "the saved map")
        return files.load(Path(map_file)).journey

    return save


CELL = ("s-prova", "l-azioni")  # of the sample; it holds one card


def selected(program, journey):
    """The cards that are selected: those that came last."""
    return [journey.index.cards[id_] for id_ in program.state()["selected"]]


def changed(program, perform) -> None:
    """Do something and wait until it is a step that can be undone."""
    before = program.state()["cards"], program.state()["parked"]
    perform()
    wait_until(
        lambda: (program.state()["cards"], program.state()["parked"]) != before, "what was given"
    )


@pytest.mark.parametrize(
    ("gift", "fields"),
    [
        ("text", [("action", "Called twice", None)]),
        ("lines", [("action", "First voice", None), ("action", "Second voice", None)]),
        ("link", [("action", "example.org/shop", "https://example.org/shop")]),
        ("image", [("picture", "", None)]),
        ("file", [("picture", "", None)]),
    ],
)
def test_what_is_dragged_from_another_program_becomes_cards(
    program, gifts, saved, gift, fields
) -> None:
    changed(program, lambda: program.drag(gifts[gift], program.ask("cell", *CELL)))
    journey = saved()
    cards = selected(program, journey)
    assert [(card.kind, card.title, card.link) for card in cards] == fields
    assert {(card.stage, card.lane) for card in cards} == {CELL}
    assert all(card.picture in journey.index.images for card in cards if card.kind == "picture")


def test_on_a_card_it_lands_beside_it(program, gifts, saved) -> None:
    (card,) = saved().index.cell(*CELL)
    x, y = program.ask("thing", card.id)
    changed(program, lambda: program.drag(gifts["text"], [x, y - 6]))
    titles = [card.title for card in saved().index.cell(*CELL)]
    assert titles == ["Called twice", card.title]


def test_on_the_parking_lot_each_line_is_a_note(program, gifts, saved) -> None:
    program.xdotool("windowactivate", "--sync", program.window)
    program.keys("ctrl+shift+p")
    tray = wait_until(lambda: program.ask("tray"), "the parking lot")
    changed(program, lambda: program.drag(gifts["lines"], tray))
    changed(program, lambda: program.drag(gifts["link"], tray))
    *_, first, second, link = saved().parking
    assert [first.title, second.title] == ["First voice", "Second voice"]
    assert (link.title, link.note) == ("example.org/shop", "https://example.org/shop")


# -- the clipboard ---------------------------------------------------------------------------


@pytest.fixture
def paste(screen, program):
    """Pastes what another program has copied into the cell."""

    def pasted(data: bytes, type_: str = "UTF8_STRING") -> None:
        screen.put_on_clipboard(data, type_)
        program.click(program.ask("cell", *CELL))
        changed(program, lambda: program.keys("ctrl+v"))

    return pasted


def test_lines_become_cards(program, paste, saved) -> None:
    paste("Perché?\n\nÈ tardi\n".encode())
    assert [card.title for card in selected(program, saved())] == ["Perché?", "È tardi"]


def test_cells_of_a_spreadsheet_go_to_stages_and_lanes(program, paste, saved) -> None:
    paste(b"one\ttwo\nthree\tfour")
    before = [(card.title, card.stage, card.lane) for card in selected(program, saved())]
    assert before == [
        ("one", "s-prova", "l-azioni"),
        ("two", "s-acquisto", "l-azioni"),
        ("three", "s-prova", "l-domande"),
        ("four", "s-acquisto", "l-domande"),
    ]


def test_a_table_of_a_page_goes_to_stages_and_lanes_too(program, paste, saved) -> None:
    paste(b"<html><table><tr><td>one<td><b>two</b><tr><td>three<td>four</table>", "text/html")
    cards = {card.title: (card.stage, card.lane) for card in selected(program, saved())}
    assert cards == {
        "one": ("s-prova", "l-azioni"),
        "two": ("s-acquisto", "l-azioni"),
        "three": ("s-prova", "l-domande"),
        "four": ("s-acquisto", "l-domande"),
    }


def test_a_picture_is_kept_in_the_map(program, paste, saved, screen, tmp_path) -> None:
    file = tmp_path / "drawn.png"
    subprocess.run([need("convert", "imagemagick"), "-size", "80x50", "xc:red", file], check=True)
    paste(file.read_bytes(), "image/png")
    journey = saved()
    (card,) = selected(program, journey)
    image = journey.index.images[card.picture]
    assert (image.width, image.height) == (80, 50)


def test_an_address_becomes_a_link(program, paste, saved) -> None:
    paste(b"https://example.org/a%20b")
    (card,) = selected(program, saved())
    assert (card.title, card.link) == ("example.org/a b", "https://example.org/a%20b")


def test_copy_gives_text_table_and_the_programs_own_format_at_once(screen, program) -> None:
    program.click(program.ask("cell", *CELL))
    program.keys("ctrl+a", "ctrl+c")
    given = wait_until(lambda: screen.from_clipboard("TARGETS").decode().split(), "the clipboard")
    (own,) = [name for name in given if "journey" in name]
    wanted = {"UTF8_STRING": b"\t", "text/html": b"<table>", own: b"{"}
    for type_, holds in wanted.items():
        assert holds in screen.from_clipboard(type_), type_
