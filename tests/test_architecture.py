"""The house rules, as sentences that can fail."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import journeyeditor

PACKAGE = Path(journeyeditor.__file__).parent
ROOT = PACKAGE.parent

# Above the Qt line: room → the rooms it may import.
ABOVE = {
    "__init__": set(),
    "dataclass": set(),
    "lazy": set(),
    "one_line": set(),
    "resources": set(),
    "model": set(),
    "edits": {"model"},
    "compare": {"model"},
    "lookup": {"model"},
    "capture": {"model", "edits", "lookup"},
    "storage": {"model", "compare", "resources"},
    "icons": {"resources"},
    "typestyle": set(),
    "typeset": {"resources", "typestyle"},
    "layout": {"model", "typeset", "typestyle", "icons", "resources"},
    "pdf": {
        "layout",
        "typeset",
        "model",
        "edits",
        "lookup",
        "storage",
        "insight",
    },
    "interchange": {"model", "typeset", "layout", "pdf"},
    "starting_points": {"storage", "resources"},
    "templates": {"model", "edits", "storage", "starting_points"},
    "insight": {"model", "edits", "compare", "layout", "resources"},
}
# Below it: rows of rooms. A room may import its own row, the rows before it, and what is above.
BELOW = [
    {
        "document",
        "drafts",
        "comparison",
        "ballot",
        "deleted",
        "selection",
        "sight",
        "settings",
        "translation",
        "folders",
        "guard",
        "overrides",
        "sweeping",
    },
    {"kinds", "style"},
    {"scene"},
    {"picture", "making", "tools"},
    {"panels"},
    {
        "commands",
        "actions",
        "menus",
        "sides",
        "docking",
        "hints",
        "errands",
        "collecting",
        "looking",
        "showing",
        "voting",
        "starting",
        "inside",
        "menu_names",
        "new_map",
        "parts",
        "later",
        "window",
    },
    {"app"},
    {"cli", "terminal", "export_arguments", "__main__"},
]
QT = {"PySide6", "shiboken6"}
PDF = {"reportlab", "pikepdf", "pypdfium2"}

MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if not path.relative_to(PACKAGE).parts[0].startswith("_res")
}


@cache
def tree(module):
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@pytest.fixture(scope="module", autouse=True)
def _forget_the_trees():
    """They fill a gigabyte, and whatever looks for garbage later would walk through them."""
    yield
    tree.cache_clear()


def room(module):
    return module.split(".")[0]


def modules_of(*rooms):
    return [module for module in MODULES if room(module) in rooms]


def imports(module):
    """Full names of all that a module imports, anywhere in it."""
    folder = ["journeyeditor", *module.split(".")[:-1]]
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [node.module] if node.module else []
            if node.level:
                base = folder[: len(folder) - node.level + 1] + base
            yield from (".".join([*base, alias.name]) for alias in node.names)


def libraries(module):
    """The libraries that a module imports: the first word of each name."""
    return {name.split(".")[0] for name in imports(module)}


def rooms_of(module):
    """The other rooms of the house that a module imports, but for the tools of all."""
    names = (name.split(".") for name in imports(module))
    found = {name[1] for name in names if name[0] == "journeyeditor" and len(name) > 1}
    return found - {room(module), "__version__", "dataclass", "lazy", "one_line"}


def calls(module):
    """Every call of a module: the name that is called, and the call."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            yield name, node


def each(modules):
    return pytest.mark.parametrize("module", modules)


# -- rooms ---------------------------------------------------------------------------------------


def test_every_module_has_its_room():
    known = set(ABOVE).union(*BELOW)
    assert {room(module) for module in MODULES} <= known


@each(modules_of(*ABOVE))
def test_nothing_above_the_line_knows_qt(module):
    assert not libraries(module) & QT


@each(modules_of(*ABOVE))
def test_above_the_line_imports_run_one_way(module):
    assert rooms_of(module) <= ABOVE[room(module)]


@each(modules_of("insight"))
def test_insight_takes_only_the_words_of_the_map_from_layout(module):
    from_layout = [name for name in imports(module) if name.startswith("journeyeditor.layout")]
    assert all(name.startswith("journeyeditor.layout.labels.") for name in from_layout)


@each(modules_of(*set().union(*BELOW)))
def test_below_the_line_imports_run_one_way(module):
    (row,) = [n for n, rooms in enumerate(BELOW) if room(module) in rooms]
    assert rooms_of(module) <= set(ABOVE).union(*BELOW[: row + 1])


@each([module for module in MODULES if room(module) != "pdf"])
def test_only_pdf_knows_the_pdf_libraries(module):
    assert not libraries(module) & PDF


@each(modules_of("scene"))
def test_the_scene_never_edits(module):
    assert not rooms_of(module) & {"edits", "storage"}


@each(modules_of("tools"))
def test_tools_never_paint(module):
    assert not [name for name in imports(module) if name.endswith(".QPainter")]


@each(modules_of("panels"))
def test_panels_never_reach_into_the_scene(module):
    # Doors: painter, inks and paths paint marks of a Drawing and know no scene, panels show samples
    # with them; and the name of what the palette drops on the map.
    doors = (
        "journeyeditor.scene.painter.",
        "journeyeditor.scene.inks.",
        "journeyeditor.scene.paths.",
        "journeyeditor.scene.tool.NEW_THING",
        "journeyeditor.scene.tool.payload_of",
    )
    from_scene = [name for name in imports(module) if name.startswith("journeyeditor.scene")]
    assert not [name for name in from_scene if not name.startswith(doors)]


CAPTURE = modules_of("scene", "tools", "document", "collecting", "deleted", "voting", "showing")


@each([*CAPTURE, "commands.edit", "commands.insert", "commands.arrange", "commands.pasting"])
def test_no_dialog_ever_blocks_capture(module):
    dialogs = "Dialog", "QMessageBox", "QErrorMessage"
    assert not [name for name in imports(module) if name.endswith(dialogs)]


@each([module for module in MODULES if module != "document"])
def test_only_the_document_makes_undo_steps(module):
    assert not [name for name in imports(module) if name.endswith(".QUndoCommand")]


# -- loading only what is needed -----------------------------------------------------------------


def loaded_by(statement):
    """The modules and libraries that are loaded after `statement` in a new Python."""
    script = f"{statement}\nimport os, sys\nprint(*sys.modules, flush=True)\nos._exit(0)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


def test_the_command_line_loads_neither_qt_nor_the_pdf_libraries():
    assert not loaded_by("import journeyeditor.terminal") & (QT | PDF)


def test_the_window_loads_no_pdf_library_before_something_is_exported():
    loaded = loaded_by("import journeyeditor.app, journeyeditor.window")
    assert loaded >= QT
    assert not loaded & PDF


START = """
from journeyeditor import app
from journeyeditor.settings import Settings
application = app.QApplication([])
editor = app.Editor(application, Settings())
editor.begin()
"""
# What the start screen has no use for: rooms, and panels that nobody has opened. The first are
# there as soon as it is on the screen.
AFTER_THE_FIRST_PAINT = {
    *("model", "edits", "document", "commands", "actions", "parts", "scene", "tools", "insight"),
    *("lookup", "typeset", "terminal"),
}
LATER = {"pdf", "interchange", "making", "picture", "export_arguments"}
LATER_PANELS = {
    *("board", "checkup", "compare", "evidence", "export", "inventory", "matrix", "personas"),
    *("plan", "priorities", "record_panel", "recovery", "tables"),
}


def rooms_loaded_by(statement):
    """The rooms, and the modules of the panels, that are loaded after `statement`."""
    loaded = loaded_by(statement)
    assert "journeyeditor.panels.start" in loaded
    names = [name.split(".") for name in loaded]
    panels = {name[2] for name in names if name[:2] == ["journeyeditor", "panels"] and name[2:]}
    rooms = {name[1] for name in names if name[0] == "journeyeditor" and name[1:]}
    return rooms | loaded & {"pydantic"}, panels


def test_the_start_screen_is_on_the_screen_before_anything_else_is_loaded():
    rooms, _ = rooms_loaded_by(START + "editor.windows[0].grab()")
    # Reading `parts` is put off until it is used, but its name is known.
    assert not rooms & (AFTER_THE_FIRST_PAINT - {"parts"} | LATER | {"pydantic"})


def test_a_start_loads_nothing_that_is_used_later():
    rooms, panels = rooms_loaded_by(START + "editor.windows[0].furnish()")
    assert rooms >= AFTER_THE_FIRST_PAINT - {"terminal"}
    assert not rooms & LATER
    assert not panels & LATER_PANELS


def test_the_pdf_is_written_without_qt():
    loaded = loaded_by("import journeyeditor.pdf.export")
    assert not loaded & QT


# -- words ---------------------------------------------------------------------------------------


@each(MODULES)
def test_every_module_says_what_it_is_for(module):
    assert ast.get_docstring(tree(module))


@each(MODULES)
def test_words_for_the_user_are_whole_when_they_are_translated(module):
    # lupdate extracts tr(f"…") and "…" + name, but no table ever holds what they become.
    # painter.translate() and a look-up's translate() have nothing to do with words.
    translators = {"tr", "QT_TR_NOOP", "QT_TRANSLATE_NOOP", "Phrase"}
    for name, call in calls(module):
        if name in translators:
            assert not [
                ast.unparse(call)
                for argument in call.args[:2]
                for part in ast.walk(argument)
                if isinstance(part, ast.JoinedStr | ast.BinOp)
            ]


@each([module for module in MODULES if module != "terminal"])
def test_only_the_command_line_prints(module):
    assert "print" not in {name for name, _ in calls(module)}


# -- the house -----------------------------------------------------------------------------------


def test_the_top_level_holds_what_belongs_there():
    run = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=False)
    files = run.stdout.splitlines() or [str(path.relative_to(ROOT)) for path in ROOT.glob("*/*")]
    seen = {Path(file).parts[0] for file in files}
    visible = {name for name in seen if not name.startswith(".")}
    allowed = {"journeyeditor", "resources", "samples", "tests", "pyproject.toml", "README.md"}
    assert visible <= allowed


TESTS = sorted((ROOT / "tests").rglob("*.py"))


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_test_sleeps_or_is_skipped(path):
    forbidden = {"sleep", "qWait", "skip", "skipif", "xfail", "importorskip"}
    if path.parent.name == "journeys" and not path.name.startswith("test_"):
        forbidden.remove("sleep")  # whoever waits for another program has to look again and again
    names = {
        getattr(node, "attr", None) or getattr(node, "id", "")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert not names & forbidden


def test_test_files_have_names_of_their_own():
    names = [path.name for path in TESTS if path.name != "conftest.py"]
    assert len(names) == len(set(names))
