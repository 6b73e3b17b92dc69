"""Numbered migrations: each is applied once, in order, and recorded with its checksum."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from hashlib import sha256
from importlib import resources
from typing import Final

import msgspec

from server_stub.errors import StoreUnusable
from server_stub.store.search_text import search_text
from server_stub.store.sql import Sql

_NAME: Final = re.compile(r"^(\d{4})_(\w+)\.sql$")
_TABLE: Final = """
CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL
) STRICT
"""


class Migration(msgspec.Struct, frozen=True):
    """One step of the schema in SQLite's dialect; ``Sql.schema`` translates it for other databases."""

    number: int
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        """A hash that shows whether the step is the one that was applied."""
        return sha256(self.sql.encode()).hexdigest()


def migrations() -> tuple[Migration, ...]:
    """Return all steps of this version of the program, in order."""
    found: list[Migration] = []
    for entry in resources.files("server_stub.store").joinpath("migrations").iterdir():
        match = _NAME.match(entry.name)
        if match:
            found.append(Migration(int(match[1]), match[2], entry.read_text("utf-8")))
    return tuple(sorted(found, key=lambda step: step.number))


async def migrate(sql: Sql, *, up_to: int | None = None) -> None:
    """Update the schema in the current transaction, to the migration ``up_to`` or to the last one.

    Raises:
        StoreUnusable: the database was created by a newer or a modified version.
    """
    await sql.execute(sql.schema(_TABLE))
    await applied(sql)
    done = {row[0] for row in await sql.fetch("SELECT number FROM migration")}
    for step in migrations():
        if step.number not in done and (up_to is None or step.number <= up_to):
            await _apply(sql, step)


async def applied(sql: Sql) -> int:
    """Return the number of the last migration that was applied; 0 if none was.

    Raises:
        StoreUnusable: the database was created by a newer or a modified version.
    """
    found = await sql.fetch("SELECT number, name, checksum FROM migration ORDER BY number")
    known = {step.number: step for step in migrations()}
    newest = max(known, default=0)
    last = found[-1][0] if found else 0
    if last > newest:
        raise StoreUnusable(
            f"the database was created by a newer version of callback-server (its schema is {last}, this "
            f"version knows {newest}). Start the newer version, or restore a backup from before the upgrade."
        )
    for number, name, checksum in found:
        if known[number].checksum != checksum:
            raise StoreUnusable(
                f"the database's step {number} ({name}) differs from this version's: another build of "
                "callback-server created the database. Start that build, or restore a backup."
            )
    return last


async def _apply(sql: Sql, step: Migration) -> None:
    for statement in _statements(step.sql):
        await sql.execute(sql.schema(statement))
    if step.name in _FILLS:
        await _FILLS[step.name](sql)
    await sql.execute(
        "INSERT INTO migration (number, name, checksum, applied_at)"
        " VALUES (?, ?, ?, cast(CURRENT_TIMESTAMP AS TEXT))",
        step.number,
        step.name,
        step.checksum,
    )


async def _fill_search_text(sql: Sql) -> None:
    """Set the search text of existing callbacks, some ten thousand a second."""
    last = ""
    page = "SELECT id, number, customer_name FROM callback WHERE id > ? ORDER BY id LIMIT ?"
    while found := await sql.fetch(page, last, _FILLED_AT_ONCE):
        last = found[-1][0]
        await sql.execute_many(
            "UPDATE callback SET search_text = ? WHERE id = ?",
            [(search_text(number, name), callback_id) for callback_id, number, name in found],
        )


_FILLED_AT_ONCE: Final = 5_000
"""Rows that are in memory at a time."""
_FILLS: Final[Mapping[str, Callable[[Sql], Awaitable[None]]]] = {"search": _fill_search_text}
"""Changes of rows that SQL cannot express, by the name of their step."""


def _statements(script: str) -> list[str]:
    """Split a script at the semicolons that end its statements."""
    statements: list[str] = []
    text = ""
    for line in script.splitlines(keepends=True):
        text += line
        if sqlite3.complete_statement(text):
            statements.append(text)
            text = ""
    return statements
