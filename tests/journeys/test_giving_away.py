"""The map given away in a real window: the pages are looked at, the map travels with the PDF, and
work goes on."""

from pathlib import Path

from screen import wait_until

from journeyeditor.storage import files
from journeyeditor.storage.embedded import is_pdf


def test_export_with_two_keys_and_open_again_what_was_exported(program, map_file) -> None:
    journey = files.load(Path(map_file)).journey
    pdf = Path(map_file).with_name("percorso.pdf")
    program.keys("ctrl+e")
    wait_until(lambda: program.state()["dialog"] == "ExportWindow", "the export window")
    program.keys("Return")  # Export
    asked = "the question whether the map may travel"
    wait_until(lambda: program.state()["dialog"] == "QMessageBox", asked)
    program.keys("Return")  # With the map
    wait_until(lambda: not program.state()["dialog"], "the window again")
    program.write("n")  # a card begins while the file is made
    wait_until(pdf.exists, "the PDF")
    assert is_pdf(pdf.read_bytes())
    assert files.load(pdf).journey == journey


def test_escape_leaves_the_export_window_and_nothing_behind(program, map_file) -> None:
    program.keys("ctrl+e")
    wait_until(lambda: program.state()["dialog"] == "ExportWindow", "the export window")
    program.keys("Escape")
    wait_until(lambda: not program.state()["dialog"], "the window again")
    assert not Path(map_file).with_name("percorso.pdf").exists()
