"""Reading, writing and reading again: what comes out is what went in."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import HEAD, SHOP, shop, text, touchpoint

from journeyeditor import resources
from journeyeditor.model import new_journey
from journeyeditor.storage.files import FileError, MapError, Written, dump, load, parse, read, save

SAMPLES = resources.samples()


@pytest.fixture
def map_file(tmp_path):
    path = tmp_path / "shop.journey.json"
    path.write_bytes(shop())
    return path


# -- the text ------------------------------------------------------------------------------------


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_canonical_and_comes_back_byte_for_byte(sample):
    loaded = load(sample)
    assert loaded.read_only_reason is None
    assert loaded.raw == sample.read_bytes()
    assert dump(loaded.journey) == loaded.raw


def test_the_text_reads_a_field_a_line_and_leaves_defaults_out():
    journey = parse(text({**HEAD, "title": "Più", "stages": [{"id": "s1", "title": ""}]}), "x")
    assert dump(journey).decode() == (
        '{\n "format": "journeyeditor",\n "version": 1,\n "title": "Più",\n'
        ' "stages": [\n  {\n   "id": "s1"\n  }\n ]\n}\n'
    )


def test_the_order_of_fields_is_that_of_the_format_whatever_the_file_had():
    jumbled = dict(reversed(SHOP.items()))
    assert dump(parse(text(jumbled), "x")) == dump(parse(shop(), "x"))


def test_fields_that_this_version_does_not_know_survive_at_every_level_in_order():
    strange = {"zeta": 1, "alpha": [{"deep": {"er": [None, True, 2.5, "ß"]}}], "index": "i"}
    tree = {
        **HEAD,
        "stages": [{"id": "s1", "steps": [{"id": "t1", **strange}], **strange}],
        "lanes": [{"id": "l1", "kind": "touchpoints", **strange}],
        "cards": [touchpoint(metrics=[{"name": "visits", **strange}], **strange)],
        "personas": [{"id": "p1", "preferred_channels": [{"channel": "h1", **strange}]}],
        "channels": [{"id": "h1", **strange}],
        **strange,
    }
    canonical = json.dumps(tree, ensure_ascii=False, indent=1).encode() + b"\n"
    assert dump(parse(canonical, "x")) == canonical


def test_unknown_numbers_may_be_larger_than_known_ones():
    assert b"1767225600000" in dump(parse(shop(made_at=1767225600000), "x"))


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200),
    st.lists(st.floats(1, 5) | st.integers(1, 5), max_size=5),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text("aé\n😀"),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("xy"), inner),
        max_leaves=10,
    ),
)
def test_whatever_a_map_holds_reads_back_the_same(words, scores, strange):
    cards = [
        touchpoint(id=f"n{n}", title=words, rating=score, foreign=strange)
        for n, score in enumerate(scores)
    ]
    tree = {**SHOP, "title": words, "cards": [*SHOP["cards"], *cards]}
    journey = parse(text(tree), "x")
    again = parse(dump(journey), "x")
    assert again == journey
    assert dump(again) == dump(journey)


# -- reading -------------------------------------------------------------------------------------


def test_a_byte_order_mark_and_windows_line_ends_are_tolerated():
    data = b"\xef\xbb\xbf" + json.dumps(SHOP, indent=1).replace("\n", "\r\n").encode()
    loaded = read(data, "x")
    assert loaded.journey == parse(shop(), "x")
    assert loaded.raw == data


def test_characters_that_are_no_text_are_taken_out():
    spelled = rb'"a\u0000b\b\f\u001fc\u007fd\ud800e\udc00f\ud83d\ude00g\rh\ti\\bj\\u0000k'
    data = shop().replace(b'"A shop"', spelled + b'\x7fl"')
    assert parse(data, "x").title == "abcdef😀g\nh\ti\\bj\\u0000kl"


def test_a_line_of_windows_ends_once():
    data = shop().replace(b'"A shop"', rb'"a\r\nb\u000D\u000ac\rd\n\re\\r\nf"')
    assert parse(data, "x").title == "a\nb\nc\nd\n\ne\\r\nf"


def test_so_are_controls_beyond_ascii_byte_order_marks_and_what_is_no_character():
    raw = "a\x80b\x9fc\ufeffd\uffffe\x85f\xa0é".encode()
    data = shop().replace(b'"A shop"', b'"' + raw + rb'\u0080g\uFEFFh\uffFEi\u0085j\u00a0\\u0080"')
    assert parse(data, "x").title == "abcde\nf\xa0éghi\nj\xa0\\u0080"


def test_a_missing_file_is_named_with_a_remedy(tmp_path):
    with pytest.raises(FileError) as caught:
        load(tmp_path / "no.journey.json")
    assert "no.journey.json: there is no such file" in str(caught.value)
    assert "Check the name" in str(caught.value)


def test_a_folder_is_no_map(tmp_path):
    with pytest.raises(FileError, match="this is a folder"):
        load(tmp_path)


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(data):
    with pytest.raises(MapError):
        read(data, "x")


@given(st.data())
def test_no_damage_to_a_map_crashes_the_reader(data):
    whole = bytearray(SAMPLES[0].read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(whole) - 1))
        size = data.draw(st.sampled_from([0, 1, 1, 2, 40]))
        whole[at : at + size] = data.draw(st.binary(max_size=3) | st.sampled_from([b'"', b"["]))
    with contextlib.suppress(MapError):
        assert dump(read(bytes(whole), "x").journey)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["s1", "c1", "note", "", "?"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "kind", "stage", "lane", "points", "at"]), inner)
    ),
    max_leaves=20,
)


JUNK_LISTS = st.dictionaries(st.sampled_from(sorted(SHOP.keys() - HEAD.keys())), JUNK)


@given(JUNK_LISTS)
def test_no_wrong_values_crash_the_reader(lists):
    with contextlib.suppress(MapError):
        assert dump(read(shop(**lists), "x").journey)


# -- saving --------------------------------------------------------------------------------------


def test_a_saved_map_is_canonical(tmp_path):
    journey = new_journey(title="New")
    save(journey, tmp_path / "new.journey.json")
    assert (tmp_path / "new.journey.json").read_bytes() == dump(journey)


def test_an_unchanged_map_is_written_back_as_it_was(map_file, tmp_path):
    loaded = load(map_file)
    save(loaded.journey, map_file, before=Written(loaded.journey, loaded.raw))
    assert map_file.read_bytes() == shop() != dump(loaded.journey)


def test_bytes_that_hold_another_map_are_never_written(map_file):
    other = new_journey(title="Another")
    with pytest.raises(MapError, match="Nothing was written"):
        save(other, map_file, before=Written(other, shop()))
    assert map_file.read_bytes() == shop()


def test_a_map_that_would_not_open_again_is_not_written(map_file):
    journey = parse(shop(), "x")
    broken = journey.replace(stages=())
    with pytest.raises(MapError, match=r"cards\[0\].stage"):
        save(broken, map_file)
    assert map_file.read_bytes() == shop()


# -- other versions ------------------------------------------------------------------------------


def newer(**lists):
    return shop(version=2, **lists)


def test_a_map_of_a_newer_version_opens_for_reading_only():
    loaded = read(newer(hologram={"depth": 3}), "x")
    assert "newer version of Journey Editor (format 2)" in loaded.read_only_reason
    assert loaded.journey.title == "A shop"
    assert len(loaded.journey.cards) == 2


def test_what_a_newer_version_says_in_new_words_does_not_hide_the_rest():
    loaded = read(
        newer(
            lanes=[*SHOP["lanes"], {"id": "l3", "kind": "holograms"}],
            cards=[
                *SHOP["cards"],
                touchpoint(id="n1", status="dreamt", rating=11),
                {"id": "n2", "kind": "hologram", "stage": "s1", "lane": "l1"},
                touchpoint(id="n3", lane="l3"),
            ],
            connections=[{"id": "k2", "start": "n2", "end": "c1"}],
            scope=["buyer", "seller"],
        ),
        "x",
    )
    assert [card.id for card in loaded.journey.cards] == ["c1", "c2", "n1"]
    assert loaded.journey.cards[2].status == "observed"
    assert loaded.journey.connections == ()
    assert "does not know" in loaded.read_only_reason


@given(JUNK_LISTS)
def test_whatever_a_newer_version_says_its_maps_open(lists):
    loaded = read(newer(**lists), "x")
    assert loaded.read_only_reason
    assert parse(dump(loaded.journey), "x") == loaded.journey


def test_a_map_of_a_newer_version_is_never_overwritten(map_file):
    map_file.write_bytes(newer())
    with pytest.raises(MapError, match="Save under another name"):
        save(parse(shop(), "x"), map_file)
    assert map_file.read_bytes() == newer()


def test_a_map_of_a_newer_version_can_be_copied_as_it_is(map_file, tmp_path):
    map_file.write_bytes(newer())
    loaded = load(map_file)
    found = Written(loaded.journey, loaded.raw)
    save(loaded.journey, tmp_path / "copy.journey.json", before=found)
    assert (tmp_path / "copy.journey.json").read_bytes() == newer()


def test_only_whole_maps_are_parsed():
    with pytest.raises(MapError, match="newer version"):
        parse(newer(), "x")
