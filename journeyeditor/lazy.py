"""Modules that are known at once and read when something in them is first used."""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


def read_when_used(name: str) -> None:
    """Make the module `name` known, as importing it would. From then on it can be imported as any
    other (`from package import module`), and is read when somebody asks it for something."""
    if name in sys.modules:
        return
    spec = find_spec(name)
    assert spec is not None
    assert spec.loader is not None
    spec.loader = LazyLoader(spec.loader)
    sys.modules[name] = module = module_from_spec(spec)
    spec.loader.exec_module(module)
    package, _, last = name.rpartition(".")
    setattr(sys.modules[package], last, module)
