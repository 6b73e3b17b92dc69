"""Figures of a period, folded from attempts, interactions and callbacks (``docs/behaviour.md``, *Figures of a period*)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.figures import Figures, FiguresLine
from agent_desktop.protocol.states import AttemptState, CompletionStatus, EndState, FiguresBy
from server_stub.store.base import Scope
from server_stub.store.columns import from_time, to_time
from server_stub.store.sql import Sql, Where

PUNCTUAL: Final = timedelta(minutes=5)
"""How long after the promised time an attempt may begin to count as punctual."""

_HOUR: Final = timedelta(hours=1) // timedelta(microseconds=1)
_SECOND: Final = 1_000_000

_ATTEMPTS: Final = f"""
SELECT a.at, a.agent_id, a.agent_name, a.business_process_id, callback.entered_at,
    COALESCE((SELECT correction.state FROM correction WHERE correction.attempt_id = a.id
              ORDER BY number DESC LIMIT 1), a.state),
    NOT EXISTS (SELECT 1 FROM attempt AS b WHERE b.callback_id = a.callback_id
                AND b.state <> '{AttemptState.ABORTED.value}' AND (b.at, b.id) < (a.at, a.id)),
    i.answered_at, i.closed_at,
    NOT EXISTS (SELECT 1 FROM attempt AS b JOIN interaction AS j ON j.attempt_id = b.id
                WHERE b.callback_id = a.callback_id AND j.answered_at < i.answered_at),
    (SELECT j.callback_at FROM attempt AS b JOIN interaction AS j ON j.attempt_id = b.id
     WHERE b.callback_id = a.callback_id AND (b.at, b.id) < (a.at, a.id)
     ORDER BY b.at DESC, b.id DESC LIMIT 1),
    (SELECT j.completion_status FROM attempt AS b JOIN interaction AS j ON j.attempt_id = b.id
     WHERE b.callback_id = a.callback_id AND (b.at, b.id) < (a.at, a.id)
     ORDER BY b.at DESC, b.id DESC LIMIT 1)
FROM attempt AS a JOIN callback ON callback.id = a.callback_id
LEFT JOIN interaction AS i ON i.attempt_id = a.id
WHERE a.at >= ? AND a.at < ? AND a.state <> '{AttemptState.ABORTED.value}'
"""  # noqa: S608 - our own words


@dataclass
class _Count:
    """The counts of one line; the sums are in microseconds."""

    name: str
    entered: int = 0
    succeeded: int = 0
    failed: int = 0
    attempts: int = 0
    reached: int = 0
    first_attempts: int = 0
    first_successes: int = 0
    waits: list[int] = field(default_factory=list[int])
    promised: int = 0
    punctual: int = 0
    handled: int = 0
    handle_time: int = 0


async def figures(sql: Sql, by: FiguresBy, scope: Scope, since: datetime, until: datetime) -> Figures:
    """Return the figures from ``since`` to before ``until``."""
    names: dict[str, str] = {
        row[0]: row[1] for row in await sql.fetch("SELECT id, name FROM business_process")
    }
    counts: dict[str, _Count] = {}
    total = _Count("")
    where = Where()
    where.add_scope(scope, "a.business_process_id")
    found = await sql.fetch(
        f"{_ATTEMPTS} AND {where} ORDER BY a.at, a.id", from_time(since), from_time(until), *where.values
    )
    for row in found:
        key, name = _place(by, row[3], row[0], names, agent=(row[1], row[2]))
        for count in (counts.setdefault(key, _Count(name)), total):
            _add_attempt(count, row)
    for column, words in (("entered_at", "''"), ("completed_at", "end_state")):
        await _add_callbacks(sql, (column, words), scope, (since, until), (by, names, counts, total))
    is_whole = by is not FiguresBy.AGENT
    return Figures(
        by=by,
        since=since,
        until=until,
        items=tuple(_line(key, counts[key], is_whole=is_whole) for key in _order(by, counts)),
        total=_line("", total, is_whole=True),
    )


def _place(
    by: FiguresBy,
    business_process_id: str,
    at: int,
    names: dict[str, str],
    *,
    agent: tuple[str | None, str | None] = (None, None),
) -> tuple[str, str]:
    """Return the key and the name of the line to which something belongs."""
    if by is FiguresBy.BUSINESS_PROCESS:
        return business_process_id, names.get(business_process_id, business_process_id)
    if by is FiguresBy.HOUR:
        start = format_time(to_time(at // _HOUR * _HOUR))
        return start, start
    return agent[0] or f"supervisor:{agent[1] or ''}", agent[1] or agent[0] or ""


def _add_attempt(count: _Count, row: Sequence[Any]) -> None:
    at, entered_at, state, is_first, answered_at, closed_at, is_first_answer, promise, before = (
        row[0],
        *row[4:],
    )
    is_reached = state == AttemptState.HANDLED.value
    count.attempts += 1
    count.reached += is_reached
    count.first_attempts += bool(is_first)
    count.first_successes += bool(is_first) and is_reached
    if answered_at is not None and is_first_answer:
        count.waits.append(answered_at - entered_at)
    if answered_at is not None and closed_at is not None:
        count.handled += 1
        count.handle_time += closed_at - answered_at
    if promise is not None and before == CompletionStatus.CALLBACK_REQUESTED.value:
        count.promised += 1
        count.punctual += 0 <= at - promise <= PUNCTUAL // timedelta(microseconds=1)


async def _add_callbacks(
    sql: Sql,
    columns: tuple[str, str],
    scope: Scope,
    span: tuple[datetime, datetime],
    into: tuple[FiguresBy, dict[str, str], dict[str, _Count], _Count],
) -> None:
    """Count the callbacks that entered or were completed in the period, by business process and hour."""
    column, words = columns
    by, names, counts, total = into
    where = Where()
    where.add_scope(scope)
    where.add(f"{column} >= ? AND {column} < ?", from_time(span[0]), from_time(span[1]))
    found = await sql.fetch(
        f"SELECT business_process_id, {column} / {_HOUR} AS hour, {words} AS ending, count(*) FROM callback"  # noqa: S608
        f" WHERE {where} GROUP BY business_process_id, hour, ending",
        *where.values,
    )
    for process_id, hour, end_state, number in found:
        lines = [total]
        if by is not FiguresBy.AGENT:
            key, name = _place(by, process_id, hour * _HOUR, names)
            lines.append(counts.setdefault(key, _Count(name)))
        for count in lines:
            count.entered += number if column == "entered_at" else 0
            count.succeeded += number if end_state == EndState.SUCCEEDED.value else 0
            count.failed += number if end_state == EndState.FAILED.value else 0


def _order(by: FiguresBy, counts: dict[str, _Count]) -> Iterable[str]:
    return sorted(counts) if by is FiguresBy.HOUR else sorted(counts, key=lambda key: (counts[key].name, key))


def _line(key: str, count: _Count, *, is_whole: bool) -> FiguresLine:
    return FiguresLine(
        key=key,
        name=count.name,
        entered=count.entered if is_whole else None,
        succeeded=count.succeeded if is_whole else None,
        failed=count.failed if is_whole else None,
        attempts=count.attempts,
        reached=count.reached,
        first_attempts=count.first_attempts,
        first_successes=count.first_successes,
        answered=len(count.waits),
        mean_wait_s=_mean(sum(count.waits), len(count.waits)),
        longest_wait_s=max(count.waits) / _SECOND if count.waits else None,
        promised=count.promised,
        punctual=count.punctual,
        handled=count.handled,
        mean_handle_time_s=_mean(count.handle_time, count.handled),
    )


def _mean(total: int, count: int) -> float | None:
    return total / count / _SECOND if count else None
