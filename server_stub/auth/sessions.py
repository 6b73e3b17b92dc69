"""Sessions: one sign-in and all tokens that came of it.

A refresh token is good once. Who shows a used one again may have stolen it: the whole session ends. But the answer to
it may have been lost on its way: for a minute, and until the tokens of that answer are seen, it may be said again.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import islice
from typing import Final, Protocol

import msgspec

from server_stub.auth.tokens import ACCESS_LIFETIME, AccessTokens, TokenRefused
from server_stub.auth.users import User, Users

SESSION_LIFETIME: Final = timedelta(hours=12)
"""The longest shift; afterwards the password is asked for again."""
_LONGEST: Final = 256
LOST_ANSWER: Final = timedelta(minutes=1)
"""How long a client may say a refresh again whose answer it did not get; it does so at once."""


class Session(msgspec.Struct, frozen=True):
    """One sign-in. It ends at ``expires_at``, or when revoked."""

    id: str
    user_id: str
    user_version: str
    expires_at: datetime


class SessionStore(Protocol):
    """What sessions ask of the store. Each call is one transaction; all raise ``StoreFailed``."""

    async def open_session(self, session: Session, refresh_hash: bytes) -> None:
        """Keep a new session with its first refresh token."""
        ...

    async def rotate_refresh(
        self, old: bytes, new: bytes, now: datetime, *, lost_since: datetime | None = None
    ) -> Session | None:
        """Exchange a refresh token of a live session for a new one, and return the session.

        None when the token is unknown, run out or revoked. One that was used before revokes its session, unless that
        was after ``lost_since`` and the token given for it was never used: that one is used up then.
        """
        ...

    async def session_of_refresh(self, refresh_hash: bytes) -> Session | None:
        """Return the session that a refresh token belongs to, used or not."""
        ...

    async def revoke_session(self, session_id: str, now: datetime) -> None:
        """End a session; ending it twice is the same as once."""
        ...

    async def revoked_sessions(self, now: datetime) -> Iterable[str]:
        """Return the revoked sessions whose access tokens could still be about."""
        ...


class Grant(msgspec.Struct, frozen=True):
    """Fresh tokens."""

    access_token: str
    refresh_token: str
    expires_in_s: int


class Caller(msgspec.Struct, frozen=True):
    """Who asks: the user as the store knows it now, and the session."""

    user: User
    session_id: str
    expires_at: datetime


class Sessions:
    """Grants, checks and ends sessions."""

    def __init__(self, store: SessionStore, tokens: AccessTokens, users: Users) -> None:
        self._store = store
        self._tokens = tokens
        self._users = users
        self._revoked: dict[str, datetime] = {}
        self._newest: dict[str, datetime] = {}
        self._arrived: dict[str, datetime] = {}  # When the newest token of a session was first seen.
        self._on_end: list[Callable[[str], None]] = []

    async def load(self, now: datetime) -> None:
        """Learn which sessions were ended while their tokens may still be about."""
        self._revoked.update(dict.fromkeys(await self._store.revoked_sessions(now), now))

    def on_end(self, watcher: Callable[[str], None]) -> None:
        """Call ``watcher`` with the id of each session that is ended, so that its streams are cut."""
        self._on_end.append(watcher)

    async def open(self, user: User, now: datetime) -> Grant:
        """Start a session for a user whose password was right."""
        session = Session(
            id=secrets.token_urlsafe(12),
            user_id=user.id,
            user_version=user.version,
            expires_at=now + SESSION_LIFETIME,
        )
        refresh = secrets.token_urlsafe(32)
        await self._store.open_session(session, _hash(refresh))
        return self._grant(user, session, refresh, now)

    async def refresh(self, refresh_token: str, now: datetime) -> Grant | None:
        """Return fresh tokens, or None when the token is not good (any more)."""
        if len(refresh_token) > _LONGEST:
            return None
        new = secrets.token_urlsafe(32)
        session = await self._rotated(refresh_token, new, now)
        if session is None:
            await self._end_reused(refresh_token, now)
            return None
        user = self._users.get(session.user_id)
        if user is None or user.version != session.user_version:
            await self._end(session.id, now)
            return None
        return self._grant(user, session, new, now)

    async def _rotated(self, old: str, new: str, now: datetime) -> Session | None:
        """Exchange the token; one that was used a moment ago only if nobody can have got the answer."""
        before = await self._store.session_of_refresh(_hash(old))
        lost_since = None if before is None or before.id in self._arrived else now - LOST_ANSWER
        return await self._store.rotate_refresh(_hash(old), _hash(new), now, lost_since=lost_since)

    async def revoke(self, token: str, now: datetime) -> None:
        """End the session that an access or refresh token belongs to; one that is no good is no error (RFC 7009)."""
        try:
            await self._end(self._tokens.check(token, now).session_id, now)
        except TokenRefused:
            if len(token) > _LONGEST:
                return
            session = await self._store.session_of_refresh(_hash(token))
            if session is not None:
                await self._end(session.id, now)

    def check(self, access_token: str, now: datetime) -> Caller:
        """Return who calls.

        Raises:
            TokenRefused: the token is not good, its session was ended, or the user was changed or removed.
        """
        claims = self._tokens.check(access_token, now)
        user = self._users.get(claims.user_id)
        if user is None or claims.session_id in self._revoked:
            raise TokenRefused
        if self._users.version(user.id) != claims.version:
            raise TokenRefused
        if claims.expires_at == self._newest.get(claims.session_id):
            self._arrived.setdefault(claims.session_id, now)
        return Caller(user=user, session_id=claims.session_id, expires_at=claims.expires_at)

    def good_until(self, session_id: str) -> datetime | None:
        """Return until when the newest token of a session is good; None when the session was ended."""
        return None if session_id in self._revoked else self._newest.get(session_id)

    async def _end_reused(self, refresh_token: str, now: datetime) -> None:
        """The store has ended the session of a token that was used twice: cut what hangs on it."""
        session = await self._store.session_of_refresh(_hash(refresh_token))
        if session is not None:
            self._ended(session.id, now)

    async def _end(self, session_id: str, now: datetime) -> None:
        await self._store.revoke_session(session_id, now)
        self._ended(session_id, now)

    def _ended(self, session_id: str, now: datetime) -> None:
        self._revoked[session_id] = now
        self._newest.pop(session_id, None)
        self._arrived.pop(session_id, None)
        for watcher in self._on_end:
            watcher(session_id)

    def _grant(self, user: User, session: Session, refresh: str, now: datetime) -> Grant:
        access, expires_at = self._tokens.issue(user.id, session.id, user.version, now)
        self._newest.pop(session.id, None)
        self._newest[session.id] = expires_at  # The newest comes last.
        self._arrived.pop(session.id, None)
        _forget_older(self._arrived, now - LOST_ANSWER)
        _forget_older(self._newest, now - ACCESS_LIFETIME)
        _forget_older(self._revoked, now - 2 * ACCESS_LIFETIME)
        return Grant(
            access_token=access, refresh_token=refresh, expires_in_s=int(ACCESS_LIFETIME.total_seconds())
        )


def _hash(token: str) -> bytes:
    return sha256(token.encode()).digest()


def _forget_older(times: dict[str, datetime], limit: datetime) -> None:
    """Let go of the oldest entries before ``limit``; two a call, so that it never takes long."""
    for key in tuple(islice(times, 2)):
        if times[key] < limit:
            del times[key]
