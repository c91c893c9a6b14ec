"""Times the map as a PNG, against painting it, and as an SVG."""

from PySide6.QtGui import QGuiApplication
from reference_maps import reference_map
from timing import all_pieces, noise, once, percentile, ratio, take_turns

from journeyeditor import picture
from journeyeditor.interchange.svg import svg
from journeyeditor.layout.lay_out import lay_out
from journeyeditor.layout.theme import load_theme
from journeyeditor.model.base import MAX_CARDS

_MOST_PIXELS = 100_000_000  # at 100 % where there are fewer


def measure(count: int, rounds: int) -> dict[str, str]:
    if count > MAX_CARDS:
        return {}
    application = QGuiApplication([])
    journey = reference_map(count)
    drawing = lay_out(journey, load_theme("light"))
    columns, rows = picture.size(drawing, 1.0)
    scale = min(1.0, (_MOST_PIXELS / (columns * rows)) ** 0.5)
    made: dict[str, int] = {}

    def make_png() -> None:
        made["png"] = len(picture.png(drawing, "map", scale))

    def make_svg() -> None:
        made["svg"] = len(svg(drawing, journey).encode())

    times = take_turns(
        {
            "png": once(make_png),
            "painting": once(lambda: picture.image(drawing, scale)),
            "svg": once(make_svg),
        },
        rounds,
    )
    del application
    return {
        "png": ratio(times, "png", "painting"),
        "svg": f"{percentile(all_pieces(times['svg']), 0.5):.2f} s",
        "picture size": f"{made['png'] / 1e3:,.0f} kB ({made['svg'] / 1e3:,.0f} kB)",
        "pictures noise": noise(times),
    }
