"""Tests of the tests: what Qt only prints must fail a test."""

import textwrap

import pytest

SLOT = """
    from PySide6.QtCore import QObject, Signal

    class Bell(QObject):
        rung = Signal()

    def test_slot(qtbot):
        bell = Bell()
        bell.rung.connect(lambda: 1 / 0)
        bell.rung.emit()
"""

PAINT = """
    from PySide6.QtWidgets import QWidget

    class Broken(QWidget):
        def paintEvent(self, event):
            raise ValueError("no paint")

    def test_paint(qtbot):
        widget = Broken()
        qtbot.addWidget(widget)
        widget.grab()
"""

WARNING = """
    from PySide6.QtGui import QPainter

    def test_warning(qtbot):
        QPainter().save()  # Qt: painter not active
"""

LOGGED = """
    from PySide6.QtCore import qWarning

    def test_logged(qtbot):
        qWarning("something is wrong")
"""

DESTRUCTOR = """
    class Leaving:
        def __del__(self):
            raise ValueError("not like this")

    def test_destructor():
        Leaving()
"""

THREAD = """
    import threading

    def test_thread():
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
"""

FINE = """
    from PySide6.QtWidgets import QWidget

    def test_fine(qtbot):
        widget = QWidget()
        qtbot.addWidget(widget)
        widget.show()
        widget.grab()
"""


@pytest.fixture
def run(pytester, pytestconfig):
    """Runs a test file with the options and the conftest of this project, and counts outcomes."""
    root = pytestconfig.rootpath
    tests = pytester.mkdir("tests")
    pytester.makepyprojecttoml((root / "pyproject.toml").read_text(encoding="utf-8"))
    conftest = (root / "tests" / "conftest.py").read_text(encoding="utf-8")
    (tests / "conftest.py").write_text(conftest, encoding="utf-8")

    def run(text: str) -> dict[str, int]:
        (tests / "test_it.py").write_text(textwrap.dedent(text), encoding="utf-8")
        return pytester.runpytest_subprocess().parseoutcomes()

    return run


@pytest.mark.parametrize("broken", [SLOT, PAINT, WARNING, LOGGED, DESTRUCTOR, THREAD])
def test_an_error_that_is_only_printed_fails_the_test(run, broken):
    outcomes = run(broken)
    assert outcomes.get("failed", 0) + outcomes.get("errors", 0) == 1


def test_a_test_without_errors_passes(run):
    assert run(FINE) == {"passed": 1}
