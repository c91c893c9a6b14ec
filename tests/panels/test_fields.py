"""The table of fields names every field that a map can hold."""

import pytest

from journeyeditor.model import (
    CARD_CLASSES,
    COLLECTIONS,
    Channel,
    Connection,
    Curve,
    Finding,
    Journey,
    Lane,
    ParkedNote,
    Persona,
    PlannedAction,
    Point,
    Preference,
    Source,
    Stage,
    Step,
    TouchpointMetric,
)
from journeyeditor.panels.fields import SECTIONS, common
from journeyeditor.panels.form import EDITORS

RECORDS = {
    **CARD_CLASSES,
    "stage": Stage,
    "step": Step,
    "lane": Lane,
    "curve": Curve,
    "point": Point,
    "connection": Connection,
    "persona": Persona,
    "channel_named": Channel,
    "source": Source,
    "planned_action": PlannedAction,
    "parked_note": ParkedNote,
    "journey": Journey,
}
# What is shown in another way: collections have rows that lead to their records, points are on the
# canvas, gathering is a command, guidance ends with what is written over it.
ELSEWHERE = {"id", "format", "version", "points", "gathered", "guidance", *COLLECTIONS}
INSIDE = {
    "TouchpointMetric": TouchpointMetric,
    "Step": Step,
    "Preference": Preference,
    "Finding": Finding,
}


def fields(noun):
    return [field for section in SECTIONS[noun] for field in section.fields]


@pytest.mark.parametrize("noun", RECORDS)
def test_every_field_can_be_edited(noun):
    own = set(RECORDS[noun].model_fields) - ELSEWHERE
    assert own - {field.name for field in fields(noun)} == set()


@pytest.mark.parametrize("noun", RECORDS)
def test_every_row_is_a_field_with_an_editor(noun):
    for field in fields(noun):
        assert field.name in RECORDS[noun].model_fields
        assert field.editor in EDITORS


def test_records_inside_records_are_edited_whole():
    for noun in SECTIONS:
        for field in fields(noun):
            if field.record:
                inside = INSIDE[field.record]
                wanted = set(inside.model_fields) - {"id"}
                assert {inner.name for inner in field.fields} == wanted


def test_choices_are_those_of_the_format():
    for noun, record in RECORDS.items():
        for field in fields(noun):
            if field.choices and field.editor in ("segments", "combo"):
                schema = record.model_json_schema()["properties"][field.name]
                allowed = {
                    value
                    for part in schema.get("anyOf", [schema])
                    for value in part.get("enum", [part["const"]] if "const" in part else [])
                }
                offered = {value for value, _ in field.choices if value is not None}
                assert allowed <= offered | set(), (noun, field.name)


def test_several_kinds_share_what_all_of_them_have():
    names = {f.name for section in common({"need", "metric"}) for f in section.fields}
    assert {"title", "note", "status", "tags", "sources"} <= names
    assert not names & {"met", "figure"}
