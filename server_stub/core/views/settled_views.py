"""Views of a floor that has settled: each object is built once, however many get it."""

from __future__ import annotations

from agent_desktop.protocol.objects import AgentStatus, Callback, Interaction
from server_stub.core.state.tables import Tables
from server_stub.core.views.views import Views


class SettledViews(Views):
    """Views for the end of one transaction, when its rows change no more.

    A command's interaction is in its answer, in an event, and in the event of its agent's state
    (``docs/protocol.md``, *Events*).
    """

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self._interactions: dict[str, Interaction | None] = {}
        self._statuses: dict[str, AgentStatus | None] = {}
        self._callbacks: dict[str, Callback | None] = {}

    def interaction(self, interaction_id: str) -> Interaction | None:
        """See ``Views``."""
        if interaction_id not in self._interactions:
            self._interactions[interaction_id] = super().interaction(interaction_id)
        return self._interactions[interaction_id]

    def agent_status(self, agent_id: str) -> AgentStatus | None:
        """See ``Views``."""
        if agent_id not in self._statuses:
            self._statuses[agent_id] = super().agent_status(agent_id)
        return self._statuses[agent_id]

    def callback(self, callback_id: str) -> Callback | None:
        """See ``Views``."""
        if callback_id not in self._callbacks:
            self._callbacks[callback_id] = super().callback(callback_id)
        return self._callbacks[callback_id]
