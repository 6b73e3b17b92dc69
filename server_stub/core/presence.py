"""What an agent is doing, and whether the agent's desktop is there (``docs/behaviour.md``, *Choosing the agent*)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.timing import Timing
from server_stub.core.interaction import AGENT_IS
from server_stub.core.rows import Agent, AuditAction, Interaction, TimerKind
from server_stub.core.turn import Turn

MISSED_OFFER: Final = "Missed offer"
CONNECTION_LOST: Final = "Connection lost"

_STATE: Final[dict[Presence, AgentState]] = {
    Presence.AVAILABLE: AgentState.AVAILABLE,
    Presence.NOT_READY: AgentState.NOT_READY,
    Presence.OFFLINE: AgentState.OFFLINE,
}


def follow(turn: Turn, interaction: Interaction) -> None:
    """Let the agent's state be what the open interaction says."""
    agent = turn.agent(interaction.agent_id)
    state = AGENT_IS[interaction.state]
    if state is AgentState.PREVIEW and agent.endpoint_in_call:
        state = AgentState.BUSY
    since = agent.since if state is agent.state else turn.now
    turn.put(replace(agent, state=state, reason=None, since=since, interaction_id=interaction.id))


def after_interaction(turn: Turn, agent_id: str, *, keeps_place: bool, missed: bool = False) -> None:
    """Say what the agent does now: what was asked for meanwhile, or being available again.

    ``keeps_place``: the agent's place among the available ones is the earlier one, since nothing was accepted.
    """
    agent = replace(turn.agent(agent_id), interaction_id=None, pending_state=None, pending_reason=None)
    asked = turn.agent(agent_id)
    if not agent.enabled:
        enter(turn, agent, AgentState.OFFLINE)
    elif is_away(turn, agent):
        enter(turn, agent, AgentState.OFFLINE, CONNECTION_LOST)
    elif asked.pending_state is not None:
        enter(turn, agent, asked.pending_state, asked.pending_reason)
    elif missed:
        enter(turn, agent, AgentState.NOT_READY, MISSED_OFFER)
    else:
        if not keeps_place:
            agent = replace(agent, available_since=None)
        enter(turn, agent, AgentState.AVAILABLE)


def ask(turn: Turn, agent: Agent, presence: Presence, reason: str | None) -> None:
    """Give the agent the state asked for: at once, or after the interaction at hand."""
    state = _STATE[presence]
    reason = reason if state is AgentState.NOT_READY else None
    busy = agent.interaction_id is not None
    wanted = None if busy and state is AgentState.AVAILABLE else state
    if (wanted, reason) == (
        (agent.pending_state, agent.pending_reason) if busy else (agent.state, agent.reason)
    ):
        return
    if busy:
        turn.put(replace(agent, pending_state=wanted, pending_reason=reason))
    else:
        enter(turn, agent, state, reason)
    turn.audit(AuditAction.AGENT_STATE, f"agent:{agent.id}", None, state=state.value, reason=reason)
    if not agent.connected and state is not AgentState.OFFLINE and is_away(turn, agent):
        start_grace(turn, agent)


def enter(turn: Turn, agent: Agent, state: AgentState, reason: str | None = None) -> None:
    """Put the agent, who has no interaction, into ``state``; the place among the available ones begins with it."""
    available_since = (agent.available_since or turn.now) if state is AgentState.AVAILABLE else None
    turn.put(
        replace(agent, state=state, reason=reason, since=turn.now, available_since=available_since),
    )


def is_away(turn: Turn, agent: Agent) -> bool:
    """Return whether the desktop is gone for longer than its grace."""
    return not agent.connected and turn.due_at(TimerKind.GRACE, agent.id) is None


def start_grace(turn: Turn, agent: Agent) -> None:
    """Wait for the desktop to come back: as long as the business process at hand says, else as the most patient one."""
    served: tuple[str, ...] = turn.tables.lanes.served_by.get(agent.id, ())
    if agent.interaction_id is not None:
        served = (turn.tables.interactions[agent.interaction_id].business_process_id,)
    patience = [turn.timing(process).disconnect_grace_s for process in served]
    turn.set_timer_in(TimerKind.GRACE, agent.id, max(patience, default=Timing().disconnect_grace_s))


def connect(turn: Turn, agent: Agent) -> None:
    """Note that a desktop of the agent is there; the agent's state is as it was."""
    turn.clear_timer(TimerKind.GRACE, agent.id)
    if not agent.connected:
        turn.put(replace(agent, connected=True))
        turn.audit(AuditAction.AGENT_CONNECTED, f"agent:{agent.id}", None)


def disconnect(turn: Turn, agent: Agent) -> None:
    """Note that the agent's last desktop is gone; the grace begins."""
    if not agent.connected:
        return
    gone = replace(agent, connected=False)
    turn.put(gone)
    if gone.state is not AgentState.OFFLINE:
        start_grace(turn, gone)
    turn.audit(AuditAction.AGENT_DISCONNECTED, f"agent:{agent.id}", None)


def set_endpoint_in_call(turn: Turn, agent: Agent, *, in_call: bool) -> None:
    """Note whether the agent's endpoint is in a call of its own; during preview that makes the agent busy."""
    turn.put(replace(agent, endpoint_in_call=in_call))
    if agent.interaction_id is not None:
        follow(turn, turn.tables.interactions[agent.interaction_id])
