"""Tells a map as a text, stage by stage: as Markdown for wikis, as one HTML file for browsers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from journeyeditor.layout.labels import Labels
from journeyeditor.layout.labels import labels as labels_of
from journeyeditor.layout.monotone import segments
from journeyeditor.model import Curve, Journey
from journeyeditor.pdf.entries import Entry, entries
from journeyeditor.pdf.telling import curve_name, curve_told

_WIDE, _STEP = 720.0, 24.0  # of the picture of a curve: its width, and how high one step of five is
# What Markdown could take for a sign of its own, anywhere and at the beginning of a line.
_SIGNS = re.compile(r"([\\`*_\[\]<>|~])")
_FIRST = re.compile(r"^(\s*)([#+\-=]|\d+[.)])", re.MULTILINE)
_STYLE = """\
body { font: 16px/1.5 Inter, system-ui, sans-serif; color: #1c2126; max-width: 46rem;
  margin: 3rem auto; padding: 0 1rem }
h1 { font-size: 2.2rem; line-height: 1.15 }
h2 { margin-top: 2.5rem; border-top: 1px solid #dcd8cf; padding-top: 1rem }
h3 { margin-bottom: .3rem }
ul { margin-top: .3rem }
small { color: #4a5157 }
svg { width: 100%; height: auto }"""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: what it is called, what is said of it, what is known."""

    title: str
    texts: tuple[str, ...]
    facts: tuple[str, ...]
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text: "h1" to "h3" and "p" have words, "ul" items, "curve" a curve."""

    kind: str
    words: str = ""
    items: tuple[Item, ...] = ()
    curve: Curve | None = None


def markdown(journey: Journey) -> str:
    """The map as CommonMark. The user's words stay words, whatever signs they hold."""
    out: list[str] = []
    for block in _told(journey, labels_of(journey.language)):
        if block.kind.startswith("h"):
            out.append(f"{'#' * int(block.kind[1])} {_plain(_one_line(block.words))}")
        elif block.kind == "p":
            out.append(_plain(block.words))
        elif block.kind == "ul":
            out.append("\n".join(_item_in_markdown(item) for item in block.items))
    return "\n\n".join(out) + "\n"


def html(journey: Journey) -> str:
    """The map as one HTML file without anything to fetch: pictures of curves are in it."""
    said = labels_of(journey.language)
    body = "\n".join(_in_html(block, journey, said) for block in _told(journey, said))
    title = escape(_one_line(journey.title) or said("untitled"))
    return (
        f'<!doctype html>\n<html lang="{escape(journey.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
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
    hidden = {lane.id for lane in journey.lanes if lane.hidden}
    for curve in journey.curves:
        told = curve_told(curve, journey, labels)
        if told and not curve.hidden and curve.lane not in hidden:
            yield Block("h2", curve_name(curve, journey, labels))
            yield Block("curve", told, curve=curve)
            yield Block("p", told)
    yield from _stages(journey, labels)


def _facts(journey: Journey, labels: Labels) -> Iterator[str]:
    yield f"{labels(f'scope.{journey.scope}')}, {labels(f'state.{journey.state}').lower()}"
    yield journey.segment
    yield from (persona.name for persona in journey.personas)
    yield labels.date(journey.date) if journey.date else ""
    yield journey.author


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


def _item(entry: Entry) -> Item:
    return Item(entry.title, entry.texts, entry.facts, entry.link or "")


# -- how it is written ---------------------------------------------------------------------------


def _item_in_markdown(item: Item) -> str:
    said = [f"**{_plain(_one_line(item.title))}**"] if item.title.strip() else []
    said += [_plain(_one_line(text)) for text in item.texts]
    if item.facts:
        said.append(f"({_plain(' · '.join(map(_one_line, item.facts)))})")
    if item.link:
        said.append(f"<{item.link.replace('<', '%3C').replace('>', '%3E')}>")
    return "- " + " — ".join(said)


def _plain(text: str) -> str:
    return _FIRST.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", text)).replace("\n", "  \n")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _in_html(block: Block, journey: Journey, labels: Labels) -> str:
    if block.kind == "ul":
        return "<ul>\n" + "\n".join(map(_item_in_html, block.items)) + "\n</ul>"
    if block.kind == "curve":
        assert block.curve
        return _picture(block.curve, journey, block.words)
    words = escape(block.words).replace("\n", "<br>\n")
    return f"<{block.kind}>{words}</{block.kind}>"


def _item_in_html(item: Item) -> str:
    said = [f"<strong>{escape(item.title)}</strong>"] if item.title.strip() else []
    said += [escape(text).replace("\n", "<br>\n") for text in item.texts]
    if item.facts:
        said.append(f"<small>{escape(' · '.join(item.facts))}</small>")
    if item.link:
        said.append(f'<a href="{escape(item.link)}">{escape(item.link)}</a>')
    return f"<li>{'<br>'.join(said)}</li>"


def _picture(curve: Curve, journey: Journey, told: str) -> str:
    """A curve as SVG over the stages that are shown, with zero as a line."""
    stages = [stage.id for stage in journey.stages if not stage.hidden]
    wide, high = _WIDE / len(stages), 5 * _STEP
    spots = sorted(
        ((stages.index(p.stage) + p.at) * wide, high / 2 - p.value * _STEP)
        for p in curve.points
        if p.stage in stages
    )
    path = _path(spots)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in spots)
    return (
        f'<svg viewBox="0 0 {_WIDE:g} {high:g}" role="img" aria-label="{escape(told)}">'
        f'<path d="M0 {high / 2:g}H{_WIDE:g}" stroke="#8b8a85"/>'
        f'<path d="{path}" fill="none" stroke="#0a484b" stroke-width="2.4"/>'
        f'<g fill="#0a484b">{dots}</g></svg>'
    )


def _path(spots: Sequence[tuple[float, float]]) -> str:
    if not spots:
        return ""
    curves = (" ".join(f"{x:.1f} {y:.1f}" for x, y in cubic[1:]) for cubic in segments(list(spots)))
    return f"M{spots[0][0]:.1f} {spots[0][1]:.1f}" + "".join(f"C{cubic}" for cubic in curves)
