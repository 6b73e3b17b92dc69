"""What a floor starts from, read from SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from server_stub.core import rows
from server_stub.core.rows import Row
from server_stub.store.columns import TABLES, from_time

_CLOSED_KEPT: Final = timedelta(hours=1)
"""Commands that come again after a restart still find the interaction that they were about."""

_WHOLE: Final = (
    rows.Scope,
    rows.BusinessProcess,
    rows.Agent,
    rows.CoolDown,
    rows.Timer,
    rows.Sequences,
    rows.IdempotencyKey,
)


def load_rows(connection: sqlite3.Connection, now: datetime) -> Iterator[Row]:
    """Yield the rows that ``Floor.load`` wants."""
    for kind in _WHOLE:
        yield from select(connection, kind)
    yield from select(connection, rows.Callback, "completed_at IS NULL")
    yield from select(
        connection, rows.Interaction, "closed_at IS NULL OR closed_at >= ?", from_time(now - _CLOSED_KEPT)
    )
    yield from select(
        connection,
        rows.Recording,
        "callback_id IN (SELECT id FROM callback WHERE completed_at IS NULL)"
        " OR transcription_status = 'pending'"
        " OR callback_id IN (SELECT callback_id FROM interaction WHERE closed_at >= ?)",
        from_time(now - _CLOSED_KEPT),
    )
    for kind in (rows.Figures, rows.Tally):
        yield from select(
            connection,
            kind,
            "shift_started_at = (SELECT shift_started_at FROM business_process WHERE id = business_process_id)",
        )


def select(connection: sqlite3.Connection, kind: type[Row], where: str = "1", *values: Any) -> Iterator[Row]:
    """Yield the rows of one table for which ``where`` holds."""
    table = TABLES[kind]
    sql = f"SELECT {', '.join(table.columns)} FROM {table.name} WHERE {where}"  # noqa: S608 - our own names
    yield from map(table.row, connection.execute(sql, values))
