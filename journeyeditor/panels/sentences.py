"""Says in the user's language why an edit cannot be done."""

from pydantic import ValidationError

from journeyeditor.edits.errors import EditError
from journeyeditor.panels.reading import written
from journeyeditor.translation import QT_TR_NOOP, tr

_REASONS: dict[str, str] = {
    "unknown": QT_TR_NOOP("It is not on the map any more"),
    "unknown_any": QT_TR_NOOP("It is not on the map any more"),
    "dangling": QT_TR_NOOP("What it names is not on the map any more"),
    "dangling_step": QT_TR_NOOP("The step belongs to another stage"),
    "too_many": QT_TR_NOOP("The map can't hold more of these"),
    "itself": QT_TR_NOOP("A card can't be connected to itself"),
    "not_emotions": QT_TR_NOOP("A curve needs a lane of emotions"),
    "holds_curves": QT_TR_NOOP("This lane holds curves: it stays a lane of emotions"),
    "no_place": QT_TR_NOOP("The map has no stage or lane to put this into"),
    "not_image": QT_TR_NOOP("Only whole PNG and JPEG images can be added"),
    "image_size": QT_TR_NOOP("The image is too large"),
    "images_full": QT_TR_NOOP("The map can't hold more images: use smaller ones"),
    "clipboard": QT_TR_NOOP("The clipboard holds nothing that can be pasted here"),
    "few_stages": QT_TR_NOOP("Merging takes at least two stages"),
}
_VALUES: dict[str, str] = {  # by pydantic's type of error; %1 is the limit
    "string_too_long": QT_TR_NOOP("At most %1 characters"),
    "too_long": QT_TR_NOOP("At most %1"),
    "less_than_equal": QT_TR_NOOP("At most %1"),
    "greater_than_equal": QT_TR_NOOP("At least %1"),
    "string_pattern_mismatch": QT_TR_NOOP("Not allowed here"),
    "string_too_short": QT_TR_NOOP("Something must stand here"),
}
_LIMITS = ("max_length", "le", "ge", "min_length")


def sentence(problem: Exception) -> str:
    """One sentence without a full stop, for the place where the edit was tried."""
    if isinstance(problem, EditError):
        if isinstance(problem.__cause__, ValidationError):
            return _of_value(problem.__cause__)
        return tr(_REASONS[problem.reason]) if problem.reason in _REASONS else str(problem)
    if isinstance(problem, ValidationError):
        return _of_value(problem)
    return str(problem)


def _of_value(problem: ValidationError) -> str:
    first = problem.errors(include_url=False, include_input=False)[0]
    pattern = tr(_VALUES.get(first["type"], QT_TR_NOOP("Not allowed here")))
    context = first.get("ctx", {})
    limit = next((context[name] for name in _LIMITS if name in context), None)
    return pattern if limit is None else pattern.replace("%1", written(limit))
