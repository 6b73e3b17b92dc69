"""The part of the store that is common to SQL databases: everything but running a transaction."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from agent_desktop.protocol.figures import Figures
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import FiguresBy
from agent_desktop.protocol.supervisor_objects import Quarter
from server_stub.administration.overrides import Override, OverrideKind
from server_stub.auth.sessions import OwnPassword, Session
from server_stub.auth.users import User
from server_stub.core.model.history_rows import (
    NO_AUDIT_FILTER,
    AuditEntryRow,
    AuditFilter,
    CallbackChangeRow,
    CallRecordingRow,
    TranscriptTextRow,
)
from server_stub.core.model.rows import CallbackRow, InteractionRow, RecordingRow
from server_stub.core.model.supervision.alert_rows import ThresholdAlertRow
from server_stub.identity.directory_entries import DirectoryChange, DirectoryEntry
from server_stub.identity.provisioned import ProvisionedUser
from server_stub.store import code_report, outdated, provisioning, queries, sign_in, writes
from server_stub.store.base import (
    AgentRecord,
    Batch,
    CallbackFilter,
    CallbackRecord,
    CodeTotal,
    CompletedFilter,
    LoggedEvent,
    PersonalRows,
    Place,
    PurgeCutoffs,
    Scope,
    SortedPlace,
    StoredState,
)
from server_stub.store.configuration import overrides
from server_stub.store.figures import figures
from server_stub.store.personal import personal_data
from server_stub.store.personal.redaction import Redactor
from server_stub.store.sql import Sql

T = TypeVar("T")
Work = Callable[[Sql], Coroutine[Any, Any, T]]

_STREAM_PAGE: Final = 1000
_DIGESTS: Final = "SELECT digest FROM recording UNION SELECT digest FROM call_recording"


class SqlStore:
    """A store on an SQL database (see ``store.base.Store``); subclasses implement ``read`` and ``write``."""

    async def read(self, work: Work[T]) -> T:
        """Run ``work`` on a consistent snapshot, in parallel with writes, and return its result.

        Raises:
            StoreFailed: the snapshot could not be read.
        """
        raise NotImplementedError

    async def write(self, work: Work[T]) -> T:
        """Run ``work`` in a transaction, one at a time, and return its result.

        Raises:
            StoreFailed: the transaction failed; nothing was written.
        """
        raise NotImplementedError

    async def load(self, now: datetime) -> StoredState:
        """See ``Store``."""
        return await self.write(lambda sql: writes.load(sql, now))

    async def commit(self, batch: Batch) -> None:
        """See ``Store``."""
        await self.write(lambda sql: writes.write_batch(sql, batch))

    async def drop_outdated(self, cutoffs: PurgeCutoffs, *, limit: int) -> int:
        """See ``Store``."""
        return await self.write(lambda sql: outdated.drop_rows(sql, cutoffs, limit))

    @property
    def has_standby(self) -> bool | None:
        """See ``Store``."""
        return None

    async def check(self) -> None:
        """See ``Store``."""
        await self.write(lambda sql: sql.fetch("SELECT 1 FROM migration LIMIT 1"))

    async def events_after(self, recipient: str, seq: int) -> tuple[LoggedEvent, ...] | None:
        """See ``Store``."""
        return await self.read(lambda sql: queries.events_after(sql, recipient, seq))

    async def callback(self, callback_id: str) -> CallbackRecord | None:
        """See ``Store``."""
        return await self.read(lambda sql: queries.callback(sql, callback_id))

    async def callbacks(
        self, wanted: CallbackFilter, *, after: SortedPlace | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: queries.callbacks(sql, wanted, after, limit))

    async def completed(
        self, wanted: CompletedFilter, *, after: Place | None, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: queries.completed(sql, wanted, after, limit, latest_first=True))

    async def completed_count(self, wanted: CompletedFilter) -> int:
        """See ``Store``."""
        return await self.read(lambda sql: queries.completed_count(sql, wanted))

    async def completed_stream(self, wanted: CompletedFilter) -> AsyncGenerator[tuple[CallbackRecord, ...]]:
        """See ``Store``. Completed callbacks never change, so pages up to the present time are consistent."""
        place: Place | None = None
        while True:
            page = await self.read(
                lambda sql, place=place: queries.completed(
                    sql, wanted, place, _STREAM_PAGE, latest_first=False
                )
            )
            if page:
                yield page
            if len(page) < _STREAM_PAGE:
                return
            last = page[-1].row
            assert last.completed_at is not None  # noqa: S101 - the condition of the query
            place = (last.completed_at, last.id)
            await asyncio.sleep(0)

    async def recording(self, recording_id: str) -> RecordingRow | None:
        """See ``Store``."""
        return await self.read(lambda sql: queries.one(sql, RecordingRow, "id = ?", recording_id))

    async def recording_digests(self) -> frozenset[str]:
        """See ``Store``."""
        found = await self.read(lambda sql: sql.fetch(_DIGESTS))
        return frozenset(row[0] for row in found)

    async def interaction_of_attempt(self, attempt_id: str) -> InteractionRow | None:
        """See ``Store``."""
        return await self.read(lambda sql: queries.one(sql, InteractionRow, "attempt_id = ?", attempt_id))

    async def call_recordings(self, callback_id: str) -> tuple[CallRecordingRow, ...]:
        """See ``Store``."""
        of_callback = "callback_id = ? ORDER BY recorded_at, id"
        return tuple(
            await self.read(lambda sql: writes.select(sql, CallRecordingRow, of_callback, callback_id))
        )

    async def transcription(self, recording_id: str) -> Transcription | None:
        """See ``Store``."""
        found = await self.read(
            lambda sql: queries.one(sql, TranscriptTextRow, "recording_id = ?", recording_id)
        )
        return found.transcription if found is not None else None

    async def completed_by(self, agent_id: str, since: datetime, limit: int) -> tuple[AgentRecord, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: queries.completed_by(sql, agent_id, since, limit))

    async def history_of(
        self,
        agent_id: str,
        text: str | None,
        span: tuple[datetime | None, datetime | None],
        *,
        after: Place | None,
        limit: int,
    ) -> tuple[AgentRecord, ...]:
        """See ``Store``."""
        return await self.read(
            lambda sql: queries.history_of(sql, agent_id, text, span, after=after, limit=limit)
        )

    async def quarters(
        self, business_process_id: str, since: datetime, until: datetime
    ) -> tuple[Quarter, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: queries.quarters(sql, business_process_id, since, until))

    async def code_totals(
        self, scope: Scope, since: datetime | None, until: datetime | None
    ) -> tuple[CodeTotal, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: code_report.code_totals(sql, scope, since, until))

    async def audit(
        self, scope: Scope, *, before: int | None, limit: int, wanted: AuditFilter = NO_AUDIT_FILTER
    ) -> tuple[AuditEntryRow, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: queries.audit(sql, scope, before, limit, wanted))

    async def figures(self, by: FiguresBy, scope: Scope, since: datetime, until: datetime) -> Figures:
        """See ``Store``."""
        return await self.read(lambda sql: figures(sql, by, scope, since, until))

    async def threshold_alerts(
        self, scope: Scope, *, after: Place | None, limit: int, is_open: bool | None = None
    ) -> tuple[ThresholdAlertRow, ...]:
        """See ``Store``."""
        return await self.read(
            lambda sql: queries.threshold_alerts(sql, scope, after, limit, is_open=is_open)
        )

    async def threshold_alert(self, alert_id: str) -> ThresholdAlertRow | None:
        """See ``Store``."""
        return await self.read(lambda sql: queries.one(sql, ThresholdAlertRow, "id = ?", alert_id))

    async def callbacks_of(
        self, numbers: Sequence[str], scope: Scope, *, limit: int
    ) -> tuple[CallbackRecord, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: queries.callbacks_of(sql, numbers, scope, limit))

    async def changes_after(self, position: int, *, limit: int) -> tuple[CallbackChangeRow, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: queries.changes_after(sql, position, limit))

    async def callbacks_of_number(self, number: str) -> tuple[CallbackRow, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: personal_data.callbacks_of(sql, number))

    async def rows_of(self, callback_ids: Sequence[str]) -> PersonalRows:
        """See ``Store``."""
        return await self.read(lambda sql: personal_data.rows_of(sql, callback_ids))

    async def erase(self, callback_ids: Sequence[str], numbers: Sequence[str]) -> frozenset[str]:
        """See ``Store``. The logs are read beside the writer, so that no command waits for a long search."""
        held = await self.rows_of(callback_ids)
        named = (*held.interactions, *held.recordings, *held.call_recordings)
        redactor = Redactor((*callback_ids, *(row.id for row in named)), numbers)
        for read_page, rewrite in personal_data.LOGS:
            place: personal_data.LogPlace | None = None
            while page := await self.read(lambda sql, read=read_page, after=place: read(sql, after)):
                changed = await asyncio.to_thread(personal_data.redacted_rows, page, redactor)
                for part in personal_data.parts_of(changed):
                    await self.write(lambda sql, change=rewrite, part=part: change(sql, part))
                place = page[-1][:2]
        return await self.erase_rows(callback_ids)

    async def erase_rows(self, callback_ids: Sequence[str]) -> frozenset[str]:
        """See ``Store``."""
        if not callback_ids:
            return frozenset()
        return await self.write(lambda sql: personal_data.erase_rows(sql, callback_ids))

    async def outdated_callbacks(
        self, before: datetime, *, after: Place | None, limit: int
    ) -> tuple[CallbackRow, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: outdated.callbacks(sql, before, after, limit))

    async def outdated_recordings(self, before: datetime, *, limit: int) -> Mapping[str, str]:
        """See ``Store``."""
        return await self.read(lambda sql: outdated.recordings(sql, before, limit))

    async def drop_recordings(self, recording_ids: Sequence[str]) -> None:
        """See ``Store``."""
        await self.write(lambda sql: outdated.drop_recordings(sql, recording_ids))

    async def drop_events(self, before: datetime) -> int:
        """See ``Store``. Found beside the writer, so that no command waits for a long search."""
        dropped, place = 0, outdated.FIRST
        while page := await self.read(lambda sql, after=place: outdated.events(sql, before, after)):
            await self.write(lambda sql, page=page: outdated.drop_events(sql, page))
            dropped += sum(1 for event in page if not event.is_newest)
            place = (page[-1].recipient, page[-1].seq)
        return dropped

    async def users(self) -> tuple[User, ...]:
        """See ``Store``."""
        return await self.read(sign_in.users)

    async def set_users(self, users: Iterable[User], now: datetime) -> None:
        """See ``Store``."""
        wanted = {user.id: user for user in users}
        await self.write(lambda sql: sign_in.set_users(sql, wanted, now))

    async def open_session(self, session: Session, refresh_hash: bytes) -> None:
        """See ``Store``."""
        await self.write(lambda sql: sign_in.open_session(sql, session, refresh_hash))

    async def rotate_refresh(
        self, old: bytes, new: bytes, now: datetime, *, lost_since: datetime | None = None
    ) -> Session | None:
        """See ``Store``."""
        return await self.write(lambda sql: sign_in.rotate_refresh(sql, old, new, now, lost_since))

    async def session_of_refresh(self, refresh_hash: bytes) -> Session | None:
        """See ``Store``."""
        return await self.read(lambda sql: sign_in.session_of_refresh(sql, refresh_hash))

    async def revoke_session(self, session_id: str, now: datetime) -> bool:
        """See ``Store``."""
        return await self.write(lambda sql: sign_in.revoke_session(sql, session_id, now))

    async def sessions(self, user_id: str | None, now: datetime, limit: int) -> tuple[Session, ...]:
        """See ``Store``."""
        return await self.read(lambda sql: sign_in.sessions(sql, user_id, now, limit))

    async def revoke_sessions_of(
        self, user_id: str, now: datetime, *, but: str | None = None
    ) -> tuple[str, ...]:
        """See ``Store``."""
        return await self.write(lambda sql: sign_in.revoke_sessions_of(sql, user_id, now, but or ""))

    async def change_password(self, user: User, own: OwnPassword, now: datetime) -> None:
        """See ``Store``."""
        await self.write(lambda sql: sign_in.change_password(sql, user, own, now))

    async def own_passwords(self) -> Mapping[str, OwnPassword]:
        """See ``Store``."""
        return await self.read(sign_in.own_passwords)

    async def provisioned_users(self) -> tuple[ProvisionedUser, ...]:
        """See ``Store``."""
        return await self.read(provisioning.provisioned_users)

    async def put_provisioned_users(self, users: Iterable[ProvisionedUser]) -> None:
        """See ``Store``."""
        wanted = tuple(users)
        await self.write(lambda sql: provisioning.put_provisioned_users(sql, wanted))

    async def bind_identity(self, issuer: str, subject: str, user_id: str, now: datetime) -> str | None:
        """See ``Store``."""
        return await self.write(lambda sql: provisioning.bind_identity(sql, issuer, subject, user_id, now))

    async def directory(self) -> tuple[DirectoryEntry, ...]:
        """See ``Store``."""
        return await self.read(provisioning.directory)

    async def change_directory(self, change: DirectoryChange) -> None:
        """See ``Store``."""
        await self.write(lambda sql: provisioning.change_directory(sql, change))

    async def overrides(self) -> tuple[Override, ...]:
        """See ``Store``."""
        return await self.read(overrides.overrides)

    async def change_overrides(
        self, put: Iterable[Override], deleted: Iterable[tuple[OverrideKind, str]]
    ) -> None:
        """See ``Store``."""
        wanted, gone = tuple(put), tuple(deleted)
        await self.write(lambda sql: overrides.change_overrides(sql, wanted, gone))

    async def revoked_sessions(self, now: datetime) -> Iterable[str]:
        """See ``Store``."""
        return await self.read(lambda sql: sign_in.revoked_sessions(sql, now))
