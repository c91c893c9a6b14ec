"""Files of older versions: each opens for ever."""

from pathlib import Path

import pytest

from journeyeditor.model import VERSION
from journeyeditor.storage import migrations
from journeyeditor.storage.files import dump, load
from journeyeditor.storage.schema import json_schema

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_file_of_every_version_opens(version):
    loaded = load(GOLDEN / f"version-{version}.journey.json")
    assert loaded.read_only_reason is None
    assert loaded.journey.version == VERSION
    assert loaded.journey.title == "Everything"


def test_the_file_of_this_version_holds_every_field_and_comes_back_byte_for_byte():
    loaded = load(GOLDEN / f"version-{VERSION}.journey.json")
    text = loaded.raw.decode()
    records = {"Journey": json_schema(), **json_schema()["$defs"]}
    missing = {
        f"{name}.{field}"
        for name, record in records.items()
        for field in record["properties"]
        if f'"{field}":' not in text
    }
    assert missing == set()
    assert dump(loaded.journey) == loaded.raw


def test_there_is_a_step_from_every_older_version():
    assert set(migrations.MIGRATIONS) == set(range(1, VERSION))


def test_steps_are_taken_one_after_the_other():
    def rename(tree):
        tree["title"] = tree.pop("name")

    def shout(tree):
        tree["title"] = tree["title"].upper()

    tree = {"version": 3, "name": "shop"}
    migrations.migrate(tree, steps={2: lambda _: 1 / 0, 3: rename, 4: shout}, to=5)
    assert tree == {"version": 5, "title": "SHOP"}


def test_an_older_file_is_brought_up_before_it_is_checked(monkeypatch, tmp_path):
    # As if this program were one version further and the format had renamed "title".
    def rename(tree):
        tree["objective"], tree["version"] = tree.pop("title"), 1

    monkeypatch.setattr(migrations, "migrate", rename)
    monkeypatch.setattr(migrations, "version_of", lambda tree, name: tree["version"])
    older = tmp_path / "older.journey.json"
    golden = (GOLDEN / "version-1.journey.json").read_text("utf-8")
    older.write_text(golden.replace('"version": 1', '"version": 0', 1), "utf-8")
    loaded = load(older)
    assert (loaded.journey.title, loaded.journey.objective) == ("", "Everything")
