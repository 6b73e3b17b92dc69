"""The pace of commits: how long the router collects events before it begins a batch.

A commit costs as much processor time as deciding ten events, whether it has one event or thirty. On a busy site events
that arrive within a few milliseconds share a commit; on a quiet site no event waits.
"""

from __future__ import annotations

from typing import Final

SPACING_S: Final = 0.008
"""Time between the beginnings of two batches while events arrive faster; it is too short to be noticed."""
ENOUGH: Final = 64
"""Number of events with which a batch begins at once, because they are worth a commit."""
_PROBED_EVERY: Final = 64
"""Number of batches after which a single event waits once, to find out whether others arrive now."""
_SHORTEST_S: Final = 0.0005


class CommitPace:
    """The times of batches, which are delayed as long as that collects events; times are seconds of a monotonic clock.

    A caller who sends each command only after the answer to the last one never shares a commit. Waiting would only slow
    down such a caller, so each wait without a further event halves the next wait.
    """

    def __init__(self) -> None:
        self._spacing_s = 0.0
        self._began_at = float("-inf")
        self._batches = 0

    def rest_s(self, now: float, waiting: int) -> float:
        """Return how long (s) a batch with ``waiting`` events should still wait; 0 to begin now."""
        if waiting >= ENOUGH:
            return 0.0
        return max(0.0, self._began_at + self._spacing_s - now)

    def begin(self, now: float, *, events: int, rested: bool) -> None:
        """Record that a batch of ``events`` begins, after a wait if ``rested``."""
        self._began_at = now
        self._batches += 1
        if events > 1 or self._batches % _PROBED_EVERY == 0:
            self._spacing_s = SPACING_S
        elif rested:
            self._spacing_s = self._spacing_s / 2 if self._spacing_s > _SHORTEST_S else 0.0
