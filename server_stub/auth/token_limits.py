"""Limits on refreshing and revoking tokens (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

from datetime import datetime

from server_stub.auth.limits import RateLimit
from server_stub.auth.throttle import address_key


class TooManyTokens(Exception):
    """Too many tokens were sent; the next one is examined in ``wait_s`` seconds."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(f"wait {wait_s:.1f} s")
        self.wait_s = wait_s


class TokenLimits:
    """Counts of the tokens that were sent to be exchanged or revoked.

    Valid tokens count for their session alone, so an office behind one address is never stopped by one of its machines;
    unknown tokens count for their address, and cost one look-up each.
    """

    def __init__(self) -> None:
        self._of_session = RateLimit(per_second=0.2, burst=30)
        self._unknown = RateLimit(per_second=1, burst=200)

    def count(self, session_id: str, now: datetime) -> None:
        """Count a token of a session.

        Raises:
            TooManyTokens: the session has sent too many.
        """
        _check(self._of_session.take(session_id, now))

    def count_unknown(self, address: str, now: datetime) -> None:
        """Count a token of no session, from ``address``.

        Raises:
            TooManyTokens: the address has sent too many.
        """
        _check(self._unknown.take(address_key(address), now))


def _check(wait_s: float) -> None:
    if wait_s > 0:
        raise TooManyTokens(wait_s)
