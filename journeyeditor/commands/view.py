"""The View menu: zoom, side panels, full screen, theme, language."""

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


def theme(name: str) -> Callable[[Context], None]:
    """The command that chooses a theme for every window."""

    def perform(context: Context) -> None:
        context.settings.theme = name

    return perform


def is_theme(name: str) -> Callable[[Context], bool]:
    """Whether a theme is chosen."""
    return lambda context: context.settings.theme == name


def language(name: str) -> Callable[[Context], None]:
    """The command that chooses the interface's language."""

    def perform(context: Context) -> None:
        context.settings.language = name

    return perform


def is_language(name: str) -> Callable[[Context], bool]:
    """Whether a language is chosen."""
    return lambda context: context.settings.language == name
