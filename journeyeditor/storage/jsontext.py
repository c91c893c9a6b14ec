"""From the bytes of a file to a tree of dicts and lists, or to the line where they go wrong."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from journeyeditor.model.base import MAX_DEPTH, MAX_FILE_BYTES, MAX_ITEMS, MAX_VALUES

from .problems import MAX_FOUND, MapError, Phrase, Place, Problem, path_of, quoted

_BOM = b"\xef\xbb\xbf"
# Whatever JSON may spell in a string that is no text: control characters (C0, DEL, C1), byte order
# marks, noncharacters, halves of a surrogate pair; and those that it lets through as they are. Each
# begins with one byte, which Python finds a hundred times faster than one of several.
_SUSPECTS = (
    re.compile(rb"\\(?:[bfr]|u(?:00[0189]|007[fF]|[dD][89a-fA-F]|[fF][eEfF][fF][eEfF]))"),
    re.compile(rb"\x7f"),
    re.compile(rb"\xc2[\x80-\x9f]"),
    re.compile(rb"\xef(?:\xbb\xbf|\xbf[\xbe\xbf])"),
)
_HIGH, _LOW = rb"\\u[dD][89abAB][0-9a-fA-F]{2}", rb"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_HALF = re.compile(rb"%s(?!%s)|(?<!%s)%s" % (_HIGH, _LOW, _HIGH, _LOW))
# A carriage return with the line feed behind it, if there is one.
_RETURN = re.compile(rb"\\(?:r|u000[dD])(?:\\n|\\u000[aA])?|\\u0085|\xc2\x85")
_CONTROL = re.compile(
    rb"\\[bf]|\\u00(?:0[0-8bBcCeEfF]|[189][0-9a-fA-F]|7[fF])|\\u(?:[fF][eE][fF][fF]|[fF]{3}[eEfF])"
    rb"|\x7f|\xc2[\x80-\x9f]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]"
)
# Where a text may be cut: before an escape that ends no pair, after one that does, at the end.
_CUT = re.compile(rb"(?=\\(?!u[dD][c-fC-F]|n|u000[aA]))|(?<=\\u[dD][c-fC-F]..)|\Z", re.DOTALL)
_BLOCK = 1 << 18  # bytes that are looked at together: each thing found in them takes memory


class Parsed(NamedTuple):
    """A tree and the bytes it came from, cleaned of characters that no text holds."""

    tree: Any
    text: bytes


class _Twice(dict[str, Any]):
    """An object in which a key stands more than once."""

    again: tuple[str, ...]


def parse_json(data: bytes, name: str) -> Parsed:
    """Read UTF-8 JSON; a byte order mark is tolerated and dropped.

    Control characters and halves of surrogate pairs are taken out of strings; carriage returns and
    what Windows ends lines with become line feeds. Raises `MapError` for more than 20 MB or 500,000
    values, other encodings, wrong syntax, keys that stand twice in an object, NaN, infinite numbers
    and more than 64 levels.
    """
    check_size(len(data), name)
    text = data.removeprefix(_BOM)
    _check_values(text, name)
    try:
        decoded = text.decode()
    except UnicodeDecodeError as error:
        raise _unreadable(name, _not_utf8(text, error)) from None
    if needs_cleaning(text):
        text = _clean(text)
        decoded = text.decode()
    try:
        tree = json.loads(decoded, object_pairs_hook=_object, parse_constant=float)
    except json.JSONDecodeError as error:
        raise _unreadable(name, _syntax(decoded, error)) from None
    except RecursionError:
        raise _unreadable(name, _too_deep(())) from None
    except ValueError:  # Python refuses to read integers of thousands of digits
        long = re.search(r"\d{4000,}", decoded)
        raise _unreadable(name, _long_number(decoded, long.start() if long else 0)) from None
    if isinstance(tree, dict | list) and not _sound(tree, 1):
        raise MapError(name, tuple(islice(_faults(tree, ()), MAX_FOUND)))
    return Parsed(tree, text)


def needs_cleaning(text: bytes) -> bool:
    """Whether strings may hold what `parse_json` takes out of them."""
    return any(suspect.search(text) for suspect in _SUSPECTS)


def check_size(size: int, name: str) -> None:
    """Raise `MapError` for a file of more than 20 MB."""
    if size > MAX_FILE_BYTES:
        problem = Problem(
            "",
            Phrase("a file of {size} bytes", size=size),
            Phrase("at most {limit} bytes", limit=MAX_FILE_BYTES),
        )
        remedy = Phrase("Use smaller pictures, or divide the map into several files.")
        raise MapError(name, (problem,), remedy, readable=False)


def _check_values(text: bytes, name: str) -> None:
    """Raise `MapError` for more than 500,000 values: each may take a hundred bytes of memory."""
    count = count_values(text)
    if count > MAX_VALUES:
        found, allowed = (
            Phrase("{count} values", count=count),
            Phrase("at most {count} values", count=MAX_VALUES),
        )
        remedy = Phrase("Divide the map into several files.")
        raise MapError(name, (Problem("", found, allowed),), remedy, readable=False)


def count_values(text: bytes) -> int:
    """How many values some JSON holds, or a few more, where that is no more than are allowed."""
    count = _values(text)
    if count <= MAX_VALUES:
        return count
    # Commas and brackets in texts are no values.
    bare = text.replace(b"\\\\", b"").replace(b'\\"', b"")
    count, quoted_now = 0, False
    for start in range(0, len(bare), _BLOCK):
        parts = bare[start : start + _BLOCK].split(b'"')
        count += _values(b"".join(parts[quoted_now::2]))
        quoted_now ^= len(parts) % 2 == 0
    return count


def _values(text: bytes) -> int:
    return text.count(b",") + text.count(b"[") + text.count(b"{")


def _clean(text: bytes) -> bytes:
    # An escaped backslash escapes nothing; 0xFF is in no UTF-8 and stands for it meanwhile.
    text = text.replace(b"\\\\", b"\xff")
    blocks, start = [], 0
    while start < len(text):
        cut = _CUT.search(text, start + _BLOCK)
        end = cut.start() if cut else len(text)
        block = _RETURN.sub(rb"\\n", _HALF.sub(b"", text[start:end]))
        blocks.append(_CONTROL.sub(b"", block))
        start = end
    return b"".join(blocks).replace(b"\xff", b"\\\\")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = _Twice(found)
    twice.again = tuple(key for key, count in Counter(k for k, _ in pairs).items() if count > 1)
    return twice


def _sound(value: Any, depth: int) -> bool:
    """Whether a dict or list holds nothing that `_faults` would name; quick, for every file."""
    if depth > MAX_DEPTH or type(value) is _Twice or len(value) > MAX_ITEMS:
        return False
    for item in value.values() if isinstance(value, dict) else value:
        kind = type(item)
        if kind is float:
            if item - item != 0:
                return False
        elif (kind is dict or kind is list or kind is _Twice) and not _sound(item, depth + 1):
            return False
    return True


def _faults(value: Any, place: Place) -> Iterator[Problem]:
    if isinstance(value, float) and value - value != 0:
        yield Problem(path_of(place), quoted(value), Phrase("a finite number"))
    if not isinstance(value, dict | list):
        return
    if len(place) >= MAX_DEPTH:
        yield _too_deep(place)
        return
    if len(value) > MAX_ITEMS:
        found = Phrase("{count} entries", count=len(value))
        yield Problem(path_of(place), found, Phrase("at most {count} entries", count=MAX_ITEMS))
    if isinstance(value, _Twice):
        for key in value.again:
            found = Phrase("this key more than once in the same object")
            yield Problem(path_of((*place, key)), found, Phrase("each key once"))
    items: Iterable[tuple[str | int, Any]]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for step, item in items:
        yield from _faults(item, (*place, step))


def _too_deep(place: Place) -> Problem:
    return Problem(
        path_of(place[:3]),
        Phrase("lists and objects inside each other, more than {depth} deep", depth=MAX_DEPTH),
        Phrase("at most {depth} levels", depth=MAX_DEPTH),
    )


def _unreadable(name: str, problem: Problem) -> MapError:
    return MapError(name, (problem,), readable=False)


def _not_utf8(text: bytes, error: UnicodeDecodeError) -> Problem:
    line = text.count(b"\n", 0, error.start) + 1
    if text[:2] in (b"\xff\xfe", b"\xfe\xff"):
        found = Phrase("text in UTF-16")
    else:
        found = Phrase("the byte {byte}, which is not UTF-8", byte=f"0x{text[error.start]:02x}")
    return Problem(Phrase("line {line}", line=str(line)), found, Phrase("text in UTF-8"))


# What Python's parser says, and what that means for someone who edits the file by hand.
_SYNTAX = {
    "Expecting value": Phrase("a value: text in quotes, a number, true, false, null, [ or {{"),
    "Expecting ',' delimiter": Phrase("a comma or the closing bracket"),
    "Expecting ':' delimiter": Phrase("a colon after the key"),
    "Expecting property name enclosed in double quotes": Phrase("a key in double quotes"),
    "Illegal trailing comma before end of object": Phrase("no comma after the last entry"),
    "Illegal trailing comma before end of array": Phrase("no comma after the last entry"),
    "Unterminated string starting at": Phrase("a closing quote for the text that starts here"),
    "Invalid control character at": Phrase("text without line breaks and tabs (write \\n, \\t)"),
    "Invalid \\escape": Phrase('after a backslash one of " \\ / b f n r t u'),
    "Invalid \\uXXXX escape": Phrase("four hexadecimal digits after \\u"),
    "Extra data": Phrase("nothing after the end of the map"),
}


def _syntax(text: str, error: json.JSONDecodeError) -> Problem:
    before = text[: error.pos].rstrip()
    if text[error.pos :].lstrip()[:1] in ("}", "]") and before.endswith(","):
        # Python before 3.13 names what follows the comma; the comma is what has to go.
        comma = len(before) - 1
        error = json.JSONDecodeError("Illegal trailing comma before end of object", text, comma)
    where = Phrase("line {line}, column {column}", line=str(error.lineno), column=str(error.colno))
    rest = text[error.pos : error.pos + 40].split("\n")[0].strip()
    if not text.strip():
        return Problem("", Phrase("an empty file"), Phrase("a journey map in JSON"))
    found = f"“{rest}”" if rest else Phrase("the end of the line")
    if error.pos >= len(text.rstrip()):
        found = Phrase("the end of the file")
    return Problem(where, found, _SYNTAX.get(error.msg, Phrase("correct JSON")))


def _long_number(text: str, start: int) -> Problem:
    line = text.count("\n", 0, start) + 1
    found = Phrase("a number of thousands of digits")
    return Problem(Phrase("line {line}", line=str(line)), found, Phrase("a finite number"))
