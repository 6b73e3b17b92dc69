"""The server's clock as seen from this machine. Countdowns follow it, even if this machine's clock is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

TICK: Final = timedelta(seconds=1)
"""The resolution of ``Date`` in an answer: it is truncated, never rounded."""

SLACK: Final = timedelta(seconds=1)
"""How far the clock may lie outside the bounds of an answer's ``Date`` before the two disagree."""

ASK_AGAIN: Final = 2 * TICK
"""How soon another answer is requested after one that disagrees: a web server may reuse one reading for a second."""


def utc_now() -> datetime:
    """Return this machine's time."""
    return datetime.now(UTC)


class _Doubt(NamedTuple):
    """The offsets that a disagreeing answer allows, and the time it arrived."""

    earliest: timedelta
    latest: timedelta
    received: datetime


class ServerClock:
    """Keeps ``offset``: the server's clock minus this machine's.

    A snapshot contains the server's time to the millisecond. Between snapshots the ``Date`` of every answer is a check:
    it notices when this machine's clock was set, or stopped with a closed lid. One answer alone may be wrong, as when
    the server was suspended after reading the time; so a known clock is changed only when two answers agree.
    """

    def __init__(self) -> None:
        self.offset = timedelta(0)
        self.watcher: Callable[[timedelta], None] | None = None
        """Called with the new offset when a check has changed the clock."""
        self._known = False
        self._doubt: _Doubt | None = None

    def heard(self, server_time: datetime, now: datetime) -> None:
        """Take the time of a snapshot that arrived ``now`` (this machine's time)."""
        self.offset = server_time - now
        self._known = True
        self._doubt = None

    def check(self, date: datetime, sent: datetime, received: datetime) -> bool:
        """Check the ``Date`` of the answer to a request of ``sent``; return whether the clock is in doubt.

        The server wrote it at some moment between ``sent`` and ``received`` (this machine's times). In doubt, request
        another answer, ``ASK_AGAIN`` later.
        """
        earliest, latest = date - received, date + TICK - sent
        doubt, self._doubt = self._doubt, None
        if not self._known:
            self._set(earliest, latest)
        elif earliest - SLACK <= self.offset <= latest + SLACK:
            pass
        elif doubt is None or earliest - SLACK > doubt.latest or doubt.earliest > latest + SLACK:
            self._doubt = _Doubt(earliest, latest, received)
        elif timedelta(0) <= sent - doubt.received <= TICK:
            self._doubt = doubt  # It may be the same reading, written twice.
        else:
            self._set(max(earliest, doubt.earliest), min(latest, doubt.latest))
        return self._doubt is not None

    def _set(self, earliest: timedelta, latest: timedelta) -> None:
        self.offset = earliest + (latest - earliest) / 2
        self._known = True
        if self.watcher is not None:
            self.watcher(self.offset)
