"""Shows an exported page of HTML as a browser would, more or less: Qt's texts know no inline SVG,
so each of its pictures is painted first."""

import re

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser

from journeyeditor.translation import tr

_PICTURE = re.compile(r"<svg .*?</svg>", re.DOTALL)
_NAMESPACE = 'xmlns="http://www.w3.org/2000/svg" '
_WIDE = 600  # px of a picture
_FINER = 2  # pixels of it for one of the screen


class HtmlPage(QTextBrowser):
    """On white, whatever the theme: the page says its own colours. Follows no link."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("export_html")
        self.setAccessibleName(tr("Page"))
        self.setOpenLinks(False)

    def show_html(self, text: str) -> None:
        """Show a page that `interchange.narrative` wrote: what is the user's in it is no markup."""
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        count = 0

        def painted(match: re.Match[str]) -> str:
            nonlocal count
            count += 1
            name = f"curve-{count}"
            kind = QTextDocument.ResourceType.ImageResource
            document.addResource(kind.value, QUrl(name), _picture(match[0]))
            return f'<img src="{name}" width="{_WIDE}">'

        document.setHtml(_PICTURE.sub(painted, text))
        document.setDocumentMargin(32)
        self.setDocument(document)


def _picture(svg: str) -> QImage:
    data = svg.replace("<svg ", f"<svg {_NAMESPACE}", 1).encode()
    renderer = QSvgRenderer(QByteArray(data))
    box, wide = renderer.viewBoxF(), _WIDE * _FINER
    high = round(wide * box.height() / box.width())
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        renderer.render(painter)
    return image
