"""What telephony and transcription report. What comes late, twice or for nothing known changes nothing."""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import (
    AcceptAt,
    AnsweredBy,
    CallOutcome,
    InteractionState,
    TranscriptionStatus,
)
from server_stub.core import conduct, events, offering, presence
from server_stub.core.effects import HangUp
from server_stub.core.interaction import Step
from server_stub.core.reply import Reply, nothing
from server_stub.core.rows import AuditAction, Interaction, ReleaseReason, TranscriptText
from server_stub.core.turn import Turn


def endpoint_accepted(turn: Turn, event: events.EndpointAccepted) -> Reply:
    """The agent accepted in the popup of Teams or UC-1."""
    interaction = _offer_at_endpoint(turn, event.interaction_id)
    if interaction is not None:
        conduct.accept(turn, interaction)
    return nothing


def endpoint_declined(turn: Turn, event: events.EndpointDeclined) -> Reply:
    """The agent refused in the popup of Teams or UC-1."""
    interaction = _offer_at_endpoint(turn, event.interaction_id)
    if interaction is not None:
        offering.release(turn, interaction, Step.DECLINED, ReleaseReason.DECLINED)
    return nothing


def endpoint_in_call(turn: Turn, event: events.EndpointInCall) -> Reply:
    """The agent's endpoint is in a call of its own, or is free again."""
    agent = turn.tables.agents.get(event.agent_id)
    if agent is not None and agent.endpoint_in_call is not event.in_call:
        presence.set_endpoint_in_call(turn, agent, in_call=event.in_call)
    return nothing


def call_answered(turn: Turn, event: events.CallAnswered) -> Reply:
    """Somebody answered, or it is known now who did. A call that nobody waits for any more is ended."""
    interaction = _of_attempt(turn, event.attempt_id)
    if interaction is None or interaction.state not in {InteractionState.DIALING, InteractionState.HANDLING}:
        turn.do(HangUp(event.attempt_id))
    elif interaction.state is InteractionState.DIALING:
        conduct.answered(turn, interaction, event.by_whom)
    elif interaction.answered_by is AnsweredBy.UNKNOWN:
        turn.put(replace(interaction, answered_by=event.by_whom))
    return nothing


def call_unanswered(turn: Turn, event: events.CallUnanswered) -> Reply:
    """Nobody answered."""
    interaction = _of_attempt(turn, event.attempt_id)
    if interaction is not None and interaction.state is InteractionState.DIALING:
        conduct.unanswered(turn, interaction, event.outcome)
    return nothing


def call_ended(turn: Turn, event: events.CallEnded | events.CallLost) -> Reply:
    """The customer hung up, or the call did not survive: one that was never answered is unanswered."""
    interaction = _of_attempt(turn, event.attempt_id)
    if interaction is None:
        return nothing
    if interaction.state is InteractionState.DIALING:
        conduct.unanswered(turn, interaction, CallOutcome.FAILED)
    elif interaction.state is InteractionState.HANDLING:
        conduct.hung_up(turn, interaction)
    return nothing


def transcription_done(turn: Turn, event: events.TranscriptionDone) -> Reply:
    """The words of a recording are there."""
    recording = turn.tables.recordings.get(event.recording_id)
    if recording is None or recording.transcription_status is not TranscriptionStatus.PENDING:
        return nothing
    turn.put(replace(recording, transcription_status=TranscriptionStatus.READY))
    if event.transcription is not None:
        text = TranscriptText(
            recording_id=recording.id, callback_id=recording.callback_id, transcription=event.transcription
        )
        turn.append(text)
    turn.audit(
        AuditAction.TRANSCRIPTION_READY,
        f"recording:{recording.id}",
        recording.business_process_id,
        callback=recording.callback_id,
    )
    return nothing


def transcription_failed(turn: Turn, event: events.TranscriptionFailed) -> Reply:
    """A recording cannot be transcribed; the callback goes on without."""
    recording = turn.tables.recordings.get(event.recording_id)
    if recording is None or recording.transcription_status is not TranscriptionStatus.PENDING:
        return nothing
    turn.put(replace(recording, transcription_status=TranscriptionStatus.FAILED))
    turn.audit(
        AuditAction.TRANSCRIPTION_FAILED,
        f"recording:{recording.id}",
        recording.business_process_id,
        callback=recording.callback_id,
        reason=event.reason,
    )
    return nothing


def _of_attempt(turn: Turn, attempt_id: str) -> Interaction | None:
    interaction_id = turn.tables.interaction_index.of_attempt(attempt_id)
    return None if interaction_id is None else turn.tables.interactions[interaction_id]


def _offer_at_endpoint(turn: Turn, interaction_id: str) -> Interaction | None:
    interaction = turn.tables.interactions.get(interaction_id)
    if interaction is None or interaction.state is not InteractionState.OFFERED:
        return None
    return interaction if interaction.accept_at is AcceptAt.ENDPOINT else None
