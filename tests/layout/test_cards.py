"""Cards: the size that is told before anybody looks is the size of what is drawn then."""

from hypothesis import given, settings
from hypothesis import strategies as st
from little_maps import card, little_map

from journeyeditor.layout.cards import TAIL
from journeyeditor.layout.drawing import Path, Words
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import CARD_KINDS, Journey
from journeyeditor.resources import samples

LIGHT = load_theme("light")
WORDS = (
    "cliente", "negozio", "di-nuovo", "l'acquisto,", "Kundenbindungsprogramm", "3,5", "100%", "e/o",
    "(forse)", "«sì»", "–", "@", "Привет", "Ελλάδα", "الإنترنت", "לקוח", "यात्रा", "ลูกค้าค้นหา",
    "客户旅程", "お客様は、", "고객은", "😀", "\n", "https://shop.example/cart?id=7", "x", "4 x 4",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
few = st.lists(st.sampled_from(WORDS[:9]), max_size=3)


@st.composite
def anything(draw) -> dict:
    """A card of any kind with whatever may stand on it."""
    kind = draw(st.sampled_from(CARD_KINDS))
    fields = {
        "title": draw(texts),
        "note": draw(texts),
        "status": draw(st.sampled_from(("observed", "assumed", "proposed"))),
        "tags": draw(few),
        "votes": draw(st.sampled_from((0, 3, 1200))),
        "sources": draw(st.sampled_from(((), ("q",)))),
        "link": draw(st.sampled_from((None, "https://www.example.org/a"))),
        "picture": draw(st.sampled_from((None, "i"))),
        "colour": draw(st.sampled_from((None, "#8c2d04"))),
    }
    if kind == "touchpoint":
        fields |= {
            "channel": draw(st.sampled_from((None, "h"))),
            "rating": draw(st.sampled_from((None, 2))),
            "expectation": 4,
            "moment_of_truth": draw(st.booleans()),
            "self_service": draw(st.booleans()),
            "metrics": [{"name": name} for name in draw(few)],
        }
    elif kind == "need":
        fields["met"] = draw(st.sampled_from((None, "met", "partly", "unmet")))
    elif kind == "metric":
        fields |= {"figure": draw(st.sampled_from(("", "45 %"))), "change": draw(texts)}
    elif kind in ("pain_point", "opportunity"):
        fields |= {"impact_goal": 4, "impact_experience": 4, "effort": draw(st.integers(1, 5))}
    elif kind == "channel":
        fields["channel"] = draw(st.sampled_from((None, "h")))
    return card("a", kind=kind, span=draw(st.integers(1, 2)), **fields)


def map_of(made: dict, width: int, language: str) -> Journey:
    """A map of one card in stages of a width."""
    journey = little_map(
        made,
        language=language,
        channels=[{"id": "h", "title": "Un negozio con un nome lungo", "medium": "hybrid"}],
        sources=[{"id": "q", "title": "A survey", "sample_size": 1200}],
        images=[{"id": "i", "media_type": "image/png", "width": 40, "height": 30, "data": "AAAA"}],
    )
    return journey.replace(stages=tuple(s.replace(width=width) for s in journey.stages))


@settings(max_examples=300, deadline=None)
@given(anything(), st.sampled_from((150, 208, 340)), st.sampled_from(("en", "it", "ar", "ja")))
def test_a_card_is_as_high_as_it_was_measured_and_shortened_where_that_was_told(
    made, width, language
) -> None:
    drawing = lay_out(map_of(made, width, language), LIGHT)
    part = drawing.part(("card", "a"))
    if made["kind"] != "metric":  # it has no box
        silhouette = part.marks[0]
        tail = TAIL if made["kind"] in ("thought", "question") else 0.0
        lowest = max(
            command[n] for command in silhouette.commands for n in range(2, len(command), 2)
        )
        assert abs(lowest - part.height) < 1e-6
        assert part.height - tail >= LIGHT.measure.card_least or made["kind"] == "picture"
    lines = [mark for mark in part.marks if isinstance(mark, Words)]
    assert all(mark.y <= part.height for mark in lines)
    assert any(mark.line.text.endswith("…") for mark in lines) == ("a" in drawing.shortened)


def test_marks_that_were_let_go_come_back_as_they_were() -> None:
    for path in samples():
        drawing = lay_out(Journey.model_validate_json(path.read_bytes()), LIGHT)
        for part in drawing.parts:
            before = part.marks
            part.let_go()
            assert looks(part.marks) == looks(before)


def test_bars_lie_where_the_words_are() -> None:
    """From afar a bar stands for each line of text, as wide as the line and at its height."""
    for path in samples():
        drawing = lay_out(Journey.model_validate_json(path.read_bytes()), LIGHT)
        for part in drawing.parts:
            if part.key[0] != "card":
                continue
            bars = part.look.bars
            assert all(y >= 0 and y + height <= part.height for _, y, _, height, _ in bars)
            lines = [mark for mark in part.marks if isinstance(mark, Words)]
            for line in lines[: len(bars) and 1]:
                middle = line.y - line.line.size * 0.3
                assert any(y <= middle <= y + height for _, y, _, height, _ in bars)


def test_the_body_of_a_card_has_the_colours_of_its_silhouette() -> None:
    for kind in CARD_KINDS:
        for status in ("observed", "assumed", "proposed"):
            part = lay_out(little_map(card("a", kind=kind, status=status)), LIGHT).part(
                ("card", "a")
            )
            drawn = [mark for mark in part.marks if isinstance(mark, Path)]
            fill, edge = part.look.body
            if kind == "metric":
                assert (fill, edge) == (LIGHT.colour("paper"),) * 2
                continue
            assert drawn[0].fill == fill
            assert edge in [mark.stroke.colour for mark in drawn if mark.stroke]


def looks(marks) -> list:
    """Marks that can be compared: a line that is set again is another object."""
    return [
        (m.x, m.y, m.line.text, m.line.width, m.colour) if isinstance(m, Words) else m
        for m in marks
    ]
