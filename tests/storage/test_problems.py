"""What a person reads about a file that is not right: which file, where, what, what instead."""

import ast
import json
from pathlib import Path

import pytest
from maps import HEAD, shop, text, touchpoint

import journeyeditor
from journeyeditor.model import CARD_KINDS
from journeyeditor.storage.files import MapError, load, read
from journeyeditor.storage.problems import MAX_SHOWN, Phrase, words_of


def problems(data):
    """The problems of a file as (where, found, allowed)."""
    with pytest.raises(MapError) as caught:
        read(data, "shop.journey.json")
    return [(p.where, p.found, p.allowed) for p in caught.value.problems]


def problem(data):
    """The only problem of a file."""
    (only,) = problems(data)
    return only


# -- files that are no JSON or no maps -----------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("", "an empty file", "a journey map in JSON")),
        (b'{"a": 1,\n "b": 2,}', ("line 2, column 8", "“,}”", "no comma after the last entry")),
        (b'{"a": [1, \n ]}', ("line 1, column 9", "“,”", "no comma after the last entry")),
        (b'{"a": 1\n "b": 2}', ("line 2, column 2", '“"b": 2}”', "a comma or the closing bracket")),
        (b'{"a" 1}', ("line 1, column 6", "“1}”", "a colon after the key")),
        (b"{a: 1}", ("line 1, column 2", "“a: 1}”", "a key in double quotes")),
        (b'{"a": ', ("line 1, column 7", "the end of the file", None)),
        (b'{"a": 1} x', ("line 1, column 10", "“x”", "nothing after the end of the map")),
        (b'{"a": "b\nc"}', ("line 1, column 9", "the end of the line", None)),
        (b'{"a": "\xe8"}', ("line 1", "the byte 0xe8, which is not UTF-8", "text in UTF-8")),
        ('{"a": 1}'.encode("utf-16"), ("line 1", "text in UTF-16", "text in UTF-8")),
        (b"\n\n[1" + b"1" * 5000, ("line 3", "a number of thousands of digits", None)),
        (b"[]", ("", "a list", "a journey map: an object in { }")),
        (b"{}", ("format", "nothing", '"journeyeditor"')),
        (b'{"format": "excel"}', ("format", '"excel"', '"journeyeditor"')),
        (text({**HEAD, "version": "1"}), ("version", '"1"', "the number of a version, now 1")),
        (text({**HEAD, "version": 0}), ("version", "0", "the number of a version, now 1")),
        (text({**HEAD, "version": True}), ("version", "true", "the number of a version, now 1")),
    ],
)
def test_a_file_that_is_no_map_is_told_so(data, expected):
    where, found, allowed = problem(data)
    assert (where, found) == expected[:2]
    assert expected[2] in (None, allowed)


def test_a_file_over_20_mb_is_refused_before_it_is_parsed(tmp_path):
    path = tmp_path / "huge.journey.json"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(MapError) as caught:
        load(path)
    assert "found a file of 20,000,001 bytes; allowed: at most 20,000,000 bytes" in str(
        caught.value
    )
    assert "smaller pictures" in str(caught.value)


def test_a_file_that_grows_without_end_is_refused_too():
    with pytest.raises(MapError, match="at most 20,000,000 bytes"):
        load("/dev/zero")


@pytest.mark.parametrize("depth", [65, 500, 200_000])
def test_more_than_64_levels_are_refused(depth):
    nested = b"[" * (depth - 1) + b"]" * (depth - 1)
    data = shop().removesuffix(b"}") + b', "deep": ' + nested + b"}"
    assert problem(data)[1:] == (
        "lists and objects inside each other, more than 64 deep",
        "at most 64 levels",
    )


def test_64_levels_are_read():
    nested = b"[" * 63 + b"]" * 63
    assert read(shop().removesuffix(b"}") + b', "deep": ' + nested + b"}", "x").journey


def test_a_key_that_stands_twice_is_named_with_its_place():
    data = shop().replace(b'"title": "Window"', b'"title": "Window", "title": "Door"')
    assert problem(data) == (
        "cards[0].title",
        "this key more than once in the same object",
        "each key once",
    )


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_are_none_are_refused_even_in_unknown_fields(number):
    data = shop(foreign=[0]).replace(b"[0]", f"[0, {number}]".encode())
    where, found, allowed = problem(data)
    assert where == "foreign[1]"
    assert found in ("NaN", "Infinity", "-Infinity")
    assert allowed == "a finite number"


# -- values --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "found", "allowed"),
    [
        ("title", 5, "5", "text in quotes"),
        ("title", "x" * 12_345, "12,345 characters", "at most 10,000 characters"),
        ("note", {"a": 1}, "an object", "text in quotes"),
        ("importance", 6, "6", "a number from 1 to 5"),
        ("rating", "five", '"five"', "a number from 1 to 5"),
        ("rating", "5", '"5"', "a number from 1 to 5"),
        ("votes", -1, "-1", "a whole number from 0 to 1,000,000"),
        ("votes", 1.5, "1.5", "a whole number from 0 to 1,000,000"),
        ("votes", 10**9, "1000000000", "a whole number from 0 to 1,000,000"),
        ("moment_of_truth", "yes", '"yes"', "true or false"),
        ("status", "sure", '"sure"', "one of observed, assumed, proposed"),
        ("tags", "blue", '"blue"', "a list in [ ]"),
        ("tags", [""], '""', "text that is not empty"),
        ("metrics", [5], "5", "an object in { }"),
        ("colour", "red", '"red"', "a colour such as #1f4f58"),
        ("link", "javascript:alert(1)", '"javascript:alert(1)"', None),
        ("id", "no good", '"no good"', None),
        ("id", "x" * 41, "41 characters", "at most 40 characters"),
        ("stage", None, "null", None),
        ("kind", "hologram", '"hologram"', f"one of {', '.join(CARD_KINDS)}"),
    ],
)
def test_a_wrong_value_is_named_with_its_place_and_what_is_allowed(field, value, found, allowed):
    (where, what, instead), *others = problems(shop(cards=[touchpoint(**{field: value})]))
    assert where.startswith(f"cards[0].{field}")
    assert what == found
    assert allowed in (None, instead)
    assert all(where.startswith(("connections", "actions")) for where, _, _ in others)


def test_dates_exist():
    allowed = "a date such as 2026, 2026-05 or 2026-05-31"
    assert problem(shop(date="2026-02-30")) == ("date", '"2026-02-30"', allowed)
    assert problem(shop(date="soon")) == ("date", '"soon"', allowed)


def test_a_long_value_is_shortened_but_its_place_is_not():
    where, found, _ = problem(shop(language="è" * 500))
    assert where == "language"
    assert len(found) < 70
    assert found.endswith("…")


def test_more_cards_than_the_limit_are_refused():
    cards = [{"id": f"n{n}", "kind": "note", "stage": "s1", "lane": "l1"} for n in range(20_001)]
    found = problems(shop(cards=cards, connections=[], actions=[]))
    assert found == [("cards", "20,001 entries", "at most 20,000 entries")]


def test_no_list_is_longer_than_20_000_entries():
    tags = ["x"] * 20_001
    found = problem(shop(cards=[touchpoint(id="c1", tags=tags)], connections=[], actions=[]))
    assert found == ("cards[0].tags", "20,001 entries", "at most 20,000 entries")


# -- references ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lists", "where", "allowed"),
    [
        ({"cards": [touchpoint(stage="s9")]}, "cards[0].stage", "the id of a stage: s1, s2"),
        ({"cards": [touchpoint(lane="s1")]}, "cards[0].lane", "the id of a lane: l1, l2"),
        ({"cards": [touchpoint(step="t9")]}, "cards[0].step", "a step of stage s1: t1"),
        (
            {"cards": [touchpoint(stage="s2", step="t1")]},
            "cards[0].step",
            "no step: stage s2 has none",
        ),
        ({"cards": [touchpoint(channel="x")]}, "cards[0].channel", "the id of a channel: h1"),
        (
            {"cards": [touchpoint(picture="x")]},
            "cards[0].picture",
            "the id of an image (the map has none)",
        ),
        ({"cards": [touchpoint(personas=["p1", "x"])]}, "cards[0].personas[1]", None),
        ({"cards": [touchpoint(sources=["x"])]}, "cards[0].sources[0]", None),
        (
            {"cards": [touchpoint(metrics=[{"name": "n", "sources": ["q1", "x"]}])]},
            "cards[0].metrics[0].sources[1]",
            "the id of a source: q1",
        ),
        ({"cards": [touchpoint(kind="opportunity", related=["x"])]}, "cards[0].related[0]", None),
        ({"cards": [touchpoint(kind="improvement", serves=["x"])]}, "cards[0].serves[0]", None),
        ({"curves": [{"id": "v1", "lane": "x"}]}, "curves[0].lane", None),
        ({"curves": [{"id": "v1", "lane": "l2", "persona": "x"}]}, "curves[0].persona", None),
        (
            {"curves": [{"id": "v1", "lane": "l2", "points": [{"id": "o1", "stage": "x"}]}]},
            "curves[0].points[0].stage",
            None,
        ),
        (
            {
                "curves": [
                    {
                        "id": "v1",
                        "lane": "l2",
                        "points": [{"id": "o1", "stage": "s1", "sources": ["x"]}],
                    }
                ]
            },
            "curves[0].points[0].sources[0]",
            None,
        ),
        ({"personas": [{"id": "p1", "photo": "x"}]}, "personas[0].photo", None),
        (
            {"personas": [{"id": "p1", "preferred_channels": [{"channel": "x"}]}]},
            "personas[0].preferred_channels[0].channel",
            None,
        ),
        ({"gathered": [{"stage": "s1", "lane": "x"}]}, "gathered[0].lane", None),
        ({"gathered": [{"stage": "x", "lane": "l1"}]}, "gathered[0].stage", None),
    ],
)
def test_a_reference_that_leads_nowhere_is_named(lists, where, allowed):
    rest = {"connections": [], "actions": []}
    at, _, instead = problem(shop(**rest, **lists))
    assert at == where
    assert allowed in (None, instead)


def test_a_field_of_another_kind_of_card_is_no_reference():
    note = {"id": "n1", "kind": "note", "stage": "s1", "lane": "l1", "channel": "smoke signals"}
    rest = {"connections": [], "actions": []}
    assert read(shop(cards=[note], **rest), "x").journey.cards[0].channel == "smoke signals"
    assert problem(shop(cards=[{**note, "kind": "channel"}], **rest))[0] == "cards[0].channel"


def test_connections_and_the_action_plan_lead_to_cards():
    lines = [{"id": "k1", "start": "c1", "end": "s1"}, {"id": "k2", "start": "x", "end": "c2"}]
    plan = [{"id": "a1", "serves": ["c2", "p1"]}]
    places = [where for where, _, _ in problems(shop(connections=lines, actions=plan))]
    assert places == ["connections[0].end", "connections[1].start", "actions[0].serves[1]"]


def test_a_connection_leads_to_another_card():
    found = problem(shop(connections=[{"id": "k1", "start": "c1", "end": "c1"}]))
    assert found == (
        "connections[0].end",
        '"c1", where the connection starts',
        "the id of another card",
    )


@pytest.mark.parametrize(
    ("lists", "where", "other"),
    [
        ({"channels": [{"id": "h1"}, {"id": "h1"}]}, "channels[1].id", "channels[0]"),
        ({"channels": [{"id": "t1"}]}, "channels[0].id", "stages[0].steps[0]"),
        ({"channels": [{"id": "o1"}]}, "channels[0].id", "curves[0].points[0]"),
    ],
)
def test_an_id_is_given_once_in_the_whole_map(lists, where, other):
    at, found, allowed = problem(shop(**lists))
    assert at == where
    assert found.endswith(f"which is also the id of {other}")
    assert allowed == "an id that nothing else in the map has"


# -- messages ------------------------------------------------------------------------------------


def test_all_problems_are_named_in_the_order_of_the_file():
    data = shop(
        title=5,
        cards=[touchpoint(rating=9, channel="x"), 7, {"id": "c9", "kind": "note", "stage": "s1"}],
        connections=[],
        actions=[],
    )
    assert [where for where, _, _ in problems(data)] == [
        "title",
        "cards[0].rating",
        "cards[0].channel",
        "cards[1]",
        "cards[2].lane",
        "cards[2].id",
    ]


def test_the_message_names_file_place_and_remedy():
    with pytest.raises(MapError) as caught:
        read(shop(title=5), "maps/shop.journey.json")
    assert str(caught.value) == (
        "maps/shop.journey.json: title: found 5; allowed: text in quotes\n"
        "Correct the file in a text editor, or open an earlier copy of it."
    )


def test_a_message_lists_a_hundred_problems_and_counts_the_rest():
    with pytest.raises(MapError) as caught:
        read(shop(channels=[{"id": f"h{n}", "title": n} for n in range(1234)]), "x")
    lines = str(caught.value).splitlines()
    assert len(lines) == MAX_SHOWN + 2
    assert lines[-2] == "x: and 1,134 more"
    assert len(caught.value.problems) == 1234


def test_a_strange_key_is_quoted_in_a_place():
    data = shop().removesuffix(b"}") + b', "two words": NaN}'
    assert problem(data)[0] == '["two words"]'


def test_messages_speak_italian_too():
    with pytest.raises(MapError) as caught:
        read(shop(title="x" * 12_345, cards=[touchpoint(lane="x")]), "negozio.journey.json")
    message = caught.value.text(words_of("it"))
    assert "title: trovato 12.345 caratteri; ammesso: al massimo 10.000 caratteri" in message
    assert "ammesso: l’identificatore di una corsia: l1, l2" in message
    assert "Correggi il file" in message


def test_every_phrase_has_italian_words_for_the_same_values():
    table = words_of("it")
    package = Path(journeyeditor.__file__).parent
    outside = package / "terminal.py", package / "export_arguments.py"
    for path in (*package.joinpath("storage").glob("*.py"), *outside):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Phrase":
                template = ast.literal_eval(node.args[0])
                values = {keyword.arg: f"<{keyword.arg}>" for keyword in node.keywords}
                said = Phrase(template, **values).said_with(table)
                assert template in table
                assert all(value in said for value in values.values())


def test_what_looks_like_a_template_in_a_map_is_left_alone():
    _, found, _ = problem(shop(language="{0} {found}"))
    assert found == json.dumps("{0} {found}")


def large(lists, **more):
    """A map with so many items, written without spaces."""
    return (
        shop().removesuffix(b"}")
        + b", "
        + ", ".join(
            f'"{name}": [{item}' + f",{item}" * (count - 1) + "]"
            for name, (item, count) in lists.items()
        ).encode()
        + b"}"
    )


def test_more_values_than_any_map_has_are_refused_before_they_take_memory():
    nested = "[" + ",".join(["{}"] * 20_000) + "]"
    ((where, found, allowed),) = problems(large({"unknown": (nested, 30)}))
    assert (where, found[-6:], allowed) == ("", "values", "at most 500,000 values")


def test_commas_and_brackets_in_texts_are_no_values():
    text = json.dumps('[{,\\"' * 200_000)
    assert read(large({"unknown": (text, 1)}), "x").journey.title == "A shop"


def test_of_a_flood_of_problems_the_first_are_named():
    with pytest.raises(MapError) as caught:
        read(shop(cards=[touchpoint(tags=[1] * 20_000) for _ in range(20)]), "x")
    assert [str(problem.where) for problem in caught.value.problems[:2]] == [
        "cards[0].tags[0]",
        "cards[0].tags[1]",
    ]
    assert str(caught.value).splitlines()[-2] == "x: and at least 1,900 more"


def test_wrong_values_behind_right_ones_are_found_in_every_list():
    tags = ["a"] * 120
    tags[3] = tags[70] = tags[119] = 5
    cards = [touchpoint(id=f"t{n}", tags=tags if n in (1, 60) else []) for n in range(61)]
    cards[30]["metrics"] = [{"name": "Calls"}, {"name": 1}]
    found = [where for where, _, _ in problems(shop(cards=cards, connections=[], actions=[]))]
    assert [where for where in found if "tags" in where] == [
        f"cards[{card}].tags[{tag}]" for card in (1, 60) for tag in (3, 70, 119)
    ]
    assert "cards[30].metrics[1].name" in found


def test_a_newer_map_of_nothing_but_strange_things_is_refused():
    cards = [touchpoint(id=f"c{n}", tags=[1] * 1_100) for n in range(20)]
    with pytest.raises(MapError, match="with too much that this version does not know"):
        read(shop(version=2, cards=cards), "x")
