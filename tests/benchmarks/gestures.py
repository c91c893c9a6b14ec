"""What people do on the canvas, event by event, each timed until all that it changes is painted."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from random import Random

import person
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from shown import Shown

STEPS = 60  # of a drag, of zooming in, of scrolling down
MANY = 500
JUMPS = 12  # that are waited for until nothing is painted any more
_TITLES = [
    f"{'A title that needs three or four lines in a card as wide as this one is' * (n % 2)} {n}"
    for n in range(8)
]


class Canvas:
    """The gestures. Each begins where the map is fullest and gives the seconds of every frame;
    `at_last` is called once, when the last one is painted, before the button or the keys let go. In
    `few` steps each comes to the same on the map and in the window."""

    def __init__(self, shown: Shown, few: bool = False) -> None:
        self.shown, self.view = shown, shown.view
        self.journey = shown.document.journey
        self.steps = 2 if few else STEPS
        self.titles = _TITLES[-1:] if few else _TITLES
        self.at_last: Callable[[], object] = lambda: None
        cell = Counter((card.stage, card.lane) for card in self.journey.cards).most_common(1)[0][0]
        cards = self.journey.index.cell(*cell)
        self.stage = cell[0]
        self.card = cards[min(len(cards) // 2, 5)].id  # even a gathered cell shows it
        points = self.journey.curves[0].points
        self.point = points[len(points) // 2].id

    @property
    def busy(self) -> person.Spot:
        """Where the map is fullest."""
        return person.place(self.view, self.card)

    def _start(self, zoom: float = 1.0) -> None:
        self.shown.window.activateWindow()
        self.shown.window.selection.clear()
        self.shown.go_to(*self.busy, zoom)
        self.shown.settle()

    def _painted(self, events: Iterable[Callable[[], object]]) -> list[float]:
        return [self.shown.painted(event) for event in events]

    def _painted_to_the_last(self, events: Iterable[Callable[[], object]]) -> list[float]:
        taken = self._painted(events)
        self.at_last()
        return taken

    # -- looking -----------------------------------------------------------------------------

    def pan(self) -> list[float]:
        """With the middle button, down to the right and back again."""
        self._start()
        taken: list[float] = []
        far, near = QPointF(1300, 800), QPointF(500, 300)
        for start, end in 3 * [(far, near)] + 3 * [(near, far)]:
            person.press(self.view, start, person.MIDDLE)
            taken += self._painted(self._moves(start, end, self.steps // 2, person.MIDDLE))
            person.let_go(self.view, end, person.MIDDLE)
        self.at_last()
        return taken

    def zoom(self) -> list[float]:
        """From the whole map to 100 % where the map is fullest, and back."""
        self._start()
        self.view.zoom_to_fit()
        self.shown.settle()
        at = person.on_screen(self.view, self.busy)
        fit = self.view.zoom
        zooms = [fit ** (1 - n / self.steps) for n in range(1, self.steps + 1)]
        way = [*zooms, *reversed(zooms[:-1]), fit]
        return self._painted_to_the_last(
            partial(self.view.camera.zoom_to, zoom, at) for zoom in way
        )

    def scroll(self) -> list[float]:
        """Notch by notch, down and up."""
        self._start()
        notches = [-1] * self.steps + [1] * self.steps
        at = QPointF(700, 500)
        return self._painted_to_the_last(partial(person.wheel, self.view, at, n) for n in notches)

    def jump(self) -> tuple[list[float], list[float]]:
        """To places of the map that were never shown at 100 %, in no order: the frames, and how
        long it takes until nothing more comes."""
        drawing = self.view.map.drawing
        places = [
            (x, y)
            for x in range(700, max(701, int(drawing.width)), 1400)
            for y in range(500, max(501, int(drawing.height)), 900)
        ]
        Random(0).shuffle(places)
        self._start()
        jumps = [partial(self.shown.go_to, *place) for place in places]
        return self._painted(jumps[JUMPS : JUMPS + 120] or jumps), [
            self.shown.complete(jump) for jump in jumps[:JUMPS]
        ]

    # -- gestures ----------------------------------------------------------------------------

    def drag_card(self) -> list[float]:
        self._start()
        return self._drag(person.on_screen(self.view, self.card))

    def drag_many(self) -> list[float]:
        """Many selected cards at once."""
        self._start()
        shown = [part.key[1] for part in self.view.map.drawing.parts if part.key[0] == "card"]
        self.shown.window.selection.select([self.card, *shown[:MANY]])
        return self._drag(person.on_screen(self.view, self.card))

    def drag_stage(self) -> list[float]:
        self._start()
        return self._drag(QPointF(person.on_screen(self.view, self.stage).x(), 60))

    def drag_point(self) -> list[float]:
        """A point of a curve: every step is an edit, laid out and painted."""
        self._start()
        self.shown.go_to(*person.place(self.view, self.point))
        return self._drag(person.on_screen(self.view, self.point))

    def select_by_band(self) -> list[float]:
        """Over many cards, from the ground of a cell to where the map does not scroll by itself."""
        self._start(zoom=0.3)
        cell = self.stage, self.journey.index.cards[self.card].lane
        self.shown.go_to(*person.place(self.view, cell), zoom=0.3)
        start = person.on_screen(self.view, cell)
        size = self.view.viewport().size()
        far = [
            whole * (0.15 if at > whole / 2 else 0.85) - at
            for at, whole in ((start.x(), size.width()), (start.y(), size.height()))
        ]
        return self._drag(start, QPointF(*far))

    def _drag(self, start: QPointF, by: QPointF | None = None) -> list[float]:
        """There and half the way back; then it is called off."""
        self.shown.settle()
        by = by or QPointF(240, 130)
        person.press(self.view, start)
        there = self._moves(start, start + by, self.steps // 2)
        back = self._moves(start + by, start + by / 2, self.steps // 2)
        taken = self._painted_to_the_last([*there, *back])
        person.press_key(self.view, "Escape")
        person.let_go(self.view, start)
        return taken

    def _moves(
        self, start: QPointF, end: QPointF, steps: int, button: object = person.LEFT
    ) -> list[Callable[[], object]]:
        return [
            partial(person.move, self.view, start + (end - start) * n / steps, button)
            for n in range(1, steps + 1)
        ]

    # -- writing -----------------------------------------------------------------------------

    def type_letters(self) -> list[float]:
        self._start()
        person.double_click(self.view, self.card)
        self.shown.settle()
        text = "una parola dopo l'altra, e ancora"
        taken = self._painted_to_the_last(
            partial(QTest.keyClicks, self.view.editor, letter) for letter in text
        )
        person.press_key(self.view, "Escape")
        return taken

    def commit_titles(self) -> list[float]:
        """Enter, after a title was written that makes the card higher or lower than it was. What is
        below moves."""
        self._start()
        taken: list[float] = []
        for title in self.titles:
            person.type_in(self.view, self.card, title, end=None)
            self.shown.settle()
            taken += self._painted([partial(person.press_key, self.view, "Return")])
        self.at_last()
        return taken

    def trigger(self, action: str) -> list[float]:
        """A command of the menu, as often as titles were written."""
        self._start()
        trigger = self.shown.window.actions_[action].trigger
        return self._painted_to_the_last([trigger] * len(self.titles))

    # -- finding -----------------------------------------------------------------------------

    def find(self) -> list[float]:
        """The title of a card, letter by letter, and back."""
        self._start()
        self.shown.window.actions_["find"].trigger()
        self.shown.rest()  # whoever opens the field takes a moment until the first letter
        field = self.shown.window.looking.find_bar.field
        titles = (" ".join(card.title.split()) for card in self.shown.document.journey.cards)
        title = next(title[:16] for title in titles if len(title) > 8 and title.isascii())
        letters = [partial(QTest.keyClicks, field, letter) for letter in title]
        back = [partial(QTest.keyClick, field, Qt.Key.Key_Backspace)] * 8
        taken = self._painted_to_the_last([*letters, *back])
        field.clear()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        return taken

    def filter(self) -> list[float]:
        """Several values of two chips, by key."""
        self._start()
        window = self.shown.window
        bar = window.looking.filter_bar
        taken = self._painted([window.actions_["filter"].trigger])
        for facet in ("kind", "status"):
            button = bar.chips[facet].button
            taken += self._painted([partial(QTest.keyClick, button, Qt.Key.Key_Down)])
            values = bar.choices.list
            for row in range(min(values.count(), 3)):
                values.setCurrentRow(row)
                taken += self._painted([partial(QTest.keyClick, values, Qt.Key.Key_Space)])
            QTest.keyClick(bar.choices, Qt.Key.Key_Escape)
        self.at_last()
        window.actions_["clear_filter"].trigger()
        return taken
