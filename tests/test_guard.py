"""What should not happen is logged and told once, wherever it happens, and ends nothing."""

import subprocess
import sys
import threading

import pytest

from journeyeditor import guard as guard_module
from journeyeditor.guard import Guard


@pytest.fixture
def said():
    return []


@pytest.fixture
def guard(qtbot, tmp_path, said):
    secured, mended = [], []
    secure, mend = lambda: secured.append(True), lambda: mended.append(True)
    made = Guard(tmp_path / "logs", secure, mend, said.append)
    made.secured, made.mended = secured, mended
    made.install()
    yield made
    made.uninstall()


def log(tmp_path):
    return (tmp_path / "logs" / "journeyeditor.log").read_text("utf-8")


def fail(words="something"):
    try:
        raise ValueError(words)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_is_secured_logged_and_told_later(qtbot, guard, said, tmp_path, capsys):
    fail()
    assert guard.secured
    assert said == []  # not from where it happened, which may be in the middle of painting
    qtbot.waitUntil(lambda: said == ["ValueError"])
    assert "ValueError: something" in log(tmp_path)
    assert "ValueError: something" in capsys.readouterr().err


def test_the_same_error_is_told_once_and_logged_seldom(qtbot, guard, said, tmp_path):
    for _ in range(1000):
        fail()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["ValueError"]
    assert log(tmp_path).count("Traceback") == 10
    assert "time 512 in this session" in log(tmp_path)


def test_what_was_left_halfway_is_mended_each_time_but_not_without_pause(qtbot, guard, said):
    fail()
    qtbot.waitUntil(lambda: bool(said))
    assert len(guard.mended) == 1
    for _ in range(100):
        fail()
    qtbot.waitUntil(lambda: len(guard.mended) == 2)
    assert len(said) == 1


def test_errors_of_threads_and_destructors_are_caught_too(qtbot, guard, said, tmp_path):
    class Leaving:
        def __del__(self):
            raise KeyError("destructor")

    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    Leaving()
    qtbot.waitUntil(lambda: sorted(said) == ["KeyError", "ZeroDivisionError"])
    assert "destructor" in log(tmp_path)


def test_an_error_while_securing_is_no_reason_to_fall_silent(qtbot, said, tmp_path):
    def broken():
        raise OSError("the disk too")

    guard = Guard(tmp_path / "logs", broken, lambda: None, said.append)
    guard.install()
    fail()
    qtbot.waitUntil(lambda: said == ["ValueError"])
    guard.uninstall()


def test_the_log_stays_small(guard, tmp_path, monkeypatch):
    monkeypatch.setattr(
        guard_module, "_places", lambda trace: [str(len(list(tmp_path.rglob("*"))))]
    )
    monkeypatch.setattr(guard_module, "LOG_BYTES", 2000)
    for number in range(200):
        monkeypatch.setattr(guard_module, "_places", lambda trace, n=number: [str(n)])
        fail("x" * 100)
    files = list((tmp_path / "logs").glob("journeyeditor.log*"))
    assert len(files) == 5
    assert all(file.stat().st_size < 4000 for file in files)
    log = (tmp_path / "logs" / "journeyeditor.log").read_text("utf-8")
    before = (tmp_path / "logs" / "journeyeditor.log.1").read_text("utf-8")
    assert log.splitlines()[0][:19] >= before.splitlines()[0][:19]  # the time: the newest is first


def test_a_folder_that_cannot_be_is_no_reason_not_to_start(qtbot, said, tmp_path):
    (tmp_path / "logs").write_text("a file")
    guard = Guard(tmp_path / "logs", lambda: None, lambda: None, said.append)
    guard.install()
    fail()
    qtbot.waitUntil(lambda: said == ["ValueError"])
    guard.uninstall()


def test_a_crash_of_the_interpreter_leaves_where_it_was(tmp_path):
    script = (
        "import sys, faulthandler; from pathlib import Path\n"
        "from journeyeditor.guard import Guard\n"
        "guard = Guard(Path(sys.argv[1]), print, print, print); guard.install()\n"
        "faulthandler._sigabrt()\n"
    )
    run = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True)
    assert run.returncode != 0
    assert "Aborted" in (tmp_path / "crashes.log").read_text("utf-8")
