"""Limits on password tries (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

import ipaddress
from collections import OrderedDict
from datetime import datetime
from typing import Final

from server_stub.auth.limits import RateLimit

_LONGEST_NAME: Final = 64
"""Length of the longest user name. All longer names count as one, so that they do not fill memory."""
_NETWORK: Final = 64
"""Prefix length of an IPv6 network, all addresses of which belong to one subscriber."""
_MOST_PROVEN: Final = 20_000
_NO_ADDRESS: Final = "unknown"


def address_key(host: str) -> str:
    """Return the key by which to count the tries of a client at ``host``.

    The key is the address itself, or its network for IPv6. All texts that are not addresses, which a proxy may forward,
    have the same key.
    """
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return _NO_ADDRESS
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((int(address), _NETWORK), strict=False))
    return str(address)


class SignInThrottle:
    """Counts of tries, which are counted before the password is checked and given back if it was correct.

    The limit ``account`` stops a guesser with many addresses. It does not apply to addresses from which the account was
    signed in to before, so that the guesser cannot lock out the user. The limit ``ahead`` applies to tries that are
    checked ahead of their turn, so that other tries from the same address do not refuse a correct password.
    """

    def __init__(self) -> None:
        self._of_both = RateLimit(per_second=0.2, burst=10)
        self._of_account = RateLimit(per_second=2, burst=100)
        self._of_address = RateLimit(per_second=1, burst=200)
        self._ahead = RateLimit(per_second=1, burst=200)
        self._proven: OrderedDict[str, None] = OrderedDict()

    def count(self, account: str, address: str, now: datetime) -> float:
        """Count a try and return 0; if there were too many, count nothing and return the seconds to wait."""
        return self._take(self._limits(account, address, self._of_address), now)

    def count_ahead(self, account: str, address: str, now: datetime) -> float:
        """Count a try that is checked ahead of its turn, as ``count`` does; when its turn comes, call ``count_turn``."""
        return self._take(self._limits(account, address, self._ahead), now)

    def count_turn(self, address: str, now: datetime) -> float:
        """Count the turn of a try that was checked ahead, for its address alone."""
        return self._of_address.take(address, now)

    def prove(self, account: str, address: str, now: datetime, *, ahead: bool) -> None:
        """Give back a try with a correct password, and remember its address for the account."""
        for limit, subject in self._limits(account, address, self._ahead if ahead else self._of_address):
            limit.give_back(subject, now)
        both = _both(account, address)
        self._proven[both] = None
        self._proven.move_to_end(both)
        if len(self._proven) > _MOST_PROVEN:
            self._proven.popitem(last=False)

    def _limits(self, account: str, address: str, of_address: RateLimit) -> list[tuple[RateLimit, str]]:
        both = _both(account, address)
        limits = [(self._of_both, both), (of_address, address)]
        return limits if both in self._proven else [*limits, (self._of_account, _name(account))]

    @staticmethod
    def _take(limits: list[tuple[RateLimit, str]], now: datetime) -> float:
        wait = max(limit.wait_s(subject, now) for limit, subject in limits)
        if wait == 0:
            for limit, subject in limits:
                limit.take(subject, now)
        return wait


def _name(account: str) -> str:
    return account if len(account) <= _LONGEST_NAME else ""


def _both(account: str, address: str) -> str:
    return f"{_name(account)} {address}"
