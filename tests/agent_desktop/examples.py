"""An interaction and an agent to start from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState
from agent_desktop.protocol.objects import AgentStatus, BusinessProcessRef, Call, EndpointRef, Interaction
from agent_desktop.protocol.states import AcceptAt, AgentState, Command, EndpointKind, InteractionState

NOON: Final = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER: Final = timedelta(seconds=5)


def an_interaction(state: InteractionState = InteractionState.OFFERED, **facts: Any) -> Interaction:
    """Return an interaction with only what matters said."""
    usual: dict[str, Any] = {
        "id": "i1",
        "callback_id": "c1",
        "business_process": BusinessProcessRef("billing", "Billing"),
        "agent_id": "dana",
        "number": "+12125550110",
        "customer_name": None,
        "entered_at": NOON,
        "offered_at": NOON,
        "state_since": NOON,
        "deadline": None,
        "attempts_used": 0,
        "attempts_before_failure": 3,
        "recording": None,
        "transcription": None,
        "endpoint": EndpointRef(EndpointKind.SOFTPHONE),
        "accept_at": AcceptAt.DESKTOP,
        "call": Call(),
        "completion_status": None,
        "allowed_completion_statuses": (),
        "note": None,
        "allowed_commands": (Command.ACCEPT, Command.DECLINE, Command.END),
    }
    return Interaction(state=state, **(usual | facts))


def a_view(interaction: Interaction | None = None, **facts: Any) -> AgentView:
    """Return the view of a connected agent, with or without an open interaction."""
    state = AgentState.AVAILABLE if interaction is None else AgentState.BUSY
    agent = AgentStatus(state, None, NOON, None, interaction)
    return AgentView(connection=Connection(ConnectionState.LIVE, NOON, "http://desk"), agent=agent, **facts)
