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

_OF_ATTEMPTS: Final = frozenset({FiguresBy.AGENT, FiguresBy.CODE})
"""Lines to which attempts belong, and no whole callbacks."""

_CODE: Final = """CASE WHEN c.attempt_id IS NULL THEN a.code ELSE c.code END,
    CASE WHEN c.attempt_id IS NULL THEN a.code_label ELSE c.code_label END"""
"""The disposition code of an attempt and its label, as they were corrected last."""

_ATTEMPTS: Final = f"""
SELECT a.at, a.agent_id, a.agent_name, a.business_process_id, callback.entered_at,
    CASE WHEN c.attempt_id IS NULL THEN a.state ELSE c.state END,
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
     ORDER BY b.at DESC, b.id DESC LIMIT 1),
    {_CODE}
FROM attempt AS a JOIN callback ON callback.id = a.callback_id
LEFT JOIN interaction AS i ON i.attempt_id = a.id
LEFT JOIN correction AS c ON c.attempt_id = a.id
    AND c.number = (SELECT max(number) FROM correction WHERE attempt_id = a.id)
WHERE a.at >= ? AND a.at < ? AND a.state <> '{AttemptState.ABORTED.value}'
"""  # noqa: S608 - our own words

_BEGUN: Final = f"""
SELECT callback.business_process_id, callback.begun_at, i.agent_id, COALESCE(a.agent_name, agent.name),
    callback.promised_from, callback.promised_until, callback.predicted_from, callback.predicted_wait, a.id,
    {_CODE}
FROM callback
LEFT JOIN interaction AS i ON i.id = COALESCE(
    (SELECT min(j.id) FROM attempt AS b JOIN interaction AS j ON j.attempt_id = b.id
     WHERE b.callback_id = callback.id AND j.accepted_at = callback.begun_at),
    (SELECT min(j.id) FROM interaction AS j
     WHERE j.callback_id = callback.id AND j.closed_at IS NULL AND j.accepted_at = callback.begun_at))
LEFT JOIN agent ON agent.id = i.agent_id
LEFT JOIN attempt AS a ON a.id = i.attempt_id
LEFT JOIN correction AS c ON c.attempt_id = a.id
    AND c.number = (SELECT max(number) FROM correction WHERE attempt_id = a.id)
WHERE callback.begun_at >= ? AND callback.begun_at < ?
    AND (callback.promised_until IS NOT NULL OR callback.predicted_from IS NOT NULL)
"""  # noqa: S608 - our own words
"""The first calls of a period whose time was promised or predicted, with who made them and their code."""

_NEVER_BEGUN: Final = (
    "SELECT business_process_id, completed_at, count(*) FROM callback WHERE begun_at IS NULL"
    " AND promised_until < completed_at AND completed_at >= ? AND completed_at < ?"
)
"""Promises that were broken because the callback ended after its range without a call."""


@dataclass
class _Count:
    """The counts of one line; the sums are in microseconds."""

    name: str
    business_process_id: str | None = None
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
    kept: int = 0
    early: int = 0
    late: int = 0
    promises: int = 0
    ranges: int = 0
    predictions: int = 0
    predicted_wait: int = 0
    begun_wait: int = 0


@dataclass
class _Table:
    """The lines of all agents, hours, business processes or codes, and the total."""

    by: FiguresBy
    names: dict[str, str]
    counts: dict[str, _Count] = field(default_factory=dict[str, _Count])
    total: _Count = field(default_factory=lambda: _Count(""))

    def lines(self, place: tuple[str, str, str | None] | None) -> tuple[_Count, ...]:
        """Return the line with a key, name and business process, which is new for the first time, and the total."""
        if place is None:
            return (self.total,)
        key, name, process_id = place
        return self.counts.setdefault(key, _Count(name, process_id)), self.total

    def whole(self, business_process_id: str, at: int) -> tuple[_Count, ...]:
        """Return the lines of something that belongs to a whole callback, to no agent and no code."""
        if self.by in _OF_ATTEMPTS:
            return (self.total,)
        return self.lines(self.place(business_process_id, at))

    def place(
        self,
        business_process_id: str,
        at: int,
        agent: tuple[str | None, str | None] = (None, None),
        code: tuple[str | None, str | None] = (None, None),
    ) -> tuple[str, str, str | None]:
        """Return key, name and, by code, the business process of the line to which something belongs."""
        if self.by is FiguresBy.BUSINESS_PROCESS:
            return business_process_id, self.names.get(business_process_id, business_process_id), None
        if self.by is FiguresBy.HOUR:
            start = format_time(to_time(at // _HOUR * _HOUR))
            return start, start, None
        if self.by is FiguresBy.CODE:
            return f"{business_process_id}:{code[0] or ''}", code[1] or code[0] or "", business_process_id
        return agent[0] or f"supervisor:{agent[1] or ''}", agent[1] or agent[0] or "", None


async def figures(sql: Sql, by: FiguresBy, scope: Scope, since: datetime, until: datetime) -> Figures:
    """Return the figures from ``since`` to before ``until``."""
    names: dict[str, str] = {
        row[0]: row[1] for row in await sql.fetch("SELECT id, name FROM business_process")
    }
    table = _Table(by, names)
    span = from_time(since), from_time(until)
    where = Where()
    where.add_scope(scope, "a.business_process_id")
    for row in await sql.fetch(f"{_ATTEMPTS} AND {where} ORDER BY a.at, a.id", *span, *where.values):
        *facts, code, label = row
        for count in table.lines(table.place(row[3], row[0], agent=(row[1], row[2]), code=(code, label))):
            _add_attempt(count, facts)
    await _add_promises(sql, table, scope, span)
    for column, words in (("entered_at", "''"), ("completed_at", "end_state")):
        await _add_callbacks(sql, (column, words), scope, span, table)
    is_whole = by not in _OF_ATTEMPTS
    return Figures(
        by=by,
        since=since,
        until=until,
        items=tuple(_line(key, table.counts[key], is_whole=is_whole) for key in _order(table)),
        total=_line("", table.total, is_whole=True),
    )


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


async def _add_promises(sql: Sql, table: _Table, scope: Scope, span: tuple[int, int]) -> None:
    """Compare the first calls of the period with their promised and predicted times (*The promised time*)."""
    where = Where()
    where.add_scope(scope, "callback.business_process_id")
    for row in await sql.fetch(f"{_BEGUN} AND {where}", *span, *where.values):
        process_id, at, agent_id, agent_name, earliest, latest, start, wait, attempt_id, code, label = row
        is_placed = {FiguresBy.AGENT: agent_id, FiguresBy.CODE: attempt_id}.get(
            table.by, process_id
        ) is not None
        place = table.place(process_id, at, (agent_id, agent_name), (code, label)) if is_placed else None
        for count in table.lines(place):
            if earliest is not None and latest is not None:
                count.early += at < earliest
                count.late += at > latest
                count.kept += earliest <= at <= latest
                count.promises += 1
                count.ranges += latest - earliest
            if start is not None and wait is not None and at >= start:
                count.predictions += 1
                count.predicted_wait += wait
                count.begun_wait += at - start
    where = Where()
    where.add_scope(scope)
    found = await sql.fetch(
        f"{_NEVER_BEGUN} AND {where} GROUP BY business_process_id, completed_at", *span, *where.values
    )
    for process_id, at, number in found:
        for count in table.whole(process_id, at):
            count.late += number


async def _add_callbacks(
    sql: Sql, columns: tuple[str, str], scope: Scope, span: tuple[int, int], table: _Table
) -> None:
    """Count the callbacks that entered or were completed in the period, by business process and hour."""
    column, words = columns
    where = Where()
    where.add_scope(scope)
    where.add(f"{column} >= ? AND {column} < ?", *span)
    found = await sql.fetch(
        f"SELECT business_process_id, {column} / {_HOUR} AS hour, {words} AS ending, count(*) FROM callback"  # noqa: S608
        f" WHERE {where} GROUP BY business_process_id, hour, ending",
        *where.values,
    )
    for process_id, hour, end_state, number in found:
        for count in table.whole(process_id, hour * _HOUR):
            count.entered += number if column == "entered_at" else 0
            count.succeeded += number if end_state == EndState.SUCCEEDED.value else 0
            count.failed += number if end_state == EndState.FAILED.value else 0


def _order(table: _Table) -> Iterable[str]:
    counts = table.counts
    if table.by is FiguresBy.HOUR:
        return sorted(counts)
    if table.by is FiguresBy.CODE:  # Those of a business process together, those without a code last.
        names = table.names
        return sorted(
            counts,
            key=lambda key: (
                names.get(counts[key].business_process_id or "", ""),
                not counts[key].name,
                counts[key].name,
                key,
            ),
        )
    return sorted(counts, key=lambda key: (counts[key].name, key))


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
        promises_kept=count.kept,
        promises_early=count.early,
        promises_late=count.late,
        predictions=count.predictions,
        mean_predicted_wait_s=_mean(count.predicted_wait, count.predictions),
        mean_begun_wait_s=_mean(count.begun_wait, count.predictions),
        mean_promised_range_s=_mean(count.ranges, count.promises),
        business_process_id=count.business_process_id,
    )


def _mean(total: int, count: int) -> float | None:
    return total / count / _SECOND if count else None
