"""A backoff without waits."""

from __future__ import annotations

from datetime import timedelta

from agent_desktop.net.backoff import Backoff


class Eager(Backoff):
    """A backoff that never waits, so that a test need not either."""

    def next(self, asked: timedelta | None = None) -> timedelta:
        """Return no wait."""
        return min(super().next(asked), timedelta(0))
