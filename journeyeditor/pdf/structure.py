"""Writes a tree of elements into a PDF as its logical structure (ISO 32000-1, 14.7)."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from journeyeditor.pdf.tags import Content, Element, LinkPlace


def embed_structure(
    pdf: pikepdf.Pdf,
    root: Element,
    links: Sequence[Sequence[pikepdf.Object]],
    labels_language: str = "",
) -> None:
    """Make `root` the structure of `pdf`; `links` are the annotations of each page, and
    `labels_language` the language of labels where it is not the document's."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    writer = _Writer(pdf, links, labels_language)
    tree.K = Array([writer.write(root, tree)])
    numbers = []
    for n, page in enumerate(pdf.pages):
        page.obj.Tabs = Name.S
        contents = writer.contents[n]
        if contents:
            page.obj.StructParents = n
            row = Array([contents[number] for number in range(max(contents) + 1)])
            numbers += [n, pdf.make_indirect(row)]
    for n, (link, element) in enumerate(writer.links, len(pdf.pages)):
        link.StructParent = n
        numbers += [n, element]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(pdf.pages) + len(writer.links)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


class _Writer:
    """Writes elements, and notes which one holds each content and each link."""

    def __init__(
        self, pdf: pikepdf.Pdf, links: Sequence[Sequence[pikepdf.Object]], labels_language: str
    ) -> None:
        self._pdf, self._links, self._labels_language = pdf, links, labels_language
        self._pages = [page.obj for page in pdf.pages]
        self.contents: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self.links: list[tuple[pikepdf.Object, pikepdf.Object]] = []

    def write(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        """The element as an object below `parent`."""
        pages = [kid.page for kid in element.kids if isinstance(kid, Content)]
        own = pages[0] if pages else None
        written = self._pdf.make_indirect(Dictionary(S=Name("/" + element.tag), P=parent))
        if own is not None:
            written.Pg = self._pages[own]
        if element.alt:
            written.Alt = String(element.alt)
        if self._labels_language and (element.ours or (element.tag == "Figure" and element.alt)):
            written.Lang = String(self._labels_language)
        if attributes := _attributes(element):
            written.A = attributes
        kids = [self._kid(kid, written, own) for kid in element.kids]
        if kids:
            written.K = kids[0] if len(kids) == 1 and isinstance(kids[0], int) else Array(kids)
        return written

    def _kid(
        self, kid: Element | Content | LinkPlace, parent: pikepdf.Object, own: int | None
    ) -> object:
        if isinstance(kid, Element):
            return self.write(kid, parent)
        if isinstance(kid, Content):
            self.contents[kid.page][kid.number] = parent
            if kid.page == own:
                return kid.number
            return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)
        link = self._links[kid.page][kid.number]
        self.links.append((link, parent))
        return Dictionary(Type=Name.OBJR, Obj=link, Pg=self._pages[kid.page])


def _attributes(element: Element) -> Dictionary | None:
    if element.scope:
        return Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
    if element.box:
        box = Array([round(side, 2) for side in element.box[1]])
        return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
    return None
