"""Run a server from its start to its end."""

from __future__ import annotations

import contextlib
import gc
import socket
from collections.abc import Callable
from pathlib import Path

import phonenumbers

from server_stub.assembly.build import Foundation, build_services
from server_stub.assembly.options import ServerOptions
from server_stub.assembly.premises import Premises
from server_stub.connections.bounds import ConnectionBounds
from server_stub.encryption.data_keys import open_keys
from server_stub.http.app import make_app, make_operators_app
from server_stub.rotation.database import check_database_settings, open_database
from server_stub.site.file import load_site
from server_stub.site.site import Site, SiteServer
from server_stub.store.folder import open_folder
from server_stub.tls import ServerCertificate
from server_stub.web import listen, most_connections, run


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
        check_database_settings(site.encryption if site is not None else None, options.database)
        keys = open_keys(site.encryption if site is not None else None, options.site, folder.path)
        premises = Premises(
            options=options,
            site=site,
            folder=folder,
            bounds=bounds,
            certificate=certificate,
            behind_proxy=bool(proxies),
            keys=keys,
        )
        if options.database == "sqlite":
            await _serve_alone(premises, listener, operators, proxies, announce)
            return
        from server_stub.standby.site_server import Doors, serve_site

        doors = Doors(listener=listener, operators=operators, trusted_proxies=proxies)
        await serve_site(premises, doors, announce=announce, stand_by=stand_by)


async def _serve_alone(
    premises: Premises,
    listener: socket.socket,
    operators: socket.socket | None,
    proxies: tuple[str, ...],
    announce: Callable[[str], None],
) -> None:
    """Serve a site whose database is a file of this server's own.

    Raises:
        StartRefused: the server does not start, and nothing was changed.
    """
    store = open_database(premises.folder.database, premises.keys)
    base = Foundation(**premises.parts(), store=store)
    async with build_services(base) as (services, reloader):
        await run(
            make_app(services, for_operators=premises.serves_operators),
            listener,
            announce=announce,
            on_stop=services.streams.end_all,
            on_reload=reloader.request,
            trusted_proxies=proxies,
            bounds=premises.bounds,
            certificate=premises.certificate,
            beside=None if operators is None else (make_operators_app(services), operators),
        )


def _certificate(file: Path | None, site: Site | None) -> ServerCertificate | None:
    """Return the certificate that the site file names, if it names one.

    Raises:
        StartRefused: it cannot be used.
    """
    if file is None or site is None or site.server.tls_certificate is None or site.server.tls_key is None:
        return None
    return ServerCertificate(file.parent / site.server.tls_certificate, file.parent / site.server.tls_key)
