"""An order says all that a file needs to know, survives being remembered, and is made whole."""

import io
import json

import pytest
from PIL import Image

from journeyeditor.insight.priorities import Weights
from journeyeditor.lookup.filtering import Filter
from journeyeditor.making import FORMATS, Order, kind_of, make
from journeyeditor.making.handing import hand_over
from journeyeditor.making.order import of_words, remembered, to_remember, weighed
from journeyeditor.model import Lane, Note, Stage, new_journey
from journeyeditor.pdf.options import Options
from journeyeditor.resources import samples
from journeyeditor.storage.files import load
from journeyeditor.storage.problems import MapError

JOURNEY = new_journey(
    title="Shop",
    stages=(Stage(id="s1", title="Search"), Stage(id="s2", title="Buy")),
    lanes=(Lane(id="l1", kind="notes"),),
    cards=(
        Note(id="n1", kind="note", stage="s1", lane="l1", title="First"),
        Note(id="n2", kind="note", stage="s2", lane="l1", title="Second"),
    ),
)
FULL = Order(
    format="png",
    options=Options(
        profile="tiles",
        lanes=("l1",),
        filter=Filter(tag=frozenset({"a", "b"}), votes=2),
        weights=Weights(2, 1, 0.5),
    ),
    only=("s1", "n2"),
    scale=4.5,
    transparent=True,
    outlines=False,
)


def test_an_order_survives_the_way_to_another_process():
    assert of_words(json.loads(json.dumps(FULL.to_words()))) == FULL
    assert of_words(json.loads(json.dumps(Order().to_words()))) == Order()


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_a_map_survives_the_way_to_another_process(path, tmp_path):
    journey, file = load(path).journey, tmp_path / "map.json"
    steps = sum(1 for _ in hand_over(journey, file))
    assert load(file).journey == journey
    assert steps == 1 + len(journey.cards) + len(journey.images)


def test_an_empty_map_survives_it_too(tmp_path):
    list(hand_over(new_journey(title="Empty"), tmp_path / "map.json"))
    assert load(tmp_path / "map.json").journey.title == "Empty"


def test_what_belongs_to_one_map_is_not_remembered_for_the_next():
    again = remembered(to_remember(FULL))
    assert (again.format, again.scale, again.transparent, again.outlines) == (
        "png",
        4.5,
        True,
        False,
    )
    assert again.options == Options(profile="tiles")
    assert again.only == ()


def test_the_weights_of_the_window_are_those_of_its_paper():
    assert weighed(Order(), [2, 1, 0.5]).options == Options(weights=Weights(2, 1, 0.5))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"format": "exe", "scale": "x", "options": {"paper": 5}}']
)
def test_a_damaged_memory_is_as_if_there_were_none(text):
    assert remembered(text) == Order()


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_made(format_, tmp_path, qapp):
    file = tmp_path / f"map.{format_}"
    make(JOURNEY, Order(format=format_), file)
    data = file.read_bytes()
    begins = {"pdf": b"%PDF", "png": b"\x89PNG", "svg": b"<svg", "html": b"<!doctype", "md": b"# "}
    assert data.startswith(begins[format_])
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_picture_of_a_stage_shows_that_stage_alone(tmp_path):
    file = tmp_path / "map.svg"
    make(JOURNEY, Order(format="svg", only=("s2",), outlines=False), file)
    text = file.read_text(encoding="utf-8")
    assert ">Second<" in text
    assert ">Buy<" in text
    assert ">First<" not in text


def test_a_picture_obeys_what_is_left_out(tmp_path):
    file = tmp_path / "map.svg"
    make(JOURNEY, Order(format="svg", options=Options(lanes=()), outlines=False), file)
    assert ">Second<" not in file.read_text(encoding="utf-8")


def test_a_scale_is_pixels_a_point(tmp_path, qapp):
    sizes = []
    for scale in (1.0, 4.0):
        make(JOURNEY, Order(format="png", scale=scale), tmp_path / "map.png")
        with Image.open(io.BytesIO((tmp_path / "map.png").read_bytes())) as image:
            sizes.append((image.width, round(image.info["dpi"][0])))
    assert sizes[1][0] == pytest.approx(4 * sizes[0][0], abs=4)
    assert [dpi for _, dpi in sizes] == [72, 288]


def test_what_cannot_be_made_leaves_the_old_file(tmp_path, qapp):
    file = tmp_path / "map.png"
    file.write_bytes(b"old")
    with pytest.raises(MapError):
        make(JOURNEY, Order(format="png", scale=1000), file)
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("name", "kind"), [("a.PNG", "png"), ("a.htm", "html"), ("a", "pdf"), ("a.journey", "pdf")]
)
def test_a_name_tells_the_format(name, kind, tmp_path):
    assert kind_of(tmp_path / name) == kind
