"""A person's text among words of the interface: it cannot turn them round."""

import pytest

from journeyeditor.model.isolate import isolated
from journeyeditor.storage.files import MapError, read
from journeyeditor.typeset.bidi import levels, visual_order


def on_screen(text):
    """The characters from left to right."""
    return "".join(visual_order(text, levels(text, 0)[1]))


OVERRIDE = "shop\u202egnp.exe"


def test_text_that_turns_nothing_stays_as_it_is():
    for text in ("", "Shop", "Città – 100 % “sì” 😀", "購物\nदुकान"):
        assert isolated(text) is text


@pytest.mark.parametrize(
    "text",
    [OVERRIDE, "\u2067abc", "abc\u2069\u202ecba", "\u2068\u2067\u202eabc\u2069", "שלום", "a\u200f"],
)
def test_what_stands_behind_a_text_keeps_its_direction(text):
    assert on_screen(f"“{isolated(text)}” is open")[-9:] == "” is open"


def test_without_isolation_it_would_not():
    assert on_screen(f"“{OVERRIDE}” is open")[-9:] != "” is open"


def test_each_line_is_on_its_own():
    assert isolated("a\n\u202eb") == "\u2068a\u2069\n\u2068\u202eb\u2069"


def test_what_nobody_could_read_is_marked():
    assert isolated("a\x1b[2J\udcff\r.json") == "a\ufffd[2J\ufffd\ufffd.json"


def test_the_words_around_a_value_of_a_broken_file_are_kept_in_order():
    data = '{"format": "journeyeditor", "version": 1, "language": "\u202eabc"}'.encode()
    with pytest.raises(MapError) as caught:
        read(data, f"{OVERRIDE}.journey.json")
    message = str(caught.value).splitlines()[0]
    assert message.startswith(f"\u2068{OVERRIDE}.journey.json\u2069: language: found \u2068")
