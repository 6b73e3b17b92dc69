"""What happens by itself when its time has come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import AgentState, CallOutcome, InteractionState, Location
from server_stub.core import conduct, monitor, moving, offering, placing, presence, processes
from server_stub.core.interaction import Step
from server_stub.core.rows import AuditAction, Callback, ClosedBy, Interaction, ReleaseReason, TimerKind
from server_stub.core.turn import Turn

LATE: Final = timedelta(milliseconds=250)
"""A timer that comes so late was held up: the server was down, or stood still."""

SWITCH_SPEAKS_S: Final = 1.0
"""So long the switch then has to say what became of a call meanwhile."""


def run_due(turn: Turn) -> None:
    """Handle every timer that is due, in the order of their time, kind and subject.

    A timer that comes late finds things as they are now, not as they were when it was due. A call that nobody answered
    in time, as far as is known, may have been answered while the server was down: the switch is heard first
    (``docs/behaviour.md``, Choosing the agent).
    """
    line = turn.tables.timer_line
    while (first := line.first()) is not None and first[0] <= turn.now:
        due_at, _, subject, kind = first
        turn.clear_timer(kind, subject)
        if kind is TimerKind.NO_ANSWER and turn.now - due_at > LATE:
            turn.set_timer_in(kind, subject, SWITCH_SPEAKS_S)
        else:
            _HANDLERS[kind](turn, subject)


def _schedule(turn: Turn, business_process_id: str) -> None:
    processes.look_at_schedule(turn, business_process_id)


def _shift(turn: Turn, business_process_id: str) -> None:
    monitor.start_shift(turn, turn.process(business_process_id))
    processes.look_at_schedule(turn, business_process_id)


def _expiry(turn: Turn, callback_id: str) -> None:
    callback = turn.tables.callbacks[callback_id]
    if callback.location is not Location.HANDLING_BY_AGENT:
        placing.place(turn, callback)


def _place_again(turn: Turn, callback_id: str) -> None:
    callback = turn.tables.callbacks[callback_id]
    placing.place(turn, callback, queued_at=callback.queued_at)


def _ask(turn: Turn, callback_id: str) -> None:
    callback: Callback = turn.tables.callbacks[callback_id]
    turn.put(replace(callback, ask_lapsed=True))


def _offer(turn: Turn, interaction_id: str) -> None:
    offering.time_up(turn, _interaction(turn, interaction_id))


def _preview(turn: Turn, interaction_id: str) -> None:
    conduct.dial(turn, _interaction(turn, interaction_id), Step.TIME_UP)


def _no_answer(turn: Turn, interaction_id: str) -> None:
    conduct.unanswered(turn, _interaction(turn, interaction_id), CallOutcome.NO_ANSWER, Step.TIME_UP)


def _wrap_up(turn: Turn, interaction_id: str) -> None:
    conduct.finish(turn, _interaction(turn, interaction_id), Step.TIME_UP, ClosedBy.CLOCK)


def _grace(turn: Turn, agent_id: str) -> None:
    """Let go of an agent whose desktop has not come back; a call goes on, and so does its wrap-up."""
    agent = turn.agent(agent_id)
    if agent.interaction_id is None:
        if agent.state is not AgentState.OFFLINE:
            presence.enter(turn, agent, AgentState.OFFLINE, presence.CONNECTION_LOST)
            turn.audit(
                AuditAction.AGENT_STATE,
                f"agent:{agent_id}",
                None,
                state=AgentState.OFFLINE.value,
                reason=presence.CONNECTION_LOST,
            )
        return
    interaction = _interaction(turn, agent.interaction_id)
    if interaction.state is InteractionState.OFFERED:
        offering.release(turn, interaction, Step.DESKTOP_LOST, ReleaseReason.DESKTOP_LOST)
    elif interaction.state is InteractionState.PREVIEW:
        conduct.lose_desktop_in_preview(turn, interaction)


def _cool_down(turn: Turn, subject: str) -> None:
    callback_id, _, agent_id = subject.partition("|")
    placing.end_cool_down(turn, callback_id, agent_id)


def _quiet(_turn: Turn, _business_process_id: str) -> None:
    """Nothing was owed over the quiet second; that its timer is gone is all there is to it."""


def _interaction(turn: Turn, interaction_id: str) -> Interaction:
    return turn.tables.interactions[interaction_id]


_HANDLERS: Final[dict[TimerKind, Callable[[Turn, str], None]]] = {
    TimerKind.SCHEDULE: _schedule,
    TimerKind.SHIFT: _shift,
    TimerKind.MOVE: moving.go_on,
    TimerKind.EXPIRY: _expiry,
    TimerKind.DUE: _place_again,
    TimerKind.CALLING_HOURS: _place_again,
    TimerKind.ASK: _ask,
    TimerKind.OFFER: _offer,
    TimerKind.PREVIEW: _preview,
    TimerKind.NO_ANSWER: _no_answer,
    TimerKind.WRAP_UP: _wrap_up,
    TimerKind.GRACE: _grace,
    TimerKind.COOL_DOWN: _cool_down,
    TimerKind.MONITOR: monitor.announce_late,
    TimerKind.QUIET: _quiet,
}
