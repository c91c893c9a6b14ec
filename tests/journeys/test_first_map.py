"""The main job in a real window: drag, bend, undo, save, open again."""

import json
from pathlib import Path

from screen import wait_until

from journeyeditor.storage import files


def test_drag_a_touchpoint_bend_the_curve_undo_redo_save_and_open_again(program, map_file) -> None:
    before = Path(map_file).read_bytes()
    old = files.load(Path(map_file)).journey
    stage, lane = old.stages[1].id, old.lanes[0].id
    known = set(program.state()["cards"])

    # A touchpoint from the palette, named while the editor is open on it.
    program.drag(program.ask("palette", "touchpoint"), program.ask("cell", stage, lane))
    new = wait_until(lambda: set(program.state()["cards"]) - known, "the dropped card").pop()
    program.write("Foto della bici ideale")
    program.keys("Return")
    wait_until(
        lambda: program.state()["cards"][new] == "Foto della bici ideale", "the card's title"
    )

    # A point of the curve, pulled to the bottom of the scale.
    point = old.curves[0].points[0]
    x, y = program.ask("thing", point.id)
    written = program.state()["undo"]
    program.drag([x, y], [x + 20, y + 60])
    wait_until(lambda: program.state()["undo"] != written, "the step of the curve")
    bent = program.state()["undo"]

    # Undo and redo, by keyboard.
    program.keys("ctrl+z")
    wait_until(lambda: program.state()["undo"] == written, "undo")
    program.keys("ctrl+shift+z")
    wait_until(lambda: program.state()["undo"] == bent, "redo")

    assert program.state()["modified"]
    program.keys("ctrl+s")
    wait_until(lambda: Path(map_file).read_bytes() != before, "the saved file")
    wait_until(lambda: not program.state()["modified"], "the mark of the modified map to go")

    saved = files.load(Path(map_file)).journey
    card = saved.index.cards[new]
    assert (card.stage, card.lane, card.title) == (stage, lane, "Foto della bici ideale")
    moved = next(p for p in saved.curves[0].points if p.id == point.id)
    assert moved.value < point.value - 0.5
    assert moved.at != point.at
    # Nothing else in the file has changed: line by line, the rest is the same.
    was, now = json.loads(before), json.loads(Path(map_file).read_bytes())
    now["cards"] = [c for c in now["cards"] if c["id"] != new]
    for curve in (was["curves"][0], now["curves"][0]):
        curve["points"] = [p for p in curve["points"] if p["id"] != point.id]
    assert now == was


def test_escape_in_the_middle_of_a_drag_leaves_no_trace(program, map_file) -> None:
    journey = files.load(Path(map_file)).journey
    card, stage = journey.cards[0], journey.stages[2]
    target = program.ask("cell", stage.id, card.lane)
    program.drag(program.ask("thing", card.id), target, drop=False)
    program.keys("Escape")
    program.xdotool("mouseup", 1)
    state = program.state()
    assert not state["modified"]
    assert state["undo"] == ""


def test_cards_move_between_cells_by_mouse_and_come_back_by_undo(program, map_file) -> None:
    journey = files.load(Path(map_file)).journey
    card, stage = journey.cards[0], journey.stages[2]
    program.drag(program.ask("thing", card.id), program.ask("cell", stage.id, card.lane))
    wait_until(lambda: program.state()["modified"], "the moved card")
    program.keys("ctrl+s")
    path = Path(map_file)
    wait_until(
        lambda: files.load(path).journey.index.cards[card.id].stage == stage.id, "the saved move"
    )
    program.keys("ctrl+z")
    program.keys("ctrl+s")
    wait_until(
        lambda: files.load(path).journey.index.cards[card.id].stage == card.stage, "the undone move"
    )
    assert files.load(path).journey == journey
