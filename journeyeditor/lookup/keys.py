"""The keys of many parts of a map at once, told by the ids of what they show: a key for each of ten
thousand cards would take longer to make than to ask them all."""

from journeyeditor.dataclass import dataclass

Key = tuple[str, ...]  # of a part of the Drawing: ("card", id), ("curve", id) …

WITH_ID = frozenset({"card", "stage", "lane", "curve", "point", "connection"})  # kinds of part


@dataclass(frozen=True)
class Keys:
    """The keys that end with one of `ids`, of all kinds of part that show what has an id, and some
    `others`."""

    ids: frozenset[str] = frozenset()
    others: frozenset[Key] = frozenset()

    def __contains__(self, key: Key) -> bool:
        return key[-1] in self.ids if key[0] in WITH_ID else key in self.others

    def __bool__(self) -> bool:
        return bool(self.ids or self.others)
