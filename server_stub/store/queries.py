"""Queries: pages, histories and figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace

from agent_desktop.protocol.states import Counted, EndState, Location
from agent_desktop.protocol.supervisor_objects import Quarter
from server_stub.core.model import history_rows, rows
from server_stub.store.base import (
    AgentRecord,
    CallbackFilter,
    CallbackRecord,
    CompletedFilter,
    LoggedEvent,
    Place,
    Scope,
    SortedPlace,
)
from server_stub.store.columns import from_time, to_time
from server_stub.store.sorting import sort_key
from server_stub.store.sql import Sql, Where, escaped
from server_stub.store.writes import select

_QUARTER: Final = timedelta(minutes=15)
_EVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_END_STATES: Final = {
    Counted.PROCESSED: (EndState.SUCCEEDED.value, EndState.FAILED.value),
    Counted.PURGED: (EndState.PURGED.value,),
    Counted.REACHED: (EndState.SUCCEEDED.value,),
    Counted.FAILED: (EndState.FAILED.value,),
}


async def events_after(sql: Sql, recipient: str, seq: int) -> tuple[LoggedEvent, ...] | None:
    """Return the events after ``seq``; None if some of them are no longer stored."""
    found = await sql.fetch(
        "SELECT seq, at, name, body FROM event_log WHERE recipient = ? AND seq >= ? ORDER BY seq",
        recipient,
        seq,
    )
    if seq > 0 and (not found or found[0][0] != seq):
        return None
    if seq == 0 and found and found[0][0] != 1:
        return None
    return tuple(
        LoggedEvent(recipient=recipient, seq=number, at=to_time(at), name=name, body=body)
        for number, at, name, body in found
        if number > seq
    )


async def callbacks(
    sql: Sql, wanted: CallbackFilter, after: SortedPlace | None, limit: int
) -> tuple[CallbackRecord, ...]:
    """Return a page of callbacks in the order of ``wanted``.

    One statement returns the keys with the ids, so that a cursor contains exactly the values that the database compares.
    """
    where = _wanted(wanted)
    key = sort_key(sql, wanted.sort, descending=wanted.descending)
    way, sign = ("DESC", "<") if wanted.descending else ("ASC", ">")
    if after is not None:
        last = from_time(after[0]) if isinstance(after[0], datetime) else after[0]
        where.add(f"({key}, id) {sign} (?, ?)", last, after[1])
    statement = f"SELECT id, {key} FROM callback WHERE {where} ORDER BY 2 {way}, id {way} LIMIT {limit:d}"  # noqa: S608
    keys = {found[0]: found[1] for found in await sql.fetch(statement, *where.values)}
    page = {row.id: row for row in await _in(sql, rows.CallbackRow, "id", list(keys), "id")}
    records = await _with_recordings(sql, [page[callback_id] for callback_id in keys])
    return tuple(replace(record, sort_key=keys[record.row.id]) for record in records)


async def completed(
    sql: Sql, wanted: CompletedFilter, after: Place | None, limit: int, *, latest_first: bool
) -> tuple[CallbackRecord, ...]:
    """Return a page of complete records of completed callbacks."""
    where = _completed(wanted)
    if after is not None:
        sign = "<" if latest_first else ">"
        where.add(f"(completed_at, id) {sign} (?, ?)", from_time(after[0]), after[1])
    order = "completed_at DESC, id DESC" if latest_first else "completed_at, id"
    return await _whole(sql, await _select(sql, rows.CallbackRow, where, order, limit))


async def completed_count(sql: Sql, wanted: CompletedFilter) -> int:
    """Return the number of completed callbacks on all pages."""
    where = _completed(wanted)
    found = await sql.fetch(f"SELECT count(*) FROM callback WHERE {where}", *where.values)  # noqa: S608
    return found[0][0]


async def callbacks_of(
    sql: Sql, numbers: Sequence[str], scope: Scope, limit: int
) -> tuple[CallbackRecord, ...]:
    """Return callbacks of these numbers with attempts and corrections, the latest entered first."""
    where = Where()
    where.add_scope(scope)
    condition, values = sql.among("number", numbers)
    where.add(condition, *values)
    found: list[rows.CallbackRow] = await _select(
        sql, rows.CallbackRow, where, "entered_at DESC, id DESC", limit
    )
    ids = [row.id for row in found]
    attempts = await _attempts(sql, ids)
    corrected: dict[str, list[history_rows.CorrectionRow]] = _by_callback(await corrections(sql, ids))
    return tuple(
        CallbackRecord(
            row=row,
            attempts=tuple(attempts.get(row.id, ())),
            corrections=tuple(corrected.get(row.id, ())),
        )
        for row in found
    )


async def changes_after(sql: Sql, position: int, limit: int) -> tuple[history_rows.CallbackChangeRow, ...]:
    """Return changes of callbacks after ``position``, in order."""
    where = Where()
    where.add("id > ?", position)
    return tuple(await _select(sql, history_rows.CallbackChangeRow, where, "id", limit))


async def threshold_alerts(
    sql: Sql, scope: Scope, after: Place | None, limit: int, *, is_open: bool | None
) -> tuple[rows.ThresholdAlertRow, ...]:
    """Return a page of alerts, the latest begun first."""
    where = Where()
    where.add_scope(scope)
    if is_open is not None:
        where.add("ended_at IS NULL" if is_open else "ended_at IS NOT NULL")
    if after is not None:
        where.add("(began_at, id) < (?, ?)", from_time(after[0]), after[1])
    return tuple(await _select(sql, rows.ThresholdAlertRow, where, "began_at DESC, id DESC", limit))


async def audit(
    sql: Sql, scope: Scope, before: int | None, limit: int, wanted: history_rows.AuditFilter
) -> tuple[history_rows.AuditEntryRow, ...]:
    """Return a page of the audit trail, newest first."""
    where = Where()
    where.add_scope(scope)
    if wanted.actor is not None:
        where.add("actor = ?", wanted.actor)
    if wanted.action is not None:
        family = f"{wanted.action}."
        where.add("(action = ? OR substr(action, 1, ?) = ?)", wanted.action, len(family), family)
    if wanted.text is not None:
        part = f"%{escaped(wanted.text.lower())}%"
        where.add(r"(lower(actor) LIKE ? ESCAPE '\' OR lower(target) LIKE ? ESCAPE '\')", part, part)
    if wanted.since is not None:
        where.add("at >= ?", from_time(wanted.since))
    if wanted.until is not None:
        where.add("at < ?", from_time(wanted.until))
    if before is not None:
        where.add("id < ?", before)
    return tuple(await _select(sql, history_rows.AuditEntryRow, where, "id DESC", limit))


async def one(sql: Sql, kind: type[Any], where: str, *values: Any) -> Any:
    """Return the only row for which ``where`` holds; None if there is none."""
    found = await select(sql, kind, where, *values)
    return found[0] if found else None


async def _select(sql: Sql, kind: type[Any], where: Where, order: str, limit: int) -> list[Any]:
    return await select(sql, kind, f"{where} ORDER BY {order} LIMIT {limit:d}", *where.values)


def _wanted(wanted: CallbackFilter) -> Where:
    where = Where()
    where.add_scope(wanted.scope)
    if wanted.counted is not None:
        _add_counted(where, wanted.counted, from_time(wanted.since or _EVER))
    if wanted.location is Location.COMPLETED:
        where.add("completed_at IS NOT NULL")
    elif wanted.location is not None:
        where.add("completed_at IS NULL AND location = ?", wanted.location.value)
    elif wanted.counted is None:
        where.add("completed_at IS NULL")
    if wanted.held is not None:
        where.add("held = ?", int(wanted.held))
    if wanted.due_from is not None:
        where.add("due_at >= ?", from_time(wanted.due_from))
    if wanted.due_to is not None:
        where.add("(due_at IS NULL OR due_at < ?)", from_time(wanted.due_to))
    if wanted.agent_id is not None:
        where.add(
            "(agent_id = ? OR (interaction_id IS NOT NULL AND handled_by = ?))",
            wanted.agent_id,
            wanted.agent_id,
        )
    where.add_text(wanted.text)
    return where


def _add_counted(where: Where, counted: Counted, since: int) -> None:
    """Restrict the result to callbacks that a figure counts (``docs/behaviour.md``, *Monitor*)."""
    if counted is Counted.TO_BE_PROCESSED:
        where.add("completed_at IS NULL")
    elif counted is Counted.AVERAGE_HANDLE_TIME:
        where.add(
            "id IN (SELECT callback_id FROM interaction WHERE closed_at >= ? AND answered_at IS NOT NULL"
            " AND state = 'completed')",
            since,
        )
    else:
        states = _END_STATES[counted]
        where.add(f"completed_at >= ? AND end_state IN ({', '.join('?' * len(states))})", since, *states)


def _completed(wanted: CompletedFilter) -> Where:
    where = Where()
    where.add("completed_at IS NOT NULL")
    where.add_scope(wanted.scope)
    if wanted.since is not None:
        where.add("completed_at >= ?", from_time(wanted.since))
    if wanted.until is not None:
        where.add("completed_at < ?", from_time(wanted.until))
    where.add_text(wanted.text)
    return where


async def callback(sql: Sql, callback_id: str) -> CallbackRecord | None:
    """Return a callback with its recordings and attempts."""
    row = await one(sql, rows.CallbackRow, "id = ?", callback_id)
    if row is None:
        return None
    return CallbackRecord(
        row=row,
        recordings=tuple((await _recordings(sql, [callback_id])).get(callback_id, ())),
        attempts=tuple((await _attempts(sql, [callback_id])).get(callback_id, ())),
        corrections=tuple(await corrections(sql, [callback_id])),
    )


async def _with_recordings(sql: Sql, found: Sequence[rows.CallbackRow]) -> tuple[CallbackRecord, ...]:
    recordings = await _recordings(sql, [row.id for row in found])
    return tuple(CallbackRecord(row=row, recordings=tuple(recordings.get(row.id, ()))) for row in found)


async def _whole(sql: Sql, found: Sequence[rows.CallbackRow]) -> tuple[CallbackRecord, ...]:
    ids = [row.id for row in found]
    recordings = await _recordings(sql, ids)
    attempts = await _attempts(sql, ids)
    newest = {callback_id: own[0].id for callback_id, own in recordings.items()}
    texts = await _in(
        sql, history_rows.TranscriptTextRow, "recording_id", list(newest.values()), "recording_id"
    )
    words = {text.recording_id: text.transcription for text in texts}
    return tuple(
        CallbackRecord(
            row=row,
            recordings=tuple(recordings.get(row.id, ())),
            attempts=tuple(attempts.get(row.id, ())),
            transcription=words.get(newest.get(row.id, "")),
        )
        for row in found
    )


async def _recordings(sql: Sql, ids: list[str]) -> dict[str, list[rows.RecordingRow]]:
    """Return the recordings of each callback, newest first."""
    return _by_callback(await _in(sql, rows.RecordingRow, "callback_id", ids, "recorded_at DESC, id DESC"))


async def _attempts(sql: Sql, ids: list[str]) -> dict[str, list[history_rows.AttemptRow]]:
    """Return the attempts of each callback, oldest first, as they were corrected last."""
    found: list[history_rows.AttemptRow] = await _in(
        sql, history_rows.AttemptRow, "callback_id", ids, "at, length(id), id"
    )
    last = {row.attempt_id: row for row in await corrections(sql, ids)}
    return _by_callback(
        row
        if (fix := last.get(row.id)) is None
        else replace(row, state=fix.state, note=fix.note, code=fix.code, code_label=fix.code_label)
        for row in found
    )


async def corrections(sql: Sql, callback_ids: Sequence[str]) -> list[history_rows.CorrectionRow]:
    """Return the corrections of the callbacks' attempts, the earliest of each first."""
    return await _in(sql, history_rows.CorrectionRow, "callback_id", callback_ids, "attempt_id, number")


async def _in(sql: Sql, kind: type[Any], column: str, ids: Sequence[str], order: str) -> list[Any]:
    """Return the rows whose ``column`` is one of ``ids``."""
    if not ids:
        return []
    condition, values = sql.among(column, ids)
    return await select(sql, kind, f"{condition} ORDER BY {order}", *values)


def _by_callback(found: Iterable[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for row in found:
        grouped.setdefault(row.callback_id, []).append(row)
    return grouped


async def completed_by(sql: Sql, agent_id: str, since: datetime, limit: int) -> tuple[AgentRecord, ...]:
    """Return the accepted interactions of an agent closed since then, newest first."""
    where = Where()
    where.add("agent_id = ? AND closed_at >= ? AND accepted_at IS NOT NULL", agent_id, from_time(since))
    interactions: list[rows.InteractionRow] = await _select(
        sql, rows.InteractionRow, where, "closed_at DESC", limit
    )
    return await _agent_records(sql, interactions)


async def history_of(
    sql: Sql,
    agent_id: str,
    text: str | None,
    span: tuple[datetime | None, datetime | None],
    *,
    after: Place | None,
    limit: int,
) -> tuple[AgentRecord, ...]:
    """Return a page of the interactions that an agent completed within ``span``, the last one first."""
    where = Where()
    where.add(
        "agent_id = ? AND accepted_at IS NOT NULL AND state = 'completed' AND delegated = ?", agent_id, 0
    )
    for sign, at in zip((">=", "<"), span, strict=True):
        if at is not None:
            where.add(f"closed_at {sign} ?", from_time(at))
    if after is not None:
        where.add("(closed_at, id) < (?, ?)", from_time(after[0]), after[1])
    if text:
        wanted = Where()
        wanted.add_text(text)
        where.add(f"callback_id IN (SELECT id FROM callback WHERE {wanted})", *wanted.values)  # noqa: S608
    return await _agent_records(
        sql, await _select(sql, rows.InteractionRow, where, "closed_at DESC, id DESC", limit)
    )


async def _agent_records(sql: Sql, interactions: list[rows.InteractionRow]) -> tuple[AgentRecord, ...]:
    ids = [interaction.callback_id for interaction in interactions]
    found = await _with_recordings(sql, await _in(sql, rows.CallbackRow, "id", ids, "id"))
    records = {record.row.id: record for record in found}
    return tuple(
        AgentRecord(interaction=interaction, callback=records[interaction.callback_id])
        for interaction in interactions
        if interaction.callback_id in records
    )


async def quarters(
    sql: Sql, business_process_id: str, since: datetime, until: datetime
) -> tuple[Quarter, ...]:
    """Return the figures of each quarter hour that begins in the span."""
    begin, step, end = from_time(since), _QUARTER // timedelta(microseconds=1), from_time(until)
    span = (business_process_id, begin, end)
    entered = await _per_quarter(sql, "entered_at", "1 = 1", span, step)
    reached = await _per_quarter(sql, "completed_at", f"end_state = '{EndState.SUCCEEDED.value}'", span, step)
    failed = await _per_quarter(sql, "completed_at", f"end_state = '{EndState.FAILED.value}'", span, step)
    gone = await _per_quarter(sql, "completed_at", "1 = 1", span, step)
    waiting: int = (
        await sql.fetch(
            "SELECT (SELECT count(*) FROM callback WHERE business_process_id = ? AND entered_at < ?)"
            " - (SELECT count(*) FROM callback WHERE business_process_id = ? AND completed_at < ?)",
            *(business_process_id, begin) * 2,
        )
    )[0][0]
    figures: list[Quarter] = []
    for number in range(max(0, -(-(end - begin) // step))):
        waiting += entered.get(number, 0) - gone.get(number, 0)
        figures.append(
            Quarter(
                at=to_time(begin + number * step),
                entered=entered.get(number, 0),
                reached=reached.get(number, 0),
                failed=failed.get(number, 0),
                waiting=waiting,
            )
        )
    return tuple(figures)


async def _per_quarter(
    sql: Sql, column: str, condition: str, span: tuple[str, int, int], step: int
) -> dict[int, int]:
    """Count the callbacks whose ``column`` is in the span, by the number of the quarter since its start."""
    business_process_id, begin, end = span
    found = await sql.fetch(
        f"SELECT ({column} - {begin:d}) / {step:d} AS quarter, count(*) FROM callback"  # noqa: S608 - our own names
        f" WHERE business_process_id = ? AND {column} >= ? AND {column} < ? AND {condition} GROUP BY 1",
        business_process_id,
        begin,
        end,
    )
    return {row[0]: row[1] for row in found}
