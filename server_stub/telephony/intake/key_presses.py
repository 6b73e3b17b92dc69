"""Keys that a caller presses, told apart from reports of the same press (``docs/behaviour.md``, *Intake by phone*)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

SAME_PRESS_WITHIN: Final = timedelta(milliseconds=100)
"""Two reports of one key within this time are about one press. Phones send the end of a key three times, 20 ms apart, and
Asterisk reports it twice when sound reaches it late. It regards 80 ms as the shortest press and 45 ms as the shortest pause
between two, so that two presses are never that near."""


class KeyPresses:
    """The keys of one call."""

    def __init__(self) -> None:
        self._digit = ""
        self._at: datetime | None = None

    def is_new(self, digit: str, timestamp: str) -> bool:
        """Return whether the report of ``digit`` at ``timestamp`` (ISO 8601) is about a press that was not reported before.

        A report whose moment cannot be read counts as a new press.
        """
        try:
            at = datetime.fromisoformat(timestamp)
        except ValueError:
            return True
        is_same = digit == self._digit and self._at is not None and abs(at - self._at) < SAME_PRESS_WITHIN
        if not is_same:
            self._digit, self._at = digit, at
        return not is_same
