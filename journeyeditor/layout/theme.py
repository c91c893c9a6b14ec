"""The theme: colours, type and measures, read from resources/themes.

No data classes: the start screen needs a theme, and nothing else that would load them.
"""

import json
from functools import lru_cache
from typing import Any, Final, NamedTuple

from journeyeditor.resources import resource
from journeyeditor.typestyle import Style


class Measure(NamedTuple):
    """Lengths in points at 100 %, named and explained in look.md's "Measures" and "Cards"."""

    lane_head: float
    stage: float
    cell_padding: float
    card_gap: float
    card_least: float
    pad_top: float
    pad_side: float
    pad_bottom: float
    icon: float
    icon_gap: float
    lane_icon: float
    lane_icon_gap: float
    lane_least: float
    title_block: float
    phase_mark: float
    chevron: float
    chevron_point: float
    chevron_gap: float
    curve_lane: float
    curve_edge: float
    curve_step: float
    corridor: float
    bend: float
    bend_forward: float


class Theme:
    """One look. `colours` are "#rrggbb" by token, `styles` type by use, `space` is the spacing
    scale in points. What was made for a theme is known again by the very theme."""

    def __init__(
        self,
        name: str,
        dark: bool,
        colours: dict[str, str],
        styles: dict[str, Style],
        measure: Measure,
        space: tuple[float, ...],
    ) -> None:
        self.name: Final = name
        self.dark: Final = dark
        self.colours: Final = colours
        self.styles: Final = styles
        self.measure: Final = measure
        self.space: Final = space

    def but(self, **other: Any) -> "Theme":
        """This theme with other values for some of its attributes."""
        return Theme(**{**vars(self), **other})

    def colour(self, token: str) -> str:
        """The colour of a token; KeyError for a token that the theme files do not have."""
        return self.colours[token]

    def style(self, use: str) -> Style:
        """The type of a use; KeyError for a use that the theme files do not have."""
        return self.styles[use]

    def emotion(self, value: float) -> str:
        """The colour of the rounded value: height, face and colour say the same thing."""
        return self.colours["emotion_" + ("m2", "m1", "0", "p1", "p2")[rounded(value) + 2]]

    def face(self, value: float) -> str:
        """The colour of a face's strokes on `emotion(value)`."""
        return self.colours["face_on_end" if abs(rounded(value)) == 2 else "face_between"]


def rounded(value: float) -> int:
    """An emotion as one of the five faces, −2 … +2; halves go away from zero, as people round."""
    return max(-2, min(2, int(abs(value) + 0.5) * (1 if value >= 0 else -1)))


def _read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    if "extends" in data:
        below = _read(data.pop("extends"))
        for key, value in data.items():
            below[key] = {**below[key], **value} if isinstance(below.get(key), dict) else value
        return below
    return data


@lru_cache
def load_theme(name: str) -> Theme:
    """The theme ``light``, ``dark`` or ``print``; FileNotFoundError for any other."""
    data = _read(name)
    return Theme(
        name=name,
        dark=data["dark"],
        colours=data["colours"],
        styles={use: Style(**style) for use, style in data["type"].items()},
        measure=Measure(**data["measure"]),
        space=tuple(data["space"]),
    )


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two "#rrggbb" colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@lru_cache(1000)
def darkened(colour: str, ground: str = "#ffffff", least: float = 4.5) -> str:
    """`colour`, darkened until `ground` (white text) reaches the contrast `least` on it."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    for step in range(101):
        shade = 1 - step / 100
        darker = f"#{int(r * shade):02x}{int(g * shade):02x}{int(b * shade):02x}"
        if contrast(darker, ground) >= least:
            return darker
    return "#000000"


@lru_cache(1000)
def mixed(colour: str, ground: str, part: float) -> str:
    """`part` of `colour` over `ground`, as one solid colour (paper has no need of transparency)."""
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(c * part + g * (1 - part)):02x}" for c, g in pairs)
