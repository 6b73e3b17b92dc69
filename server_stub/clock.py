"""The clock, the server's only source of time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

_FOLLOW: Final = timedelta(seconds=60)
"""A clock that is set back by less than this stands still until it has caught up; a larger step is followed and logged."""
_FOLLOW_S: Final = _FOLLOW.total_seconds()
_NONE: Final = timedelta()


class Clock(Protocol):
    """The present time, and calls at given times."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Schedule ``call`` on the event loop at ``moment``, and return a function that cancels it."""
        ...

    def take_setting(self) -> timedelta:
        """Return by how much the clock was set since the last call: forward, or back if negative."""
        ...


class SystemClock:
    """The machine's clock without small steps backwards, on which timers and orderings rely."""

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
        """Return the present instant, which is never earlier than the last one unless the clock was set back far."""
        wall, ticked = self._read(), self._monotonic()
        step_s = (wall - self._wall).total_seconds() - (ticked - self._ticked)
        self._wall, self._ticked = wall, ticked
        if abs(step_s) > _FOLLOW_S:
            self._set += timedelta(seconds=step_s)
            self._last = wall
        elif wall > self._last:
            self._last = wall
        elif self._last - wall > _FOLLOW:  # Set back by a little, again and again.
            self._set += wall - self._last
            self._last = wall
        return self._last

    def take_setting(self) -> timedelta:
        """See ``Clock``."""
        setting, self._set = self._set, _NONE
        return setting

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Schedule ``call`` at ``moment``, or at once if that is past."""
        delay = max(0.0, (moment - self.now()).total_seconds())
        return asyncio.get_running_loop().call_later(delay, call).cancel
