"""The scene: reconciled to the Drawing of a journey, with the overlays that lie over it."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QGraphicsScene

from journeyeditor.insight.marked import Marked
from journeyeditor.layout.drawing import NO_DRAWING, Bounds, Drawing, Key, Part
from journeyeditor.layout.labels import labels
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import Theme
from journeyeditor.lookup.keys import Keys
from journeyeditor.model import Journey
from journeyeditor.selection import Selection
from journeyeditor.translation import tr
from journeyeditor.typeset import set_text

from . import hit
from .compared import Compared
from .gesture_marks import Ghost, ghost_picture
from .heads import HEADS, Heads
from .hidden_marks import Hidden
from .index import PartIndex
from .items import MapItem
from .overlays import Overlays
from .remembered import Remembered
from .state_marks import ADD_LANE_HEIGHT, AddLane
from .states import ADD_LANE, States
from .tool import Pointer

_SHEET = 4.0  # pixels from one card of a dragged pile to the next


class MapScene(QGraphicsScene):
    """Shows one journey. `show` takes the next one and repaints what differs."""

    def __init__(self, selection: Selection, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.journey: Journey | None = None
        self._votes = True  # whether they are shown
        self.drawing: Drawing = NO_DRAWING
        self._laid: Drawing = NO_DRAWING  # the drawing before its ghosts were told from its cards
        self._remembered = Remembered()
        self.item = MapItem(self)
        self.addItem(self.item)
        self.heads = Heads(self.item, self)
        self.overlays = Overlays(self, theme)
        self.states = States(self.overlays, self.index, self.heads, selection)
        self.compared = Compared(self.overlays, self.index, self.heads)
        self.hidden = Hidden(self.overlays, self.index, self.heads)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the map with what it offers below it, in points."""
        return self.drawing.width, self.drawing.height + 6 + ADD_LANE_HEIGHT

    @property
    def index(self) -> PartIndex:
        """The parts of the drawing by key, id and place."""
        return self.item.index

    def show(self, journey: Journey) -> None:
        """Show `journey`."""
        self.journey = journey
        words = labels(journey.language)
        self.states.add_lane = set_text(tr("Lane"), self.theme.style("hint"))
        shown = self.compared.marked.with_ghosts(journey) if self.compared.marked else journey
        self._laid = self._remembered.of(shown) or lay_out(
            shown, self.theme, words, self._laid, votes=self._votes
        )
        self._remembered.keep(shown, self._laid)
        self.drawing = self._laid if shown is journey else _ghostly(self._laid, journey)
        changes = self.item.show_drawing(self.drawing, self.theme)
        if any(part and part.key[0] in HEADS for pair in changes.parts for part in pair):
            self.heads.show_drawing(self.drawing, self.theme)
        far = max(self.drawing.width, self.drawing.height, 2000.0)
        # Said, not found out: Qt would ask every item whenever one changes.
        self.setSceneRect(-far, -far, self.drawing.width + 2 * far, self.drawing.height + 2 * far)
        self.compared.refresh(self.drawing)
        self.hidden.refresh(journey, self.drawing, self.theme)

    def show_anew(self, journey: Journey) -> None:
        """Show `journey` without building on what was shown, which an error may have left half
        done."""
        self.drawing = self._laid = NO_DRAWING
        self._remembered.forget()
        self.item.forget()
        self.show(journey)

    def set_theme(self, theme: Theme) -> None:
        """Show the journey in another theme."""
        self.theme = theme
        self._remembered.forget()
        self.overlays.set_theme(theme)
        if self.journey is not None:
            self.show(self.journey)

    def show_votes(self, shown: bool) -> None:
        """Show what votes the cards have, or hide it from the room."""
        if shown != self._votes:
            self._votes = shown
            self._remembered.forget()
            if self.journey is not None:
                self.show(self.journey)

    def step_back(self, keys: Keys) -> None:
        """Let the parts with these keys step back: they are not what the filter means."""
        self.item.step_back(keys)
        self.heads.repaint()

    def light(self, ids: Collection[str], wanted: str) -> None:
        """Light the parts with these ids ("" is the title) where they say `wanted` (folded)."""
        lit = frozenset(ids)
        elsewhere = (self.part_of(id_) for id_ in lit.difference(self.index.key_of))
        others = frozenset(part.key for part in elsewhere if part is not None)
        self.item.light(Keys(lit, others), wanted)
        self.heads.repaint()

    def compare(self, marked: Marked | None, current: str) -> None:
        """Mark what differs from another version, with ghosts of what only that one holds; nothing
        for None. `current` is the id of what is looked at."""
        before = self.compared.marked
        self.compared.marked, self.compared.current = marked, current
        ghosts = [m.ghosts if m else () for m in (before, marked)]
        if self.journey is not None and ghosts[0] != ghosts[1]:
            self.show(self.journey)
        else:
            self.compared.refresh(self.drawing)

    def refresh_states(self) -> None:
        """Show what is selected, focused and hovered."""
        if self.journey is not None:
            self.states.refresh(self.journey, self.drawing)

    def follow(self, visible: QRectF) -> None:
        """Keep the heads within what is `visible`, and the rings around them."""
        if self.heads.pinned or not self.heads.fits(visible):
            self.heads.follow(visible)
            self.refresh_states()
            self.compared.follow(self.drawing)
            self.hidden.follow()

    def part(self, key: Key) -> Part | None:
        """The part of the drawing with this key."""
        return self.index.parts.get(key)

    def part_of(self, id_: str) -> Part | None:
        """The part that shows what has this id: the title for "", the strip of its cell for a card
        that is gathered there."""
        key = self.index.key_of.get(id_) if id_ else ("title",)
        if key is None and self.journey is not None:
            card = self.journey.index.cards.get(id_)
            key = ("strip", card.stage, card.lane) if card else None
        return self.index.parts.get(key) if key else None

    def bounds(self, key: Key) -> Bounds | None:
        """The bounds of a part, or of the cell with the key ``("cell", stage, lane)``."""
        if key[0] == "cell":
            return hit.cell_bounds(self.drawing.grid, key[1], key[2])
        part = self.part(key)
        return part.bounds if part is not None else None

    def spot(self, at: Pointer) -> Key | None:
        """What a person means who points there: as `hit.spot_at`, or the mark of what is hidden, or
        the offer of a lane."""
        hidden = self.hidden.at(at)
        if hidden is not None:
            return hidden
        offer = self.overlays.get("add_lane")
        if isinstance(offer, AddLane) and offer.bounds.contains(at.head_x, at.head_y):
            return ADD_LANE
        reach = min(max(1 / at.zoom, 0.5), 2.0)
        return hit.spot_at(self.index, self.drawing.grid, at.head_x, at.head_y, reach)

    def parts_in(self, area: Bounds) -> list[Part]:
        """The parts of which some lies within `area`."""
        return [part for part in self.index.meeting(area) if part.bounds.meets(area)]

    def ghost(self, keys: list[Key], zoom: float, ratio: float) -> Ghost | None:
        """A picture of the first of these parts (of a pile if there are more), a little above its
        place; `ratio` is the screen's pixels to a pixel."""
        part = self.part(keys[0])
        if part is None:
            return None
        seen = self.states.seen_bounds(part)
        sheets = [_SHEET * n for n in range(1, min(len(keys), 3))]
        if part.key[0] == "lane":  # it has no ground of its own
            sheets.append(0.0)
        picture, air = ghost_picture(
            part.bounds,
            zoom,
            ratio,
            sheets,
            self.theme,
            lambda painter: self.item.paint_parts(painter, [part]),
        )
        return Ghost(picture, seen.x - air / zoom, seen.y - (air + 3) / zoom)


def _ghostly(drawing: Drawing, journey: Journey) -> Drawing:
    """`drawing` with a key of their own for cards that `journey` does not hold: no tool takes them
    for cards of the map."""
    known = journey.index.cards
    parts = tuple(
        replace(part, key=("ghost", part.key[-1]))
        if part.key[0] == "card" and part.key[-1] not in known
        else part
        for part in drawing.parts
    )
    return replace(drawing, parts=parts)
