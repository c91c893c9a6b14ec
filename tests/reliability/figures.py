"""A figure of the scoreboard: what must be, what was found, and whether that is the same."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One row of the table. `amount` says how much was tried."""

    name: str
    must: str
    found: str
    amount: str
    holds: bool


def none_of(name: str, bad: list[str], amount: int, of: str) -> Figure:
    """A figure that holds if nothing went wrong; the first thing that did is named."""
    found = f"{len(bad)}" + (f": {bad[0]}" if bad else "")
    return Figure(name, "0", found, f"{amount:,} {of}", not bad)


def table(figures: list[Figure]) -> str:
    """Figures as a table in Markdown."""
    rows = [("figure", "must be", "found", "tried", ""), ("---",) * 5]
    rows += [(f.name, f.must, f.found, f.amount, "" if f.holds else "**fails**") for f in figures]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
