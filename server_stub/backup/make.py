"""``callback-server backup``: write a consistent copy of all data of a server, also while it runs.

The database is read in one snapshot, and the recordings after it: they never change, and every one that the snapshot
names was stored before it. A recording that is missing or damaged in the folder does not prevent the backup, but is
reported.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from server_stub.backup.archive import BackupManifest, BackupTable, BackupWriter, new_backup
from server_stub.backup.databases import SQLITE, read_database
from server_stub.backup.tables import tables, write_table
from server_stub.encryption.data_keys import keys_of_folder
from server_stub.encryption.errors import KeyMissing, SealBroken
from server_stub.encryption.scratch_file import ScratchFile
from server_stub.errors import StartRefused
from server_stub.recordings.sound_files import SoundFiles
from server_stub.store.folder import AUDIT_KEY, DATABASE, RECORDINGS, TOKEN_KEY, TRAIL
from server_stub.store.migrate import applied
from server_stub.store.sql import Sql

_DIGESTS: Final = "SELECT digest FROM recording UNION SELECT digest FROM call_recording ORDER BY 1"
_NAMED: Final = 10
"""Missing recordings that a message names."""


async def make_backup(file: Path, *, data_dir: Path, database: str, program: str) -> str:
    """Write the backup ``file``, and return the message for the administrator.

    Raises:
        StartRefused: the data cannot be read, or the file cannot be written.
    """
    if not data_dir.is_dir():
        raise StartRefused(f"there is no data folder {data_dir}; give that of the server with --data-dir.")
    keys = keys_of_folder(data_dir)
    with new_backup(file, None if keys is None else keys.current) as writer:
        schema, copied, digests = await read_database(
            database, data_dir / DATABASE, lambda sql: _copy_tables(sql, writer, file.parent, database)
        )
        _copy_keys(writer, data_dir)
        missing = _copy_recordings(writer, data_dir / RECORDINGS, digests, SoundFiles(keys))
        writer.finish(
            BackupManifest(
                program=program,
                made_at=datetime.now(UTC).isoformat(timespec="seconds"),
                schema=schema,
                tables=copied,
                members=tuple(writer.members),
                missing_recordings=missing,
            )
        )
    rows = {table.name: table.rows for table in copied}
    text = f"{file}: {rows['callback']} callbacks, {len(digests) - len(missing)} recordings, schema {schema}."
    return f"{text}\n{_warning(missing)}" if missing else text


async def _copy_tables(
    sql: Sql, writer: BackupWriter, beside: Path, database: str
) -> tuple[int, tuple[BackupTable, ...], tuple[str, ...]]:
    """Copy all rows; return the number of the last migration, the tables, and the digests of the recordings."""
    found = await tables(sql, is_sqlite=database == SQLITE)
    if not any(table.name == "callback" for table in found):
        raise StartRefused(
            "the database is empty: no callback-server has used it yet, so there is nothing to back up."
        )
    schema = await applied(sql)
    copied: list[BackupTable] = []
    for table in found:
        # On the disk of the backup, because a table may be larger than the memory.
        with ScratchFile(beside) as scratch:
            copied.append(await write_table(sql, table, scratch.writer))
            with scratch.read() as rows:
                writer.add_file(f"tables/{table.name}.rows", rows)
    return schema, tuple(copied), tuple(row[0] for row in await sql.fetch(_DIGESTS))


def _copy_keys(writer: BackupWriter, data_dir: Path) -> None:
    """Copy the keys, and the complete lines of the security trail, to which the server may be adding one."""
    for name in (TOKEN_KEY, AUDIT_KEY):
        path = data_dir / name
        if path.exists():
            writer.add(name, path.read_bytes())
    for path in sorted((data_dir / TRAIL).glob("*")):
        lines, end, _ = path.read_bytes().rpartition(b"\n")
        writer.add(f"{TRAIL}/{path.name}", lines + end)


def _copy_recordings(
    writer: BackupWriter, folder: Path, digests: tuple[str, ...], files: SoundFiles
) -> tuple[str, ...]:
    """Copy the recordings, and return those that are missing or damaged.

    Raises:
        StartRefused: the key of one is missing.
    """
    missing: list[str] = []
    for digest in digests:
        path = folder / digest[:2] / f"{digest}.flac"
        try:
            if files.digest(path, digest)[0] != digest:
                missing.append(digest)
                continue
            with files.open(path, digest) as sound:
                writer.add_file(f"{RECORDINGS}/{digest}.flac", sound)
        except (FileNotFoundError, SealBroken):
            missing.append(digest)
        except KeyMissing as error:
            raise StartRefused(
                f"the recording {digest} cannot be read: {error}. Bring back its key."
            ) from error
    return tuple(missing)


def _warning(missing: tuple[str, ...]) -> str:
    named = ", ".join(missing[:_NAMED])
    more = ", …" if len(missing) > _NAMED else ""
    return f"Not in the backup, because their files are missing or damaged: {len(missing)} recordings ({named}{more})."
