"""Images of a map are decoded once, and look the same however they come into view."""

import pytest
from drawings import drawing, png
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from journeyeditor.layout.drawing import Bitmap
from journeyeditor.scene import bitmaps
from journeyeditor.scene.bitmaps import Pictures, bitmap_paint

pytestmark = pytest.mark.usefixtures("qapp")

PLACE = Bitmap(3.4, 5.7, 61.3, 40.6, "i", radius=4)


def checked(side=200):
    """An image in which neighbours differ everywhere."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    for x in range(side):
        for y in range(side):
            image.setPixelColor(x, y, QColor(x, y, 255 * ((x + y) % 2)))
    return image


def seen(paint, clips=(), scale=1.3, turned=0.0):
    """What is painted on white, only within the rectangles `clips` if there are any, each alone."""
    image = QImage(120, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    for clip in clips or [image.rect()]:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(clip)
        painter.scale(scale, scale)
        painter.rotate(turned)
        paint(painter)
        painter.end()
    return image


def test_what_comes_into_view_in_strips_is_the_whole_image():
    paint = bitmap_paint(PLACE, checked(), Pictures())
    strips = [QRect(x, 0, 7, 90) for x in range(0, 120, 7)]
    rows = [QRect(0, y, 120, 11) for y in range(0, 90, 11)]
    assert seen(paint, strips) == seen(paint, rows) == seen(paint)


def test_an_image_is_fitted_once_for_each_size(monkeypatch):
    fitted = []
    monkeypatch.setattr(
        bitmaps, "_fit", lambda *place, fit=bitmaps._fit: fitted.append(place) or fit(*place)
    )
    paint = bitmap_paint(PLACE, checked(), Pictures())
    for scale in (1.3, 1.3, 2.0, 1.3):
        seen(paint, scale=scale)
    assert len(fitted) == 2


def test_only_so_many_fitted_images_are_kept(monkeypatch):
    image, pictures, kept = checked(), Pictures(), []
    monkeypatch.setattr(bitmaps, "_MOST", 100_000)
    paint = bitmap_paint(PLACE, image, pictures)
    for step in range(1, 40):
        seen(paint, scale=0.05 * step)
        kept.append(sum(each.sizeInBytes() for each in pictures._fitted.values()))
    assert max(kept) <= 100_000
    assert len(pictures._fitted) > 1


def test_one_that_is_turned_or_huge_is_painted_as_it_is(monkeypatch):
    image, middle = checked(), QRect(20, 20, 50, 30)
    image.fill(QColor("#2c6b3a"))
    paint = bitmap_paint(PLACE, image, Pictures())
    fitted, turned = seen(paint), seen(paint, turned=20)
    assert turned != fitted
    assert turned.pixelColor(40, 40) == fitted.pixelColor(40, 40) == QColor("#2c6b3a")
    monkeypatch.setattr(bitmaps, "_LARGEST", 100)
    assert seen(paint).copy(middle) == fitted.copy(middle)


def test_an_image_is_decoded_once_for_each_file():
    pictures, first = Pictures(), drawing()
    first.images["i"] = png(4, 4, "#ff0000")
    image = pictures.image(first, "i")
    assert pictures.image(first, "i") is image
    first.images["i"] = png(4, 4, "#00ff00")
    assert pictures.image(first, "i").pixelColor(1, 1).name() == "#00ff00"


def test_a_huge_image_is_decoded_no_larger_than_it_is_seen():
    pictures, first = Pictures(), drawing()
    first.images["i"] = png(6000, 30, "#ff0000")
    assert pictures.image(first, "i").width() == 2048
