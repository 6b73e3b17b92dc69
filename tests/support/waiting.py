"""Waiting for another process, which no signal announces; and how long a test waits for anything."""

import asyncio
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final, TypeVar

T = TypeVar("T")

PATIENCE: Final = timedelta(seconds=60)
"""How long a test waits for what takes a moment on a quiet machine: one under load may take a hundred times as long."""
PATIENCE_S: Final = PATIENCE.total_seconds()

LOOK_EVERY_S: Final = 0.02


def wait_until(look: Callable[[], T], what: str, *, within: timedelta = PATIENCE) -> T:
    """Return the first truthy answer of ``look``.

    Raises:
        AssertionError: there was none ``within`` the time; the message contains ``what``.
    """
    pause = threading.Event()
    end = time.monotonic() + within.total_seconds()
    while not (answer := look()):
        if time.monotonic() > end:
            raise AssertionError(f"not within {within.total_seconds():g} s: {what}")
        pause.wait(LOOK_EVERY_S)
    return answer


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
