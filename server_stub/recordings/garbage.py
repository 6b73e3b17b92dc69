"""Which files nobody needs any more: the decision alone, without a disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec


class StoredFile(msgspec.Struct, frozen=True):
    """A file that is kept under ``id``, last placed at ``changed_at``."""

    id: str
    path: Path
    changed_at: datetime


def unreferenced(
    kept: Iterable[StoredFile], referenced: Collection[str], *, before: datetime
) -> Iterator[StoredFile]:
    """Yield those of ``kept`` that no id in ``referenced`` names and that were placed ``before``.

    A younger one stays: a recording is stored first, and named by its callback a moment later.
    """
    return (file for file in kept if file.id not in referenced and file.changed_at < before)
