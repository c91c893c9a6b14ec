"""The five faces of the emotion scale, drawn from one specification (look.md) by every painter."""

from .drawing import Mark, Path, Stroke
from .shapes import Commands, circle, moved
from .theme import Theme, rounded

_LINE = 1.5
_EYE_X = 3.0
_MOUTHS: dict[int, Commands] = {
    -2: (("M", -4, 5.2), ("Q", 0, 0.6, 4, 5.2)),
    -1: (("M", -3.5, 4.6), ("Q", 0, 2, 3.5, 4.6)),
    0: (("M", -3.4, 3.4), ("L", 3.4, 3.4)),
    1: (("M", -3.5, 2.4), ("Q", 0, 5.4, 3.5, 2.4)),
    2: (("M", -4.2, 1.6), ("Q", 0, 7.6, 4.2, 1.6), ("Z",)),
}
_BROWS: Commands = (("M", -4.6, -3.6), ("L", -2, -2.2), ("M", 4.6, -3.6), ("L", 2, -2.2))


def _cubic(commands: Commands) -> Commands:
    # A quadratic is the cubic whose control points lie two thirds of the way to its own.
    out: list[tuple[str | float, ...]] = []
    x = y = 0.0
    for name, *values in commands:
        numbers = [float(v) for v in values]
        if name == "Q":
            qx, qy, ex, ey = numbers
            c1 = (x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3)
            c2 = (ex + (qx - ex) * 2 / 3, ey + (qy - ey) * 2 / 3)
            out.append(("C", *c1, *c2, ex, ey))
        else:
            out.append((name, *numbers))
        if numbers:
            x, y = numbers[-2:]
    return tuple(out)


_CUBIC = {value: _cubic(mouth) for value, mouth in _MOUTHS.items()}


def features(value: float, x: float, y: float, r: float, colour: str) -> list[Mark]:
    """Eyes, brows and mouth of the face for `value` on a face of radius `r` about (`x`, `y`)."""
    k = r / 9
    mood = rounded(value)
    eye_y, eye_r = (-1.2, 1.15) if mood == -2 else (-2.2, 1.25)
    eyes = [circle(x + side * _EYE_X * k, y + eye_y * k, eye_r * k) for side in (-1, 1)]
    mouth = moved(_CUBIC[mood], x, y, k)
    if mood == 2:
        return [Path((*eyes[0], *eyes[1], *mouth), fill=colour)]
    lines = (*mouth, *moved(_BROWS, x, y, k)) if mood == -2 else mouth
    stroke = Stroke(colour, _LINE * k, round=True)
    return [Path((*eyes[0], *eyes[1]), fill=colour), Path(lines, stroke=stroke)]


def face(theme: Theme, value: float, x: float, y: float, r: float) -> list[Mark]:
    """A round face on the colour of `value`, as on the scale of the lane head."""
    ground: list[Mark] = [Path(circle(x, y, r), fill=theme.emotion(value))]
    return ground + features(value, x, y, r, theme.face(value))
