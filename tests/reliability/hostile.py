"""Broken and hostile input: map files, what a clipboard holds, images. All of it is opened, or
refused in words; nothing crashes, hangs, eats the memory, reads another file or opens a
connection."""

import base64
import contextlib
import copy
import json
import random
import re
import struct
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from editing import small_map
from figures import Figure, none_of

from journeyeditor.edits import EditError, cards, fragments, images
from journeyeditor.edits.clean import clean
from journeyeditor.layout.labels import labels
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.storage import files
from journeyeditor.storage.files import MapError

SLOW = 2.0  # s
HUNGRY = 200  # MB
NASTY: tuple[Any, ...] = (
    *(None, True, -1, 0, 1, 1.5, 2, 4, 1e308, -1e308, 10**30, float("nan")),
    *("", "a" * 11_000, "😀" * 5_000, "\ud800", "\udfff\ud800", "\u202e\u2066", "\0\x1b[2J"),
    *("../../etc/passwd", "file:///etc/passwd", "javascript:alert(1)", "http://127.0.0.1:1/"),
    *("<img src=file:///etc/passwd>", "<b>&lt;", "=cmd|' /C calc'!A0", "%s%n{0}{found}"),
    *([], {}, [[]], {"id": "c0"}, ["x"] * 50, {"": {"": {}}}),
)
Read = Callable[[bytes, str], Any]

_watching = False
_reached: list[str] = []


def _audit(event: str, given: tuple[Any, ...]) -> None:
    if _watching and (event.startswith("socket.") or event in ("os.system", "subprocess.Popen")):
        _reached.append(event)
    elif _watching and event == "open" and "passwd" in str(given[0]):
        _reached.append(str(given[0]))


sys.addaudithook(_audit)


def measure(amount: int, read: Read = files.read, seed: int = 1) -> Figure:
    """Open so many files. What opens is laid out, dumped and read again now and then."""
    global _watching
    draw = random.Random(seed)
    bad: list[str] = []
    opened, worst = 0, 0.0
    theme = load_theme("light")
    forget_peak()
    start = memory()
    _watching = True
    for number, data in enumerate(_files(draw, amount)):
        began = time.monotonic()
        try:
            journey = read(data, "map").journey
            opened += 1
            if opened % 20 == 0:
                lay_out(journey, theme, labels(journey.language))
                if files.dump(files.parse(files.dump(journey), "map")) != files.dump(journey):
                    bad.append(f"file {number} changes when it is saved")
        except MapError as error:
            error.text()
        except Exception as error:
            bad.append(f"file {number}: {type(error).__name__}: {str(error)[:60]}")
        took = time.monotonic() - began
        worst = max(worst, took)
        if took > SLOW:
            bad.append(f"file {number} took {took:.1f} s")
    _watching = False
    if memory() - start > HUNGRY:
        bad.append(f"{memory() - start} MB more than at the start")
    bad += [f"reached for {what}" for what in _reached]
    _reached.clear()
    of = f"files, {opened:,} opened, slowest {worst * 1000:.0f} ms"
    return none_of("broken map files: crash, hang, memory", bad, amount, of)


def forget_peak() -> None:
    """Let `memory` begin again, where the system can: a test before may have used much."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def memory() -> int:
    """The most memory that this process has used, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        (most,) = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text())
        return int(most) >> 10
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1 << 20 if sys.platform == "darwin" else 1 << 10)


# -- map files -------------------------------------------------------------------------------------


def _files(draw: random.Random, amount: int) -> Iterator[bytes]:
    seed = json.loads(files.dump(small_map()))
    for number in range(amount):
        if number % 500 == 0:
            yield _large(draw)
        elif draw.random() < 0.1:
            yield _generated(draw)
        else:
            text = json.dumps(_mutated(draw, seed), ensure_ascii=draw.random() < 0.5)
            data = text.encode("utf-8", "surrogatepass")
            yield _broken(draw, data) if draw.random() < 0.3 else data


def _mutated(draw: random.Random, tree: Any) -> Any:
    tree = copy.deepcopy(tree)
    for _ in range(draw.choice((1, 1, 1, 2, 3))):
        *way, last = draw.choice([place for place in _places(tree) if place])
        holder = tree
        for step in way:
            holder = holder[step]
        what = draw.random()
        if what < 0.5:
            holder[last] = copy.deepcopy(draw.choice(NASTY))
        elif what < 0.7:
            del holder[last]
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(holder[last]))
        else:
            holder[f"unknown{draw.randrange(9)}"] = copy.deepcopy(draw.choice(NASTY))
    return tree


def _places(tree: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield place
    items = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for step, value in items:
        yield from _places(value, (*place, step))


def _broken(draw: random.Random, data: bytes) -> bytes:
    raw = bytearray(data)
    for _ in range(draw.randrange(1, 5)):
        raw[draw.randrange(len(raw))] = draw.randrange(256)
    if draw.random() < 0.3:
        del raw[draw.randrange(len(raw)) :]
    return draw.choice((b"", b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\0")) + bytes(raw)


def _generated(draw: random.Random) -> bytes:
    """Files that are no maps at all, or only begin like one."""
    size = draw.randrange(200)
    return draw.choice(
        (
            b"",
            bytes(size),
            draw.randbytes(size),
            b"[" * size * 50,
            b'{"format":"journeyeditor","version":' + b"1" * size * 50,
            b'{"format":"journeyeditor","version":99,"title":{"a":[{}]}}',
            b'{"format":"journeyeditor","version":1,"title":"' + b"\\ud83d" * size,
            b'{"format":"journeyeditor","format":"journeyeditor"}',
            b'{"a":' * size + b"1" + b"}" * size,
            "{'format': 'journeyeditor'}".encode("utf-16"),
        )
    )


def _large(draw: random.Random) -> bytes:
    """Files that are small to make and large to hold."""
    card = {"id": "c", "kind": "note", "stage": "s1", "lane": "l1"}
    head = {"format": "journeyeditor", "version": 1}
    made = draw.choice(
        (
            {"cards": [{**card, "id": f"c{n}"} for n in range(20_001)]},
            {"cards": [card] * 5_000},
            {"stages": [{"id": f"s{n}"} for n in range(2_000)]},
            {"title": "x" * 1_000_000},
            {"unknown": [[]] * 200_000},
            {"unknown": [[{}] * 20_000] * 300},
            {"cards": [{**card, "tags": [1] * 20_000}] * 200},
            {"cards": [{**card, "tags": [1] * 20_000}] * 20},
            {"cards": [{**card, "sources": ["x"] * 20_000}] * 20},
            {"stages": [{"id": "s", "steps": [{}] * 20_000}] * 20},
            {"unknown": [{"a" * 40 + str(n): {}} for n in range(19_000)]},
            {"version": 99, "cards": [{**card, "kind": "new", "tags": [1]}] * 20_000},
            {"title": "\x01x" * 1_000_000},
            {"connections": [{"id": f"k{n}", "start": "a", "end": "b"} for n in range(5_000)]},
        )
    )
    return json.dumps({**head, **made}).encode()


# -- clipboard and images --------------------------------------------------------------------------


def of_clipboard(amount: int, seed: int = 1) -> Figure:
    """What another program may put on a clipboard, pasted."""
    draw, bad = random.Random(seed), []
    journey = small_map()
    whole = json.loads(fragments.copy(journey, ["c0", "c1", "s1", "v1"]).dump())
    for number in range(amount):
        text = json.dumps(_mutated(draw, whole))
        if draw.random() < 0.2:
            text = _broken(draw, text.encode()).decode("utf-8", "surrogateescape")
        try:
            _check(_with_page(draw, journey))
            fragment = fragments.parse(text)
            pasted, _ = fragments.paste(journey, fragment, "s1", "l1")
            _check(pasted)
            lines = draw.choice(NASTY)
            if isinstance(lines, str):
                _check(fragments.lines_as_cards(journey, lines, "note", "s1", "l1")[0])
                made = cards.new(journey, "note", "s1", "l1", title=clean(lines))
                _check(cards.add(journey, [made]))
        except EditError:
            continue
        except Exception as error:
            bad.append(f"paste {number}: {type(error).__name__}: {str(error)[:60]}")
    return none_of("broken clipboards: crash, or a map that cannot be saved", bad, amount, "pastes")


def _with_page(draw: random.Random, journey: Journey) -> Journey:
    """`journey` with what a broken page says."""
    rows = "<tr><td><th colspan=2>A&amp;B<tr><th rowspan=2>C<td><p>D<td>E<br>F<tr><td>&#71;<td>H"
    page = f"<html><head><style>x</style></head><!--a--><table>{rows}</table></html>"
    said = fragments.text_in(_broken(draw, page.encode()).decode("utf-8", "surrogateescape"))
    if fragments.is_table(said):
        return fragments.table_as_cards(journey, said, "s1", "l1")[0]
    return fragments.lines_as_cards(journey, said, "note", "s1", "l1")[0]


def of_images(amount: int, seed: int = 1) -> Figure:
    """Images that are none, are torn, lie about their size, or are bombs."""
    draw, bad = random.Random(seed), []
    forget_peak()
    start, journey = memory(), small_map()
    for number in range(amount):
        data = _image(draw)
        began = time.monotonic()
        try:
            _check(images.add(journey, data)[0])
        except EditError:
            pass
        except Exception as error:
            bad.append(f"image {number}: {type(error).__name__}: {str(error)[:60]}")
        if time.monotonic() - began > SLOW:
            bad.append(f"image {number} is slow")
    if memory() - start > HUNGRY:
        bad.append(f"{memory() - start} MB more than at the start")
    return none_of("broken images: crash, hang, memory", bad, amount, "images")


def _check(journey: Journey) -> None:
    files.parse(files.dump(journey), "pasted")


def _image(draw: random.Random) -> bytes:
    size = draw.choice((0, 1, 3, 40_000, 2**31 - 1, 2**32 - 1))
    head = struct.pack(">IIBBBBB", size, draw.choice((1, size)), 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(draw.choice((2, 100_000))))
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data) for kind, data in ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    )
    jpeg = base64.b64decode(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAA"
        "AAAAAAAAAAD/2gAIAQEAAD8AKp//2Q=="
    )
    data = draw.choice((png, png, jpeg, b"GIF89a", b"<svg/>", b"", bytes(64)))
    return _broken(draw, data) if data and draw.random() < 0.5 else data


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
