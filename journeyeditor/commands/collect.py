"""What is said before it has its place: the capture bar, the parking lot."""

from .context import Context, editable


def toggle_bar(context: Context) -> None:
    """Write in the capture bar, or hide it."""
    context.window.collecting.toggle_bar()


def bar_shown(context: Context) -> bool:
    """Whether the capture bar is shown."""
    return context.window.collecting.bar_shown


def toggle_parking(context: Context) -> None:
    """Show the parking lot, or hide it."""
    context.window.collecting.toggle_parking()


def parking_shown(context: Context) -> bool:
    """Whether the parking lot is shown."""
    return context.window.collecting.parking_shown


def can_park(context: Context) -> bool:
    """Whether cards are selected that may be parked."""
    return editable(context) and bool(context.cards)


def park(context: Context) -> None:
    """Take the selected cards into the parking lot."""
    context.window.collecting.park([card.id for card in context.cards])
