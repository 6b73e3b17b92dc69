"""Write the floor's rows in batches, and read them back at a start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, Final

from server_stub.core.model import history_rows, rows
from server_stub.core.model.rows import Row
from server_stub.store.base import EVENTS_KEPT, Batch, LoggedEvent, StoredState
from server_stub.store.columns import TABLES, TableColumns, from_time
from server_stub.store.sql import Sql

_TRIM_EVERY: Final = 64
"""Events of a recipient between two trims of its log, so that most commits need no trim."""
_CLOSED_KEPT: Final = timedelta(hours=1)
"""How long closed interactions are loaded, so that a command repeated after a restart finds its interaction."""
_IN_PART: Final = frozenset(
    {
        rows.CallbackRow,
        rows.InteractionRow,
        rows.RecordingRow,
        rows.FiguresRow,
        rows.TallyRow,
        rows.ThresholdAlertRow,
    }
)
_WHOLE: Final = tuple(kind for kind in rows.KEPT if kind not in _IN_PART)
"""Rows of which a start needs all; of the others it needs those that ``load`` selects."""

_REPEATED: Final = frozenset({history_rows.TranscriptTextRow, history_rows.CallRecordingRow})
"""Appended rows that may come a second time, and then replace the first."""


async def write_batch(sql: Sql, batch: Batch) -> None:
    """Write a batch."""
    for kind, dropped in _by_table(batch.deletes):
        await sql.execute_many(_DELETES[kind], [TABLES[kind].key_values(row) for row in dropped])
    for kind, put in _by_table(batch.puts):
        await sql.execute_many(_UPSERTS[kind], [TABLES[kind].values(row) for row in put])
    for kind, appended in _by_table(batch.appends):
        statement = _UPSERTS[kind] if kind in _REPEATED else _INSERTS[kind]
        await sql.execute_many(statement, [TABLES[kind].values(row) for row in appended])
    if batch.events:
        await _write_events(sql, batch.events)


def _by_table(written: Iterable[Row]) -> Iterator[tuple[type[Row], Iterator[Row]]]:
    """Group rows by their table, in their order within each."""
    return groupby(sorted(written, key=lambda row: type(row).__name__), key=type)


async def _write_events(sql: Sql, events: Iterable[LoggedEvent]) -> None:
    columns = [(event.recipient, event.seq, from_time(event.at), event.name, event.body) for event in events]
    await sql.execute_many(
        "INSERT INTO event_log (recipient, seq, at, name, body) VALUES (?, ?, ?, ?, ?)", columns
    )
    surplus = [(recipient, seq - EVENTS_KEPT) for recipient, seq, *_ in columns if seq % _TRIM_EVERY == 0]
    if surplus:
        await sql.execute_many("DELETE FROM event_log WHERE recipient = ? AND seq <= ?", surplus)


async def load(sql: Sql, now: datetime) -> StoredState:
    """Return the state from which a server starts, without reading rows of the distant past."""
    found: list[Row] = []
    for kind in _WHOLE:
        found += await select(sql, kind)
    found += await select(sql, rows.CallbackRow, "completed_at IS NULL")
    found += await select(sql, rows.ThresholdAlertRow, "ended_at IS NULL")
    closed_since = from_time(now - _CLOSED_KEPT)
    found += await select(sql, rows.InteractionRow, "closed_at IS NULL")
    found += await select(sql, rows.InteractionRow, "closed_at >= ?", closed_since)
    found += await _recordings(sql, closed_since)
    for kind in (rows.FiguresRow, rows.TallyRow):
        found += await select(sql, kind, _OF_THIS_SHIFT)
    last = await sql.fetch(_LAST_SEQS)
    return StoredState(rows=tuple(found), last_seqs={row[0]: row[1] for row in last})


async def _recordings(sql: Sql, closed_since: int) -> Iterable[Row]:
    """Return the recordings of open callbacks and of interactions just closed, and those to be transcribed."""
    of_open = await select(
        sql, rows.RecordingRow, "callback_id IN (SELECT id FROM callback WHERE completed_at IS NULL)"
    )
    pending = await select(sql, rows.RecordingRow, "transcription_status = 'pending'")
    of_closed = await select(
        sql,
        rows.RecordingRow,
        "callback_id IN (SELECT callback_id FROM interaction WHERE closed_at >= ?)",
        closed_since,
    )
    return {row.id: row for row in (*of_open, *pending, *of_closed)}.values()


_OF_THIS_SHIFT: Final = (
    "(business_process_id, shift_started_at) IN (SELECT id, shift_started_at FROM business_process)"
)
_LAST_SEQS: Final = """
WITH RECURSIVE reader (recipient) AS (
    SELECT min(recipient) FROM event_log
    UNION ALL
    SELECT (SELECT min(recipient) FROM event_log WHERE recipient > reader.recipient)
    FROM reader WHERE reader.recipient IS NOT NULL
)
SELECT recipient, (SELECT max(seq) FROM event_log WHERE event_log.recipient = reader.recipient)
FROM reader WHERE recipient IS NOT NULL
"""
"""A query that skips from one recipient to the next instead of scanning a thousand events of each."""


async def select(sql: Sql, kind: type[Row], where: str = "1 = 1", *values: Any) -> list[Any]:
    """Return the rows of one table for which ``where`` holds."""
    table = TABLES[kind]
    statement = f"SELECT {', '.join(table.fields)} FROM {table.name} WHERE {where}"  # noqa: S608 - our own names
    return list(map(table.row, await sql.fetch(statement, *values)))


def _insert(table: TableColumns[Any]) -> str:
    places = ", ".join("?" * len(table.columns))
    return f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({places})"  # noqa: S608 - our own names


def _upsert(table: TableColumns[Any]) -> str:
    rest = [column for column in table.columns if column not in table.key]
    changes = ", ".join(f"{column} = excluded.{column}" for column in rest)
    return f"{_insert(table)} ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {changes}"


def _delete(table: TableColumns[Any]) -> str:
    matches = " AND ".join(f"{column} = ?" for column in table.key)
    return f"DELETE FROM {table.name} WHERE {matches}"  # noqa: S608 - our own names


_INSERTS: Final[dict[type[Row], str]] = {kind: _insert(table) for kind, table in TABLES.items()}
_UPSERTS: Final[dict[type[Row], str]] = {kind: _upsert(table) for kind, table in TABLES.items()}
_DELETES: Final[dict[type[Row], str]] = {kind: _delete(table) for kind, table in TABLES.items()}
