"""Results of transcriptions (``docs/behaviour.md``, *Recordings*).

A late or repeated result changes nothing: a transcription is repeated after a crash, and the first result counts.
"""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import TranscriptionStatus
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction, TranscriptTextRow
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing


def transcription_done(transaction: Transaction, event: events.TranscriptionDone) -> Reply:
    """Store the transcription of a recording (*Its words*)."""
    recording = transaction.tables.recordings.get(event.recording_id)
    if recording is None or recording.transcription_status is not TranscriptionStatus.PENDING:
        return nothing
    transaction.put(replace(recording, transcription_status=TranscriptionStatus.READY))
    if event.transcription is not None:
        text = TranscriptTextRow(
            recording_id=recording.id, callback_id=recording.callback_id, transcription=event.transcription
        )
        transaction.append(text)
    transaction.audit(
        AuditAction.TRANSCRIPTION_READY,
        f"recording:{recording.id}",
        recording.business_process_id,
        callback=recording.callback_id,
    )
    return nothing


def transcription_failed(transaction: Transaction, event: events.TranscriptionNotDone) -> Reply:
    """Record that a recording cannot be transcribed; the callback continues without a transcription (*Its words*)."""
    recording = transaction.tables.recordings.get(event.recording_id)
    if recording is None or recording.transcription_status is not TranscriptionStatus.PENDING:
        return nothing
    transaction.put(replace(recording, transcription_status=TranscriptionStatus.FAILED))
    transaction.audit(
        AuditAction.TRANSCRIPTION_FAILED,
        f"recording:{recording.id}",
        recording.business_process_id,
        callback=recording.callback_id,
        reason=event.reason,
    )
    return nothing
