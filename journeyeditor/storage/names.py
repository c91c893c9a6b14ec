"""Names of files: those that are made of a title, such as every system takes, and those of maps."""

import re
from pathlib import Path

from journeyeditor.one_line import one_line

SUFFIX = ".journey.json"  # of maps

# What Windows does not allow, what nobody could read, and marks of direction: a name that holds one
# of these may look like another.
_LEFT_OUT = '[\x00-\x1f\x7f-\x9f/\\\\:*?"<>|\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]'
# Devices of Windows, whatever comes after the first full stop ("Naming Files, Paths, and
# Namespaces" in Microsoft's documentation).
_DEVICE = r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(\.|$))"
# Bytes. Most systems take 255, and there follow what the file is, its ending, ".bak" or ".lock".
_LONGEST = 160


def name_after(title: str) -> str:
    """The name, without an ending, of a file that is called `title`; "" where nothing is left."""
    words = one_line(re.sub(_LEFT_OUT, " ", title))
    short = words.encode()[:_LONGEST].decode(errors="ignore").strip(" .")
    return re.sub(_DEVICE, r"\1_", short, flags=re.IGNORECASE)


def stem(path: Path) -> str:
    """The name of a map's file without its ending."""
    return path.name.removesuffix(SUFFIX)


def as_map(path: Path) -> Path:
    """`path`, with the ending of a map where it has no other of JSON."""
    return path if path.suffix.lower() == ".json" else path.with_name(path.name + SUFFIX)


def same_file(one: Path, other: Path | None) -> bool:
    """Whether both are there and lead to one file, however they are spelled: some systems tell no
    capitals from small letters."""
    try:
        return other is not None and one.samefile(other)
    except OSError:
        return False
