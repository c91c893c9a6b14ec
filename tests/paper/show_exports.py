"""Exports every sample in every profile and prints what others find in it: python show_exports.py

Per file: seconds, size, pages, failed rules of PDF/UA-1 and PDF/A-3a, what qpdf says, how many card
titles pdftotext gives back, and whether the map comes out again. The exit status is 1 if one fails.
"""

import io
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import page as validator
import pikepdf

from journeyeditor.model import Journey
from journeyeditor.pdf.export import export_pdf
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import PROFILES
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\f"))


def main() -> int:
    """Print a table; 0 if nothing failed."""
    print(
        f"{'file':<32}{'s':>6}{'kB':>6}{'pages':>7}{'UA':>4}{'A-3a':>6}{'qpdf':>6}{'text':>9}  map"
    )
    with tempfile.TemporaryDirectory() as folder:
        rows = [shown(p, profile, Path(folder)) for p in samples() for profile in PROFILES]
    return 0 if all(rows) else 1


def shown(path: Path, profile: str, folder: Path) -> bool:
    """Export one file and print its row; whether all is well."""
    journey, file = load(path).journey, folder / "map.pdf"
    start = time.perf_counter()
    export_pdf(journey, file, Options(profile=profile))
    seconds = time.perf_counter() - start
    failed = [validator.validate_pdf(str(file), profile=n).rules.failed for n in ("ua1", "3a")]
    sound = subprocess.run(["qpdf", "--check", file], capture_output=True).returncode == 0
    found, titles = texts(journey, file)
    again = load(file).journey == journey
    data = file.read_bytes()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = len(pdf.pages)
    name = f"{path.name.removesuffix('.journey.json')} {profile}"
    print(
        f"{name:<32}{seconds:>6.2f}{len(data) // 1000:>6}{pages:>7}{failed[0]:>4}{failed[1]:>6}"
        f"{'ok' if sound else 'bad':>6}{f'{found}/{titles}':>9}  {'same' if again else 'differs'}"
    )
    return sound and again and not any(failed)


def texts(journey: Journey, file: Path) -> tuple[int, int]:
    """How many titles of cards are in the text of a PDF, and how many there are."""
    done = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True)
    text = "".join(done.stdout.translate(_MARKS).split())
    titles = ["".join(card.title.split()) for card in journey.cards if card.title]
    return sum(title in text for title in titles), len(titles)


if __name__ == "__main__":
    sys.exit(main())
