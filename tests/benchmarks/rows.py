"""The rows of the table, in words, with their goals."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """`key` is what the measuring module calls it."""

    key: str
    words: str
    goal: str = ""


GROUPS: dict[str, tuple[Row, ...]] = {
    "start": (
        Row("start", "start to first paint ÷ an empty window's", "≤ 1.65 ×"),
        Row("ready", "start until a map can be edited ÷ the same"),
        Row("start noise", "an empty window ÷ another one", "1 ×"),
        Row("imports", "PDF libraries loaded at the start", "none"),
        Row("open", "start with a map ÷ (window + `model_validate_json`)", "≤ 1.5 ×"),
        Row("open own", "the same ÷ (start until a map can be edited + `model_validate_json`)"),
        Row("memory", "memory beyond an empty editor", "≤ 6 kB a card"),
    ),
    "files": (
        Row("read", "read and check ÷ `model_validate_json`"),
        Row("save", "save after an edit ÷ (`model_dump_json` + write + fsync)", "≤ 1.5 ×"),
        Row("opened save", "the first save after it was opened ÷ the same", "≤ 1.5 ×"),
        Row("first save", "save of a map that was never read or saved ÷ the same"),
        Row("edit move", "edit: move a card (no painting)"),
        Row("edit title", "edit: set a title (no painting)"),
        Row("edit point", "edit: move a curve point (no painting)"),
        Row("index", "look-ups of a new journey"),
        Row("files noise", "noise"),
    ),
    "layout": (
        Row("layout cold", "layout from cold, a card"),
        Row("layout known", "layout, texts known, a card", "≤ 10 µs"),
        Row("layout card", "layout after an edit of one card"),
        Row("layout card each", "the same, a card", "≤ 2 µs"),
        Row("layout lane", "layout after one that makes its lane higher"),
        Row("layout point", "layout after moving a curve point"),
        Row("layout noise", "noise"),
    ),
    "canvas": (
        Row("pan", "pan, a frame", "p99 ≤ 16.7 ms"),
        Row("zoom", "zoom, whole map ↔ 100 %, a frame", "p99 ≤ 16.7 ms"),
        Row("first zoom", "the same for the first time", "p99 ≤ 16.7 ms"),
        Row("scroll", "scroll, a frame", "p99 ≤ 16.7 ms"),
        Row("unseen", "jump to a part never shown", "p99 ≤ 16.7 ms"),
        Row("complete", "the same, until nothing more is painted", "≤ 300 ms"),
        Row("drag card", "drag a card, a step", "p99 ≤ 8 ms"),
        Row("drag many", "drag 500 selected cards, a step", "p99 ≤ 16.7 ms"),
        Row("drag stage", "drag a stage, a step", "p99 ≤ 16.7 ms"),
        Row("drag point", "drag a curve point, a step", "p99 ≤ 8 ms"),
        Row("band", "rubber band, a step", "p99 ≤ 16.7 ms"),
        Row("type", "type a letter", "p99 ≤ 8 ms"),
        Row("commit", "Enter: keep a title, what is below moves"),
        Row("undo", "undo it", "≤ 10 ms"),
        Row("redo", "redo it", "≤ 10 ms"),
        Row("find", "find as you type, a letter", "p99 ≤ 16.7 ms"),
        Row("filter", "filter, a value", "p99 ≤ 16.7 ms"),
        Row("garbage", "a full garbage collection"),
        Row("pixels", "pixels that a new window paints otherwise, during and after each", "0"),
        Row("canvas noise", "noise"),
    ),
    "size": (
        Row("pan growth", "pan, a frame ÷ that at 1,000 cards", "median ≤ 2 ×"),
        Row("zoom growth", "zoom, a frame ÷ that at 1,000 cards", "median ≤ 2 ×"),
        Row("scroll growth", "scroll, a frame ÷ that at 1,000 cards", "median ≤ 2 ×"),
        Row("size noise", "noise"),
    ),
    "much": (
        Row("paste", "paste 1,000 lines, painted", "≤ 100 ms"),
        Row("import", "paste a table of all cards into an empty map, painted", "≤ 1,000 ms"),
        Row("much noise", "noise"),
    ),
    "idle": (
        Row("timers", "timers that fire more than twice a second, untouched", "0"),
        Row("idle", "processor time of an untouched window", ""),
    ),
    "pictures": (
        Row("png", "PNG ÷ painting the map", "≤ 1.2 ×"),
        Row("svg", "SVG", ""),
        Row("picture size", "size of the PNG (SVG)", ""),
        Row("pictures noise", "noise"),
    ),
    "pdf": (
        Row("pdf", "PDF of the map, tagged ÷ QPdfWriter, untagged", "≤ 1.5 ×"),
        Row("pdf untagged", "the same page untagged ÷ QPdfWriter", "≤ 0.6 ×"),
        Row("pdf size", "its size (QPdfWriter's)"),
        Row("pdf whole", "with its pages of full texts"),
        Row("pdf noise", "noise"),
    ),
}


def table(groups: Sequence[str], cells: Mapping[int, Mapping[str, str]]) -> str:
    """Markdown: a row for each thing measured, a column for each size of map. Frames are
    median / 99th percentile; ratios are median (least–most)."""
    counts = list(cells)
    lines = [
        ["", *(f"{count:,} cards" for count in counts), "goal"],
        ["---", *("---:" for _ in counts), "---"],
    ]
    for group in groups:
        for row in GROUPS[group]:
            found = [cells[count].get(row.key, "–") for count in counts]
            lines.append([row.words, *found, row.goal])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
