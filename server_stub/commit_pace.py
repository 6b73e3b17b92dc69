"""How long the router waits for company before it begins a batch.

A commit costs as much processor as deciding ten events, whether it carries one of them or thirty. On a busy site events
that arrive within a few milliseconds share one; on a quiet one none waits.
"""

from __future__ import annotations

from typing import Final

SPACING_S: Final = 0.008
"""From the beginning of one batch to that of the next while events arrive faster than that: no one notices it."""
ENOUGH: Final = 64
"""Events that make a batch worth its commit, so that it begins at once."""
_PROBED_EVERY: Final = 64
"""Batches after which a lone event waits once, to find out whether others arrive by now."""
_SHORTEST_S: Final = 0.0005


class CommitPace:
    """Spaces batches while that gathers events; all times are in seconds of one steady clock.

    A caller who sends the next command only when the last one is answered never shares a commit. Waiting for another
    would only slow such a caller down, so each wait in vain halves the next one.
    """

    def __init__(self) -> None:
        self._spacing_s = 0.0
        self._began_at = float("-inf")
        self._batches = 0

    def rest_s(self, now: float, waiting: int) -> float:
        """Return how long a batch of the ``waiting`` events should still gather; 0: begin now."""
        if waiting >= ENOUGH:
            return 0.0
        return max(0.0, self._began_at + self._spacing_s - now)

    def begin(self, now: float, *, events: int, rested: bool) -> None:
        """Note that a batch of ``events`` begins, after a rest or without one."""
        self._began_at = now
        self._batches += 1
        if events > 1 or self._batches % _PROBED_EVERY == 0:
            self._spacing_s = SPACING_S
        elif rested:
            self._spacing_s = self._spacing_s / 2 if self._spacing_s > _SHORTEST_S else 0.0
