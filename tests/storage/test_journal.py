"""Every edit is in the journal when it is made, and comes out of it whatever happened after."""

import errno
import itertools
import os
import threading

import pytest
from maps import shop

from journeyeditor.edits import facts, records
from journeyeditor.storage import files, journal, recovery
from journeyeditor.storage.journal import Base, Journal

NOWHERE = Base()
START = files.parse(shop(), "shop")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "state" / "journals"


@pytest.fixture
def keep(folder):
    """Makes journals; all are closed in the end, as a process that ends would."""
    made = []

    def make(**options):
        made.append(Journal(folder, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


def edited(times, start=START):
    """The maps after each of so many edits."""
    maps = [start]
    for number in range(times):
        maps.append(facts.set_facts(maps[-1], title=f"Edit {number}"))
    return maps


def note(kept, maps, base=NOWHERE):
    for number, (old, new) in enumerate(itertools.pairwise(maps)):
        kept.append(old, new, f"Edit {number}", base)


def die(kept):
    """Leave the journal as a process does that is killed."""
    kept.close()


def recovered(folder):
    (found,) = recovery.find(folder)
    found.leave()
    return found


def test_nothing_is_there_before_the_first_edit(folder, keep):
    kept = keep()
    assert not folder.exists()
    die(kept)
    assert recovery.find(folder) == []


def test_what_was_edited_comes_back(folder, keep):
    kept, maps = keep(), edited(5)
    note(kept, maps, Base("/somewhere/shop.journey.json", "abc"))
    die(kept)
    found = recovered(folder)
    assert files.dump(found.journey) == files.dump(maps[-1])
    assert found.edits == 5
    assert found.base == Base("/somewhere/shop.journey.json", "abc")
    assert found.when.tzinfo


def test_an_edit_is_in_the_file_before_append_returns(folder, keep, monkeypatch):
    monkeypatch.setattr(journal._thread, "start_new_thread", lambda work, given: None)
    kept, maps = keep(), edited(3)
    for number in range(3):
        note(kept, maps[number : number + 2])
        (path,) = folder.glob("*.journal")
        assert b'"text": "Edit 0"' in path.read_bytes()
        assert path.read_bytes().count(b'"edit"') == number + 1
    kept._work_ended.release()  # it never ran


def test_it_reaches_the_disk_without_being_asked(folder, keep, monkeypatch):
    really, synced = os.fsync, threading.Event()

    def fsync(descriptor):
        really(descriptor)
        synced.set()

    monkeypatch.setattr(os, "fsync", fsync)
    note(keep(), edited(1))
    assert synced.wait(10)


def test_a_living_owner_is_left_alone(folder, keep):
    note(keep(), edited(1))
    assert recovery.find(folder) == []


def test_two_programs_never_get_the_same(folder, keep):
    kept = keep()
    note(kept, edited(1))
    die(kept)
    (first,) = recovery.find(folder)
    assert recovery.find(folder) == []
    first.leave()
    (again,) = recovery.find(folder)
    again.discard()
    assert list(folder.iterdir()) == []


def test_several_are_found_the_latest_first(folder, keep, monkeypatch):
    for hour in (11, 13, 12):
        monkeypatch.setattr(journal, "_now", lambda hour=hour: f"2026-05-01T{hour}:00:00+00:00")
        kept = keep()
        note(kept, edited(1))
        die(kept)
    found = recovery.find(folder)
    assert [one.when.hour for one in found] == [13, 12, 11]
    for one in found:
        one.leave()


@pytest.mark.parametrize("cut", [1, 5, 8, 9, 40])
def test_a_torn_tail_is_cut(folder, keep, cut):
    kept, maps = keep(), edited(4)
    note(kept, maps)
    die(kept)
    (path,) = folder.glob("*.journal")
    path.write_bytes(path.read_bytes()[:-cut])
    found = recovered(folder)
    assert (found.edits, found.journey) == (3, maps[3])


def test_zeros_and_flipped_bits_end_what_is_believed(folder, keep):
    kept, maps = keep(), edited(4)
    note(kept, maps)
    die(kept)
    (path,) = folder.glob("*.journal")
    data = path.read_bytes()
    path.write_bytes(data + b"\0" * 4096)
    assert recovered(folder).edits == 4
    start = data.index(b"Edit 2")
    path.write_bytes(data[:start] + b"Idit" + data[start + 4 :])
    found = recovered(folder)
    assert (found.edits, found.journey) == (2, maps[2])


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"\xff" * 100, b"no journal at all"])
def test_what_is_no_journal_is_left_where_it_is(folder, data):
    folder.mkdir(parents=True)
    path = folder / "0123456789abcdef-1.journal"
    path.write_bytes(data)
    assert recovery.find(folder) == []
    assert list(folder.iterdir()) == [path]


def test_a_map_that_is_saved_just_so_needs_no_recovery(folder, keep, tmp_path):
    kept, maps = keep(), edited(2)
    path = tmp_path / "shop.journey.json"
    note(kept, maps, Base(str(path), "before"))
    path.write_bytes(files.dump(maps[-1]))
    die(kept)
    assert recovery.find(folder) == []
    assert list(folder.iterdir()) == []


def test_what_is_saved_is_forgotten_and_the_next_edit_begins_again(folder, keep):
    kept, maps = keep(), edited(4)
    note(kept, maps[:3])
    kept.clear()
    assert not list(folder.glob("*.journal"))
    note(kept, maps[2:])
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (2, maps[-1])


def test_it_stays_small_however_many_edits(folder, keep, monkeypatch):
    monkeypatch.setattr(journal, "MOST_EDITS", 20)
    kept, maps = keep(), edited(500)
    for old, new in itertools.pairwise(maps):
        kept.append(old, new, "x" * 500, Base())
        kept.sync()
    assert sum(file.stat().st_size for file in folder.glob("*.journal")) < 50 * 600
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (500, maps[-1])


def test_edits_during_a_fresh_start_are_in_both_files(folder, keep, monkeypatch):
    """Whenever the process dies while a new file begins, one of the two has everything."""
    monkeypatch.setattr(journal, "MOST_EDITS", 3)
    kept, maps = keep(), edited(6)
    really, begun, go_on = journal.dump, threading.Event(), threading.Event()

    def slow_dump(journey):
        if threading.current_thread() is not threading.main_thread():
            begun.set()
            assert go_on.wait(10)
        return really(journey)

    monkeypatch.setattr(journal, "dump", slow_dump)
    note(kept, maps[:4])
    assert begun.wait(10)
    note(kept, maps[3:])
    files_now = {path: path.read_bytes() for path in folder.glob("*.journal")}
    assert len(files_now) == 2
    go_on.set()
    kept.sync()
    die(kept)
    assert recovered(folder).journey == maps[-1]
    for path in folder.glob("*.journal"):
        path.unlink()
    for path, data in files_now.items():  # as it was in the middle
        path.write_bytes(data)
    found = recovered(folder)
    assert (found.edits, found.journey) == (6, maps[-1])


def test_it_goes_on_with_what_was_recovered(folder, keep):
    kept, maps = keep(), edited(6)
    note(kept, maps[:4])
    die(kept)
    (found,) = recovery.find(folder)
    next_one = keep(begun=found.begun)
    assert recovery.find(folder) == []
    note(next_one, maps[3:])
    die(next_one)
    again = recovered(folder)
    assert (again.edits, again.journey) == (6, maps[-1])
    assert len(list(folder.glob("*.journal"))) == 1


# -- what is being typed ---------------------------------------------------------------------------


def typed(kept, at, *titles):
    """Note a text letter by letter; the map with the last of it."""
    for title in titles:
        drafted = facts.set_facts(at, title=title)
        kept.draft(at, drafted, NOWHERE)
    return drafted


def test_what_was_being_typed_comes_back_as_if_it_had_been_kept(folder, keep):
    kept, maps = keep(), edited(2)
    note(kept, maps)
    drafted = typed(kept, maps[-1], "Q", "Qu", "Que")
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (3, drafted)
    assert drafted.title == "Que"


def test_what_was_typed_before_the_first_edit_comes_back_too(folder, keep):
    kept = keep()
    drafted = typed(kept, START, "Q")
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (1, drafted)


def test_an_edit_takes_the_place_of_what_was_typed(folder, keep):
    kept, maps = keep(), edited(2)
    note(kept, maps[:2])
    typed(kept, maps[1], "Q")
    note(kept, maps[1:])
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (2, maps[-1])


def test_what_was_typed_and_given_up_does_not_come_back(folder, keep):
    kept, maps = keep(), edited(1)
    note(kept, maps)
    typed(kept, maps[1], "Q")
    kept.draft(maps[1], maps[1], NOWHERE)
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (1, maps[1])


def test_where_nothing_came_of_typing_there_is_nothing_to_recover(folder, keep):
    kept = keep()
    typed(kept, START, "Q")
    kept.draft(START, START, NOWHERE)
    die(kept)
    assert recovery.find(folder) == []
    assert list(folder.iterdir()) == []


def test_what_is_not_typed_is_not_noted(folder, keep):
    kept = keep()
    kept.draft(START, START, NOWHERE)
    assert not folder.exists()


def test_a_new_file_takes_along_what_is_being_typed(folder, keep, monkeypatch):
    monkeypatch.setattr(journal, "MOST_SECONDS", 0.0)
    kept, maps = keep(), edited(1)
    note(kept, maps)
    for title in ("Q", "Qu", "Que"):
        drafted = typed(kept, maps[1], title)
        kept.sync()
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (2, drafted)
    assert found.begun.sequence > 1


def test_a_new_file_without_what_was_typed_does_not_win(folder, keep, monkeypatch):
    """The process dies after the map and before the draft is in the new file."""
    kept, maps = keep(), edited(1)
    note(kept, maps)
    drafted = typed(kept, maps[1], "Q")
    kept.sync()
    really = journal.JournalFile.write
    full = []

    def write(file, data):
        if file.path.name.endswith("-2.journal") and data[8:9] == journal.DRAFT:
            full.append(True)
            raise OSError(errno.ENOSPC, "full")
        really(file, data)

    monkeypatch.setattr(journal.JournalFile, "write", write)
    monkeypatch.setattr(journal.JournalFile, "close", lambda file, **how: None)
    kept._begin_anew(kept._file)
    assert full
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey, found.begun.sequence) == (2, drafted, 2)


def test_it_goes_on_with_what_was_being_typed(folder, keep):
    kept, maps = keep(), edited(1)
    note(kept, maps)
    drafted = typed(kept, maps[1], "Q")
    die(kept)
    (found,) = recovery.find(folder)
    next_one = keep(begun=found.begun)
    more = typed(next_one, drafted, "Queue")
    die(next_one)
    again = recovered(folder)
    assert (again.edits, again.journey) == (3, more)


def test_a_journal_of_the_first_version_is_read(folder, keep, monkeypatch):
    monkeypatch.setattr(journal, "VERSION", 1)
    kept, maps = keep(), edited(3)
    note(kept, maps)
    die(kept)
    assert recovered(folder).journey == maps[-1]


# -- when the disk does not ------------------------------------------------------------------------


@pytest.fixture
def told():
    return []


def failing(monkeypatch, call, number=errno.ENOSPC):
    def fail(*arguments, **named):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)


@pytest.mark.parametrize("call", ["open", "write"])
def test_a_full_disk_is_told_once_and_when_it_is_over(folder, keep, monkeypatch, told, call):
    kept, maps = keep(trouble=told.append), edited(8)
    note(kept, maps[:3])
    kept.sync()
    with monkeypatch.context() as patch:
        failing(patch, call)
        if call == "open":
            for path in folder.glob("*.journal"):
                path.unlink()
        kept.append(maps[2], maps[3], "lost?", Base())
    (problem,) = told
    assert "the disk is full" in str(problem)
    note(kept, maps[3:])
    assert told == [problem, None]
    die(kept)
    assert recovered(folder).journey == maps[-1]


def test_half_a_record_that_a_full_disk_left_hides_nothing(folder, keep, monkeypatch, told):
    kept, maps = keep(trouble=told.append), edited(2)
    note(kept, maps[:2])
    kept.sync()
    really = os.write
    with monkeypatch.context() as patch:

        def write(descriptor, data):
            if len(data) <= 20:
                raise OSError(errno.ENOSPC, "full")
            return really(descriptor, data[:20])

        patch.setattr(os, "write", write)
        kept.append(maps[1], maps[2], "half", Base())
    die(kept)
    assert told
    found = recovered(folder)
    assert (found.edits, found.journey) == (1, maps[1])


def test_a_disk_that_does_not_sync_is_told(folder, keep, monkeypatch):
    told = threading.Event()
    failing(monkeypatch, "fsync", errno.EIO)
    kept, maps = keep(trouble=lambda problem: told.set() if problem else None), edited(3)
    note(kept, maps[:2])
    assert told.wait(10)
    kept.sync()
    monkeypatch.undo()
    note(kept, maps[1:])
    die(kept)
    assert recovered(folder).journey == maps[-1]


def test_a_journal_that_somebody_removed_begins_again(folder, keep):
    kept, maps = keep(), edited(4)
    note(kept, maps[:3])
    kept.sync()
    for path in folder.glob("*.journal"):
        path.unlink()
    note(kept, maps[2:])
    die(kept)
    assert recovered(folder).journey == maps[-1]


def test_it_ends_where_an_edit_does_not_fit(folder, keep):
    kept, maps = keep(), edited(2)
    note(kept, maps)
    card = {"id": "strange", "kind": "note", "stage": "s1", "lane": "l1"}
    other = files.parse(shop(cards=[card], connections=[], actions=[]), "other")
    kept.append(other, records.set_fields(other, ["strange"], title="x"), "strange", Base())
    note(kept, edited(1))
    die(kept)
    found = recovered(folder)
    assert (found.edits, found.journey) == (2, maps[-1])


def test_what_was_saved_never_wins_over_what_was_not(folder, keep):
    """A file of saved edits that could not be removed is still there, with more edits."""
    kept, maps = keep(), edited(8)
    note(kept, maps[:7])
    (old,) = folder.glob("*.journal")
    data = old.read_bytes()
    kept.clear()
    note(kept, maps[6:])
    kept.sync()
    die(kept)
    old.write_bytes(data)
    found = recovered(folder)
    assert (found.edits, found.journey) == (2, maps[-1])


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("removed", [0, 1, 2])
@pytest.mark.parametrize("by", ["the save", "the next start"])
def test_who_is_killed_while_files_of_a_saved_map_go_leaves_no_older_map(
    folder, keep, tmp_path, monkeypatch, removed, by
):
    monkeypatch.setattr(Journal, "_put_on_disk", lambda *_: None)  # so that no file goes before
    monkeypatch.setattr(Journal, "_wake_worker", lambda _: None)
    path, maps = tmp_path / "shop.journey.json", edited(12)
    kept, base = keep(), Base(str(path), "before")
    note(kept, maps[:3], base)
    for most in range(3, 12):  # nine is followed by ten, which no alphabet knows
        die(kept)
        kept = keep(begun=recovery.find(folder)[0].begun)
        note(kept, maps[most - 1 : most + 1], base)
    path.write_bytes(files.dump(maps[11]))
    left = list(folder.glob("*.journal"))
    assert len(left) > 2
    gone, unlink, glob = [], type(path).unlink, type(path).glob

    def latest_first(folder, pattern):  # as some systems list them
        return sorted(
            glob(folder, pattern), key=lambda file: (len(file.name), file.name), reverse=True
        )

    def killed_after_some(file, **options):
        if len(gone) == removed:
            raise Killed
        gone.append(file)
        unlink(file, **options)

    monkeypatch.setattr(type(path), "glob", latest_first)
    if by == "the next start":
        die(kept)
    monkeypatch.setattr(type(path), "unlink", killed_after_some)
    with pytest.raises(Killed):
        kept.clear() if by == "the save" else recovery.find(folder)
    monkeypatch.setattr(type(path), "unlink", unlink)
    die(kept)
    for lock in folder.glob("*.lock"):
        lock.unlink()
    assert recovery.find(folder) == []
