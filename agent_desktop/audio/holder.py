"""One value and those who watch it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class StateHolder(Generic[T]):
    """Holds one frozen value and hands out each new one."""

    def __init__(self, value: T) -> None:
        self._value = value
        self._watchers: list[Callable[[T], None]] = []

    @property
    def value(self) -> T:
        """The value as it stands."""
        return self._value

    def show(self, value: T) -> None:
        """Replace the value and tell every watcher, if anything changed."""
        if value == self._value:
            return
        self._value = value
        for watcher in tuple(self._watchers):
            watcher(self._value)  # Newer than ``value`` when a watcher before this one changed it again.

    def watch(self, watcher: Callable[[T], None]) -> Callable[[], None]:
        """Call ``watcher`` at every change, until the function returned is called."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)
