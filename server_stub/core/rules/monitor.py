"""Counts per shift, and when supervisors are notified of them (``docs/behaviour.md``, *Monitor*).

Figures and tallies are rows to which each completion adds; they equal a recount of the rows of their shift. A changed
row of the monitor is sent at once, and then at most once a second, so that a busy queue does not flood the
supervisors' screens. The second is a timer at whose end nothing happens, unless a row has changed within it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import AgentState, EndState
from server_stub.core.calendar.shifts import next_shift, shift_start
from server_stub.core.model.effects import Notify
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import (
    AgentRow,
    BusinessProcessRow,
    CallbackRow,
    CodeCountRow,
    FiguresRow,
    InteractionRow,
    OutageRow,
    TallyRow,
    TimerKind,
)
from server_stub.core.state.tables import RowChange
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.alerts import is_available, is_on_duty
from server_stub.core.views.views import Views

QUIET_S: Final = 1.0
"""Seconds between two monitor events of a business process; ``docs/protocol.md`` promises at most one a second."""


def figures_of(transaction: Transaction, business_process_id: str) -> FiguresRow:
    """Return the business process's counts in its current shift (*Monitor*)."""
    started = _current_shift(transaction, business_process_id)
    known = transaction.tables.figures.get((business_process_id, started))
    return known or FiguresRow(business_process_id=business_process_id, shift_started_at=started)


def tally_of(transaction: Transaction, agent_id: str, business_process_id: str) -> TallyRow:
    """Return the agent's counts for the business process in its current shift (*Monitor*)."""
    started = _current_shift(transaction, business_process_id)
    known = transaction.tables.tallies.get((agent_id, business_process_id, started))
    return known or TallyRow(
        agent_id=agent_id, business_process_id=business_process_id, shift_started_at=started
    )


def count_entered(transaction: Transaction, business_process_id: str) -> None:
    """Count a new callback (*Monitor*)."""
    figures = figures_of(transaction, business_process_id)
    transaction.put(replace(figures, entered=figures.entered + 1))


def count_moved(transaction: Transaction, callback: CallbackRow, business_process_id: str) -> None:
    """Count a callback as entered where it now is, for each shift that it entered in (*Many at once*)."""
    for process_id, by in ((callback.business_process_id, -1), (business_process_id, 1)):
        figures = figures_of(transaction, process_id)
        if callback.entered_at >= figures.shift_started_at:
            transaction.put(replace(figures, entered=figures.entered + by))


def count_ended(transaction: Transaction, business_process_id: str, end_state: EndState, by: int = 1) -> None:
    """Count a completed callback by its end state, whose value names a field of ``FiguresRow`` (*Monitor*).

    ``by`` is -1 for one that a correction takes back (*Correcting a wrap-up*).
    """
    figures = figures_of(transaction, business_process_id)
    name = end_state.value
    transaction.put(replace(figures, **{name: getattr(figures, name) + by}))


def count_handled(transaction: Transaction, business_process_id: str, handle_time: timedelta) -> None:
    """Count a completed interaction; its handle time runs from the answer to the completion (*Monitor*)."""
    figures = figures_of(transaction, business_process_id)
    transaction.put(
        replace(figures, handled=figures.handled + 1, handle_time=figures.handle_time + handle_time),
    )


def count_promise(transaction: Transaction, business_process_id: str, name: str) -> None:
    """Add 1 to the count ``name`` of promised times, a field of ``FiguresRow`` (*The promised time*)."""
    figures = figures_of(transaction, business_process_id)
    transaction.put(replace(figures, **{name: getattr(figures, name) + 1}))


def tally(transaction: Transaction, interaction: InteractionRow, name: str, by: int = 1) -> None:
    """Add ``by`` to the agent's count ``name``, a field of ``TallyRow`` (*Monitor*)."""
    row = tally_of(transaction, interaction.agent_id, interaction.business_process_id)
    transaction.put(replace(row, **{name: getattr(row, name) + by}))


def start_shift(transaction: Transaction, process: BusinessProcessRow) -> None:
    """Start the current shift with all counts at zero (*Monitor*); earlier shifts stay in the store."""
    started = shift_start(process.timing, transaction.now)
    transaction.set_timer(TimerKind.SHIFT, process.id, next_shift(process.timing, transaction.now))
    if started == process.shift_started_at:
        return
    transaction.put(replace(process, shift_started_at=started))
    transaction.put(FiguresRow(business_process_id=process.id, shift_started_at=started))
    transaction.audit(AuditAction.BUSINESS_PROCESS_SHIFT, f"business_process:{process.id}", process.id)


def _current_shift(transaction: Transaction, business_process_id: str) -> datetime:
    """Return the start of the current shift.

    The timer of the shift may be due together with timers that complete callbacks, and be handled after them. Those
    callbacks count in the new shift, so it is started first.
    """
    next_start = transaction.due_at(TimerKind.SHIFT, business_process_id)
    if next_start is not None and next_start <= transaction.now:
        start_shift(transaction, transaction.process(business_process_id))
    return transaction.process(business_process_id).shift_started_at


def processes_to_announce(transaction: Transaction, changes: Iterable[RowChange]) -> list[str]:
    """Return the ids of business processes whose monitor row may have changed, sorted (*Monitor*)."""
    touched: set[str] = set()
    leaving: set[str] = set()
    for change in changes:
        row = change.after if change.after is not None else change.before
        if isinstance(row, (FiguresRow, CodeCountRow)):
            touched.add(row.business_process_id)
        elif isinstance(row, BusinessProcessRow):
            touched.add(row.id)
            if row.removed and isinstance(change.before, BusinessProcessRow) and not change.before.removed:
                leaving.add(row.id)
        elif isinstance(row, CallbackRow) and _moved(change):
            touched.add(row.business_process_id)
            if isinstance(change.before, CallbackRow):
                touched.add(change.before.business_process_id)
        elif isinstance(row, AgentRow) and _changes_duty(change):
            touched.update(transaction.tables.routing.served_by.get(row.id, ()))
        elif isinstance(row, OutageRow):
            touched.update(transaction.tables.business_processes)
    known = transaction.tables.business_processes
    return sorted(each for each in touched if each in leaving or not known[each].removed)


def announce(transaction: Transaction, business_process_id: str) -> None:
    """Send supervisors the monitor row of a business process now, or once the quiet second is over (*Monitor*)."""
    quiet_until = transaction.due_at(TimerKind.QUIET, business_process_id)
    if quiet_until is not None and quiet_until > transaction.now:
        transaction.set_timer(TimerKind.MONITOR, business_process_id, quiet_until)
        return
    transaction.set_timer_in(TimerKind.QUIET, business_process_id, QUIET_S)
    item = Views(transaction.tables).monitor_item(business_process_id, now=transaction.now)
    for recipient in transaction.tables.process_index.watchers(business_process_id):
        transaction.do(Notify(recipient, EventName.MONITOR, item))


def _moved(change: RowChange) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, CallbackRow) or not isinstance(after, CallbackRow):
        return True
    return _what_counts(before) != _what_counts(after)


def _what_counts(row: CallbackRow) -> tuple[object, ...]:
    return (
        row.location,
        row.queued_at,
        row.held,
        row.agent_id,
        row.customer_timezones,
        row.business_process_id,
    )


def _changes_duty(change: RowChange) -> bool:
    """Return whether an agent comes on or goes off duty, on which an alert may depend."""
    before, after = change.before, change.after
    if not isinstance(before, AgentRow) or not isinstance(after, AgentRow):
        return True
    return _duty(before) != _duty(after)


def _duty(agent: AgentRow) -> tuple[bool, ...]:
    return is_on_duty(agent), is_available(agent), agent.state is AgentState.OFFLINE
