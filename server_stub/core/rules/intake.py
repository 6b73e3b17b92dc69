"""Requests for callbacks, their recordings and transcriptions (``docs/behaviour.md``, *Where a callback is*, *Recordings*).

A late or repeated result of a transcription changes nothing: a transcription is repeated after a crash, and the first
result counts.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import DuplicatePolicy, Location, TranscriptionStatus
from server_stub.core.calendar.customer_zones import zones_of_number
from server_stub.core.model import events
from server_stub.core.model.effects import Transcribe
from server_stub.core.model.errors import (
    IdempotencyKeyReused,
    NotFound,
    TooManyCallbacks,
    UnknownBusinessProcess,
)
from server_stub.core.model.history_rows import AuditAction, TranscriptTextRow
from server_stub.core.model.rows import CallbackRow, IdempotencyKeyRow, RecordingRow
from server_stub.core.model.speech_rules import ENGLISH_ALONE, LANGUAGE_ATTRIBUTE
from server_stub.core.model.subscribers import dialable
from server_stub.core.rules import bulk_moves, do_not_call, placement
from server_stub.core.rules.completion_choice import check_agent
from server_stub.core.rules.entry import intake_limits, promises
from server_stub.core.rules.monitor import count_entered
from server_stub.core.state.tables import Tables
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, callback_reply, nothing, taken_reply

KEY_KEPT: Final = timedelta(days=1)
"""How long a request may be repeated with its idempotency key without creating a second callback."""

MOST_OPEN: Final = 300_000
"""Most open callbacks in all; each takes about 2 KiB of memory (*Where a callback is*)."""

MOST_OPEN_OF_USER: Final = 150_000
"""Most open callbacks that one user handed in, so that a program in a loop leaves room for the others."""

KEYS_DROPPED: Final = 8
"""Expired keys dropped with each new key; more than one, so that they cannot accumulate."""


def callback_asked(transaction: Transaction, event: events.CallbackAsked) -> Reply:
    """Handle a request as a repetition, as a duplicate that joins an open callback, or as a new callback (*Duplicates*)."""
    known = repeated(transaction, event)
    if known is not None:
        return taken_reply(known.callback_id, created=known.created)
    process = transaction.tables.business_processes.get(event.business_process_id)
    if process is None or process.removed:
        raise UnknownBusinessProcess(
            "There is no business process with this id.", field="$.business_process_id"
        )
    do_not_call.check_number(transaction, process.id, event.number)
    intake_limits.check_number_of_requests(transaction, process, event.number)
    if event.agent_id is not None:
        check_agent(transaction, process.id, event.agent_id, "$.agent_id")
    merges = process.timing.duplicate_policy is DuplicatePolicy.MERGE
    open_one = _open_callback(transaction, event) if merges else None
    callback_id = event.callback_id if open_one is None else open_one.id
    if open_one is None:
        intake_limits.check_new_callback(transaction, process, event.due_at)
        _check_room(transaction, event.by)
        _create(transaction, event)
    else:
        _join(transaction, open_one, event)
    intake_limits.count_request(transaction, process, event.number)
    _store_key(transaction, event, callback_id, created=open_one is None)
    return taken_reply(callback_id, created=open_one is None)


def recording_added(transaction: Transaction, event: events.RecordingAdded) -> Reply:
    """Store a recording, and order its transcription (*Recordings*)."""
    if event.recording_id in transaction.tables.recordings:
        return callback_reply(event.callback_id)
    callback = transaction.tables.callbacks.get(event.callback_id)
    process_id = event.completed_in if callback is None else callback.business_process_id
    if process_id is None:
        raise NotFound("There is no such callback.")
    recording = RecordingRow(
        id=event.recording_id,
        callback_id=event.callback_id,
        business_process_id=process_id,
        recorded_at=transaction.now,
        duration_s=event.duration_s,
        digest=event.digest,
        transcription_status=TranscriptionStatus.PENDING,
    )
    transaction.put(recording)
    transaction.do(transcription_order(transaction.tables, recording))
    target = f"recording:{event.recording_id}"
    transaction.audit(AuditAction.RECORDING_ADDED, target, process_id, callback=event.callback_id)
    return nothing if callback is None else callback_reply(event.callback_id)


def transcription_order(tables: Tables, recording: RecordingRow) -> Transcribe:
    """Return the order to transcribe ``recording`` in the languages of its business process (*Recordings*)."""
    process = tables.business_processes.get(recording.business_process_id)
    speech = ENGLISH_ALONE if process is None else process.speech
    return Transcribe(recording.id, recording.callback_id, recording.digest, speech)


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
    _set_language(transaction, recording, event.language)
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


def _check_room(transaction: Transaction, user_id: str) -> None:
    """Refuse a further callback beyond the bounds (*Where a callback is*)."""
    index = transaction.tables.callback_index
    if index.count_of(user_id) >= MOST_OPEN_OF_USER:
        raise TooManyCallbacks(
            f"{MOST_OPEN_OF_USER} of your callbacks are open; hand in more when some of them are completed."
        )
    if index.count >= MOST_OPEN:
        raise TooManyCallbacks(
            f"{MOST_OPEN} callbacks are open; hand in more when some of them are completed."
        )


def _set_language(transaction: Transaction, recording: RecordingRow, language: str | None) -> None:
    """Make the language of the words an attribute of an open callback (*Recordings*).

    Only a business process that names its languages wants it. The value of the program that handed the callback in takes
    precedence.
    """
    callback = transaction.tables.callbacks.get(recording.callback_id)
    process = transaction.tables.business_processes.get(recording.business_process_id)
    if language is None or callback is None or process is None or not process.speech.languages:
        return
    if LANGUAGE_ATTRIBUTE not in callback.attributes:
        transaction.put(replace(callback, attributes={**callback.attributes, LANGUAGE_ATTRIBUTE: language}))


def _create(transaction: Transaction, event: events.CallbackAsked) -> None:
    number = dialable(event.number)
    callback = CallbackRow(
        id=event.callback_id,
        business_process_id=event.business_process_id,
        number=number,
        customer_name=event.customer_name,
        priority=event.priority,
        attributes=event.attributes,
        customer_timezones=zones_of_number(number),
        location=Location.PENDING,
        entered_at=transaction.now,
        due_at=event.due_at,
        queued_at=None,
        agent_id=event.agent_id,
        asked_at=None if event.agent_id is None else transaction.now,
        ask_lapsed=False,
        attempts_used=0,
        total_attempts=0,
        last_attempt_at=None,
        held=False,
        held_note=None,
        interaction_id=None,
        handled_by=None,
        end_state=None,
        end_reason=None,
        completed_at=None,
        handed_in_by=event.by,
        asked_by=event.by_name,
    )
    placement.place(transaction, promises.promised(transaction, callback))
    count_entered(transaction, event.business_process_id)
    transaction.audit(AuditAction.CALLBACK_ENTERED, f"callback:{callback.id}", callback.business_process_id)


def _join(transaction: Transaction, callback: CallbackRow, event: events.CallbackAsked) -> None:
    """Add the details of a duplicate request to the open callback, which keeps its place (*Duplicates*)."""
    transaction.put(
        replace(
            callback,
            customer_name=callback.customer_name or event.customer_name,
            attributes={**callback.attributes, **event.attributes},
        )
    )
    transaction.audit(AuditAction.CALLBACK_MERGED, f"callback:{callback.id}", callback.business_process_id)


def _open_callback(transaction: Transaction, event: events.CallbackAsked) -> CallbackRow | None:
    """Return the oldest open callback of the same business process and subscriber."""
    index = transaction.tables.callback_index
    for callback_id in index.with_number(event.business_process_id, event.number):
        bulk_moves.catch_up(transaction, transaction.tables.callbacks[callback_id])
    ids = index.with_number(event.business_process_id, event.number)
    rows = (transaction.tables.callbacks[callback_id] for callback_id in ids)
    return min(rows, key=lambda row: (row.entered_at, row.id), default=None)


def repeated(transaction: Transaction, event: events.CallbackAsked) -> IdempotencyKeyRow | None:
    """Return the key of the request that ``event`` repeats, if there is one (*Duplicates*).

    Raises:
        IdempotencyKeyReused: the key was used for another request.
    """
    if event.idempotency_key is None:
        return None
    known = transaction.tables.idempotency_keys.get((event.by, event.idempotency_key))
    if known is None or transaction.now - known.at >= KEY_KEPT:
        return None
    if known.fingerprint != event.fingerprint:
        raise IdempotencyKeyReused("This idempotency key was used for another request; use a new one.")
    return known


def _store_key(
    transaction: Transaction, event: events.CallbackAsked, callback_id: str, *, created: bool
) -> None:
    if event.idempotency_key is None:
        return
    keys = transaction.tables.idempotency_keys
    oldest = list(zip(range(KEYS_DROPPED), keys.values(), strict=False))
    for _, key in oldest:
        if transaction.now - key.at >= KEY_KEPT:
            transaction.tables.drop(IdempotencyKeyRow, (key.actor, key.key))
    transaction.put(
        IdempotencyKeyRow(
            actor=event.by,
            key=event.idempotency_key,
            fingerprint=event.fingerprint,
            callback_id=callback_id,
            created=created,
            at=transaction.now,
        )
    )
