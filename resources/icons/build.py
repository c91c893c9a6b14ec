"""Builds icons.json from Lucide's SVG files: python resources/icons/build.py FOLDER

FOLDER is the unpacked npm package ``lucide-static`` (``npm pack lucide-static``). Every shape of an
icon becomes absolute move, line, cubic and close commands on Lucide's 24 × 24 grid, so that no SVG
is read at run time and every painter draws the same outline.
"""

import json
import sys
from pathlib import Path
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.svgLib import SVGPath

HERE = Path(__file__).parent


class _Commands(BasePen):  # type: ignore[misc]
    """Collects what is drawn as one line of text; BasePen turns quadratic curves into cubics."""

    def __init__(self) -> None:
        super().__init__({})
        self.text = ""

    def _add(self, letter: str, *points: tuple[float, float]) -> None:
        numbers = (f"{round(value, 3):g}" for point in points for value in point)
        self.text += letter + " ".join(numbers)

    def _moveTo(self, pt: Any) -> None:  # noqa: N802
        self._add("M", pt)

    def _lineTo(self, pt: Any) -> None:  # noqa: N802
        self._add("L", pt)

    def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:  # noqa: N802
        self._add("C", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self._add("Z")


def outline(svg: Path) -> str:
    """The drawing commands of one SVG file."""
    pen = _Commands()
    SVGPath(str(svg)).draw(pen)
    return pen.text


def main(package: Path) -> None:
    """Write icons.json and LICENSE beside this file."""
    lines = (HERE / "names.txt").read_text().splitlines()
    names = sorted({line.strip() for line in lines if line and not line.startswith("#")})
    icons = {name: outline(package / "icons" / f"{name}.svg") for name in names}
    (HERE / "icons.json").write_text(json.dumps(icons, indent=1) + "\n")
    (HERE / "LICENSE").write_text((package / "LICENSE").read_text())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
