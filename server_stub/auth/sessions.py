"""Sessions: a sign-in and all its tokens.

A refresh token is valid once. Its second use may be that of a thief, so it ends the whole session. But the answer to
the first use may have been lost: the token may be repeated for a minute, until the tokens of that answer are used.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import islice
from typing import Final, Protocol

import msgspec

from server_stub.auth.token_limits import TokenLimits
from server_stub.auth.tokens import ACCESS_LIFETIME, AccessTokens, TokenRefused
from server_stub.auth.users import User, Users

SESSION_LIFETIME: Final = timedelta(hours=12)
"""Lifetime of a session, that of the longest shift; afterwards the user must enter the password again."""
MOST_LISTED: Final = 1000
"""Most sessions in one list; administrators ask for those of one user where a site has more."""
_LONGEST: Final = 256
LOST_ANSWER: Final = timedelta(minutes=1)
"""How long a client may repeat a refresh whose answer it did not receive; clients repeat it at once."""


class Session(msgspec.Struct, frozen=True):
    """A sign-in. It ends at ``expires_at``, or when it is revoked."""

    id: str
    user_id: str
    user_version: str
    expires_at: datetime
    started_at: datetime | None = None
    """When the user signed in; None for sessions that were stored before this was recorded."""
    used_at: datetime | None = None
    """When the newest tokens were issued."""
    address: str = ""
    """Where the user signed in from."""


class OwnPassword(msgspec.Struct, frozen=True):
    """A password that its user has chosen. It holds while the site file has ``site_hash`` for the user."""

    password_hash: str
    site_hash: str


class SessionStore(Protocol):
    """The storage of sessions. Each call is one transaction; all raise ``StoreFailed``."""

    async def open_session(self, session: Session, refresh_hash: bytes) -> None:
        """Store a new session with its first refresh token."""
        ...

    async def rotate_refresh(
        self, old: bytes, new: bytes, now: datetime, *, lost_since: datetime | None = None
    ) -> Session | None:
        """Exchange a refresh token of a valid session for a new one, and return the session.

        Return None if the token is unknown, expired or revoked. A token that was used before revokes its session,
        unless that was after ``lost_since`` and the token issued for it is still unused, which then becomes invalid.
        """
        ...

    async def session_of_refresh(self, refresh_hash: bytes) -> Session | None:
        """Return the session of a refresh token, whether it has been used or not."""
        ...

    async def revoke_session(self, session_id: str, now: datetime) -> bool:
        """End a session, and return whether it was open."""
        ...

    async def sessions(self, user_id: str | None, now: datetime, limit: int) -> Sequence[Session]:
        """Return the valid sessions of a user, or of all (None), the newest first."""
        ...

    async def revoke_sessions_of(
        self, user_id: str, now: datetime, *, but: str | None = None
    ) -> Iterable[str]:
        """End all sessions of a user except the session ``but``, and return their ids."""
        ...

    async def change_password(self, user: User, own: OwnPassword, now: datetime) -> None:
        """Store a user with a password of the user's own, and end all sessions of the user."""
        ...

    async def own_passwords(self) -> Mapping[str, OwnPassword]:
        """Return the passwords that users have chosen, by user."""
        ...

    async def revoked_sessions(self, now: datetime) -> Iterable[str]:
        """Return the revoked sessions whose access tokens may not have expired."""
        ...


class Grant(msgspec.Struct, frozen=True):
    """New tokens of a session."""

    access_token: str
    refresh_token: str
    expires_in_s: int


class Caller(msgspec.Struct, frozen=True):
    """An authenticated caller: the user as stored now, and the session."""

    user: User
    session_id: str
    expires_at: datetime


class Sessions:
    """The sessions: opens, refreshes, checks and ends them."""

    def __init__(self, store: SessionStore, tokens: AccessTokens, users: Users) -> None:
        self._store = store
        self._tokens = tokens
        self._users = users
        self._revoked: dict[str, datetime] = {}
        self._newest: dict[str, datetime] = {}
        self._arrived: dict[str, datetime] = {}  # When the newest token of a session was first used.
        self._limits = TokenLimits()
        self._on_end: list[Callable[[str], None]] = []
        self._on_reuse: list[Callable[[str], None]] = []

    async def load(self, now: datetime) -> None:
        """Load the ended sessions whose tokens may not have expired, also those that ended with their users."""
        for session_id in await self._store.revoked_sessions(now):
            self._revoked.setdefault(session_id, now)

    def on_end(self, watcher: Callable[[str], None]) -> None:
        """Call ``watcher`` with the id of each session that ends, so that its streams are closed."""
        self._on_end.append(watcher)

    def on_reuse(self, watcher: Callable[[str], None]) -> None:
        """Call ``watcher`` with the user whose refresh token was used although it was used or revoked before."""
        self._on_reuse.append(watcher)

    async def open(self, user: User, now: datetime, *, address: str = "") -> Grant:
        """Open a session for a user at ``address`` whose password was correct."""
        session = Session(
            id=secrets.token_urlsafe(12),
            user_id=user.id,
            user_version=user.version,
            expires_at=now + SESSION_LIFETIME,
            started_at=now,
            used_at=now,
            address=address,
        )
        refresh = secrets.token_urlsafe(32)
        await self._store.open_session(session, _hash(refresh))
        return self._grant(user, session, refresh, now)

    async def refresh(self, refresh_token: str, now: datetime, *, address: str = "") -> Grant | None:
        """Return new tokens, or None if the token is not, or no longer, valid.

        Raises:
            TooManyTokens: its session, or for an unknown token its ``address``, has sent too many; the token stays valid.
        """
        before = await self._counted(refresh_token, address, now)
        if before is None or self._users.version(before.user_id) != before.user_version:
            return None
        new = secrets.token_urlsafe(32)
        session = await self._rotated(before, refresh_token, new, now)
        if session is None:
            await self._end_reused(refresh_token, now)
            return None
        user = self._users.get(session.user_id)
        if user is None or user.version != session.user_version:
            await self._end(session.id, now)
            return None
        return self._grant(user, session, new, now)

    async def _counted(self, refresh_token: str, address: str, now: datetime) -> Session | None:
        """Return the session of a token, which may have ended, and count the token."""
        fits = len(refresh_token) <= _LONGEST
        session = await self._store.session_of_refresh(_hash(refresh_token)) if fits else None
        if session is None:
            self._limits.count_unknown(address, now)
        else:
            self._limits.count(session.id, now)
        return session

    async def _rotated(self, before: Session, old: str, new: str, now: datetime) -> Session | None:
        """Exchange the token; one that was used a moment ago is accepted only if its answer cannot have arrived."""
        lost_since = None if before.id in self._arrived else now - LOST_ANSWER
        return await self._store.rotate_refresh(_hash(old), _hash(new), now, lost_since=lost_since)

    async def revoke(self, token: str, now: datetime, *, address: str = "") -> str | None:
        """End the session of an access or refresh token, and return its user.

        An invalid token is not an error (RFC 7009, section 2.2); then the answer is None.

        Raises:
            TooManyTokens: its session, or for an unknown token its ``address``, has sent too many.
        """
        try:
            claims = self._tokens.check(token, now)
        except TokenRefused:
            session = await self._counted(token, address, now)
            if session is None:
                return None
            await self._end(session.id, now)
            return session.user_id
        self._limits.count(claims.session_id, now)
        await self._end(claims.session_id, now)
        return claims.user_id

    async def open_sessions(self, now: datetime, *, user_id: str | None = None) -> Sequence[Session]:
        """Return the valid sessions of a user, or of all users, the newest first; not more than ``MOST_LISTED``."""
        return await self._store.sessions(user_id, now, MOST_LISTED)

    async def end_open(self, session_id: str, now: datetime) -> bool:
        """End a session, so that its tokens are refused and its streams end; return False if there is none."""
        if not await self._store.revoke_session(session_id, now):
            return False
        self._ended(session_id, now)
        return True

    async def end_of(self, user_id: str, now: datetime, *, but: str | None = None) -> int:
        """End all sessions of a user except the session ``but``, and return their number."""
        ended = tuple(await self._store.revoke_sessions_of(user_id, now, but=but))
        for session_id in ended:
            self._ended(session_id, now)
        return len(ended)

    async def change_password(self, user: User, password_hash: str, now: datetime) -> User:
        """Give ``user`` a new password, end all sessions of the user, and return the changed user."""
        changed = msgspec.structs.replace(user, password_hash=password_hash, temporary_password=False)
        before = (await self._store.own_passwords()).get(user.id)
        site_hash = user.password_hash if before is None else before.site_hash
        ended = await self._store.sessions(user.id, now, MOST_LISTED)
        await self._store.change_password(changed, OwnPassword(password_hash, site_hash), now)
        self._users.put(changed)
        for session in ended:
            self._ended(session.id, now)
        return changed

    def check(self, access_token: str, now: datetime) -> Caller:
        """Return the caller with ``access_token``.

        Raises:
            TokenRefused: the token is invalid, its session has ended, or the user was changed or removed.
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
        """Return when the newest token of a session expires; None if the session has ended."""
        return None if session_id in self._revoked else self._newest.get(session_id)

    async def _end_reused(self, refresh_token: str, now: datetime) -> None:
        """End the session of a token that was used twice, after the store has revoked it."""
        session = await self._store.session_of_refresh(_hash(refresh_token))
        if session is not None:
            self._ended(session.id, now)
            for watcher in self._on_reuse:
                watcher(session.user_id)

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
        self._newest[session.id] = expires_at  # The dictionary is ordered by time, the newest last.
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
    """Delete the oldest entries before ``limit``, two in each call, so that no call takes long."""
    for key in tuple(islice(times, 2)):
        if times[key] < limit:
            del times[key]
