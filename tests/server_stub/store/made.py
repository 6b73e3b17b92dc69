"""Rows for the stores to keep."""

from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from agent_desktop.protocol.objects import Endpoint, Transcription, Word
from agent_desktop.protocol.states import (
    AcceptAt,
    AgentState,
    AlertLevel,
    AnsweredBy,
    AttemptState,
    CallbackAction,
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    DoNotCallKind,
    EndpointKind,
    EndState,
    InteractionState,
    Location,
    Measure,
    TranscriptionStatus,
)
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.core.model import events, history_rows, rows
from server_stub.core.model.supervision.action_rows import ChangedCallback, Standing
from server_stub.core.views.row_objects import callback_object
from tests.support.clock import NOON

MINUTE = timedelta(minutes=1)
ODD = NOON + timedelta(microseconds=1)
"""A time that a store which rounds would not give back."""


def a_callback(callback_id: str = "c1", **changes: Any) -> rows.CallbackRow:
    """Return an open callback that waits in the queue of billing."""
    row = rows.CallbackRow(
        id=callback_id,
        business_process_id="billing",
        number="+15550100012",
        customer_name="Ida Ωlsen",
        priority=3,
        attributes={"order": "17", "ünicode": "ja"},
        customer_timezones=("America/New_York",),
        location=Location.HANDLING_BY_BUSINESS_PROCESS,
        entered_at=ODD,
        due_at=None,
        queued_at=ODD,
        agent_id=None,
        asked_at=None,
        ask_lapsed=False,
        attempts_used=1,
        total_attempts=2,
        last_attempt_at=ODD,
        held=False,
        held_note=None,
        interaction_id=None,
        handled_by=None,
        end_state=None,
        end_reason=None,
        completed_at=None,
    )
    return replace(row, **changes)


def a_completed(
    callback_id: str, at: datetime, end_state: EndState = EndState.SUCCEEDED, **changes: Any
) -> rows.CallbackRow:
    """Return a callback that was completed then."""
    return a_callback(
        callback_id,
        location=Location.COMPLETED,
        completed_at=at,
        end_state=end_state,
        queued_at=None,
        handled_by="dana",
        **changes,
    )


def an_interaction(interaction_id: str = "i1", **changes: Any) -> rows.InteractionRow:
    """Return an open interaction of dana with c1, with every field set that may be."""
    row = rows.InteractionRow(
        id=interaction_id,
        callback_id="c1",
        business_process_id="billing",
        agent_id="dana",
        state=InteractionState.WRAP_UP,
        number="+15550100012",
        customer_name=None,
        customer_timezones=(),
        entered_at=NOON,
        endpoint=Endpoint(EndpointKind.SOFTPHONE, "PJSIP/101"),
        accept_at=AcceptAt.DESKTOP,
        offered_at=NOON,
        state_since=ODD,
        attempts_used=0,
        shown_at=ODD,
        accepted_at=ODD,
        attempt_id=f"a-{interaction_id}",
        dialed_at=ODD,
        answered_at=ODD,
        call_ended_at=ODD,
        call_outcome=CallOutcome.ANSWERED,
        answered_by=AnsweredBy.MACHINE,
        origin=rows.Origin.HANDLING,
        completion_status=CompletionStatus.HANDLED,
        chosen_by=ChosenBy.AGENT,
        note="said 'hello'; DROP TABLE callback",
        code="paid",
    )
    return replace(row, **changes)


def a_recording(recording_id: str = "r1", **changes: Any) -> rows.RecordingRow:
    """Return a recording of c1."""
    row = rows.RecordingRow(
        id=recording_id,
        callback_id="c1",
        business_process_id="billing",
        recorded_at=ODD,
        duration_s=12.345678,
        digest="0" * 64,
        transcription_status=TranscriptionStatus.PENDING,
    )
    return replace(row, **changes)


def an_attempt(attempt_id: str = "a1", **changes: Any) -> history_rows.AttemptRow:
    """Return an attempt of c1."""
    row = history_rows.AttemptRow(
        id=attempt_id,
        callback_id="c1",
        business_process_id="billing",
        interaction_id="i1",
        at=ODD,
        agent_id="dana",
        agent_name="Dana Reyes",
        state=AttemptState.NO_ANSWER,
        cause=CallOutcome.BUSY,
        note=None,
    )
    return replace(row, **changes)


def a_call_recording(recording_id: str = "call-a1", **changes: Any) -> history_rows.CallRecordingRow:
    """Return the recording of a conversation of c1."""
    row = history_rows.CallRecordingRow(
        id=recording_id,
        attempt_id="a1",
        callback_id="c1",
        business_process_id="billing",
        recorded_at=ODD,
        duration_s=12.5,
        digest="a" * 64,
    )
    return replace(row, **changes)


def a_transcript(recording_id: str = "r1") -> history_rows.TranscriptTextRow:
    """Return the words of a recording."""
    words = (Word("please", 0.1, 0.4, 0.99), Word("call", 0.4, 0.75, 0.5))
    return history_rows.TranscriptTextRow(
        recording_id=recording_id,
        callback_id="c1",
        transcription=Transcription(text="please call", words=words, language="en", engine="test"),
    )


def an_entry(number: int, business_process_id: str | None = "billing") -> history_rows.AuditEntryRow:
    """Return a line of the audit trail."""
    return history_rows.AuditEntryRow(
        id=number,
        at=ODD,
        actor="sup",
        action=history_rows.AuditAction.CALLBACK_ENTERED,
        target=f"callback:c{number}",
        business_process_id=business_process_id,
        detail={"why": "because"},
    )


def a_business_process(business_process_id: str = "billing", **changes: Any) -> rows.BusinessProcessRow:
    """Return a business process that is stopped and off schedule."""
    row = rows.BusinessProcessRow(
        id=business_process_id,
        name="Billing & more",
        members=("dana", "lee"),
        timing=Timing(),
        stopped=True,
        schedule_open=False,
        version=7,
        set_by_supervisor=("wrap_up_s",),
        shift_started_at=NOON,
    )
    return replace(row, **changes)


def an_agent(agent_id: str = "dana", **changes: Any) -> rows.AgentRow:
    """Return an agent in wrap-up."""
    row = rows.AgentRow(
        id=agent_id,
        name="Dana Reyes",
        endpoint=Endpoint(EndpointKind.TEAMS, f"{agent_id}@example.org"),
        enabled=True,
        state=AgentState.WRAP_UP,
        reason=None,
        since=ODD,
        available_since=ODD,
        pending_state=AgentState.NOT_READY,
        pending_reason="Lunch",
        connected=True,
        endpoint_in_call=False,
        interaction_id="i1",
    )
    return replace(row, **changes)


def a_change(number: int) -> history_rows.CallbackChangeRow:
    """Return a change of c1."""
    return history_rows.CallbackChangeRow(
        id=number,
        at=ODD,
        kind=history_rows.ChangeKind.UPDATED,
        business_process_id="billing",
        callback_id="c1",
        callback=callback_object(
            a_callback(entered_at=NOON, queued_at=NOON, last_attempt_at=NOON),
            recordings=(),
            attempts_before_failure=3,
        ),
    )


def a_correction(number: int = 1, **changes: Any) -> history_rows.CorrectionRow:
    """Return a correction of the attempt a1."""
    row = history_rows.CorrectionRow(
        attempt_id="a1",
        number=number,
        callback_id="c1",
        business_process_id="billing",
        at=ODD,
        by="sam",
        by_name="Sam Okoro",
        state=AttemptState.HANDLED,
        note=f"note {number}",
        code="paid",
        code_label="Money › Paid",
    )
    return replace(row, **changes)


def a_threshold_alert(alert_id: str = "t1", **changes: Any) -> rows.ThresholdAlertRow:
    """Return an alert of billing that has not ended."""
    row = rows.ThresholdAlertRow(
        id=alert_id,
        business_process_id="billing",
        measure=Measure.LONGEST_WAIT,
        level=AlertLevel.WARNING,
        value=600.25,
        threshold=600.0,
        began_at=ODD,
        level_since=ODD,
        worst=AlertLevel.ALARM,
        calm_since=ODD,
        acknowledged_at=ODD,
        acknowledged_by="Sam Okoro",
    )
    return replace(row, **changes)


def a_callback_action() -> rows.CallbackActionRow:
    """Return an action of a supervisor that has changed one callback."""
    before = Standing(
        business_process_id="billing",
        priority=0,
        due_at=None,
        queued_at=ODD,
        agent_id=None,
        asked_at=None,
        asked_by=None,
        held=False,
        held_note=None,
    )
    changed = ChangedCallback(callback_id="c1", before=before, after=replace(before, priority=5))
    return rows.CallbackActionRow(
        actor="sam", action_id="x1", action=CallbackAction.CHANGE, at=ODD, changed=(changed,)
    )


def every_kept_row() -> tuple[rows.Row, ...]:
    """Return one row of each table that a floor is loaded from."""
    timing = Timing(schedule=Schedule("Europe/Berlin"), calling_hours=("08:00", "21:00"))
    return (
        rows.ScopeRow(key="supervisors:billing", business_process_ids=("billing",)),
        a_business_process("billing", timing=timing),
        an_agent("dana"),
        a_callback(),
        an_interaction(),
        a_recording(),
        rows.FiguresRow(
            business_process_id="billing",
            shift_started_at=NOON,
            entered=3,
            handle_time=timedelta(microseconds=7),
        ),
        rows.ForecastRow(
            business_process_id="billing", begun_at=ODD, intervals_s=(2.5, 40.0), errors=(-0.25,)
        ),
        rows.TallyRow(agent_id="dana", business_process_id="billing", shift_started_at=NOON, accepted=2),
        rows.CodeCountRow(business_process_id="billing", shift_started_at=NOON, code="paid", interactions=2),
        rows.CoolDownRow(callback_id="c1", agent_id="lee", until=ODD, unless_alone=True),
        rows.TimerRow(kind=rows.TimerKind.WRAP_UP, subject="i1", due_at=ODD),
        rows.SequencesRow(interaction=1, attempt=2, audit=3, event=4),
        rows.DoNotCallRow(
            id="n1",
            kind=DoNotCallKind.NUMBER,
            value="+12125550142",
            note=None,
            added_at=ODD,
            added_by="sam",
            from_site=False,
            business_process_id="billing",
        ),
        rows.IntakeCountRow(
            business_process_id="billing", day="2026-03-03", subscriber="+12125550142", requests=2
        ),
        rows.OutageRow(trunk="main", since=ODD),
        rows.WebhookRow(
            id="crm",
            business_process_ids=("billing",),
            position=7,
            failures=1,
            last_error="HTTP 503",
            delivered_at=ODD,
        ),
        rows.NotReadyReasonRow(name="Coaching", place=0, names={"de": "Einzelgespräch"}),
        a_threshold_alert(),
        a_callback_action(),
        rows.IdempotencyKeyRow(actor="ivr", key="k", fingerprint="f", callback_id="c1", created=True, at=ODD),
    )


def a_handled_event(number: int = 1) -> history_rows.HandledEventRow:
    """Return an event of the log."""
    event = events.Accept(by="dana", interaction_id="i1")
    return history_rows.HandledEventRow(id=number, at=ODD, event=event)
