"""Find and delete what is older than its retention period (``docs/behaviour.md``, *Retention*)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec

from server_stub.core.model.history_rows import AuditEntryRow, CallbackChangeRow, HandledEventRow
from server_stub.core.model.rows import CallbackRow
from server_stub.store.base import Place, PurgeCutoffs
from server_stub.store.columns import TABLES, from_time
from server_stub.store.personal.redaction import without_customers
from server_stub.store.sql import Sql
from server_stub.store.writes import select

_EVENTS_AT_ONCE: Final = 500
FIRST: Final = ("", -1)
"""The place before every event for desktops."""


class OutdatedEvent(msgspec.Struct, frozen=True):
    """An event for desktops from before the period."""

    recipient: str
    seq: int
    body: bytes
    is_newest: bool


async def drop_rows(sql: Sql, cutoffs: PurgeCutoffs, limit: int) -> int:
    """Delete at most ``limit`` outdated rows of each type, the oldest first, and return their number."""
    dropped = 0
    for kind, before in (
        (AuditEntryRow, cutoffs.audit_before),
        (HandledEventRow, cutoffs.history_before),
        (CallbackChangeRow, cutoffs.history_before),
    ):
        if before is not None:
            table = TABLES[kind].name
            dropped += await sql.execute(
                f"DELETE FROM {table} WHERE at < ?"  # noqa: S608 - our own name
                f" AND id IN (SELECT id FROM {table} ORDER BY id LIMIT ?)",
                from_time(before),
                limit,
            )
    if cutoffs.transcriptions_before is not None:
        dropped += await _drop_words(sql, from_time(cutoffs.transcriptions_before), limit)
    return dropped


async def _drop_words(sql: Sql, before: int, limit: int) -> int:
    """Delete words; their recordings no longer promise them."""
    found = await sql.fetch(
        "SELECT recording_id FROM transcript_text WHERE callback_id IN"
        " (SELECT id FROM callback WHERE completed_at < ?) LIMIT ?",
        before,
        limit,
    )
    if not found:
        return 0
    ids = [row[0] for row in found]
    condition, values = sql.among("id", ids)
    await sql.execute(f"UPDATE recording SET transcription_status = 'none' WHERE {condition}", *values)  # noqa: S608
    condition, values = sql.among("recording_id", ids)
    return await sql.execute(f"DELETE FROM transcript_text WHERE {condition}", *values)  # noqa: S608


async def callbacks(sql: Sql, before: datetime, after: Place | None, limit: int) -> tuple[CallbackRow, ...]:
    """Return a page of the callbacks completed before then that were not erased, the earliest first."""
    place = (-1, "") if after is None else (from_time(after[0]), after[1])
    where = "completed_at < ? AND (completed_at, id) > (?, ?) AND number <> ''"
    order = f"ORDER BY completed_at, id LIMIT {limit:d}"
    return tuple(await select(sql, CallbackRow, f"{where} {order}", from_time(before), *place))


async def recordings(sql: Sql, before: datetime, limit: int) -> Mapping[str, str]:
    """Return recordings of callbacks completed before then, each with its digest."""
    old = "callback_id IN (SELECT id FROM callback WHERE completed_at < ?)"
    found = await sql.fetch(
        f"SELECT id, digest FROM recording WHERE {old}"  # noqa: S608 - our own names
        f" UNION ALL SELECT id, digest FROM call_recording WHERE {old} LIMIT {limit:d}",
        from_time(before),
        from_time(before),
    )
    return {row[0]: row[1] for row in found}


async def drop_recordings(sql: Sql, recording_ids: Sequence[str]) -> None:
    """Delete the rows of recordings, of customers and of conversations, and their words.

    The interactions forget them, so that a copy that is still on the switch is deleted there and not fetched again.
    """
    for table, column in (("transcript_text", "recording_id"), ("recording", "id"), ("call_recording", "id")):
        condition, values = sql.among(column, recording_ids)
        await sql.execute(f"DELETE FROM {table} WHERE {condition}", *values)  # noqa: S608 - our own names
    condition, values = sql.among("call_recording_id", recording_ids)
    await sql.execute(f"UPDATE interaction SET call_recording_id = NULL WHERE {condition}", *values)  # noqa: S608


async def events(sql: Sql, before: datetime, after: tuple[str, int]) -> Sequence[OutdatedEvent]:
    """Return a page of the events for desktops from before then; ``after`` is the place of the last one seen."""
    found = await sql.fetch(
        "SELECT recipient, seq, body, (SELECT max(seq) FROM event_log AS newest"  # noqa: S608 - a whole number
        " WHERE newest.recipient = event_log.recipient) FROM event_log"
        f" WHERE (recipient, seq) > (?, ?) AND at < ? ORDER BY recipient, seq LIMIT {_EVENTS_AT_ONCE:d}",
        *after,
        from_time(before),
    )
    return [
        OutdatedEvent(recipient, seq, bytes(body), is_newest=seq == newest)
        for recipient, seq, body, newest in found
    ]


async def drop_events(sql: Sql, page: Sequence[OutdatedEvent]) -> None:
    """Delete events; the newest of a recipient stays without customers' data."""
    await sql.execute_many(
        "DELETE FROM event_log WHERE recipient = ? AND seq = ?",
        [(event.recipient, event.seq) for event in page if not event.is_newest],
    )
    await sql.execute_many(
        "UPDATE event_log SET body = ? WHERE recipient = ? AND seq = ?",
        [(without_customers(event.body), event.recipient, event.seq) for event in page if event.is_newest],
    )
