"""Queries and writes for what administrators have changed beside the site file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from server_stub.administration.overrides import Override, OverrideKind, OverrideState
from server_stub.store.columns import from_time, to_time
from server_stub.store.sql import Sql


async def overrides(sql: Sql) -> tuple[Override, ...]:
    """Return all overrides by kind and id."""
    found = await sql.fetch(
        "SELECT kind, id, state, content, changed_at, changed_by FROM override ORDER BY kind, id"
    )
    return tuple(
        Override(
            kind=OverrideKind(kind),
            id=entry_id,
            state=OverrideState(state),
            content=msgspec.json.decode(content, type=dict[str, Any]),
            changed_at=to_time(changed_at),
            changed_by=changed_by,
        )
        for kind, entry_id, state, content, changed_at, changed_by in found
    )


async def change_overrides(
    sql: Sql, put: Iterable[Override], deleted: Iterable[tuple[OverrideKind, str]]
) -> None:
    """Add or replace overrides, and delete others."""
    wanted = tuple(put)
    for kind, entry_id in (*deleted, *(each.key for each in wanted)):
        await sql.execute("DELETE FROM override WHERE kind = ? AND id = ?", kind.value, entry_id)
    for each in wanted:
        await sql.execute(
            "INSERT INTO override (kind, id, state, content, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?)",
            each.kind.value,
            each.id,
            each.state.value,
            msgspec.json.encode(each.content).decode(),
            from_time(each.changed_at),
            each.changed_by,
        )
