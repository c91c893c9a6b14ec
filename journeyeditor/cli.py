"""The command line: opens the editor, checks maps, prints the schema, exports."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from journeyeditor import __version__
from journeyeditor.storage import files
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.problems import MapError, Phrase, Table, say, words_of
from journeyeditor.storage.schema import schema_text

FINE, PROBLEMS, UNREADABLE = 0, 1, 2

_PAPERS = ("own", "A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid")
_ORIENTATIONS = ("auto", "portrait", "landscape")
_THEMES = ("print", "light", "dark")
_COMMANDS = """\
commands:
  export MAP -o OUT.pdf   write a map as a PDF
  check MAP...            name every problem of a map
  schema                  print the JSON Schema of the file format

"journeyeditor COMMAND --help" tells more about each. A map that is named like a command opens as
./check.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `journeyeditor` with `arguments` (those of the process by default); the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # there is none in a program without a console
            stream.reconfigure(encoding="utf-8")
    commands = {"export": _export, "check": _check, "schema": _schema}
    try:
        if given and given[0] in commands:
            return commands[given[0]](given[1:])
        return _edit(given)
    except (FileError, MapError) as error:
        _complain(error.text(_words()))
        return UNREADABLE
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return 130


# -- commands ------------------------------------------------------------------------------------


def _edit(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="journeyeditor",
        description="A visual editor for customer journey maps. Opens each FILE in a window.",
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", type=Path, help="a map to open")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    paths: list[Path] = parser.parse_args(given).files
    if not _has_display():
        _complain(
            _said(
                Phrase(
                    "There is no display to open a window on; “journeyeditor export MAP -o "
                    "OUT.pdf” makes a PDF without one."
                )
            )
        )
        return UNREADABLE
    for path in paths:
        if not path.exists():
            files.load(path)  # raises, with the remedy
    try:
        from journeyeditor.app import run
    except ImportError as error:
        if "shared object" not in str(error):
            raise
        _complain(
            _said(
                Phrase(
                    "The window system is not complete ({what}): install the system libraries "
                    "that the README lists.",
                    what=str(error),
                )
            )
        )
        return UNREADABLE
    return run(paths)


def _check(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="journeyeditor check",
        description="Name every problem of each MAP. The exit status is 0 if all are fine, "
        "1 if one has problems, 2 if one cannot be read.",
    )
    parser.add_argument("maps", nargs="+", metavar="MAP", type=Path)
    return max(_checked(path) for path in parser.parse_args(given).maps)


def _checked(path: Path) -> int:
    try:
        reason = files.load(path).read_only_reason
    except FileError as error:
        _complain(error.text(_words()))
        return UNREADABLE
    except MapError as error:
        _complain(error.text(_words()))
        return PROBLEMS if error.readable else UNREADABLE
    if reason:
        _complain(f"{path}: {_said(reason)}")
        return PROBLEMS
    print(f"{path}: {_said(Phrase('no problems'))}")
    return FINE


def _schema(given: list[str]) -> int:
    argparse.ArgumentParser(
        prog="journeyeditor schema",
        description="Print the JSON Schema of the file format.",
    ).parse_args(given)
    print(schema_text(), end="")
    return FINE


def _export(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="journeyeditor export",
        description="Write MAP as a PDF of one page that shows the whole map.",
    )
    parser.add_argument("map", metavar="MAP", type=Path, help="the map to export")
    parser.add_argument(
        "-o", "--output", metavar="OUT.pdf", type=Path, required=True, help="the PDF to write"
    )
    parser.add_argument(
        "--paper",
        choices=_PAPERS,
        default="own",
        help="scale the map onto this paper; own (default): a page of the map's own size",
    )
    parser.add_argument(
        "--orientation",
        choices=_ORIENTATIONS,
        default="auto",
        help="of the paper; auto (default): whichever shows the map larger",
    )
    parser.add_argument(
        "--theme",
        choices=_THEMES,
        default="print",
        help="of the colours; print (default) is the one with a white page",
    )
    options = parser.parse_args(given)
    path: Path = options.map
    output: Path = options.output
    loaded = files.load(path)
    if output.exists() and output.samefile(path):
        _complain(
            f"{output}: " + _said(Phrase("this is the map itself: give the PDF another name."))
        )
        return UNREADABLE
    if loaded.read_only_reason:
        _complain(f"{path}: {_said(loaded.read_only_reason)}")
    from journeyeditor.pdf.export import export_pdf

    export_pdf(
        loaded.journey,
        output,
        paper=options.paper,
        orientation=options.orientation,
        theme=options.theme,
    )
    return FINE


# -- words ---------------------------------------------------------------------------------------


def _complain(text: str) -> None:
    print(text, file=sys.stderr)


def _said(words: str) -> str:
    return say(words, _words())


def _words() -> Table:
    """In the language of the terminal."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return words_of(os.environ[variable][:2])
    return {}


def _has_display() -> bool:
    """Whether a window can open. Windows and macOS always have a screen to open it on."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return any(os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
