"""Reports of telephony about calls and endpoints (``docs/behaviour.md``, *An interaction's states*).

A report that is late, repeated or about an unknown call changes nothing, because a switch repeats reports after a lost
connection, and reports cross with the agent's commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import (
    AcceptAt,
    AnsweredBy,
    CallOutcome,
    InteractionState,
    LegState,
)
from server_stub.core.model import events
from server_stub.core.model.effects import DropCallRecording, FetchCallRecording, HangUp, ReleaseAgent
from server_stub.core.model.history_rows import AuditAction, CallRecordingRow
from server_stub.core.model.interaction import Step
from server_stub.core.model.rows import InteractionRow, ReleaseReason
from server_stub.core.model.telephony_events import LegOutcome
from server_stub.core.rules import agent_leg, interaction_flow, offers, outages, presence
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing

_LEG_UP_IN: Final = frozenset(
    {InteractionState.CONNECTING, InteractionState.DIALING, InteractionState.HANDLING}
)
_MAY_FOLLOW: Final[Mapping[AnsweredBy | None, tuple[AnsweredBy, ...]]] = {
    AnsweredBy.UNKNOWN: (AnsweredBy.PERSON, AnsweredBy.MACHINE),
    AnsweredBy.PERSON: (AnsweredBy.MACHINE,),
}
_LEG_RINGS_IN: Final = frozenset({InteractionState.OFFERED, InteractionState.CONNECTING})


def endpoint_accepted(transaction: Transaction, event: events.EndpointAccepted) -> Reply:
    """Accept an offer in the popup of Teams or UC-1 (*Accepting*); earlier versions stored this report."""
    return _agent_answered(transaction, event.interaction_id)


def endpoint_declined(transaction: Transaction, event: events.EndpointDeclined) -> Reply:
    """Decline an offer in the popup of Teams or UC-1 (*Accepting*); earlier versions stored this report."""
    interaction = _offer_at_endpoint(transaction, event.interaction_id)
    if interaction is not None:
        offers.release(transaction, interaction, Step.DECLINED, ReleaseReason.DECLINED)
    return nothing


def agent_ringing(transaction: Transaction, event: events.AgentRinging) -> Reply:
    """Record that the agent's leg rings (*The agent's leg*)."""
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is not None and interaction.state in _LEG_RINGS_IN:
        agent_leg.rings(transaction, interaction)
    return nothing


def agent_answered(transaction: Transaction, event: events.AgentAnswered) -> Reply:
    """Record that the agent's leg is up; at Teams and UC-1 that accepts the offer (*The agent's leg*)."""
    return _agent_answered(transaction, event.interaction_id)


def _agent_answered(transaction: Transaction, interaction_id: str) -> Reply:
    """Go on with the leg that is up; a leg that no interaction waits for is released, so that none is left over."""
    interaction = transaction.tables.interactions.get(interaction_id)
    if interaction is None or interaction.message_left_at is not None:
        transaction.do(ReleaseAgent(interaction_id))
    elif interaction.state is InteractionState.OFFERED and interaction.accept_at is AcceptAt.ENDPOINT:
        interaction_flow.accept(transaction, replace(interaction, agent_leg=LegState.UP))
    elif interaction.state in _LEG_UP_IN:
        agent_leg.came_up(transaction, interaction)
    elif interaction.state is not InteractionState.PREVIEW or interaction.agent_leg is None:
        transaction.do(ReleaseAgent(interaction_id))
    return nothing


def agent_unanswered(transaction: Transaction, event: events.AgentUnanswered) -> Reply:
    """End an offer at Teams or UC-1, or an interaction, whose agent's leg did not come up (*The agent's leg*)."""
    offer = _offer_at_endpoint(transaction, event.interaction_id)
    if offer is not None:
        _end_offer(transaction, offer, event.outcome)
        return nothing
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is not None and interaction.state is InteractionState.CONNECTING:
        agent_leg.did_not_come_up(transaction, interaction, Step.AGENT_UNREACHED, event.outcome.value)
    return nothing


def _end_offer(transaction: Transaction, offer: InteractionRow, outcome: LegOutcome) -> None:
    match outcome:
        case LegOutcome.DECLINED:
            offers.release(transaction, offer, Step.DECLINED, ReleaseReason.DECLINED)
        case LegOutcome.NO_ANSWER:
            offers.time_up(transaction, offer)
        case LegOutcome.BUSY | LegOutcome.UNREACHABLE:
            offers.release(transaction, offer, Step.REVOKED, ReleaseReason.UNREACHABLE)


def agent_leg_ended(transaction: Transaction, event: events.AgentLegEnded) -> Reply:
    """End the call with the agent's leg, or wait for the leg to come back (*The agent's leg*)."""
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is not None:
        agent_leg.ended(transaction, interaction, event.how)
    return nothing


def endpoint_reachable(transaction: Transaction, event: events.EndpointReachable) -> Reply:
    """Record whether the agent's endpoint can be rung (*The agent's leg*)."""
    agent = transaction.tables.agents.get(event.agent_id)
    if agent is not None:
        presence.set_endpoint_reachable(
            transaction, agent, reachable=event.reachable, always_up=event.always_up and event.reachable
        )
    return nothing


def call_ringing(transaction: Transaction, event: events.CallRinging) -> Reply:
    """Record that the customer's phone rings (*Dialing*)."""
    interaction = _of_attempt(transaction, event.attempt_id)
    if (
        interaction is not None
        and interaction.state is InteractionState.DIALING
        and interaction.ringing_at is None
    ):
        transaction.put(replace(interaction, ringing_at=transaction.now))
    return nothing


def beep_heard(transaction: Transaction, event: events.BeepHeard) -> Reply:
    """Record that a message can be left (*In a call*)."""
    interaction = _of_attempt(transaction, event.attempt_id)
    if (
        interaction is not None
        and interaction.state is InteractionState.HANDLING
        and interaction.beep_at is None
    ):
        transaction.put(replace(interaction, beep_at=transaction.now))
    return nothing


def call_recorded(transaction: Transaction, event: events.CallRecorded) -> Reply:
    """Have the complete recording of the conversation fetched from the switch (*Recordings of conversations*)."""
    transaction.do(FetchCallRecording(recording_id=event.recording_id, attempt_id=event.attempt_id))
    return nothing


def call_not_recorded(transaction: Transaction, event: events.CallNotRecorded) -> Reply:
    """Show no recording, and no pause, of a conversation that is not recorded (*Recordings of conversations*)."""
    interaction = _of_attempt(transaction, event.attempt_id)
    if interaction is not None and interaction.call_recording_id is not None:
        transaction.put(replace(interaction, call_recording_id=None, recording_paused=False))
        interaction_flow.audit(transaction, AuditAction.CALL_NOT_RECORDED, interaction)
    return nothing


def call_recording_stored(transaction: Transaction, event: events.CallRecordingStored) -> Reply:
    """Keep the recording of the conversation with its attempt (*Recordings of conversations*)."""
    transaction.append(
        CallRecordingRow(
            id=event.recording_id,
            attempt_id=event.attempt_id,
            callback_id=event.callback_id,
            business_process_id=event.business_process_id,
            recorded_at=transaction.now,
            duration_s=event.duration_s,
            digest=event.digest,
        )
    )
    transaction.audit(
        AuditAction.CALL_RECORDING_STORED,
        f"recording:{event.recording_id}",
        event.business_process_id,
        callback=event.callback_id,
    )
    transaction.do(DropCallRecording(event.recording_id))
    return nothing


def switch_away(transaction: Transaction, event: events.SwitchAway) -> Reply:
    """Record whether the switch can be reached (*When telephony is away*)."""
    outages.set_switch(transaction, away=event.away, trunks_away=event.trunks_away)
    return nothing


def trunk_away(transaction: Transaction, event: events.TrunkAway) -> Reply:
    """Record whether a trunk can be reached (*When telephony is away*)."""
    outages.set_trunk(transaction, event.trunk, away=event.away)
    return nothing


def endpoint_in_call(transaction: Transaction, event: events.EndpointInCall) -> Reply:
    """Record whether the agent's endpoint is in another call (*Preview*, *Choosing the agent*)."""
    agent = transaction.tables.agents.get(event.agent_id)
    if agent is not None and agent.endpoint_in_call is not event.in_call:
        presence.set_endpoint_in_call(transaction, agent, in_call=event.in_call)
    return nothing


def call_answered(transaction: Transaction, event: events.CallAnswered) -> Reply:
    """Record an answer, or whether a person or a machine has answered (*Dialing*, *Who answered*).

    A person who turns out to be a machine is recorded as one, never the other way round: reports may come out of order. A call whose interaction has left dialing and handling is hung up, because no agent would talk to the customer.
    """
    interaction = _of_attempt(transaction, event.attempt_id)
    if interaction is None or interaction.state not in {InteractionState.DIALING, InteractionState.HANDLING}:
        transaction.do(HangUp(event.attempt_id))
    elif interaction.state is InteractionState.DIALING:
        interaction_flow.answered(transaction, interaction, event.by_whom)
    elif event.by_whom in _MAY_FOLLOW.get(interaction.answered_by, ()):
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
