"""What the floor looks like from outside: wire objects, made anew each time. Nothing here changes anything."""

from __future__ import annotations

from datetime import datetime

from agent_desktop.protocol import objects
from server_stub.core.outcome import VersionedBusinessProcess
from server_stub.core.rows import Agent, BusinessProcess, Callback, Interaction, Recording

Scope = tuple[str, ...] | None
"""The business processes that a supervisor sees; null: all."""


def callback_object(
    row: Callback,
    *,
    recordings: tuple[Recording, ...],
    attempts_before_failure: int,
    handled_by: objects.PersonRef | None = None,
) -> objects.Callback:
    """Return ``row`` as the wire has it, without attempts; also for rows that only the store has.

    ``recordings`` are all of the callback's, newest first.
    """
    raise NotImplementedError


class Views:
    """Read-only access to a floor (``floor.views``). An id that is not there gives null unless said otherwise."""

    def agent_row(self, agent_id: str) -> Agent | None:
        """Return the agent."""
        raise NotImplementedError

    def business_process_row(self, business_process_id: str) -> BusinessProcess | None:
        """Return the business process."""
        raise NotImplementedError

    def callback_row(self, callback_id: str) -> Callback | None:
        """Return the open callback; completed ones are in the store alone."""
        raise NotImplementedError

    def interaction_row(self, interaction_id: str) -> Interaction | None:
        """Return the interaction, open or among the last closed ones of its agent."""
        raise NotImplementedError

    def recording_rows(self, callback_id: str) -> tuple[Recording, ...]:
        """Return the recordings of an open callback, newest first."""
        raise NotImplementedError

    def business_processes_of(self, agent_id: str) -> tuple[str, ...]:
        """Return the ids of the business processes that the agent serves, sorted."""
        raise NotImplementedError

    def business_process_ids(self, scope: Scope) -> tuple[str, ...]:
        """Return the ids of all business processes in ``scope``, sorted."""
        raise NotImplementedError

    def interaction(self, interaction_id: str) -> objects.Interaction | None:
        """Return the interaction, without transcription."""
        raise NotImplementedError

    def presents_recordings(self, business_process_id: str) -> bool:
        """Return whether agents may be shown recordings and transcriptions (*Max Preview Time Mode*)."""
        raise NotImplementedError

    def agent_status(self, agent_id: str) -> objects.AgentStatus | None:
        """Return the agent's own state with the interaction at hand."""
        raise NotImplementedError

    def agent_summary(self, agent_id: str, scope: Scope = None) -> objects.AgentSummary | None:
        """Return one agent as supervisors of ``scope`` see it; null also when the agent serves none of it."""
        raise NotImplementedError

    def agents(self, scope: Scope = None) -> tuple[objects.AgentSummary, ...]:
        """Return every agent whom supervisors of ``scope`` see, by name."""
        raise NotImplementedError

    def colleagues(self, business_process_id: str) -> tuple[objects.PersonRef, ...]:
        """Return the agents of a business process, by name."""
        raise NotImplementedError

    def monitor_item(self, business_process_id: str) -> objects.MonitorItem:
        """Return the monitor's row. Raises ``KeyError`` for an unknown business process."""
        raise NotImplementedError

    def monitor(self, scope: Scope = None) -> tuple[objects.MonitorItem, ...]:
        """Return the monitor's rows of ``scope``, by name."""
        raise NotImplementedError

    def callback(self, callback_id: str) -> objects.Callback | None:
        """Return the open callback, without attempts (those are in the store)."""
        raise NotImplementedError

    def business_process(self, business_process_id: str, *, now: datetime) -> VersionedBusinessProcess | None:
        """Return the business process with its next opening (null while it is open) and its version."""
        raise NotImplementedError

    def current_interactions(self, business_process_id: str) -> tuple[objects.CurrentInteraction, ...]:
        """Return the callbacks in queue and with agents: with agents first, then in the queue's order."""
        raise NotImplementedError

    def asked_for(self, agent_id: str) -> tuple[objects.OwnCallback, ...]:
        """Return the open callbacks asked for the agent that no agent has, the earliest due first."""
        raise NotImplementedError

    def waiting_for(self, agent_id: str) -> tuple[objects.Waiting, ...]:
        """Return how many callbacks wait in the queues that the agent serves, by name of the queue."""
        raise NotImplementedError

    def why(self, callback_id: str, *, now: datetime) -> objects.Why | None:
        """Return all that keeps an open callback from being offered; empty when it may be offered now."""
        raise NotImplementedError
