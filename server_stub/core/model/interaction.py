"""The states of an interaction, as a table (``docs/behaviour.md``, *An interaction's states*).

``NEXT`` holds every possible move; any other move is refused and changes nothing. ``docs/states.md`` is drawn from it.
The only move that depends on settings, the acceptance, is chosen by ``acceptance``.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from agent_desktop.protocol.states import (
    AcceptAt,
    AgentState,
    Command,
    InteractionState,
    LegState,
    MaxPreviewTimeMode,
    SupervisionMode,
)
from server_stub.core.model.call_rules import CallPlan, CallRules
from server_stub.core.model.rows import InteractionRow, Origin, TimerKind
from server_stub.core.model.supervision.call_rows import SupervisorInCall


class Step(StrEnum):
    """A cause that moves an interaction from one state to the next."""

    ACCEPTED_WITH_PREVIEW = "accepted with preview"
    ACCEPTED = "accepted without preview"
    DECLINED = "declined"
    REVOKED = "revoked"
    DESKTOP_LOST = "desktop lost"
    TIME_UP = "time up"
    DIAL_ASKED = "dial now"
    AGENT_UP = "agent's leg up"
    AGENT_UNREACHED = "agent's leg not up"
    AGENT_LEFT = "agent hung up"
    LEG_GONE = "agent's leg not back"
    NOT_PLACED = "not placed"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    HUNG_UP = "customer hung up"
    ENDED = "red X"
    COMPLETED = "complete"
    FINISHED = "finished by a supervisor"
    DELEGATED = "delegated"
    NUMBER_FORBIDDEN = "number forbidden"


_S = InteractionState

NEXT: Final[dict[tuple[InteractionState, Step], InteractionState]] = {
    (_S.OFFERED, Step.ACCEPTED_WITH_PREVIEW): _S.PREVIEW,
    (_S.OFFERED, Step.ACCEPTED): _S.CONNECTING,
    (_S.OFFERED, Step.DECLINED): _S.RELEASED,
    (_S.OFFERED, Step.ENDED): _S.RELEASED,
    (_S.OFFERED, Step.TIME_UP): _S.RELEASED,
    (_S.OFFERED, Step.REVOKED): _S.RELEASED,
    (_S.OFFERED, Step.DESKTOP_LOST): _S.RELEASED,
    (_S.PREVIEW, Step.DIAL_ASKED): _S.CONNECTING,
    (_S.PREVIEW, Step.TIME_UP): _S.CONNECTING,
    (_S.PREVIEW, Step.ENDED): _S.WRAP_UP,
    (_S.PREVIEW, Step.AGENT_LEFT): _S.WRAP_UP,
    (_S.PREVIEW, Step.COMPLETED): _S.COMPLETED,
    (_S.PREVIEW, Step.DELEGATED): _S.COMPLETED,
    (_S.PREVIEW, Step.DESKTOP_LOST): _S.COMPLETED,
    (_S.PREVIEW, Step.NUMBER_FORBIDDEN): _S.COMPLETED,
    (_S.CONNECTING, Step.AGENT_UP): _S.DIALING,
    (_S.CONNECTING, Step.ENDED): _S.WRAP_UP,
    (_S.CONNECTING, Step.AGENT_LEFT): _S.WRAP_UP,
    (_S.CONNECTING, Step.AGENT_UNREACHED): _S.COMPLETED,
    (_S.CONNECTING, Step.TIME_UP): _S.COMPLETED,
    (_S.CONNECTING, Step.COMPLETED): _S.COMPLETED,
    (_S.CONNECTING, Step.DESKTOP_LOST): _S.COMPLETED,
    (_S.CONNECTING, Step.NUMBER_FORBIDDEN): _S.COMPLETED,
    (_S.DIALING, Step.ANSWERED): _S.HANDLING,
    (_S.DIALING, Step.UNANSWERED): _S.WRAP_UP,
    (_S.DIALING, Step.TIME_UP): _S.WRAP_UP,
    (_S.DIALING, Step.NOT_PLACED): _S.WRAP_UP,
    (_S.DIALING, Step.AGENT_LEFT): _S.WRAP_UP,
    (_S.DIALING, Step.LEG_GONE): _S.WRAP_UP,
    (_S.DIALING, Step.ENDED): _S.WRAP_UP,
    (_S.DIALING, Step.COMPLETED): _S.COMPLETED,
    (_S.HANDLING, Step.HUNG_UP): _S.WRAP_UP,
    (_S.HANDLING, Step.AGENT_LEFT): _S.WRAP_UP,
    (_S.HANDLING, Step.LEG_GONE): _S.WRAP_UP,
    (_S.HANDLING, Step.ENDED): _S.WRAP_UP,
    (_S.HANDLING, Step.COMPLETED): _S.COMPLETED,
    (_S.WRAP_UP, Step.TIME_UP): _S.COMPLETED,
    (_S.WRAP_UP, Step.ENDED): _S.COMPLETED,
    (_S.WRAP_UP, Step.COMPLETED): _S.COMPLETED,
    (_S.WRAP_UP, Step.FINISHED): _S.COMPLETED,
    (_S.WRAP_UP, Step.DELEGATED): _S.COMPLETED,
}

CLOSED: Final = frozenset({_S.COMPLETED, _S.RELEASED})
"""States that no move leaves."""

HOLDS_NUMBER: Final = frozenset({_S.OFFERED, _S.PREVIEW, _S.CONNECTING, _S.DIALING, _S.HANDLING})
"""States that hold the number: no other callback with it is offered."""

TIMER: Final[dict[InteractionState, TimerKind]] = {
    _S.OFFERED: TimerKind.OFFER,
    _S.PREVIEW: TimerKind.PREVIEW,
    _S.CONNECTING: TimerKind.AGENT_LEG,
    _S.DIALING: TimerKind.NO_ANSWER,
    _S.WRAP_UP: TimerKind.WRAP_UP,
}
"""Timers of the states that end by themselves."""

AGENT_IS: Final[dict[InteractionState, AgentState]] = {
    _S.OFFERED: AgentState.OFFERED,
    _S.PREVIEW: AgentState.PREVIEW,
    _S.CONNECTING: AgentState.BUSY,
    _S.DIALING: AgentState.BUSY,
    _S.HANDLING: AgentState.BUSY,
    _S.WRAP_UP: AgentState.WRAP_UP,
}
"""The agent's state during each state of the interaction."""

ORIGIN: Final[dict[tuple[InteractionState, Step], Origin]] = {
    (_S.PREVIEW, Step.ENDED): Origin.PREVIEW_ENDED,
    (_S.PREVIEW, Step.COMPLETED): Origin.PREVIEW_ENDED,
    (_S.PREVIEW, Step.DESKTOP_LOST): Origin.PREVIEW_ENDED,
    (_S.PREVIEW, Step.AGENT_LEFT): Origin.PREVIEW_ENDED,
    (_S.CONNECTING, Step.ENDED): Origin.PREVIEW_ENDED,
    (_S.CONNECTING, Step.AGENT_LEFT): Origin.PREVIEW_ENDED,
    (_S.CONNECTING, Step.AGENT_UNREACHED): Origin.PREVIEW_ENDED,
    (_S.CONNECTING, Step.TIME_UP): Origin.PREVIEW_ENDED,
    (_S.CONNECTING, Step.COMPLETED): Origin.PREVIEW_ENDED,
    (_S.CONNECTING, Step.DESKTOP_LOST): Origin.PREVIEW_ENDED,
    (_S.DIALING, Step.NOT_PLACED): Origin.PREVIEW_ENDED,
    (_S.DIALING, Step.AGENT_LEFT): Origin.DIALING_ENDED,
    (_S.DIALING, Step.LEG_GONE): Origin.DIALING_ENDED,
    (_S.DIALING, Step.ENDED): Origin.DIALING_ENDED,
    (_S.DIALING, Step.COMPLETED): Origin.DIALING_ENDED,
    (_S.DIALING, Step.UNANSWERED): Origin.DIALING_UNANSWERED,
    (_S.DIALING, Step.TIME_UP): Origin.DIALING_UNANSWERED,
    (_S.DIALING, Step.ANSWERED): Origin.HANDLING,
}
"""The origin of an interaction for its completion, once it is known."""

WOULD_COME_FROM: Final[dict[InteractionState, Origin]] = {
    _S.PREVIEW: Origin.PREVIEW_ENDED,
    _S.CONNECTING: Origin.PREVIEW_ENDED,
    _S.DIALING: Origin.DIALING_ENDED,
}
"""The origin that ``complete`` would give to an interaction that has none yet."""

COMMANDS: Final[dict[InteractionState, tuple[Command, ...]]] = {
    _S.OFFERED: (Command.ACCEPT, Command.DECLINE, Command.END),
    _S.PREVIEW: (Command.DIAL, Command.END, Command.COMPLETE, Command.DELEGATE, Command.CALL_NUMBER),
    _S.CONNECTING: (Command.END, Command.COMPLETE, Command.CALL_NUMBER),
    _S.DIALING: (Command.END, Command.COMPLETE),
    _S.HANDLING: (Command.SET_COMPLETION_STATUS, Command.END, Command.COMPLETE),
    _S.WRAP_UP: (Command.SET_COMPLETION_STATUS, Command.END, Command.COMPLETE, Command.DELEGATE),
    _S.COMPLETED: (),
    _S.RELEASED: (),
}
"""The agent's commands in each state."""


def acceptance(mode: MaxPreviewTimeMode, *, has_recording: bool) -> Step:
    """Return the step of an accepted offer: with or without a preview (*Max Preview Time Mode*)."""
    previewed = mode is MaxPreviewTimeMode.ALWAYS or (
        mode is MaxPreviewTimeMode.WITH_RECORDING and has_recording
    )
    return Step.ACCEPTED_WITH_PREVIEW if previewed else Step.ACCEPTED


def commands(row: InteractionRow, rules: CallPlan) -> tuple[Command, ...]:
    """Return the agent's commands now; an offer of Teams or UC-1 is not accepted in the desktop (*Accepting*)."""
    allowed = COMMANDS[row.state]
    if row.accept_at is AcceptAt.ENDPOINT:
        allowed = tuple(command for command in allowed if command is not Command.ACCEPT)
    return (*allowed, *_call_commands(row, rules)) if row.state is _S.HANDLING else allowed


def can_be_supervised(row: InteractionRow) -> bool:
    """Return whether there is a conversation that a supervisor may enter (*Supervisors in a call*)."""
    return row.state is _S.HANDLING and row.agent_leg is LegState.UP and row.message_left_at is None


def speaking_supervisor(row: InteractionRow) -> SupervisorInCall | None:
    """Return the supervisor who whispers or has joined; there is at most one (*Supervisors in a call*)."""
    return next((each for each in row.supervisors if each.mode is not SupervisionMode.LISTEN), None)


def supervision_modes(
    row: InteractionRow, rules: CallRules, supervisor_id: str
) -> tuple[SupervisionMode, ...]:
    """Return the modes in which a supervisor may enter now, or change to (*Supervisors in a call*)."""
    if not can_be_supervised(row):
        return ()
    speaking = speaking_supervisor(row)
    others = speaking is not None and speaking.supervisor_id != supervisor_id
    present = {each.mode for each in row.supervisors if each.supervisor_id == supervisor_id}
    return tuple(
        mode
        for mode in SupervisionMode
        if mode in rules.supervision
        and mode not in present
        and (mode is SupervisionMode.LISTEN or not others)
    )


def _call_commands(row: InteractionRow, rules: CallPlan) -> Iterator[Command]:
    """Yield the commands for the conversation itself (*In a call*); none while a message is being left."""
    if row.message_left_at is not None:
        return
    if row.agent_leg is LegState.UP:
        yield Command.RESUME if row.on_hold else Command.HOLD
        yield Command.SEND_DIGITS
    if rules.message_of(row.agent_id) is not None:
        yield Command.LEAVE_MESSAGE
    if row.call_recording_id is not None:
        yield Command.RESUME_RECORDING if row.recording_paused else Command.PAUSE_RECORDING
