"""Errors of the server, as one tree.

::

    ServerError
    ├── StartRefused            the server does not start; the message is for the administrator
    │   ├── SiteWrong           the site file is invalid; the message lists every mistake
    │   └── StoreUnusable       the data folder or the database cannot be used
    ├── Overloaded              too many requests wait, or the server is stopping; nothing was done
    └── StoreFailed             a read or write failed; nothing was written, not even partly
        ├── StoreFull           … because there is no space left
        └── StoreContradicted   … because it contradicts stored rows, and would fail again
"""

from __future__ import annotations


class ServerError(Exception):
    """Base of all errors of the server."""

    passing: bool = False
    """Whether the cause may pass by itself, like a database that does not answer yet."""


class StartRefused(ServerError):
    """The server does not start. The message names the problem and the remedy."""

    def __init__(self, message: str, *, passing: bool = False) -> None:
        self.passing = passing
        super().__init__(message)


class SiteWrong(StartRefused):
    """The site file is invalid; nothing of it was applied."""

    def __init__(self, name: str, mistakes: tuple[str, ...]) -> None:
        self.mistakes = mistakes
        super().__init__("\n".join((f"{name} cannot be used:", *(f"  {mistake}" for mistake in mistakes))))


class StoreUnusable(StartRefused):
    """The data folder or the database cannot be used."""


class Overloaded(ServerError):
    """Too many requests wait already, or the server is stopping; nothing was done."""

    passing = True

    def __init__(self, message: str = "too many requests wait already, or the server is stopping.") -> None:
        super().__init__(message)


class StoreFailed(ServerError):
    """The store failed; nothing was written, not even partly."""

    passing = True


class StoreFull(StoreFailed):
    """There is no space left to write."""


class StoreContradicted(StoreFailed):
    """The rows contradict stored rows, or are invalid in the database. This is a bug, and fails again if repeated."""

    passing = False
