"""Times what people do on the canvas, from the event until all that it changes is painted."""

import gc
from collections import Counter
from functools import partial
from random import Random

import person
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from reference_maps import reference_map
from shown import Shown
from timing import frames, noise, seconds, take_turns

STEPS = 60  # of a drag, of zooming in, of scrolling down
MANY = 500
_TITLES = ("Short", "A title that needs three or four lines in a card as wide as this one is")


def measure(count: int, rounds: int) -> dict[str, str]:
    canvas = _Canvas(Shown(reference_map(count)))
    first = {"first zoom": canvas.zoom(), "unseen": canvas.show_unseen()}
    gestures = {
        "pan": canvas.pan,
        "zoom": canvas.zoom,
        "scroll": canvas.scroll,
        "drag card": canvas.drag_card,
        "drag many": canvas.drag_many,
        "drag stage": canvas.drag_stage,
        "drag point": canvas.drag_point,
        "band": canvas.select_by_band,
        "type": canvas.type_letters,
        "commit": canvas.commit_titles,
        "undo": partial(canvas.trigger, "undo"),
        "redo": partial(canvas.trigger, "redo"),
    }
    times = take_turns(gestures, rounds)
    return {
        **{name: frames([taken]) for name, taken in first.items()},
        **{name: frames(times[name]) for name in gestures},
        "garbage": f"{1e3 * seconds(gc.collect):.0f} ms",
        "pixels": canvas.wrong_pixels(),
        "canvas noise": noise(times),
    }


class _Canvas:
    """The gestures. Each begins where the map is fullest and gives the seconds of every frame."""

    def __init__(self, shown: Shown) -> None:
        self.shown, self.view = shown, shown.view
        self.journey = shown.document.journey
        cell = Counter((card.stage, card.lane) for card in self.journey.cards).most_common(1)[0][0]
        cards = self.journey.index.cell(*cell)
        self.stage = cell[0]
        self.card = cards[min(len(cards) // 2, 5)].id  # even a gathered cell shows it
        points = self.journey.curves[0].points
        self.point = points[len(points) // 2].id
        self.busy = person.place(self.view, self.card)

    def _start(self, zoom: float = 1.0) -> None:
        self.shown.window.selection.clear()
        self.shown.go_to(*self.busy, zoom)
        self.shown.settle()

    # -- looking -----------------------------------------------------------------------------

    def pan(self) -> list[float]:
        """With the middle button, down to the right and back again."""
        self._start()
        taken: list[float] = []
        far, near = QPointF(1300, 800), QPointF(500, 300)
        for start, end in 3 * [(far, near)] + 3 * [(near, far)]:
            person.press(self.view, start, person.MIDDLE)
            taken += self._moves(start, end, 20, person.MIDDLE)
            person.let_go(self.view, end, person.MIDDLE)
        return taken

    def zoom(self) -> list[float]:
        """From the whole map to 100 % where the map is fullest, and back."""
        self._start()
        self.view.zoom_to_fit()
        self.shown.settle()
        at = person.on_screen(self.view, self.busy)
        fit = self.view.zoom
        zooms = [fit ** (1 - n / STEPS) for n in range(1, STEPS + 1)]
        way = [*zooms, *reversed(zooms[:-1]), fit]
        return [self.shown.painted(partial(self.view.camera.zoom_to, zoom, at)) for zoom in way]

    def scroll(self) -> list[float]:
        """Notch by notch, down and up."""
        self._start()
        at = QPointF(700, 500)
        return [
            self.shown.painted(partial(person.wheel, self.view, at, notches))
            for notches in [-1] * STEPS + [1] * STEPS
        ]

    def show_unseen(self) -> list[float]:
        """Places of the map that were never shown at 100 %, in no order."""
        drawing = self.view.map.drawing
        places = [
            (x, y)
            for x in range(700, max(701, int(drawing.width)), 1400)
            for y in range(500, max(501, int(drawing.height)), 900)
        ]
        Random(0).shuffle(places)
        self._start()
        return [self.shown.painted(partial(self.shown.go_to, *place)) for place in places[:120]]

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
        end = start + (by or QPointF(240, 130))
        person.press(self.view, start)
        taken = self._moves(start, end, STEPS // 2) + self._moves(end, start, STEPS // 2)
        person.press_key(self.view, "Escape")
        person.let_go(self.view, start)
        return taken

    def _moves(
        self, start: QPointF, end: QPointF, steps: int, button: object = person.LEFT
    ) -> list[float]:
        return [
            self.shown.painted(
                partial(person.move, self.view, start + (end - start) * n / steps, button)
            )
            for n in range(1, steps + 1)
        ]

    # -- writing -----------------------------------------------------------------------------

    def type_letters(self) -> list[float]:
        self._start()
        person.double_click(self.view, self.card)
        self.shown.settle()
        taken = [
            self.shown.painted(partial(QTest.keyClicks, self.view.editor, letter))
            for letter in "una parola dopo l'altra, e ancora"
        ]
        person.press_key(self.view, "Escape")
        return taken

    def commit_titles(self) -> list[float]:
        """Enter, after a title was written that makes the card higher or lower than it was. What is
        below moves."""
        self._start()
        taken: list[float] = []
        for n in range(8):
            person.type_in(self.view, self.card, f"{_TITLES[n % 2]} {n}", end=None)
            self.shown.settle()
            taken.append(self.shown.painted(partial(person.press_key, self.view, "Return")))
        return taken

    def trigger(self, action: str) -> list[float]:
        """A command of the menu, as often as titles were written."""
        self._start()
        trigger = self.shown.window.actions_[action].trigger
        return [self.shown.painted(trigger) for _ in range(8)]

    # -- what is painted ---------------------------------------------------------------------

    def wrong_pixels(self) -> str:
        """How many pixels differ from those of a window that has nothing to remember, in the
        middle of the map, from near and from afar."""
        fresh = Shown(self.shown.document.journey)
        wrong = 0
        for zoom in (1.0, 0.5, 0.2):
            self._start(zoom)
            fresh.look_like(self.shown)
            expected, seen = fresh.picture(), self.shown.picture()
            if expected != seen:
                pixels = zip(_pixels(expected), _pixels(seen), strict=True)
                wrong += sum(a != b for a, b in pixels)
        return f"{wrong:,}"


def _pixels(image: QImage) -> memoryview:
    return memoryview(image.constBits()).cast("I")
