"""What the program remembers for a person between sessions: one line for each setting."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

T = TypeVar("T")


class Setting(Generic[T]):
    """A remembered value. What is stored is cast and checked when read: a settings file that was
    damaged or written by another version gives the default, never an error."""

    def __init__(
        self, default: T, cast: Callable[[Any], T], check: Callable[[T], bool] = lambda _: True
    ) -> None:
        self.default, self.cast, self.check = default, cast, check

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, settings: None, owner: type) -> "Setting[T]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> "T | Setting[T]":
        if settings is None:
            return self
        stored = settings.store.value(self.name)
        if stored is None:
            return self.default
        try:
            value = self.cast(stored)
        except (TypeError, ValueError):
            return self.default
        return value if self.check(value) else self.default

    def __set__(self, settings: "Settings", value: T) -> None:
        if value == self.__get__(settings, type(settings)):
            return
        settings.store.setValue(self.name, value)
        settings.changed.emit(self.name)


def _boolean(stored: object) -> bool:
    return stored in (True, "true", "1", 1)


def _texts(stored: object) -> list[str]:
    # An INI file gives a list of one back as the one.
    return [stored] if isinstance(stored, str) and stored else [str(s) for s in stored or ()]  # type: ignore[attr-defined]


def _bytes(stored: object) -> QByteArray:
    if not isinstance(stored, QByteArray):
        raise TypeError
    return stored


def _numbers(stored: object) -> list[float]:
    return [float(each) for each in stored or ()]  # type: ignore[attr-defined]


def _one_of(*allowed: str) -> Callable[[str], bool]:
    return lambda value: value in allowed


class Settings(QObject):
    """The settings of one person, in an INI file; `changed` carries the name of a setting.

    Tests give a `file` of their own.
    """

    changed = Signal(str)

    theme = Setting("system", str, _one_of("system", "light", "dark"))
    contrast = Setting("system", str, _one_of("system", "normal", "high"))
    text_size = Setting("system", str, _one_of("system", "100", "115", "130", "150"))  # per cent
    reduced_motion = Setting(False, _boolean)
    language = Setting("system", str, _one_of("system", "en", "it"))
    geometry = Setting(QByteArray(), _bytes)
    side_panels = Setting(True, _boolean)
    more_kinds = Setting(False, _boolean)
    capture_bar = Setting(False, _boolean)
    recent = Setting[list[str]]([], _texts)
    minimap = Setting(False, _boolean)
    outline = Setting(False, _boolean)
    outline_side = Setting("left", str, _one_of("left", "right"))
    outline_width = Setting(250, int, lambda width: 180 <= width <= 480)
    docks = Setting(QByteArray(), _bytes)  # where the side panels are: QMainWindow.saveState
    docks_open = Setting[list[str]]([], _texts)  # ids of side panels
    dots = Setting(0, int, lambda dots: 0 <= dots < 1000)  # of a round of votes; 0 is no limit
    # How much impact on goal, on experience and effort count in the order of priority.
    weights = Setting[list[float]](
        [1.0, 1.0, 1.0], _numbers, lambda w: len(w) == 3 and all(0 <= each <= 3 for each in w)
    )
    recent_commands = Setting[list[str]]([], _texts)
    folder = Setting("", str)
    told_copies = Setting[list[str]]([], _texts)  # digests of copies beside maps, told once
    dismissed = Setting[list[str]]([], _texts)  # digests of remarks, see panels.dismissed
    export = Setting("", str)  # how the last one was: making.order
    guide = Setting(True, _boolean)  # whether the next step of the way of working is shown
    source_asked = Setting(False, _boolean)  # whether PDFs may carry their map

    MOST_RECENT = 10  # files remembered

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if file is None:
            ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
            self.store = QSettings(ini, user, "Journey Editor", "journeyeditor")
        else:
            self.store = QSettings(str(file), QSettings.Format.IniFormat)

    def recent_files(self) -> list[Path]:
        """The maps opened last, newest first, less those that are not there any more."""
        return [path for path in map(Path, self.recent) if path.is_file()]

    def remember(self, path: Path) -> None:
        """Put a map that was opened or saved on top of the recent files."""
        path = path.absolute()
        rest = [other for other in self.recent_files() if other != path]
        self.recent = [str(p) for p in (path, *rest)][: self.MOST_RECENT]
        self.folder = str(path.parent)

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        self.recent = []
