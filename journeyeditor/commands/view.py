"""The View menu: zoom, side panels, full screen, and how everything looks."""

from collections.abc import Callable

from .context import Context


def zoom_in(context: Context) -> None:
    """Show the map larger."""
    context.view.zoom_in()


def zoom_out(context: Context) -> None:
    """Show the map smaller."""
    context.view.zoom_out()


def actual_size(context: Context) -> None:
    """Show the map at 100 %."""
    context.view.zoom_to(1.0)


def fit(context: Context) -> None:
    """Show the whole map."""
    context.view.zoom_to_fit()


def fit_width(context: Context) -> None:
    """Show the whole width of the map."""
    context.view.zoom_to_width()


def mode(mode: str) -> Callable[[Context], None]:
    """The command that says what a drag on the map does; given again, it ends."""

    def perform(context: Context) -> None:
        context.view.set_mode("select" if context.view.mode == mode else mode)
        context.view.setFocus()

    return perform


def is_mode(mode: str) -> Callable[[Context], bool]:
    """Whether the canvas is in `mode`."""
    return lambda context: context.view.mode == mode


def side_panels(context: Context) -> None:
    """Show or hide palette and inspector."""
    context.window.show_side_panels(not context.settings.side_panels)


def side_panels_shown(context: Context) -> bool:
    """Whether palette and inspector are shown."""
    return context.settings.side_panels


def full_screen(context: Context) -> None:
    """Fill the screen with the window, or give it back."""
    window = context.window.widget
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def is_full_screen(context: Context) -> bool:
    """Whether the window fills the screen."""
    return context.window.widget.isFullScreen()


def choose(setting: str, value: str) -> Callable[[Context], None]:
    """The command that chooses a setting for every window: the theme, the language …"""
    return lambda context: setattr(context.settings, setting, value)


def is_chosen(setting: str, value: str) -> Callable[[Context], bool]:
    """Whether a setting has this value."""
    return lambda context: getattr(context.settings, setting) == value


def reduce_motion(context: Context) -> None:
    """Let nothing fade, slide or blink, or as the desktop has it."""
    context.settings.reduced_motion = not context.settings.reduced_motion


def is_motion_reduced(context: Context) -> bool:
    """Whether nothing fades, slides or blinks."""
    return context.settings.reduced_motion
