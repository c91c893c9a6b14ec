"""Every text of the interface is translated, and the compiled files are those of the source."""

import importlib.util
import xml.etree.ElementTree as ET

import pytest

from journeyeditor.resources import resource

FOLDER = resource("translations")


def build():
    spec = importlib.util.spec_from_file_location("build", FOLDER / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(file):
    return list(ET.parse(file).iter("message"))


def text_of(message):
    return message.findtext("source"), message.findtext("comment")


@pytest.mark.parametrize("language", ["en", "it"])
def test_nothing_is_left_to_translate(language):
    for message in messages(FOLDER / f"journeyeditor_{language}.ts"):
        translation = message.find("translation")
        assert translation.get("type") is None, text_of(message)
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert all(forms), text_of(message)


def test_the_file_has_every_text_of_the_program(tmp_path):
    fresh = tmp_path / "journeyeditor_it.ts"
    build().extract(fresh, "-target-language", "it")
    wanted = {text_of(message) for message in messages(fresh)}
    assert wanted == {text_of(message) for message in messages(FOLDER / "journeyeditor_it.ts")}


def test_places_for_values_are_kept():
    for message in messages(FOLDER / "journeyeditor_it.ts"):
        source = message.findtext("source")
        translation = message.find("translation")
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        for form in forms:
            for place in ("%1", "%2", "%n"):
                assert (place in source) == (place in form), source
