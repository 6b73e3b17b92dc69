"""Who signs what, and for how long it holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

ROOT: Final = "root"
TARGETS: Final = "targets"
SNAPSHOT: Final = "snapshot"
TIMESTAMP: Final = "timestamp"

OFFLINE: Final = (ROOT, TARGETS)
"""Their keys are on no machine that the network reaches; people sign."""

ONLINE: Final = (SNAPSHOT, TIMESTAMP)
"""One key on the machine that publishes signs both; a timer runs `renew`."""

HOLDS: Final = {
    ROOT: timedelta(days=365),
    TARGETS: timedelta(days=365),
    SNAPSHOT: timedelta(days=30),
    TIMESTAMP: timedelta(days=7),
}
"""After that desktops refuse it. The timestamp's is how long somebody on the way can hold an update back."""


def expiry(role: str) -> datetime:
    """Return when what is signed now for ``role`` ends."""
    return datetime.now(UTC).replace(microsecond=0) + HOLDS[role]
