"""A screen and the editor on a copy of a sample, for tests that use the real window."""

import shutil

import pytest
from screen import Program, Screen

from journeyeditor.resources import samples


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
def program(screen, map_file):
    program = Program(screen, map_file)
    yield program
    said = program.said()
    program.close()
    assert "Traceback" not in said, said
    assert "QPainter" not in said, said
