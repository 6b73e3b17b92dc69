"""The authorities that certify other systems: those of the system, and those of a file of the site."""

from __future__ import annotations

import ssl
from pathlib import Path

import truststore

from server_stub.errors import StartRefused


def outgoing_trust(file: Path | None = None) -> ssl.SSLContext:
    """Return a context that trusts the system's authorities, and those of ``file``, which ``[server] authorities`` names.

    Raises:
        StartRefused: the file cannot be used.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if file is None:
        return context
    try:
        context.load_verify_locations(file)
    except OSError as error:  # An error of OpenSSL is an OSError.
        raise StartRefused(f"[server] authorities: {file} has no certificates: {error}.") from error
    return context
