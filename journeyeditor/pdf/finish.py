"""Finishes a PDF: gives its pages their resources, and says what the document is."""

import hashlib
import io
from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from journeyeditor import __version__
from journeyeditor.dataclass import dataclass
from journeyeditor.pdf import srgb
from journeyeditor.pdf.layers import Layer
from journeyeditor.pdf.links import Link
from journeyeditor.pdf.made import Bookmark
from journeyeditor.pdf.resources import Resources
from journeyeditor.pdf.srgb import srgb_profile
from journeyeditor.pdf.structure import embed_structure
from journeyeditor.pdf.tags import Element
from journeyeditor.pdf.xmp import xmp

PROGRAM = f"Journey Editor {__version__}"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says about itself; `language` as in BCP 47."""

    title: str
    author: str
    subject: str
    language: str
    labels_language: str = ""  # where it is another


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a document carries: the one that it was made from, for the person who wants to
    go on with it; or one that says more."""

    name: str
    kind: str  # media type
    data: bytes
    description: str
    of_it: bool = True  # whether the document was made from it


def finish(
    pages: bytes,
    resources: Resources,
    facts: Facts,
    names: Sequence[str],
    bookmarks: Sequence[Bookmark],
    structure: Element,
    links: Sequence[Sequence[Link]],
    layers: Sequence[Layer] = (),
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """The whole file, from pages that ReportLab wrote, with the name ("" for its number) and the
    links of each; no clock and no chance in it."""
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        _describe(pdf, facts)
        pdf.Root.PageLabels = Dictionary(Nums=Array(_labels(names)))
        shared = resources.embed(pdf, layers, facts.title)
        placed = [[link.embed(pdf) for link in some] for some in links]
        for page, annotations in zip(pdf.pages, placed, strict=True):
            page.obj.Resources = shared
            page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
            del page.obj["/Trans"]  # ReportLab's empty transition
            if annotations:
                page.obj.Annots = Array(annotations)
        embed_structure(pdf, structure, placed, facts.labels_language)
        if attachments:
            _attach(pdf, attachments)
        with pdf.open_outline() as outline:
            outline.root.extend(_item(bookmark) for bookmark in bookmarks)
        out = io.BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return _ends_told_apart(out.getvalue())


def _ends_told_apart(file: bytes) -> bytes:
    """The file, with streams that end with a carriage return followed by another one, not by a line
    feed: the two would be taken for one end of line, and the stream for shorter than it says
    (ISO 19005-3, 6.1.7.1)."""
    return file.replace(b"\r\nendstream\nendobj", b"\r\rendstream\nendobj")


def _describe(pdf: pikepdf.Pdf, facts: Facts) -> None:
    pdf.Root.Lang = String(facts.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    producer = f"{PROGRAM} (ReportLab, pikepdf)"
    info = {
        "/Title": facts.title,
        "/Author": facts.author,
        "/Subject": facts.subject,
        "/Creator": PROGRAM,
        "/Producer": producer,
    }
    del pdf.docinfo
    for key, value in info.items():
        if value:
            pdf.docinfo[key] = value
    packet = xmp(
        title=facts.title,
        author=facts.author,
        subject=facts.subject,
        language=facts.language,
        creator=PROGRAM,
        producer=producer,
    )
    pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    colours = pdf.make_stream(srgb_profile(), N=3)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(srgb.NAME),
                Info=String(srgb.NAME),
                DestOutputProfile=colours,
            )
        ]
    )


def _labels(names: Sequence[str]) -> Iterator[object]:
    """What viewers call the pages: by a name, or by the number that is printed on them."""
    numbered = False
    for n, name in enumerate(names):
        if name:
            yield from (n, Dictionary(P=String(name)))
        elif not numbered:
            yield from (n, Dictionary(S=Name.D, St=n + 1))
        numbered = not name


def _attach(pdf: pikepdf.Pdf, attachments: Sequence[Attachment]) -> None:
    """Let the file carry others (ISO 19005-3, associated files)."""
    ordered = sorted(attachments, key=lambda one: bytes(String(one.name)))
    files = [(String(one.name), _file_of(pdf, one)) for one in ordered]
    pdf.Root.AF = Array([file for _, file in files])
    names = Array([thing for pair in files for thing in pair])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))


def _file_of(pdf: pikepdf.Pdf, one: Attachment) -> pikepdf.Object:
    stream = pdf.make_stream(
        one.data,
        Type=Name.EmbeddedFile,
        Subtype=Name("/" + one.kind),
        # No date: the map has none of its own that is more than what its author says.
        Params=Dictionary(Size=len(one.data), CheckSum=String(_checksum(one.data))),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(one.name),
            UF=String(one.name),
            Desc=String(one.description),
            AFRelationship=Name.Source if one.of_it else Name.Supplement,
            EF=Dictionary(F=stream, UF=stream),
        )
    )


def _checksum(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _item(bookmark: Bookmark) -> OutlineItem:
    item = OutlineItem(bookmark.title, bookmark.page, "XYZ", left=bookmark.left, top=bookmark.top)
    item.children.extend(_item(child) for child in bookmark.children)
    return item
