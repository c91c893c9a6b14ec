"""``kill -9`` at random moments of a real editing session: what was painted must come back."""

import contextlib
import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from editing import Editor, mark, small_map
from figures import Figure, none_of

from journeyeditor.edits import records
from journeyeditor.model import Journey
from journeyeditor.storage import files, recovery

# Processes that begin with everything imported, so that a session costs little more than itself.
# No fork of this process: it may hold threads and an application.
START = "forkserver" if os.name == "posix" else "spawn"
LONGEST = 0.2  # s that a session lasts; kills fall anywhere within, also while it starts


def session(
    path: Path, journals: Path, seed: int, protected: bool, drafts: bool, told: Connection
) -> None:
    """Edit and type until killed. Tells each map before it is made ("next") and after it is on the
    screen ("painted") or in the file ("saved"); a text that is being typed counts as kept."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from journeyeditor.document import Document
    from journeyeditor.scene.view import MapView
    from journeyeditor.selection import Selection
    from journeyeditor.tools import install

    application = QApplication([])
    if not drafts:
        Document.draft = lambda *_: None
    document = Document(journals=journals if protected else None)
    found = recovery.find(journals)
    if found:
        document.recover(found[0])
    else:
        document.load(path)
    view = MapView(document, Selection())
    install(view, document, view.selection)
    view.resize(640, 480)
    view.show()
    editor = Editor(seed)
    told.send(("painted", mark(document.journey)))
    past = [document.journey]  # what undo goes back to
    while True:
        draw = editor.random.random()
        if draw < 0.1:
            told.send(("next", mark(document.journey)))
            document.save(path)
            told.send(("saved", mark(document.journey)))
            continue
        if draw < 0.2:
            for what in _typing(editor.random, view):
                told.send((what[0], mark(what[1])))
            if document.committed is not past[-1]:
                past.append(document.committed)
            continue
        if draw < 0.35 and len(past) > 1:
            past.pop()
            told.send(("next", mark(past[-1])))
            document.undo()
        else:
            past.append(editor.next_map(document.committed))
            told.send(("next", mark(past[-1])))
            document.commit("Edit", past[-1])
        view.viewport().repaint()
        application.processEvents()
        told.send(("painted", mark(document.journey)))


def _typing(draw: random.Random, view: Any) -> Iterator[tuple[str, Journey]]:
    """Write in a card, letter by letter, and keep it or not."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    document, keys = view.document, Qt.Key
    before = now = document.committed
    ids = [card.id for card in before.cards]
    if ids:
        id_ = draw.choice(ids)
        view.selection.select([id_])
        view.begin_text_edit()
    if view.editor is None:
        return
    written = ""
    ends = draw.choice((keys.Key_Return, keys.Key_Escape))
    for letter in (*draw.choices("Qeu i", k=draw.randrange(12)), ""):
        written += letter
        key = keys.Key_A if letter else ends
        if letter:
            now = records.set_fields(before, [id_], title=written.strip())
        elif ends == keys.Key_Escape:
            now = before
        yield "next", now
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(view.editor, event)
        view.viewport().repaint()
        QApplication.processEvents()
        yield "painted", now


def measure(kills: int, folder: Path, protected: bool = True, drafts: bool = True) -> Figure:
    """Kill so many sessions on one map, each going on where the last one was cut short."""
    path, journals = folder / "killed.journey.json", folder / "journals"
    files.save(small_map(), path)
    context = multiprocessing.get_context(START)
    if START == "forkserver":
        context.set_forkserver_preload(["kills", "journeyeditor.scene.view"])
    draw = random.Random(1)
    painted = saved = mark(small_map())
    edits, bad = 0, []
    for number in range(kills):
        listening, telling = context.Pipe(duplex=False)
        process = context.Process(
            target=session,
            args=(path, journals, number, protected, drafts, telling),
            daemon=True,
        )
        process.start()
        telling.close()
        possible = {painted}
        for what, told in _until_killed(process, listening, draw):
            if what == "next":
                possible = {painted, told}
            elif what == "painted":
                edits += 1
                painted, possible = told, {told}
            else:
                painted = saved = told
                possible = {told}
        there = _recovered(path, journals)
        if there not in possible:
            bad.append(f"kill {number}: {painted} was painted, {there} came back")
        painted = there or saved
    for one in recovery.find(journals):
        one.discard()
    tried = f"kills, {edits:,} edits and letters"
    return none_of("painted edits lost over kill -9", bad, kills, tried)


def _until_killed(
    process: multiprocessing.Process, told: Connection, draw: random.Random
) -> Iterator[tuple[str, str]]:
    """What a session tells until it is killed: some while after it showed its first map, or while
    it still starts."""
    early = draw.random() < 0.1
    deadline = time.monotonic() + (draw.random() * 0.3 if early else 60)
    begun = False
    with contextlib.suppress(EOFError, OSError):
        while (left := deadline - time.monotonic()) > 0:
            if told.poll(left):
                yield told.recv()
                if not begun and not early:
                    begun, deadline = True, time.monotonic() + draw.random() * LONGEST
    process.kill()
    process.join()
    with contextlib.suppress(EOFError, OSError):  # what was said, but not heard yet
        while told.poll():
            yield told.recv()
    told.close()


def _recovered(path: Path, journals: Path) -> str | None:
    """What the program would show now: the latest map to recover, else the file."""
    found = recovery.find(journals)
    for one in found:
        one.leave()
    if len(found) > 1:
        return None
    try:
        return mark(found[0].journey if found else files.load(path).journey)
    except ValueError:
        return None
