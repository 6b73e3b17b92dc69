"""Import modules without PySide reading the source of each.

PySide hooks into imports: it reads the source of every module that is imported after it, the standard library's too,
and searches it for its own name, so that a module may switch on ``snake_case`` names (``from __feature__ import …``).
All of these sources then stay in memory. No module here uses that feature.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Final

QUESTION: Final = "_mod_uses_pyside"
"""The question that PySide asks of each module; only a module that uses PySide's name can use the feature."""


def read_no_sources() -> None:
    """Replace PySide's check by one that reads nothing; call it before the first import of PySide."""
    import_module("shiboken6")
    feature = import_module("shibokensupport.feature")
    if hasattr(feature, QUESTION):
        setattr(feature, QUESTION, _asks_for_nothing)


def _asks_for_nothing(_module: ModuleType) -> bool:
    return False
