"""Garbage is looked for while the program waits, and never in an open map."""

import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from journeyeditor.sweeping import LOOKS, MANY, YOUNG, Sweeper


class Circle:
    def __init__(self):
        self.itself = self


@pytest.fixture
def sweeper(qtbot):
    parent = QObject()
    gc.collect()
    yield Sweeper(parent)
    gc.unfreeze()


def lost_circle():
    circle = Circle()
    return weakref.ref(circle)


def test_python_looks_for_none_by_itself(sweeper):
    gone = lost_circle()
    kept = [[] for _ in range(MANY)]
    assert gone()
    del kept


def test_what_is_new_is_looked_through_once_it_is_much(sweeper):
    gone = lost_circle()
    sweeper.sweep()
    assert gone()
    kept = [[] for _ in range(YOUNG + 1)]
    sweeper.sweep()
    assert gone() is None
    del kept


def test_what_outlived_looks_is_looked_at_when_nothing_happens(sweeper, qtbot):
    circle = Circle()
    gone = weakref.ref(circle)
    for n in range(2 * LOOKS):
        kept = [[] for _ in range(2 * YOUNG)]
        sweeper.sweep()
        del kept
        if n == 2:
            del circle
    assert gone()
    with qtbot.waitSignal(sweeper.calm.timeout):
        pass
    assert gone() is None


def test_what_came_with_a_map_stays_until_all_is_doubted(sweeper):
    gone = lost_circle()
    kept = [[] for _ in range(MANY + 1)]
    sweeper.sweep()
    gc.collect()
    assert gone()
    sweeper.doubt_all()
    sweeper.sweep()
    assert gone() is None
    del kept
