"""A small map with everything in it, and what must be true of any map after any edit."""

import zlib
from collections.abc import Iterable
from struct import pack

from journeyeditor.model import Journey, identified, new_journey
from journeyeditor.storage import files


def shop() -> Journey:
    """Three stages, five lanes, two personas; every kind of reference at least once.

    actions      │ look      │ try, ask  │ buy          look spans no more, wide spans two
    touchpoints  │ site      │ store     │ till
    pain_points  │           │ queue     │ wait
    improvements │ wide ───────────▶     │ second_till
    emotions     │ ada: p1   │ p2        │ p3, and bob's only point q3
    """
    return new_journey(
        title="A shop",
        stages=[
            {"id": "before", "title": "Before", "phase": "before"},
            {
                "id": "during",
                "title": "During",
                "steps": [{"id": "enter", "title": "Enter"}, {"id": "choose", "title": "Choose"}],
            },
            {"id": "after", "title": "After"},
        ],
        lanes=[
            {"id": "actions", "kind": "actions", "title": "What they do"},
            {"id": "touchpoints", "kind": "touchpoints", "title": "Where we meet"},
            {"id": "pains", "kind": "pain_points", "title": "What hurts"},
            {"id": "ideas", "kind": "improvements", "title": "What we do"},
            {"id": "feelings", "kind": "emotions", "title": "How it feels"},
        ],
        cards=[
            card("look", "action", "before", "actions", picture="window", personas=["ada"]),
            card("try", "action", "during", "actions", step="choose", personas=["ada", "bob"]),
            card("ask", "action", "during", "actions", votes=2),
            card("buy", "action", "after", "actions"),
            card(
                "site",
                "touchpoint",
                "before",
                "touchpoints",
                channel="web",
                metrics=[{"name": "visits", "value": "38", "sources": ["logs"]}],
            ),
            card("store", "touchpoint", "during", "touchpoints", channel="street", rating=4),
            card("till", "touchpoint", "after", "touchpoints", channel="street"),
            card("queue", "pain_point", "during", "pains", related=["wait"], sources=["talks"]),
            card("wait", "pain_point", "after", "pains", related=["queue"]),
            card("wide", "improvement", "before", "ideas", span=2, serves=["queue"]),
            card("second_till", "improvement", "after", "ideas", serves=["queue", "wait"]),
        ],
        curves=[
            {
                "id": "curve_ada",
                "lane": "feelings",
                "persona": "ada",
                "points": [
                    {"id": "p1", "stage": "before", "at": 0.5, "value": 1, "feeling": "curious"},
                    {"id": "p2", "stage": "during", "at": 0.5, "value": -1, "sources": ["talks"]},
                    {"id": "p3", "stage": "after", "at": 0.5, "value": 2},
                ],
            },
            {
                "id": "curve_bob",
                "lane": "feelings",
                "persona": "bob",
                "points": [{"id": "q3", "stage": "after", "at": 0.2, "value": 0}],
            },
        ],
        connections=[
            {"id": "look_site", "start": "look", "end": "site"},
            {"id": "back", "start": "till", "end": "site", "label": "returns"},
        ],
        personas=[
            {
                "id": "ada",
                "name": "Ada",
                "photo": "face",
                "preferred_channels": [{"channel": "web", "weight": 5}],
            },
            {"id": "bob", "name": "Bob"},
        ],
        channels=[{"id": "web", "title": "Web"}, {"id": "street", "title": "Store"}],
        sources=[
            {"id": "talks", "title": "Twelve talks", "kind": "interview"},
            {"id": "logs", "title": "Server logs", "kind": "analytics"},
        ],
        actions=[{"id": "hire", "title": "Hire", "serves": ["queue"]}],
        parking=[
            {"id": "loose", "title": "Parking?", "note": "Where?", "author": "Eva"},
            {"id": "hurt", "title": "No toilets", "kind": "pain_point"},
        ],
        gathered=[{"stage": "during", "lane": "actions"}],
        images=[image("window", 2, 1), image("face", 1, 1)],
    )


def card(id_: str, kind: str, stage: str, lane: str, **fields: object) -> dict[str, object]:
    return {"id": id_, "kind": kind, "stage": stage, "lane": lane, "title": id_, **fields}


def image(id_: str, width: int, height: int) -> dict[str, object]:
    from base64 import b64encode

    data = b64encode(png(width, height)).decode()
    return {
        "id": id_,
        "media_type": "image/png",
        "width": width,
        "height": height,
        "data": data,
    }


def png(width: int = 1, height: int = 1) -> bytes:
    """A black PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\0" * width) * height
    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def titles(records: Iterable[object]) -> list[str]:
    return [getattr(record, "title", "") or getattr(record, "name", "") for record in records]


def cell(journey: Journey, stage: str, lane: str) -> list[str]:
    """The titles of the cards in a cell, in order."""
    return titles(journey.index.cell(stage, lane))


def found(journey: Journey, id_: str) -> object:
    return journey.index.records.get(id_)


def named(journey: Journey, title: str) -> str:
    """The id of the one record with this title or name."""
    (id_,) = (r.id for r in identified(journey) if titles([r]) == [title])
    return id_


def assert_sound(journey: Journey) -> None:
    """The map can be saved and read again as it is (which checks every value, reference and id),
    and no card reaches beyond the last stage."""
    assert files.parse(files.dump(journey), "map") == journey
    number = journey.index.stage_number
    for item in journey.cards:
        assert number[item.stage] + item.span <= len(journey.stages)
    for curve in journey.curves:
        assert journey.index.lanes[curve.lane].kind == "emotions"
    places = [(item.stage, item.lane) for item in journey.gathered]
    assert len(set(places)) == len(places)
    assert len(journey.cards) == len(journey.index.cards)


def assert_untouched(old: Journey, new: Journey, *changed: str) -> None:
    """Every record of the old map that is not among the ids `changed` is still the same object."""
    for id_, record in old.index.records.items():
        if id_ not in changed:
            assert new.index.records.get(id_) is record, id_
