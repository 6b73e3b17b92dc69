"""How often somebody may ask: token buckets in memory, bounded in number."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime
from typing import Final

_MOST_SUBJECTS: Final = 20_000
"""Beyond it the one not seen for the longest is forgotten: an attacker with many names must not fill memory."""


class RateLimit:
    """Lets each subject take ``burst`` at once and ``per_second`` in the long run."""

    def __init__(self, *, per_second: float, burst: float) -> None:
        self._rate = per_second
        self._burst = burst
        self._buckets: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def wait_s(self, subject: str, now: datetime) -> float:
        """Return in how many seconds ``subject`` may ask; 0 when now. Takes nothing."""
        return max(0.0, (1.0 - self._filled(subject, now)) / self._rate)

    def take(self, subject: str, now: datetime) -> float:
        """Take one for ``subject`` if it may ask now, and return 0; else the seconds to wait."""
        filled = self._filled(subject, now)
        if filled < 1.0:
            return (1.0 - filled) / self._rate
        self._buckets[subject] = (filled - 1.0, now)
        self._buckets.move_to_end(subject)
        if len(self._buckets) > _MOST_SUBJECTS:
            self._buckets.popitem(last=False)
        return 0.0

    def give_back(self, subject: str, now: datetime) -> None:
        """Give one back that ``subject`` took and that is not to count after all."""
        filled = self._filled(subject, now) + 1.0
        if filled >= self._burst:
            self._buckets.pop(subject, None)
        else:
            self._buckets[subject] = (filled, now)

    def _filled(self, subject: str, now: datetime) -> float:
        level, at = self._buckets.get(subject, (self._burst, now))
        if at > now:  # The clock was set back: waiting until it has caught up could take for ever.
            self._buckets[subject] = level, now
        return min(self._burst, level + self._rate * max(0.0, (now - at).total_seconds()))
