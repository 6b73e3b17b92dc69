"""What supervisors do in the place of an agent (``docs/behaviour.md``, *Choosing the agent*, *Delegating*)."""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AttemptState, EndState, Location
from server_stub.core.model.errors import NotFound, WrongLocation, WrongState
from server_stub.core.model.history_rows import AttemptRow
from server_stub.core.model.supervision.supervision_events import SetPresenceOf, SupervisorCompletes
from server_stub.core.rules import placement, presence
from server_stub.core.rules.supervisor_commands import open_callback
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, agent_reply, callback_reply


def set_presence_of(transaction: Transaction, event: SetPresenceOf) -> Reply:
    """Set the state of an agent, at once or after the open interaction, and show the agent who did (*Choosing the agent*)."""
    agent = transaction.tables.agents.get(event.agent_id)
    if agent is None or not agent.enabled:
        raise NotFound("There is no such agent.")
    if not agent.connected and event.state is not Presence.OFFLINE:
        raise WrongState("No desktop of the agent is connected, so the agent can only be set offline.")
    presence.request_state(
        transaction, agent, event.state, event.reason, set_by=event.by_name, note=event.note
    )
    return agent_reply(agent.id)


def complete(transaction: Transaction, event: SupervisorCompletes) -> Reply:
    """Complete a callback whose customer a supervisor has spoken with; it leaves an attempt (*Delegating*)."""
    callback = open_callback(transaction, event.callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback; it can be completed once it is back.")
    transaction.append(
        AttemptRow(
            id=transaction.new_attempt_id(),
            callback_id=callback.id,
            business_process_id=callback.business_process_id,
            interaction_id=None,
            at=transaction.now,
            agent_id=None,
            agent_name=event.by_name,
            state=AttemptState.HANDLED,
            cause=None,
            note=event.note,
        )
    )
    attempted = replace(callback, total_attempts=callback.total_attempts + 1, last_attempt_at=transaction.now)
    placement.complete(transaction, attempted, EndState.SUCCEEDED)
    return callback_reply(callback.id)
