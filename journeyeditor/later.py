"""The seam between the start screen and all else: `parts` is loaded when it is first used.

What people choose from is on the screen before the program has read its larger half.
"""

from journeyeditor.lazy import read_when_used

read_when_used("journeyeditor.parts")

from journeyeditor import parts  # noqa: E402 (it is known by now)

__all__ = ["parts"]
