"""Importing what a desk is made of, while windows are drawn and answer.

Not in a thread: where a class of Qt's is derived from in one while another draws, PySide brings the program down now and then.
"""

from __future__ import annotations

import asyncio
from importlib import import_module
from types import ModuleType


async def import_in_steps(*names: str) -> ModuleType:
    """Import modules one after the other, and return the last; the windows get their turn after each.

    Name first what the later ones import, so that no step takes as long as would be noticed.
    """
    module = import_module(names[0])
    for name in names[1:]:
        await asyncio.sleep(0)
        module = import_module(name)
    return module
