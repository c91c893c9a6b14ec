"""The installed package: it brings its resources and samples along, and finds them."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the package as an installation has it, far from the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--wheel-dir", folder, ROOT]
    made = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    assert made.returncode == 0, made.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def files_in(folder):
    return {
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("name", ["resources", "samples"])
def test_every_resource_and_sample_comes_along(installed, name):
    assert files_in(installed / "journeyeditor" / f"_{name}") == files_in(ROOT / name)


def test_every_module_comes_along(installed):
    modules = {path for path in files_in(ROOT / "journeyeditor") if path.suffix == ".py"}
    assert modules <= files_in(installed / "journeyeditor")


def test_the_installed_program_finds_what_came_along(installed):
    script = (
        "from journeyeditor.cli import main\n"
        "from journeyeditor.layout.theme import load_theme\n"
        "from journeyeditor.resources import samples\n"
        "load_theme('light')\n"
        "print(*samples(), sep='\\n')\n"
        "raise SystemExit(main(['check', *map(str, samples())]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd="/", env=environment
    )
    assert run.returncode == 0, run.stderr
    inside = installed / "journeyeditor" / "_samples"
    names = [path.name for path in sorted((ROOT / "samples").glob("*.journey.json"))]
    assert run.stdout.splitlines()[: len(names)] == [str(inside / name) for name in names]


def test_the_programs_are_named(installed):
    (facts,) = installed.glob("*.dist-info")
    programs = (facts / "entry_points.txt").read_text(encoding="utf-8")
    assert "[console_scripts]\njourneyeditor = journeyeditor.cli:main" in programs
    assert "[gui_scripts]\njourneyeditor-gui = journeyeditor.cli:main" in programs
