"""Reads the event log for the streams of a member: what is new since the last look, for those whom a notice names.

A stream's events come from the log alone, so a notice that is lost, early or doubled loses and doubles nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Final

from server_stub.errors import StoreFailed
from server_stub.http.streams import EventLine, Streams
from server_stub.logs import get_logger
from server_stub.members.log_reading import last_seq, lines_after
from server_stub.store.sql_store import SqlStore

_log = get_logger(__name__)

_POLL_S: Final = 2.0
"""How often all logs are read without a notice."""
_AGAIN_S: Final = 0.5
_MOST_LINES: Final = 2000
"""Events of one look; the rest follow at once."""


class LogTail:
    """The logs that this member's streams read, each from its own place on."""

    def __init__(self, store: SqlStore, streams: Streams) -> None:
        self._store = store
        self._streams = streams
        self._places: dict[str, int] = {}
        """The last event of each log that the streams have."""
        self._dirty: set[str] = set()
        self._all = False
        self._wake = asyncio.Event()

    async def follow(self, recipient: str) -> int:
        """Read the log from now on, and return the number of its last event.

        Raises:
            StoreFailed: the log cannot be read.
        """
        last = await self._store.read(lambda sql: last_seq(sql, recipient))
        self._places.setdefault(recipient, last)
        return last

    def wake(self, recipients: Iterable[str]) -> None:
        """Look for new events of those logs."""
        self._dirty.update(recipient for recipient in recipients if recipient in self._places)
        if self._dirty:
            self._wake.set()

    def wake_all(self) -> None:
        """Look for new events of all logs."""
        self._all = True
        self._wake.set()

    async def run(self) -> None:
        """Give new events to the streams until cancelled."""
        while True:
            try:
                async with asyncio.timeout(_POLL_S):
                    await self._wake.wait()
            except TimeoutError:
                self._all = True
            self._wake.clear()
            wanted = self._wanted()
            try:
                if wanted:
                    await self._read(wanted)
            except StoreFailed as error:
                _log.info("the event log was not read", detail=str(error))
                self.wake_all()
                await asyncio.sleep(_AGAIN_S)

    def _wanted(self) -> list[str]:
        """Return the logs to read, and forget those that no stream reads any more."""
        if self._all:
            for recipient in [each for each in self._places if not self._streams.is_listening(each)]:
                del self._places[recipient]
        names = list(self._places) if self._all else [each for each in self._dirty if each in self._places]
        self._dirty.clear()
        self._all = False
        return names

    async def _read(self, recipients: list[str]) -> None:
        places = [(recipient, self._places[recipient]) for recipient in recipients]
        found = await self._store.read(lambda sql: lines_after(sql, places, _MOST_LINES))
        by_recipient: dict[str, list[EventLine]] = {}
        for recipient, seq, name, body in found:
            by_recipient.setdefault(recipient, []).append(EventLine(seq, name, body))
        for recipient, lines in by_recipient.items():
            place = self._places.get(recipient)
            if place is None:
                continue
            if lines[0].seq != place + 1:  # This member was away for so long that the log has been shortened.
                self._streams.request_snapshot_of(recipient)
            else:
                self._streams.publish(recipient, lines)
            self._places[recipient] = lines[-1].seq
        if len(found) >= _MOST_LINES:
            self.wake_all()
