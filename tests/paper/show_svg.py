"""Shows each sample's SVG in Chromium and Inkscape and compares it with the PNG:
python show_svg.py [FOLDER]

Per file and way to write words: size, how many pixels of a 100 % view differ from the PNG by more
than where two rasterisers round an edge, and how many would if all words were moved by two points.
Inkscape takes no fonts from a file, so it is shown words as outlines only. The exit status is 1 if
a picture differs, or if that movement is not noticed. With a FOLDER the pictures are kept there.
Needs both programs (apt-get install chromium inkscape), which are too large (290 and 110 MB) to ask
for them for the tests.
"""

import io
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

from journeyeditor.making import Order, make
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

SCALE = 2  # pixels a point, then seen at 100 %
MOST = 0.0005  # of the pixels, as in test_drawn_pictures.py
SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
_WORD = re.compile(r'<(?:text x="|g transform="translate\()(-?[\d.]+)')


def main() -> int:
    """Print a table; 0 if all is well."""
    print(f"{'file':<28}{'words':<10}{'kB':>6}{'Chromium':>10}{'moved':>8}{'Inkscape':>10}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else temporary)
        folder.mkdir(exist_ok=True)
        fine = [shown(path, way, folder) for path in samples() for way in (True, False)]
    return 0 if all(fine) else 1


def shown(path: Path, outlines: bool, folder: Path) -> bool:
    """Compare one file and print its row; whether it looks as it should."""
    journey, name = load(path).journey, path.name.removesuffix(".journey.json")
    way = "outlines" if outlines else "text"
    file, wanted = folder / f"{name}-{way}.svg", folder / f"{name}.png"
    make(journey, Order(format="svg", outlines=outlines), file)
    make(journey, Order(format="png", scale=SCALE), wanted)
    with Image.open(wanted) as image:
        target = image.convert("RGB")
    text = file.read_text(encoding="utf-8")
    apart = difference(in_chromium(text, target.size, folder), target)
    in_other = difference(in_inkscape(file, folder), target) if outlines else 0
    moved = difference(in_chromium(_with_words_moved(text), target.size, folder), target)
    (folder / "seen.png").replace(folder / f"{name}-{way}-moved.png")
    most = MOST * target.width * target.height / SCALE**2
    print(
        f"{name:<28}{way:<10}{len(text.encode()) // 1000:>6}{apart:>10}{moved:>8}"
        f"{in_other if outlines else '':>10}"
    )
    return apart <= most < moved and in_other <= most


def in_chromium(text: str, size: tuple[int, int], folder: Path) -> Image.Image:
    """The SVG as Chromium shows it, `SCALE` pixels a point."""
    page, seen = folder / "page.svg", folder / "seen.png"
    page.write_text(text, encoding="utf-8")
    width, height = (-(-side // SCALE) for side in size)
    how = (f"--force-device-scale-factor={SCALE}", f"--window-size={width},{height}")
    command = ["chromium", *SWITCHES, *how, f"--screenshot={seen}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return Image.open(io.BytesIO(seen.read_bytes())).convert("RGB")


def in_inkscape(file: Path, folder: Path) -> Image.Image:
    """The SVG as Inkscape shows it, `SCALE` pixels a point."""
    seen = folder / "inkscape.png"
    how = ("--export-type=png", f"--export-dpi={96 * SCALE}", f"--export-filename={seen}")
    subprocess.run(["inkscape", file, *how], check=True, capture_output=True, timeout=120)
    return Image.open(io.BytesIO(seen.read_bytes())).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> int:
    """How many pixels of a 100 % view differ by more than where a rasteriser rounds an edge."""
    width, height = min(one.width, other.width), min(one.height, other.height)
    seen = [
        image.crop((0, 0, width, height)).reduce(SCALE).filter(ImageFilter.BoxBlur(2))
        for image in (one, other)
    ]
    return sum(ImageChops.difference(*seen).convert("L").histogram()[41:])


def _with_words_moved(text: str) -> str:
    """The same with every word two points further to the right."""
    return _WORD.sub(lambda m: m[0].replace(m[1], str(float(m[1]) + 2)), text)


if __name__ == "__main__":
    sys.exit(main())
