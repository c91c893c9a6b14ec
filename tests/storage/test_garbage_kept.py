"""What is kept is not looked through for garbage, until something large went away."""

import gc
import weakref

from journeyeditor.storage.garbage import doubt_all, keep_all


class Circle:
    def __init__(self):
        self.itself = self


def test_what_was_kept_and_went_away_is_found_when_all_is_doubted():
    circle = Circle()
    gone = weakref.ref(circle)
    keep_all()
    del circle
    gc.collect()
    assert gone()
    doubt_all()
    gc.collect()
    assert gone() is None
