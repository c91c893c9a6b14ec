"""Brings journeyeditor_*.ts in step with the source and compiles them: python build.py

Run it after any change of a text in `tr` or `QT_TR_NOOP`; then translate what is "unfinished" in
journeyeditor_it.ts (with `pyside6-linguist`, or by hand) and run it again. English needs words only
for plurals. Both tools come with PySide6-Essentials.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent / "journeyeditor"


def tool(name: str) -> str:
    """A program that was installed beside this Python."""
    return str(Path(sys.executable).with_name(name))


def extract(target: Path, *options: str) -> None:
    """Write the texts of the program to the .ts file `target`, keeping its translations."""
    files = sorted(str(path) for path in SOURCE.rglob("*.py"))
    quiet = ("-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines")
    subprocess.run([tool("pyside6-lupdate"), *quiet, *options, *files, "-ts", target], check=True)


def main() -> None:
    """Extract, then compile."""
    for language, options in (("en", ("-pluralonly",)), ("it", ())):
        target = HERE / f"journeyeditor_{language}.ts"
        extract(target, "-source-language", "en", "-target-language", language, *options)
        subprocess.run(
            [tool("pyside6-lrelease"), "-silent", target, "-qm", target.with_suffix(".qm")],
            check=True,
        )


if __name__ == "__main__":
    main()
