"""Opens the security trail of a server."""

from __future__ import annotations

import contextlib

from server_stub.audit.trail import SecurityTrail
from server_stub.auth.tokens import load_key
from server_stub.clock import Clock
from server_stub.site.site import Site
from server_stub.store.folder import DataFolder


def open_trail(
    folder: DataFolder, site: Site | None, clock: Clock
) -> contextlib.AbstractContextManager[SecurityTrail]:
    """Return the security trail, which is closed at the end of the block."""
    syslog = site.server.audit_syslog if site is not None else None
    return contextlib.closing(
        SecurityTrail(folder.trail, load_key(folder.audit_key), clock.now, syslog=syslog)
    )
