"""Rate limits: a bounded number of token buckets in memory."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime
from typing import Final

_MOST_SUBJECTS: Final = 20_000
"""Most buckets; beyond it the least recently used is dropped, so that an attacker with many names cannot fill memory."""


class RateLimit:
    """A limit that allows each subject ``burst`` requests at once and ``per_second`` in the long run."""

    def __init__(self, *, per_second: float, burst: float) -> None:
        self._rate = per_second
        self._burst = burst
        self._buckets: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def wait_s(self, subject: str, now: datetime) -> float:
        """Return the seconds until ``subject`` may make a request, 0 if it may now. Counts nothing."""
        return max(0.0, (1.0 - self._filled(subject, now)) / self._rate)

    def take(self, subject: str, now: datetime) -> float:
        """Count a request of ``subject`` and return 0 if it is allowed now, else return the seconds to wait."""
        filled = self._filled(subject, now)
        if filled < 1.0:
            return (1.0 - filled) / self._rate
        self._buckets[subject] = (filled - 1.0, now)
        self._buckets.move_to_end(subject)
        if len(self._buckets) > _MOST_SUBJECTS:
            self._buckets.popitem(last=False)
        return 0.0

    def give_back(self, subject: str, now: datetime) -> None:
        """Stop counting one request of ``subject``."""
        filled = self._filled(subject, now) + 1.0
        if filled >= self._burst:
            self._buckets.pop(subject, None)
        else:
            self._buckets[subject] = (filled, now)

    def _filled(self, subject: str, now: datetime) -> float:
        level, at = self._buckets.get(subject, (self._burst, now))
        if at > now:  # The clock was set back; waiting until it has caught up could take years.
            self._buckets[subject] = level, now
        return min(self._burst, level + self._rate * max(0.0, (now - at).total_seconds()))
