"""Makes the file of an order, whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from journeyeditor.layout.drawing import Drawing
from journeyeditor.layout.excerpt import excerpt
from journeyeditor.layout.theme import load_theme
from journeyeditor.model import Journey
from journeyeditor.one_line import one_line
from journeyeditor.pdf.choosing import chosen, labels_for, laid_out
from journeyeditor.storage.atomic import write_whole

from .order import Order

Progress = Callable[[float], None]


def make(journey: Journey, order: Order, path: Path, progress: Progress | None = None) -> None:
    """Write the file that `order` asks for to `path`. `progress` is told the part done, from 0 to
    1; what it raises stops everything, and an old file stays as it was. Raises MapError for a
    picture that cannot be read or would be too large, FileError for a file that cannot be written.
    """
    if order.format == "pdf":
        from journeyeditor.pdf.export import export_pdf

        export_pdf(journey, path, order.options, progress=progress)
    else:
        write_whole(path, _data(journey, order, path))


def drawing_of(journey: Journey, order: Order) -> Drawing:
    """The Drawing that the pictures of an order show."""
    options = order.options
    theme, said = load_theme(options.theme), labels_for(journey, options)
    shown = chosen(journey, options)
    if order.only:
        return excerpt(shown, order.only, theme, said)
    return laid_out(shown, theme, said, options, framed=False)


def _data(journey: Journey, order: Order, path: Path) -> bytes:
    if order.format == "md":
        from journeyeditor.interchange.narrative import markdown

        return markdown(journey).encode()
    if order.format == "html":
        from journeyeditor.interchange.narrative import html

        return html(journey).encode()
    drawing = drawing_of(journey, order)
    if order.format == "svg":
        from journeyeditor.interchange.svg import svg

        return svg(
            drawing, journey, outlines=order.outlines, labels=labels_for(journey, order.options)
        ).encode()
    from journeyeditor.picture import png

    name = one_line(journey.title) or path.name
    return png(drawing, name, order.scale, transparent=order.transparent)
