"""What is wrong with a file, in words: where, what was found, what is allowed, what to do."""

import json
from collections.abc import Mapping, Sequence
from os import PathLike
from typing import Self

from journeyeditor.dataclass import dataclass
from journeyeditor.model.isolate import isolated
from journeyeditor.resources import resource

MAX_SHOWN = 100  # problems that a message lists
MAX_FOUND = 2_000  # problems of a file that are looked for
_MAX_QUOTED = 60  # characters of a value that a message repeats

Place = tuple[str | int, ...]  # ("stages", 3, "title")
Table = Mapping[str, str]  # English template → the same in another language


class Phrase(str):
    """English words that remember how they were made, so that a table can say them in another
    language: a template such as ``at most {count} characters`` and its values."""

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, **values: object) -> Self:
        phrase = super().__new__(cls, _filled(template, values, {}))
        phrase.template, phrase.values = template, values
        return phrase

    def said_with(self, table: Table) -> str:
        """The phrase in the language of `table`; English where the table has no words."""
        return _filled(self.template, self.values, table)


def _filled(template: str, values: Mapping[str, object], table: Table) -> str:
    said: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, int):
            said[name] = f"{value:,}".replace(",", table.get(",", ","))
        else:
            said[name] = say(value, table) if isinstance(value, str) else value
            if isinstance(value, str) and not isinstance(value, Phrase):
                said[name] = isolated(value)  # of the file, or of whoever wrote it
    return table.get(template, template).format(**said)


def say(words: str, table: Table) -> str:
    """`words` in the language of `table`, if they are a phrase; else as they are."""
    return words.said_with(table) if isinstance(words, Phrase) else words


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: `where` is a path such as ``stages[3].title``, a line and column, or empty
    for the file as a whole."""

    where: str
    found: str
    allowed: str

    def text(self, table: Table | None = None) -> str:
        """One sentence, in the language of `table` (English without one)."""
        table = table or {}
        sentence = say(
            Phrase("found {found}; allowed: {allowed}", found=self.found, allowed=self.allowed),
            table,
        )
        return f"{isolated(say(self.where, table))}: {sentence}" if self.where else sentence

    def __str__(self) -> str:
        return self.text()


class MapError(ValueError):
    """A file that is not a map, or a map with problems.

    `path` is the file's name as it was given, `remedy` what a person can do. `readable` is False
    where not even the structure of the file could be read.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        problems: Sequence[Problem],
        remedy: str = "",
        *,
        readable: bool = True,
    ) -> None:
        super().__init__(str(path), problems)
        self.path = str(path)
        self.problems = tuple(problems)
        self.remedy = remedy or Phrase(
            "Correct the file in a text editor, or open an earlier copy of it."
        )
        self.readable = readable

    def text(self, table: Table | None = None) -> str:
        """Every problem on its line, the first hundred; then the remedy."""
        table = table or {}
        path = isolated(self.path)
        lines = [f"{path}: {problem.text(table)}" for problem in self.problems[:MAX_SHOWN]]
        rest = len(self.problems) - MAX_SHOWN
        if rest > 0:
            more = Phrase("and {count} more", count=rest)
            if len(self.problems) >= MAX_FOUND:  # where the search ended
                more = Phrase("and at least {count} more", count=rest)
            lines.append(f"{path}: {say(more, table)}")
        lines.append(say(self.remedy, table))
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text()


def words_of(language: str) -> Table:
    """The words of a language for `Phrase.said_with` and the `text` of errors; empty for English
    and for languages that have none."""
    path = resource("translations", f"problems_{language}.json")
    if not path.is_file():
        return {}
    words: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return words


def path_of(place: Place) -> str:
    """``("stages", 3, "title")`` as ``stages[3].title``."""
    path = ""
    for part in place:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part.isidentifier():
            path += f".{part}" if path else part
        else:
            path += f"[{quoted(part)}]"
    return path


def quoted(value: object) -> str:
    """A value as the file spells it, shortened."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _MAX_QUOTED else text[: _MAX_QUOTED - 1] + "…"
