"""The last wrap-up of an agent, while it can be corrected (``docs/behaviour.md``, *Correcting a wrap-up*)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.objects import CorrectableWrapUp
from agent_desktop.protocol.states import CompletionStatus, InteractionState, Location
from server_stub.core.model.completion import ALLOWED, EFFECTS, Then, effect_on_wire
from server_stub.core.model.errors import (
    CorrectionTooLate,
    FloorRefusal,
    OfferedAgain,
    WrongLocation,
    WrongState,
)
from server_stub.core.model.rows import CallbackRow, ClosedBy, InteractionRow
from server_stub.core.state.tables import Tables
from server_stub.core.views.views import Views

CORRECTABLE: Final = timedelta(minutes=5)
"""How long after its completion an interaction can be corrected."""

WITHOUT_WRAP_UP: Final = frozenset({ClosedBy.AGENT_LEG, ClosedBy.NUMBER_RULES, ClosedBy.DESKTOP_LOST})
"""What closes an interaction without a choice that could be corrected."""

NO_STATUS: Final = "Only a wrap-up that is completed with a status can be corrected."
TOO_LATE: Final = "A wrap-up can be corrected within five minutes of its completion."
NEW_SHIFT: Final = "A new shift has begun, so that the figures of the former one are final."
OFFERED_SINCE: Final = "The callback was offered again since, so that its story goes on."
ENDED_SINCE: Final = "The callback was ended by something else since the wrap-up."

_STAYS_OPEN: Final = frozenset({Then.REQUEUE, Then.RESCHEDULE})


def has_wrap_up(interaction: InteractionRow) -> bool:
    """Return whether it was completed with a status that can be corrected (*Correcting a wrap-up*)."""
    return (
        interaction.state is InteractionState.COMPLETED
        and interaction.closed_by not in WITHOUT_WRAP_UP
        and interaction.completion_status is not None
        and interaction.origin is not None
    )


def correctable(tables: Tables, agent_id: str, now: datetime) -> CorrectableWrapUp | None:
    """Return the agent's last wrap-up if it can be corrected now, as far as the floor knows (*Correcting a wrap-up*)."""
    row = last_accepted(tables, agent_id)
    try:
        return None if row is None else checked_wrap_up(tables, row, now)
    except FloorRefusal:
        return None


def checked_wrap_up(tables: Tables, row: InteractionRow, now: datetime) -> CorrectableWrapUp:
    """Return the last wrap-up of an agent for its correction (*Correcting a wrap-up*).

    Only the store has completed callbacks: the correction itself may still be refused.

    Raises:
        WrongState: the interaction was not completed with a status.
        CorrectionTooLate: the five minutes are over, or a new shift has begun.
        OfferedAgain: the callback was offered again since, or had another attempt.
        WrongLocation: something else has ended the callback since.
    """
    status, origin = row.completion_status, row.origin
    shown = Views(tables).interaction(row.id)
    if not has_wrap_up(row) or status is None or origin is None or shown is None:
        raise WrongState(NO_STATUS)
    closed_at = row.closed_at or row.state_since
    process = tables.business_processes[row.business_process_id]
    if now - closed_at > CORRECTABLE or process.removed:
        raise CorrectionTooLate(TOO_LATE)
    if closed_at < process.shift_started_at:
        raise CorrectionTooLate(NEW_SHIFT)
    _check_story(tables, row, status)
    callback = tables.callbacks.get(row.callback_id)
    used = (row if callback is None else callback).attempts_used - EFFECTS[status].uses_attempt
    allowed = ALLOWED[origin]
    effects = tuple(effect_on_wire(each, attempts_used=used, timing=process.timing) for each in allowed)
    return CorrectableWrapUp(
        replace(shown, allowed_completion_statuses=allowed, completion_effects=effects),
        closed_at + CORRECTABLE,
    )


def check_not_offered_since(tables: Tables, row: InteractionRow) -> None:
    """Check all interactions that the floor has for a later offer of the callback (*Correcting a wrap-up*).

    Raises:
        OfferedAgain: there was one, though it may have been declined.
    """
    closed_at = row.closed_at or row.state_since
    for other in tables.interactions.values():
        if other.callback_id == row.callback_id and other.id != row.id and other.offered_at >= closed_at:
            raise OfferedAgain(OFFERED_SINCE)


def last_accepted(tables: Tables, agent_id: str) -> InteractionRow | None:
    """Return the agent's last closed interaction that was more than an offer (*Correcting a wrap-up*)."""
    rows = map(tables.interactions.get, reversed(tables.interaction_index.closed_of(agent_id)))
    return next((row for row in rows if row is not None and row.accepted_at is not None), None)


def _check_story(tables: Tables, row: InteractionRow, status: CompletionStatus) -> None:
    """Check that the callback is where its wrap-up, or the correction of it, has left it."""
    callback = tables.callbacks.get(row.callback_id)
    if callback is None:
        if EFFECTS[status].then in _STAYS_OPEN:
            raise WrongLocation(ENDED_SINCE)
    elif _has_another_attempt(callback, row) or callback.location is Location.HANDLING_BY_AGENT:
        raise OfferedAgain(OFFERED_SINCE)


def _has_another_attempt(callback: CallbackRow, row: InteractionRow) -> bool:
    return callback.last_attempt_at != (row.dialed_at or row.accepted_at or row.offered_at)
