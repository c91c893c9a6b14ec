"""What the pages of one PDF refer to by name: fonts, opacities, repeated shapes, images."""

import pikepdf
from pikepdf import Array, Dictionary, Name

from journeyeditor.pdf.fonts import Fonts
from journeyeditor.pdf.images import Picture
from journeyeditor.pdf.ink import Rectangle


class Resources:
    """Collects while pages are painted; `embed` puts everything into the file at the end."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self._states: dict[tuple[float, float], str] = {}
        self._forms: dict[str, tuple[str, Rectangle]] = {}
        self._images: dict[str, tuple[str, Picture]] = {}

    def opacity(self, fill: float, stroke: float) -> str:
        """The operator that sets the opacity of fills and strokes, each from 0 to 1."""
        name = self._states.setdefault((fill, stroke), f"G{len(self._states)}")
        return f"/{name} gs"

    def form(self, operators: str, frame: Rectangle) -> str:
        """The operator that does what `operators` do, all of them within `frame`."""
        name, _ = self._forms.setdefault(operators, (f"X{len(self._forms)}", frame))
        return f"/{name} Do"

    def image(self, id_: str, picture: Picture) -> str:
        """The operator that paints an image over the unit square."""
        name, _ = self._images.setdefault(id_, (f"I{len(self._images)}", picture))
        return f"/{name} Do"

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """All that was collected, as the resources that the pages of `pdf` share."""
        things = Dictionary()
        for operators, (name, frame) in self._forms.items():
            things[f"/{name}"] = pdf.make_stream(
                operators.encode("ascii"),
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array(frame),
                Resources=Dictionary(),
            )
        for name, picture in self._images.values():
            things[f"/{name}"] = picture.embed(pdf)
        states = {
            f"/{name}": Dictionary(Type=Name.ExtGState, ca=fill, CA=stroke)
            for (fill, stroke), name in self._states.items()
        }
        return pdf.make_indirect(
            Dictionary(Font=self.fonts.embed(pdf), XObject=things, ExtGState=Dictionary(states))
        )
