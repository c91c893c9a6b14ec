"""A small map that nobody has anything to remark on, and ways to spoil it."""

from collections.abc import Callable
from datetime import date

from journeyeditor.edits import records
from journeyeditor.model import Journey, new_journey

TODAY = date(2026, 12, 1)


def card(id_: str, kind: str, stage: str, lane: str, **fields: object) -> dict[str, object]:
    return {"id": id_, "kind": kind, "stage": stage, "lane": lane, "title": id_, **fields}


def touchpoint(id_: str, stage: str, channel: str | None = "web", **fields: object):
    """A touchpoint that is as good as expected."""
    rated = {"importance": 3, "expectation": 4, "rating": 4, "sources": ["talks"]}
    return card(id_, "touchpoint", stage, "touch", channel=channel, **{**rated, **fields})


def shop(**lists: object) -> Journey:
    """Three stages, two channels, one persona, one pain point and what is done about it.

    touch │ page        │ order      │ mail
    feel  │ ada: p1 +1  │ p2 −1      │ p3 +2
    pain  │             │ wait       │
    """
    return new_journey(
        **{
            "title": "A shop",
            "objective": "sell twice as much",
            "segment": "Everyone",
            "next_review": "2027-06",
            "stages": [
                {"id": "look", "title": "Look", "phase": "before"},
                {"id": "buy", "title": "Buy", "phase": "during"},
                {"id": "keep", "title": "Keep", "phase": "after"},
            ],
            "lanes": [
                {"id": "touch", "kind": "touchpoints"},
                {"id": "feel", "kind": "emotions"},
                {"id": "pain", "kind": "pain_points"},
            ],
            "cards": [
                touchpoint("page", "look"),
                touchpoint("order", "buy", moment_of_truth=True),
                touchpoint("mail", "keep"),
                card(
                    "wait",
                    "pain_point",
                    "buy",
                    "pain",
                    impact_goal=4,
                    impact_experience=5,
                    effort=2,
                    sources=["talks"],
                ),
            ],
            "curves": [
                {
                    "id": "curve",
                    "lane": "feel",
                    "persona": "ada",
                    "points": [
                        {"id": "p1", "stage": "look", "value": 1, "sources": ["talks"]},
                        {"id": "p2", "stage": "buy", "value": -1, "sources": ["talks"]},
                        {"id": "p3", "stage": "keep", "value": 2, "sources": ["talks"]},
                    ],
                }
            ],
            "personas": [{"id": "ada", "name": "Ada", "goals": ["a present"]}],
            "channels": [
                {"id": "web", "title": "Web", "medium": "digital"},
            ],
            "sources": [{"id": "talks", "title": "Twelve talks", "kind": "interview"}],
            "actions": [
                {
                    "id": "hire",
                    "title": "Second till",
                    "owner": "Eva",
                    "due": "2027-03",
                    "serves": ["wait"],
                    "metric": "Minutes of waiting",
                }
            ],
            **lists,
        }
    )


def more(name: str, *added: dict[str, object]) -> Callable[[Journey], Journey]:
    """Spoils a map with more records in one of its lists."""

    def spoil(journey: Journey) -> Journey:
        tree = journey.model_dump(mode="json", exclude_defaults=True)
        tree[name] = [*tree.get(name, []), *added]
        return Journey.model_validate(tree)

    return spoil


def without(*ids: str) -> Callable[[Journey], Journey]:
    """Spoils a map by taking records out of it."""
    return lambda journey: records.remove(journey, ids)


def with_(*ids: str, **fields: object) -> Callable[[Journey], Journey]:
    """Spoils records of a map."""
    return lambda journey: records.set_fields(journey, ids, **fields)


STORE = {"id": "store", "title": "Store", "medium": "physical"}
