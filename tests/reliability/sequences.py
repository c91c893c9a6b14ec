"""Random edits, undo, redo, saves and loads: all undone and all redone gives the same to the byte;
and through the real scene, which shows what a fresh layout of the map would be."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from editing import Editor, mark, small_map
from figures import Figure, none_of

from journeyeditor.document import Document
from journeyeditor.layout.drawing import Part
from journeyeditor.layout.labels import labels
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.scene.view import MapView
from journeyeditor.selection import Selection
from journeyeditor.storage import files
from journeyeditor.typeset import Face

STEPS = 12
Undo = Callable[[Document], None]


def of_document(amount: int, folder: Path, undo: Undo = Document.undo) -> Figure:
    """Random sequences on a document, with saves and loads in between."""
    bad = []
    path = folder / "sequences.journey.json"
    for seed in range(amount):
        document, editor = Document(small_map()), Editor(seed)
        first = mark(document.journey)
        for _ in range(STEPS):
            editor.step(document)
            if editor.random.random() < 0.15:
                document.save(path)
                if mark(files.load(path).journey) != mark(document.journey):
                    bad.append(f"sequence {seed}: what was saved is not what was loaded")
        steps = document.undo_stack.index()
        last = mark(document.journey)
        for _ in range(steps):
            undo(document)
        if mark(document.journey) != first:
            bad.append(f"sequence {seed}: undoing all did not give the first map")
        for _ in range(steps):
            document.redo()
        if mark(document.journey) != last:
            bad.append(f"sequence {seed}: redoing all did not give the last map")
        document.close()
        document.deleteLater()
    return none_of(
        "undo all, redo all, save, load: not the same to the byte", bad, amount, "sequences"
    )


def through_scene(amount: int, show: Callable[[MapView], object] = lambda view: None) -> Figure:
    """The same in a view: after each step it shows what a layout from nothing gives."""
    bad = []
    for seed in range(amount):
        document, editor, selection = Document(small_map()), Editor(seed), Selection()
        view = MapView(document, selection)
        view.resize(800, 600)
        for number in range(STEPS):
            done = editor.step(document)
            show(view)
            if seen(view.map.drawing) != seen(fresh(view)) or not shown(view):
                bad.append(f"sequence {seed}, step {number} ({done}): the scene shows another map")
                break
        view.grab()
        view.deleteLater()
        document.close()
        document.deleteLater()
    return none_of("the scene is not the layout of the document", bad, amount, "sequences")


def fresh(view: MapView) -> Any:
    """The drawing of the view's map, made from nothing."""
    journey = view.document.journey
    words = labels(journey.language)
    return lay_out(journey, view.map.theme, words, votes=not view.ballot.hidden)


def shown(view: MapView) -> bool:
    """Whether the scene's index holds exactly the parts of its drawing."""
    parts = {part.key: part for part in view.map.drawing.parts}
    held = view.map.index.parts
    return parts.keys() == held.keys() and all(held[key].same_as(parts[key]) for key in parts)


def seen(thing: Any) -> Any:
    """A drawing as plain data that can be compared, without what nobody paints."""
    if isinstance(thing, Face):
        return thing.name
    if isinstance(thing, Part):
        look = () if isinstance(thing.look, tuple) else (thing.look.body, thing.look.bars)
        where = thing.x, thing.y, thing.width, thing.height, thing.ink
        return [thing.key, *where, seen(thing.marks), seen(look)]
    if isinstance(thing, tuple | list):
        return [seen(item) for item in thing]
    if isinstance(thing, dict):
        return {key: seen(value) for key, value in thing.items()}
    if is_dataclass(thing):
        names = (f.name for f in fields(thing) if f.name != "memo")
        return [type(thing).__name__, *(seen(getattr(thing, name)) for name in names)]
    return thing
