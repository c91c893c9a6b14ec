"""Where the program keeps what is neither a map nor a setting: journals and logs."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def journals() -> Path:
    """The folder of the journals. Never beside the maps, which may be in a folder that is synced:
    what one machine is in the middle of is no other machine's business."""
    return _state() / "journals"


def logs() -> Path:
    """The folder of the logs."""
    return _state() / "logs"


def _state() -> Path:
    place = QStandardPaths.StandardLocation.StateLocation
    return Path(QStandardPaths.writableLocation(place))
