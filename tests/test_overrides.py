"""What Qt calls lets no error out: PySide would raise it elsewhere, or die of it."""

import subprocess
import sys
import textwrap

import pytest

PROGRAM = """
    import sys
    from PySide6.QtCore import QSize, Qt
    from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
    from journeyeditor.overrides import catch_errors

    def fail(*_):
        {fail}

    class Broken(QWidget):
        __module__ = "journeyeditor.broken"
        paintEvent = fail

        def sizeHint(self) -> QSize:
            fail()

        def focusPolicies(self):
            fail()

    told = []
    sys.excepthook = lambda kind, error, trace: told.append(kind.__name__)
    application = QApplication([])
    catch_errors()
    broken = Broken()
    broken.show()
    broken.grab()
    broken.adjustSize()
    print(*told)
    try:
        broken.focusPolicies()
    except Exception as error:
        print("ours:", type(error).__name__)
"""


def run(fail):
    program = textwrap.dedent(PROGRAM).format(fail=fail)
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("fail", "kind"),
    [("raise RuntimeError('ours')", "RuntimeError"), ("len(0)", "TypeError")],
    ids=["of Python", "of C, where PySide dies"],
)
def test_errors_are_told_where_they_happen_and_end_nothing(fail, kind):
    ran = run(fail=fail)
    assert ran.returncode == 0, ran.stderr
    told, ours = ran.stdout.splitlines()
    assert set(told.split()) == {kind}
    assert ours == f"ours: {kind}"  # nothing that Qt calls: whoever calls it gets it
