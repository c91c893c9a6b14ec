"""Makes ids: short, unique in their map, never given twice."""

import secrets
from collections.abc import Container

# Crockford's base 32: no i, l, o, u, so an id can be read aloud.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 7  # 35 bits: among 20,000 deleted ids, one is drawn again once in 1.7 million


def new_id(prefix: str, taken: Container[str] = ()) -> str:
    """An id such as ``c4k9x2m7`` that is not in `taken`; `prefix` is one letter for the noun."""
    while True:
        # 32 letters share 256 bytes evenly. All at once: a thousand lines are pasted in a blink.
        drawn = prefix + "".join([_ALPHABET[byte % 32] for byte in secrets.token_bytes(_LENGTH)])
        if drawn not in taken:
            return drawn
