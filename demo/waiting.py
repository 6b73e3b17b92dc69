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
