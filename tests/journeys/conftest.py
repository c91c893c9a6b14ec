"""A screen and the editor on a copy of a sample, for tests that use the real window."""

import shutil

import pytest
from screen import Program, Screen

from journeyeditor.model import new_journey
from journeyeditor.resources import samples
from journeyeditor.storage import files


@pytest.fixture
def screen(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    screen = Screen(home)
    yield screen
    screen.close()


@pytest.fixture
def map_file(tmp_path):
    path = next(p for p in samples() if "percorso" in p.name)
    return shutil.copy(path, tmp_path / "percorso.journey.json")


@pytest.fixture
def empty_map(tmp_path):
    """An Italian map that holds nothing yet."""
    path = tmp_path / "vuota.journey.json"
    files.save(new_journey(language="it"), path)
    return path


@pytest.fixture
def program(screen, map_file):
    program = Program(screen, map_file)
    yield program
    said = program.said()
    program.close()
    assert "Traceback" not in said, said
    assert "QPainter" not in said, said
