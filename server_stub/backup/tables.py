"""The rows of all tables, in a form that both databases can write and read.

A table is a sequence of pages; each is its length in four bytes and then MessagePack, which keeps integers, numbers,
texts, bytes and missing values apart. The table ``migration`` is not copied: restoring applies the migrations again.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from typing import IO, Any, Final

import msgspec

from server_stub.backup.archive import BackupTable
from server_stub.store.sql import Sql

_PAGE: Final = 2000
"""Rows that are in memory at a time."""
_LENGTH: Final = 4
_NOT_COPIED: Final = frozenset({"migration"})
_AFTER_OTHERS: Final = ("refresh_token",)
"""Tables that refer to rows of others, which must be there first."""

_SQLITE_COLUMNS: Final = """
SELECT t.name, c.name, c.pk FROM sqlite_master t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid
"""
_POSTGRES_COLUMNS: Final = """
SELECT c.table_name, c.column_name, coalesce(k.ordinal_position, 0) FROM information_schema.columns c
JOIN information_schema.tables t USING (table_schema, table_name)
LEFT JOIN (
    SELECT u.table_schema, u.table_name, u.column_name, u.ordinal_position
    FROM information_schema.key_column_usage u
    JOIN information_schema.table_constraints p USING (constraint_schema, constraint_name, table_name)
    WHERE p.constraint_type = 'PRIMARY KEY'
) k USING (table_schema, table_name, column_name)
WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
ORDER BY c.table_name, c.ordinal_position
"""


class CopiedTable(msgspec.Struct, frozen=True):
    """A table of a database: its columns, and those of its primary key in their order."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


async def tables(sql: Sql, *, is_sqlite: bool) -> tuple[CopiedTable, ...]:
    """Return the tables to copy, each after those that its rows refer to."""
    columns: dict[str, list[str]] = {}
    keys: dict[str, dict[int, str]] = {}
    for table, column, place in await sql.fetch(_SQLITE_COLUMNS if is_sqlite else _POSTGRES_COLUMNS):
        columns.setdefault(table, []).append(column)
        if place:
            keys.setdefault(table, {})[place] = column
    found = [
        CopiedTable(name, tuple(names), tuple(column for _, column in sorted(keys.get(name, {}).items())))
        for name, names in columns.items()
        if name not in _NOT_COPIED
    ]
    return tuple(sorted(found, key=lambda table: (table.name in _AFTER_OTHERS, table.name)))


async def write_table(sql: Sql, table: CopiedTable, target: IO[bytes]) -> BackupTable:
    """Write all rows of ``table`` in the order of its primary key."""
    count = 0
    async for rows in _pages(sql, table):
        content = msgspec.msgpack.encode(rows)
        target.write(len(content).to_bytes(_LENGTH))
        target.write(content)
        count += len(rows)
    return BackupTable(table.name, table.columns, count)


async def _pages(sql: Sql, table: CopiedTable) -> AsyncGenerator[list[tuple[Any, ...]]]:
    """Yield the rows in pages that begin after the key of the last row, so that none is skipped or repeated."""
    key, names = ", ".join(table.key), ", ".join(table.columns)
    places = [table.columns.index(column) for column in table.key]
    last: list[Any] = []
    while True:
        after = f"WHERE ({key}) > ({', '.join('?' * len(last))})" if last else ""
        page = f"SELECT {names} FROM {table.name} {after} ORDER BY {key} LIMIT {_PAGE}"  # noqa: S608 - names of the schema
        rows = [tuple(row) for row in await sql.fetch(page, *last)]
        if rows:
            yield rows
        if len(rows) < _PAGE:
            return
        last = [rows[-1][place] for place in places]


async def read_table(sql: Sql, table: BackupTable, source: IO[bytes]) -> int:
    """Replace the rows of a table with those that ``write_table`` has written, and return their number."""
    marks = ", ".join("?" * len(table.columns))
    await sql.execute(f"DELETE FROM {table.name}")  # noqa: S608 - a name of the schema
    put = f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})"  # noqa: S608 - names of the schema
    count = 0
    for rows in _stored_pages(source):
        await sql.execute_many(put, rows)
        count += len(rows)
    return count


def _stored_pages(source: IO[bytes]) -> Iterator[Sequence[Sequence[Any]]]:
    while head := source.read(_LENGTH):
        yield msgspec.msgpack.decode(source.read(int.from_bytes(head)), type=list[list[Any]])
