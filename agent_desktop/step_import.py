"""Importing what a desk is made of, while windows are drawn and answer.

Not in a thread: where a class of Qt's is derived from in one while another draws, PySide brings the program down now and then.
"""

from __future__ import annotations

import asyncio
from importlib import import_module
from types import ModuleType
from typing import Final

BREATH_S: Final = 0.005
"""For what came meanwhile: the network takes several turns of the loop to get anywhere, each of which would wait for a module."""


async def import_in_steps(*names: str) -> ModuleType:
    """Import modules one after the other, and return the last; the windows get their turn after each.

    Name first what the later ones import, so that no step takes as long as would be noticed.
    """
    module = import_module(names[0])
    for name in names[1:]:
        await asyncio.sleep(BREATH_S)
        module = import_module(name)
    return module
