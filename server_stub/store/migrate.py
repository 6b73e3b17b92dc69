"""Numbered migrations: each is applied once, in order, and remembered with its checksum."""

from __future__ import annotations

import re
import sqlite3
from hashlib import sha256
from importlib import resources
from typing import Final

import msgspec

from server_stub.errors import StoreUnusable

_NAME: Final = re.compile(r"^(\d{4})_(\w+)\.sql$")
_TABLE: Final = """
CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL
) STRICT
"""


class Migration(msgspec.Struct, frozen=True):
    """One step of the schema."""

    number: int
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        """What tells whether the step is still the one that was applied."""
        return sha256(self.sql.encode()).hexdigest()


def migrations() -> tuple[Migration, ...]:
    """Return all steps that this version of the program knows, in order."""
    found: list[Migration] = []
    for entry in resources.files("server_stub.store").joinpath("migrations").iterdir():
        match = _NAME.match(entry.name)
        if match:
            found.append(Migration(int(match[1]), match[2], entry.read_text("utf-8")))
    return tuple(sorted(found, key=lambda step: step.number))


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date; each step is a transaction of its own.

    Raises:
        StoreUnusable: the database was made by a newer version, or by a changed one.
        sqlite3.Error: it cannot be written.
    """
    connection.execute(_TABLE)
    applied = {
        number: (name, checksum)
        for number, name, checksum in connection.execute("SELECT number, name, checksum FROM migration")
    }
    known = {step.number: step for step in migrations()}
    newest = max(known, default=0)
    if max(applied, default=0) > newest:
        raise StoreUnusable(
            f"the database was made by a newer version of callback-server (its schema is {max(applied)}, this "
            f"version knows {newest}). Start the newer version, or take a backup from before the upgrade."
        )
    for number, (name, checksum) in sorted(applied.items()):
        if known[number].checksum != checksum:
            raise StoreUnusable(
                f"the database's step {number} ({name}) is not the one that this version knows: it was made by "
                "another build of callback-server. Start that one, or take a backup."
            )
    for number in sorted(known.keys() - applied.keys()):
        _apply(connection, known[number])


def _apply(connection: sqlite3.Connection, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(step.sql):
            connection.execute(statement)
        connection.execute(
            "INSERT INTO migration VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
            (step.number, step.name, step.checksum),
        )
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(sql: str) -> list[str]:
    """Split a script at the semicolons that end its statements."""
    statements: list[str] = []
    text = ""
    for line in sql.splitlines(keepends=True):
        text += line
        if sqlite3.complete_statement(text):
            statements.append(text)
            text = ""
    return statements
