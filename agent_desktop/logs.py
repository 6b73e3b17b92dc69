"""The desktop's log: one JSON object a line, in rotating files, with phone numbers masked.

A thread writes the records, so that no window waits for a disk.
"""

from __future__ import annotations

import json
import logging
import queue
import re
import sys
from contextlib import suppress
from datetime import UTC, datetime
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path
from typing import Any, Final

APP: Final = "callback-desk"
FILE: Final = "desktop.log"
LARGEST: Final = 2 * 1024 * 1024
"""Bytes in one file; a day of work needs far less."""
KEPT: Final = 4
"""Number of older files that are kept."""
WAITING: Final = 10_000
"""Records that may wait for the disk; more are dropped, so that memory stays bounded."""

_DIGITS: Final = re.compile(r"\+?\d{7,15}(?!\d)")
_SHOWN: Final = 3


def folder() -> Path:
    """Return the folder of the logs."""
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False)


def file_of(profile: str) -> str:
    """Return the name of a profile's log file: two running desktops must not rotate the same file."""
    return f"desktop-{profile}.log" if profile else FILE


def masked(text: str) -> str:
    """Return ``text`` with all but the last three digits of anything like a phone number masked."""
    return _DIGITS.sub(lambda found: "…" + found[0][-_SHOWN:], text)


class _JsonLines(logging.Formatter):
    """Formats a record as one JSON object; ``extra={"data": {…}}`` becomes ``data`` beside the message."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": masked(record.getMessage()),
        }
        data: object = getattr(record, "data", None)
        if isinstance(data, dict):
            line |= {name: masked(str(value)) for name, value in data.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        if record.exc_info:
            line["error"] = masked(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


class _Dropping(QueueHandler):
    """Passes records to the writing thread as they are; that thread formats the traceback."""

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        return record


class _Lines(RotatingFileHandler):
    """The log file. If it cannot be written, that is reported once, in one line; work and exit go on."""

    _has_said = False

    def handleError(self, record: logging.LogRecord) -> None:
        """Note why ``record`` could not be written; an error that the disk did not cause is a bug of ours."""
        error = sys.exception()
        if isinstance(error, OSError):
            self._say(error)
        else:
            super().handleError(record)

    def close(self) -> None:
        """Flush as much as the disk accepts, and close the file."""
        try:
            super().close()
        except OSError as error:
            self._say(error)

    def _say(self, error: OSError) -> None:
        if not self._has_said and sys.stderr is not None:
            with suppress(OSError):  # Standard error may lead to a file on the same disk.
                sys.stderr.write(f"agent-desktop: the log cannot be written: {error.strerror}\n")
                sys.stderr.flush()
        self._has_said = True


class Log:
    """The log while the program runs; call ``stop`` last."""

    def __init__(self, where: Path, name: str = FILE) -> None:
        self.path: Path | None = where / name
        waiting: queue.Queue[logging.LogRecord] = queue.Queue(WAITING)
        try:
            where.mkdir(parents=True, exist_ok=True)
            writer: logging.Handler = _Lines(
                where / name, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=False
            )
        except OSError:  # The desktop must also start with a full or read-only disk.
            self.path = None
            writer = logging.StreamHandler()
        writer.setFormatter(_JsonLines())
        self._listener = QueueListener(waiting, writer)
        self._writer = writer
        self._handler = _Dropping(waiting)
        root = logging.getLogger()
        root.addHandler(self._handler)
        root.setLevel(logging.INFO)
        for noisy in ("httpx", "httpcore", "keyring", "asyncio", "qasync", "tuf"):
            logging.getLogger(noisy).setLevel(logging.WARNING)
        self._listener.start()

    def stop(self) -> None:
        """Write the waiting records, and close the file."""
        logging.getLogger().removeHandler(self._handler)
        self._listener.stop()
        self._writer.close()
