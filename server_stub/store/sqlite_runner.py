"""What the parts of the SQLite store ask of the whole: to run their work on a connection, off the loop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class SqliteRunner:
    """Runs work on connections. See ``SqliteStore``."""

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` in one transaction on the writing thread."""
        raise NotImplementedError

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` on one moment's state, beside the writer."""
        raise NotImplementedError
