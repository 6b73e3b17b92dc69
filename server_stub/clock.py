"""The one place where the server learns what time it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

_FOLLOW_BACKWARDS: Final = timedelta(seconds=60)
"""A clock set back by less than this stands still until it has caught up; by more, it is followed."""


class Clock(Protocol):
    """Time, and being called when it has come."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` on the loop once ``moment`` has come, and return the way to call it off."""
        ...


class SystemClock:
    """The machine's clock, which never runs backwards by a little: timers and orderings rely on it."""

    def __init__(self) -> None:
        self._last = datetime.now(UTC)

    def now(self) -> datetime:
        """Return the present instant, never earlier than the one returned before (but for a clock set back far)."""
        wall = datetime.now(UTC)
        if wall > self._last or self._last - wall > _FOLLOW_BACKWARDS:
            self._last = wall
        return self._last

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` once ``moment`` has come; at once when it is past."""
        delay = max(0.0, (moment - self.now()).total_seconds())
        return asyncio.get_running_loop().call_later(delay, call).cancel
