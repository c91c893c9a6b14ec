"""Small maps in the form of files, for the tests of storage."""

import json

HEAD = {"format": "journeyeditor", "version": 1}

SHOP = {
    **HEAD,
    "title": "A shop",
    "stages": [
        {"id": "s1", "title": "Before", "steps": [{"id": "t1", "title": "Look"}]},
        {"id": "s2", "title": "After"},
    ],
    "lanes": [{"id": "l1", "kind": "touchpoints"}, {"id": "l2", "kind": "emotions"}],
    "cards": [
        {"id": "c1", "kind": "touchpoint", "stage": "s1", "lane": "l1", "title": "Window"},
        {"id": "c2", "kind": "pain_point", "stage": "s2", "lane": "l1", "title": "Queue"},
    ],
    "curves": [
        {
            "id": "v1",
            "lane": "l2",
            "persona": "p1",
            "points": [{"id": "o1", "stage": "s1", "value": -1.5}],
        }
    ],
    "connections": [{"id": "k1", "start": "c1", "end": "c2"}],
    "personas": [{"id": "p1", "name": "Ada"}],
    "channels": [{"id": "h1", "title": "Shop"}],
    "sources": [{"id": "q1", "title": "Interviews"}],
    "actions": [{"id": "a1", "title": "Second till", "serves": ["c2"]}],
}


def text(tree: object) -> bytes:
    """A tree as the bytes of a file."""
    return json.dumps(tree, ensure_ascii=False).encode()


def shop(**lists: object) -> bytes:
    """The shop as a file, with other facts or lists."""
    return text({**SHOP, **lists})


def touchpoint(**fields: object) -> dict[str, object]:
    """A touchpoint of the shop."""
    return {"id": "c9", "kind": "touchpoint", "stage": "s1", "lane": "l1", **fields}
