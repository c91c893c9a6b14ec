"""Makes texts new to what sets them."""

import sys

# What remembers texts: all that sets them, and the items of footers.
_ROOMS = ("journeyeditor.typeset", "journeyeditor.layout.card_parts")


def forget_texts() -> None:
    """Leave nothing of the texts that were ever set."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_ROOMS):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
