"""Supervisors in conversations, as they and the agents see them (``docs/behaviour.md``, *Supervisors in a call*)."""

from __future__ import annotations

from agent_desktop.protocol import objects
from agent_desktop.protocol.states import SupervisionMode
from server_stub.core.model.interaction import supervision_modes
from server_stub.core.state.tables import Tables
from server_stub.core.views.row_objects import supervision_object


def supervised_by(tables: Tables, interaction_id: str | None) -> tuple[objects.Supervision, ...]:
    """Return the supervisors in a conversation; none without an interaction."""
    row = None if interaction_id is None else tables.interactions.get(interaction_id)
    if row is None:
        return ()
    return tuple(
        supervision_object(each, supervision_modes_of(tables, row.id, each.supervisor_id))
        for each in row.supervisors
    )


def supervision_modes_of(
    tables: Tables, interaction_id: str, supervisor_id: str
) -> tuple[SupervisionMode, ...]:
    """Return the modes in which a supervisor may enter a conversation now, or change to."""
    row = tables.interactions[interaction_id]
    return supervision_modes(row, tables.business_processes[row.business_process_id].calls, supervisor_id)


def own_part(tables: Tables, interaction_id: str, supervisor_id: str) -> objects.Supervision | None:
    """Return a supervisor's part in a conversation."""
    parts = supervised_by(tables, interaction_id)
    return next((each for each in parts if each.supervisor.id == supervisor_id), None)
