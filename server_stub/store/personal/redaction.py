"""Remove a customer's data from the JSON of stored events (``docs/behaviour.md``, *Erasure*)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, cast

import msgspec

from server_stub.core.model.subscribers import subscriber_of

_PERSONAL: Final[Mapping[str, Callable[[], Any]]] = {
    "number": str,
    "first_number": lambda: None,
    "screen_pop": lambda: None,
    "customer_name": lambda: None,
    "attributes": dict,
    "customer_timezones": list,
    "note": lambda: None,
    "held_note": lambda: None,
    "transcription": lambda: None,
    "digits": str,
    "idempotency_key": lambda: None,
    "fingerprint": str,
}
"""The members that hold a customer's data, in the events of the floor and in those of the wire, and what takes their
place. Each event can still be read, so that a desktop can catch up over it."""


class Redactor:
    """Removes the data of some callbacks, and of all requests about some numbers, from JSON.

    Args:
        ids: the ids of the callbacks, and of their interactions and recordings.
        numbers: the numbers whose every mention is removed.
    """

    def __init__(self, ids: Iterable[str], numbers: Iterable[str] = ()) -> None:
        self._ids = frozenset(ids)
        self._subscribers = frozenset(map(subscriber_of, numbers))
        texts = sorted({*self._ids, *numbers})
        self._needles = re.compile("|".join(map(re.escape, texts)).encode()) if texts else None

    def redacted(self, body: bytes) -> bytes | None:
        """Return ``body`` without the customers' data; None if it has none of them."""
        if self._needles is None or self._needles.search(body) is None:
            return None
        before = msgspec.json.decode(body)
        after = self._without(before, within=False)
        return None if after == before else msgspec.json.encode(after)

    def _without(self, value: Any, *, within: bool) -> Any:
        """Return ``value`` without the data; ``within`` an object about the customer every personal member goes."""
        if isinstance(value, list):
            return [self._without(item, within=within) for item in cast("list[Any]", value)]
        if not isinstance(value, dict):
            return value
        members = cast("dict[str, Any]", value)
        within = within or self._is_about_them(members)
        return {
            name: _PERSONAL[name]() if within and name in _PERSONAL else self._without(item, within=within)
            for name, item in members.items()
        }

    def _is_about_them(self, members: dict[str, Any]) -> bool:
        if any(isinstance(item, str) and item in self._ids for item in members.values()):
            return True
        number = members.get("number")
        return isinstance(number, str) and bool(number) and subscriber_of(number) in self._subscribers

    def without_any(self, body: bytes) -> bytes:
        """Return ``body`` without the data of any customer."""
        return msgspec.json.encode(self._without(msgspec.json.decode(body), within=True))


def without_customers(body: bytes) -> bytes:
    """Return ``body`` without the data of any customer."""
    return Redactor(()).without_any(body)
