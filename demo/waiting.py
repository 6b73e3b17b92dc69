"""Waiting for another process, which no signal announces."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final, TypeVar

T = TypeVar("T")

PATIENCE: Final = timedelta(seconds=60)
"""How long to wait for what takes a moment on a quiet machine: one under load may take a hundred times as long."""
PATIENCE_S: Final = PATIENCE.total_seconds()

LOOK_EVERY_S: Final = 0.02


def wait_until(look: Callable[[], T], what: str, *, within: timedelta = PATIENCE) -> T:
    """Return the first truthy answer of ``look``.

    The pause between two looks is as long as the last one took, so that looking does not take the processor from what is
    waited for.

    Raises:
        AssertionError: there was none ``within`` the time; the message contains ``what``.
    """
    pause = threading.Event()
    began = time.monotonic()
    end = began + within.total_seconds()
    while not (answer := look()):
        ended = time.monotonic()
        if ended > end:
            raise AssertionError(f"not within {within.total_seconds():g} s: {what}")
        pause.wait(max(LOOK_EVERY_S, ended - began))
        began = time.monotonic()
    return answer
