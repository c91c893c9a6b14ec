"""What the clipboard holds, as a change of the map: a piece of one, pictures, a table, lines."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QImageReader

from journeyeditor.edits import EditError, cards, fragments, images
from journeyeditor.layout.labels import LANGUAGES, labels
from journeyeditor.model import CARD_OF_LANE, LANE_KINDS, Journey
from journeyeditor.panels.pictures import encode, read_picture
from journeyeditor.selection import Cell
from journeyeditor.translation import tr

from .context import Context


class Place(NamedTuple):
    """Where it goes: a cell, as far as the map has one, and the place in it (None is its end)."""

    stage: str | None
    lane: str | None
    place: int | None


Read = Callable[[Journey, Place], tuple[Journey, Sequence[str]]]


def read(data: QMimeData, piece_type: str) -> Read | None:
    """What pastes `data`, None where it holds nothing for a map. What programs offer at once is
    taken in the order of what says most. Raises ValueError with a sentence for the user where an
    image is too large or can't be read."""
    if piece_type and data.hasFormat(piece_type):
        piece = bytes(data.data(piece_type).data())
        return lambda j, at: fragments.paste(j, fragments.parse(piece), *at)
    pictures = _picture_files(data)
    if pictures:
        return _pictures([read_picture(file) for file in pictures])
    text = _said(data)
    if text.strip():
        return _text(text)
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return _pictures([encode(image)])
    return None


def is_for_map(data: QMimeData) -> bool:
    """Whether what another program drags is something for a map: pictures, text, a link. Other
    files are maps to be opened."""
    if any(url.isLocalFile() for url in data.urls()):
        return bool(_picture_files(data))
    return data.hasText() or data.hasHtml() or data.hasUrls() or data.hasImage()


def drop(context: Context, data: QMimeData, cell: Cell, index: int) -> bool:
    """Put what another program dropped into a cell; whether that was possible (says why not)."""
    try:
        take = read(data, "")
    except ValueError as problem:
        context.window.say(str(problem))
        return False
    made: list[str] = []

    def dropped(journey: Journey) -> Journey:
        assert take is not None
        journey, ids = take(journey, Place(*cell, index))
        made[:] = ids
        return journey

    before = context.journey
    if take is None or not context.edit(tr("Drop"), dropped):
        return False
    context.selection.select(made, cell)
    say_what_grew(context, before)
    return True


def say_what_grew(context: Context, before: Journey) -> None:
    """Tell of stages and lanes that came with what was pasted."""
    after = context.journey
    stages, lanes = len(after.stages) - len(before.stages), len(after.lanes) - len(before.lanes)
    new = [tr("%n stage(s)", "", stages)] * bool(stages) + [tr("%n lane(s)", "", lanes)] * bool(
        lanes
    )
    if new:
        said = tr("Added with the table: %1 · Ctrl+Z takes all of it back")
        context.window.say(said.replace("%1", " · ".join(new)))


def _said(data: QMimeData) -> str:
    """The text of what some programs say as HTML alone: all of it, or the cells of a table."""
    text = data.text()
    if "\t" in text or not data.hasHtml():
        return text
    said = fragments.text_in(data.html())
    return said if "\t" in said or not text.strip() else text


def _picture_files(data: QMimeData) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    readable = [bool(QImageReader.imageFormat(str(file))) for file in files]
    return files if files and all(readable) else []


def _pictures(pictures: Sequence[bytes]) -> Read:
    def paste(journey: Journey, at: Place) -> tuple[Journey, Sequence[str]]:
        stage, lane = _cell(at)
        made: list[str] = []
        for data in pictures:
            journey, image = images.add(journey, data)
            card = cards.new(journey, "picture", stage, lane, picture=image)
            place = None if at.place is None else at.place + len(made)
            journey = cards.add(journey, [card], place)
            made.append(card.id)
        return journey, made

    return paste


def _text(text: str) -> Read:
    def paste(journey: Journey, at: Place) -> tuple[Journey, Sequence[str]]:
        if fragments.is_table(text):
            return fragments.table_as_cards(journey, text, at.stage, at.lane, _kinds_by_word())
        stage, lane = _cell(at)
        kind = CARD_OF_LANE[journey.index.lanes[lane].kind]
        return fragments.lines_as_cards(journey, text, kind, stage, lane, at.place)

    return paste


def _cell(at: Place) -> tuple[str, str]:
    if at.stage is None or at.lane is None:
        raise EditError("no_place", noun="stage or lane")
    return at.stage, at.lane


def _kinds_by_word() -> dict[str, str]:
    """The kinds of lane by their names in every language, in small letters."""
    words = [(labels(language), kind) for language in LANGUAGES for kind in LANE_KINDS]
    return {said(f"lane.{kind}").casefold(): kind for said, kind in words}
