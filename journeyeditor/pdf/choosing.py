"""What of a map is shown on paper: which lanes, personas and cards, and what steps back."""

from dataclasses import replace
from functools import partial

from journeyeditor.edits.removal import remove
from journeyeditor.layout.drawing import Bitmap, Box, Drawing, Mark, Part, Path, Span, Words
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.labels import labels as labels_of
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import Theme, mixed
from journeyeditor.lookup.filtering import Sieve
from journeyeditor.lookup.keys import Keys
from journeyeditor.model import Journey
from journeyeditor.pdf.options import Options

_DIMMED = 0.35  # as on the canvas


def labels_for(journey: Journey, options: Options) -> Labels:
    """The words around the map; its own texts keep the map's language all the same."""
    if options.language == "map":
        return labels_of(journey.language)
    return replace(labels_of(options.language), language=journey.language)


def chosen(journey: Journey, options: Options) -> Journey:
    """The map with what `options` show, and no more. Personas keep their look."""
    if options.author:
        journey = journey.replace(author=options.author)
    if options.lanes is not None:
        shown = set(options.lanes)
        lanes = tuple(lane.replace(hidden=lane.id not in shown) for lane in journey.lanes)
        journey = journey.replace(lanes=lanes)
    if options.personas is not None:
        journey = _with_personas(journey, set(options.personas))
    if options.filtered == "out":
        back = Sieve(options.filter).steps_back(journey)
        holders = (*journey.cards, *journey.curves)
        journey = remove(journey, [each.id for each in holders if each.id in back.ids])
    return journey


def _with_personas(journey: Journey, shown: set[str]) -> Journey:
    """Without the other personas, and without what is theirs alone."""
    styled = tuple(
        persona.replace(style=persona.style or number % 4 + 1)
        for number, persona in enumerate(journey.personas)
    )
    gone = [persona.id for persona in styled if persona.id not in shown]
    gone += [curve.id for curve in journey.curves if curve.persona in gone]
    gone += [card.id for card in journey.cards if card.personas and not shown & set(card.personas)]
    return remove(journey.replace(personas=styled), gone)


def laid_out(
    journey: Journey, theme: Theme, labels: Labels, options: Options, *, framed: bool = True
) -> Drawing:
    """The map that `chosen` gives, laid out; what the filter does not mean is pale. Not `framed`
    means that title block and legend are there only if `options` want them."""
    legend = framed or options.legend
    drawing = lay_out(journey, theme, labels, legend=legend)
    if options.filter and options.filtered == "dimmed":
        drawing = dimmed(drawing, Sieve(options.filter).steps_back(journey))
    return drawing if framed or options.title_block else _without_title(drawing)


def dimmed(drawing: Drawing, back: Keys) -> Drawing:
    """The drawing with the parts of `back` in pale colours. Their words stay to be read."""
    paper = drawing.paper
    parts = [_pale(part, paper) if part.key in back else part for part in drawing.parts]
    return replace(drawing, parts=tuple(parts), memo=None)


def _pale(part: Part, paper: str) -> Part:
    marks: list[Mark] = []
    for mark in part.marks:
        if isinstance(mark, Box | Path):
            fill = mixed(mark.fill, paper, _DIMMED) if mark.fill else None
            stroke = mark.stroke
            if stroke:
                stroke = replace(stroke, colour=mixed(stroke.colour, paper, _DIMMED))
            marks.append(replace(mark, fill=fill, stroke=stroke))
        elif isinstance(mark, Words):
            runs = tuple(
                replace(run, colour=mixed(run.colour, paper, _DIMMED)) if run.colour else run
                for run in mark.line.runs
            )
            line = replace(mark.line, place=partial(tuple, runs))
            marks.append(replace(mark, line=line, colour=mixed(mark.colour, paper, _DIMMED)))
        elif isinstance(mark, Bitmap):
            veil = Box(mark.x, mark.y, mark.width, mark.height, mark.radius, fill=paper)
            marks += [mark, replace(veil, opacity=1 - _DIMMED)]
        else:
            marks.append(mark)
    return replace(part, look=tuple(marks))


def _without_title(drawing: Drawing) -> Drawing:
    """The drawing from its stages on."""
    top = min((p.y for p in drawing.parts if p.key[0] in ("phase", "stage", "lane")), default=0.0)
    grid = drawing.grid
    lanes = tuple(Span(lane.id, lane.start - top, lane.end - top) for lane in grid.lanes)
    return replace(
        drawing,
        height=drawing.height - top,
        parts=tuple(
            replace(part, y=part.y - top) for part in drawing.parts if part.key[0] != "title"
        ),
        grid=replace(grid, lanes=lanes, top=grid.top - top),
        scales=tuple(replace(scale, zero=scale.zero - top) for scale in drawing.scales),
        memo=None,
    )
