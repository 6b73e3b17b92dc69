"""The security trail of a running server: written by a thread of its own, so that no request waits for the disk."""

from __future__ import annotations

import errno
import logging
import logging.handlers
import os
import queue
import threading
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.audit.chain import FIRST_SEAL, PATTERN, TrailEntry, file_of, last_entry, sealed
from server_stub.auth.limits import RateLimit
from server_stub.auth.throttle import address_key
from server_stub.errors import StoreUnusable
from server_stub.logs import get_logger

_log = get_logger(__name__)

_MOST_WAITING: Final = 20_000
"""Entries that wait for the disk; more are counted as lost, because a full disk must not stop routing."""
_BURST: Final = 200
_PER_SECOND: Final = 2
"""Entries of one event from one address, so that a flood of guesses does not fill the disk; the rest are counted."""
_OF_STRANGERS: Final = ("sign_in.", "token.")
"""Events that anyone can cause, without having signed in."""
_LONGEST: Final = 128
_SYSLOG_PORT: Final = 514


class SecurityTrail:
    """The trail. ``figures`` counts the events by name and outcome, those that were left out included."""

    def __init__(
        self, folder: Path, key: bytes, now: Callable[[], datetime], *, syslog: str | None = None
    ) -> None:
        self.figures: Counter[tuple[str, str]] = Counter()
        self._folder = folder
        self._key = key
        self._now = now
        self._limit = RateLimit(per_second=_PER_SECOND, burst=_BURST)
        self._left_out: Counter[str] = Counter()
        self._waiting: queue.Queue[TrailEntry | None] = queue.Queue(_MOST_WAITING)
        self._syslog = _syslog_handler(syslog) if syslog else None
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            last = last_entry(folder)
        except (OSError, *UNREADABLE_JSON) as error:
            raise StoreUnusable(f"the security trail in {folder} cannot be used: {error}") from error
        self._seal = FIRST_SEAL if last is None else last.seal
        self._number = 0 if last is None else last.number
        self._thread = threading.Thread(target=self._write, name="security-trail", daemon=True)
        self._thread.start()

    def note(
        self,
        event: str,
        outcome: str,
        *,
        user: str | None = None,
        address: str = "",
        subject: str | None = None,
        detail: str | None = None,
    ) -> None:
        """Add an entry; it is on the disk a moment later."""
        self.figures[event, outcome] += 1
        now = self._now()
        source = f"{event} {outcome} {address_key(address)}"
        if event.startswith(_OF_STRANGERS) and self._limit.take(source, now):
            self._left_out[source] += 1
            return
        entry = TrailEntry(
            number=0,
            at=now,
            event=event,
            outcome=outcome,
            user=None if user is None else user[:_LONGEST],
            address=address or None,
            subject=subject,
            detail=detail,
            left_out=self._left_out.pop(source, 0),
        )
        try:
            self._waiting.put_nowait(entry)
        except queue.Full:
            self.figures["trail.lost", "full"] += 1

    def drop_before(self, limit: datetime) -> None:
        """Delete the files whose months ended before ``limit``."""
        newest = file_of(self._folder, limit).name
        for file in self._folder.glob(PATTERN):
            if file.name < newest:
                file.unlink(missing_ok=True)

    def close(self) -> None:
        """Write what waits, and stop."""
        self._waiting.put(None)
        self._thread.join(timedelta(seconds=10).total_seconds())
        if self._syslog is not None:
            self._syslog.close()

    def _write(self) -> None:
        while (entry := self._waiting.get()) is not None:
            entries = [entry]
            is_last = False
            while not self._waiting.empty():
                more = self._waiting.get_nowait()
                if more is None:
                    is_last = True
                    break
                entries.append(more)
            self._append(entries)
            if is_last:
                return

    def _append(self, entries: list[TrailEntry]) -> None:
        lines: dict[Path, list[bytes]] = {}
        seal, number = self._seal, self._number
        for entry in entries:
            number += 1
            file = file_of(self._folder, entry.at)
            first = None if file in lines or file.exists() else seal
            whole = sealed(msgspec.structs.replace(entry, number=number, before=first), seal, self._key)
            seal = whole.seal
            lines.setdefault(file, []).append(msgspec.json.encode(whole) + b"\n")
        try:
            for file, each in lines.items():
                _append_to(file, b"".join(each))
        except OSError as error:
            self.figures["trail.lost", "disk"] += len(entries)
            _log.error("the security trail cannot be written", error=str(error), entries=len(entries))
            return
        self._seal, self._number = seal, number
        if self._syslog is not None:
            for line in (line for each in lines.values() for line in each):
                self._syslog.emit(
                    logging.LogRecord("audit", logging.INFO, "", 0, line.decode().rstrip(), None, None)
                )


def _append_to(file: Path, data: bytes) -> None:
    """Append ``data`` as a whole, or leave the file as it was."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    with os.fdopen(os.open(file, flags, 0o600), "ab", buffering=0) as handle:
        before = os.fstat(handle.fileno()).st_size
        try:
            written = handle.write(data)
            os.fsync(handle.fileno())
        except OSError:
            handle.truncate(before)
            raise
        if written != len(data):
            handle.truncate(before)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _syslog_handler(target: str) -> logging.handlers.SysLogHandler:
    """Return the handler for a path such as ``/dev/log``, or for HOST or HOST:PORT over UDP.

    Raises:
        StoreUnusable: there is nothing at that path.
    """
    facility = logging.handlers.SysLogHandler.LOG_AUTH
    try:
        if target.startswith("/"):
            handler = logging.handlers.SysLogHandler(target, facility)
        else:
            host, _, port = target.partition(":")
            handler = logging.handlers.SysLogHandler((host, int(port or _SYSLOG_PORT)), facility)
    except OSError as error:
        raise StoreUnusable(
            f"syslog at {target} cannot be reached: {error.strerror}", passing=True
        ) from error
    handler.ident = "callback-server: "
    return handler
