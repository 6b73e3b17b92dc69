"""Importing without reading every source anew.

PySide hooks into imports: of each module that is imported after it, the standard library's among them, it reads the source and
looks for its own name in it, so that a module may ask for ``snake_case`` names (``from __feature__ import …``). All of
these sources then stay in memory. Here nobody asks for that.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Final

QUESTION: Final = "_mod_uses_pyside"
"""What PySide asks of each module; only who uses its name can ask for anything."""


def read_no_sources() -> None:
    """Answer PySide's question without reading; call it before anything of PySide is imported."""
    import_module("shiboken6")
    feature = import_module("shibokensupport.feature")
    if hasattr(feature, QUESTION):
        setattr(feature, QUESTION, _asks_for_nothing)


def _asks_for_nothing(_module: ModuleType) -> bool:
    return False
