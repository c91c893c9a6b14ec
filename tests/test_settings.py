"""What is remembered comes back; what was damaged gives the default."""

import pytest

from journeyeditor.settings import Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.ini"


def test_values_come_back(qapp, file):
    first = Settings(file)
    first.theme, first.side_panels = "dark", False
    first.store.sync()
    again = Settings(file)
    assert again.theme == "dark"
    assert again.side_panels is False


def test_what_is_not_allowed_gives_the_default(qapp, file):
    file.write_text("[General]\ntheme=purple\nlanguage=\ngeometry=7\noutline_side=up\n")
    settings = Settings(file)
    assert settings.theme == "system"
    assert settings.language == "system"
    assert settings.geometry.isEmpty()
    assert settings.outline_side == "left"


def test_a_change_is_told_once(qapp, qtbot, file):
    settings = Settings(file)
    with qtbot.waitSignal(settings.changed) as told:
        settings.theme = "dark"
    assert told.args == ["theme"]
    with qtbot.assertNotEmitted(settings.changed):
        settings.theme = "dark"


def maps(folder, count):
    paths = [folder / f"{n}.journey.json" for n in range(count)]
    for path in paths:
        path.write_text("{}")
    return paths


def test_recent_files_are_ten_the_newest_first(qapp, file, tmp_path):
    settings = Settings(file)
    paths = maps(tmp_path, 12)
    for path in paths:
        settings.remember(path)
    settings.remember(paths[5])
    recent = settings.recent_files()
    assert len(recent) == 10
    assert recent[:2] == [paths[5], paths[11]]


def test_one_recent_file_survives_the_settings_file(qapp, file, tmp_path):
    (path,) = maps(tmp_path, 1)
    first = Settings(file)
    first.remember(path)
    first.store.sync()
    assert Settings(file).recent_files() == [path]


def test_files_that_are_gone_are_forgotten(qapp, file, tmp_path):
    settings = Settings(file)
    one, two = maps(tmp_path, 2)
    settings.remember(one)
    settings.remember(two)
    two.unlink()
    assert settings.recent_files() == [one]
