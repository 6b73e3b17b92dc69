"""A server on PostgreSQL, from start to end: it waits to own the site, serves as a member meanwhile, and then owns it.

It accepts requests all the time, through one application that chooses by its present part. So the streams that it holds as
a member stay open when it takes over.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import ssl
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from server_stub.asgi import ASGIApp, Receive, Scope, Send
from server_stub.assembly.build import Foundation, build_services
from server_stub.assembly.options import program_version
from server_stub.assembly.premises import Premises
from server_stub.assembly.trail import open_trail
from server_stub.assembly.upkeep import in_background, stop_task
from server_stub.clock import SystemClock
from server_stub.errors import StartRefused, StoreUnusable
from server_stub.http.app import make_app, make_operators_app
from server_stub.logs import get_logger
from server_stub.members.link_server import LinkedOwner, LinkServer
from server_stub.members.member import Member, open_member
from server_stub.members.notifying import send_notices
from server_stub.standby.app import OwnersApp, StandbyApp
from server_stub.standby.shared import share_identity, share_key
from server_stub.store.postgres import PostgresStore, open_postgres
from server_stub.web import run

_log = get_logger(__name__)

_EVERY_ADDRESS: Final = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared, not bound


@dataclass(frozen=True, kw_only=True)
class Doors:
    """Where a server is reached by its clients and by operators."""

    listener: socket.socket
    operators: socket.socket | None
    trusted_proxies: tuple[str, ...]


class SiteApp:
    """The application of the server's present part: the owner's, the member's, or one that refuses by name."""

    def __init__(self) -> None:
        self.owner: tuple[ASGIApp, ASGIApp] | None = None
        """The owner's application and that for operators, once this server owns the site."""
        self.member: Callable[[], Member | None] = lambda: None
        self.on_stop: Callable[[], None] = lambda: None
        """Ends the owner's streams."""
        self.on_reload: Callable[[], None] = lambda: None
        self._standby = StandbyApp(program_version())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        member = self.member()
        app = self._standby if member is None else member.app
        await (app if self.owner is None else self.owner[0])(scope, receive, send)

    async def for_operators(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request of an operator."""
        member = self.member()
        app = self._standby if member is None else member.operators_app
        await (app if self.owner is None else self.owner[1])(scope, receive, send)

    def reload(self) -> None:
        """Read the site file again, once this server owns the site."""
        self.on_reload()

    def stop(self) -> None:
        """End all streams."""
        member = self.member()
        if member is not None:
            member.streams.end_all()
        self.on_stop()


async def serve_site(
    premises: Premises,
    doors: Doors,
    *,
    announce: Callable[[str], None],
    stand_by: Callable[[str], None],
) -> None:
    """Serve until SIGTERM or SIGINT; ``stand_by`` is called with the address if another server owns the site.

    ``announce`` is called with it once this server owns the site and accepts requests.

    Raises:
        StartRefused: the server does not start, or another one has overtaken it.
    """
    app = SiteApp()
    ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    waits = asyncio.Event()
    opening = asyncio.create_task(
        open_postgres(premises.options.database, standing_by=waits.set), name="database"
    )
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(_stop_opening, opening)
        await _first(opening, asyncio.create_task(waits.wait(), name="standby"))
        web = _Web(app, premises, doors, ended)
        stack.push_async_callback(web.close)
        if not opening.done():
            trail = stack.enter_context(open_trail(premises.folder, premises.site, SystemClock()))
            premises = replace(premises, trail=trail)
            app.member = await stack.enter_async_context(open_member(premises, trail))
            await web.start(stand_by)
            await asyncio.wait({opening, web.serving}, return_when=asyncio.FIRST_COMPLETED)
            if web.serving.done():
                await web.serving
                return
            gc.disable()
        store = await opening
        async with _owning(store, app, premises, ended):
            await web.announce(announce)
            await web.serving
    if store.ownership.lost.is_set():
        raise StoreUnusable(
            "another callback-server has taken the database over. Start this one again: it stands by.",
            passing=True,
        )


async def _first(*tasks: asyncio.Task[Any]) -> None:
    """Wait for the first of ``tasks``, and cancel the last one."""
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    tasks[-1].cancel()


async def _stop_opening(opening: asyncio.Task[PostgresStore]) -> None:
    """Stop to wait for the database, and close it."""
    opening.cancel()
    with contextlib.suppress(asyncio.CancelledError, StartRefused):
        await (await opening).close()


class _Web:
    """The web server of a site's server, which starts once and lasts until the end."""

    def __init__(self, app: SiteApp, premises: Premises, doors: Doors, ended: asyncio.Future[None]) -> None:
        self._app = app
        self._premises = premises
        self._doors = doors
        self._ended = ended
        self._address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self.serving: asyncio.Task[None]

    async def start(self, announce: Callable[[str], None]) -> None:
        """Accept requests, and call ``announce`` with the address."""
        doors = self._doors
        self.serving = asyncio.create_task(
            run(
                self._app,
                doors.listener,
                announce=self._address.set_result,
                on_stop=self._app.stop,
                on_reload=self._app.reload,
                trusted_proxies=doors.trusted_proxies,
                bounds=self._premises.bounds,
                certificate=self._premises.certificate,
                beside=None if doors.operators is None else (self._app.for_operators, doors.operators),
                until=self._ended,
            ),
            name="site",
        )
        await asyncio.wait({self.serving, self._address}, return_when=asyncio.FIRST_COMPLETED)
        if self._address.done():
            announce(self._address.result())

    async def announce(self, announce: Callable[[str], None]) -> None:
        """Call ``announce`` with the address; start if that was not done before."""
        if not self._address.done():
            await self.start(announce)
            return
        gc.freeze()
        gc.enable()
        announce(self._address.result())

    async def close(self) -> None:
        """Stop to accept requests."""
        if not self._ended.done():
            self._ended.set_result(None)
        if self._address.done():
            await asyncio.gather(self.serving, return_exceptions=True)


@contextlib.asynccontextmanager
async def _owning(
    store: PostgresStore, app: SiteApp, premises: Premises, ended: asyncio.Future[None]
) -> AsyncGenerator[None]:
    """Own the site until the end of the block; ``ended`` is set if another server takes it over."""
    context = await share_identity(store, premises.folder.path)
    await share_key(store, premises.folder.token_key)
    base = Foundation(**premises.parts(), store=store)
    async with build_services(base) as (services, reloader), contextlib.AsyncExitStack() as stack:
        whole = make_app(services, for_operators=premises.serves_operators)
        owners_app = OwnersApp(whole, store.ownership, program_version())
        links = LinkServer(
            LinkedOwner(
                services=services,
                app=owners_app,
                attendance=premises.attendance,
                is_valid=lambda: store.ownership.is_valid,
            )
        )
        stack.push_async_callback(links.close)

        def cut_off() -> None:
            services.streams.end_open()
            links.cut_all()

        beating = asyncio.create_task(store.ownership.beat(cut_off), name="ownership")
        beating.add_done_callback(lambda _: None if ended.done() else ended.set_result(None))
        stack.push_async_callback(stop_task, beating)
        app.on_stop, app.on_reload = services.streams.end_all, reloader.request
        app.owner = (owners_app, make_operators_app(services))
        await _let_members_in(links, store, premises, context)
        notifying = in_background(send_notices(premises.notices, premises.options.database), name="notices")
        stack.push_async_callback(stop_task, notifying)
        yield


async def _let_members_in(
    links: LinkServer, store: PostgresStore, premises: Premises, context: ssl.SSLContext
) -> None:
    """Listen for the other servers of the site, and store the address for them.

    Raises:
        StartRefused: the address cannot be listened on.
    """
    host, port = premises.options.link or (premises.options.host, 0)
    try:
        port = await links.listen(host, port, context)
    except OSError as error:
        raise StartRefused(
            f"--link: {host}:{port} cannot be listened on: {error.strerror}", passing=True
        ) from error
    named = socket.gethostname() if host in _EVERY_ADDRESS else host
    await store.publish_address(f"[{named}]:{port}" if ":" in named else f"{named}:{port}")
