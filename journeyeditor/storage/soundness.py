"""Makes sure, fast, that a map that is about to be saved will open again as it is.

Words for what is wrong take long to make, and nearly always there is nothing wrong: this says only
whether, and at worst that it is not sure.
"""

from itertools import chain

from annotated_types import MaxLen
from pydantic_core import SchemaValidator, core_schema

from journeyeditor.model import COLLECTIONS, Journey
from journeyeditor.model.base import MAX_FILE_BYTES, MAX_VALUES

from .gauge import used
from .references import all_known, as_tree
from .text import LISTS, Written, differing, only_new, text_of

_MOST = {
    name: rule.max_length
    for name in LISTS
    for rule in Journey.model_fields[name].metadata
    if isinstance(rule, MaxLen)
}
# Parses all of a text, but makes Python's values only of the ids in its lists.
_RECORD = core_schema.typed_dict_schema(
    {"id": core_schema.typed_dict_field(core_schema.str_schema())}, extra_behavior="ignore"
)
_LIST = core_schema.typed_dict_field(core_schema.list_schema(_RECORD), required=False)
_IDS = SchemaValidator(
    core_schema.typed_dict_schema(dict.fromkeys(COLLECTIONS, _LIST), extra_behavior="ignore")
)


def reads_back(data: bytes, journey: Journey, before: Written | None = None) -> bool:
    """Whether `data` is certainly read as `journey`, of which it is the text.

    All of it is parsed. Records that `before` holds too, a map that was read from a file or saved,
    were read back then: they never change, so only the others are read once more as records, and
    asked what they refer to, as long as nothing is gone that the old ones refer to.
    """
    new = journey if before is None else only_new(journey, before.journey)
    text = data if new is journey else text_of(new)
    try:
        found = _IDS.validate_json(data)
        again = Journey.model_validate_json(text, strict=True)
    except ValueError:
        return False
    ids = {name: [record["id"] for record in found.get(name, ())] for name in COLLECTIONS}
    there = all(ids[name] == [each.id for each in getattr(journey, name)] for name in COLLECTIONS)
    if again != new or not there or not _opens(data, journey):
        return False
    asked = journey
    if before is not None and _stays(before.journey, journey):
        asked = new.model_copy(update={"stages": journey.stages})  # in whose steps cards lie
    inside = [step.id for stage in journey.stages for step in stage.steps]
    inside += [point.id for curve in journey.curves for point in curve.points]
    every = [*chain.from_iterable(ids.values()), *inside]
    return len(set(every)) == len(every) and all_known(as_tree(asked), ids)


def _opens(data: bytes, journey: Journey) -> bool:
    """Whether a map and its text are within the limits of a file."""
    if any(len(getattr(journey, name)) > most for name, most in _MOST.items()):
        return False
    # A line of ours holds one value, or two where one is an empty list.
    short = len(data) <= MAX_FILE_BYTES and 2 * data.count(b"\n") <= MAX_VALUES
    return short or used(data) <= 1


def _stays(before: Journey, journey: Journey) -> bool:
    """Whether all that records of `before` refer to is in `journey` too, so that only what is new
    can refer to nothing."""
    if journey.stages != before.stages:  # and with them the steps that cards lie in
        return False
    for name in COLLECTIONS:
        was, now = differing(getattr(before, name), getattr(journey, name))
        if not {each.id for each in was} <= {each.id for each in now}:
            return False
    return True
