"""Finishes a PDF: gives its pages their resources, and says what the document is."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, OutlineItem, String

from journeyeditor import __version__
from journeyeditor.pdf.resources import Resources

PROGRAM = f"Journey Editor {__version__}"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says about itself; `language` as in BCP 47."""

    title: str
    author: str
    subject: str
    language: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: a place on a page (from 0), in the page's points (y up)."""

    title: str
    page: int
    left: float
    top: float
    children: tuple["Bookmark", ...] = ()


def finish(
    pages: bytes, resources: Resources, facts: Facts, bookmarks: Sequence[Bookmark]
) -> bytes:
    """The whole file, from pages that ReportLab wrote; no clock and no chance in it."""
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        shared = resources.embed(pdf)
        for page in pdf.pages:
            page.obj.Resources = shared
            del page.obj["/Trans"]  # ReportLab's empty transition
        _describe(pdf, facts)
        with pdf.open_outline() as outline:
            outline.root.extend(_item(bookmark) for bookmark in bookmarks)
        out = io.BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _describe(pdf: pikepdf.Pdf, facts: Facts) -> None:
    pdf.Root.Lang = String(facts.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    info = {
        "/Title": facts.title,
        "/Author": facts.author,
        "/Subject": facts.subject,
        "/Creator": PROGRAM,
        "/Producer": f"{PROGRAM} (ReportLab, pikepdf)",
    }
    del pdf.docinfo
    for key, value in info.items():
        if value:
            pdf.docinfo[key] = value
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:format"] = "application/pdf"
        xmp["dc:title"] = facts.title
        xmp["dc:language"] = {facts.language}
        xmp["xmp:CreatorTool"] = PROGRAM
        xmp["pdf:Producer"] = info["/Producer"]
        if facts.author:
            xmp["dc:creator"] = [facts.author]
        if facts.subject:
            xmp["dc:description"] = facts.subject


def _item(bookmark: Bookmark) -> OutlineItem:
    item = OutlineItem(bookmark.title, bookmark.page, "XYZ", left=bookmark.left, top=bookmark.top)
    item.children.extend(_item(child) for child in bookmark.children)
    return item
