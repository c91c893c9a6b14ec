"""A small map in a view that people can work on."""

import pytest

from journeyeditor.document import Document
from journeyeditor.model import Journey
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection
from journeyeditor.tools import install

SMALL_MAP = {
    "format": "journeyeditor",
    "version": 1,
    "title": "Buying a sofa",
    "stages": [
        {"id": "s1", "title": "Discovery"},
        {"id": "s2", "title": "Evaluation"},
        {"id": "s3", "title": "Purchase"},
    ],
    "lanes": [
        {"id": "l1", "kind": "touchpoints"},
        {"id": "l2", "kind": "actions"},
        {"id": "l3", "kind": "emotions"},
        {"id": "l4", "kind": "notes"},
    ],
    "cards": [
        {"id": "c1", "kind": "touchpoint", "stage": "s1", "lane": "l1", "title": "A reel"},
        {"id": "c2", "kind": "touchpoint", "stage": "s1", "lane": "l1", "title": "The window"},
        {"id": "c3", "kind": "touchpoint", "stage": "s2", "lane": "l1", "title": "The site"},
        {"id": "c4", "kind": "action", "stage": "s1", "lane": "l2", "title": "Saves an idea"},
        {"id": "c5", "kind": "action", "stage": "s2", "lane": "l2", "title": "Compares"},
    ],
    "curves": [
        {
            "id": "k1",
            "lane": "l3",
            "points": [
                {"id": "p1", "stage": "s1", "at": 0.5, "value": 1},
                {"id": "p2", "stage": "s2", "at": 0.5, "value": -1, "feeling": "Lost"},
                {"id": "p3", "stage": "s3", "at": 0.5, "value": 0},
            ],
        }
    ],
    "connections": [{"id": "n1", "start": "c1", "end": "c3", "label": "then"}],
}


@pytest.fixture
def document():
    return Document(Journey.model_validate(SMALL_MAP))


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def view(qtbot, document, selection):
    made = MapView(document, selection)
    install(made, document, selection)
    made.resize(1000, 760)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    made.zoom_to(1)
    made.horizontalScrollBar().setValue(-12)
    made.verticalScrollBar().setValue(-12)
    return made


@pytest.fixture
def cards_of(document):
    """The ids of a cell's cards, in order."""
    return lambda stage, lane: [c.id for c in document.journey.index.cell(stage, lane)]
