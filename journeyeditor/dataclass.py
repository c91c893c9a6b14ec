"""`dataclass` as Python has it, for a program that starts often: made in a quarter of the time."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Who checks types sees Python's own, and holds everybody to what is `frozen`.
    from dataclasses import dataclass as dataclass
else:
    import dataclasses
    from operator import attrgetter

    def dataclass(cls=None, /, *, frozen=False, eq=True, **options):
        """Python's `dataclass` without what it compiles for each class but `__init__`.

        Comparing, hashing and telling are functions that need no compiling. `frozen` makes a class
        hashable and is otherwise for mypy: nothing asks while the program runs, so that an instance
        takes a quarter of the time, too. Python 3.11 takes 0.4 ms for a class of five fields, and
        a start makes 120.
        """

        def finished(cls):
            cls = dataclasses.dataclass(cls, repr=False, eq=False, **options)
            if "__repr__" not in vars(cls):
                cls.__repr__ = _tell
            if eq:
                _compare_by_value(cls, hashable=frozen)
            return cls

        return finished if cls is None else finished(cls)

    def _tell(self):
        told = (f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self))
        return f"{type(self).__qualname__}({', '.join(told)})"

    def _compare_by_value(cls, *, hashable):
        values = attrgetter(*(each.name for each in dataclasses.fields(cls)))

        def equal(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        def hashed(self):
            return hash(values(self))

        cls.__eq__ = equal
        cls.__hash__ = hashed if hashable else None
