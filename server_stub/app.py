"""Run a server from its start to its end."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import TYPE_CHECKING

import phonenumbers

from server_stub.asgi import ASGIApp
from server_stub.assembly.build import Foundation, build_services
from server_stub.assembly.options import ServerOptions, program_version
from server_stub.assembly.upkeep import stop_task
from server_stub.bounded_http import ConnectionBounds
from server_stub.errors import StoreUnusable
from server_stub.http.app import make_app, make_operators_app
from server_stub.http.streams import Streams
from server_stub.logs import get_logger
from server_stub.site.file import load_site
from server_stub.site.site import Site, SiteServer
from server_stub.store.folder import DataFolder, open_folder
from server_stub.store.sqlite import SqliteStore, open_store
from server_stub.tls import ServerCertificate
from server_stub.web import listen, most_connections, run

if TYPE_CHECKING:  # At run time its driver is imported only if it is used.
    from server_stub.store.postgres import PostgresStore

_log = get_logger(__name__)


async def serve(
    options: ServerOptions,
    *,
    announce: Callable[[str], None],
    stand_by: Callable[[str], None] = lambda _address: None,
) -> None:
    """Serve until SIGTERM or SIGINT; ``announce`` is called with the address once requests are accepted.

    ``stand_by`` is called with it if another server owns the database, and this one waits.

    Raises:
        StartRefused: the server does not start, and nothing was changed.
    """
    phonenumbers.enable_pattern_cache()  # Else its patterns crowd each other, and ours, out of Python's small cache.
    gc.disable()  # A start creates hundreds of thousands of rows and no garbage.
    site = load_site(options.site, host=options.host) if options.site is not None else None
    settings = site.server if site is not None else SiteServer()
    proxies = (*options.trusted_proxies, *settings.trusted_proxies)
    certificate = _certificate(options.site, site)
    listener = listen(options.host, options.port)
    address = settings.operations_address
    operators = None if address is None else listen(*address)
    bounds = ConnectionBounds(
        most=most_connections(),
        most_of_address=settings.connections_per_address,
        trusted_proxies=proxies,
    )
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.closing(listener))
        if operators is not None:
            stack.enter_context(contextlib.closing(operators))
        folder = stack.enter_context(contextlib.closing(open_folder(options.data_dir)))
        store = await _store(
            options, folder, listener, stand_by=stand_by, bounds=bounds, certificate=certificate
        )
        if store is None:
            return
        base = Foundation(
            options=options,
            store=store,
            site=site,
            folder=folder,
            bounds=bounds,
            certificate=certificate,
            behind_proxy=bool(proxies),
        )
        async with build_services(base) as (services, reloader):
            if site is not None:
                _note_weak_sign_ins(site)
            app = make_app(services, for_operators=settings.operations == "open")
            async with _owned(store, app, services.streams) as (owners_app, overtaken):
                await run(
                    owners_app,
                    listener,
                    announce=announce,
                    on_stop=services.streams.end_all,
                    on_reload=reloader.request,
                    trusted_proxies=proxies,
                    bounds=bounds,
                    certificate=certificate,
                    beside=None if operators is None else (make_operators_app(services), operators),
                    until=overtaken,
                )


@contextlib.asynccontextmanager
async def _owned(
    store: SqliteStore | PostgresStore, app: ASGIApp, streams: Streams
) -> AsyncGenerator[tuple[ASGIApp, asyncio.Task[None] | None]]:
    """Yield the application that refuses requests once another server may own the database, and the task that ends then.

    Raises:
        StoreUnusable: another server has taken the database over.
    """
    if isinstance(store, SqliteStore):
        yield app, None
        return
    from server_stub.standby.app import OwnersApp

    beating = asyncio.create_task(store.ownership.beat(streams.end_open), name="ownership")
    try:
        yield OwnersApp(app, store.ownership, program_version()), beating
    finally:
        await stop_task(beating)
    if store.ownership.lost.is_set():
        raise StoreUnusable(
            "another callback-server has taken the database over. Start this one again: it stands by.",
            passing=True,
        )


def _certificate(file: Path | None, site: Site | None) -> ServerCertificate | None:
    """Return the certificate that the site file names, if it names one.

    Raises:
        StartRefused: it cannot be used.
    """
    if file is None or site is None or site.server.tls_certificate is None or site.server.tls_key is None:
        return None
    return ServerCertificate(file.parent / site.server.tls_certificate, file.parent / site.server.tls_key)


def _note_weak_sign_ins(site: Site) -> None:
    """Log which passwords protect too little; the server starts, because an upgrade must not shut a site out."""
    if site.has_plain_passwords:
        _log.info("the site file has plain passwords, which are for trials alone")
    weak = [user.id for user in site.user if user.weakness is not None]
    if weak:
        _log.info(
            "weak passwords or cheap hashes; check-site explains them", users=weak[:20], count=len(weak)
        )


async def _store(
    options: ServerOptions,
    folder: DataFolder,
    listener: socket.socket,
    *,
    stand_by: Callable[[str], None],
    bounds: ConnectionBounds,
    certificate: ServerCertificate | None,
) -> SqliteStore | PostgresStore | None:
    """Open the store that the command line names; None if the server was stopped while it stood by.

    Raises:
        StoreUnusable: it cannot be used.
    """
    if options.database == "sqlite":
        return open_store(folder.database)
    from server_stub.standby.wait import share_key, wait_for_database

    store = await wait_for_database(
        options.database,
        listener,
        announce=stand_by,
        bounds=bounds,
        certificate=certificate,
        version=program_version(),
    )
    if store is not None:
        await share_key(store, folder.token_key)
    return store
