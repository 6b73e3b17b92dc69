"""The questions that the server asks of SQLite: pages, histories, figures."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from agent_desktop.protocol.objects import Quarter, Transcription
from agent_desktop.protocol.states import Counted, EndState, Location
from server_stub.core import rows
from server_stub.store.base import (
    AgentRecord,
    CallbackFilter,
    CallbackRecord,
    CompletedFilter,
    LoggedEvent,
    Place,
    Scope,
)
from server_stub.store.columns import from_time, to_time
from server_stub.store.sqlite_load import select
from server_stub.store.sqlite_runner import SqliteRunner

_STREAM_PAGE: Final = 1000
_QUARTER: Final = timedelta(minutes=15)
_EVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_END_STATES: Final = {
    Counted.PROCESSED: (EndState.SUCCEEDED.value, EndState.FAILED.value),
    Counted.PURGED: (EndState.PURGED.value,),
    Counted.REACHED: (EndState.SUCCEEDED.value,),
    Counted.FAILED: (EndState.FAILED.value,),
}


class Where:
    """Conditions joined by AND, with their values."""

    def __init__(self) -> None:
        self._conditions = ["1"]
        self.values: list[Any] = []

    def add(self, condition: str, *values: Any) -> None:
        """Add a condition; each question mark in it takes a value."""
        self._conditions.append(condition)
        self.values.extend(values)

    def add_scope(self, scope: Scope) -> None:
        """Keep to the business processes that may be seen."""
        if scope is not None:
            self.add(f"business_process_id IN ({', '.join('?' * len(scope))})", *scope)

    def add_text(self, text: str | None) -> None:
        """Keep to those whose number or customer's name holds ``text``; letters of either case are the same."""
        if not text:
            return
        number = f"%{_escaped(''.join(text.split()))}%"
        name = f"%{_escaped(text)}%"
        if text.isascii():  # SQLite's own LIKE knows the cases of these letters, and is ten times as quick.
            self.add(r"(number LIKE ? ESCAPE '\' OR customer_name LIKE ? ESCAPE '\')", number, name)
        else:
            self.add(r"folded(customer_name) LIKE ? ESCAPE '\'", name.casefold())

    def __str__(self) -> str:
        return " AND ".join(self._conditions)


class SqliteReads(SqliteRunner):
    """The reading part of the store."""

    async def events_after(self, recipient: str, seq: int) -> tuple[LoggedEvent, ...] | None:
        """See ``Store``."""
        sql = "SELECT seq, at, name, body FROM event_log WHERE recipient = ? AND seq >= ? ORDER BY seq"
        found = await self.read(lambda connection: connection.execute(sql, (recipient, seq)).fetchall())
        if seq > 0 and (not found or found[0][0] != seq):
            return None
        if seq == 0 and found and found[0][0] != 1:
            return None
        return tuple(
            LoggedEvent(recipient=recipient, seq=number, at=to_time(at), name=name, body=body)
            for number, at, name, body in found
            if number > seq
        )

    async def callback(self, callback_id: str) -> CallbackRecord | None:
        """See ``Store``."""
        return await self.read(lambda connection: _callback(connection, callback_id))

    async def callbacks(
        self, wanted: CallbackFilter, *, after: Place | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """See ``Store``."""
        where = _wanted(wanted)
        if after is not None:
            where.add("(entered_at, id) > (?, ?)", from_time(after[0]), after[1])
        return await self.read(
            lambda connection: _with_recordings(
                connection, _select(connection, rows.Callback, where, "entered_at, id", limit)
            )
        )

    async def completed(
        self, wanted: CompletedFilter, *, after: Place | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """See ``Store``."""
        where = _completed(wanted)
        if after is not None:
            where.add("(completed_at, id) < (?, ?)", from_time(after[0]), after[1])
        return await self.read(
            lambda connection: _whole(
                connection, _select(connection, rows.Callback, where, "completed_at DESC, id DESC", limit)
            )
        )

    async def completed_count(self, wanted: CompletedFilter) -> int:
        """See ``Store``."""
        where = _completed(wanted)
        sql = f"SELECT count(*) FROM callback WHERE {where}"  # noqa: S608 - our own conditions
        return await self.read(lambda connection: connection.execute(sql, where.values).fetchone()[0])

    async def completed_stream(self, wanted: CompletedFilter) -> AsyncGenerator[tuple[CallbackRecord, ...]]:
        """See ``Store``. Completed callbacks never change, so pages up to the present moment are one moment's."""
        place: Place | None = None
        while True:
            where = _completed(wanted)
            if place is not None:
                where.add("(completed_at, id) > (?, ?)", from_time(place[0]), place[1])
            page = await self.read(
                lambda connection, where=where: _whole(
                    connection, _select(connection, rows.Callback, where, "completed_at, id", _STREAM_PAGE)
                )
            )
            if page:
                yield page
            if len(page) < _STREAM_PAGE:
                return
            last = page[-1].row
            assert last.completed_at is not None  # noqa: S101 - the condition of the query
            place = (last.completed_at, last.id)
            await asyncio.sleep(0)

    async def recording(self, recording_id: str) -> rows.Recording | None:
        """See ``Store``."""
        return await self.read(
            lambda connection: next(_of(connection, rows.Recording, "id = ?", recording_id), None)
        )

    async def transcription(self, recording_id: str) -> Transcription | None:
        """See ``Store``."""
        found = await self.read(
            lambda connection: next(
                _of(connection, rows.TranscriptText, "recording_id = ?", recording_id), None
            )
        )
        return found.transcription if found is not None else None

    async def completed_by(self, agent_id: str, since: datetime, limit: int) -> tuple[AgentRecord, ...]:
        """See ``Store``."""
        return await self.read(lambda connection: _completed_by(connection, agent_id, since, limit))

    async def quarters(
        self, business_process_id: str, since: datetime, until: datetime
    ) -> tuple[Quarter, ...]:
        """See ``Store``."""
        return await self.read(lambda connection: _quarters(connection, business_process_id, since, until))

    async def audit(self, scope: Scope, *, before: int | None, limit: int) -> tuple[rows.AuditEntry, ...]:
        """See ``Store``."""
        where = Where()
        where.add_scope(scope)
        if before is not None:
            where.add("id < ?", before)
        return await self.read(
            lambda connection: tuple(_select(connection, rows.AuditEntry, where, "id DESC", limit))
        )


def _of(connection: sqlite3.Connection, kind: type[Any], where: str, *values: Any) -> Any:
    return select(connection, kind, where, *values)


def _select(
    connection: sqlite3.Connection, kind: type[Any], where: Where, order: str, limit: int
) -> list[Any]:
    return list(select(connection, kind, f"{where} ORDER BY {order} LIMIT {limit:d}", *where.values))


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
    """Keep to the callbacks that a figure counts (``docs/behaviour.md``, *Monitor*)."""
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


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _callback(connection: sqlite3.Connection, callback_id: str) -> CallbackRecord | None:
    row = next(_of(connection, rows.Callback, "id = ?", callback_id), None)
    if row is None:
        return None
    return CallbackRecord(
        row=row,
        recordings=tuple(_recordings(connection, [callback_id]).get(callback_id, ())),
        attempts=tuple(_attempts(connection, [callback_id]).get(callback_id, ())),
    )


def _with_recordings(
    connection: sqlite3.Connection, found: Sequence[rows.Callback]
) -> tuple[CallbackRecord, ...]:
    recordings = _recordings(connection, [row.id for row in found])
    return tuple(CallbackRecord(row=row, recordings=tuple(recordings.get(row.id, ()))) for row in found)


def _whole(connection: sqlite3.Connection, found: Sequence[rows.Callback]) -> tuple[CallbackRecord, ...]:
    ids = [row.id for row in found]
    recordings = _recordings(connection, ids)
    attempts = _attempts(connection, ids)
    newest = {callback_id: own[0].id for callback_id, own in recordings.items()}
    words = {
        text.recording_id: text.transcription
        for text in _in(
            connection, rows.TranscriptText, "recording_id", list(newest.values()), "recording_id"
        )
    }
    return tuple(
        CallbackRecord(
            row=row,
            recordings=tuple(recordings.get(row.id, ())),
            attempts=tuple(attempts.get(row.id, ())),
            transcription=words.get(newest.get(row.id, "")),
        )
        for row in found
    )


def _recordings(connection: sqlite3.Connection, ids: list[str]) -> dict[str, list[rows.Recording]]:
    """Return the recordings of each callback, newest first."""
    return _by_callback(_in(connection, rows.Recording, "callback_id", ids, "recorded_at DESC, id DESC"))


def _attempts(connection: sqlite3.Connection, ids: list[str]) -> dict[str, list[rows.Attempt]]:
    """Return the attempts of each callback, oldest first."""
    return _by_callback(_in(connection, rows.Attempt, "callback_id", ids, "at, rowid"))


def _in(
    connection: sqlite3.Connection, kind: type[Any], column: str, ids: list[str], order: str
) -> Iterable[Any]:
    """Yield the rows whose ``column`` is one of ``ids``; JSON carries them, as there may be many."""
    where = f"{column} IN (SELECT value FROM json_each(?)) ORDER BY {order}"  # noqa: S608 - our own names
    return select(connection, kind, where, msgspec.json.encode(ids).decode()) if ids else ()


def _by_callback(found: Iterable[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for row in found:
        grouped.setdefault(row.callback_id, []).append(row)
    return grouped


def _completed_by(
    connection: sqlite3.Connection, agent_id: str, since: datetime, limit: int
) -> tuple[AgentRecord, ...]:
    where = Where()
    where.add("agent_id = ? AND closed_at >= ? AND accepted_at IS NOT NULL", agent_id, from_time(since))
    interactions: list[rows.Interaction] = _select(
        connection, rows.Interaction, where, "closed_at DESC", limit
    )
    ids = [interaction.callback_id for interaction in interactions]
    found = _with_recordings(connection, list(_in(connection, rows.Callback, "id", ids, "id")))
    records = {record.row.id: record for record in found}
    return tuple(
        AgentRecord(interaction=interaction, callback=records[interaction.callback_id])
        for interaction in interactions
        if interaction.callback_id in records
    )


def _quarters(
    connection: sqlite3.Connection, business_process_id: str, since: datetime, until: datetime
) -> tuple[Quarter, ...]:
    begin, step, end = from_time(since), _QUARTER // timedelta(microseconds=1), from_time(until)
    span = (business_process_id, begin, end)
    entered = _per_quarter(connection, "entered_at", "1", span, step)
    reached = _per_quarter(
        connection, "completed_at", f"end_state = '{EndState.SUCCEEDED.value}'", span, step
    )
    failed = _per_quarter(connection, "completed_at", f"end_state = '{EndState.FAILED.value}'", span, step)
    gone = _per_quarter(connection, "completed_at", "1", span, step)
    waiting: int = connection.execute(
        "SELECT (SELECT count(*) FROM callback WHERE business_process_id = ?1 AND entered_at < ?2)"
        " - (SELECT count(*) FROM callback WHERE business_process_id = ?1 AND completed_at < ?2)",
        (business_process_id, begin),
    ).fetchone()[0]
    quarters: list[Quarter] = []
    for number in range(max(0, -(-(end - begin) // step))):
        waiting += entered.get(number, 0) - gone.get(number, 0)
        quarters.append(
            Quarter(
                at=to_time(begin + number * step),
                entered=entered.get(number, 0),
                reached=reached.get(number, 0),
                failed=failed.get(number, 0),
                waiting=waiting,
            )
        )
    return tuple(quarters)


def _per_quarter(
    connection: sqlite3.Connection, column: str, condition: str, span: tuple[str, int, int], step: int
) -> dict[int, int]:
    """Count the callbacks whose ``column`` lies in the span, by the number of the quarter since its start."""
    sql = (
        f"SELECT ({column} - ?2) / {step} AS quarter, count(*) FROM callback"  # noqa: S608 - our own names
        f" WHERE business_process_id = ?1 AND {column} >= ?2 AND {column} < ?3 AND {condition} GROUP BY 1"
    )
    return dict(connection.execute(sql, span).fetchall())
