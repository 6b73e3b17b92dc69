"""Notices for the members of a site: names of what has changed, collected by the owner until they are sent.

A notice contains no data: members read the log. So a notice that is lost costs time and nothing else.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from enum import Enum
from typing import Final

_LONGEST: Final = 7000
"""Bytes of a notification, of which PostgreSQL takes 8000."""


class NoticeKind(Enum):
    """What a notice is about; its names are the recipients of events, or sessions."""

    EVENTS = "events"
    ENDED = "ended"
    ACCOUNTS = "accounts"
    SNAPSHOTS = "snapshots"


class Notices:
    """The owner's notices; they are dropped until ``take`` is called, because there are no members before."""

    def __init__(self) -> None:
        self._waiting: dict[NoticeKind, dict[str, None]] = {}
        self._wake = asyncio.Event()
        self._runs = False

    def events(self, recipients: Iterable[str]) -> None:
        """Wake the readers of these logs."""
        self._put(NoticeKind.EVENTS, recipients)

    def session_ended(self, session_id: str) -> None:
        """End the streams of a session, and refuse its tokens."""
        self._put(NoticeKind.ENDED, (session_id,))

    def accounts_changed(self) -> None:
        """Let members read the users again."""
        self._put(NoticeKind.ACCOUNTS, ("",))

    def snapshots_needed(self) -> None:
        """Let every reader load its state again."""
        self._put(NoticeKind.SNAPSHOTS, ("",))

    def _put(self, kind: NoticeKind, names: Iterable[str]) -> None:
        if self._runs:
            self._waiting.setdefault(kind, {}).update(dict.fromkeys(names))
            self._wake.set()

    async def take(self) -> list[str]:
        """Wait for notices, and return the texts that ``read_notice`` reads; from now on they are collected."""
        self._runs = True
        await self._wake.wait()
        self._wake.clear()
        waiting, self._waiting = self._waiting, {}
        return _texts(waiting)


def _texts(waiting: dict[NoticeKind, dict[str, None]]) -> list[str]:
    """Return the kind and the names, each on a line, in texts that a notification can hold."""
    texts: list[str] = []
    for kind, names in waiting.items():
        lines, size = [kind.value], 0
        for name in names:
            length = len(name.encode()) + 1
            if size + length > _LONGEST:
                texts.append("\n".join(lines))
                lines, size = [kind.value], 0
            lines.append(name)
            size += length
        texts.append("\n".join(lines))
    return texts


def read_notice(text: str) -> tuple[NoticeKind, list[str]] | None:
    """Return the kind and the names of a notice; None for one of another version of the program."""
    kind, *names = text.split("\n")
    return (NoticeKind(kind), names) if kind in {each.value for each in NoticeKind} else None
