"""Waiting for another process, which no signal announces; and how long a test waits for anything."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from demo.waiting import LOOK_EVERY_S, PATIENCE, PATIENCE_S, wait_until

__all__ = ["LOOK_EVERY_S", "PATIENCE", "PATIENCE_S", "seen", "turn_until", "wait_until"]

T = TypeVar("T")


async def seen(look: Callable[[], T | None], what: str, *, within: timedelta = PATIENCE) -> T:
    """Return the first truthy answer of ``look``, which the other tasks of the loop bring about.

    Raises:
        AssertionError: there was none ``within`` the time; the message contains ``what``.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + within.total_seconds()
    while not (answer := look()):
        if loop.time() > end:
            raise AssertionError(f"not within {within.total_seconds():g} s: {what}")
        turn = loop.create_future()
        loop.call_later(LOOK_EVERY_S, turn.set_result, None)
        await turn
    return answer


async def turn_until(look: Callable[[], bool]) -> None:
    """Let the loop turn until ``look`` is true, where the loop alone brings it about and no time has to pass."""
    while not look():  # noqa: ASYNC110 - what it looks at announces no change
        await asyncio.sleep(0)
