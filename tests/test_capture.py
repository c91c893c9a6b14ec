"""What one line in the capture bar says, and where it lands."""

import pytest

from journeyeditor import capture
from journeyeditor.capture import Entry, complete, landing, names, parse
from journeyeditor.model import Journey

MAP = Journey.model_validate(
    {
        "format": "journeyeditor",
        "version": 1,
        "stages": [
            {"id": "s1", "title": "Scoperta"},
            {"id": "s2", "title": "Acquisto"},
            {"id": "s3", "title": "Acquisto ripetuto"},
        ],
        "lanes": [
            {"id": "l1", "kind": "touchpoints"},
            {"id": "l2", "kind": "pain_points"},
            {"id": "l3", "kind": "emotions"},
            {"id": "l4", "kind": "notes", "title": "Idee dalla sala"},
        ],
        "cards": [
            {
                "id": "c1",
                "kind": "note",
                "stage": "s1",
                "lane": "l4",
                "title": "x",
                "tags": ["code"],
            }
        ],
        "curves": [
            {
                "id": "k1",
                "lane": "l3",
                "persona": "h1",
                "points": [{"id": "p1", "stage": "s1", "value": 1}],
            }
        ],
        "channels": [{"id": "n1", "title": "Negozio"}, {"id": "n2", "title": "Sito web"}],
        "personas": [{"id": "h1", "name": "Giulia"}, {"id": "h2", "name": "Marco"}],
    }
)
KNOWN = names(MAP, {"l1": "Touchpoint", "l2": "Punti dolenti", "l3": "Emozioni"})


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("Coda alla cassa", Entry("Coda alla cassa")),
        ("Coda /punti dolenti alla cassa", Entry("Coda alla cassa", lane="l2")),
        ("Coda /punti alla cassa", Entry("Coda alla cassa", lane="l2")),
        ("Coda /dolenti alla cassa", Entry("Coda alla cassa", lane="l2")),
        ("Coda /sal", Entry("Coda", lane="l4")),
        ("Coda /da", Entry("Coda /da")),  # a word of the text, rather than "Idee dalla sala"
        ("Coda /PÙNTI", Entry("Coda", lane="l2")),
        ("Coda >acquisto ripetuto sempre", Entry("Coda sempre", stage="s3")),
        ("Coda >acquisto", Entry("Coda", stage="s2")),
        ('Coda >"Acquisto"', Entry("Coda", stage="s2")),
        ("Coda @neg", Entry("Coda", channel="n1")),
        ("Coda @sito web", Entry("Coda", channel="n2")),
        ("Coda @telefono", Entry("Coda", new_channel="telefono")),
        ('Coda @"Posta elettronica"', Entry("Coda", new_channel="Posta elettronica")),
        ("Coda #code #cassa #code", Entry("Coda", tags=("code", "cassa"))),
        ("Coda &giulia &Ada", Entry("Coda", personas=("h1",), new_personas=("Ada",))),
        ("Coda :+1", Entry("Coda", emotion=1)),
        ("Coda :-2", Entry("Coda", emotion=-2)),
        ("Coda :\u22121,5", Entry("Coda", emotion=-1.5)),
        ("Coda :0", Entry("Coda", emotion=0)),
        ("Coda :2.9", Entry("Coda", emotion=2)),
    ],
)
def test_a_line_says_what_and_where(line, entry):
    assert parse(line, KNOWN) == entry


@pytest.mark.parametrize(
    "line",
    [
        "contanti e/o carta",
        "scrive a info@example.com",
        "R&D & co",
        "5 > 3",
        "/ forse",
        "alle 10:30 :) :3",
        ">nonesiste /nemmeno",
        '@"" resta',
    ],
)
def test_what_only_looks_like_a_mark_is_text(line):
    entry = parse(line, KNOWN)
    assert entry == Entry(line)


def test_a_name_that_could_be_several_is_not_guessed():
    two = names(MAP.replace(channels=(*MAP.channels, *_channel("Negro"))), {})
    assert parse("Coda @neg", two) == Entry("Coda", new_channel="neg")


def _channel(title):
    from journeyeditor.model import Channel

    return (Channel(id="n9", title=title),)


def test_an_empty_line_says_nothing():
    assert not parse("   ", KNOWN)
    assert not parse("/punti", KNOWN)


@pytest.mark.parametrize(
    ("text", "start", "offers"),
    [
        ("Coda /p", 5, ["/Punti dolenti"]),
        ("Coda /dol", 5, ["/Punti dolenti"]),
        ("/", 0, ["/Touchpoint", "/Punti dolenti", "/Emozioni", "/Idee dalla sala"]),
        ("x @sito", 2, ["@Sito web"]),
        ("x &", 2, ["&Giulia", "&Marco"]),
        ("x #c", 2, ["#code"]),
        ("x :-", 2, [":\u22121", ":\u22122"]),
        ("x /Punti dolenti", 2, []),
        ("a@sito", 6, []),
        ("Coda", 4, []),
    ],
)
def test_what_is_begun_is_completed(text, start, offers):
    assert complete(text, len(text), KNOWN) == (start, offers)


def test_completion_looks_at_what_is_before_the_cursor():
    assert complete("@neg alla cassa", 4, KNOWN) == (0, ["@Negozio"])


def test_it_lands_where_the_keyboard_is_unless_it_says_otherwise():
    assert landing(MAP, parse("Coda", KNOWN), "s2", "l4") == ("s2", "l4")
    assert landing(MAP, parse("Coda /punti", KNOWN), "s2", "l4") == ("s2", "l2")
    assert landing(MAP, parse("Coda >scoperta", KNOWN), "s2", "l4") == ("s1", "l4")
    assert landing(MAP, parse("Coda", KNOWN), None, None) == ("s1", "l1")


def test_what_has_a_channel_goes_among_the_touchpoints():
    assert landing(MAP, parse("Coda @neg", KNOWN), "s2", "l4") == ("s2", "l1")
    assert landing(MAP, parse("Coda @neg /idee", KNOWN), "s2", "l2") == ("s2", "l4")


def test_it_lands_nowhere_on_an_empty_map():
    empty = MAP.replace(stages=(), cards=(), curves=())
    assert landing(empty, parse("Coda", KNOWN), None, None) is None


def test_the_card_has_all_that_the_line_says():
    entry = parse("Coda @telefono #lenta &giulia &Ada", KNOWN)
    new, id_ = capture.add(MAP, entry, ("s2", "l1"))
    card = new.index.cards[id_]
    assert (card.kind, card.title, card.tags) == ("touchpoint", "Coda", ("lenta",))
    channel = new.index.channels[card.channel]
    assert (channel.title, channel.icon, channel.medium) == ("telefono", "phone", "physical")
    assert [new.index.personas[p].name for p in card.personas] == ["Giulia", "Ada"]


def test_an_emotion_becomes_a_point_of_the_personas_curve():
    new, id_ = capture.add(MAP, parse("Coda &marco :-2", KNOWN), ("s2", "l2"))
    assert new.index.cards[id_].kind == "pain_point"
    curve = new.curves[-1]
    assert (curve.persona, curve.points[0].stage, curve.points[0].value) == ("h2", "s2", -2)


def test_in_a_lane_of_emotions_the_line_is_the_feeling():
    entry = parse("Sollevata /emozioni :+2", KNOWN)
    new, id_ = capture.add(MAP, entry, landing(MAP, entry, "s2", None))
    point = next(point for point in new.curves[0].points if point.id == id_)
    assert (point.stage, point.value, point.feeling) == ("s2", 2, "Sollevata")
    assert len(new.cards) == len(MAP.cards)


def test_a_lane_of_emotions_is_added_where_there_is_none():
    bare = MAP.replace(lanes=MAP.lanes[:2], cards=(), curves=())
    new, _ = capture.add(bare, Entry("Coda", emotion=1), ("s1", "l1"))
    assert new.lanes[-1].kind == "emotions"
    assert new.curves[0].points[0].value == 1
