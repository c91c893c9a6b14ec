"""The document keeps what it is given: in the journal, in the file, and apart from others."""

import json
from pathlib import Path

import pytest

from journeyeditor.document import Document
from journeyeditor.edits import EditError, cards, facts
from journeyeditor.model import COLLECTIONS, VERSION, new_journey
from journeyeditor.pdf.export import export_pdf
from journeyeditor.storage import files, recovery
from journeyeditor.storage.atomic import FileError
from journeyeditor.storage.locks import HeldError, hold_map, lock_file_of
from journeyeditor.storage.outside import ChangedError, VanishedError


@pytest.fixture
def journals(tmp_path):
    return tmp_path / "state" / "journals"


@pytest.fixture
def open_(qtbot, journals):
    """Opens documents; what is still open in the end goes as if its process had died."""
    made = []

    def open_(path=None):
        document = Document(journals=journals)
        made.append(document)
        if path:
            document.load(path)
        return document

    yield open_
    for document in made:
        die(document)


def die(document):
    """End a document like a process that is killed: journal and lock file stay, unlocked."""
    document._quiet.stop()
    if document._journal:
        document._journal.close()
        document._journal = None
    if document._lock:
        document._lock.release(leave_file=True)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "maps" / "shop.journey.json"
    path.parent.mkdir()
    files.save(new_journey(title="Shop"), path)
    return path


def retitle(document, title):
    document.edit(f"Title {title}", lambda journey: facts.set_facts(journey, title=title))


def write(path, title):
    """What another program does."""
    path.write_bytes(files.dump(new_journey(title=title)))


def the_only_one(journals):
    (found,) = recovery.find(journals)
    return found


# -- the journal --------------------------------------------------------------------------------


def test_edits_undo_and_redo_are_in_the_journal_before_they_are_shown(open_, path, journals):
    document = open_(path)
    seen = []

    def shown(old, new):
        for file in journals.glob("*.journal"):
            lock = journals / f"{file.name.partition('-')[0]}.lock"
            lock.rename(lock.with_suffix(".held"))  # look at it as if its owner had died
            found = the_only_one(journals)
            found.leave()
            lock.with_suffix(".held").rename(lock)
            seen.append((found.journey.title, new.title))

    document.changed.connect(shown)
    retitle(document, "One")
    retitle(document, "Two")
    document.undo()
    document.redo()
    assert seen == [("One", "One"), ("Two", "Two"), ("One", "One"), ("Two", "Two")]


def test_a_file_that_somebody_wrote_in_their_own_way_comes_back_with_the_edit(
    open_, path, journals
):
    told = json.loads(files.dump(new_journey(title="Shop"))) | {"of_tomorrow": [1, 2]}
    path.write_text(json.dumps(dict(reversed(told.items())), indent=7))
    document = open_(path)
    retitle(document, "Edited")
    die(document)
    found = the_only_one(journals)
    assert found.journey.title == "Edited"
    assert files.dump(found.journey) == files.dump(document.journey)


@pytest.mark.parametrize("saved", [False, True])
def test_the_first_edit_after_opening_or_saving_comes_back_with_the_map(
    open_, path, journals, saved
):
    document = open_(path)
    if saved:
        retitle(document, "Before")
        document.save()
    retitle(document, "Edited")
    retitle(document, "Edited again")
    die(document)
    assert files.dump(the_only_one(journals).journey) == files.dump(document.journey)


def test_a_preview_is_nobodys_business(open_, path, journals):
    document = open_(path)
    document.preview(facts.set_facts(document.journey, title="Dragged over"))
    document.cancel()
    assert not journals.exists()


@pytest.mark.parametrize("end", ["save", "close", "reload"])
def test_what_is_saved_or_given_up_needs_no_recovery(open_, path, journals, end):
    document = open_(path)
    retitle(document, "New")
    getattr(document, end)(*(["Reload"] if end == "reload" else []))
    die(document)
    assert recovery.find(journals) == []


def test_undoing_after_saving_is_an_edit_like_any_other(open_, path, journals):
    document = open_(path)
    retitle(document, "Saved")
    document.save()
    document.undo()
    die(document)
    assert the_only_one(journals).journey.title == "Shop"


def test_a_failed_save_keeps_everything(open_, path, journals, monkeypatch):
    document = open_(path)
    retitle(document, "New")
    with monkeypatch.context() as patch:
        patch.setattr(files, "write_whole", lambda *a: (_ for _ in ()).throw(OSError(28, "full")))
        with pytest.raises(OSError, match="full"):
            document.save()
    assert document.modified
    assert files.load(path).journey.title == "Shop"
    document.save()
    assert not document.modified


def test_an_edit_that_fails_changes_nothing(open_, path, journals):
    document = open_(path)
    before = document.journey
    with pytest.raises(EditError):
        document.edit("Move", lambda journey: cards.move(journey, ["nobody"], "s", "l"))
    assert document.journey is document.committed is before
    assert not document.modified
    assert not journals.exists()


# -- recovery ------------------------------------------------------------------------------------


def crashed(open_, path, title="Unsaved"):
    document = open_(path)
    retitle(document, title)
    die(document)


def test_a_recovered_map_is_unsaved_and_goes_back_to_its_file(open_, path, journals):
    crashed(open_, path)
    document = open_()
    document.recover(the_only_one(journals))
    assert document.journey.title == "Unsaved"
    assert document.path == path
    assert document.modified
    document.save()
    assert files.load(path).journey.title == "Unsaved"
    assert recovery.find(journals) == []


def test_it_is_kept_until_it_is_saved(open_, path, journals):
    crashed(open_, path)
    document = open_()
    document.recover(the_only_one(journals))
    die(document)
    document = open_()
    document.recover(the_only_one(journals))
    retitle(document, "Unsaved still")
    die(document)
    assert the_only_one(journals).journey.title == "Unsaved still"


def test_it_never_takes_a_path_that_is_open(open_, path, journals):
    crashed(open_, path)
    other = open_(path)
    document = open_()
    document.recover(the_only_one(journals))
    assert document.path is None
    assert document.modified
    assert other.journey.title == "Shop"
    with pytest.raises(HeldError):
        document.save(path)


@pytest.mark.parametrize("what", ["changed", "removed"])
def test_it_never_takes_a_file_that_is_another_now(open_, path, journals, what):
    crashed(open_, path)
    if what == "changed":
        write(path, "Theirs")
    else:
        path.unlink()
    document = open_()
    document.recover(the_only_one(journals))
    assert document.path is None
    assert not lock_file_of(path).exists()


def test_a_map_that_was_never_saved_is_recovered_too(open_, journals):
    document = open_()
    retitle(document, "Never saved")
    die(document)
    document = open_()
    document.recover(the_only_one(journals))
    assert (document.journey.title, document.path) == ("Never saved", None)


# -- others ----------------------------------------------------------------------------------------


def test_a_file_changed_outside_is_not_written_over(open_, path):
    document = open_(path)
    retitle(document, "Mine")
    write(path, "Theirs")
    with pytest.raises(ChangedError):
        document.save()
    assert files.load(path).journey.title == "Theirs"
    assert document.modified
    document.save(path.with_name("mine.journey.json"))
    assert files.load(path).journey.title == "Theirs"


def test_a_change_outside_is_told_once(qtbot, open_, path):
    document = open_(path)
    with qtbot.waitSignal(document.changed_outside, timeout=10_000):
        write(path, "Theirs")
    told = []
    document.changed_outside.connect(lambda: told.append(True))
    document.look_outside()
    assert not told
    write(path, "Theirs again")
    document.look_outside()
    assert told


def test_a_file_that_was_taken_away_is_told_and_its_map_is_unsaved(open_, path, journals):
    document = open_(path)
    told = []
    document.file_gone.connect(told.append)
    aside = path.rename(path.with_name("elsewhere"))
    document.look_outside()
    document.look_outside()
    assert (told, document.modified) == ([True], True)
    aside.rename(path)
    document.look_outside()
    assert (told, document.modified) == ([True, False], False)


def test_a_map_whose_file_was_taken_away_is_found_after_a_crash(open_, path, journals):
    document = open_(path)
    saved = document.journey
    path.unlink()
    document.look_outside()
    die(document)
    assert the_only_one(journals).journey == saved


def test_a_file_that_was_taken_away_can_be_saved_again(open_, path):
    document = open_(path)
    path.unlink()
    document.look_outside()
    document.save()
    assert not document.modified
    assert files.load(path).journey == document.journey


def test_the_map_of_a_pdf_is_a_copy_that_is_not_saved(open_, path):
    pdf = path.with_name("map.pdf")
    export_pdf(files.load(path).journey, pdf)
    document = open_(pdf)
    assert document.journey == files.load(path).journey
    assert document.path is None
    assert not lock_file_of(pdf).exists()
    with pytest.raises(ValueError, match="needs a path"):
        document.save()


def test_reloading_is_a_step_that_can_be_undone(open_, path):
    document = open_(path)
    retitle(document, "Mine")
    write(path, "Theirs")
    document.reload("Reload")
    assert document.journey.title == "Theirs"
    assert not document.modified
    document.undo()
    assert document.journey.title == "Mine"
    document.save()
    assert files.load(path).journey.title == "Mine"


def test_our_own_saving_is_no_change_from_outside(open_, path):
    document = open_(path)
    told = []
    document.changed_outside.connect(lambda: told.append(True))
    retitle(document, "Mine")
    document.save()
    document.look_outside()
    assert not told


def test_a_map_that_is_open_elsewhere_is_read_only(open_, path):
    first = open_(path)
    second = open_(path)
    assert "open in another window already" in second.read_only
    with pytest.raises(HeldError):
        second.save()
    first.close()
    third = open_(path)
    assert third.read_only is None


def test_a_lock_moves_with_the_document(open_, path, tmp_path):
    document = open_(path)
    other = tmp_path / "other.journey.json"
    document.save(other)
    hold_map(path).release()
    with pytest.raises(HeldError):
        hold_map(other)
    document.close()
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix == ".json") == [other.name]


def test_a_file_that_cannot_be_opened_leaves_no_lock(open_, path):
    broken = path.with_name("broken.journey.json")
    broken.write_text("{")
    document = open_()
    with pytest.raises(files.MapError):
        document.load(broken)
    with pytest.raises(FileError):
        document.load(Path(path.parent / "no.journey.json"))
    assert [p.name for p in path.parent.iterdir() if p.name.endswith(".lock")] == []


def test_what_is_joined_is_one_step_and_the_journal_has_the_end(open_, journals):
    document = open_()
    before = document.journey
    retitle(document, "One")
    after = facts.set_facts(document.journey, title="Two")
    document.commit("Edit text", after, join=True)
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Title One"
    document.undo()
    assert document.journey is before
    document.redo()
    assert document.journey is after
    die(document)
    (found,) = recovery.find(journals)
    assert found.journey.title == "Two"


def test_nothing_joins_a_step_that_was_saved_or_taken_back(open_, path):
    document = open_(path)
    retitle(document, "One")
    document.save()
    document.commit("Edit text", facts.set_facts(document.journey, title="Two"), join=True)
    assert document.undo_stack.count() == 2
    document.undo()
    assert not document.modified
    document.commit("Edit text", facts.set_facts(document.journey, title="Three"), join=True)
    assert document.modified
    assert document.undo_stack.undoText() == "Edit text"


def _emptied(journey):
    """The map once for each field that it fills: with that field of one record as it is when
    nobody has entered anything."""
    for collection in COLLECTIONS:
        for record in getattr(journey, collection):
            for name, field in type(record).model_fields.items():
                default = field.get_default(call_default_factory=True)
                if field.is_required() or getattr(record, name) == default:
                    continue
                other = record.model_copy(update={name: default})
                rows = (other if row is record else row for row in getattr(journey, collection))
                yield f"{collection}.{name}", journey.replace(**{collection: tuple(rows)})
    for name, field in type(journey).model_fields.items():
        if name not in COLLECTIONS and not field.is_required():
            yield name, journey.model_copy(update={name: field.get_default()})


def test_undo_and_redo_bring_every_field_back_byte_for_byte(qapp) -> None:
    golden = Path(__file__).with_name("storage") / "golden" / f"version-{VERSION}.journey.json"
    loaded = files.load(golden)
    document = Document(loaded.journey)
    changed = {}
    for name, journey in _emptied(loaded.journey):
        document.commit(name, journey)
        assert document.committed is journey or journey == loaded.journey, name
        after = files.dump(document.committed)
        document.undo()
        assert files.dump(document.committed) == loaded.raw, name
        document.redo()
        assert files.dump(document.committed) == after, name
        document.undo()
        changed[name] = after != loaded.raw
    assert sum(changed.values()) > 80


def test_a_map_that_went_with_its_disk_is_not_saved_in_the_folder_that_is_left(
    open_, tmp_path, monkeypatch
):
    stick = tmp_path / "stick"
    stick.mkdir()
    path = stick / "map.journey.json"
    files.save(new_journey(title="On the stick"), path)
    document = open_(path)
    gone = []
    document.file_gone.connect(gone.append)
    document.edit("Title", lambda journey: facts.set_facts(journey, title="Changed"))
    path.unlink()  # as after `umount -l`: the mount point is there, and belongs to another disk
    monkeypatch.setattr("journeyeditor.document.disk_of", lambda path: -1)
    document.look_outside()
    assert gone == [True]
    with pytest.raises(VanishedError, match="is not there any more"):
        document.save()
    assert list(stick.glob("map*")) == []
    assert document.modified
    document.save(path)  # who names the place knows it
    assert files.load(path).journey.title == "Changed"


def test_a_disk_that_came_back_under_another_number_is_the_same(open_, tmp_path, monkeypatch):
    path = tmp_path / "map.journey.json"
    files.save(new_journey(title="On the stick"), path)
    document = open_(path)
    monkeypatch.setattr("journeyeditor.document.disk_of", lambda path: -1)
    document.edit("Title", lambda journey: facts.set_facts(journey, title="Changed"))
    document.save()
    assert files.load(path).journey.title == "Changed"
