"""The reminder that the date has come on which a map was to be looked at again."""

from collections.abc import Callable
from datetime import date

from journeyeditor.insight.dates import is_past
from journeyeditor.insight.words import words
from journeyeditor.panels.strip import Message
from journeyeditor.translation import current_language, tr

from . import arrange, comparing
from .context import Context


def reminder(context: Context, today: date) -> Message | None:
    """What is said of a map that was just opened, once; None while there is time."""
    when = context.journey.next_review
    if not is_past(when, today):
        return None
    said = tr("This map was to be reviewed by %1.").replace(
        "%1", words(current_language()).date(when)
    )
    return Message(
        said,
        "date",
        (
            (tr("Set the next date…"), _then(context, arrange.fact("next_review"))),
            (tr("Compare with…"), _then(context, comparing.with_file)),
        ),
    )


def _then(context: Context, command: Callable[[Context], None]) -> Callable[[], None]:
    def perform() -> None:
        context.window.clear_message()
        command(context)

    return perform
