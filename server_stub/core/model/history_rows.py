"""Rows of the history: appended, never changed, and not held by the floor.

``rows`` defines the rows that are replaced and deleted. A store keeps both kinds: ``rows.KEPT`` and ``APPENDED``.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final

import msgspec

from agent_desktop.protocol.objects import Callback, Transcription
from agent_desktop.protocol.states import AttemptState, CallOutcome
from server_stub.core.model.events import Event
from server_stub.core.model.rows import Row


class AttemptRow(Row, frozen=True, kw_only=True):
    """One line of a callback's history. Append-only. ``at`` is when the attempt was made.

    ``code_label`` is the label of ``code``, with its groups, as it was then.
    """

    id: str
    callback_id: str
    business_process_id: str
    interaction_id: str | None
    at: datetime
    agent_id: str | None
    agent_name: str | None
    state: AttemptState
    cause: CallOutcome | None
    note: str | None
    code: str | None = None
    code_label: str | None = None


class CorrectionRow(Row, frozen=True, kw_only=True):
    """A correction of an attempt: its state and note from then on (*Correcting a wrap-up*). Append-only.

    ``number`` counts the corrections of the attempt, from 1. ``by`` is the user, ``by_name`` the name at the time.
    """

    KEY: ClassVar[tuple[str, ...]] = ("attempt_id", "number")

    attempt_id: str
    number: int
    callback_id: str
    business_process_id: str
    at: datetime
    by: str
    by_name: str
    state: AttemptState
    note: str | None
    code: str | None = None
    code_label: str | None = None


class AuditAction(StrEnum):
    """Actions in the audit trail. Stored and sent: add values, never rename one."""

    CALLBACK_ENTERED = "callback.entered"
    CALLBACK_MERGED = "callback.merged"
    CALLBACK_SENT_TO_QUEUE = "callback.sent_to_queue"
    CALLBACK_GIVEN = "callback.given"
    CALLBACK_CHANGED = "callback.changed"
    CALLBACK_RESTORED = "callback.restored"
    CALLBACK_CALLED_NOW = "callback.called_now"
    CALLBACK_MOVED = "callback.moved"
    CALLBACK_GIVEN_BACK = "callback.given_back"
    CALLBACK_ABORTED = "callback.aborted"
    CALLBACK_COMPLETED = "callback.completed"
    CALLBACK_NOT_DIALED = "callback.not_dialed"
    CALLBACK_ERASED = "callback.erased"
    CALLBACK_WITHDRAWAL_REFUSED = "callback.withdrawal_refused"
    RECORDING_ADDED = "recording.added"
    RECORDING_READ = "recording.read"
    TRANSCRIPTION_READY = "transcription.ready"
    TRANSCRIPTION_FAILED = "transcription.failed"
    OFFER_MADE = "offer.made"
    OFFER_RELEASED = "offer.released"
    OFFER_SHOWN_QUIETLY = "offer.shown_quietly"
    INTERACTION_ACCEPTED = "interaction.accepted"
    INTERACTION_NUMBER = "interaction.number"
    INTERACTION_DIALED = "interaction.dialed"
    INTERACTION_ANSWERED = "interaction.answered"
    INTERACTION_WRAP_UP = "interaction.wrap_up"
    INTERACTION_STATUS_SET = "interaction.status_set"
    INTERACTION_COMPLETED = "interaction.completed"
    INTERACTION_DELEGATED = "interaction.delegated"
    INTERACTION_CORRECTED = "interaction.corrected"
    INTERACTION_AGENT_LEG = "interaction.agent_leg"
    CALL_HELD = "call.held"
    CALL_RESUMED = "call.resumed"
    CALL_DIGITS = "call.digits"
    CALL_MESSAGE_LEFT = "call.message_left"
    CALL_RECORDING_PAUSED = "call.recording_paused"
    CALL_NOT_RECORDED = "call.not_recorded"
    CALL_RECORDING_STORED = "call.recording_stored"
    CALL_RECORDING_HEARD = "call.recording_heard"
    CALL_RECORDING_RESUMED = "call.recording_resumed"
    CALL_SUPERVISION_STARTED = "call.supervision_started"
    CALL_SUPERVISION_CHANGED = "call.supervision_changed"
    CALL_SUPERVISION_ENDED = "call.supervision_ended"
    AGENT_CONNECTED = "agent.connected"
    AGENT_DISCONNECTED = "agent.disconnected"
    AGENT_STATE = "agent.state"
    BUSINESS_PROCESS_TIMING = "business_process.timing"
    BUSINESS_PROCESS_STATUS = "business_process.status"
    BUSINESS_PROCESS_STOPPED = "business_process.stopped"
    BUSINESS_PROCESS_STARTED = "business_process.started"
    BUSINESS_PROCESS_SHIFT = "business_process.shift"
    BUSINESS_PROCESS_REMOVED = "business_process.removed"
    ALERT_BEGAN = "alert.began"
    ALERT_CHANGED = "alert.changed"
    ALERT_ENDED = "alert.ended"
    ALERT_ACKNOWLEDGED = "alert.acknowledged"
    DO_NOT_CALL_ADDED = "do_not_call.added"
    DO_NOT_CALL_REMOVED = "do_not_call.removed"
    SITE_APPLIED = "site.applied"
    WEBHOOK_REPLAYED = "webhook.replayed"
    SERVER_STARTED = "server.started"
    CLOCK_SET = "clock.set"
    TELEPHONY_AWAY = "telephony.away"
    TELEPHONY_BACK = "telephony.back"
    REPORT_READ = "report.read"
    REPORT_EXPORTED = "report.exported"
    AUDIT_EXPORTED = "audit.exported"
    CUSTOMER_EXPORTED = "customer.exported"
    SIGNED_IN = "user.signed_in"
    SIGN_IN_REFUSED = "user.sign_in_refused"
    SIGNED_OUT = "user.signed_out"


class AuditEntryRow(Row, frozen=True, kw_only=True):
    """Who did what to which subject, and when. Append-only; ``id`` counts up without gaps.

    ``target`` is ``callback:…``, ``interaction:…``, ``agent:…``, ``business_process:…``, ``recording:…``,
    ``report:…``, ``do_not_call:…``, ``alert:…``, ``audit`` or ``site``. ``business_process_id`` decides which supervisors may read the entry
    (None: those who see all).
    """

    id: int
    at: datetime
    actor: str
    action: AuditAction
    target: str
    business_process_id: str | None
    detail: dict[str, str]


class HandledEventRow(Row, frozen=True, kw_only=True):
    """An event that changed something. Append-only; ``id`` counts up without gaps.

    Handled in order by an empty floor, these events rebuild the same floor, unless old ones have been deleted. They do
    not contain the customers' words.
    """

    id: int
    at: datetime
    event: Event


class TranscriptTextRow(Row, frozen=True, kw_only=True):
    """The words of one recording. Append-only; the floor does not hold them."""

    KEY: ClassVar[tuple[str, ...]] = ("recording_id",)

    recording_id: str
    callback_id: str
    transcription: Transcription


class CallRecordingRow(Row, frozen=True, kw_only=True):
    """The recording of an attempt's conversation. Append-only; ``digest`` names its file in the store of recordings."""

    id: str
    attempt_id: str
    callback_id: str
    business_process_id: str
    recorded_at: datetime
    duration_s: float
    digest: str


class ChangeKind(StrEnum):
    """What happened to a callback, as the type of a CloudEvent. Stored and sent: add values, never rename one."""

    ENTERED = "callback.entered"
    PENDING = "callback.pending"
    QUEUED = "callback.queued"
    WITH_AGENT = "callback.with_agent"
    COMPLETED = "callback.completed"
    UPDATED = "callback.updated"


class CallbackChangeRow(Row, frozen=True, kw_only=True):
    """A change of a callback, for the receivers of webhooks. Append-only; ``id`` counts up without gaps.

    ``callback`` is the whole callback after the change.
    """

    id: int
    at: datetime
    kind: ChangeKind
    business_process_id: str
    callback_id: str
    callback: Callback


APPENDED: Final[tuple[type[Row], ...]] = (
    AttemptRow,
    AuditEntryRow,
    HandledEventRow,
    TranscriptTextRow,
    CallRecordingRow,
    CallbackChangeRow,
    CorrectionRow,
)
"""Row types that are appended and never changed."""


class AuditFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Entries of the audit trail: by ``actor``, from ``since`` until before ``until``; ``text`` is part of the actor or target.

    ``action`` is an action, or the family before its dot.
    """

    actor: str | None = None
    action: str | None = None
    text: str | None = None
    since: datetime | None = None
    until: datetime | None = None


NO_AUDIT_FILTER: Final = AuditFilter()
