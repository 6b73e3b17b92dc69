"""Wait until this server owns its database, and answer requests as a server that stands by meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
from collections.abc import Callable
from pathlib import Path

from server_stub.auth.tokens import load_key, replace_key
from server_stub.bounded_http import ConnectionBounds
from server_stub.standby.app import StandbyApp
from server_stub.store.postgres import PostgresStore, open_postgres
from server_stub.tls import ServerCertificate
from server_stub.web import run


async def wait_for_database(
    url: str,
    listener: socket.socket,
    *,
    announce: Callable[[str], None],
    bounds: ConnectionBounds,
    certificate: ServerCertificate | None,
    version: str,
) -> PostgresStore | None:
    """Return the store of the database ``url`` once this server owns it; None if it was stopped before.

    Raises:
        StoreUnusable: the database cannot be used.
    """
    waits = asyncio.Event()
    opening = asyncio.create_task(open_postgres(url, standing_by=waits.set), name="database")
    waiting = asyncio.create_task(waits.wait(), name="standby")
    try:
        await asyncio.wait({opening, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if not opening.done():
            gc.enable()
            # The web server closes its socket at its end; this one shares the port with the socket of later.
            await run(
                StandbyApp(version),
                listener.dup(),
                announce=announce,
                on_stop=lambda: None,
                on_reload=lambda: None,
                bounds=bounds,
                certificate=certificate,
                until=opening,
            )
            gc.disable()
        return await opening if opening.done() else None
    finally:
        waiting.cancel()
        if not opening.done():
            opening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await opening


async def share_key(store: PostgresStore, file: Path) -> None:
    """Make the signing key in ``file`` the one that all servers of the database have, so that sign-ins hold everywhere.

    Raises:
        StoreUnusable: the file can be neither read nor written.
        StoreFailed: the database failed.
    """
    own = load_key(file)
    shared = await store.shared_key(file.stem, own)
    if shared != own:
        replace_key(file, shared)
