"""What is counted per shift, and when supervisors are told (``docs/behaviour.md``, *Monitor*).

Figures and tallies are rows that each completion adds to; they equal a recount of the rows of their shift. A business
process whose item has changed is announced at once, and then at most once a second: the second is a timer.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import AgentState, EndState
from server_stub.core.alerts import is_on_duty
from server_stub.core.effects import Notify
from server_stub.core.rows import (
    Agent,
    AuditAction,
    BusinessProcess,
    Callback,
    Figures,
    Interaction,
    Tally,
    TimerKind,
)
from server_stub.core.shifts import next_shift, shift_start
from server_stub.core.tables import Change
from server_stub.core.turn import Turn
from server_stub.core.views import Views

QUIET_S: Final = 1.0
"""Between two monitor events of a business process, in seconds: the wire promises at most one a second."""


def figures_of(turn: Turn, business_process_id: str) -> Figures:
    """Return what has been counted in the current shift."""
    started = _shift_at_hand(turn, business_process_id)
    known = turn.tables.figures.get((business_process_id, started))
    return known or Figures(business_process_id=business_process_id, shift_started_at=started)


def tally_of(turn: Turn, agent_id: str, business_process_id: str) -> Tally:
    """Return what the agent did for the business process in its current shift."""
    started = _shift_at_hand(turn, business_process_id)
    known = turn.tables.tallies.get((agent_id, business_process_id, started))
    return known or Tally(
        agent_id=agent_id, business_process_id=business_process_id, shift_started_at=started
    )


def count_entered(turn: Turn, business_process_id: str) -> None:
    """Count a new callback."""
    figures = figures_of(turn, business_process_id)
    turn.put(replace(figures, entered=figures.entered + 1))


def count_ended(turn: Turn, business_process_id: str, end_state: EndState) -> None:
    """Count a completed callback under its end state; the fields of ``Figures`` bear their names."""
    figures = figures_of(turn, business_process_id)
    name = end_state.value
    turn.put(replace(figures, **{name: getattr(figures, name) + 1}))


def count_handled(turn: Turn, business_process_id: str, handle_time: timedelta) -> None:
    """Count a completed interaction that had an answer, from the answer to its completion."""
    figures = figures_of(turn, business_process_id)
    turn.put(
        replace(figures, handled=figures.handled + 1, handle_time=figures.handle_time + handle_time),
    )


def tally(turn: Turn, interaction: Interaction, name: str) -> None:
    """Add one to the agent's count of ``name``, a field of ``Tally``."""
    row = tally_of(turn, interaction.agent_id, interaction.business_process_id)
    turn.put(replace(row, **{name: getattr(row, name) + 1}))


def start_shift(turn: Turn, process: BusinessProcess) -> None:
    """Begin the shift that runs now, with all counts at zero; earlier shifts stay in the store."""
    started = shift_start(process.timing, turn.now)
    turn.set_timer(TimerKind.SHIFT, process.id, next_shift(process.timing, turn.now))
    if started == process.shift_started_at:
        return
    turn.put(replace(process, shift_started_at=started))
    turn.put(Figures(business_process_id=process.id, shift_started_at=started))
    turn.audit(AuditAction.BUSINESS_PROCESS_SHIFT, f"business_process:{process.id}", process.id)


def _shift_at_hand(turn: Turn, business_process_id: str) -> datetime:
    """Return when the current shift has started.

    A timer that comes late is handled among others that are due: what they complete counts in the shift of now.
    """
    next_start = turn.due_at(TimerKind.SHIFT, business_process_id)
    if next_start is not None and next_start <= turn.now:
        start_shift(turn, turn.process(business_process_id))
    return turn.process(business_process_id).shift_started_at


def processes_to_announce(turn: Turn, changes: list[Change]) -> list[str]:
    """Return the business processes whose monitor item may have changed, sorted."""
    touched: set[str] = set()
    for change in changes:
        row = change.after if change.after is not None else change.before
        if isinstance(row, Figures):
            touched.add(row.business_process_id)
        elif isinstance(row, BusinessProcess):
            touched.add(row.id)
        elif isinstance(row, Callback) and _moved(change):
            touched.add(row.business_process_id)
        elif isinstance(row, Agent) and _comes_or_goes(change):
            touched.update(turn.tables.lanes.served_by.get(row.id, ()))
    return sorted(touched)


def announce(turn: Turn, business_process_id: str) -> None:
    """Tell the supervisors about a business process now, or when the quiet second is over."""
    quiet_until = turn.due_at(TimerKind.QUIET, business_process_id)
    if quiet_until is not None:
        turn.set_timer(TimerKind.MONITOR, business_process_id, quiet_until)
        return
    turn.set_timer_in(TimerKind.QUIET, business_process_id, QUIET_S)
    item = Views(turn.tables).monitor_item(business_process_id, now=turn.now)
    for recipient in turn.tables.process_index.watchers(business_process_id):
        turn.do(Notify(recipient, EventName.MONITOR, item))


def announce_late(turn: Turn, business_process_id: str) -> None:
    """Tell what had to wait for the quiet second."""
    turn.clear_timer(TimerKind.QUIET, business_process_id)
    announce(turn, business_process_id)


def _moved(change: Change) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, Callback) or not isinstance(after, Callback):
        return True
    return _whereabouts(before) != _whereabouts(after)


def _whereabouts(row: Callback) -> tuple[object, ...]:
    return row.location, row.queued_at, row.held, row.agent_id, row.customer_timezones


def _comes_or_goes(change: Change) -> bool:
    """Return whether an agent comes on duty or leaves it, which an alert may hang on."""
    before, after = change.before, change.after
    if not isinstance(before, Agent) or not isinstance(after, Agent):
        return True
    return (is_on_duty(before), before.state is AgentState.OFFLINE) != (
        is_on_duty(after),
        after.state is AgentState.OFFLINE,
    )
