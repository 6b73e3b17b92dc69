"""Users and sessions of a member: read from the owner's database, and kept up to date by its notices."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from server_stub.auth.sessions import Sessions
from server_stub.auth.tokens import ACCESS_LIFETIME, AccessTokens, TokenRefused
from server_stub.auth.users import Users
from server_stub.clock import Clock
from server_stub.errors import StoreFailed
from server_stub.http.streams import Streams
from server_stub.logs import get_logger
from server_stub.members.log_reading import open_sessions
from server_stub.store.columns import from_time, to_time
from server_stub.store.sql_store import SqlStore

_log = get_logger(__name__)

_LOOK_S: Final = 1.0
"""How often the sessions of open streams are looked at; a notice of their end comes earlier."""
_LEAST_S: Final = 0.5
"""Least time between two readings of all users that callers cause."""
_WHOLE_EVERY: Final = 5
"""After how many looks users and ended sessions are read as well."""


class MemberSessions(Sessions):
    """Sessions that another server opens, refreshes and ends."""

    def __init__(self, store: SqlStore, tokens: AccessTokens, users: Users) -> None:
        super().__init__(store, tokens, users)
        self._valid_until: dict[str, datetime] = {}

    def good_until(self, session_id: str) -> datetime | None:
        """See ``Sessions``; known only for sessions with open streams."""
        return None if session_id in self._revoked else self._valid_until.get(session_id)

    def set_valid(self, until: dict[str, datetime]) -> None:
        """Replace what is known of the sessions with open streams: when the newest token of each expires."""
        self._valid_until = until

    def set_ended(self, session_ids: Iterable[str], *, since: datetime) -> None:
        """Replace the sessions that had ended at the time ``since`` and whose tokens may not have expired."""
        later = {session_id: at for session_id, at in self._revoked.items() if at >= since}
        self._revoked = dict.fromkeys(session_ids, since) | later

    def end_here(self, session_id: str, now: datetime) -> None:
        """Refuse the tokens of a session that has ended, and end its streams."""
        self._ended(session_id, now)


class MemberAccounts:
    """Keeps users and sessions like those in the database."""

    def __init__(
        self, store: SqlStore, clock: Clock, key: bytes, streams: Streams, *, users: Users | None = None
    ) -> None:
        self.users = users or Users()
        self._store = store
        self._clock = clock
        self._tokens = AccessTokens(key)
        self.sessions = MemberSessions(store, self._tokens, self.users)
        self.sessions.on_end(streams.end_session)
        self._streams = streams
        self._is_stale = True
        self._wake = asyncio.Event()
        self._reading = asyncio.Lock()
        self._read_at = float("-inf")

    async def load(self) -> None:
        """Read users and ended sessions.

        Raises:
            StoreFailed: they cannot be read.
        """
        async with self._reading:
            await self._load()

    async def _load(self) -> None:
        self._is_stale = False
        self._read_at = asyncio.get_running_loop().time()
        now = self._clock.now()
        try:
            self.users.replace(await self._store.users())
            self.sessions.set_ended(await self._store.revoked_sessions(now), since=now)
        except StoreFailed:
            self._is_stale = True
            raise

    def wake(self) -> None:
        """Read users and sessions, because they were changed."""
        self._is_stale = True
        self._wake.set()

    def end_sessions(self, session_ids: Iterable[str]) -> None:
        """End sessions that the owner has ended."""
        now = self._clock.now()
        for session_id in session_ids:
            self.sessions.end_here(session_id, now)

    async def recognise(self, authorization: str | None) -> None:
        """Read the users again if a genuine token is one of a user who was added or changed since.

        Callers with tokens of removed users wait, so that they cannot make this server read the users all the time.

        Raises:
            StoreFailed: they cannot be read.
        """
        kind, _, token = (authorization or "").partition(" ")
        if kind.lower() != "bearer":
            return
        try:
            claims = self._tokens.check(token.strip(), self._clock.now())
        except TokenRefused:
            return
        if self.users.version(claims.user_id) == claims.version:
            return
        arrived_at = asyncio.get_running_loop().time()
        async with self._reading:
            if self._read_at < arrived_at:  # Else another caller's reading is as new as this one's would be.
                await asyncio.sleep(max(0.0, self._read_at + _LEAST_S - arrived_at))
                await self._load()

    async def run(self) -> None:
        """Look at users and sessions until cancelled."""
        looks = 0
        while True:
            try:
                async with asyncio.timeout(_LOOK_S):
                    await self._wake.wait()
            except TimeoutError:
                pass
            self._wake.clear()
            looks += 1
            try:
                if self._is_stale or looks % _WHOLE_EVERY == 0:
                    await self.load()
                await self._look_at_streams()
            except StoreFailed as error:
                _log.info("users and sessions were not read", detail=str(error))

    async def _look_at_streams(self) -> None:
        """Learn which sessions of open streams were refreshed, and end the streams of those that have ended."""
        wanted, now = self._streams.session_ids, self._clock.now()
        if not wanted:
            self.sessions.set_valid({})
            return
        found = await self._store.read(lambda sql: open_sessions(sql, tuple(wanted), from_time(now)))
        self.sessions.set_valid(
            {
                session_id: to_time(issued).replace(microsecond=0) + ACCESS_LIFETIME
                for session_id, issued in found.items()
                if issued is not None
            }
        )
        self.end_sessions(session_id for session_id in wanted if session_id not in found)
