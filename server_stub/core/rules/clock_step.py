"""Steps of the machine's clock (``docs/behaviour.md``, *Choosing the agent*).

Spans keep their length: an offer with twenty seconds left still has twenty seconds, in whichever direction the clock
was set. Dates, such as due times, expiries and opening hours, do not change. Neither do places in a queue, since they
show the order of arrival.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace

from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import CLOSED
from server_stub.core.model.rows import AgentRow, InteractionRow, Row, TimerKind
from server_stub.core.rules import business_processes
from server_stub.core.rules.supervision import thresholds
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing

SPANS: Final = frozenset(
    {
        TimerKind.MOVE,
        TimerKind.MATCH,
        TimerKind.ASK,
        TimerKind.OFFER,
        TimerKind.PREVIEW,
        TimerKind.AGENT_LEG,
        TimerKind.LEG_BACK,
        TimerKind.NO_ANSWER,
        TimerKind.WRAP_UP,
        TimerKind.GRACE,
        TimerKind.COOL_DOWN,
        TimerKind.MONITOR,
        TimerKind.QUIET,
        TimerKind.WEBHOOK,
        TimerKind.UNDO,
    }
)
"""Timers that measure a span from when they were set; all others are dates of the calendar."""

_OF_AGENT: Final = ("since", "available_since")
_OF_INTERACTION: Final = (
    "offered_at",
    "state_since",
    "shown_at",
    "accepted_at",
    "dialed_at",
    "answered_at",
    "call_ended_at",
    "ringing_at",
    "beep_at",
    "message_left_at",
)


def clock_set(transaction: Transaction, event: events.ClockSet) -> Reply:
    """Shift all times that measure a span by the step of the clock, and check the schedules (*Choosing the agent*)."""
    by = timedelta(seconds=event.by_s)
    tables = transaction.tables
    for timer in [timer for timer in tables.timers.values() if timer.kind in SPANS]:
        transaction.put(replace(timer, due_at=timer.due_at + by))
    for cool_down in list(tables.cool_downs.values()):
        transaction.put(replace(cool_down, until=cool_down.until + by))
    for interaction in [row for row in tables.interactions.values() if row.state not in CLOSED]:
        transaction.put(_shifted(interaction, _OF_INTERACTION, by))
    for agent in list(tables.agents.values()):
        transaction.put(_shifted(agent, _OF_AGENT, by))
    for forecast in list(tables.forecasts.values()):
        transaction.put(replace(forecast, begun_at=forecast.begun_at + by))
    for process in list(tables.business_processes.values()):
        if process.aborts_before is not None and process.aborts_before > transaction.now:
            # Callbacks that are queued from now on would seem to have been there when the schedule closed.
            transaction.put(replace(process, aborts_before=transaction.now))
    for business_process_id in sorted(tables.business_processes):
        business_processes.update_schedule(transaction, business_process_id)
    thresholds.clock_was_set(transaction, by)
    transaction.audit(AuditAction.CLOCK_SET, "site", None, by_s=f"{event.by_s:.3f}")
    return nothing


def _shifted(row: AgentRow | InteractionRow, names: tuple[str, ...], by: timedelta) -> Row:
    times: dict[str, datetime | None] = {name: getattr(row, name) for name in names}
    changes: dict[str, Any] = {name: at + by for name, at in times.items() if at is not None}
    return replace(row, **changes)
