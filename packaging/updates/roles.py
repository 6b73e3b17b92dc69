"""The roles of a repository: their keys, and the validity of their signatures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

ROOT: Final = "root"
TARGETS: Final = "targets"
SNAPSHOT: Final = "snapshot"
TIMESTAMP: Final = "timestamp"

OFFLINE: Final = (ROOT, TARGETS)
"""Roles whose keys are on no machine with a network; people sign for them."""

ONLINE: Final = (SNAPSHOT, TIMESTAMP)
"""Roles that one key on the publishing machine signs; a timer runs ``renew``."""

HOLDS: Final = {
    ROOT: timedelta(days=365),
    TARGETS: timedelta(days=365),
    SNAPSHOT: timedelta(days=30),
    TIMESTAMP: timedelta(days=7),
}
"""Time after which desktops refuse a signature. That of the timestamp limits how long an attacker on the network can withhold
an update."""


def expiry(role: str) -> datetime:
    """Return the expiry (UTC) of a signature that is made now for ``role``."""
    return datetime.now(UTC).replace(microsecond=0) + HOLDS[role]
