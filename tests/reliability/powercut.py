"""Power cuts: from the recorded calls, every state in which a disk may be found afterwards.

What a file system promises (ext4, XFS, APFS and NTFS alike): a name is there or not; changes of the
names in a folder reach the disk in order, and all of them when the folder is synced; what was
written to a file is there when it was synced. Otherwise it may be there, be there in part, or be
zeros (Pillai et al., *All File Systems Are Not Created Equal*, OSDI 2014).
"""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

from calls import Call, Recorder
from editing import mark, small_map
from figures import Figure, none_of

from journeyeditor.document import Document
from journeyeditor.edits import facts
from journeyeditor.storage import files, journal, recovery

Disk = dict[str, bytes]


def measure(folder: Path, protected: bool = True) -> Figure:
    """Edit and save with a journal; pull the plug after each call in every way."""
    place = folder / "disk"
    place.mkdir()
    path, journals = place / "map.journey.json", place / "journals"
    journals.mkdir()
    files.save(small_map(), path)
    recorder = Recorder(place)
    order = [mark(small_map())]
    with mock.patch.object(journal, "MOST_EDITS", 3), recorder.recording():
        if protected:
            _session(path, journals, recorder, order)
        else:
            with mock.patch.object(files, "write_whole", _plain_write):
                _session(path, journals, recorder, order)
    bad, states = [], 0
    seen: set[tuple[int, frozenset[tuple[str, bytes]]]] = set()
    for promised, disk in _states(recorder):
        key = (promised, frozenset(disk.items()))
        if key not in seen:
            seen.add(key)
            states += 1
            shutil.rmtree(place)
            if problem := _problem(disk, path, journals, order, promised):
                bad.append(problem)
    return none_of("acknowledged edits and saves lost over a power cut", bad, states, "states")


def _session(path: Path, journals: Path, recorder: Recorder, order: list[str]) -> None:
    document = Document(journals=journals)
    document.load(path)

    def edit() -> None:
        title = f"Map {len(order)}"
        document.edit("Title", lambda old: facts.set_facts(old, title=title))
        order.append(mark(document.journey))

    for steps in (2, 5, 1):
        for _ in range(steps):
            edit()
            document.secure()
            recorder.tell(len(order) - 1)
        document.save()
        recorder.tell(len(order) - 1)
    edit()
    edit()
    document.secure()
    recorder.tell(len(order) - 1)
    document._journal.close()
    document._lock.release()


def _plain_write(path: Path, data: bytes, last_look: Callable[[Path], None] | None = None) -> None:
    """What most programs do."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.write(descriptor, data)
    os.close(descriptor)


def _problem(disk: Disk, path: Path, journals: Path, order: list[str], promised: int) -> str | None:
    journals.mkdir(parents=True)
    for name, data in disk.items():
        Path(name).write_bytes(data)
    try:
        there = files.load(path).journey
    except (files.MapError, OSError) as error:
        return f"after promise {promised} the file is broken: {str(error)[:80]}"
    found = recovery.find(journals)
    for one in found:
        one.leave()
    shown = [mark(journey) for journey in (*(one.journey for one in found), there)]
    if not all(one in order for one in shown):
        return f"after promise {promised} there is a map that never was"
    if max(map(order.index, shown)) < promised or order.index(shown[0]) < promised:
        return f"promise {promised} came back as {order.index(shown[0])}"
    return None


# -- states ----------------------------------------------------------------------------------------


def _states(recorder: Recorder) -> Iterator[tuple[int, Disk]]:
    """What was promised and what the disk may hold, for a cut before each call."""
    promised = 0
    for cut, call in enumerate((*recorder.calls, Call("told", size=-1))):
        for disk in _disks(recorder.start, recorder.calls[:cut]):
            yield promised, disk
        if call.what == "told":
            promised = call.size


def _disks(start: Disk, calls: list[Call]) -> Iterator[Disk]:
    names: dict[str, list[Call]] = {}  # folder → changes of names not on the disk yet
    written: dict[int, list[Call]] = {}  # node → writes not on the disk yet
    safe_names = {name: number for number, name in enumerate(start)}
    safe_data = dict(enumerate(start.values()))
    for call in calls:
        if call.what in ("name", "unname", "rename"):
            names.setdefault(str(Path(call.name).parent), []).append(call)
        elif call.what in ("write", "cut"):
            written.setdefault(call.node, []).append(call)
        elif call.what == "create":
            safe_data[call.node] = b""
        elif call.what == "fsync" and call.name:
            for change in names.pop(call.name, ()):
                _rename(safe_names, change)
        elif call.what == "fsync":
            safe_data[call.node] = _after(safe_data[call.node], written.pop(call.node, []))
    for counts in itertools.product(*(range(len(pending) + 1) for pending in names.values())):
        there = dict(safe_names)
        for count, pending in zip(counts, names.values(), strict=True):
            for change in pending[:count]:
                _rename(there, change)
        wanted = sorted(set(there.values()))
        options = [_contents(safe_data[node], written.get(node, [])) for node in wanted]
        for contents in itertools.product(*options):
            data = dict(zip(wanted, contents, strict=True))
            yield {name: data[node] for name, node in there.items()}


def _rename(names: dict[str, int], change: Call) -> None:
    if change.what == "name":
        names[change.name] = change.node
    elif change.what == "rename" and change.name in names:
        names[change.other] = names.pop(change.name)
    elif change.what == "unname":
        names.pop(change.name, None)


def _after(data: bytes, writes: list[Call]) -> bytes:
    for call in writes:
        data = data + call.data if call.what == "write" else data[: call.size]
    return data


def _contents(safe: bytes, writes: list[Call]) -> list[bytes]:
    """What a file may hold: each state that it had, the last write in half, or as zeros."""
    found = []
    for count, call in enumerate(writes):
        before = _after(safe, writes[:count])
        found.append(before)
        if call.what == "write":
            found.append(before + call.data[: len(call.data) // 2])
            found.append(before + bytes(len(call.data)))
    found.append(_after(safe, writes))
    return list(dict.fromkeys(found))
