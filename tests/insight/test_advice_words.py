"""The tables of words: whole in both languages, and a word for all that a report can name."""

import json
import re
import string
from typing import Literal, get_args, get_origin

import pytest

from journeyeditor.insight.words import called, counted, quoted, words
from journeyeditor.model import (
    CARD_CLASSES,
    Channel,
    Connection,
    Curve,
    Image,
    Journey,
    Lane,
    ParkedNote,
    Persona,
    PlannedAction,
    Point,
    Source,
    Stage,
    Step,
    identified,
)
from journeyeditor.resources import resource, samples
from journeyeditor.storage import files

RECORDS = (Journey, Stage, Step, Lane, Channel, Persona, Curve, Point, Connection, Source)
RECORDS = (*RECORDS, PlannedAction, ParkedNote, Image, *CARD_CLASSES.values())
TABLES = {
    language: json.loads(resource("translations", f"advice_{language}.json").read_text("utf-8"))
    for language in ("en", "it")
}


def gaps(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_both_languages_have_the_same_words_with_the_same_gaps():
    english, italian = TABLES["en"], TABLES["it"]
    assert list(english) == list(italian)
    assert {key for key in english if gaps(english[key]) != gaps(italian[key])} == set()


@pytest.mark.parametrize("language", TABLES)
def test_what_has_a_singular_has_a_plural_that_counts(language):
    table = TABLES[language]
    for key in table:
        if key.endswith("_one"):
            assert "count" in gaps(table[key.removesuffix("_one")])


@pytest.mark.parametrize("language", TABLES)
def test_sentences_are_sentences(language):
    for key, text in TABLES[language].items():
        if key.startswith("advice."):
            assert re.match(r"[A-ZÈ0-9{]", text), text
            assert text.endswith((".", "?")), text


@pytest.mark.parametrize("language", TABLES)
def test_every_field_of_a_map_has_a_word(language):
    table = words(language).table
    fields = {field for record in RECORDS for field in record.model_fields}
    nested = {"id", "format", "version"} | {f"{kind}s" for kind in ("stage", "lane", "card")}
    lists = {"curves", "connections", "channels", "actions", "parking", "images"}
    assert {f for f in fields - nested - lists if f"field.{f}" not in table} == set()


@pytest.mark.parametrize("language", TABLES)
def test_every_choice_of_a_map_has_a_word(language):
    from journeyeditor.insight.change_values import say, value_of

    for record in RECORDS:
        for name, field in record.model_fields.items():
            kinds = [field.annotation, *get_args(field.annotation)]
            choices = [c for kind in kinds if get_origin(kind) is Literal for c in get_args(kind)]
            for choice in choices if name not in ("format", "version", "media_type") else ():
                made = record.model_construct(**{name: choice})
                said = say(value_of(Journey.model_construct(), made, name), words(language))
                assert said
                assert said != quoted(words(language), str(choice)), (record, name)


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_everything_on_a_map_can_be_called_by_a_name_or_a_noun(path):
    journey = files.load(path).journey
    for record in (journey, *identified(journey)):
        for language in TABLES:
            name = called(journey, record)
            assert name.said(words(language))
            assert name.kind(words(language))[0].islower()


def test_one_is_counted_in_the_singular():
    assert counted(words("it"), "change.count", 1) == "1 modifica"
    assert counted(words("it"), "change.count", 1200) == "1.200 modifiche"
    assert counted(words("en"), "change.count", 0) == "0 changes"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "So", "“So”"),
        ("it", "So", "«So»"),
        ("it", "Reel «Al lavoro»", "«Reel “Al lavoro”»"),
        ("en", "The “best” one", "“The ‘best’ one”"),
        ("it", "«E se cambio idea?»", "«E se cambio idea?»"),
        ("fi", "So", "“So”"),
    ],
)
def test_quotation_marks_are_those_of_the_language_and_never_double(language, text, said):
    assert quoted(words(language), text) == said
