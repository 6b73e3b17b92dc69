"""Import the modules of a desk while windows keep drawing and responding.

Not in a thread: when one thread derives from a Qt class while another draws, PySide sometimes crashes.
"""

from __future__ import annotations

import asyncio
from importlib import import_module
from types import ModuleType
from typing import Final

BREATH_S: Final = 0.005
"""Passes of the event loop after each module: network I/O needs several, each of which would otherwise wait for a module."""


async def import_in_steps(*names: str) -> ModuleType:
    """Import modules one after the other and return the last; let the windows respond after each.

    Put the modules that the later ones import first, so that no step is long enough to be noticed.
    """
    module = import_module(names[0])
    for name in names[1:]:
        await asyncio.sleep(BREATH_S)
        module = import_module(name)
    return module
