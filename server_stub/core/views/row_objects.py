"""Wire objects that are built from stored rows alone, without the floor (``docs/protocol.md``)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from agent_desktop.protocol import objects, paths, supervisor_objects
from agent_desktop.protocol.states import SupervisionMode, TranscriptionStatus
from agent_desktop.protocol.thresholds import ThresholdAlert
from server_stub.core.model.history_rows import AttemptRow, CorrectionRow
from server_stub.core.model.rows import (
    CallbackRow,
    DoNotCallRow,
    InteractionRow,
    RecordingRow,
    WebhookRow,
)
from server_stub.core.model.supervision.alert_rows import ThresholdAlertRow
from server_stub.core.model.supervision.call_rows import SupervisorInCall


def entry_object(row: DoNotCallRow) -> supervisor_objects.DoNotCallEntry:
    """Return an entry of the do-not-call list in its wire form."""
    return supervisor_objects.DoNotCallEntry(
        id=row.id,
        kind=row.kind,
        value=row.value,
        note=row.note,
        added_at=row.added_at,
        added_by=row.added_by,
        from_site=row.from_site,
        business_process_id=row.business_process_id or msgspec.UNSET,
    )


def threshold_alert_object(row: ThresholdAlertRow) -> ThresholdAlert:
    """Return an alert of a threshold in its wire form."""
    return ThresholdAlert(
        id=row.id,
        business_process_id=row.business_process_id,
        measure=row.measure,
        level=row.level,
        value=row.value,
        threshold=row.threshold,
        began_at=row.began_at,
        level_since=row.level_since,
        worst=row.worst,
        ended_at=row.ended_at,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by,
    )


def webhook_object(row: WebhookRow, *, newest: int, retry_at: datetime | None) -> supervisor_objects.Webhook:
    """Return a receiver of changes in its wire form."""
    return supervisor_objects.Webhook(
        id=row.id,
        business_process_ids=row.business_process_ids,
        position=row.position,
        newest=newest,
        failures=row.failures,
        last_error=row.last_error,
        retry_at=retry_at,
        delivered_at=row.delivered_at,
    )


def callback_object(
    row: CallbackRow,
    *,
    recordings: tuple[RecordingRow, ...],
    attempts_before_failure: int,
    handled_by: objects.PersonRef | None = None,
) -> objects.Callback:
    """Return ``row`` in its wire form, without attempts; it also serves rows that only the store has.

    ``recordings`` are all recordings of the callback, newest first.
    """
    shown = tuple(recording_object(recording) for recording in recordings)
    return objects.Callback(
        id=row.id,
        business_process_id=row.business_process_id,
        number=row.number,
        customer_name=row.customer_name,
        priority=row.priority,
        location=row.location,
        entered_at=row.entered_at,
        due_at=row.due_at,
        queued_at=row.queued_at,
        agent_id=row.agent_id,
        attempts_used=row.attempts_used,
        recording=shown[0] if shown else None,
        transcription_status=recordings[0].transcription_status if recordings else TranscriptionStatus.NONE,
        recordings=shown,
        held=row.held,
        end_state=row.end_state,
        completed_at=row.completed_at,
        last_attempt_at=row.last_attempt_at,
        attributes=row.attributes,
        attempts_before_failure=attempts_before_failure,
        held_note=row.held_note if row.held else None,
        end_reason=row.end_reason,
        interaction_id=row.interaction_id,
        handled_by=handled_by,
        customer_timezones=row.customer_timezones,
        first_number=row.first_number,
        handed_over=hand_over_object(row),
        promised_from=row.promised_from,
        promised_until=row.promised_until,
        begun_at=row.begun_at,
    )


def recording_object(row: RecordingRow) -> objects.Recording:
    """Return a recording in its wire form."""
    url = paths.fill(paths.CALLBACK_RECORDING_BY_ID, id=row.callback_id, recording_id=row.id)
    return objects.Recording(id=row.id, url=url, duration_s=row.duration_s, recorded_at=row.recorded_at)


def attempt_object(row: AttemptRow, correction: CorrectionRow | None = None) -> objects.Attempt:
    """Return an attempt in its wire form; ``correction`` is its last one."""
    return objects.Attempt(
        at=row.at,
        agent_id=row.agent_id,
        agent_name=row.agent_name,
        state=row.state,
        note=row.note,
        cause=row.cause,
        corrected_at=msgspec.UNSET if correction is None else correction.at,
        corrected_by=msgspec.UNSET if correction is None else correction.by_name,
        code=row.code or msgspec.UNSET,
        code_label=row.code_label or msgspec.UNSET,
    )


def attempt_objects(
    attempts: Iterable[AttemptRow], corrections: Iterable[CorrectionRow]
) -> tuple[objects.Attempt, ...]:
    """Return attempts in their wire form, each with its last correction; ``corrections`` are in their order."""
    last = {row.attempt_id: row for row in corrections}
    return tuple(attempt_object(row, last.get(row.id)) for row in attempts)


def hand_over_object(row: CallbackRow) -> objects.HandOver | None:
    """Return the last hand-over of the callback to the supervisors; None if no agent has handed it over."""
    if row.held_by is None and row.held_note is None:
        return None
    return objects.HandOver(by=row.held_by, at=row.held_at, note=row.held_note)


def supervision_object(row: SupervisorInCall, allowed: tuple[SupervisionMode, ...]) -> objects.Supervision:
    """Return a supervisor's part in a conversation in its wire form, with the modes that may follow."""
    return objects.Supervision(
        supervisor=objects.PersonRef(row.supervisor_id, row.name),
        mode=row.mode,
        leg=row.leg,
        since=row.since,
        endpoint=objects.EndpointRef(row.endpoint.kind),
        allowed_modes=allowed,
    )


def call_object(row: InteractionRow, agent_leg_until: datetime | None) -> objects.Call:
    """Return the call of an interaction; the times of steps that it has not reached are None.

    ``agent_leg_until`` is when a lost leg is given up.
    """
    return objects.Call(
        outcome=row.call_outcome,
        answered_by=row.answered_by,
        dialed_at=row.dialed_at,
        answered_at=row.answered_at,
        ended_at=row.call_ended_at,
        agent_leg=row.agent_leg,
        agent_leg_until=agent_leg_until,
        ringing_at=row.ringing_at,
        on_hold=row.on_hold,
        beep_heard=row.beep_at is not None,
        message_left=row.message_left_at is not None,
        recorded=row.call_recording_id is not None,
        recording_paused=row.recording_paused,
    )
