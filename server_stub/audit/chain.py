"""Entries of the security trail as lines of JSON, each sealed with the seal of the line before.

A line that is changed, inserted or removed without the key breaks the chain from there on. The end of the file can be cut
off unnoticed, unless its newest seal is known from elsewhere, such as the syslog server.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON

FIRST_SEAL: Final = "0" * 64
PATTERN: Final = "security-*.jsonl"


class TrailEntry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One event. ``subject`` is the id of what it was about; ``left_out`` counts like events before it that were too many."""

    number: int
    at: datetime
    event: str
    outcome: str
    user: str | None = None
    address: str | None = None
    subject: str | None = None
    detail: str | None = None
    left_out: int = 0
    before: str | None = None
    """In the first entry of a file, the seal of the last entry of the file before."""
    seal: str = ""


class ChainBroken(Exception):
    """An entry does not fit the one before; the message names its file and line."""


def sealed(entry: TrailEntry, before: str, key: bytes) -> TrailEntry:
    """Return ``entry`` with its seal; ``before`` is the seal of the entry before it."""
    plain = msgspec.json.encode(msgspec.structs.replace(entry, seal=""))
    return msgspec.structs.replace(entry, seal=hmac.digest(key, before.encode() + plain, "sha256").hex())


def file_of(folder: Path, moment: datetime) -> Path:
    """Return the file of the entries of ``moment``; there is one for each month."""
    return folder / f"security-{moment:%Y-%m}.jsonl"


def read_files(folder: Path) -> Iterator[tuple[Path, int, bytes]]:
    """Yield each complete line with its file and number, the oldest first."""
    for file in sorted(folder.glob(PATTERN)):
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.endswith(b"\n"):
                    yield file, number, line


def verify(folder: Path, key: bytes) -> tuple[int, str]:
    """Return the number of entries and the newest seal.

    Files older than the retention are gone, so the chain may begin with the first entry of a later file.

    Raises:
        ChainBroken: an entry was changed, inserted or removed.
    """
    seal, count, number = FIRST_SEAL, 0, 0
    for file, line_number, line in read_files(folder):
        place = f"{file.name}, line {line_number}"
        try:
            entry = msgspec.json.decode(line, type=TrailEntry)
        except UNREADABLE_JSON as error:
            raise ChainBroken(f"{place}: it is not an entry of the trail") from error
        if count == 0 and entry.before is not None:
            seal, number = entry.before, entry.number - 1
        if entry.number != number + 1:
            raise ChainBroken(f"{place}: entry {number + 1} is expected, not entry {entry.number}")
        if not hmac.compare_digest(sealed(entry, seal, key).seal, entry.seal):
            raise ChainBroken(f"{place}: entry {entry.number}, or the one before it, was changed")
        seal, number, count = entry.seal, entry.number, count + 1
    return count, seal


def last_entry(folder: Path) -> TrailEntry | None:
    """Return the newest entry; None if there is none. A line that a crash left incomplete is cut off."""
    for file in sorted(folder.glob(PATTERN), reverse=True):
        data = file.read_bytes()
        whole = data.rfind(b"\n") + 1
        if whole < len(data):
            with file.open("r+b") as handle:
                handle.truncate(whole)
        lines = data[:whole].splitlines()
        if lines:
            return msgspec.json.decode(lines[-1], type=TrailEntry)
    return None
