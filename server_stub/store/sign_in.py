"""Queries and writes for users, sessions and refresh tokens."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import OwnPassword, Session
from server_stub.auth.users import User
from server_stub.store.columns import from_time, to_time
from server_stub.store.sql import Sql, Where


async def users(sql: Sql) -> tuple[User, ...]:
    """Return all users."""
    found = await sql.fetch(
        "SELECT id, name, role, password_hash, endpoint, supervises, temporary_password FROM site_user ORDER BY id"
    )
    return tuple(
        User(
            id=user_id,
            name=name,
            role=Role(role),
            password_hash=password_hash,
            endpoint=msgspec.json.decode(endpoint, type=Endpoint) if endpoint else None,
            supervises=msgspec.json.decode(supervises, type=tuple[str, ...]) if supervises else None,
            temporary_password=bool(temporary),
        )
        for user_id, name, role, password_hash, endpoint, supervises, temporary in found
    )


async def set_users(sql: Sql, wanted: Mapping[str, User], now: datetime) -> None:
    """Replace all users; the sessions of removed and changed users end.

    They stay as revoked ones, so that their access tokens are refused even if the user comes back as before.
    """
    for user in await users(sql):
        after = wanted.get(user.id)
        if after is None or after.version != user.version:
            await sql.execute(
                "UPDATE session SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL",
                from_time(now),
                user.id,
            )
    await sql.execute("DELETE FROM site_user")
    await sql.execute_many(
        "INSERT INTO site_user (id, name, role, password_hash, endpoint, supervises, temporary_password)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                user.id,
                user.name,
                user.role.value,
                user.password_hash,
                _json(user.endpoint),
                _json(user.supervises),
                int(user.temporary_password),
            )
            for user in wanted.values()
        ],
    )
    # A password of the user's own ends for good when the site file gives the user another one.
    await sql.execute(
        "DELETE FROM own_password WHERE NOT EXISTS (SELECT 1 FROM site_user"
        " WHERE site_user.id = own_password.user_id AND site_user.password_hash = own_password.password_hash)"
    )


async def change_password(sql: Sql, user: User, own: OwnPassword, now: datetime) -> None:
    """Store a user with a password of the user's own, and end all sessions of the user."""
    await sql.execute("DELETE FROM session WHERE user_id = ?", user.id)
    await sql.execute(
        "UPDATE site_user SET password_hash = ?, temporary_password = 0 WHERE id = ?",
        user.password_hash,
        user.id,
    )
    await sql.execute("DELETE FROM own_password WHERE user_id = ?", user.id)
    await sql.execute(
        "INSERT INTO own_password (user_id, password_hash, site_hash, changed_at) VALUES (?, ?, ?, ?)",
        user.id,
        own.password_hash,
        own.site_hash,
        from_time(now),
    )


async def own_passwords(sql: Sql) -> dict[str, OwnPassword]:
    """Return the passwords that users have chosen, by user."""
    found = await sql.fetch("SELECT user_id, password_hash, site_hash FROM own_password")
    return {user_id: OwnPassword(password_hash, site_hash) for user_id, password_hash, site_hash in found}


def _json(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()


async def open_session(sql: Sql, session: Session, refresh_hash: bytes) -> None:
    """Store a new session with its first refresh token."""
    await sql.execute(
        "INSERT INTO session (id, user_id, user_version, expires_at, started_at, refreshed_at, address)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        session.id,
        session.user_id,
        session.user_version,
        from_time(session.expires_at),
        None if session.started_at is None else from_time(session.started_at),
        None if session.used_at is None else from_time(session.used_at),
        session.address,
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
    await sql.execute("UPDATE session SET refreshed_at = ? WHERE id = ?", from_time(now), session.id)
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


async def revoke_session(sql: Sql, session_id: str, now: datetime) -> bool:
    """End a session, and return whether it was open; calling it twice has no further effect."""
    ended = await sql.execute(
        "UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", from_time(now), session_id
    )
    return ended == 1


async def sessions(sql: Sql, user_id: str | None, now: datetime, limit: int) -> tuple[Session, ...]:
    """Return the valid sessions of a user, or of all (None), the newest first."""
    where = Where()
    where.add("expires_at > ? AND revoked_at IS NULL", from_time(now))
    if user_id is not None:
        where.add("user_id = ?", user_id)
    found = await sql.fetch(
        "SELECT id, user_id, user_version, expires_at, started_at, refreshed_at, address FROM session"  # noqa: S608 - a constant
        f" WHERE {where} ORDER BY expires_at DESC, id LIMIT ?",
        *where.values,
        limit,
    )
    return tuple(
        Session(
            id=session_id,
            user_id=owner,
            user_version=version,
            expires_at=to_time(expires_at),
            started_at=None if started_at is None else to_time(started_at),
            used_at=None if used_at is None else to_time(used_at),
            address=address or "",
        )
        for session_id, owner, version, expires_at, started_at, used_at, address in found
    )


async def revoke_sessions_of(sql: Sql, user_id: str, now: datetime, but: str) -> tuple[str, ...]:
    """End all sessions of a user except the session ``but``, and return their ids."""
    found = await sql.fetch(
        "SELECT id FROM session WHERE user_id = ? AND id <> ? AND revoked_at IS NULL AND expires_at > ?",
        user_id,
        but,
        from_time(now),
    )
    await sql.execute(
        "UPDATE session SET revoked_at = ? WHERE user_id = ? AND id <> ? AND revoked_at IS NULL",
        from_time(now),
        user_id,
        but,
    )
    return tuple(row[0] for row in found)


async def revoked_sessions(sql: Sql, now: datetime) -> tuple[str, ...]:
    """Return the ids of revoked sessions that have not expired."""
    found = await sql.fetch(
        "SELECT id FROM session WHERE revoked_at IS NOT NULL AND expires_at > ?", from_time(now)
    )
    return tuple(row[0] for row in found)
