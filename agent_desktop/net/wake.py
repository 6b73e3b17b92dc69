"""Notice that the machine has slept: no event reports it, and an old connection is dead without an error."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

LOOK_EVERY: Final = timedelta(seconds=5)

SLEPT: Final = timedelta(seconds=15)
"""The delay of a check that means sleep. A clock that is set forward by as much only causes a reconnection."""


class WakeWatch:
    """Calls ``on_wake`` on the event loop when the machine seems to have slept; call ``stop`` at the end."""

    def __init__(
        self,
        on_wake: Callable[[], None],
        *,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._on_wake = on_wake
        self._wall_clock = wall_clock
        self._looked_at_s = wall_clock()
        self._loop = asyncio.get_running_loop()
        self._timer = self._loop.call_later(LOOK_EVERY.total_seconds(), self._tick)

    def stop(self) -> None:
        """Stop checking."""
        self._timer.cancel()

    def look(self) -> bool:
        """Return whether the machine slept since the last check: this one is late by the wall clock."""
        now_s = self._wall_clock()
        late_s = now_s - self._looked_at_s - LOOK_EVERY.total_seconds()
        self._looked_at_s = now_s
        return late_s > SLEPT.total_seconds()

    def _tick(self) -> None:
        self._timer = self._loop.call_later(LOOK_EVERY.total_seconds(), self._tick)
        if self.look():
            self._on_wake()
