"""The seam between the start screen and all else: `parts` is loaded when it is first used.

What people choose from is on the screen before the program has read its larger half.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyeditor import parts
else:
    import sys
    from importlib.util import LazyLoader, find_spec, module_from_spec

    _spec = find_spec("journeyeditor.parts")
    _spec.loader = LazyLoader(_spec.loader)
    parts = sys.modules[_spec.name] = module_from_spec(_spec)
    _spec.loader.exec_module(parts)

__all__ = ["parts"]
