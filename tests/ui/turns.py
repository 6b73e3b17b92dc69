"""Waiting on the one event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


async def turn_until(look: Callable[[], bool]) -> None:
    """Let the loop turn until ``look`` is true."""
    while not look():  # noqa: ASYNC110 - widgets have no event for it
        await asyncio.sleep(0)
