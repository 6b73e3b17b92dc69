"""The contract of a store: what the server can keep and find again, whichever database is behind it.

Every method is one transaction. What a method was to write is wholly there when it returns, and would be after the
power failed; when it raises ``StoreFailed`` (``StoreFull`` when there is no room) nothing of it is there. Reads see
what is committed, and never wait for a write.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping
from datetime import datetime
from typing import Protocol

import msgspec

from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import CallbackSort, Counted, Location
from agent_desktop.protocol.supervisor_objects import Quarter
from server_stub.auth.sessions import Session
from server_stub.auth.users import User
from server_stub.core.model.history_rows import AttemptRow, AuditEntryRow
from server_stub.core.model.rows import CallbackRow, InteractionRow, RecordingRow, Row

Scope = tuple[str, ...] | None
"""The business processes that may be seen; None: all."""

EVENTS_KEPT = 1000
"""Events of one recipient that a desktop can catch up on; beyond it a snapshot is quicker anyway."""


class LoggedEvent(msgspec.Struct, frozen=True):
    """One event of a recipient's log; ``body`` is JSON as it is sent."""

    recipient: str
    seq: int
    at: datetime
    name: str
    body: bytes


class Batch(msgspec.Struct, frozen=True):
    """What one commit writes: rows put in place, dropped, appended, and events logged, all or nothing."""

    puts: tuple[Row, ...] = ()
    deletes: tuple[Row, ...] = ()
    appends: tuple[Row, ...] = ()
    events: tuple[LoggedEvent, ...] = ()


class StoredState(msgspec.Struct, frozen=True):
    """What a server starts from: the floor's rows, and the last event number of each recipient."""

    rows: tuple[Row, ...]
    last_seqs: Mapping[str, int]


class PurgeCutoffs(msgspec.Struct, frozen=True, kw_only=True):
    """What may go: lines of the audit trail and handled events of before these moments; None: none."""

    audit_before: datetime | None = None
    history_before: datetime | None = None


class CallbackRecord(msgspec.Struct, frozen=True):
    """A callback with what hangs on it; ``attempts`` oldest first, ``recordings`` newest first."""

    row: CallbackRow
    recordings: tuple[RecordingRow, ...] = ()
    attempts: tuple[AttemptRow, ...] = ()
    transcription: Transcription | None = None
    sort_key: str | float | None = None
    """What the page is ordered by, as the database compares it; None where no order was asked for."""


class AgentRecord(msgspec.Struct, frozen=True):
    """An interaction that an agent has completed, with its callback."""

    interaction: InteractionRow
    callback: CallbackRecord


class CallbackFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which callbacks a page shows. Without ``location`` those not completed. ``text`` is found in number or name.

    ``due_from`` is in the span, ``due_to`` is not; one without a due time is due ever since. ``counted`` keeps to those
    that a figure counts in the shift that has started at ``since``, completed or not.
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
    """Which completed callbacks report 6.04 shows: completed from ``since``, before ``until``."""

    scope: Scope
    since: datetime | None = None
    until: datetime | None = None
    text: str | None = None


Place = tuple[datetime, str]
"""Where a page ended: the time and id of its last row. Neither ever changes, so pages neither skip nor repeat."""


SortedPlace = tuple[str | float | datetime, str]
"""Where a page of callbacks ended: the sort key and the id of its last row."""


def place_of(record: CallbackRecord) -> tuple[str | float, str]:
    """Return the place that a page of callbacks with ``record`` as its last row ends at."""
    assert record.sort_key is not None  # noqa: S101 - ``Store.callbacks`` sets it
    return record.sort_key, record.row.id


class Store(Protocol):
    """See the module."""

    async def load(self, now: datetime) -> StoredState:
        """Return all that ``Floor.load`` wants, and the event numbers."""
        ...

    async def commit(self, batch: Batch) -> None:
        """Write a batch."""
        ...

    async def drop_outdated(self, outdated: PurgeCutoffs, *, limit: int) -> int:
        """Drop at most ``limit`` outdated rows of each kind, the oldest first, and return how many those were."""
        ...

    async def check(self) -> None:
        """Raise ``StoreFailed`` if nothing could be written just now."""
        ...

    async def find_damage(self) -> str | None:
        """Look through what was too much to look through at the opening; return what is wrong with it, or None."""
        ...

    async def close(self) -> None:
        """Finish what was begun and let the files go. Safe to say twice."""
        ...

    # --- What desktops were told

    async def events_after(self, recipient: str, seq: int) -> tuple[LoggedEvent, ...] | None:
        """Return the events after ``seq``, oldest first; None when some of them are no longer kept."""
        ...

    # --- Callbacks and their past

    async def callback(self, callback_id: str) -> CallbackRecord | None:
        """Return a callback, open or completed, without transcription."""
        ...

    async def callbacks(
        self, wanted: CallbackFilter, *, after: SortedPlace | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """Return a page in the order asked for, without attempts; ``after`` is ``place_of`` the row before it."""
        ...

    async def completed(
        self, wanted: CompletedFilter, *, after: Place | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """Return a page of whole records, the latest completed first; ``after`` is the last row's completion and id."""
        ...

    async def completed_count(self, wanted: CompletedFilter) -> int:
        """Return how many completed callbacks there are in all."""
        ...

    def completed_stream(self, wanted: CompletedFilter) -> AsyncGenerator[tuple[CallbackRecord, ...]]:
        """Yield all of one moment's completed callbacks in pages, the earliest completed first."""
        ...

    async def recording(self, recording_id: str) -> RecordingRow | None:
        """Return a recording's row."""
        ...

    async def recording_digests(self) -> frozenset[str]:
        """Return the names of all sound that a recording is of."""
        ...

    async def transcription(self, recording_id: str) -> Transcription | None:
        """Return the words of a recording, if they are there."""
        ...

    async def completed_by(self, agent_id: str, since: datetime, limit: int) -> tuple[AgentRecord, ...]:
        """Return the accepted interactions of an agent closed since then, newest first."""
        ...

    async def quarters(
        self, business_process_id: str, since: datetime, until: datetime
    ) -> tuple[Quarter, ...]:
        """Return the figures of each quarter hour that has begun in the span."""
        ...

    async def audit(self, scope: Scope, *, before: int | None, limit: int) -> tuple[AuditEntryRow, ...]:
        """Return a page of the trail, newest first; ``before`` is the id of the last entry seen."""
        ...

    # --- Who may sign in

    async def users(self) -> tuple[User, ...]:
        """Return all users."""
        ...

    async def set_users(self, users: Iterable[User]) -> None:
        """Make these all the users there are; the sessions of removed or changed ones end."""
        ...

    async def open_session(self, session: Session, refresh_hash: bytes) -> None:
        """Keep a new session with its first refresh token; drop what has run out."""
        ...

    async def rotate_refresh(
        self, old: bytes, new: bytes, now: datetime, *, lost_since: datetime | None = None
    ) -> Session | None:
        """Exchange a refresh token (see ``SessionStore``)."""
        ...

    async def session_of_refresh(self, refresh_hash: bytes) -> Session | None:
        """Return the session of a refresh token."""
        ...

    async def revoke_session(self, session_id: str, now: datetime) -> None:
        """End a session."""
        ...

    async def revoked_sessions(self, now: datetime) -> Iterable[str]:
        """Return the ids of revoked sessions that have not run out."""
        ...
