"""What the pages of one PDF refer to by name: fonts, opacities, repeated shapes, images."""

from collections.abc import Sequence
from math import ceil, floor

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from journeyeditor.pdf.fonts import Fonts
from journeyeditor.pdf.images import Picture
from journeyeditor.pdf.ink import Rectangle
from journeyeditor.pdf.layers import Layer


class Resources:
    """Collects while pages are painted; `embed` puts everything into the file at the end."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self._states: dict[tuple[float, float], str] = {}
        self._forms: dict[str, tuple[str, Rectangle]] = {}
        self._images: dict[str, tuple[str, Picture]] = {}
        self._layers: dict[str, str] = {}

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

    def layer(self, id_: str) -> str:
        """The operator that begins what is shown with a layer."""
        name = self._layers.setdefault(id_, f"L{len(self._layers)}")
        return f"/OC /{name} BDC"

    def embed(self, pdf: pikepdf.Pdf, layers: Sequence[Layer], title: str) -> pikepdf.Object:
        """All that was collected, as the resources that the pages of `pdf` share. Those of `layers`
        that pages use become layers of the file, as a choice named `title`."""
        things = Dictionary()
        for operators, (name, frame) in self._forms.items():
            things[f"/{name}"] = pdf.make_stream(
                operators.encode("ascii"),
                Subtype=Name.Form,
                BBox=Array([floor(frame[0]), floor(frame[1]), ceil(frame[2]), ceil(frame[3])]),
            )
        for name, picture in self._images.values():
            things[f"/{name}"] = picture.embed(pdf)
        states = {
            f"/{name}": Dictionary(Type=Name.ExtGState, ca=fill, CA=stroke)
            for (fill, stroke), name in self._states.items()
        }
        shared = Dictionary(
            Font=self.fonts.embed(pdf), XObject=things, ExtGState=Dictionary(states)
        )
        groups = _embed_layers(pdf, [layer for layer in layers if layer.id in self._layers], title)
        if groups:
            shared.Properties = Dictionary(
                {f"/{self._layers[id_]}": group for id_, group in groups.items()}
            )
        return pdf.make_indirect(shared)


def _embed_layers(
    pdf: pikepdf.Pdf, layers: Sequence[Layer], title: str
) -> dict[str, pikepdf.Object]:
    """Make `layers` those of the file, all shown, as a choice named `title`; the object of each by
    its id."""
    groups: dict[str, pikepdf.Object] = {
        layer.id: pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(layer.title)))
        for layer in layers
    }
    if not groups:
        return groups
    order: list[object] = []
    for layer in layers:
        if layer.inside not in groups:
            order.append(groups[layer.id])
            if inside := [groups[other.id] for other in layers if other.inside == layer.id]:
                order.append(Array(inside))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(groups.values()), D=Dictionary(Name=String(title), Order=Array(order))
    )
    return groups
