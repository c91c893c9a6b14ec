"""Themes, words of the paper, and the colours' promises."""

import json

import pytest

from journeyeditor.layout.labels import LANGUAGES, labels
from journeyeditor.layout.theme import contrast, darkened, load_theme
from journeyeditor.resources import resource

# look.md, "Colours": the lowest contrast of each text token on the grounds it stands on.
TEXT = {
    "ink": (
        "paper",
        "card",
        "pain_fill",
        "opportunity_fill",
        "note_fill",
        "band_plus",
        "band_minus",
    ),
    "ink2": ("paper", "card", "pain_fill", "opportunity_fill", "note_fill", "band_plus"),
    "ink3": ("paper", "card"),
    "pain": ("card", "pain_fill"),
    "opportunity": ("card", "opportunity_fill"),
    "question": ("card",),
    "need": ("card",),
    "note": ("note_fill",),
}


@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_text_reaches_the_contrast_that_wcag_asks(name) -> None:
    theme = load_theme(name)
    for ink, grounds in TEXT.items():
        for ground in grounds:
            ratio = contrast(theme.colour(ink), theme.colour(ground))
            assert ratio >= 4.5, (name, ink, ground, ratio)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_stage_text_and_control_edges_can_be_seen(name) -> None:
    theme = load_theme(name)
    for stage in ("stage", "stage_during"):
        assert contrast(theme.colour("on_stage"), theme.colour(stage)) >= 4.5
    assert contrast(theme.colour("control_edge"), theme.colour("panel")) >= 3


@pytest.mark.parametrize("name", ["light-contrast", "dark-contrast"])
def test_high_contrast_is_as_high_as_wcag_asks_of_the_best(name) -> None:
    theme = load_theme(name)
    pairs = [(ink, ground) for ink, grounds in TEXT.items() for ground in grounds]
    pairs += [("on_stage", "stage"), ("on_stage", "stage_during"), ("accent", "accent_tint")]
    pairs += [(ink, "panel2") for ink in ("ink", "ink2", "ink3", "accent")]
    for ink, ground in pairs:
        assert contrast(theme.colour(ink), theme.colour(ground)) >= 7, (ink, ground)
    for edge in ("card_edge", "control_edge", "pain_edge", "opportunity_edge", "note_edge"):
        assert contrast(theme.colour(edge), theme.colour("card")) >= 7, edge
    assert contrast(theme.colour("grid"), theme.colour("paper")) >= 3
    for value in range(-2, 3):
        assert contrast(theme.emotion(value), theme.colour("paper")) >= 4.5, value
        assert contrast(theme.face(value), theme.emotion(value)) >= 4.5, value


def test_all_themes_have_the_same_tokens() -> None:
    light = load_theme("light").colours.keys()
    for name in ("dark", "light-contrast", "dark-contrast"):
        assert load_theme(name).colours.keys() == light


def test_print_is_the_light_theme_on_white() -> None:
    assert load_theme("print").colour("paper") == "#ffffff"
    assert load_theme("print").colour("stage") == load_theme("light").colour("stage")


def test_darkening_stops_as_soon_as_white_text_can_be_read() -> None:
    assert darkened("#000080") == "#000080"
    assert 4.5 <= contrast(darkened("#ffd700"), "#ffffff") < 4.8


def test_every_language_has_all_the_words() -> None:
    tables = [
        json.loads(resource("translations", f"paper_{language}.json").read_text("utf-8"))
        for language in LANGUAGES
    ]
    assert tables[0].keys() == tables[1].keys()


def test_numbers_are_written_as_the_language_writes_them() -> None:
    it, en = labels("it"), labels("en")
    assert it.number(-1.25, 1, signed=True) == "\u22121,2"
    assert it.number(1840) == "1.840"
    assert en.number(1840.5, 1) == "1,840.5"
    assert en.number(0.04, 1, signed=True) == "+0.0"
    assert it.number(-0.01, 1) == "0,0"


def test_dates_are_as_precise_as_they_are_known() -> None:
    it = labels("it")
    assert it.date("2027-02-15") == "15 febbraio 2027"
    assert it.date("2027-02", short=True) == "feb 2027"
    assert it.date("2027") == "2027"


def test_a_language_without_words_of_its_own_gets_english() -> None:
    assert labels("de")("status.assumed") == "assumed"
    assert labels("it-CH")("status.assumed") == "ipotesi"
