"""Our `dataclass` does what Python's does, as far as the program uses it."""

import copy
import dataclasses
import pickle

import pytest

from journeyeditor.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    x: float
    y: float = 0.0


@dataclass(frozen=True)
class Mark:
    place: Place
    words: str = ""
    seen: list = dataclasses.field(default_factory=list)


@dataclass(frozen=True)
class Heading(Mark):
    level: int = 1


@dataclass(slots=True)
class Counter:
    found: int = 0


@dataclass(eq=False)
class Thing:
    name: str


def test_it_is_told_as_python_tells_it():
    python = dataclasses.make_dataclass("Mark", ["place", "words", "seen"])
    assert repr(Mark("here", "it's")) == repr(python("here", "it's", []))
    assert repr(Place(1)) == "Place(x=1, y=0.0)"


def test_equal_values_are_equal_and_of_one_hash():
    assert Place(1, 2) == Place(1, 2)
    assert Place(1, 2) != Place(1, 3)
    assert hash(Place(1, 2)) == hash(Place(1, 2))
    assert len({Place(1, 2), Place(1, 2), Place(2, 1)}) == 2


def test_what_is_of_another_class_is_never_equal():
    assert Mark(Place(1)) != Heading(Mark(Place(1)).place)
    assert Place(1, 2) != (1, 2)


def test_a_subclass_has_all_fields_and_compares_them_all():
    assert Heading(Place(1), level=2) == Heading(Place(1), "", [], 2)
    assert Heading(Place(1), level=2) != Heading(Place(1), level=3)


def test_what_can_change_has_no_hash():
    with pytest.raises(TypeError, match="unhashable"):
        hash(Counter())
    assert Counter(2) == Counter(2)


def test_without_eq_each_is_itself_alone():
    assert Thing("a") != Thing("a")
    assert len({Thing("a"), Thing("a")}) == 2


@pytest.mark.parametrize("one", [Place(1, 2), Mark(Place(1)), Counter(3)], ids=repr)
def test_it_can_be_copied_and_sent_to_another_process(one):
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.deepcopy(one) == one
    assert dataclasses.replace(one) == one


def test_what_is_missing_or_too_much_is_an_error():
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Place()
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        Place(1, z=3)
