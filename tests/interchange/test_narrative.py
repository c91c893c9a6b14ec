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
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_markdown_tells_the_map_stage_by_stage():
    told = markdown(JOURNEY)
    order = [
        "# Shop",
        "## Mood",
        "### Ada",
        "falls from 1.0 at Search",
        "## Search",
        "### Notes",
        "**",
    ]
    order += ["### Mood", "**Glad**", "## Buy", r"**\# Second** — \- why"]
    places = [told.index(words) for words in order]
    assert places == sorted(places)


def test_signs_of_the_user_are_no_markdown():
    assert r"\<b\>\*bold\*\</b\> \[x\](y) & \`code\`" in markdown(JOURNEY)
    assert "<https://a.b/?c&d>" in markdown(JOURNEY)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("1. First", r"# 1\. First"),
        ("2) Then", r"# 2\) Then"),
        ("- and", r"# \- and"),
        ("Learn C #", r"# Learn C \#"),
        ("&lt;b&gt; R&D", r"# \&lt;b\&gt; R&D"),
    ],
)
def test_a_title_is_read_as_it_was_written(title, written):
    assert markdown(new_journey(title=title)).splitlines()[0] == written


def test_an_indented_text_is_no_code():
    stage = Stage(id="s1", description="    Calls\n\n\tMama")
    assert "\n\nCalls  \n  \nMama\n" in markdown(new_journey(stages=(stage,)))


def test_signs_of_the_user_are_no_html():
    read = Reader(html(JOURNEY))
    assert read.open == []
    assert NASTY in read.words
    assert "b" not in {tag for tag, _ in read.seen}
    assert ("a", {"href": "https://a.b/?c&d"}) in read.seen


def test_a_curve_is_a_picture_with_words():
    text = html(JOURNEY)
    seen = Reader(text).seen
    (picture,) = [attrs for tag, attrs in seen if tag == "svg"]
    (caption,) = [attrs for tag, attrs in seen if tag == "figcaption"]
    assert (picture["role"], picture["aria-labelledby"]) == ("img", caption["id"])
    assert ">Satisfaction of Ada falls from 1.0 at Search to −1.5 at Buy.<" in text
    assert text.count("falls from 1.0") == 1  # heard once


def test_what_is_assumed_of_a_curve_is_dashed():
    assert "stroke-dasharray" not in html(JOURNEY)
    first, second = JOURNEY.curves[0].points
    curve = JOURNEY.curves[0].replace(points=(first, second.replace(status="assumed")))
    assert "stroke-dasharray" in html(JOURNEY.replace(curves=(curve,)))


def test_whoever_cannot_see_the_lines_is_told_where_they_lead():
    journey = load(next(path for path in samples() if "percorso" in path.name)).journey
    titles = {id_: card.title for id_, card in journey.index.cards.items()}
    lines = ((titles[line.start], titles[line.end]) for line in journey.connections)
    start, end = next(pair for pair in lines if "«" not in "".join(pair))
    said = [word for word in Reader(html(journey)).words if start in word and end in word]
    assert said
    assert f"«{start}»" in markdown(journey)


def test_personas_plan_and_sources_are_told():
    journey = load(next(path for path in samples() if "percorso" in path.name)).journey
    told = markdown(journey)
    headings = [line for line in told.splitlines() if line.startswith("#")]
    assert {f"### {persona.name}" for persona in journey.personas} <= set(headings)
    sections = [line for line in headings if line.startswith("## ")]
    assert len(set(sections)) == len(sections)  # a section has a name of its own
    assert {"## Piano d’azione", "## Fonti"} <= set(headings)
    for action in journey.actions:
        assert action.title in told
    for source in journey.sources:
        assert source.title in told


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
