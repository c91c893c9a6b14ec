"""What the command line asks an export for, by the names that a map gives what it shows."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from journeyeditor.insight.priorities import EVEN, Weights
from journeyeditor.layout.labels import LANGUAGES, labels
from journeyeditor.lookup.filtering import FACETS, NONE, Filter, offers
from journeyeditor.lookup.folding import fold
from journeyeditor.making import Order, kind_of
from journeyeditor.making.order import POINTS
from journeyeditor.model import Journey
from journeyeditor.pdf.options import FILTERED, OWN, THEMES, Options
from journeyeditor.pdf.options import LANGUAGES as OPTION_LANGUAGES
from journeyeditor.pdf.pages import ORIENTATIONS, PAPERS, PROFILES, paper_size
from journeyeditor.storage.problems import Phrase

_NOTHING = "-"  # how "without a channel" or "by no persona" is asked for


class UnknownNameError(ValueError):
    """A name that the map does not have; `words` say which, and which it has."""

    def __init__(self, words: Phrase) -> None:
        super().__init__(words)
        self.words = words


def read(given: Sequence[str]) -> argparse.Namespace:
    """The arguments of `journeyeditor export`; ends the program where they make no sense."""
    parser = argparse.ArgumentParser(
        prog="journeyeditor export",
        usage="%(prog)s MAP -o OUT [option…]",
        description="Write MAP as a PDF: a report to share, a poster, a poster in sheets, or the "
        "map alone. The PDF carries the map and opens again. OUT.md and OUT.html tell the map as "
        "a text instead, stage by stage; OUT.svg and OUT.png are pictures of it.",
    )
    parser.add_argument("map", metavar="MAP", type=Path, help="the map to export")
    parser.add_argument(
        "-o", "--output", metavar="OUT.pdf", type=Path, required=True, help="the file to write"
    )
    parser.add_argument(
        "--profile",
        choices=PROFILES,
        default="share",
        help="share (default): cover, map, personas, priorities, plan, sources; poster: one page; "
        "tiles: a poster in sheets; map: one page, and the texts that it shortens",
    )
    _add_page(parser)
    _add_content(parser)
    _add_words(parser)
    _add_picture(parser)
    arguments = parser.parse_args(given)
    try:  # what can be wrong without knowing the map
        _options(arguments)
    except ValueError as error:
        parser.error(str(error))
    return arguments


def options_for(journey: Journey, arguments: argparse.Namespace) -> Options:
    """The options that the arguments mean for a map. Raises `UnknownNameError` for a name that the
    map does not have."""
    return _options(
        arguments,
        lanes=_lanes(journey, arguments.lane) if arguments.lane else None,
        personas=_personas(journey, arguments.persona),
        filter=_filter(journey, arguments.filter),
    )


def order_for(journey: Journey, arguments: argparse.Namespace) -> Order:
    """The file that the arguments mean for a map. Raises as `options_for` does."""
    return Order(
        format=kind_of(arguments.output),
        options=options_for(journey, arguments),
        only=_stages(journey, arguments.stage),
        scale=arguments.dpi / POINTS if arguments.dpi else arguments.scale,
        transparent=arguments.transparent,
        outlines=not arguments.text,
    )


def _options(arguments: argparse.Namespace, **more: object) -> Options:
    same = (
        *("profile", "orientation", "margin", "theme", "filtered", "language"),
        *("watermark", "confidential", "author", "sheet", "overlap"),
    )
    return Options(
        **{name: getattr(arguments, name) for name in same},
        paper=arguments.paper or "",
        with_source=not arguments.without_source,
        title_block=not arguments.without_title,
        legend=not arguments.without_legend,
        weights=arguments.weights,
        **more,  # type: ignore[arg-type]
    )


# -- groups of arguments -------------------------------------------------------------------------


def _add_page(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("pages")
    group.add_argument(
        "--paper",
        type=_paper,
        metavar="PAPER",
        help=f"scale the map onto this paper: {', '.join((OWN, *PAPERS))} (own: as large as the "
        "map), or millimetres such as 900x600",
    )
    group.add_argument(
        "--orientation",
        choices=ORIENTATIONS,
        default="auto",
        help="of the paper; auto (default): whichever shows the map larger",
    )
    group.add_argument(
        "--margin", type=float, metavar="MM", help="around a page, in millimetres, up to 50"
    )
    group.add_argument(
        "--theme",
        choices=THEMES,
        default="print",
        help="of the colours; print (default): on white; economical: without areas of ink",
    )
    group.add_argument(
        "--sheet", type=_paper, default="A4", metavar="PAPER", help="of tiles; A4 by default"
    )
    group.add_argument(
        "--overlap",
        type=float,
        default=10.0,
        metavar="MM",
        help="of tiles: what neighbours have in common, for the glue; 10 by default",
    )
    group.add_argument("--without-title", action="store_true", help="a poster without title block")
    group.add_argument("--without-legend", action="store_true", help="a poster without legend")


def _add_content(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is shown")
    group.add_argument(
        "--lane",
        action="append",
        default=[],
        metavar="LANE",
        help="only this lane, by its name; may be given again for others",
    )
    group.add_argument(
        "--persona",
        action="append",
        metavar="PERSONA",
        help="only this persona, with what is not another's; may be given again; - for none",
    )
    group.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="FACET=VALUE",
        help=f"what is meant: {', '.join(FACETS)}, such as status=observed or votes=3 (at least); "
        "may be given again",
    )
    group.add_argument(
        "--filtered",
        choices=FILTERED,
        default="dimmed",
        help="what becomes of the rest; dimmed by default",
    )
    group.add_argument(
        "--weights",
        type=_weights,
        default=EVEN,
        metavar="GOAL,EXPERIENCE,EFFORT",
        help="how much each counts in the priorities of a report, from 0 to 3; 1,1,1 by default",
    )


def _add_words(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("words")
    group.add_argument(
        "--language",
        choices=OPTION_LANGUAGES,
        default="map",
        help="of headings and labels; that of the map by default",
    )
    group.add_argument("--author", default="", help="named instead of the map's own")
    group.add_argument("--watermark", default="", metavar="TEXT", help="large across every page")
    group.add_argument(
        "--confidential", default="", metavar="TEXT", help="a line at the top of every page"
    )
    group.add_argument(
        "--without-source",
        action="store_true",
        help="do not let the PDF carry the map with its notes and its parking lot",
    )


def _add_picture(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("pictures")
    size = group.add_mutually_exclusive_group()
    size.add_argument(
        "--scale", type=float, choices=(1, 2, 4), default=2, help="of a PNG, in pixels a point"
    )
    size.add_argument("--dpi", type=_dpi, help="of a PNG, in pixels an inch")
    group.add_argument("--transparent", action="store_true", help="a PNG without its paper")
    group.add_argument(
        "--text",
        action="store_true",
        help="an SVG with words as text, and the fonts for it in the file; else as outlines",
    )
    group.add_argument(
        "--stage",
        action="append",
        default=[],
        metavar="STAGE",
        help="a picture of only this stage, by its name; may be given again for others",
    )


def _weights(said: str) -> Weights:
    try:
        goal, experience, effort = (float(part) for part in said.split(","))
        return Weights(goal, experience, effort)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{said!r}: three numbers from 0 to 3") from None


def _dpi(said: str) -> float:
    if not said.isascii() or not said.isdigit() or not 10 <= int(said) <= 2400:
        raise argparse.ArgumentTypeError(f"{said!r}: from 10 to 2400")
    return float(said)


def _paper(name: str) -> str:
    """A paper's name as we write it: "a4" is A4."""
    written = next((p for p in (OWN, *PAPERS) if p.lower() == name.lower()), name)
    try:
        if written != OWN:
            paper_size(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return written


# -- names of the map ----------------------------------------------------------------------------


def _lanes(journey: Journey, names: Sequence[str]) -> tuple[str, ...]:
    """The lanes that the names mean: by title, by kind in any language, or by id."""

    def called(id_: str) -> Iterable[str]:
        lane = journey.index.lanes[id_]
        kinds = [labels(language)(f"lane.{lane.kind}") for language in LANGUAGES]
        return (lane.title,) if lane.title else (*kinds, lane.kind)

    ids = [lane.id for lane in journey.lanes]
    said = ", ".join(
        lane.title or labels(journey.language)(f"lane.{lane.kind}") for lane in journey.lanes
    )

    def unknown(name: str) -> Phrase:
        return Phrase("there is no lane “{name}”; the map has: {names}", name=name, names=said)

    return tuple(id_ for name in names for id_ in _meant(name, ids, called, unknown))


def _stages(journey: Journey, names: Sequence[str]) -> tuple[str, ...]:
    """The stages that the names mean, by title or id."""
    stages = journey.index.stages
    said = ", ".join(stage.title for stage in journey.stages)

    def unknown(name: str) -> Phrase:
        return Phrase("there is no stage “{name}”; the map has: {names}", name=name, names=said)

    def called(id_: str) -> Iterable[str]:
        return (stages[id_].title,)

    return tuple(id_ for name in names for id_ in _meant(name, stages, called, unknown))


def _personas(journey: Journey, names: Sequence[str] | None) -> tuple[str, ...] | None:
    if names is None:
        return None
    people = journey.index.personas

    def called(id_: str) -> Iterable[str]:
        name = people[id_].name
        return name, name.split(" ")[0]

    said = ", ".join(persona.name for persona in journey.personas)

    def unknown(name: str) -> Phrase:
        return Phrase("there is no persona “{name}”; the map has: {names}", name=name, names=said)

    wanted = [name for name in names if name != _NOTHING]
    return tuple(id_ for name in wanted for id_ in _meant(name, people, called, unknown))


def _meant(
    name: str,
    ids: Iterable[str],
    called: Callable[[str], Iterable[str]],
    unknown: Callable[[str], Phrase],
) -> list[str]:
    wanted = fold(name.strip())
    found = [id_ for id_ in ids if id_ == name or wanted in map(fold, called(id_))]
    if not found:
        raise UnknownNameError(unknown(name))
    return found


def _filter(journey: Journey, asked: Sequence[str]) -> Filter:
    found = Filter()
    for one in asked:
        facet, _, said = one.partition("=")
        if facet not in FACETS or not said:
            raise UnknownNameError(
                Phrase(
                    "“{asked}” is no filter: write FACET=VALUE with one of {facets}",
                    asked=one,
                    facets=", ".join(FACETS),
                )
            )
        if facet == "votes":
            found = found.toggled(facet, _least(said))
            continue
        names = {value: _name(journey, facet, value) for value, _ in offers(journey, facet)}
        value = next((v for v, name in names.items() if fold(said) in (fold(name), fold(v))), None)
        if said == _NOTHING:
            value = NONE
        if value is None:
            raise UnknownNameError(
                Phrase(
                    "no card has {facet} “{name}”; the map has: {names}",
                    facet=facet,
                    name=said,
                    names=", ".join(name for value, name in names.items() if value) or "–",
                )
            )
        if value not in getattr(found, facet):
            found = found.toggled(facet, value)
    return found


def _name(journey: Journey, facet: str, value: str) -> str:
    """What people call a value of a facet."""
    if facet == "persona" and value in journey.index.personas:
        return journey.index.personas[value].name
    if facet == "channel" and value in journey.index.channels:
        return journey.index.channels[value].title
    return value


def _least(said: str) -> str:
    if not said.isascii() or not said.isdigit() or len(said) > 6 or not int(said):
        raise UnknownNameError(Phrase("“{said}” is no number of votes", said=said))
    return said
