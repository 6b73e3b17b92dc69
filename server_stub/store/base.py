"""The contract of a store, independent of the database.

Every method is one transaction. When a method returns, its writes are complete and survive a power failure; when it
raises ``StoreFailed`` (``StoreFull`` if there is no space), none of them is stored. Reads see committed rows and never
wait for a write.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from agent_desktop.protocol.figures import Figures
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import CallbackSort, Counted, FiguresBy, Location
from agent_desktop.protocol.supervisor_objects import Quarter
from server_stub.administration.overrides import Override, OverrideKind
from server_stub.auth.sessions import OwnPassword, Session
from server_stub.auth.users import User
from server_stub.core.model.history_rows import (
    NO_AUDIT_FILTER,
    AttemptRow,
    AuditEntryRow,
    AuditFilter,
    CallbackChangeRow,
    CallRecordingRow,
    CorrectionRow,
    TranscriptTextRow,
)
from server_stub.core.model.rows import CallbackRow, InteractionRow, RecordingRow, Row
from server_stub.core.model.supervision.alert_rows import ThresholdAlertRow
from server_stub.identity.directory_entries import DirectoryChange, DirectoryEntry
from server_stub.identity.provisioned import ProvisionedUser

Scope = tuple[str, ...] | None
"""The business processes that the user may see; None means all."""

EVENTS_KEPT = 1000
"""Events of one recipient that are kept for a desktop to catch up; for more of them a snapshot is faster."""


class LoggedEvent(msgspec.Struct, frozen=True):
    """One event of a recipient's log; ``body`` is the JSON to send."""

    recipient: str
    seq: int
    at: datetime
    name: str
    body: bytes


class Batch(msgspec.Struct, frozen=True):
    """The writes of one commit, all or nothing: rows to put, delete and append, and events to log."""

    puts: tuple[Row, ...] = ()
    deletes: tuple[Row, ...] = ()
    appends: tuple[Row, ...] = ()
    events: tuple[LoggedEvent, ...] = ()


class StoredState(msgspec.Struct, frozen=True):
    """The state from which a server starts: the floor's rows, and the last event number of each recipient."""

    rows: tuple[Row, ...]
    last_seqs: Mapping[str, int]


class PurgeCutoffs(msgspec.Struct, frozen=True, kw_only=True):
    """Times before which entries of the audit trail and handled events are deleted; None keeps all.

    The words of callbacks completed before ``transcriptions_before`` are deleted.
    """

    audit_before: datetime | None = None
    history_before: datetime | None = None
    transcriptions_before: datetime | None = None


class CallbackRecord(msgspec.Struct, frozen=True):
    """A callback with its ``attempts``, oldest first, and its ``recordings``, newest first.

    The attempts are as they were corrected last; ``Store.callback`` also returns the ``corrections``.
    """

    row: CallbackRow
    recordings: tuple[RecordingRow, ...] = ()
    attempts: tuple[AttemptRow, ...] = ()
    corrections: tuple[CorrectionRow, ...] = ()
    transcription: Transcription | None = None
    sort_key: str | float | None = None
    """The callback's key in the order of the page, as the database compares it; None without an order."""


class AgentRecord(msgspec.Struct, frozen=True):
    """An interaction that an agent has completed, with its callback."""

    interaction: InteractionRow
    callback: CallbackRecord


class PersonalRows(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is stored about some callbacks, in the order of time."""

    callbacks: tuple[CallbackRow, ...]
    interactions: tuple[InteractionRow, ...]
    attempts: tuple[AttemptRow, ...]
    corrections: tuple[CorrectionRow, ...]
    recordings: tuple[RecordingRow, ...]
    call_recordings: tuple[CallRecordingRow, ...]
    transcriptions: tuple[TranscriptTextRow, ...]
    audit: tuple[AuditEntryRow, ...]


class CallbackFilter(msgspec.Struct, frozen=True, kw_only=True):
    """The callbacks on a page; without ``location``, those that are not completed. ``text`` is part of number or name.

    The span of due times includes ``due_from`` and excludes ``due_to``; a callback without a due time is due since it
    entered. ``counted`` selects the callbacks, completed or not, that a figure counts in the shift since ``since``.
    """

    scope: Scope
    location: Location | None = None
    agent_id: str | None = None
    text: str | None = None
    due_from: datetime | None = None
    due_to: datetime | None = None
    held: bool | None = None
    counted: Counted | None = None
    since: datetime | None = None
    sort: CallbackSort = CallbackSort.ENTERED
    descending: bool = False


class CompletedFilter(msgspec.Struct, frozen=True, kw_only=True):
    """The callbacks in report 6.04: those completed from ``since`` until before ``until``."""

    scope: Scope
    since: datetime | None = None
    until: datetime | None = None
    text: str | None = None


Place = tuple[datetime, str]
"""The end of a page: the time and id of its last row. Neither changes, so that pages neither skip nor repeat rows."""


SortedPlace = tuple[str | float | datetime, str]
"""The end of a page of callbacks: the sort key and the id of its last row."""


def place_of(record: CallbackRecord) -> tuple[str | float, str]:
    """Return the end of a page of callbacks whose last row is ``record``."""
    assert record.sort_key is not None  # noqa: S101 - ``Store.callbacks`` sets it
    return record.sort_key, record.row.id


class CodeTotal(msgspec.Struct, frozen=True):
    """How many interactions of a business process ended as ``state`` with ``code``; None: without a code."""

    business_process_id: str
    code: str | None
    label: str | None
    state: str
    interactions: int


class Store(Protocol):
    """A store; the module states its guarantees."""

    async def load(self, now: datetime) -> StoredState:
        """Return the rows that ``Floor.load`` needs, and the event numbers."""
        ...

    async def commit(self, batch: Batch) -> None:
        """Write a batch."""
        ...

    async def drop_outdated(self, cutoffs: PurgeCutoffs, *, limit: int) -> int:
        """Delete at most ``limit`` outdated rows of each type, the oldest first, and return their number."""
        ...

    @property
    def has_standby(self) -> bool | None:
        """Whether another server waits to own the database; None where none can."""
        ...

    async def check(self) -> None:
        """Check that the store can be written now.

        Raises:
            StoreFailed: it cannot.
        """
        ...

    async def find_damage(self) -> str | None:
        """Check a file that was too large to be checked when it was opened; return a description of the damage, or None."""
        ...

    async def close(self) -> None:
        """Finish running transactions, and close the database. Calling it twice is safe."""
        ...

    # --- Events for desktops

    async def events_after(self, recipient: str, seq: int) -> tuple[LoggedEvent, ...] | None:
        """Return the events after ``seq``, oldest first; None if some of them are no longer stored."""
        ...

    # --- Callbacks and their history

    async def callback(self, callback_id: str) -> CallbackRecord | None:
        """Return an open or completed callback, without transcription."""
        ...

    async def callbacks(
        self, wanted: CallbackFilter, *, after: SortedPlace | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """Return a page in the requested order, without attempts; ``after`` is the end of the page before."""
        ...

    async def completed(
        self, wanted: CompletedFilter, *, after: Place | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """Return a page of complete records, the latest completed first; ``after`` is the end of the page before."""
        ...

    async def completed_count(self, wanted: CompletedFilter) -> int:
        """Return the number of completed callbacks on all pages."""
        ...

    def completed_stream(self, wanted: CompletedFilter) -> AsyncGenerator[tuple[CallbackRecord, ...]]:
        """Yield all callbacks completed at the time of the call, in pages, the earliest completed first."""
        ...

    async def recording(self, recording_id: str) -> RecordingRow | None:
        """Return a recording's row."""
        ...

    async def recording_digests(self) -> frozenset[str]:
        """Return the digests of all recordings, of customers and of conversations."""
        ...

    async def interaction_of_attempt(self, attempt_id: str) -> InteractionRow | None:
        """Return the interaction whose attempt this is, also one closed long ago; None if there is none."""
        ...

    async def call_recordings(self, callback_id: str) -> tuple[CallRecordingRow, ...]:
        """Return the recordings of a callback's conversations, oldest first."""
        ...

    async def transcription(self, recording_id: str) -> Transcription | None:
        """Return the transcription of a recording; None if there is none."""
        ...

    async def completed_by(self, agent_id: str, since: datetime, limit: int) -> tuple[AgentRecord, ...]:
        """Return the accepted interactions of an agent closed since then, newest first."""
        ...

    async def history_of(
        self,
        agent_id: str,
        text: str | None,
        span: tuple[datetime | None, datetime | None],
        *,
        after: Place | None,
        limit: int,
    ) -> tuple[AgentRecord, ...]:
        """Return a page of the interactions that an agent completed within ``span``, the last one first.

        With ``text`` the number, in any form, or the name of the customer contains it.
        """
        ...

    async def quarters(
        self, business_process_id: str, since: datetime, until: datetime
    ) -> tuple[Quarter, ...]:
        """Return the figures of each quarter hour that begins in the span."""
        ...

    async def code_totals(
        self, scope: Scope, since: datetime | None, until: datetime | None
    ) -> tuple[CodeTotal, ...]:
        """Return how many attempts were made with each code in the span, as they were corrected last."""
        ...

    async def audit(
        self, scope: Scope, *, before: int | None, limit: int, wanted: AuditFilter = NO_AUDIT_FILTER
    ) -> tuple[AuditEntryRow, ...]:
        """Return a page of the audit trail, newest first; ``before`` is the id of the last entry seen."""
        ...

    async def figures(self, by: FiguresBy, scope: Scope, since: datetime, until: datetime) -> Figures:
        """Return the figures from ``since`` to before ``until``."""
        ...

    async def threshold_alerts(
        self, scope: Scope, *, after: Place | None, limit: int, is_open: bool | None = None
    ) -> tuple[ThresholdAlertRow, ...]:
        """Return a page of alerts, the latest begun first; ``is_open``: only those that have not, or have, ended."""
        ...

    async def threshold_alert(self, alert_id: str) -> ThresholdAlertRow | None:
        """Return an alert, also one that has ended."""
        ...

    async def callbacks_of(
        self, numbers: Sequence[str], scope: Scope, *, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """Return the callbacks of these numbers, the forms of one line, without recordings; the latest entered first."""
        ...

    async def changes_after(self, position: int, *, limit: int) -> tuple[CallbackChangeRow, ...]:
        """Return at most ``limit`` changes of callbacks after ``position``, in order; old ones may have been deleted."""
        ...

    # --- The data of one customer

    async def callbacks_of_number(self, number: str) -> tuple[CallbackRow, ...]:
        """Return every callback, open or completed, of the subscriber of ``number``, the earliest first."""
        ...

    async def rows_of(self, callback_ids: Sequence[str]) -> PersonalRows:
        """Return the rows that belong to some callbacks."""
        ...

    async def erase(self, callback_ids: Sequence[str], numbers: Sequence[str]) -> frozenset[str]:
        """Remove customers' data from all rows of the callbacks, and from all events about them or the ``numbers``.

        Return the digests of the recordings whose rows were deleted. It takes several transactions, of which the last erases the callbacks, so an erasure that has failed can be
        repeated by number. A repetition does no harm.
        """
        ...

    async def erase_rows(self, callback_ids: Sequence[str]) -> frozenset[str]:
        """Remove customers' data from the rows of the callbacks, in one transaction; events are left as they are.

        Return the digests of the recordings whose rows were deleted.
        """
        ...

    async def outdated_callbacks(
        self, before: datetime, *, after: Place | None, limit: int
    ) -> tuple[CallbackRow, ...]:
        """Return a page of the callbacks completed before then that were not erased, the earliest first."""
        ...

    async def outdated_recordings(self, before: datetime, *, limit: int) -> Mapping[str, str]:
        """Return recordings of callbacks completed before then, each with its digest."""
        ...

    async def drop_recordings(self, recording_ids: Sequence[str]) -> None:
        """Delete the rows of recordings, of customers and of conversations, and their words.

        Their attempts then have none, so that a copy that the switch reports again is deleted there.
        """
        ...

    async def drop_events(self, before: datetime) -> int:
        """Delete the events for desktops from before then, and return their number.

        The newest event of each recipient stays without customers' data, because the numbers go on from it.
        """
        ...

    # --- Users and sessions

    async def users(self) -> tuple[User, ...]:
        """Return all users."""
        ...

    async def set_users(self, users: Iterable[User], now: datetime) -> None:
        """Replace all users; the sessions of removed and changed users end, also for users who come back."""
        ...

    async def open_session(self, session: Session, refresh_hash: bytes) -> None:
        """Store a new session with its first refresh token, and delete expired sessions."""
        ...

    async def rotate_refresh(
        self, old: bytes, new: bytes, now: datetime, *, lost_since: datetime | None = None
    ) -> Session | None:
        """Exchange a refresh token (see ``SessionStore``)."""
        ...

    async def session_of_refresh(self, refresh_hash: bytes) -> Session | None:
        """Return the session of a refresh token."""
        ...

    async def revoke_session(self, session_id: str, now: datetime) -> bool:
        """End a session, and return whether it was open."""
        ...

    async def sessions(self, user_id: str | None, now: datetime, limit: int) -> Sequence[Session]:
        """Return the valid sessions of a user, or of all (None), the newest first."""
        ...

    async def revoke_sessions_of(
        self, user_id: str, now: datetime, *, but: str | None = None
    ) -> Iterable[str]:
        """End all sessions of a user except the session ``but``, and return their ids."""
        ...

    async def change_password(self, user: User, own: OwnPassword, now: datetime) -> None:
        """Store a user with a password of the user's own, and end all sessions of the user."""
        ...

    async def own_passwords(self) -> Mapping[str, OwnPassword]:
        """Return the passwords that users have chosen, by user."""
        ...

    async def provisioned_users(self) -> tuple[ProvisionedUser, ...]:
        """Return all users that an identity provider has brought, also those that are not active, by id."""
        ...

    async def put_provisioned_users(self, users: Iterable[ProvisionedUser]) -> None:
        """Add or replace such users."""
        ...

    async def bind_identity(self, issuer: str, subject: str, user_id: str, now: datetime) -> str | None:
        """Bind a person at a provider to a user (see ``ProvisioningStore``)."""
        ...

    async def directory(self) -> Sequence[DirectoryEntry]:
        """Return all resources of the directory of a provisioning system, by id."""
        ...

    async def change_directory(self, change: DirectoryChange) -> None:
        """Apply a change of the directory (see ``DirectoryChange``)."""
        ...

    async def overrides(self) -> Sequence[Override]:
        """Return what administrators have changed beside the site file, by kind and id."""
        ...

    async def change_overrides(
        self, put: Iterable[Override], deleted: Iterable[tuple[OverrideKind, str]]
    ) -> None:
        """Add or replace overrides, and delete others."""
        ...

    async def revoked_sessions(self, now: datetime) -> Iterable[str]:
        """Return the ids of revoked sessions that have not expired."""
        ...
