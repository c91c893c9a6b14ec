"""The published schema: the same as the model, the same as the page, true of every map we ship."""

import json

import pytest
from jsonschema import Draft202012Validator
from maps import shop, touchpoint

from journeyeditor import resources
from journeyeditor.storage.files import MapError, load, read
from journeyeditor.storage.schema import json_schema, schema_text

VALIDATOR = Draft202012Validator(json_schema())
RECORDS = {"Journey": json_schema(), **json_schema()["$defs"]}


def test_the_file_in_resources_is_the_schema_of_the_model():
    published = resources.resource("schema", "journey.schema.json")
    assert published.read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_correct_schema():
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("sample", resources.samples(), ids=lambda path: path.stem)
def test_a_sample_fits_the_schema(sample):
    VALIDATOR.validate(json.loads(sample.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_is_described_on_the_page_about_the_format(name):
    fields = RECORDS[name]["properties"]
    assert [field for field, part in fields.items() if not part.get("description")] == []


@pytest.mark.parametrize(
    "fields",
    [
        {"rating": 6},
        {"rating": "5"},
        {"votes": 1.5},
        {"title": "x" * 10_001},
        {"status": "sure"},
        {"kind": "hologram"},
        {"colour": "red"},
        {"link": "ftp://x"},
        {"link": "HTTPS://example.org"},
        {"id": "no good"},
        {"stage": None},
        {"span": 2, "foreign": {"a": [1]}},
        {"metrics": [{"value": "3"}]},
    ],
    ids=str,
)
def test_the_schema_and_the_program_agree_on_a_card(fields):
    data = shop(cards=[touchpoint(**fields)], connections=[], actions=[])
    try:
        accepted = bool(read(data, "x"))
    except MapError:
        accepted = False
    assert VALIDATOR.is_valid(json.loads(data)) == accepted


def test_the_example_on_the_page_is_a_map(tmp_path):
    page = resources.resource("schema", "FORMAT.md").read_text(encoding="utf-8")
    example = page.partition("```json\n")[2].partition("```")[0]
    path = tmp_path / "example.journey.json"
    path.write_text(example, encoding="utf-8")
    assert load(path).journey.cards[0].gap == -1.5
