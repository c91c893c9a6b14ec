"""Where the program keeps what is neither a map in its place nor a setting: journals, templates."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def journals() -> Path:
    """The folder of the journals. Never beside the maps, which may be in a folder that is synced:
    what one machine is in the middle of is no other machine's business."""
    return _state() / "journals"


def logs() -> Path:
    """The folder of the logs."""
    return _state() / "logs"


def templates() -> Path:
    """The folder of the maps that a person keeps as templates."""
    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "journeyeditor" / "templates"


def _state() -> Path:
    place = QStandardPaths.StandardLocation.StateLocation
    return Path(QStandardPaths.writableLocation(place))
