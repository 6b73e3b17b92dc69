"""A server that waits to own its database and serves meanwhile: its services, its application and its tasks."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncGenerator, Callable, Iterable
from typing import Any, Final, cast

from server_stub.asgi import ASGIApp
from server_stub.assembly.options import program_version
from server_stub.assembly.premises import Premises
from server_stub.assembly.upkeep import in_background, stop_task
from server_stub.audit.trail import SecurityTrail
from server_stub.auth.passwords import Decoys
from server_stub.clock import SystemClock
from server_stub.errors import StoreFailed
from server_stub.http.answers.transcripts import Transcripts
from server_stub.http.app import make_app, make_operators_app
from server_stub.http.request import RequestContext
from server_stub.http.services import Services
from server_stub.http.streams import Streams
from server_stub.logs import get_logger
from server_stub.members.accounts import MemberAccounts
from server_stub.members.link_identity import IDENTITY, contexts
from server_stub.members.log_reading import owners_address, shared_keys
from server_stub.members.log_tail import LogTail
from server_stub.members.member_metrics import member_exposition
from server_stub.members.member_routing import MemberRouting, MemberSource
from server_stub.members.notices import NoticeKind
from server_stub.members.notifying import hear_notices
from server_stub.members.owner_link import OwnerLink, OwnersAddress
from server_stub.members.passing import MemberApp
from server_stub.members.reading_store import ReadingStore, open_reading
from server_stub.recordings.store import RecordingStore
from server_stub.reports.export import Exports

_log = get_logger(__name__)

_AGAIN_S: Final = 0.5


class Member:
    """The member; ``open_member`` creates it. It keeps its streams when its process comes to own the site."""

    def __init__(
        self,
        base: Premises,
        store: ReadingStore,
        key: bytes,
        context: ssl.SSLContext,
        trail: SecurityTrail,
    ) -> None:
        self._store = store
        self.streams = Streams(self._note_presence)
        clock = SystemClock()
        self._tail = LogTail(store, self.streams)
        self._link = OwnerLink(
            self._find_owner,
            context,
            attached=lambda: self.streams.agent_ids,
            on_replaced=self.streams.replace_agent,
        )
        self._accounts = MemberAccounts(store, clock, key, self.streams)
        services = Services(
            clock=clock,
            router=MemberRouting(store, clock, self._link),
            store=store,
            users=self._accounts.users,
            sessions=self._accounts.sessions,
            decoys=Decoys(),
            streams=self.streams,
            stream_source=MemberSource(self._tail, self._link),
            recordings=RecordingStore(base.folder.recordings, keys=base.keys),
            transcripts=Transcripts(store, most=0),
            exports=Exports(),
            metrics=member_exposition(self.streams, self._link, base.bounds),
            version=program_version(),
            trail=trail,
            updates=base.options.updates,
            sign_ins=_of_the_owner(),
            report_files=_of_the_owner(),
            erasure=_of_the_owner(),
            administration=_of_the_owner(),
            processes=_of_the_owner(),
            reasons=_of_the_owner(),
        )
        app = make_app(services, for_operators=base.serves_operators)
        self.app: ASGIApp = MemberApp(app, RequestContext(services), self._accounts, self._link)
        self.operators_app = make_operators_app(services)

    async def load(self) -> None:
        """Read what every request needs.

        Raises:
            StoreFailed: it cannot be read.
        """
        await self._accounts.load()

    def tasks(self, url: str) -> Iterable[asyncio.Task[None]]:
        """Start and return the tasks that keep the member up to date."""
        for name, work in (
            ("link", self._link.run()),
            ("log", self._tail.run()),
            ("accounts", self._accounts.run()),
            ("notices", hear_notices(url, self._hear, self._miss)),
        ):
            yield in_background(work, name=name)

    def _hear(self, kind: NoticeKind, names: list[str]) -> None:
        match kind:
            case NoticeKind.EVENTS:
                self._tail.wake(names)
            case NoticeKind.ENDED:
                self._accounts.end_sessions(names)
            case NoticeKind.ACCOUNTS:
                self._accounts.wake()
            case NoticeKind.SNAPSHOTS:
                self.streams.request_snapshots()

    def _miss(self) -> None:
        """Look at everything, because notices may have been missed."""
        self._tail.wake_all()
        self._accounts.wake()
        self.streams.request_snapshots()

    def _note_presence(self, agent_id: str, present: bool) -> None:  # noqa: FBT001 - the signature of ``Streams``
        if present:
            self._link.attach(agent_id)
        else:
            self._link.detach(agent_id)

    async def _find_owner(self) -> OwnersAddress | None:
        return await self._store.read(owners_address)


class _OfTheOwner:
    """A service that only an owner has; the paths that use it are passed to the owner."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(f"a member does not use {name}")


def _of_the_owner() -> Any:
    return cast("Any", _OfTheOwner())


@contextlib.asynccontextmanager
async def open_member(base: Premises, trail: SecurityTrail) -> AsyncGenerator[Callable[[], Member | None]]:
    """Run a member until the end of the block, and yield what returns it: None until it can serve.

    It cannot while the owner has another version of the program, or has not finished its first start.
    """
    found: list[Member] = []
    async with contextlib.AsyncExitStack() as stack:

        async def join() -> None:
            while not found:
                member = await _try_to_join(base, base.options.database, trail, stack)
                if member is not None:
                    found.append(member)
                    _log.info("serving as a member of the site")
                else:
                    await asyncio.sleep(_AGAIN_S)

        joining = in_background(join(), name="member")
        stack.push_async_callback(stop_task, joining)
        yield lambda: found[0] if found else None


async def _try_to_join(
    base: Premises, url: str, trail: SecurityTrail, stack: contextlib.AsyncExitStack
) -> Member | None:
    store = await open_reading(url)
    if store is None:
        return None
    try:
        keys = await store.read(shared_keys)
        token_key, identity = keys.get(base.folder.token_key.stem), keys.get(IDENTITY)
        if token_key is None or identity is None:
            await store.close()
            return None
        member = Member(base, store, token_key, contexts(identity, base.folder.path)[1], trail)
        await member.load()
    except StoreFailed as error:
        _log.info("not yet a member of the site", detail=str(error))
        await store.close()
        return None
    stack.push_async_callback(store.close)
    for task in member.tasks(url):
        stack.push_async_callback(stop_task, task)
    return member
