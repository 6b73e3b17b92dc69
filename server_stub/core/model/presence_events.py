"""Events of an agent's desktop about the agent: its connection, the state that the agent requests, and its phone."""

from __future__ import annotations

from agent_desktop.protocol.commands import Presence
from server_stub.core.model.event_bases import CommandEvent


class AgentConnected(CommandEvent, frozen=True, kw_only=True):
    """One of the agent's event streams is open. Answer: ``protocol.AgentStatus``. Refused: ``NotFound``."""


class AgentDisconnected(CommandEvent, frozen=True, kw_only=True):
    """The agent's last event stream closed; the grace begins. Answer: None. Refused: ``NotFound``."""


class SetPresence(CommandEvent, frozen=True, kw_only=True):
    """The agent requests a state. Answer: ``protocol.AgentStatus``. Refused: ``NotFound``."""

    state: Presence
    reason: str | None = None


class SetPhoneReachable(CommandEvent, frozen=True, kw_only=True):
    """The agent's desktop, which is the agent's phone, can take a call, or cannot. Answer: ``protocol.AgentStatus``.

    Refused: ``NotFound``; ``WrongState`` if the agent's endpoint is not the desktop.
    """

    reachable: bool
