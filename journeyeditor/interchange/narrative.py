"""Tells a map as a text, stage by stage: as Markdown for wikis, as one HTML file for browsers."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from journeyeditor.dataclass import dataclass
from journeyeditor.layout.labels import Labels
from journeyeditor.layout.labels import labels as labels_of
from journeyeditor.layout.monotone import segments
from journeyeditor.model import Curve, Journey, Stage
from journeyeditor.one_line import one_line
from journeyeditor.pdf.entries import Entry, entries
from journeyeditor.pdf.telling import connection_told, curve_name, curve_told

# Of the picture of a curve: its width, the room for the names of stages, and one step of five.
_WIDE, _HEAD, _STEP = 720.0, 22.0, 24.0
_LETTER = 6.6  # points that a letter of those names is wide, more or less
_INK, _PAPER = "#0a484b", "#ffffff"
# What Markdown could take for a sign of its own: anywhere, after a space, before the name of a
# character, and at the beginning of a line, where a number counts a list.
_SIGNS = re.compile(r"[\\`*_\[\]<>|~]|(?<!\S)#|&(?=#?\w+;)")
_FIRST = re.compile(r"^(?:\d+(?=[.)])|(?=[+\-=]))")
_STYLE = """\
body { font: 16px/1.5 Inter, system-ui, sans-serif; color: #1c2126; max-width: 46rem;
  margin: 3rem auto; padding: 0 1rem }
h1 { font-size: 2.2rem; line-height: 1.15 }
h2 { margin-top: 2.5rem; border-top: 1px solid #dcd8cf; padding-top: 1rem }
h3, h4 { margin-bottom: .3rem }
ul { margin-top: .3rem }
small { color: #4a5157 }
figure { margin: 1rem 0 }
figcaption { color: #4a5157 }
a { color: #3f6f77 }
svg { width: 100%; height: auto }
@media print { body { max-width: none; margin: 0 } h2 { break-after: avoid } }"""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: what it is called, what is said of it, what is known."""

    title: str
    texts: tuple[str, ...]
    facts: tuple[str, ...]
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text: "h1" to "h4" and "p" have words, "ul" items, "curve" a curve and what it
    shows in words."""

    kind: str
    words: str = ""
    items: tuple[Item, ...] = ()
    curve: Curve | None = None


def markdown(journey: Journey) -> str:
    """The map as CommonMark. The user's words stay words, whatever signs they hold."""
    out: list[str] = []
    for block in _told(journey, labels_of(journey.language)):
        if block.kind.startswith("h"):
            out.append(f"{'#' * int(block.kind[1])} {_plain(one_line(block.words))}")
        elif block.kind in ("p", "curve"):
            out.append(_plain(block.words))
        elif block.kind == "ul":
            out.append("\n".join(_item_in_markdown(item) for item in block.items))
    return "\n\n".join(out) + "\n"


def html(journey: Journey) -> str:
    """The map as one HTML file without anything to fetch: pictures of curves are in it."""
    said = labels_of(journey.language)
    body = "\n".join(_in_html(block, journey, said) for block in _told(journey, said))
    title = escape(one_line(journey.title) or said("untitled"))
    return (
        f'<!doctype html>\n<html lang="{escape(journey.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


# -- what is told --------------------------------------------------------------------------------


def _told(journey: Journey, labels: Labels) -> Iterator[Block]:
    yield Block("h1", journey.title or labels("untitled"))
    if journey.objective:
        yield Block("p", labels("objective", text=journey.objective))
    yield Block("p", " · ".join(filter(None, _facts(journey, labels))))
    if journey.findings:
        yield Block("h2", labels("report.in_short"))
        found = (Item(one.title, (one.text,) if one.text else (), ()) for one in journey.findings)
        yield Block("ul", items=tuple(found))
    yield from _people(journey, labels)
    yield from _curves(journey, labels)
    yield from _stages(journey, labels)
    yield from _plan(journey, labels)
    yield from _sources(journey, labels)


def _facts(journey: Journey, labels: Labels) -> Iterator[str]:
    yield f"{labels(f'scope.{journey.scope}')}, {labels(f'state.{journey.state}').lower()}"
    yield journey.segment
    yield from (persona.name for persona in journey.personas)
    yield labels.date(journey.date) if journey.date else ""
    yield journey.author


def _curves(journey: Journey, labels: Labels) -> Iterator[Block]:
    """Lane by lane: a curve is called after its persona, who has a heading of their own."""
    for lane in journey.lanes:
        of_lane = [c for c in journey.curves if c.lane == lane.id and not c.hidden]
        told = [(curve, curve_told(curve, journey, labels)) for curve in of_lane]
        if lane.hidden or not any(words for _, words in told):
            continue
        yield Block("h2", lane.title or labels("lane.emotions"))
        for curve, words in told:
            if words:
                yield Block("h3", curve_name(curve, journey, labels))
                yield Block("curve", words, curve=curve)


def _stages(journey: Journey, labels: Labels) -> Iterator[Block]:
    index = journey.index
    points = [(point, curve.lane) for curve in journey.curves for point in curve.points]
    for number, stage in enumerate(journey.stages, 1):
        if stage.hidden:
            continue
        yield Block("h2", stage.title or labels.number(number))
        steps = " · ".join(step.title for step in stage.steps if step.title)
        for words in filter(None, (steps, stage.description)):
            yield Block("p", words)
        for lane in journey.lanes:
            ids = [card.id for card in index.cell(stage.id, lane.id) if not card.guidance]
            ids += [p.id for p, in_lane in points if in_lane == lane.id and p.stage == stage.id]
            items = tuple(map(_item, entries(journey, ids, labels)))
            if items and not lane.hidden:
                yield Block("h3", lane.title or labels(f"lane.{lane.kind}"))
                yield Block("ul", items=items)
        begun = [c for c in journey.connections if index.cards[c.start].stage == stage.id]
        if begun:
            yield Block("h3", labels("layer.connections"))
            told = (connection_told(line, journey, labels) for line in begun)
            yield Block("ul", items=tuple(Item("", (words,), ()) for words in told))


def _people(journey: Journey, labels: Labels) -> Iterator[Block]:
    named = [person for person in journey.personas if person.name]
    if named:
        yield Block("h2", labels("report.personas"))
    for person in named:
        yield Block("h3", person.name)
        age = labels("report.age", age=person.age) if person.age is not None else ""
        about = ", ".join(filter(None, (age, person.occupation)))
        for words in filter(None, (about, person.summary, person.quote)):
            yield Block("p", words)
        channels = [journey.index.channels[use.channel].title for use in person.preferred_channels]
        decides = (person.purchase_driver,) if person.purchase_driver else ()
        for name, said in (
            ("goals", person.goals),
            ("needs", person.needs),
            ("frustrations", person.frustrations),
            ("purchase_driver", decides),
            ("channels", channels),
            ("hobbies", person.hobbies),
        ):
            if said:
                yield Block("h4", labels(f"report.{name}"))
                yield Block("ul", items=tuple(Item("", (one,), ()) for one in said))


def _plan(journey: Journey, labels: Labels) -> Iterator[Block]:
    items = []
    for action in journey.actions:
        served = [journey.index.cards[id_].title for id_ in action.serves]
        facts = (
            ", ".join(filter(None, (action.owner, action.department))),
            f"{labels('report.by')}: {labels.date(action.due)}" if action.due else "",
            labels(f"report.{action.status}"),
            f"{labels('report.serves')}: {', '.join(served)}" if served else "",
        )
        items.append(
            Item(action.title, tuple(filter(None, [action.note])), tuple(filter(None, facts)))
        )
    if items:
        yield Block("h2", labels("report.plan"))
        yield Block("ul", items=tuple(items))


def _sources(journey: Journey, labels: Labels) -> Iterator[Block]:
    items = []
    for source in journey.sources:
        size = source.sample_size
        facts = (
            labels(f"report.kind.{source.kind}"),
            source.period,
            labels("n", count=labels.number(size)) if size is not None else "",
        )
        items.append(Item(source.title, (), tuple(filter(None, facts)), source.link or ""))
    if items:
        yield Block("h2", labels("report.sources"))
        yield Block("ul", items=tuple(items))


def _item(entry: Entry) -> Item:
    return Item(entry.title, entry.texts, entry.facts, entry.link or "")


# -- how it is written ---------------------------------------------------------------------------


def _item_in_markdown(item: Item) -> str:
    said = [f"**{_plain(one_line(item.title))}**"] if item.title.strip() else []
    said += [_plain(one_line(text)) for text in item.texts]
    if item.facts:
        said.append(f"({_plain(' · '.join(map(one_line, item.facts)))})")
    if item.link:
        said.append(f"<{item.link.replace('<', '%3C').replace('>', '%3E')}>")
    return "- " + " — ".join(said)


def _plain(text: str) -> str:
    # Lines begin at the left: what is indented would be code.
    lines = (_SIGNS.sub(r"\\\g<0>", line.strip()) for line in text.split("\n"))
    return "  \n".join(_FIRST.sub(r"\g<0>\\", line) for line in lines)


def _in_html(block: Block, journey: Journey, labels: Labels) -> str:
    if block.kind == "ul":
        return "<ul>\n" + "\n".join(map(_item_in_html, block.items)) + "\n</ul>"
    if block.kind == "curve":
        assert block.curve
        return _picture(block.curve, journey, block.words)
    words = escape(block.words).replace("\n", "<br>\n")
    return f'<{block.kind} dir="auto">{words}</{block.kind}>'


def _item_in_html(item: Item) -> str:
    said = [f"<strong>{escape(item.title)}</strong>"] if item.title.strip() else []
    said += [escape(text).replace("\n", "<br>\n") for text in item.texts]
    if item.facts:
        said.append(f"<small>{escape(' · '.join(item.facts))}</small>")
    if item.link:
        said.append(f'<a href="{escape(item.link)}">{escape(item.link)}</a>')
    return f'<li dir="auto">{"<br>".join(said)}</li>'


def _picture(curve: Curve, journey: Journey, told: str) -> str:
    """A curve as SVG over the stages that are shown, which it names, with zero as a line; below it
    what it shows in words, for those who can't see it. What is assumed is dashed."""
    stages = [stage for stage in journey.stages if not stage.hidden]
    places = {stage.id: n for n, stage in enumerate(stages)}
    wide, zero = _WIDE / len(stages), _HEAD + 2.5 * _STEP
    points = sorted(
        (p for p in curve.points if p.stage in places), key=lambda p: (places[p.stage], p.at)
    )
    spots = [((places[p.stage] + p.at) * wide, zero - p.value * _STEP) for p in points]
    assumed = [point.status == "assumed" for point in points]
    shapes = "".join(_columns(stages, wide)) + "".join(_path(spots, assumed))
    shapes += "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{_PAPER if unsure else _INK}"/>'
        for (x, y), unsure in zip(spots, assumed, strict=True)
    )
    name = f"curve-{escape(curve.id)}"
    return (
        f'<figure>\n<svg viewBox="0 0 {_WIDE:g} {_HEAD + 5 * _STEP:g}" role="img" '
        f'aria-labelledby="{name}"><path d="M0 {zero:g}H{_WIDE:g}" stroke="#8b8a85"/>'
        f'<g fill="none" stroke="{_INK}" stroke-width="2.4">{shapes}</g></svg>\n'
        f'<figcaption id="{name}">{escape(told)}</figcaption>\n</figure>'
    )


def _columns(stages: Sequence[Stage], wide: float) -> Iterator[str]:
    """The names of the stages, and a line between two."""
    letters = max(int(wide / _LETTER), 4)
    for n, stage in enumerate(stages):
        title = one_line(stage.title)
        said = title if len(title) <= letters else title[: letters - 1].rstrip() + "…"
        x = n * wide + 6
        yield (
            f'<text x="{x:.1f}" y="14" font-size="12" fill="#4a5157" stroke="none">'
            f"{escape(said)}</text>"
        )
        if n:
            line = f"M{n * wide:.1f} 0V{_HEAD + 5 * _STEP:g}"
            yield f'<path d="{line}" stroke="#dcd8cf" stroke-width="1"/>'


def _path(spots: Sequence[tuple[float, float]], assumed: Sequence[bool]) -> Iterator[str]:
    """From point to point; dashed where one of the two is assumed."""
    if len(spots) < 2:
        return
    for n, (start, *rest) in enumerate(segments(list(spots))):
        said = " ".join(f"{x:.1f} {y:.1f}" for x, y in rest)
        dash = ' stroke-dasharray="7 4.5"' if assumed[n] or assumed[n + 1] else ""
        yield f'<path d="M{start[0]:.1f} {start[1]:.1f}C{said}"{dash}/>'
