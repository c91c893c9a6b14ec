"""Puts pages together into a file: content, tags, links, what the file says and carries."""

from collections.abc import Callable, Iterator, Sequence

from journeyeditor.layout.drawing import Box, Drawing, Hyperlink, Key, Part, Words
from journeyeditor.layout.labels import Labels
from journeyeditor.model import Journey
from journeyeditor.model.base import may_open
from journeyeditor.one_line import one_line
from journeyeditor.pdf.canvas import Pages
from journeyeditor.pdf.finish import Attachment, Facts, finish
from journeyeditor.pdf.images import Pictures
from journeyeditor.pdf.languages import Languages
from journeyeditor.pdf.layers import layers
from journeyeditor.pdf.links import Link
from journeyeditor.pdf.made import Made, Page
from journeyeditor.pdf.operators import box
from journeyeditor.pdf.pages import Sheet
from journeyeditor.pdf.painter import Painter
from journeyeditor.pdf.progress import Progress
from journeyeditor.pdf.report.page import spoken
from journeyeditor.pdf.resources import Resources
from journeyeditor.pdf.tags import Element, LinkPlace
from journeyeditor.storage.garbage import garbage_waits
from journeyeditor.storage.names import name_after

_PAINTED = 0.7  # of the time, roughly; subsetting and compressing take the rest
_EVERY = 500  # parts
_INSIDE = "#"  # how links begin that lead to a part of the same file: "#card/c1"
_ABOVE = 12.0  # points that a link inside shows above what it leads to


@garbage_waits()
def assemble(made: Made, source: bytes | None = None, progress: Progress | None = None) -> bytes:
    """The PDF of a document. `source` is the map to carry along; `progress` is told the part done.
    Raises MapError for a picture that is none."""
    pages, journey, labels = made.pages, made.journey, made.labels
    resources = Resources()
    tick = _clock(progress, 2 * sum(len(page.drawing.parts) for page in pages))
    images = {id_: data for page in pages for id_, data in page.drawing.images.items()}
    facts = _facts(journey, labels)
    languages = Languages(labels, facts.labels_language)
    painter = Painter(resources, Pictures(journey, images).picture, languages, tick)
    written = Pages()
    for n, page in enumerate(pages):
        content = painter.paint(page.drawing, page.reading, n, page.sheet)
        over: list[str] = []
        if page.over:
            drawing, reading = page.over
            on = Sheet(page.sheet.width, page.sheet.height)
            over = painter.paint(drawing, reading, n, on)
        written.add(page.sheet, [*_ground(page.drawing, page.sheet), *content], over)
    links = _links(pages, made.structure)
    made.structure.prune()
    return finish(
        written.finished(),
        resources,
        facts,
        [page.label for page in pages],
        made.bookmarks,
        made.structure,
        links,
        layers(journey, labels),
        _carried(made, facts.title, source),
    )


# -- links ---------------------------------------------------------------------------------------


def _links(pages: Sequence[Page], structure: Element) -> list[list[Link]]:
    """The links of each page, told to the elements that they belong to."""
    targets = _targets(pages)
    found: list[list[Link]] = []
    for n, page in enumerate(pages):
        elements = {part.key: element for part, element in page.reading.words if element}
        found.append([])
        for part, mark in _hyperlinks(page.drawing):
            link = _link(page, part, mark, targets)
            if link is None:
                continue
            element = elements.get(part.key, structure)
            if element.tag != "Link":
                element = element.add("Link", link.words)
            element.kids.append(LinkPlace(n, len(found[n])))
            found[n].append(link)
    return found


def _hyperlinks(drawing: Drawing) -> Iterator[tuple[Part, Hyperlink]]:
    for part in drawing.parts:
        for mark in part.marks:
            if isinstance(mark, Hyperlink):
                yield part, mark


def _targets(pages: Sequence[Page]) -> dict[Key, tuple[int, float, float, str]]:
    """Where each part is first: page, left and top in the page's points, and its words."""
    found: dict[Key, tuple[int, float, float, str]] = {}
    for n, page in enumerate(pages):
        for part in page.drawing.parts:
            if part.key not in found:
                left, top = page.sheet.on_page(part.x - _ABOVE, part.y - _ABOVE)
                found[part.key] = n, max(left, 0.0), min(top, page.sheet.height), _words(part)
    return found


def _link(
    page: Page, part: Part, mark: Hyperlink, targets: dict[Key, tuple[int, float, float, str]]
) -> Link | None:
    left, top = page.sheet.on_page(part.x + mark.x, part.y + mark.y)
    right, bottom = page.sheet.on_page(part.x + mark.x + mark.width, part.y + mark.y + mark.height)
    place = (left, bottom, right, top)
    if mark.url.startswith(_INSIDE):
        target = targets.get(tuple(mark.url.removeprefix(_INSIDE).split("/")))
        if target is None:
            return None
        to, x, y, said = target
        return Link(place, _words(part) or said, page=to, left=x, top=y)
    return Link(place, mark.url, mark.url) if may_open(mark.url) else None


def _words(part: Part) -> str:
    return " ".join(mark.line.text.strip() for mark in part.marks if isinstance(mark, Words))


# -- the rest ------------------------------------------------------------------------------------


def _clock(progress: Progress | None, ticks: int) -> Callable[[], None]:
    """What counts ticks and tells `progress` now and then."""
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None and done % _EVERY == 0:
            progress(_PAINTED * done / ticks)

    return tick


def _ground(view: Drawing, sheet: Sheet) -> list[str]:
    """The colour of the whole page, margins too, where it is not white."""
    if view.paper.lower() == "#ffffff":
        return []
    left, top = -sheet.left / sheet.scale, -sheet.top / sheet.scale
    width, height = sheet.width / sheet.scale, sheet.height / sheet.scale
    return ["/Artifact BMC", box(Box(left, top, width, height, fill=view.paper)), "EMC"]


def _facts(journey: Journey, labels: Labels) -> Facts:
    scope, state = labels(f"scope.{journey.scope}"), labels(f"state.{journey.state}")
    own = spoken(labels).language
    return Facts(
        title=one_line(journey.title) or labels("untitled"),
        author=one_line(journey.author or journey.organisation),
        subject=one_line(journey.objective) or f"{scope}, {state.lower()}",
        language=journey.language,
        labels_language="" if own == journey.language else own,
    )


def _carried(made: Made, title: str, source: bytes | None) -> list[Attachment]:
    """The map as a file, named like its title as far as any system allows; and texts that no page
    has room for."""
    found: list[Attachment] = []
    said = made.labels
    if source is not None:
        name, about = name_after(title) or "map", said("source.described")
        found.append(Attachment(f"{name}.journey.json", "application/json", source, about))
    if made.texts:
        name, about, data = said("full_texts"), said("full_texts.why"), made.texts.encode()
        found.append(Attachment(f"{name}.txt", "text/plain", data, about, of_it=False))
    return found
