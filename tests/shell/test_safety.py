"""What the window says when something may get lost, and that what it offers loses nothing."""

import json
import os
from pathlib import Path

import pytest
from hands import perform, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from journeyeditor.commands import file
from journeyeditor.edits import facts, lanes, stages
from journeyeditor.model import new_journey
from journeyeditor.panels.compare import Compare
from journeyeditor.panels.recovery import RecoveryDialog, Unsaved
from journeyeditor.storage import at_once, files, gauge, jsontext, recovery, soundness
from journeyeditor.storage.locks import hold_map, lock_file_of
from journeyeditor.storage.outside import backup_of


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "shop.journey.json"
    files.save(new_journey(title="Shop"), path)
    return path


@pytest.fixture
def opened(window, path):
    assert window.load(path)
    settle()
    return window


def retitle(window, title):
    window.document.edit("Title", lambda journey: facts.set_facts(journey, title=title))
    settle()


def write(path, title):
    """What another program does."""
    path.write_bytes(files.dump(new_journey(title=title)))


def offered(window):
    return [words for words, _ in window.strip.message.offers]


def take(window, words):
    """Click what the strip offers."""
    dict(window.strip.message.offers)[words]()
    settle()


def crash(editor, window):
    """End a window's document as if the process had been killed."""
    document = window.document
    document._journal.close()
    document._journal = None
    document.close()
    document.undo_stack.setClean()
    window.close()
    settle()


def test_a_change_from_outside_is_told_and_can_be_taken(opened, path):
    retitle(opened, "Mine")
    write(path, "Theirs")
    opened.document.look_outside()
    assert "Another program has changed the file “shop.journey.json”." in opened.strip.message.text
    assert offered(opened) == ["Compare", "Reload", "Keep mine as a copy"]
    take(opened, "Reload")
    assert opened.document.journey.title == "Theirs"
    perform(opened, "undo")
    assert opened.document.journey.title == "Mine"


def test_a_file_that_was_deleted_is_told_and_saved_again(opened, path):
    path.unlink()
    opened.document.look_outside()
    assert "The file “shop.journey.json” was moved or deleted" in opened.strip.message.text
    assert offered(opened) == ["Save again", "Save as…"]
    take(opened, "Save again")
    assert files.load(path).journey.title == "Shop"
    assert opened.strip.message is None


def test_a_folder_that_was_renamed_can_not_be_saved_to(opened, path):
    path.parent.rename(path.parent.with_name("moved"))
    opened.document.look_outside()
    assert offered(opened) == ["Save as…"]
    path.parent.with_name("moved").rename(path.parent)
    opened.document.look_outside()
    assert opened.strip.message is None
    assert not opened.document.modified


def test_closing_asks_where_the_file_was_deleted(opened, path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        file, "ask", lambda box: asked.append(box.text()) or box.StandardButton.Save
    )
    path.unlink()
    opened.close()
    assert asked == ["Save the changes to “Shop”?"]
    assert files.load(path).journey.title == "Shop"


def report_of(window):
    """The panel that tells what differs, and its lines."""
    window.errands.wait()
    settle()
    report = window.findChild(Compare)
    return report, [report.list.item(row).text() for row in range(report.list.count())]


def press(report, words):
    """Click a button of the panel."""
    next(b for b in report.findChildren(QPushButton) if b.text() == words).click()
    settle()


def test_mine_and_theirs_can_be_compared_before_one_is_taken(opened, path):
    retitle(opened, "Mine")
    write(path, "Theirs")
    opened.document.look_outside()
    take(opened, "Compare")
    report, lines = report_of(opened)
    assert lines == ["Reworded · 1", "the map: “Mine” → “Theirs”"]
    assert opened.document.journey.title == "Mine"
    press(report, "Reload")
    assert opened.document.journey.title == "Theirs"
    assert not opened.looking.comparison.on
    perform(opened, "undo")
    assert opened.document.journey.title == "Mine"


def test_the_comparison_follows_what_is_edited_meanwhile(opened, path, qtbot):
    retitle(opened, "Mine")
    write(path, "Theirs")
    opened.document.look_outside()
    take(opened, "Compare")
    report, _ = report_of(opened)
    retitle(opened, "Mine again")
    qtbot.waitUntil(lambda: "the map: “Mine again” → “Theirs”" in report_of(opened)[1])
    press(report, "Keep mine as a copy")
    assert files.load(opened.document.path).journey.title == "Mine again"
    assert files.load(path).journey.title == "Theirs"


def test_a_line_of_the_comparison_leads_to_its_card(opened, path):
    retitle(opened, "Mine")
    with_card = opened.document.journey
    with_card = stages.add(with_card, stages.new(with_card, "Before"))
    with_card = lanes.add(with_card, lanes.new(with_card, "notes"))
    opened.document.commit("Build", with_card)
    write(path, "Theirs")
    opened.document.look_outside()
    take(opened, "Compare")
    report, lines = report_of(opened)
    at = lines.index("stage “Before”")
    report.list.itemClicked.emit(report.list.item(at))
    assert opened.selection.ids == (with_card.stages[0].id,)


def test_a_file_that_cannot_be_compared_is_told(opened, path):
    retitle(opened, "Mine")
    path.write_bytes(b"no map")
    opened.document.look_outside()
    take(opened, "Compare")
    report_of(opened)
    assert "line 1" in opened.strip.message.text
    assert offered(opened) == ["Reload", "Keep mine as a copy"]
    assert not opened.looking.comparison.on


def test_saving_over_a_change_is_refused_and_mine_kept_beside(opened, path):
    retitle(opened, "Mine")
    write(path, "Theirs")
    perform(opened, "save")
    assert files.load(path).journey.title == "Theirs"
    assert opened.document.modified
    take(opened, "Keep mine as a copy")
    copy = path.with_name("shop (my copy).journey.json")
    assert files.load(copy).journey.title == "Mine"
    assert files.load(path).journey.title == "Theirs"
    assert opened.document.path == copy
    assert not opened.document.modified


def test_a_save_that_fails_is_told_at_once_and_can_go_elsewhere(
    opened, path, choose_file, monkeypatch, tmp_path
):
    retitle(opened, "Mine")
    with monkeypatch.context() as patch:

        def full(*_):
            raise files.FileError(OSError(28, "full"), path)

        patch.setattr(files, "write_whole", full)
        perform(opened, "save")
    assert "the disk is full" in opened.strip.message.text
    assert opened.isWindowModified()
    choose_file(tmp_path / "elsewhere.journey.json")
    take(opened, "Save as…")
    assert files.load(tmp_path / "elsewhere.journey.json").journey.title == "Mine"


def test_a_journal_that_cannot_be_written_is_told(opened):
    problem = files.FileError(OSError(28, "full"), "journals")
    opened.document.journal_state.emit(problem)
    assert "can't be kept safe until you save" in opened.strip.message.text
    assert offered(opened) == ["Save as…"]


def test_a_map_that_another_computer_has_open_can_be_read_and_taken_over(window, path):
    lock = {"host": "elsewhere", "user": "Ada", "since": "2026-05-01"}
    lock_file_of(path).write_text(json.dumps(lock))
    window.load(path)
    assert "another computer (elsewhere, Ada" in window.strip.message.text
    assert offered(window) == ["Save as…", "Edit it here"]
    take(window, "Edit it here")
    assert window.document.read_only is None


def test_a_map_that_is_open_here_already_is_read_only(window, path):
    lock = hold_map(path)
    window.load(path)
    assert "open in another window already" in window.strip.message.text
    assert offered(window) == ["Save as…"]
    lock.release()


def test_a_broken_map_offers_the_version_before(editor, opened, path):
    retitle(opened, "New")
    perform(opened, "save")
    opened.close()
    settle()
    path.write_bytes(b"\0" * 100)
    editor.new_window()
    window = editor.windows[-1]
    assert not window.load(path)
    assert backup_of(path).exists()
    take(window, "Open the version before")
    assert editor.windows[-1].document.journey.title == "Shop"
    assert editor.windows[-1].document.path is None


def test_a_file_that_may_only_be_read_is_told_and_never_replaced(
    window, path, choose_file, tmp_path
):
    path.chmod(0o444)
    window.load(path)
    assert "may only be read" in window.strip.message.text
    retitle(window, "Mine")
    perform(window, "save")
    assert "permission is missing" in window.strip.message.text
    assert files.load(path).journey.title == "Shop"
    choose_file(tmp_path / "mine.journey.json")
    take(window, "Save as…")
    assert files.load(tmp_path / "mine.journey.json").journey.title == "Mine"


def test_conflicting_copies_are_told(window, path):
    write(path.with_name("shop.journey (Ada's conflicted copy).json"), "Theirs")
    window.load(path)
    assert "left 1 conflicting copy of this map: shop.journey (Ada's" in window.strip.message.text
    assert offered(window) == ["Compare", "Open"]


def test_another_version_beside_a_map_is_told_once(editor, window, path):
    journey = stages.add(new_journey(title="Shop"), stages.new(new_journey(), "Before"))
    files.save(journey, path)
    files.save(facts.set_facts(journey, title="Theirs"), path.with_name("shop 2.journey.json"))
    window.load(path)
    assert "1 other version of it" in window.strip.message.text
    take(window, "Compare")
    assert report_of(window)[1] == ["Reworded · 1", "the map: “Shop” → “Theirs”"]
    editor.new_window()
    window.close()
    settle()
    again = editor.windows[-1]
    again.load(path)
    assert again.strip.message is None


# -- recovery --------------------------------------------------------------------------------------


@pytest.fixture
def panel(editor):
    """Starts the program again, as far as its dialog of unsaved maps."""

    def show():
        if not editor.windows:
            editor.new_window()
        editor.offer_recovery()
        settle()
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        return next((each for each in shown if isinstance(each, RecoveryDialog)), None)

    return show


def buttons(panel, words):
    from PySide6.QtWidgets import QPushButton

    return [b for b in panel.findChildren(QPushButton) if b.text() == words and b.isVisible()]


def test_several_unsaved_maps_are_offered_and_come_back(editor, panel):
    for title in ("One", "Two"):
        editor.new_window()
        retitle(editor.windows[-1], title)
        crash(editor, editor.windows[-1])
    shown = panel()
    assert len(buttons(shown, "Recover")) == 2
    for _ in range(2):
        buttons(shown, "Recover")[0].click()
        settle()
    assert not buttons(editor.windows[0], "Recover")
    titles = sorted(window.document.journey.title for window in editor.windows)
    assert titles == ["One", "Two"]
    assert all(window.document.modified for window in editor.windows)


def test_the_start_screen_offers_them_first_and_the_rest_after_one(editor, panel):
    for title in ("One", "Two", "Three"):
        editor.new_window()
        retitle(editor.windows[-1], title)
        crash(editor, editor.windows[-1])
    editor.new_window()
    (window,) = editor.windows
    window.starting.begin(editor.theme)
    assert panel() is None
    assert len(buttons(window.starting.screen, "Recover")) == 3
    perform(window, "theme_dark")  # and the start screen is made anew
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)  # the first "Recover" has the keyboard
    settle()
    assert window.starting.screen is None
    assert window.document.journey.title in ("One", "Two", "Three")
    (rest,) = window.findChildren(Unsaved)
    assert len(rest.left) == 2
    buttons(rest.window(), "Decide later")[0].click()
    settle()
    assert len(recovery.find(editor.journals)) == 2


def test_an_untouched_offer_stays_for_another_day(editor, panel):
    editor.new_window()
    retitle(editor.windows[-1], "One")
    crash(editor, editor.windows[-1])
    editor.new_window()
    (window,) = editor.windows
    window.starting.begin(editor.theme)
    panel()
    QTest.keyClick(window.starting.screen, Qt.Key.Key_Escape)
    settle()
    assert window.starting.screen is None
    (found,) = recovery.find(editor.journals)
    assert found.journey.title == "One"


def test_what_is_discarded_is_gone_and_what_is_left_stays(editor, panel):
    for title in ("One", "Two"):
        editor.new_window()
        retitle(editor.windows[-1], title)
        crash(editor, editor.windows[-1])
    shown = panel()
    sure = buttons(shown, "Discard")[0]
    sure.click()
    settle()
    assert len(shown.unsaved.left) == 2  # nothing goes by one click
    assert sure.text() == "Discard for ever?"
    sure.click()
    settle()
    buttons(shown, "Decide later")[0].click()
    settle()
    (found,) = recovery.find(editor.journals)
    found.discard()


def test_nothing_is_offered_where_nothing_was_lost(editor, window, panel):
    retitle(window, "Mine")
    window.document.undo_stack.setClean()
    window.close()
    settle()
    assert panel() is None


@pytest.fixture
def small_files(monkeypatch):
    for module in (at_once, gauge, jsontext, soundness):
        monkeypatch.setattr(module, "MAX_FILE_BYTES", 8_000)


def aim(window, letters):
    objective = "y" * letters
    window.document.edit("Objective", lambda old: facts.set_facts(old, objective=objective))
    settle()


def test_a_map_that_gets_too_large_is_told_at_once(small_files, opened, path):
    aim(opened, 1_000)
    assert opened.strip.message is None
    aim(opened, 7_400)
    assert "is nearly as large as a map can be (93" in opened.strip.message.text
    aim(opened, 8_000)
    assert "is larger than a map can be (101" in opened.strip.message.text
    perform(opened, "save")  # that is said again, with where and why; nothing is written
    assert "at most 8,000 bytes" in opened.strip.message.text
    assert files.load(path).journey.title == "Shop"
    aim(opened, 8_100)
    aim(opened, 7_500)
    assert "is nearly as large" in opened.strip.message.text
    perform(opened, "save")
    assert len(files.load(path).journey.objective) == 7_500


def test_what_can_be_saved_is_never_refused_for_its_size(small_files, opened, path):
    before = len(files.dump(facts.set_facts(opened.document.journey, objective="y")))
    aim(opened, 8_000 - before + 1)
    perform(opened, "save")
    assert path.stat().st_size == 8_000


def test_a_folder_that_can_only_be_read_is_told_and_another_one_offered(window, path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda place, how: Path(place) != path.parent)
    asked = []
    dialog = "journeyeditor.commands.file.QFileDialog.getSaveFileName"
    monkeypatch.setattr(dialog, lambda *given: asked.append(given[2]) or ("", ""))
    assert window.load(path)
    assert "This file may only be read" in window.strip.message.text
    take(window, "Save as…")
    assert asked == [str(Path.home() / path.name)]
