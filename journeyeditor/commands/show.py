"""Showing the map to the room: presentation and countdown."""

from collections.abc import Callable

from .context import Context


def present(context: Context) -> None:
    """Show the map stage by stage, or stop showing it."""
    showing = context.window.showing
    if showing.on:
        showing.end()
    else:
        showing.begin(context.window.theme)


def is_presenting(context: Context) -> bool:
    """Whether the room sees the map now."""
    return context.window.showing.on


def slide(by: int) -> Callable[[Context], None]:
    """The command that shows the room the next slide (1) or the one before (−1). Its keys are those
    that the remote control of a presenter sends, whatever has the keyboard."""
    return lambda context: context.window.showing.go(by)


def can_present(context: Context) -> bool:
    """Whether there is a stage to show."""
    return any(not stage.hidden for stage in context.journey.stages)


def countdown(minutes: int) -> Callable[[Context], None]:
    """The command that starts a countdown of `minutes`."""
    return lambda context: context.window.showing.countdown.start(minutes)


def pause(context: Context) -> None:
    """Hold the countdown, or let it go on."""
    context.window.showing.countdown.pause_or_go_on()


def stop(context: Context) -> None:
    """Put the countdown away."""
    context.window.showing.countdown.stop()


def is_paused(context: Context) -> bool:
    """Whether the countdown is held."""
    return context.window.showing.countdown.paused
