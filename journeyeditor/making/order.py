"""What somebody wants made of a map: which kind of file, and how."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from journeyeditor.dataclass import dataclass
from journeyeditor.insight.priorities import Weights
from journeyeditor.lookup.filtering import Filter
from journeyeditor.pdf.options import Options, from_words

FORMATS = ("pdf", "png", "svg", "html", "md")
PICTURES = ("png", "svg")
TEXTS = ("html", "md")
POINTS = 72.0  # to an inch
_SUFFIXES = {"htm": "html"}

SUGGESTED = Options()

Words = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A kind of file, and what it needs to know.

    `options` are those of a PDF; of them a picture takes the theme, the language, the lanes and
    the personas, the filter and the legend. `only` are ids of stages, lanes, cards, curves and
    connections that a picture shows without the rest; empty, it shows the whole map. `scale` is
    pixels a point of a PNG, without its paper where it is `transparent`. `outlines` draws the
    words of an SVG as shapes; else they are text, with the letters that it needs in the file.
    """

    format: str = "pdf"
    options: Options = SUGGESTED
    only: tuple[str, ...] = ()
    scale: float = 2.0
    transparent: bool = False
    outlines: bool = True

    def to_words(self) -> Words:
        """The order as JSON has it."""
        words = asdict(self)
        facets = words["options"]["filter"]
        for facet, value in facets.items():
            facets[facet] = sorted(value) if isinstance(value, frozenset) else value
        return words


def of_words(words: Words) -> Order:
    """The order that `to_words` wrote."""
    options = dict(words["options"])
    for name in ("lanes", "personas"):
        options[name] = None if options[name] is None else tuple(options[name])
    facets: dict[str, Any] = {
        facet: frozenset(value) if isinstance(value, list) else value
        for facet, value in options["filter"].items()
    }
    options["filter"] = Filter(**facets)
    options["weights"] = Weights(**options["weights"])
    return Order(**{**words, "only": tuple(words["only"]), "options": Options(**options)})


def kind_of(path: Path) -> str:
    """The format that a file's name asks for; "pdf" where it asks for none that we make."""
    suffix = path.suffix.lower().removeprefix(".")
    suffix = _SUFFIXES.get(suffix, suffix)
    return suffix if suffix in FORMATS else "pdf"


def to_remember(order: Order) -> str:
    """What of an order is worth remembering for the next map."""
    words = order.to_words()
    options = words.pop("options")
    for name in ("lanes", "personas", "filter", "author", "weights"):
        del options[name]
    del words["only"]
    return json.dumps({**words, "options": options}, sort_keys=True)


def weighed(order: Order, weights: Sequence[float]) -> Order:
    """The order with the weights that a person gave to the parts of the priority."""
    return replace(order, options=replace(order.options, weights=Weights(*weights)))


def remembered(text: str) -> Order:
    """The order of `to_remember`; what is damaged or from another version is as by default."""
    try:
        words = json.loads(text)
        options = from_words(**words.pop("options", {}))
    except (ValueError, TypeError, AttributeError):
        return Order()
    checks: dict[str, Callable[[Any], bool]] = {
        "format": lambda value: value in FORMATS,
        "scale": lambda value: isinstance(value, float | int) and 0.1 <= value <= 20,
        "transparent": lambda value: isinstance(value, bool),
        "outlines": lambda value: isinstance(value, bool),
    }
    kept = {name: words[name] for name, fine in checks.items() if fine(words.get(name))}
    return Order(options=options, **kept)
