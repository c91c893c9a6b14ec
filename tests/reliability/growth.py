"""How much memory a long session takes."""

import functools
import gc
import tracemalloc
from pathlib import Path

from editing import Editor, small_map
from figures import Figure
from PySide6.QtWidgets import QApplication

from journeyeditor.document import Document
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection
from journeyeditor.storage import files

NOISE, RATE = 1.0, 0.0002  # MB, and MB an edit: 5 MB for 20,000 edits
ROUND = 100  # edits; then all is undone, so that what is kept for undo does not grow


def measure(edits: int, folder: Path, leak: bool = False) -> Figure:
    """Edit, undo and look for so long; `leak` keeps every map, as a careless listener would."""
    document, editor = Document(journals=folder / "journals"), Editor(1)
    document.start(small_map())
    view = MapView(document, Selection())
    view.resize(640, 480)
    kept: list[object] = []
    if leak:
        document.changed.connect(lambda old, new: kept.append((new.index.records, files.dump(new))))
    warm = max(ROUND * 2, edits // 10)
    _edit(warm, document, editor, view)
    gc.collect()
    tracemalloc.start()
    _edit(ROUND, document, editor, view)
    _empty_caches()
    before = tracemalloc.get_traced_memory()[0]
    _edit(edits, document, editor, view)
    _empty_caches()
    grown = (tracemalloc.get_traced_memory()[0] - before) / 1e6
    tracemalloc.stop()
    most = min(5.0, NOISE + RATE * edits)
    document.close()
    view.deleteLater()
    return Figure(
        "memory that a long session takes, after warm-up",
        f"< {most:.1f} MB",
        f"{grown:.1f} MB",
        f"{edits:,} edits",
        grown < most,
    )


def _empty_caches() -> None:
    """Caches that hold no more than so many entries are room that is given, not lost. One without
    such a limit counts."""
    gc.unfreeze()  # what is frozen is not among the objects
    gc.collect()
    for thing in gc.get_objects():
        if isinstance(thing, functools._lru_cache_wrapper) and thing.cache_info().maxsize:
            thing.cache_clear()
    gc.collect()


def _edit(times: int, document: Document, editor: Editor, view: MapView) -> None:
    for number in range(times):
        document.commit("Edit", editor.next_map(document.committed))
        if number % 10 == 0:
            view.viewport().repaint()
            QApplication.processEvents()
        if number % ROUND == ROUND - 1:
            document.undo_stack.setIndex(0)
