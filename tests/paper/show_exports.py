"""Exports every sample in every profile and prints what others find in it: python show_exports.py

Per file: seconds, size, pages, failed rules of PDF/UA-1 and PDF/A-3a, what qpdf says, how many card
titles pdftotext gives back (script by script where one is missing, and for the last profile), if
the map that comes out again is the one that went in, if the same export gives the same bytes, and
how many pixels of the map page differ from the canvas. Then the controls: damage that has to be
noticed. The exit status is 1 if something fails.
"""

import argparse
import io
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import page as validator
import pikepdf
from negative_controls import CONTROLS
from text_equality import equality

from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import PROFILES
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

_HEAD = (
    f"{'file':<32}{'s':>6}{'kB':>6}{'pages':>7}{'UA':>4}{'A-3a':>6}{'qpdf':>6}{'text':>9}"
    f"{'map':>9}{'bytes':>8}{'pixels':>8}"
)


def main() -> int:
    """Print a table; 0 if nothing failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without-pixels", action="store_true", help="leave out the slow column")
    pixels = not parser.parse_args().without_pixels
    print(_HEAD)
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            shown(path, profile, Path(folder), pixels and profile == "map")
            for path in samples()
            for profile in PROFILES
        ]
        for name, noticed in CONTROLS.items():
            seen = noticed(Path(folder))
            print(f"{'control: ' + name:<60}{'noticed' if seen else 'NOT NOTICED'}")
            rows.append(seen)
    return 0 if all(rows) else 1


def shown(path: Path, profile: str, folder: Path, pixels: bool) -> bool:
    """Export one file and print its row; whether all is well."""
    journey, file = load(path).journey, folder / "map.pdf"
    start = time.perf_counter()
    export_pdf(journey, file, Options(profile=profile))
    seconds = time.perf_counter() - start
    data = file.read_bytes()
    failed = [validator.validate_pdf(str(file), profile=n).rules.failed for n in ("ua1", "3a")]
    sound = subprocess.run(["qpdf", "--check", file], capture_output=True).returncode == 0
    texts = equality(journey, file)
    again = load(file).journey == journey
    export_pdf(journey, file, Options(profile=profile))
    same = file.read_bytes() == data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = len(pdf.pages)
    found, titles = (sum(pair[n] for pair in texts.values()) for n in (0, 1))
    differ = _pixels(path, folder) if pixels else 0
    name = f"{path.name.removesuffix('.journey.json')} {profile}"
    print(
        f"{name:<32}{seconds:>6.2f}{len(data) // 1000:>6}{pages:>7}{failed[0]:>4}{failed[1]:>6}"
        f"{'ok' if sound else 'bad':>6}{f'{found}/{titles}':>9}{'same' if again else 'other':>9}"
        f"{'same' if same else 'other':>8}{differ if pixels else '':>8}"
    )
    # Sheets are pieces of a picture, and a poster shortens what does not fit.
    told = found == titles or profile in ("tiles", "poster")
    if not told or profile == PROFILES[-1]:
        print("    " + ", ".join(f"{script} {a}/{b}" for script, (a, b) in texts.items()))
    return sound and again and same and told and not any(failed) and not differ


def _pixels(path: Path, folder: Path) -> int:
    """How many pixels of the map's page differ between the canvas and the PDF."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication
    from test_paper import difference, on_paper, on_screen

    application = QGuiApplication.instance() or QGuiApplication([])
    journey = load(path).journey
    drawing = lay_out(journey, load_theme("print"), legend=True)
    for old in folder.glob("page-*.png"):
        old.unlink()
    paper = on_paper(drawing, journey, folder)
    differ = difference(on_screen(drawing, folder / "screen.png"), paper)
    del application
    return differ


if __name__ == "__main__":
    sys.exit(main())
