"""The events that bring an interaction forward, for random mornings."""

from __future__ import annotations

from agent_desktop.protocol.states import AcceptAt, AnsweredBy, InteractionState
from server_stub.core.model import events, rows
from server_stub.core.model.events import Event
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from tests.server_stub.core.stage import Stage


def next_step(interaction: rows.InteractionRow, stage: Stage) -> Event | None:
    """Return the event that an ordinary call brings next; None when the interaction is over."""
    by, here = interaction.agent_id, interaction.id
    match interaction.state:
        case InteractionState.OFFERED if interaction.accept_at is AcceptAt.ENDPOINT:
            return events.EndpointAccepted(interaction_id=here)
        case InteractionState.OFFERED:
            return events.Accept(by=by, interaction_id=here)
        case InteractionState.PREVIEW:
            return events.DialNow(by=by, interaction_id=here)
        case InteractionState.CONNECTING:
            return events.AgentAnswered(interaction_id=here)
        case InteractionState.DIALING:
            return events.CallAnswered(attempt_id=stage.attempt_of(here), by_whom=AnsweredBy.PERSON)
        case InteractionState.HANDLING | InteractionState.WRAP_UP:
            return events.EndInteraction(by=by, interaction_id=here)
        case _:
            return None


def leg_reports(here: str) -> list[Event]:
    """Return every report that telephony can send of the agent's leg of the interaction ``here``."""
    return [
        events.AgentRinging(interaction_id=here),
        events.AgentAnswered(interaction_id=here),
        *(events.AgentUnanswered(interaction_id=here, outcome=outcome) for outcome in LegOutcome),
        *(events.AgentLegEnded(interaction_id=here, how=how) for how in LegEnd),
    ]
