"""What an edit says when it is asked for something that the map does not allow."""

from collections.abc import Mapping

# By reason: what `EditError` says in English, and what a table has to say in another language.
SENTENCES: dict[str, str] = {
    "unknown": "The map has no {noun} with the id “{id}”.",
    "unknown_any": "The map has nothing with the id “{id}”.",
    "taken": "The id “{id}” is used already.",
    "dangling": "“{field}” names “{id}”, which is not among the {collection} of the map.",
    "dangling_step": "“{id}” is not a step of the stage that the card lies in.",
    "no_field": "A {noun} has no field “{field}”.",
    "fixed_field": "“{field}” of a {noun} cannot be set; there is an edit of its own for it.",
    "value": "“{field}”: {problem}.",
    "wrong_kind": "“{kind}” is not a kind of card.",
    "too_many": "A map holds at most {limit} {collection}; this would make {count}.",
    "itself": "A card cannot be connected to itself.",
    "not_emotions": "A curve lies in a lane of emotions; “{lane}” is not one.",
    "holds_curves": "The lane “{lane}” holds curves, so it stays a lane of emotions.",
    "not_image": "Only whole PNG and JPEG images can be added.",
    "image_size": "The image is too large: at most {megabytes} MB and {megapixels} megapixels.",
    "clipboard": "The clipboard holds nothing that this program can paste: {problem}.",
    "few_stages": "Merging takes at least two stages.",
}


class EditError(ValueError):
    """An edit that cannot be done. `reason` is a key of `SENTENCES`, `details` fill its gaps and
    `field` names the field of a record that is to blame, where one is."""

    def __init__(self, reason: str, *, field: str | None = None, **details: object) -> None:
        self.reason = reason
        self.field = field
        self.details = details
        super().__init__(self.text())

    def text(self, table: Mapping[str, str] | None = None) -> str:
        """The sentence, in the language of `table` (English sentence → the same in another)."""
        english = SENTENCES[self.reason]
        said = (table or {}).get(english, english)
        return said.format(field=self.field, **self.details)
