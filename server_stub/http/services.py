"""The services that handlers use; those of higher layers are known only by their protocols."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from agent_desktop.protocol.administration.processes import (
    BusinessProcessText,
    ChangedBusinessProcessText,
    NewBusinessProcess,
)
from agent_desktop.protocol.administration.reasons import ChangedNotReadyReasons, NotReadyReasons
from agent_desktop.protocol.administration.users import (
    ChangedUserAccount,
    IssuedPassword,
    NewUserAccount,
    UserAccount,
    UserAccountList,
)
from agent_desktop.protocol.events import Snapshot
from server_stub.audit.trail import SecurityTrail
from server_stub.auth.passwords import Decoys
from server_stub.auth.sessions import Sessions
from server_stub.auth.sign_in_queue import SignInQueue
from server_stub.auth.users import Users
from server_stub.clock import Clock
from server_stub.core.floor import Floor
from server_stub.core.model.events import Event
from server_stub.core.model.outcome import Answer
from server_stub.http.answers.transcripts import Transcripts
from server_stub.http.streams import Stream, Streams
from server_stub.identity.sign_in import ProviderSignIn
from server_stub.privacy.erasure import Erasure
from server_stub.recordings.store import RecordingStore
from server_stub.relay.media_legs import MediaLegs
from server_stub.reports.export import Exports
from server_stub.reports.report_files import ReportFiles
from server_stub.store.base import Store

if TYPE_CHECKING:  # The library behind it is imported only where the site has a directory.
    from server_stub.scim.endpoint import ScimEndpoint

T = TypeVar("T")


class Routing(Protocol):
    """The router. ``submit`` and ``query`` raise ``StoreFailed`` and ``Overloaded``."""

    async def submit(self, event: Event) -> Answer:
        """Queue ``event``, and return its answer once its changes are stored; a ``FloorRefusal`` is raised."""
        ...

    async def query(self, question: Callable[[Floor, datetime], T]) -> T:
        """Call ``question`` when the whole floor is stored, and return its result."""
        ...

    def seq_of(self, recipient: str) -> int:
        """Return the number of the recipient's last stored event; call it within a ``query``."""
        ...

    @property
    def is_working(self) -> bool:
        """Whether events are currently being decided and stored."""
        ...


class StreamSource(Protocol):
    """What event streams begin with. Both raise ``StoreFailed`` and ``Overloaded``."""

    async def begin(self, stream: Stream) -> int:
        """Queue the stream's events from this moment on, and return the number of the last event before it."""
        ...

    async def snapshot(self, stream: Stream) -> tuple[int, Snapshot]:
        """Do the same, and also return the state at that moment."""
        ...


class UserAdministration(Protocol):
    """What administrators do with users. All but ``accounts`` raise ``AdministrationRefused`` and ``ServerError``.

    ``expected`` are the versions that the caller may have read; None means any.
    """

    async def accounts(self) -> UserAccountList:
        """Return all users."""
        ...

    async def account(self, user_id: str) -> UserAccount:
        """Return one user."""
        ...

    async def create(self, wanted: NewUserAccount, by: str) -> IssuedPassword:
        """Add a user with a password of the server's."""
        ...

    async def change(
        self, user_id: str, wanted: ChangedUserAccount, by: str, expected: frozenset[str] | None
    ) -> UserAccount:
        """Replace all but the password of a user."""
        ...

    async def remove(self, user_id: str, by: str, expected: frozenset[str] | None) -> None:
        """Remove a user."""
        ...

    async def reset_password(self, user_id: str, by: str, *, temporary: bool = False) -> IssuedPassword:
        """Give a user a password of the server's, and end all sessions of the user."""
        ...

    async def site_file(self) -> str:
        """Return the site file that would make the configuration that is in force."""
        ...


class BusinessProcessAdministration(Protocol):
    """What administrators do with business processes; the errors are those of ``UserAdministration``."""

    async def configuration(self, process_id: str) -> BusinessProcessText:
        """Return the text of a business process."""
        ...

    async def change(
        self, process_id: str, changed: ChangedBusinessProcessText, by: str, expected: frozenset[str] | None
    ) -> BusinessProcessText:
        """Replace the keys of a business process."""
        ...

    async def create(self, wanted: NewBusinessProcess, by: str) -> BusinessProcessText:
        """Add a business process."""
        ...

    async def remove(self, process_id: str, by: str, expected: frozenset[str] | None) -> None:
        """Remove a business process."""
        ...


class NotReadyReasonAdministration(Protocol):
    """The reasons for *Not Ready*; the errors of a change are those of ``UserAdministration``."""

    async def reasons(self) -> NotReadyReasons:
        """Return the reasons in force."""
        ...

    async def change(
        self, wanted: ChangedNotReadyReasons, by: str, expected: frozenset[str] | None
    ) -> NotReadyReasons:
        """Replace all reasons."""
        ...


@dataclass(frozen=True, kw_only=True)
class Services:
    """All services that handlers use."""

    clock: Clock
    router: Routing
    store: Store
    users: Users
    sessions: Sessions
    decoys: Decoys
    sign_ins: SignInQueue
    streams: Streams
    stream_source: StreamSource
    recordings: RecordingStore
    transcripts: Transcripts
    exports: Exports
    report_files: ReportFiles
    erasure: Erasure
    metrics: Callable[[], bytes]
    version: str
    trail: SecurityTrail
    administration: UserAdministration
    processes: BusinessProcessAdministration
    reasons: NotReadyReasonAdministration
    media: MediaLegs | None = None
    """Opens the legs of desktops as phones; None where there is no media."""
    provider: ProviderSignIn | None = None
    """The sign-in through an identity provider, if the site has one."""
    directory: ScimEndpoint | None = None
    """The directory of a provisioning system, if the site has one."""
    updates: Path | None = None
    """The folder ``public`` of a repository of updates, if one is served."""
