"""The supervisor's own part in a conversation, as the agents' list shows it."""

from __future__ import annotations

import msgspec

from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.objects import Supervision
from agent_desktop.protocol.states import EndpointKind


class OwnSupervision(msgspec.Struct, frozen=True):
    """The conversation that this user is in: the interaction, its agent's name, and the user's part."""

    interaction_id: str
    agent_name: str
    part: Supervision


def own_supervision(view: SupervisorView) -> OwnSupervision | None:
    """Return the conversation that the signed-in supervisor is in; None outside of one."""
    if view.me is None:
        return None
    for agent in view.agents or ():
        for part in agent.supervised_by:
            if part.supervisor.id == view.me.id and agent.interaction_id is not None:
                return OwnSupervision(agent.interaction_id, agent.name, part)
    return None


def carried_supervision(view: SupervisorView) -> str | None:
    """Return the interaction whose sound this desktop carries for the supervisor, if any."""
    own = own_supervision(view)
    return None if own is None or own.part.endpoint.kind is not EndpointKind.DESKTOP else own.interaction_id
