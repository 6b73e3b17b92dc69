"""What can go wrong on the server's side, as one tree.

::

    ServerError
    ├── StartRefused            the server does not start; the message is for whoever started it
    │   ├── SiteWrong           the site file, with every mistake found in it
    │   └── StoreUnusable       the data folder or the database
    ├── Overloaded              too much waits already, or the server is stopping; nothing was done
    └── StoreFailed             a write or read did not happen; nothing of it is left behind
        ├── StoreFull           … because there is no room left
        └── StoreContradicted   … because it contradicts what is there, and would for ever
"""

from __future__ import annotations


class ServerError(Exception):
    """The root of everything below."""

    passing: bool = False
    """Whether it may get right by itself: a database that does not answer yet, not a mistake in a file."""


class StartRefused(ServerError):
    """The server does not start. The message says what is wrong and how to mend it."""

    def __init__(self, message: str, *, passing: bool = False) -> None:
        self.passing = passing
        super().__init__(message)


class SiteWrong(StartRefused):
    """A site file that cannot be applied; nothing of it was."""

    def __init__(self, name: str, mistakes: tuple[str, ...]) -> None:
        self.mistakes = mistakes
        super().__init__("\n".join((f"{name} cannot be used:", *(f"  {mistake}" for mistake in mistakes))))


class StoreUnusable(StartRefused):
    """The data folder or the database cannot be used."""


class Overloaded(ServerError):
    """Too much waits already, or the server is stopping; nothing was done."""


class StoreFailed(ServerError):
    """The store could not do what was asked; what was to be written is not, in no part."""

    passing = True


class StoreFull(StoreFailed):
    """There is no room left to write."""


class StoreContradicted(StoreFailed):
    """What was to be written contradicts what is there, or is nothing that a database takes: a mistake of ours.

    It is refused again however often it comes.
    """

    passing = False
