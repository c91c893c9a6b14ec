"""A module that is read when it is used is otherwise like any other."""

import sys

import pytest

from journeyeditor.lazy import read_when_used


@pytest.fixture
def package(tmp_path, monkeypatch):
    folder = tmp_path / "drawer"
    folder.mkdir()
    (folder / "__init__.py").write_text("read = []")
    (folder / "pen.py").write_text("from drawer import read\nread.append('pen')\ncolour = 'blue'")
    monkeypatch.syspath_prepend(tmp_path)
    import drawer

    yield drawer
    for name in [name for name in sys.modules if name.partition(".")[0] == "drawer"]:
        del sys.modules[name]


def test_it_is_read_when_something_in_it_is_asked_for(package):
    read_when_used("drawer.pen")
    from drawer import pen

    assert not package.read
    assert pen.colour == "blue"
    assert package.read == ["pen"]


def test_it_is_read_when_a_name_is_taken_out_of_it(package):
    read_when_used("drawer.pen")
    from drawer.pen import colour

    assert (colour, package.read) == ("blue", ["pen"])


def test_what_is_there_already_stays_as_it_is(package):
    from drawer import pen

    pen.colour = "red"
    read_when_used("drawer.pen")
    assert sys.modules["drawer.pen"] is pen
    assert (package.pen.colour, package.read) == ("red", ["pen"])
