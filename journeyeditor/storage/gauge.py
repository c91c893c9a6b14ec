"""How much of what a file may hold a map takes: bytes and values."""

from journeyeditor.model.base import MAX_FILE_BYTES, MAX_VALUES

from .jsontext import count_values


def used(data: bytes) -> float:
    """The share that the text of a map takes of what a file may hold: more than 1 opens no more."""
    return max(len(data) / MAX_FILE_BYTES, count_values(data) / MAX_VALUES)


class Gauge:
    """Knows how full a map is, and has it measured only where that may have changed: to write all
    of a large map takes some milliseconds, and most maps are small."""

    NEAR = 0.9  # of what a file may hold

    def __init__(self, data: bytes = b"") -> None:
        self.used = 0.0
        self._left = 0.0  # bytes of changes after which it may be fuller than anybody knows
        self.measured(data)

    @property
    def level(self) -> int:
        """0 is room enough, 1 nearly full, 2 more than a file may hold."""
        return (self.used >= self.NEAR) + (self.used > 1)

    def measured(self, data: bytes) -> None:
        """The map is this text now."""
        self.used = used(data)
        mark = 1.0 if self.level else self.NEAR
        # What comes may be short values, which take more of their limit than of the bytes'.
        self._left = max(mark - self.used, 0.0) * MAX_FILE_BYTES / 4

    def grew(self, size: int) -> bool:
        """There was a change of `size` bytes; whether it is time to measure."""
        self._left -= size
        return self._left < 0
