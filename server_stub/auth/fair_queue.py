"""A queue that serves addresses in turn, and the accounts of each address in turn."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class FairQueue(Generic[T]):
    """A queue of unique items. All operations except ``pop_from_longest`` take constant time."""

    def __init__(self) -> None:
        self._lanes: OrderedDict[str, OrderedDict[str, dict[T, None]]] = OrderedDict()
        self._places: dict[T, tuple[str, str]] = {}
        self._lengths: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, item: object) -> bool:
        return item in self._places

    def push(self, address: str, account: str, item: T) -> None:
        """Add ``item`` to the end of its account's queue."""
        self._lanes.setdefault(address, OrderedDict()).setdefault(account, {})[item] = None
        self._places[item] = address, account
        self._lengths[address] = self._lengths.get(address, 0) + 1

    def pop(self) -> T | None:
        """Remove and return the oldest item of the account whose turn it is; None if the queue is empty."""
        if not self._lanes:
            return None
        address, accounts = next(iter(self._lanes.items()))
        account, items = next(iter(accounts.items()))
        item = next(iter(items))
        self._lanes.move_to_end(address)
        accounts.move_to_end(account)
        self.discard(item)
        return item

    def pop_from_longest(self) -> T | None:
        """Remove and return the next item of the address with the most items; None if the queue is empty."""
        if not self._lengths:
            return None
        accounts = self._lanes[max(self._lengths, key=self._lengths.__getitem__)]
        item = next(iter(next(iter(accounts.values()))))
        self.discard(item)
        return item

    def discard(self, item: T) -> None:
        """Remove ``item`` if it is in the queue."""
        place = self._places.pop(item, None)
        if place is None:
            return
        address, account = place
        accounts = self._lanes[address]
        del accounts[account][item]
        if not accounts[account]:
            del accounts[account]
        self._lengths[address] -= 1
        if not accounts:
            del self._lanes[address], self._lengths[address]
