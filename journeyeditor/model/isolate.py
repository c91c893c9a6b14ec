"""Puts a person's text, or a file's name, among words of the interface so that it cannot spoil
them."""

import re

# What may turn the direction: letters written from right to left, marks, embeddings, overrides and
# isolates (Unicode Bidirectional Algorithm, tables 1 and 4).
_TURNS = (
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# What no text of a map holds, but the name of a file may: controls and lone surrogates.
_DIRT = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
_OPEN, _CLOSE = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
_OPENING = {"\u2066", "\u2067", _OPEN}


def isolated(text: str) -> str:
    """`text` between isolates, each line on its own, so that what it does to the direction ends
    with it; as it is where it does nothing, which is nearly always. What nobody could read becomes
    U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(_DIRT, "\ufffd", text)
    if not re.search(_TURNS, text):
        return text
    return "\n".join(f"{_OPEN}{_balanced(line)}{_CLOSE}" for line in text.split("\n"))


def _balanced(line: str) -> str:
    """Without closing marks that nothing in it opened: they would close what is around it."""
    kept, depth = [], 0
    for character in line:
        depth += character in _OPENING
        if character == _CLOSE:
            if not depth:
                continue
            depth -= 1
        kept.append(character)
    return "".join(kept) + _CLOSE * depth
