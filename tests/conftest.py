"""What all tests share: no screen, nobody's settings, and no error that nobody sees.

Qt prints exceptions in slots and its own warnings and goes on. Here they fail the test: pytest-qt
watches for both (see `qt_log_level_fail` in pyproject.toml), and Python's own warnings are errors,
among them exceptions in threads and destructors.
"""

import gc
import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything creates an application
os.environ["LC_ALL"] = "C.UTF-8"  # English, whatever the machine speaks

# A slow machine is no reason to fail.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")

JOURNEYS = Path(__file__).parent / "journeys"
collect_ignore = [] if sys.platform == "linux" else [str(JOURNEYS)]  # they drive an X server


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home():
    """Settings, recent files and journals of the tests go to a folder that is thrown away."""
    from PySide6.QtCore import QSettings

    names = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.setenv(name, str(Path(home, name.lower())))
        for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, home)
        yield


@pytest.fixture(autouse=True)
def _real_screen_for_journeys(request, monkeypatch):
    """Tests that drive a real window start programs that must find the screen they are given."""
    if JOURNEYS in request.path.parents:
        monkeypatch.delenv("QT_QPA_PLATFORM")


# Python looks for garbage whenever it likes, in the middle of making a window as well, and takes
# widgets of earlier tests down at that moment; PySide does not always survive it. Here it looks
# between tests only, and no second time at what has stayed: caches of a whole run are large.
_TESTS_BETWEEN = 10


def pytest_sessionstart(session):
    gc.disable()


def pytest_runtest_logfinish(nodeid, location):
    pytest_runtest_logfinish.count += 1
    if pytest_runtest_logfinish.count % _TESTS_BETWEEN == 0:
        gc.collect()
        gc.freeze()


pytest_runtest_logfinish.count = 0
