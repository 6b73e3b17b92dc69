"""The server's clock as this machine sees it: countdowns run on it, whatever the clock on the wall says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

TICK: Final = timedelta(seconds=1)
"""How coarse the ``Date`` of an answer is: it is cut off, never rounded."""

SLACK: Final = timedelta(seconds=1)
"""How far the clock may lie outside what an answer's ``Date`` allows before it is set anew."""


class ServerClock:
    """Keeps ``offset``: the server's clock minus this machine's.

    A snapshot says the server's time to the millisecond. Between snapshots every answer's ``Date`` is a check: it
    notices when this machine's clock was set, or stood still with a closed lid.
    """

    def __init__(self) -> None:
        self.offset = timedelta(0)
        self.watcher: Callable[[timedelta], None] | None = None
        """Told the new offset when a check has set the clock."""
        self._known = False

    def heard(self, server_time: datetime, now: datetime) -> None:
        """Take the time of a snapshot that arrived ``now`` (this machine's time)."""
        self.offset = server_time - now
        self._known = True

    def check(self, date: datetime, sent: datetime, received: datetime) -> bool:
        """Take the ``Date`` of an answer to a request of ``sent``; return whether the clock had to be set.

        The server wrote it at some moment between ``sent`` and ``received`` (this machine's times).
        """
        earliest, latest = date - received, date + TICK - sent
        if self._known and earliest - SLACK <= self.offset <= latest + SLACK:
            return False
        self.offset = earliest + (latest - earliest) / 2
        self._known = True
        if self.watcher is not None:
            self.watcher(self.offset)
        return True
