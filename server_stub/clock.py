"""The one place where the server learns what time it is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

_FOLLOW: Final = timedelta(seconds=60)
"""A clock set back by less than this stands still until it has caught up; by more, it is followed, and that is said."""
_NONE: Final = timedelta()


class Clock(Protocol):
    """Time, and being called when it has come."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` on the loop once ``moment`` has come, and return the way to call it off."""
        ...

    def take_setting(self) -> timedelta:
        """Return by how much the clock was set since this was last asked: forward, or back when negative."""
        ...


class SystemClock:
    """The machine's clock, which never runs backwards by a little: timers and orderings rely on it."""

    def __init__(
        self,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._read = wall
        self._monotonic = monotonic
        self._wall = self._last = wall()
        self._ticked = monotonic()
        self._set = _NONE

    def now(self) -> datetime:
        """Return the present instant, never earlier than the one returned before (but for a clock set back far)."""
        wall, ticked = self._read(), self._monotonic()
        step = wall - self._wall - timedelta(seconds=ticked - self._ticked)
        self._wall, self._ticked = wall, ticked
        if abs(step) > _FOLLOW:
            self._set += step
            self._last = wall
        elif self._last - wall > _FOLLOW:  # Set back by a little, again and again.
            self._set += wall - self._last
            self._last = wall
        elif wall > self._last:
            self._last = wall
        return self._last

    def take_setting(self) -> timedelta:
        """See ``Clock``."""
        setting, self._set = self._set, _NONE
        return setting

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` once ``moment`` has come; at once when it is past."""
        delay = max(0.0, (moment - self.now()).total_seconds())
        return asyncio.get_running_loop().call_later(delay, call).cancel
