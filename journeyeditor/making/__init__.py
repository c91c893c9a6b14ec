"""Makes every kind of file of a map: for the command line, and for the window in a process of its
own."""

from .make import make
from .order import FORMATS, TEXTS, Order, kind_of

__all__ = ["FORMATS", "TEXTS", "Order", "kind_of", "make"]
