"""The reasons that agents can choose for *Not Ready* (``docs/behaviour.md``, *Not Ready reasons*)."""

from __future__ import annotations

from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from server_stub.core.state.tables import Tables


def not_ready_reasons(tables: Tables) -> tuple[NotReadyReason, ...]:
    """Return the reasons in the order of the site; the standard ones if it defines none."""
    rows = sorted(tables.not_ready_reasons.values(), key=lambda row: row.place)
    return tuple(NotReadyReason(name=row.name, names=row.names) for row in rows) or STANDARD_REASONS
