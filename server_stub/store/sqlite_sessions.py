"""Users, sessions and refresh tokens in SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Session
from server_stub.auth.users import User
from server_stub.store.columns import from_time, to_time
from server_stub.store.sqlite_runner import SqliteRunner

_SESSION: Final = "session.id, session.user_id, session.user_version, session.expires_at"


class SqliteSessions(SqliteRunner):
    """The part of the store that sign-in uses."""

    async def users(self) -> tuple[User, ...]:
        """See ``Store``."""
        return await self.read(_users)

    async def set_users(self, users: Iterable[User]) -> None:
        """See ``Store``."""
        wanted = {user.id: user for user in users}
        await self.write(lambda connection: _set_users(connection, wanted))

    async def open_session(self, session: Session, refresh_hash: bytes) -> None:
        """See ``Store``."""
        await self.write(lambda connection: _open(connection, session, refresh_hash))

    async def rotate_refresh(
        self, old: bytes, new: bytes, now: datetime, *, lost_since: datetime | None = None
    ) -> Session | None:
        """See ``Store``."""
        return await self.write(lambda connection: _rotate(connection, old, new, now, lost_since))

    async def session_of_refresh(self, refresh_hash: bytes) -> Session | None:
        """See ``Store``."""
        return await self.read(lambda connection: _find(connection, refresh_hash))

    async def revoke_session(self, session_id: str, now: datetime) -> None:
        """See ``Store``."""
        await self.write(lambda connection: _revoke(connection, session_id, now))

    async def revoked_sessions(self, now: datetime) -> Iterable[str]:
        """See ``Store``."""
        sql = "SELECT id FROM session WHERE revoked_at IS NOT NULL AND expires_at > ?"
        found = await self.read(lambda connection: connection.execute(sql, (from_time(now),)).fetchall())
        return tuple(row[0] for row in found)


def _users(connection: sqlite3.Connection) -> tuple[User, ...]:
    sql = "SELECT id, name, role, password_hash, endpoint, supervises FROM site_user ORDER BY id"
    return tuple(
        User(
            id=user_id,
            name=name,
            role=Role(role),
            password_hash=password_hash,
            endpoint=msgspec.json.decode(endpoint, type=Endpoint) if endpoint else None,
            supervises=msgspec.json.decode(supervises, type=tuple[str, ...]) if supervises else None,
        )
        for user_id, name, role, password_hash, endpoint, supervises in connection.execute(sql)
    )


def _set_users(connection: sqlite3.Connection, wanted: dict[str, User]) -> None:
    for user in _users(connection):
        after = wanted.get(user.id)
        if after is None or after.version != user.version:
            connection.execute("DELETE FROM session WHERE user_id = ?", (user.id,))
    connection.execute("DELETE FROM site_user")
    connection.executemany(
        "INSERT INTO site_user (id, name, role, password_hash, endpoint, supervises) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                user.id,
                user.name,
                user.role.value,
                user.password_hash,
                _json(user.endpoint),
                _json(user.supervises),
            )
            for user in wanted.values()
        ],
    )


def _json(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()


def _open(connection: sqlite3.Connection, session: Session, refresh_hash: bytes) -> None:
    connection.execute(
        "INSERT INTO session (id, user_id, user_version, expires_at) VALUES (?, ?, ?, ?)",
        (session.id, session.user_id, session.user_version, from_time(session.expires_at)),
    )
    _keep_token(connection, refresh_hash, session.id)


def _keep_token(connection: sqlite3.Connection, refresh_hash: bytes, session_id: str) -> None:
    connection.execute(
        "INSERT INTO refresh_token (hash, session_id, used) VALUES (?, ?, 0)", (refresh_hash, session_id)
    )


def _rotate(
    connection: sqlite3.Connection, old: bytes, new: bytes, now: datetime, lost_since: datetime | None
) -> Session | None:
    connection.execute("DELETE FROM session WHERE expires_at <= ?", (from_time(now),))
    session = _find(connection, old)
    if session is None:
        return None
    used, used_at, replaced_by, revoked_at = connection.execute(
        "SELECT used, used_at, replaced_by, revoked_at FROM refresh_token JOIN session ON session.id = session_id"
        " WHERE hash = ?",
        (old,),
    ).fetchone()
    lost = used and lost_since is not None and used_at is not None and used_at >= from_time(lost_since)
    if revoked_at is not None or (used and not (lost and _give_up(connection, replaced_by))):
        _revoke(connection, session.id, now)
        return None
    connection.execute(
        "UPDATE refresh_token SET used = 1, used_at = coalesce(used_at, ?), replaced_by = ? WHERE hash = ?",
        (from_time(now), new, old),
    )
    _keep_token(connection, new, session.id)
    return session


def _give_up(connection: sqlite3.Connection, token: bytes) -> bool:
    """Use a token up that was never used; return whether it was so. Who shows it later revokes the session."""
    done = connection.execute("UPDATE refresh_token SET used = 1 WHERE hash = ? AND used = 0", (token,))
    return done.rowcount == 1


def _find(connection: sqlite3.Connection, refresh_hash: bytes) -> Session | None:
    sql = f"SELECT {_SESSION} FROM refresh_token JOIN session ON session.id = session_id WHERE hash = ?"  # noqa: S608
    found: tuple[Any, ...] | None = connection.execute(sql, (refresh_hash,)).fetchone()
    if found is None:
        return None
    return Session(id=found[0], user_id=found[1], user_version=found[2], expires_at=to_time(found[3]))


def _revoke(connection: sqlite3.Connection, session_id: str, now: datetime) -> None:
    connection.execute(
        "UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", (from_time(now), session_id)
    )
