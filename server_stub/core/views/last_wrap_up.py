"""The last wrap-up of an agent, while it can be corrected (``docs/behaviour.md``, *Correcting a wrap-up*)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.objects import CorrectableWrapUp
from agent_desktop.protocol.states import InteractionState, Location
from server_stub.core.model.completion import ALLOWED, EFFECTS, Then, effect_on_wire
from server_stub.core.model.rows import CallbackRow, ClosedBy, InteractionRow
from server_stub.core.state.tables import Tables
from server_stub.core.views.views import Views

CORRECTABLE: Final = timedelta(minutes=5)
"""How long after its completion an interaction can be corrected."""

WITHOUT_WRAP_UP: Final = frozenset({ClosedBy.AGENT_LEG, ClosedBy.NUMBER_RULES, ClosedBy.DESKTOP_LOST})
"""What closes an interaction without a choice that could be corrected."""

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
    """Return the agent's last wrap-up if it can be corrected now, as far as the floor knows (*Correcting a wrap-up*).

    Only the store has completed callbacks: the correction itself may still be refused.
    """
    row = _last_accepted(tables, agent_id)
    if row is None or not has_wrap_up(row):
        return None
    closed_at = row.closed_at or row.state_since
    process = tables.business_processes[row.business_process_id]
    if now - closed_at > CORRECTABLE or closed_at < process.shift_started_at or _moved_on(tables, row):
        return None
    shown = Views(tables).interaction(row.id)
    status, origin = row.completion_status, row.origin
    if shown is None or status is None or origin is None:
        return None
    callback = tables.callbacks.get(row.callback_id)
    used = (row if callback is None else callback).attempts_used - EFFECTS[status].uses_attempt
    allowed = ALLOWED[origin]
    effects = tuple(effect_on_wire(each, attempts_used=used, timing=process.timing) for each in allowed)
    return CorrectableWrapUp(
        replace(shown, allowed_completion_statuses=allowed, completion_effects=effects),
        closed_at + CORRECTABLE,
    )


def _last_accepted(tables: Tables, agent_id: str) -> InteractionRow | None:
    """Return the agent's last closed interaction that was more than an offer."""
    rows = map(tables.interactions.get, reversed(tables.interaction_index.closed_of(agent_id)))
    return next((row for row in rows if row is not None and row.accepted_at is not None), None)


def _moved_on(tables: Tables, row: InteractionRow) -> bool:
    """Return whether the callback was offered again, or ended by something else."""
    callback = tables.callbacks.get(row.callback_id)
    if callback is None:
        status = row.completion_status
        return status is not None and EFFECTS[status].then in _STAYS_OPEN
    return _has_another_attempt(callback, row) or callback.location is Location.HANDLING_BY_AGENT


def _has_another_attempt(callback: CallbackRow, row: InteractionRow) -> bool:
    return callback.last_attempt_at != (row.dialed_at or row.accepted_at or row.offered_at)
