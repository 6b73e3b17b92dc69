"""Find and erase everything that is stored about a customer (``docs/behaviour.md``, *Erasure*)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from server_stub.core.model.history_rows import (
    AttemptRow,
    AuditEntryRow,
    CallRecordingRow,
    CorrectionRow,
    TranscriptTextRow,
)
from server_stub.core.model.rows import CallbackRow, InteractionRow, RecordingRow
from server_stub.core.model.subscribers import international_forms, subscriber_of
from server_stub.store.base import PersonalRows
from server_stub.store.personal.redaction import Redactor
from server_stub.store.sql import Sql
from server_stub.store.writes import select

PAGE: Final = 2000
"""Stored events that are looked through at a time; other reads run between two pages."""

_AT_ONCE: Final = 500
"""Statements of one transaction, so that no command waits for long."""

LogPlace = tuple[str, int]
"""The key of an event in a log: its recipient (empty for the handled events), and its number."""

LogRow = tuple[str, int, bytes]
"""An event of a log: the parts of its place, and its JSON."""


async def callbacks_of(sql: Sql, number: str) -> tuple[CallbackRow, ...]:
    """Return every callback, open or completed, that the subscriber of ``number`` asked for or is called at, the earliest first."""
    forms = international_forms(number)
    places = ", ".join("?" * len(forms))
    condition = f"number IN ({places}) OR first_number IN ({places}) ORDER BY entered_at, id"
    found = await select(sql, CallbackRow, condition, *forms, *forms)
    wanted = subscriber_of(number)
    return tuple(
        row
        for row in found
        if wanted
        in (subscriber_of(row.number), None if row.first_number is None else subscriber_of(row.first_number))
    )


async def rows_of(sql: Sql, callback_ids: Sequence[str]) -> PersonalRows:
    """Return the rows that belong to the callbacks."""
    targets = [f"callback:{callback_id}" for callback_id in callback_ids]

    async def among(kind: type[Any], column: str, ids: Sequence[str], order: str) -> tuple[Any, ...]:
        condition, values = sql.among(column, ids)
        return tuple(await select(sql, kind, f"{condition} ORDER BY {order}", *values))

    return PersonalRows(
        callbacks=await among(CallbackRow, "id", callback_ids, "entered_at, id"),
        interactions=await among(InteractionRow, "callback_id", callback_ids, "offered_at, id"),
        attempts=await among(AttemptRow, "callback_id", callback_ids, "at, length(id), id"),
        corrections=await among(CorrectionRow, "callback_id", callback_ids, "at, number"),
        recordings=await among(RecordingRow, "callback_id", callback_ids, "recorded_at, id"),
        call_recordings=await among(CallRecordingRow, "callback_id", callback_ids, "recorded_at, id"),
        transcriptions=await among(TranscriptTextRow, "callback_id", callback_ids, "recording_id"),
        audit=await among(AuditEntryRow, "target", targets, "id"),
    )


async def handled_events(sql: Sql, after: LogPlace | None) -> Sequence[LogRow]:
    """Return a page of the handled events; ``after`` is the place of the last one seen."""
    found = await sql.fetch(
        f"SELECT id, event FROM handled_event WHERE id > ? ORDER BY id LIMIT {PAGE:d}",  # noqa: S608
        -1 if after is None else after[1],
    )
    return [("", number, event.encode()) for number, event in found]


async def logged_events(sql: Sql, after: LogPlace | None) -> Sequence[LogRow]:
    """Return a page of the events for desktops; ``after`` is the place of the last one seen."""
    found = await sql.fetch(
        "SELECT recipient, seq, body FROM event_log WHERE (recipient, seq) > (?, ?)"  # noqa: S608
        f" ORDER BY recipient, seq LIMIT {PAGE:d}",
        *(after or ("", -1)),
    )
    return [(recipient, seq, bytes(body)) for recipient, seq, body in found]


async def rewrite_handled(sql: Sql, rows: Sequence[LogRow]) -> None:
    """Replace the JSON of handled events."""
    await sql.execute_many(
        "UPDATE handled_event SET event = ? WHERE id = ?",
        [(event.decode(), number) for _, number, event in rows],
    )


async def rewrite_logged(sql: Sql, rows: Sequence[LogRow]) -> None:
    """Replace the JSON of events for desktops; an event that was trimmed meanwhile stays so."""
    await sql.execute_many(
        "UPDATE event_log SET body = ? WHERE recipient = ? AND seq = ?",
        [(body, recipient, seq) for recipient, seq, body in rows],
    )


async def callback_changes(sql: Sql, after: LogPlace | None) -> Sequence[LogRow]:
    """Return a page of the changes for receivers of webhooks; ``after`` is the place of the last one seen."""
    found = await sql.fetch(
        f"SELECT id, callback FROM callback_change WHERE id > ? ORDER BY id LIMIT {PAGE:d}",  # noqa: S608
        -1 if after is None else after[1],
    )
    return [("", number, callback.encode()) for number, callback in found]


async def rewrite_changes(sql: Sql, rows: Sequence[LogRow]) -> None:
    """Replace the callbacks of changes; a receiver that has not confirmed them gets them so."""
    await sql.execute_many(
        "UPDATE callback_change SET callback = ? WHERE id = ?",
        [(callback.decode(), number) for _, number, callback in rows],
    )


LOGS: Final = (
    (handled_events, rewrite_handled),
    (logged_events, rewrite_logged),
    (callback_changes, rewrite_changes),
)
"""The logs of events: how each is read, and how its events are replaced."""


def redacted_rows(page: Sequence[LogRow], redactor: Redactor) -> list[LogRow]:
    """Return the events of a page that hold the customers' data, without them."""
    changed: list[LogRow] = []
    for recipient, number, body in page:
        after = redactor.redacted(body)
        if after is not None:
            changed.append((recipient, number, after))
    return changed


def parts_of(rows: Sequence[LogRow]) -> list[Sequence[LogRow]]:
    """Return ``rows`` in parts, one for each transaction."""
    return [rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE)]


async def erase_rows(sql: Sql, callback_ids: Sequence[str]) -> frozenset[str]:
    """Remove the customers' data from the rows of the callbacks; the figures of reports and counters stay.

    Return the digests of the recordings that had a row until now, also those that were stored while the logs were read.
    """
    of_callback, ids = sql.among("callback_id", callback_ids)
    digests: set[str] = set()
    for table in ("recording", "call_recording"):
        found = await sql.fetch(f"SELECT digest FROM {table} WHERE {of_callback}", *ids)  # noqa: S608 - our own names
        digests.update(str(row[0]) for row in found)
    for table in ("transcript_text", "recording", "call_recording", "idempotency_key"):
        await sql.execute(f"DELETE FROM {table} WHERE {of_callback}", *ids)  # noqa: S608 - our own names
    for table in ("attempt", "correction"):
        await sql.execute(f"UPDATE {table} SET note = NULL WHERE {of_callback}", *ids)  # noqa: S608
    await sql.execute(
        "UPDATE interaction SET number = '', customer_name = NULL, customer_timezones = '[]', note = NULL,"  # noqa: S608
        f" call_recording_id = NULL WHERE {of_callback}",
        *ids,
    )
    condition, values = sql.among("id", callback_ids)
    await sql.execute(
        "UPDATE callback SET number = '', first_number = NULL, customer_name = NULL, attributes = '{}',"  # noqa: S608
        f" customer_timezones = '[]', held_note = NULL, search_text = '' WHERE {condition}",
        *values,
    )
    return frozenset(digests)
