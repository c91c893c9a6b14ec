"""The outlines of glyphs, for what has to be drawn as a shape."""

from functools import lru_cache

import uharfbuzz as hb

from .faces import Face

Command = tuple[str | float, ...]


@lru_cache(2000)
def outline(face: Face, glyph: int) -> tuple[Command, ...]:
    """A glyph as ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",) in font units, y
    down, its origin on the baseline; none for a blank one."""
    drawn: list[Command] = []
    here = [0.0, 0.0]

    def put(name: str, *values: float) -> None:
        drawn.append((name, *(-value if n % 2 else value for n, value in enumerate(values))))
        here[:] = values[-2:]

    def bend(x1: float, y1: float, x: float, y: float, _: object) -> None:
        """A quadratic curve as the cubic one that it is too."""
        x0, y0 = here
        first = x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0)
        second = x + 2 / 3 * (x1 - x), y + 2 / 3 * (y1 - y)
        put("C", *first, *second, x, y)

    draw = hb.DrawFuncs()
    draw.set_move_to_func(lambda x, y, _: put("M", x, y))
    draw.set_line_to_func(lambda x, y, _: put("L", x, y))
    draw.set_quadratic_to_func(bend)
    draw.set_cubic_to_func(lambda *values: put("C", *values[:-1]))
    draw.set_close_path_func(lambda _: drawn.append(("Z",)))
    face.font.draw_glyph(glyph, draw, None)
    return tuple(drawn)
