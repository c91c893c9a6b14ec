"""What the filter does not mean: paler, without words, and as before when it ends."""

from PIL import Image
from PySide6.QtGui import QImage

from journeyeditor.edits import records
from journeyeditor.lookup.keys import Keys
from journeyeditor.scene.items import rect_of


def colours_of(view, shown, part):
    """The colours within a part, as (count, colour)."""
    rect = view.viewportTransform().mapRect(rect_of(part.bounds)).toAlignedRect()
    ratio = shown.devicePixelRatio()
    rgb = shown.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (rgb.width(), rgb.height())
    image = Image.frombytes("RGBA", size, bytes(rgb.constBits()), "raw", "RGBA", rgb.bytesPerLine())
    box = [rect.left() * ratio, rect.top() * ratio, rect.right() * ratio, rect.bottom() * ratio]
    return {colour[:3] for _, colour in image.crop(tuple(map(int, box))).getcolors(100_000)}


def first_card(view):
    return next(part for key, part in view.map.index.parts.items() if key[0] == "card")


def darkest(colours):
    return min(sum(colour) for colour in colours)


def test_it_is_pale_and_without_words_and_comes_back(view, on_screen, all_right):
    view.zoom_to(1)
    before, card = on_screen(view), first_card(view)
    view.map.step_back(Keys(frozenset({card.key[1]})))
    after = on_screen(view)
    assert darkest(colours_of(view, before, card)) < 250
    assert darkest(colours_of(view, after, card)) > 350
    all_right(view)
    view.map.step_back(Keys())
    assert on_screen(view) == before


def test_it_is_pale_from_afar_too(view, on_screen, all_right):
    view.zoom_to(0.2)
    before, card = on_screen(view), first_card(view)
    view.map.step_back(Keys(frozenset({card.key[1]})))
    after = on_screen(view)
    assert darkest(colours_of(view, after, card)) > darkest(colours_of(view, before, card))
    all_right(view)


def test_neither_its_words_nor_the_ground_below_them_hide_anything(view, document, on_screen):
    point = next(p for curve in document.journey.curves for p in curve.points if p.feeling)
    view.zoom_to(1)
    view.reveal_record(point.id)
    ids = [p.id for curve in document.journey.curves for p in (curve, *curve.points)]
    view.map.step_back(Keys(frozenset(ids)))
    before = on_screen(view)
    document.edit("Feeling", lambda j: records.set_fields(j, (point.id,), feeling="", quote=""))
    assert on_screen(view) == before


def test_the_drawing_knows_nothing_of_it(view):
    before = view.drawing
    view.map.step_back(Keys(frozenset({first_card(view).key[1]})))
    assert view.drawing is before
