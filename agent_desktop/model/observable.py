"""A value with watchers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Observable(Generic[T]):
    """Hold one frozen value and pass each new one to every watcher.

    A value that equals the current one is not passed on. With ``distinct=False`` every value is: for a value that
    changes at nearly every call, comparing costs more than it saves.
    """

    def __init__(self, value: T, *, distinct: bool = True) -> None:
        self._value = value
        self._distinct = distinct
        self._watchers: list[Callable[[T], None]] = []

    @property
    def value(self) -> T:
        """The current value."""
        return self._value

    def set(self, value: T) -> None:
        """Replace the value and call every watcher."""
        if self._distinct and value == self._value:
            return
        self._value = value
        for watcher in tuple(self._watchers):
            # A watcher may set a newer value: the watchers after it get that one, so none ends with an older value.
            watcher(self._value)

    def watch(self, watcher: Callable[[T], None]) -> Callable[[], None]:
        """Call ``watcher`` with every new value, until the returned function is called."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)
