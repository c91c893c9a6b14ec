"""Little maps for the layout's tests, said in few words, and what they look like."""

from journeyeditor.layout.drawing import Drawing, Words
from journeyeditor.model import Journey, new_journey


def little_map(*cards: dict, stages: int = 3, lanes: tuple[str, ...] = ("actions",), **facts):
    """A map with stages s0, s1 … and lanes l0, l1 … of the given kinds."""
    return new_journey(
        title="Little map",
        stages=[{"id": f"s{n}", "title": f"Stage {n}"} for n in range(stages)],
        lanes=[{"id": f"l{n}", "kind": kind} for n, kind in enumerate(lanes)],
        cards=list(cards),
        **facts,
    )


def card(id_: str, stage: int = 0, lane: int = 0, kind: str = "action", **fields) -> dict:
    return {"id": id_, "kind": kind, "stage": f"s{stage}", "lane": f"l{lane}", **fields}


def curve_map(*points: tuple, **facts) -> Journey:
    """A map with one curve; a point is (stage, at, value) or (stage, at, value, fields)."""
    made = []
    for n, (stage, at, value, *rest) in enumerate(points):
        extra = rest[0] if rest else {}
        made.append({"id": f"p{n}", "stage": f"s{stage}", "at": at, "value": value, **extra})
    curve = {"id": "curve", "lane": "l0", "points": made}
    return little_map(lanes=("emotions",), curves=[curve], **facts)


def swapped(records, old, new):
    """`records` with `new` in place of `old`."""
    return tuple(new if record is old else record for record in records)


def same(one: Drawing, other: Drawing) -> bool:
    """Whether two drawings look the same."""
    return (
        [(p.key, p.x, p.y, p.width, p.height, looks(p.marks)) for p in one.parts]
        == [(p.key, p.x, p.y, p.width, p.height, looks(p.marks)) for p in other.parts]
        and one.grid == other.grid
        and one.shortened == other.shortened
    )


def looks(marks) -> list:
    return [
        (m.x, m.y, m.line.text, m.line.width, m.colour) if isinstance(m, Words) else m
        for m in marks
    ]
