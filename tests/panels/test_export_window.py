"""The export window: what can be chosen, what it shows of it, where it sends people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton

from journeyeditor import style
from journeyeditor.lookup.filtering import Filter
from journeyeditor.making import FORMATS, Order
from journeyeditor.model import Lane, Note, Stage, new_journey
from journeyeditor.panels.export import ExportWindow
from journeyeditor.panels.export_choices import Some
from journeyeditor.panels.export_preview import Preview
from journeyeditor.pdf.options import Options
from journeyeditor.pdf.pages import ORIENTATIONS, PAPERS, PROFILES
from journeyeditor.resources import samples
from journeyeditor.storage.files import load

PATIENCE = 60_000  # ms
JOURNEY = load(samples()[0]).journey


@pytest.fixture
def open_window(qtbot, theme, tmp_path):
    windows = []

    def opened(order=None, journey=JOURNEY, file="map.pdf", **more):
        window = ExportWindow(journey, order or Order(), tmp_path / file, theme, **more)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        return window

    yield opened
    for window in windows:
        window.maker.close()


def said(window):
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def pick(choice, value):
    choice.show_value(value)
    choice.activated.emit(choice.currentIndex())


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("profile", PROFILES)
def test_it_opens_on_what_was_chosen_last(open_window, format_, profile):
    order = Order(
        format=format_,
        options=Options(profile=profile, paper="A4", theme="economical", margin=12, overlap=5),
        transparent=True,
        outlines=False,
    )
    assert open_window(order).order == order


@pytest.mark.parametrize("paper", ["", *PAPERS, "900x600"])
@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_every_paper_can_be_chosen(open_window, paper, orientation):
    options = Options(profile="poster", paper=paper, orientation=orientation)
    assert open_window(Order(options=options)).order.options == options


def test_options_in_large_words_are_seen_whole(open_window, qapp, theme):
    style.dress(qapp, theme, "150")
    try:
        options = open_window().options
        page = options.widget()
        assert page.minimumSizeHint().width() <= options.viewport().width()
    finally:
        style.dress(qapp, theme)


def test_the_pages_are_shown_and_can_be_turned(open_window, qtbot):
    window = open_window()
    with qtbot.waitSignal(window.maker.made, timeout=PATIENCE):
        pass
    count = len(window.preview.sizes)
    assert count > 3
    assert f"Page 1 of {count}" in said(window)
    window.preview.go_to(2)
    assert f"Page 3 of {count}" in said(window)
    qtbot.waitUntil(lambda: not window.preview.image.isNull(), timeout=PATIENCE)
    window.preview.go_to(count)  # there is none
    assert window.preview.number == 2


def test_a_small_page_is_no_darker_than_the_page(qtbot, theme):
    preview = Preview(theme)
    qtbot.addWidget(preview)
    preview.show()
    asked = []
    preview.wanted.connect(lambda page, scale: asked.append((page, scale)))
    preview.show_pages([(400.0, 400.0), (400.0, 400.0)])
    for number in range(2):  # the page, and the first small one: all that is asked for at first
        page, scale = asked[number]
        image = QImage(*[round(400 * scale)] * 2, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            for x in range(0, image.width(), 8):  # lines as thin as PDFium paints any
                painter.fillRect(x, 0, 1, image.height(), Qt.GlobalColor.black)
        preview.show_page(page, scale, image)
    item = preview.findChild(QListWidget).item(0)
    icon = item.icon().pixmap(96, 96).toImage()
    greys = [icon.pixelColor(x, 48).lightness() for x in range(10, 86)]
    assert min(greys) > 100
    assert sum(greys) / len(greys) == pytest.approx(255 * 7 / 8, abs=12)


def test_what_is_chosen_is_shown_at_once(open_window, qtbot):
    window = open_window()
    with qtbot.waitSignal(window.maker.made, timeout=PATIENCE):
        pass
    with qtbot.waitSignal(window.maker.made, timeout=PATIENCE):
        pick(window.options.profile, "poster")
    assert len(window.preview.sizes) == 1
    assert window.maker.made_of(window.order)


def test_a_text_is_shown_as_text(open_window, qtbot):
    window = open_window(Order(format="md"))
    with qtbot.waitSignal(window.maker.made, timeout=PATIENCE):
        pass
    assert f"# {JOURNEY.title}" in window.preview.text


def test_a_page_is_shown_as_a_page_with_its_curves(open_window, qtbot):
    window = open_window(Order(format="html"))
    with qtbot.waitSignal(window.maker.made, timeout=PATIENCE):
        pass
    assert window.preview.text.startswith(JOURNEY.title)
    assert "<" not in window.preview.text
    pictures = window.preview.text.count("\ufffc")  # what stands for one in a text
    assert pictures == len(JOURNEY.curves)


def test_a_picture_says_how_large_it_gets(open_window, qtbot):
    window = open_window(Order(format="png", scale=1.0))
    with qtbot.waitSignal(window.maker.made, timeout=PATIENCE):
        pass
    width, height = window.preview.sizes[0]
    assert f"{round(width)} × {round(height)} pixels" in said(window)


def test_each_kind_of_file_asks_what_matters_to_it(open_window):
    window = open_window()
    options = window.options
    seen = {}
    for format_ in FORMATS:
        pick(options.format, format_)
        fields = {"paper", "dpi", "transparent", "outlines", "theme", "source", "area"}
        seen[format_] = {name for name in fields if getattr(options, name).isVisible()}
    assert seen == {
        "pdf": {"paper", "theme", "source"},
        "png": {"transparent", "theme", "area"},
        "svg": {"outlines", "theme", "area"},
        "html": set(),
        "md": set(),
    }


def test_the_name_ends_as_the_kind_of_file_does(open_window, tmp_path):
    window = open_window()
    pick(window.options.format, "svg")
    assert window.file == tmp_path / "map.svg"
    window._file.setText(str(tmp_path / "my.journey"))
    assert window.file == tmp_path / "my.journey.svg"


def test_a_stage_or_the_selection_can_be_shown_alone(open_window):
    card = JOURNEY.cards[0].id
    window = open_window(Order(format="png"), selected=(card,))
    area = window.options.area
    offered = [area.itemText(n) for n in range(area.count())]
    assert offered[:2] == ["The whole map", "What is selected"]
    assert len(offered) == 2 + len(JOURNEY.stages)
    pick(area, (card,))
    assert window.order.only == (card,)


def test_lanes_can_be_left_out(open_window):
    window = open_window()
    lanes = window.options.lanes
    assert isinstance(lanes, Some)
    first, *rest = [lane.id for lane in JOURNEY.lanes]
    lanes.offered.actions()[0].trigger()
    assert window.order.options.lanes == tuple(rest)
    assert lanes.text() == f"{len(rest)} of {len(rest) + 1}"
    lanes.offered.actions()[0].trigger()
    assert window.order.options.lanes is None
    assert first in {lane.id for lane in JOURNEY.lanes}


def test_what_is_filtered_out_can_be_left_out(open_window):
    asked = Filter(status=frozenset({"assumed"}))
    window = open_window(asked=asked)
    assert "filtered out" in said(window)
    pick(window.options.filtered, "out")
    assert (window.order.options.filter, window.order.options.filtered) == (asked, "out")
    assert "filtered out" not in said(open_window())


def test_it_says_what_travels_with_the_pdf(open_window):
    window = open_window()
    assert "parking lot" in said(window)
    (box,) = (b for b in window.findChildren(QCheckBox) if "opened again" in b.text())
    box.click()
    assert not window.order.options.with_source


def test_it_says_that_a_file_will_be_replaced(open_window, tmp_path):
    (tmp_path / "old.pdf").write_bytes(b"%PDF")
    assert "replaced" not in said(open_window(file="new.pdf"))
    assert "replaced" in said(open_window(file="old.pdf"))


def test_characters_without_a_font_are_named_by_card_with_the_way_there(open_window):
    journey = new_journey(
        title="Shop",
        stages=(Stage(id="s", title="Buy"),),
        lanes=(Lane(id="l", kind="notes"),),
        cards=(Note(id="n", kind="note", stage="s", lane="l", title="Sign \U00010380 here"),),
    )
    window = open_window(journey=journey)
    assert "1 thing" in said(window)
    assert "Sign \U00010380 here: \U00010380" in said(window)
    (go,) = (b for b in window.findChildren(QPushButton) if b.accessibleName().startswith("Go to"))
    go.click()
    assert window.place == "n"
    assert not window.isVisible()


def test_a_map_that_prints_whole_says_nothing_about_fonts(open_window):
    assert "font" not in said(open_window())


def test_stopping_the_preview_says_so_and_the_next_choice_is_shown(open_window, qtbot):
    window = open_window()
    window.preview.stopped.emit()
    assert "was stopped" in said(window)
    with qtbot.waitSignal(window.maker.made, timeout=PATIENCE):
        pick(window.options.profile, "map")
    assert window.preview.sizes
