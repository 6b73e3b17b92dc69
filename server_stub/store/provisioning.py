"""Queries and writes for users of an identity provider or of a directory, and for the persons bound to users."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from server_stub.identity.directory_entries import DirectoryChange, DirectoryEntry, EntryKind
from server_stub.identity.provisioned import ProvisionedUser
from server_stub.store.columns import from_time, to_time
from server_stub.store.sql import Sql


async def provisioned_users(sql: Sql) -> tuple[ProvisionedUser, ...]:
    """Return all provisioned users by id."""
    found = await sql.fetch(
        "SELECT id, name, group_names, created_at, changed_at, active FROM provisioned_user ORDER BY id"
    )
    return tuple(
        ProvisionedUser(
            id=user_id,
            name=name,
            groups=msgspec.json.decode(group_names, type=tuple[str, ...]),
            created_at=to_time(created_at),
            changed_at=to_time(changed_at),
            active=bool(active),
        )
        for user_id, name, group_names, created_at, changed_at, active in found
    )


async def put_provisioned_users(sql: Sql, users: Iterable[ProvisionedUser]) -> None:
    """Add or replace users."""
    for user in users:
        await sql.execute("DELETE FROM provisioned_user WHERE id = ?", user.id)
        await sql.execute(
            "INSERT INTO provisioned_user (id, name, group_names, created_at, changed_at, active)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            user.id,
            user.name,
            msgspec.json.encode(user.groups).decode(),
            from_time(user.created_at),
            from_time(user.changed_at),
            int(user.active),
        )


async def bind_identity(sql: Sql, issuer: str, subject: str, user_id: str, now: datetime) -> str | None:
    """Bind a person to a user (see ``ProvisioningStore``)."""
    found = await sql.fetch("SELECT user_id FROM identity WHERE issuer = ? AND subject = ?", issuer, subject)
    if found:
        return found[0][0]
    if await sql.fetch("SELECT 1 FROM identity WHERE user_id = ? AND issuer = ?", user_id, issuer):
        return None
    await sql.execute(
        "INSERT INTO identity (issuer, subject, user_id, bound_at) VALUES (?, ?, ?, ?)",
        issuer,
        subject,
        user_id,
        from_time(now),
    )
    return user_id


async def directory(sql: Sql) -> tuple[DirectoryEntry, ...]:
    """Return all resources by id."""
    found = await sql.fetch(
        "SELECT id, kind, content, created_at, changed_at FROM directory_entry ORDER BY id"
    )
    return tuple(
        DirectoryEntry(entry_id, EntryKind(kind), content, to_time(created_at), to_time(changed_at))
        for entry_id, kind, content, created_at, changed_at in found
    )


async def change_directory(sql: Sql, change: DirectoryChange) -> None:
    """Apply a change (see ``DirectoryChange``)."""
    for entry_id in (*change.deleted, *(entry.id for entry in change.put)):
        await sql.execute("DELETE FROM directory_entry WHERE id = ?", entry_id)
    for entry in change.put:
        await sql.execute(
            "INSERT INTO directory_entry (id, kind, content, created_at, changed_at) VALUES (?, ?, ?, ?, ?)",
            entry.id,
            entry.kind.value,
            entry.content,
            from_time(entry.created_at),
            from_time(entry.changed_at),
        )
    for earlier, new in change.renamed:
        await sql.execute("DELETE FROM identity WHERE user_id = ?", new)
        await sql.execute("UPDATE identity SET user_id = ? WHERE user_id = ?", new, earlier)
    for user_id in change.removed:
        await sql.execute("DELETE FROM identity WHERE user_id = ?", user_id)
