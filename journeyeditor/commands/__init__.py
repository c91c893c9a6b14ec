"""What the commands do, one module for each menu; the table of them is in actions.py."""

from .context import Context, Hub, Shell

__all__ = ["Context", "Hub", "Shell"]
