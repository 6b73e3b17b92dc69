"""What an agent may do with callbacks that wait for this agent (``docs/behaviour.md``, *Own work*)."""

from __future__ import annotations

from datetime import datetime

from agent_desktop.protocol.states import OwnCommand, RoutingStatus
from server_stub.core.model.rows import CallbackRow
from server_stub.core.state.callback_deadlines import calling_hours_of
from server_stub.core.state.outages import can_call, takes_number
from server_stub.core.state.tables import Tables


def own_commands(tables: Tables, callback: CallbackRow, now: datetime) -> tuple[OwnCommand, ...]:
    """Return what the agent for whom the callback waits may do with it, as far as it does not depend on the agent's state."""
    if callback.held or callback.interaction_id is not None:
        return ()
    if not _can_be_called(tables, callback, now):
        return OwnCommand.MOVE, OwnCommand.GIVE_BACK
    return OwnCommand.CALL, OwnCommand.MOVE, OwnCommand.GIVE_BACK


def _can_be_called(tables: Tables, callback: CallbackRow, now: datetime) -> bool:
    process = tables.business_processes[callback.business_process_id]
    hours = calling_hours_of(process, callback, now)
    return (
        process.status is RoutingStatus.ACTIVE
        and (hours is None or hours.allow(now))
        and can_call(tables, process)
        and takes_number(tables, process, callback.number)
        and not tables.routing.number_in_use(callback.number)
    )
