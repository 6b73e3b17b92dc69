"""Decide which files are unused, without access to the disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec


class StoredFile(msgspec.Struct, frozen=True):
    """A file stored under ``id``, last written at ``changed_at``."""

    id: str
    path: Path
    changed_at: datetime


def unreferenced(
    kept: Iterable[StoredFile], referenced: Collection[str], *, before: datetime
) -> Iterator[StoredFile]:
    """Yield the files of ``kept`` that are not in ``referenced`` and were written before ``before``.

    Newer files are kept, because a recording is stored a moment before its callback refers to it.
    """
    return (file for file in kept if file.id not in referenced and file.changed_at < before)
