"""The command line: opens the editor; begins, checks, compares and exports maps."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

from journeyeditor import __version__
from journeyeditor.cli import has_display
from journeyeditor.model import Journey
from journeyeditor.storage import files
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.names import same_file
from journeyeditor.storage.problems import MapError, Phrase, Table, say, words_of
from journeyeditor.storage.schema import schema_text

FINE, PROBLEMS, UNREADABLE = 0, 1, 2
SAME, DIFFERENT = 0, 1  # as diff has them; trouble is UNREADABLE

_COMMANDS = """\
commands:
  new TEMPLATE -o MAP     begin a map; "new --list" names the templates
  export MAP -o OUT.pdf   write a map as a PDF
  check MAP...            name every problem of a map; with --advice, what could be better
  diff A B                tell what changed from one map to another
  schema                  print the JSON Schema of the file format

"journeyeditor COMMAND --help" tells more about each. A map that is named like a command opens as
./check.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `journeyeditor` with `arguments` (those of the process by default); the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    commands = {
        "new": _new,
        "export": _export,
        "check": _check,
        "diff": _diff,
        "schema": _schema,
    }
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
    if not has_display():
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
    gc.disable()  # what a start makes stays; the window looks for garbage in its own time
    try:
        app = editor()
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
    status: int = app.run(paths)
    return status


def editor() -> ModuleType:
    """The editor, `journeyeditor.app`, loaded in the shortest way that leads to a map on the
    screen. Raises `ImportError` where Qt lacks something."""
    # Of each module that is loaded after its own, PySide reads the source: these have no need of
    # Qt.
    from journeyeditor import capture, edits, templates  # noqa: F401
    from journeyeditor.insight import marked, method, plan, states  # noqa: F401
    from journeyeditor.layout import lay_out  # noqa: F401
    from journeyeditor.lookup import familiar, filtering, finding  # noqa: F401
    from journeyeditor.storage import copies, journal, recovery  # noqa: F401

    from journeyeditor import app  # isort: skip

    return app


def _new(given: list[str]) -> int:
    from journeyeditor import folders, starting_points, templates

    own = {template.name: template for template in starting_points.kept(folders.templates())}
    parser = argparse.ArgumentParser(
        prog="journeyeditor new",
        description="Begin a map from a TEMPLATE. A file that exists is not overwritten.",
    )
    choices, languages = (*starting_points.NAMES, *own), starting_points.LANGUAGES
    parser.add_argument("template", nargs="?", metavar="TEMPLATE", choices=choices)
    parser.add_argument("-o", "--output", metavar="MAP", type=Path, help="the map to write")
    parser.add_argument(
        "--language",
        choices=languages,
        default=_language() if _language() in languages else languages[0],
        help="of the map; that of the terminal by default",
    )
    parser.add_argument("--list", action="store_true", help="name the templates and end")
    options = parser.parse_args(given)
    if options.list:
        for template in (*starting_points.offered(options.language), *own.values()):
            print(f"{template.name:<20}{template.title}\n{'':<20}{template.description}".rstrip())
        return FINE
    if options.template is None or options.output is None:
        parser.error("a TEMPLATE and -o MAP are needed, or --list")
    output: Path = options.output
    if output.exists() or output.is_symlink():
        _complain(f"{output}: " + _said(Phrase("this file exists: give the map another name.")))
        return UNREADABLE
    if options.template in own:
        made = templates.begin(own[options.template].path)
    else:
        made = templates.instantiate(options.template, options.language)
    files.save(made, output)
    return FINE


def _check(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="journeyeditor check",
        description="Name every problem of each MAP. The exit status is 0 if all are fine, "
        "1 if one has problems, 2 if one cannot be read.",
    )
    parser.add_argument("maps", nargs="+", metavar="MAP", type=Path)
    parser.add_argument(
        "--advice",
        action="store_true",
        help="say as well what a consultant would remark; this is no problem",
    )
    options = parser.parse_args(given)
    return max(_checked(path, options.advice) for path in options.maps)


def _checked(path: Path, advice: bool) -> int:
    try:
        journey, _, reason = files.load(path)
    except FileError as error:
        _complain(error.text(_words()))
        return UNREADABLE
    except MapError as error:
        _complain(error.text(_words()))
        return PROBLEMS if error.readable else UNREADABLE
    if reason:
        _complain(f"{path}: {_said(reason)}")
    else:
        print(f"{path}: {_said(Phrase('no problems'))}")
    if advice:
        _advise(path, journey)
    return PROBLEMS if reason else FINE


def _advise(path: Path, journey: Journey) -> None:
    from journeyeditor.insight.checkup import check_up
    from journeyeditor.insight.evidence import evidence, summary
    from journeyeditor.insight.words import words

    table = words(_language())
    print(f"{path}: {summary(evidence(journey), table)}")
    for remark in check_up(journey, date.today()):
        print(f"{path}: {remark.text(table)}")


def _diff(given: list[str]) -> int:
    from journeyeditor.insight.change_report import report
    from journeyeditor.insight.changes import changes
    from journeyeditor.insight.words import words

    parser = argparse.ArgumentParser(
        prog="journeyeditor diff",
        description="Tell what changed from map A to map B. The exit status is 0 if nothing did, "
        "1 if something did, 2 if one of them cannot be read.",
    )
    parser.add_argument("a", metavar="A", type=Path)
    parser.add_argument("b", metavar="B", type=Path)
    parser.add_argument("--pdf", metavar="OUT.pdf", type=Path, help="write the report as a PDF too")
    options = parser.parse_args(given)
    old, new = (files.load(path) for path in (options.a, options.b))
    found = changes(old.journey, new.journey)
    if options.pdf:
        if any(same_file(options.pdf, path) for path in (options.a, options.b)):
            _complain(
                f"{options.pdf}: "
                + _said(Phrase("this is the map itself: give the PDF another name."))
            )
            return UNREADABLE
        from journeyeditor.pdf.export import export_changes

        export_changes(old.journey, new.journey, options.pdf)
    if found:
        print(report(found, words(_language())), end="")
    for path, loaded in ((options.a, old), (options.b, new)):
        if loaded.read_only_reason:  # what this version cannot read may differ too
            _complain(f"{path}: {_said(loaded.read_only_reason)}")
            return UNREADABLE
    return DIFFERENT if found else SAME


def _schema(given: list[str]) -> int:
    argparse.ArgumentParser(
        prog="journeyeditor schema",
        description="Print the JSON Schema of the file format.",
    ).parse_args(given)
    print(schema_text(), end="")
    return FINE


def _export(given: list[str]) -> int:
    from journeyeditor import export_arguments
    from journeyeditor.making import TEXTS, make

    arguments = export_arguments.read(given)
    path: Path = arguments.map
    output: Path = arguments.output
    loaded = files.load(path)
    journey = loaded.journey
    if same_file(output, path):
        _complain(
            f"{output}: " + _said(Phrase("this is the map itself: give the PDF another name."))
        )
        return UNREADABLE
    if loaded.read_only_reason:
        _complain(f"{path}: {_said(loaded.read_only_reason)}")
    try:
        order = export_arguments.order_for(journey, arguments)
    except export_arguments.UnknownNameError as error:
        _complain(f"{path}: {_said(error.words)}")
        return UNREADABLE
    if order.format not in TEXTS:
        _warn_of_unprintable(path, journey)
    make(journey, order, output)
    return FINE


def _warn_of_unprintable(path: Path, journey: Journey) -> None:
    """Say which cards hold characters that will be boxes, before anybody sees these on paper."""
    from journeyeditor.pdf.unprintable import unprintable

    for lost in unprintable(journey):
        characters = ", ".join(f"{c} (U+{ord(c):04X})" for c in lost.characters)
        said = Phrase(
            "“{title}”{id} has characters that no font of the program has: {characters}",
            title=lost.title,
            id=f" [{lost.id}]" if lost.id else "",
            characters=characters,
        )
        _complain(f"{path}: {_said(said)}")


# -- words ---------------------------------------------------------------------------------------


def _complain(text: str) -> None:
    print(text, file=sys.stderr)


def _said(words: str) -> str:
    return say(words, _words())


def _words() -> Table:
    return words_of(_language())


def _language() -> str:
    """The language of the terminal: "en", "it" …"""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable][:2]
    return "en"
