"""The map told as a text: everything is said, in order, and the user's signs stay signs."""

from html.parser import HTMLParser

import pytest

from journeyeditor.interchange.narrative import html, markdown
from journeyeditor.model import Curve, Lane, Note, Point, Stage, new_journey
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

NASTY = "<b>*bold*</b> [x](y) & `code`"
JOURNEY = new_journey(
    title="Shop",
    objective="Sell\nmore",
    stages=(Stage(id="s1", title="Search"), Stage(id="s2", title="Buy")),
    lanes=(Lane(id="l1", kind="notes"), Lane(id="l2", kind="emotions", title="Mood")),
    cards=(
        Note(id="n1", kind="note", stage="s1", lane="l1", title=NASTY, link="https://a.b/?c&d"),
        Note(id="n2", kind="note", stage="s2", lane="l1", title="# Second", note="- why"),
    ),
    curves=(
        Curve(
            id="c1",
            lane="l2",
            title="Ada",
            points=(
                Point(id="p1", stage="s1", value=1, feeling="Glad"),
                Point(id="p2", stage="s2", value=-1.5),
            ),
        ),
    ),
)


class Reader(HTMLParser):
    """Collects tags that are open, and the words."""

    def __init__(self, text):
        super().__init__()
        self.open, self.words, self.seen = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "path", "circle"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in ("path", "circle"):
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_markdown_tells_the_map_stage_by_stage():
    told = markdown(JOURNEY)
    order = ["# Shop", "## Ada", "falls from 1.0 at Search", "## Search", "### Notes", "**"]
    order += ["### Mood", "**Glad**", "## Buy", r"**\# Second** — \- why"]
    places = [told.index(words) for words in order]
    assert places == sorted(places)


def test_signs_of_the_user_are_no_markdown():
    assert r"\<b\>\*bold\*\</b\> \[x\](y) & \`code\`" in markdown(JOURNEY)
    assert "<https://a.b/?c&d>" in markdown(JOURNEY)


def test_signs_of_the_user_are_no_html():
    read = Reader(html(JOURNEY))
    assert read.open == []
    assert NASTY in read.words
    assert "b" not in {tag for tag, _ in read.seen}
    assert ("a", {"href": "https://a.b/?c&d"}) in read.seen


def test_a_curve_is_a_picture_with_words():
    pictures = [attrs for tag, attrs in Reader(html(JOURNEY)).seen if tag == "svg"]
    assert [one["aria-label"] for one in pictures] == [
        "Satisfaction of Ada falls from 1.0 at Search to −1.5 at Buy."
    ]


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_every_card_of_a_sample_is_told(path):
    journey = load(path).journey
    read = Reader(html(journey))
    text = " ".join(" ".join(read.words).split())
    assert read.open == []
    for card in journey.cards:
        assert " ".join(card.title.split()) in text


def test_an_empty_map_is_told_too():
    assert "# Untitled map" in markdown(new_journey())
    assert "Mappa senza titolo" in html(new_journey(language="it"))
