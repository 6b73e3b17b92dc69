"""A value that arrives later: absent, loading, present, or refused."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class AsyncValue(msgspec.Struct, Generic[T], frozen=True):
    """A value with its loading state.

    ``value`` may be there while ``loading`` is true (an older one, shown meanwhile) and while ``error`` is set (the
    last good one). ``error`` is one plain sentence.
    """

    value: T | None = None
    loading: bool = False
    error: str | None = None

    def again(self) -> AsyncValue[T]:
        """Return this value while it is being read again."""
        return AsyncValue(self.value, loading=True)

    def failed(self, error: str) -> AsyncValue[T]:
        """Return this value after reading it again has failed."""
        return AsyncValue(self.value, error=error)
