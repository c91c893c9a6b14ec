"""The window: files, questions before something is lost, theme and language, what it says."""

import shutil

import pytest
from hands import perform, settle, titles
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from journeyeditor.actions import ACTIONS
from journeyeditor.commands import export
from journeyeditor.making import Order
from journeyeditor.panels.strip import Message
from journeyeditor.pdf.export import export_pdf
from journeyeditor.resources import samples
from journeyeditor.storage import files
from journeyeditor.window import WIDE

Button = QMessageBox.StandardButton


@pytest.fixture
def sample(tmp_path):
    path = next(path for path in samples() if "omnicanale" in path.name)
    return shutil.copy(path, tmp_path / "shop.journey.json")


def change(window):
    perform(window, "insert_lane")


# -- files -----------------------------------------------------------------------------------------


def test_a_new_map_invites(window):
    journey = window.document.journey
    assert len(journey.stages) == 3
    assert journey.cards == ()
    assert not window.isWindowModified()
    assert window.windowTitle() == "Untitled map[*] — Journey Editor"
    assert "Drag" in window.status.hint.accessibleName()


def test_a_file_opens_in_the_untouched_window(window, editor, sample):
    editor.open_files([sample], window)
    settle()
    assert editor.windows == [window]
    assert window.windowTitle().startswith("shop[*]")
    assert len(titles(window)) >= 40
    assert editor.settings.recent_files() == [sample]


def test_a_file_opens_beside_a_map_that_was_changed(window, editor, sample):
    change(window)
    editor.open_files([sample], window)
    settle()
    assert len(editor.windows) == 2


@pytest.mark.qt_log_ignore("does not support raise", extend=True)  # offscreen
def test_a_map_is_open_once(window, editor, sample, tmp_path):
    editor.open_files([sample, sample], window)
    editor.open_files([sample], window)
    other_name = tmp_path / "other.journey.json"
    other_name.symlink_to(sample)
    editor.open_files([other_name], window)
    settle()
    assert len(editor.windows) == 1


def test_opening_and_saving_changes_no_byte(window, sample):
    before = sample.read_bytes()
    assert window.load(sample)
    perform(window, "save")
    assert sample.read_bytes() == before


def test_save_asks_for_a_name_once(window, tmp_path, choose_file):
    change(window)
    assert window.isWindowModified()
    choose_file(tmp_path / "mine")
    perform(window, "save")
    path = tmp_path / "mine.journey.json"
    assert files.load(path).journey == window.document.committed
    assert not window.isWindowModified()
    assert window.status.saved.text().startswith("Saved at")
    choose_file("")
    change(window)
    perform(window, "save")
    assert len(files.load(path).journey.lanes) == 8


def test_saving_where_it_cannot_be_saved_is_said_and_nothing_is_lost(window, choose_file, tmp_path):
    change(window)
    choose_file(tmp_path / "no such folder" / "mine.journey.json")
    perform(window, "save")
    assert "no such folder" in window.strip.message.text
    assert window.isWindowModified()


def test_revert_goes_back_and_can_be_undone(window, sample):
    window.load(sample)
    saved = window.document.committed
    change(window)
    perform(window, "revert")
    assert window.document.committed == saved
    assert not window.isWindowModified()
    perform(window, "undo")
    assert len(window.document.committed.lanes) == len(saved.lanes) + 1
    assert window.isWindowModified()


def test_a_file_with_problems_is_said_with_its_place(window, editor, tmp_path):
    path = tmp_path / "bad.journey.json"
    path.write_text(
        '{"format": "journeyeditor", "version": 1, "stages": [{"id": "s1", "title": 7}]}'
    )
    editor.open_files([path], window)
    settle()
    said = window.strip.message.text
    assert "bad.journey.json" in said
    assert "stages[0].title" in said
    assert len(editor.windows) == 1
    for label in window.strip.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.pixmap().isNull()


def test_a_problem_is_said_where_the_file_was_asked_for(window, editor, tmp_path):
    change(window)
    path = tmp_path / "bad.journey.json"
    path.write_text("not JSON")
    editor.open_files([path], window)
    settle()
    assert "bad.journey.json" in window.strip.message.text
    assert len(editor.windows) == 1


def test_a_map_of_a_newer_version_is_for_reading(window, tmp_path, choose_file):
    path = tmp_path / "newer.journey.json"
    path.write_text('{"format": "journeyeditor", "version": 2, "title": "Later", "stages": []}\n')
    before = path.read_bytes()
    assert window.load(path)
    assert "newer version" in window.strip.message.text
    assert window.status.saved.text() == "Read-only"
    assert not window.actions_["insert_stage"].isEnabled()
    choose_file("")
    perform(window, "save")
    assert path.read_bytes() == before
    choose_file(tmp_path / "copy.journey.json")
    perform(window, "save_as")
    assert window.actions_["insert_stage"].isEnabled()


def test_a_dropped_file_opens_and_is_left_where_it_is(window, editor, sample):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample))])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    shift = Qt.KeyboardModifier.ShiftModifier  # it proposes a move
    event = QDropEvent(QPointF(700, 400), actions, data, Qt.MouseButton.LeftButton, shift)
    window.dropEvent(event)
    settle()
    assert window.document.path == sample
    assert event.dropAction() == Qt.DropAction.CopyAction


@pytest.mark.parametrize("command", ["insert_lane", "insert_point", "insert_touchpoint"])
def test_what_is_added_is_in_sight(window, sample, command):
    window.load(sample)
    perform(window, "actual_size")
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().minimum())
    perform(window, command)
    (new,) = window.selection.ids
    part = window.view.map.part_of(new)
    top = window.view.mapFromScene(part.x, part.y).y()
    assert 0 <= top < window.view.viewport().height()


def test_a_pdf_opens_as_a_copy_of_its_map(window, editor, sample, tmp_path):
    pdf = tmp_path / "shop.pdf"
    export_pdf(files.load(sample).journey, pdf)
    editor.open_files([pdf], window)
    settle()
    assert window.document.journey == files.load(sample).journey
    assert window.document.path is None
    assert "shop.pdf" in window.strip.message.text
    assert editor.settings.recent_files() == []


# -- closing ---------------------------------------------------------------------------------------


def test_closing_asks_only_when_something_would_be_lost(window, editor, answer):
    asked = answer(Button.Cancel)
    assert window.close()
    settle()
    assert asked == []
    assert editor.windows == []


def test_cancel_keeps_the_window(window, editor, answer):
    change(window)
    asked = answer(Button.Cancel)
    assert not window.close()
    assert asked == ["Save the changes to “Untitled map”?"]
    assert editor.windows == [window]


def test_discard_lets_it_go(window, editor, answer):
    change(window)
    answer(Button.Discard)
    assert window.close()


def test_save_saves_before_it_goes(window, editor, answer, choose_file, tmp_path):
    change(window)
    answer(Button.Save)
    choose_file(tmp_path / "mine.journey.json")
    assert window.close()
    assert len(files.load(tmp_path / "mine.journey.json").journey.lanes) == 7


def test_quit_stops_at_the_first_map_that_is_kept(window, editor, answer):
    change(window)
    editor.new_window()
    answer(Button.Cancel)
    editor.quit()
    settle()
    assert window in editor.windows


# -- the PDF ---------------------------------------------------------------------------------------


def test_export_writes_beside_the_window_and_says_where(window, sample, tmp_path, qtbot):
    window.load(sample)
    export.export_to(window.context, tmp_path / "shop.pdf", Order())
    qtbot.waitUntil(lambda: window.strip.message is not None, timeout=30_000)
    assert window.strip.message.text == "Exported: shop.pdf"
    assert (tmp_path / "shop.pdf").read_bytes().startswith(b"%PDF")
    assert [words for words, _ in window.strip.message.offers] == ["Open", "Open folder"]


def test_export_over_the_map_itself_is_refused(window, sample):
    window.load(sample)
    before = sample.read_bytes()
    export.export_to(window.context, sample, Order())
    assert "the map itself" in window.strip.message.text
    assert sample.read_bytes() == before


def test_export_to_a_folder_that_is_not_there_is_said(window, sample, tmp_path, qtbot):
    window.load(sample)
    export.export_to(window.context, tmp_path / "nowhere" / "a.pdf", Order())
    qtbot.waitUntil(lambda: window.strip.message is not None, timeout=30_000)
    assert window.strip.message.tone == "error"
    assert "nowhere" in window.strip.message.text


# -- what it shows ---------------------------------------------------------------------------------


def test_the_status_counts_in_good_english_and_italian(window, editor):
    perform(window, "insert_need")
    window.view.finish_text_edit()
    settle()
    assert window.status.counts.text() == "3 stages · 7 lanes · 1 card"
    assert window.status.selected.text() == "1 card selected"
    perform(window, "language_it")
    assert window.status.counts.text() == "3 fasi · 7 corsie · 1 carta"
    assert window.status.selected.text() == "1 carta selezionata"


def test_the_language_changes_at_once(window):
    perform(window, "language_it")
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus == [
        "File", "Modifica", "Inserisci", "Mappa", "Carta", "Persone", "Analisi", "Vista", "Aiuto",
    ]  # fmt: skip
    assert window.toolbar.primary.text() == "Esporta"
    assert window.palette_.items["insert_pain_point"].text() == "Punto dolente"
    perform(window, "language_en")
    assert window.toolbar.primary.text() == "Export"


def test_the_theme_changes_at_once_and_keeps_the_selection(window, editor):
    perform(window, "insert_need")
    window.view.finish_text_edit()
    chosen = window.selection.ids
    perform(window, "theme_dark")
    canvas = window.view.viewport().grab().toImage()
    ground = canvas.pixelColor(canvas.width() - 2, canvas.height() - 2)
    assert ground.name() == window.theme.colour("paper")
    assert window.palette().window().color().name() == window.theme.colour("panel")
    assert window.selection.ids == chosen
    assert editor.settings.theme == "dark"


def test_one_key_hides_both_sides(window):
    perform(window, "side_panels")
    assert not window.palette_.isVisible()
    assert not window.inspector.isVisible()
    perform(window, "side_panels")
    assert window.palette_.isVisible()
    assert window.inspector.isVisible()


def test_in_a_narrow_window_the_inspector_lies_over_the_canvas(window):
    wide = window.view.width()
    window.resize(WIDE - 100, 700)
    settle()
    assert not window.inspector.isVisible()
    assert window.view.width() == WIDE - 100 - window.palette_.width()
    window.selection.select([window.document.journey.stages[0].id])
    settle()
    assert window.inspector.isVisible()
    assert window.inspector.geometry().right() == window.inside.middle.width() - 1
    window.resize(1440, 900)
    settle()
    assert window.view.width() == wide


def test_larger_words_leave_the_canvas_its_width_too(window):
    perform(window, "text_size_150")
    try:
        assert not window.inspector.isVisible()
        window.resize(round(1.5 * WIDE), 900)
        settle()
        assert window.inspector.isVisible()
    finally:
        perform(window, "text_size_100")


def test_in_a_narrow_window_the_inspector_leaves_a_panel_alone_that_is_used(window):
    window.resize(WIDE - 100, 700)
    window.activateWindow()
    perform(window, "side_checkup")
    stage = window.document.journey.stages[0].id
    window.selection.select([stage])
    settle()
    assert not window.inspector.isVisible()
    window.view.setFocus()
    window.selection.select([])
    window.selection.select([stage])
    settle()
    assert window.inspector.isVisible()


def test_the_offers_of_a_message_stand_below_its_words_where_it_is_narrow(window):
    offers = tuple((f"Do this or that {n}", lambda: None) for n in range(2))
    window.show_message(Message("Something that takes a line or two to be said", "note", offers))
    settle()
    buttons = window.strip.findChildren(QPushButton)
    (words,) = [each for each in window.strip.findChildren(QLabel) if each.text()]
    assert all(each.mapTo(window, QPoint()).x() > right(window, words) for each in buttons)
    window.resize(WIDE - 100, 700)
    perform(window, "text_size_150")
    perform(window, "side_checkup")
    buttons = window.strip.findChildren(QPushButton)
    try:
        assert all(each.width() >= each.sizeHint().width() for each in buttons)
        assert all(right(window, each) <= right(window, window.strip) for each in buttons)
    finally:
        perform(window, "text_size_100")


def right(window, widget):
    return widget.mapTo(window, widget.rect().topRight()).x()


def test_the_zoom_is_shown_and_set(window):
    perform(window, "actual_size")
    assert window.status.percent.text() == "100 %"
    window.status.slider.setValue(50)
    assert window.view.zoom == pytest.approx(2.0)
    assert window.status.percent.text() == "200 %"


def test_the_title_of_the_map_stands_in_the_toolbar_as_it_is(window):
    window.document.edit("title", lambda j: j.replace(title="<b>R&D</b>\nplan", state="future"))
    settle()
    assert window.toolbar.name.text() == "<b>R&D</b> plan"
    assert window.toolbar.state.text() == "Future state"


def test_everything_the_keyboard_reaches_has_a_name(window, sample):
    window.load(sample)
    window.selection.select([window.document.journey.cards[0].id])
    settle()
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.parent() is not window.view  # its viewport, which Tab does not reach
    ]
    assert [type(widget).__name__ for widget in nameless] == []


def test_tab_walks_through_the_whole_window_and_comes_back(window):
    window.activateWindow()
    seen = []
    widget = window.view
    for _ in range(500):
        widget = widget.nextInFocusChain()
        seen.append(widget)
        if widget is window.view:
            break
    assert widget is window.view
    assert window.palette_.items["insert_touchpoint"] in seen


def test_every_action_with_an_icon_has_it(window):
    for id_, action in window.actions_.items():
        assert action.icon().isNull() == (not ACTIONS[id_].icon)


def test_the_status_bar_says_what_the_keys_do_and_stops_when_that_is_over(window):
    window.selection.select([window.document.journey.stages[0].id])
    assert "Alt+arrows: move" in window.status.hint.accessibleName()
    perform(window, "insert_touchpoint")
    assert "Esc: give up" in window.status.hint.accessibleName()
    window.view.close_editor()
    assert "Esc" not in window.status.hint.accessibleName()


def test_the_status_bar_says_what_the_keys_do_in_the_panel_that_has_them(window):
    perform(window, "side_checkup")
    settle()
    assert "mend" in window.status.hint.accessibleName()
    window.view.setFocus()
    assert "Drag" in window.status.hint.accessibleName()


def test_what_was_refused_stays_in_the_status_bar_when_the_editor_closes(window):
    perform(window, "insert_touchpoint")
    window.say("This can't be done")
    window.view.close_editor()
    assert window.status.hint.accessibleName() == "This can't be done"


# -- the keyboard ----------------------------------------------------------------------------------


def test_enter_presses_the_button_that_has_the_keyboard(window):
    row = next(row for row in window.inspector.form.rows if row.field.name == "segment")
    row.adder.setFocus()
    QTest.keyClick(row.adder, Qt.Key.Key_Return)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "Families")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.document.journey.segment == "Families"
    assert window.document.undo_stack.count() == 1
    pressed = []
    window.show_message(Message("Done.", "note", (("Go there", lambda: pressed.append(True)),)))
    (button,) = window.strip.findChildren(QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [True]
