"""Finds the files that come with the program, in a checkout and in an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(installed: str, checkout: str) -> Path:
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _PACKAGE.parent / checkout


def resource(*parts: str) -> Path:
    """The path of a bundled file, such as ``resource("themes", "light.json")``."""
    return _folder("_resources", "resources").joinpath(*parts)


def samples() -> list[Path]:
    """The sample maps, by name."""
    return sorted(_folder("_samples", "samples").glob("*.journey.json"))
