"""An agent's state and the connection of the agent's desktop (``docs/behaviour.md``, *Choosing the agent*)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AgentState, EndpointKind
from agent_desktop.protocol.timing import Timing
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import AGENT_IS
from server_stub.core.model.rows import AgentRow, InteractionRow, TimerKind
from server_stub.core.state.transaction import Transaction

MISSED_OFFER: Final = "Missed offer"
PHONE: Final = "Phone"
CONNECTION_LOST: Final = "Connection lost"

_STATE: Final[dict[Presence, AgentState]] = {
    Presence.AVAILABLE: AgentState.AVAILABLE,
    Presence.NOT_READY: AgentState.NOT_READY,
    Presence.OFFLINE: AgentState.OFFLINE,
}


def follow(transaction: Transaction, interaction: InteractionRow) -> None:
    """Set the agent's state to the one that follows from the open interaction (*Choosing the agent*, *Preview*)."""
    agent = transaction.agent(interaction.agent_id)
    state = AGENT_IS[interaction.state]
    if state is AgentState.PREVIEW and agent.endpoint_in_call:
        state = AgentState.BUSY
    if agent.pending_state is None:
        agent = replace(agent, set_by=None, set_note=None)
    since = agent.since if state is agent.state else transaction.now
    transaction.put(replace(agent, state=state, reason=None, since=since, interaction_id=interaction.id))


def after_interaction(
    transaction: Transaction, agent_id: str, *, keeps_place: bool, not_ready: str | None = None
) -> None:
    """Set the agent's state after an interaction: the state requested meanwhile, else available (*Choosing the agent*).

    With ``keeps_place`` the agent accepted nothing, and keeps the former rank among the available agents. With
    ``not_ready``, a reason, the agent becomes *Not Ready* until the agent changes it.
    """
    agent = replace(transaction.agent(agent_id), interaction_id=None, pending_state=None, pending_reason=None)
    asked = transaction.agent(agent_id)
    if not agent.enabled:
        enter(transaction, agent, AgentState.OFFLINE)
    elif is_away(transaction, agent):
        enter(transaction, agent, AgentState.OFFLINE, CONNECTION_LOST)
    elif asked.pending_state is not None:
        enter(transaction, agent, asked.pending_state, asked.pending_reason, keeps_setter=True)
    elif not_ready is not None:
        enter(transaction, agent, AgentState.NOT_READY, not_ready)
    else:
        if not keeps_place:
            agent = replace(agent, available_since=None)
        enter(transaction, agent, AgentState.AVAILABLE)


def request_state(
    transaction: Transaction,
    agent: AgentRow,
    presence: Presence,
    reason: str | None,
    *,
    set_by: str | None = None,
    note: str | None = None,
) -> None:
    """Set the agent's requested state, at once or after the open interaction (*Choosing the agent*).

    ``set_by`` is the name of the supervisor who requests it, with a ``note``; None if the agent does.
    """
    state = _STATE[presence]
    reason = reason if state is AgentState.NOT_READY else None
    busy = agent.interaction_id is not None
    wanted = None if busy and state is AgentState.AVAILABLE else state
    if (wanted, reason) == (
        (agent.pending_state, agent.pending_reason) if busy else (agent.state, agent.reason)
    ):
        return
    if busy:
        transaction.put(
            replace(agent, pending_state=wanted, pending_reason=reason, set_by=set_by, set_note=note)
        )
    else:
        enter(transaction, replace(agent, set_by=set_by, set_note=note), state, reason, keeps_setter=True)
    transaction.audit(
        AuditAction.AGENT_STATE, f"agent:{agent.id}", None, state=state.value, reason=reason, note=note
    )
    if not agent.connected and state is not AgentState.OFFLINE and is_away(transaction, agent):
        start_grace(transaction, agent)


def enter(
    transaction: Transaction,
    agent: AgentRow,
    state: AgentState,
    reason: str | None = None,
    *,
    keeps_setter: bool = False,
) -> None:
    """Set the state of an agent without an interaction, and the rank among the available (*Choosing the agent*).

    What the desktop of an agent who goes offline reported of its headset does not hold for the next one (*The agent's
    leg*). With ``keeps_setter`` it is the state that the supervisor ``agent.set_by`` has set.
    """
    if not keeps_setter:
        agent = replace(agent, set_by=None, set_note=None)
    if state is AgentState.OFFLINE and agent.endpoint.kind is EndpointKind.DESKTOP:
        agent = replace(agent, endpoint_reachable=True)
    available_since = (agent.available_since or transaction.now) if state is AgentState.AVAILABLE else None
    transaction.put(
        replace(agent, state=state, reason=reason, since=transaction.now, available_since=available_since),
    )


def is_away(transaction: Transaction, agent: AgentRow) -> bool:
    """Return whether the desktop has been disconnected for longer than the grace (*Choosing the agent*)."""
    return not agent.connected and transaction.due_at(TimerKind.GRACE, agent.id) is None


def start_grace(transaction: Transaction, agent: AgentRow) -> None:
    """Start the grace in which the desktop may connect again (*Choosing the agent*).

    Its length is that of the business process of the open interaction, or else the longest of those that the agent
    serves.
    """
    served: tuple[str, ...] = transaction.tables.routing.served_by.get(agent.id, ())
    if agent.interaction_id is not None:
        served = (transaction.tables.interactions[agent.interaction_id].business_process_id,)
    patience = [transaction.timing(process).disconnect_grace_s for process in served]
    transaction.set_timer_in(TimerKind.GRACE, agent.id, max(patience, default=Timing().disconnect_grace_s))


def connect(transaction: Transaction, agent: AgentRow) -> None:
    """Record that a desktop of the agent is connected; the agent's state does not change (*Choosing the agent*)."""
    transaction.clear_timer(TimerKind.GRACE, agent.id)
    if not agent.connected:
        transaction.put(replace(agent, connected=True))
        transaction.audit(AuditAction.AGENT_CONNECTED, f"agent:{agent.id}", None)


def disconnect(transaction: Transaction, agent: AgentRow) -> None:
    """Record that the agent's last desktop has disconnected, and start the grace (*Choosing the agent*)."""
    if not agent.connected:
        return
    gone = replace(agent, connected=False)
    transaction.put(gone)
    if gone.state is not AgentState.OFFLINE:
        start_grace(transaction, gone)
    transaction.audit(AuditAction.AGENT_DISCONNECTED, f"agent:{agent.id}", None)


def set_endpoint_in_call(transaction: Transaction, agent: AgentRow, *, in_call: bool) -> None:
    """Record whether the agent's endpoint is in another call, which makes the agent busy in a preview (*Preview*)."""
    transaction.put(replace(agent, endpoint_in_call=in_call))
    if agent.interaction_id is not None:
        follow(transaction, transaction.tables.interactions[agent.interaction_id])


def set_endpoint_reachable(
    transaction: Transaction, agent: AgentRow, *, reachable: bool, always_up: bool
) -> None:
    """Record whether the agent's endpoint can be rung; if not, nothing is offered to the agent (*The agent's leg*)."""
    transaction.put(replace(agent, endpoint_reachable=reachable, endpoint_always_up=always_up))
