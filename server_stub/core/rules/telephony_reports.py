"""Reports of telephony about calls and endpoints (``docs/behaviour.md``, *An interaction's states*).

A report that is late, repeated or about an unknown call changes nothing, because a switch repeats reports after a lost
connection, and reports cross with the agent's commands.
"""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import (
    AcceptAt,
    AnsweredBy,
    CallOutcome,
    InteractionState,
)
from server_stub.core.model import events
from server_stub.core.model.effects import HangUp
from server_stub.core.model.interaction import Step
from server_stub.core.model.rows import InteractionRow, ReleaseReason
from server_stub.core.model.telephony_events import LegOutcome
from server_stub.core.rules import interaction_flow, offers, presence
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing


def endpoint_accepted(transaction: Transaction, event: events.EndpointAccepted) -> Reply:
    """Accept an offer that the agent has accepted in the popup of Teams or UC-1 (*Accepting*)."""
    interaction = _offer_at_endpoint(transaction, event.interaction_id)
    if interaction is not None:
        interaction_flow.accept(transaction, interaction)
    return nothing


def endpoint_declined(transaction: Transaction, event: events.EndpointDeclined) -> Reply:
    """Release an offer that the agent has declined in the popup of Teams or UC-1 (*Accepting*)."""
    interaction = _offer_at_endpoint(transaction, event.interaction_id)
    if interaction is not None:
        offers.release(transaction, interaction, Step.DECLINED, ReleaseReason.DECLINED)
    return nothing


def agent_ringing(_transaction: Transaction, _event: events.AgentRinging) -> Reply:
    """Record that the agent's leg rings."""
    return nothing


def agent_answered(transaction: Transaction, event: events.AgentAnswered) -> Reply:
    """Record that the agent's leg is up; at Teams and UC-1 that accepts the offer."""
    interaction = _offer_at_endpoint(transaction, event.interaction_id)
    if interaction is not None:
        interaction_flow.accept(transaction, interaction)
    return nothing


def agent_unanswered(transaction: Transaction, event: events.AgentUnanswered) -> Reply:
    """Record that the agent's leg did not come up; at Teams and UC-1 a refusal declines the offer."""
    interaction = _offer_at_endpoint(transaction, event.interaction_id)
    if interaction is not None and event.outcome is LegOutcome.DECLINED:
        offers.release(transaction, interaction, Step.DECLINED, ReleaseReason.DECLINED)
    return nothing


def agent_leg_ended(_transaction: Transaction, _event: events.AgentLegEnded) -> Reply:
    """Record that the agent's leg has ended."""
    return nothing


def endpoint_reachable(_transaction: Transaction, _event: events.EndpointReachable) -> Reply:
    """Record whether the agent's endpoint can be rung."""
    return nothing


def call_ringing(_transaction: Transaction, _event: events.CallRinging) -> Reply:
    """Record that the customer's phone rings."""
    return nothing


def beep_heard(_transaction: Transaction, _event: events.BeepHeard) -> Reply:
    """Record that a message can be left."""
    return nothing


def call_recorded(_transaction: Transaction, _event: events.CallRecorded) -> Reply:
    """Record that the recording of the conversation is complete."""
    return nothing


def switch_away(_transaction: Transaction, _event: events.SwitchAway) -> Reply:
    """Record whether the switch can be reached."""
    return nothing


def trunk_away(_transaction: Transaction, _event: events.TrunkAway) -> Reply:
    """Record whether a trunk can be reached."""
    return nothing


def endpoint_in_call(transaction: Transaction, event: events.EndpointInCall) -> Reply:
    """Record whether the agent's endpoint is in another call (*Preview*, *Choosing the agent*)."""
    agent = transaction.tables.agents.get(event.agent_id)
    if agent is not None and agent.endpoint_in_call is not event.in_call:
        presence.set_endpoint_in_call(transaction, agent, in_call=event.in_call)
    return nothing


def call_answered(transaction: Transaction, event: events.CallAnswered) -> Reply:
    """Record an answer, or whether a person or a machine has answered (*Dialing*).

    A call whose interaction has left dialing and handling is hung up, because no agent would talk to the customer.
    """
    interaction = _of_attempt(transaction, event.attempt_id)
    if interaction is None or interaction.state not in {InteractionState.DIALING, InteractionState.HANDLING}:
        transaction.do(HangUp(event.attempt_id))
    elif interaction.state is InteractionState.DIALING:
        interaction_flow.answered(transaction, interaction, event.by_whom)
    elif interaction.answered_by is AnsweredBy.UNKNOWN:
        transaction.put(replace(interaction, answered_by=event.by_whom))
    return nothing


def call_unanswered(transaction: Transaction, event: events.CallUnanswered) -> Reply:
    """Record that dialling ended without an answer (*Dialing*)."""
    interaction = _of_attempt(transaction, event.attempt_id)
    if interaction is not None and interaction.state is InteractionState.DIALING:
        interaction_flow.unanswered(transaction, interaction, event.outcome)
    return nothing


def call_ended(transaction: Transaction, event: events.CallEnded | events.CallLost) -> Reply:
    """Record that the customer hung up or that the call was lost (*Choosing the agent*).

    A call that was never answered counts as unanswered (*Dialing*).
    """
    interaction = _of_attempt(transaction, event.attempt_id)
    if interaction is None:
        return nothing
    if interaction.state is InteractionState.DIALING:
        interaction_flow.unanswered(transaction, interaction, CallOutcome.FAILED)
    elif interaction.state is InteractionState.HANDLING:
        interaction_flow.hung_up(transaction, interaction)
    return nothing


def _of_attempt(transaction: Transaction, attempt_id: str) -> InteractionRow | None:
    interaction_id = transaction.tables.interaction_index.of_attempt(attempt_id)
    return None if interaction_id is None else transaction.tables.interactions[interaction_id]


def _offer_at_endpoint(transaction: Transaction, interaction_id: str) -> InteractionRow | None:
    interaction = transaction.tables.interactions.get(interaction_id)
    if interaction is None or interaction.state is not InteractionState.OFFERED:
        return None
    return interaction if interaction.accept_at is AcceptAt.ENDPOINT else None
