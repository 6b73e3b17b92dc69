"""What a server shares with the others of its site: the key of sign-ins, and the certificate of their links."""

from __future__ import annotations

import ssl
from pathlib import Path

from server_stub.auth.tokens import load_key, replace_key
from server_stub.members.link_identity import IDENTITY, contexts, new_identity
from server_stub.store.postgres import PostgresStore


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


async def share_identity(store: PostgresStore, folder: Path) -> ssl.SSLContext:
    """Return the TLS context with which members are listened for, by the certificate that all servers have.

    Raises:
        StoreUnusable: its file in ``folder`` cannot be written.
        StoreFailed: the database failed.
    """
    return contexts(await store.shared_key(IDENTITY, new_identity()), folder)[0]
