"""Queries and writes for users, sessions and refresh tokens."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Session
from server_stub.auth.users import User
from server_stub.store.columns import from_time, to_time
from server_stub.store.sql import Sql


async def users(sql: Sql) -> tuple[User, ...]:
    """Return all users."""
    found = await sql.fetch(
        "SELECT id, name, role, password_hash, endpoint, supervises FROM site_user ORDER BY id"
    )
    return tuple(
        User(
            id=user_id,
            name=name,
            role=Role(role),
            password_hash=password_hash,
            endpoint=msgspec.json.decode(endpoint, type=Endpoint) if endpoint else None,
            supervises=msgspec.json.decode(supervises, type=tuple[str, ...]) if supervises else None,
        )
        for user_id, name, role, password_hash, endpoint, supervises in found
    )


async def set_users(sql: Sql, wanted: Mapping[str, User]) -> None:
    """Replace all users; the sessions of removed and changed users end."""
    for user in await users(sql):
        after = wanted.get(user.id)
        if after is None or after.version != user.version:
            await sql.execute("DELETE FROM session WHERE user_id = ?", user.id)
    await sql.execute("DELETE FROM site_user")
    await sql.execute_many(
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


async def open_session(sql: Sql, session: Session, refresh_hash: bytes) -> None:
    """Store a new session with its first refresh token."""
    await sql.execute(
        "INSERT INTO session (id, user_id, user_version, expires_at) VALUES (?, ?, ?, ?)",
        session.id,
        session.user_id,
        session.user_version,
        from_time(session.expires_at),
    )
    await _insert_token(sql, refresh_hash, session.id)


async def _insert_token(sql: Sql, refresh_hash: bytes, session_id: str) -> None:
    await sql.execute(
        "INSERT INTO refresh_token (hash, session_id, used) VALUES (?, ?, 0)", refresh_hash, session_id
    )


async def rotate_refresh(
    sql: Sql, old: bytes, new: bytes, now: datetime, lost_since: datetime | None
) -> Session | None:
    """Exchange a refresh token (see ``SessionStore``)."""
    await sql.execute("DELETE FROM session WHERE expires_at <= ?", from_time(now))
    session = await session_of_refresh(sql, old)
    if session is None:
        return None
    found = await sql.fetch(
        "SELECT used, used_at, replaced_by, revoked_at FROM refresh_token JOIN session ON session.id = session_id"
        " WHERE hash = ?",
        old,
    )
    used, used_at, replaced_by, revoked_at = found[0]
    lost = used and lost_since is not None and used_at is not None and used_at >= from_time(lost_since)
    if revoked_at is not None or (used and not (lost and await _use_up(sql, replaced_by))):
        await revoke_session(sql, session.id, now)
        return None
    await sql.execute(
        "UPDATE refresh_token SET used = 1, used_at = coalesce(used_at, ?), replaced_by = ? WHERE hash = ?",
        from_time(now),
        new,
        old,
    )
    await _insert_token(sql, new, session.id)
    return session


async def _use_up(sql: Sql, token: bytes) -> bool:
    """Mark an unused token as used; return whether it was unused. Its later use revokes the session."""
    return await sql.execute("UPDATE refresh_token SET used = 1 WHERE hash = ? AND used = 0", token) == 1


async def session_of_refresh(sql: Sql, refresh_hash: bytes) -> Session | None:
    """Return the session of a refresh token."""
    found = await sql.fetch(
        "SELECT session.id, user_id, user_version, expires_at FROM refresh_token"
        " JOIN session ON session.id = session_id WHERE hash = ?",
        refresh_hash,
    )
    if not found:
        return None
    session_id, user_id, user_version, expires_at = found[0]
    return Session(id=session_id, user_id=user_id, user_version=user_version, expires_at=to_time(expires_at))


async def revoke_session(sql: Sql, session_id: str, now: datetime) -> None:
    """End a session; calling it twice has no further effect."""
    await sql.execute(
        "UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", from_time(now), session_id
    )


async def revoked_sessions(sql: Sql, now: datetime) -> tuple[str, ...]:
    """Return the ids of revoked sessions that have not expired."""
    found = await sql.fetch(
        "SELECT id FROM session WHERE revoked_at IS NOT NULL AND expires_at > ?", from_time(now)
    )
    return tuple(row[0] for row in found)
