"""``callback-server restore``: bring a backup into an empty data folder and an empty database, all of it or nothing.

The whole backup is checked first. Files are then written into a folder of their own beside their places. The database
is filled in one transaction, and only before its end do the files take their places.
"""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path
from typing import IO, Final

from server_stub.backup.archive import BackupReader, checked_backup
from server_stub.backup.databases import SQLITE, database_to_fill, outdate_earlier_owners
from server_stub.backup.tables import read_table, tables
from server_stub.encryption.data_keys import SeveralKeys, open_keys
from server_stub.encryption.key_record import RECORD
from server_stub.encryption.key_source import KeySource, source_of
from server_stub.encryption.settings import EncryptionSettings
from server_stub.errors import StartRefused
from server_stub.recordings.sound_files import SoundFiles
from server_stub.rotation.database import check_database_settings
from server_stub.site.file import load_site
from server_stub.store.folder import AUDIT_KEY, RECORDINGS, TOKEN_KEY, TRAIL, DataFolder, open_folder
from server_stub.store.migrate import migrate, migrations
from server_stub.store.sql import Sql

_STAGED: Final = ".restoring"
_MODE: Final = 0o600
_FOLDER_MODE: Final = 0o700
_EPOCH_SINCE: Final = 11
"""The migration that brought the epoch of the owner."""


async def restore_backup(
    file: Path, *, data_dir: Path, database: str, site: Path | None = None, key_file: Path | None = None
) -> str:
    """Restore the backup ``file``, and return the message for the administrator.

    What it contains is encrypted as ``site`` wants it. ``key_file`` has the keys of the backup if they are others.

    Raises:
        StartRefused: the backup is damaged or newer, or the folder or the database is not empty; nothing was changed.
    """
    settings = None if site is None else load_site(site).encryption
    check_database_settings(settings, database)
    backup = checked_backup(file, _keys_of_backup(settings, site, key_file))
    newest = max(step.number for step in migrations())
    if backup.manifest.schema > newest:
        raise StartRefused(
            f"the backup {file} was made by a newer version of callback-server ({backup.manifest.program}, schema "
            f"{backup.manifest.schema}; this version knows {newest}). Install that version, then restore."
        )
    with closing(open_folder(data_dir)) as folder:
        _check_empty(folder)
        staged = folder.path / _STAGED
        shutil.rmtree(staged, ignore_errors=True)
        try:
            keys = open_keys(settings, site, folder.path)
            files = SoundFiles(keys)
            async with database_to_fill(database, folder.database, keys) as fill:
                await fill(lambda sql: _fill(sql, backup, folder, files, is_sqlite=database == SQLITE))
        except BaseException as error:
            _clear(folder)
            if not isinstance(error, OSError):
                raise
            raise StartRefused(
                f"the backup cannot be restored into {data_dir}: {error.strerror or error}."
            ) from error
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    rows = {table.name: table.rows for table in backup.manifest.tables}
    missing = len(backup.manifest.missing_recordings)
    text = f"Restored {file} of {backup.manifest.made_at}: {rows.get('callback', 0)} callbacks. Start the server now."
    return f"{text}\n{missing} recordings were missing when the backup was made." if missing else text


def _keys_of_backup(
    settings: EncryptionSettings | None, site: Path | None, key_file: Path | None
) -> SeveralKeys:
    found = () if settings is None or site is None else source_of(settings, site).read()
    more = () if key_file is None else KeySource(file=str(key_file.absolute())).read()
    return SeveralKeys((*found, *more))


def _check_empty(folder: DataFolder) -> None:
    for name in (TOKEN_KEY, AUDIT_KEY, TRAIL, RECORDINGS):
        path = folder.path / name
        if path.is_file() or (path.is_dir() and any(found.is_file() for found in path.rglob("*"))):
            raise StartRefused(
                f"the data folder {folder.path} is not empty: it has {name}. Move the folder away, or give another one "
                "with --data-dir."
            )


def _clear(folder: DataFolder) -> None:
    """Delete what a restoration that failed has put into the folder, which was empty before it."""
    for name in (TOKEN_KEY, AUDIT_KEY, RECORD):
        (folder.path / name).unlink(missing_ok=True)
    for name in (TRAIL, RECORDINGS):
        shutil.rmtree(folder.path / name, ignore_errors=True)


async def _fill(
    sql: Sql, backup: BackupReader, folder: DataFolder, files: SoundFiles, *, is_sqlite: bool
) -> None:
    """Bring in rows and files; the rows count once the caller ends the transaction."""
    schema = backup.manifest.schema
    await migrate(sql, up_to=schema)
    known = {table.name: set(table.columns) for table in await tables(sql, is_sqlite=is_sqlite)}
    wanted = {f"tables/{table.name}.rows": table for table in backup.manifest.tables}
    for table in backup.manifest.tables:
        if not set(table.columns) <= known.get(table.name, set()):
            raise StartRefused(
                f"the backup names columns of {table.name} that its schema {schema} does not have."
            )
    for name, content in backup.members():
        if name in wanted:
            await read_table(sql, wanted[name], content)
        else:
            _stage(folder.path / _STAGED, name, content, files)
    if schema >= _EPOCH_SINCE:
        await outdate_earlier_owners(sql)
    _place(folder)


def _stage(staged: Path, name: str, content: IO[bytes], files: SoundFiles) -> None:
    """Write a file into its place below ``staged``; ``name`` was checked by the reader."""
    kind, _, rest = name.partition("/")
    path = staged / kind / rest[:2] / rest if kind == RECORDINGS else staged / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=_FOLDER_MODE)
    if kind == RECORDINGS:
        files.bring_back(path, path.stem, content)
        return
    with open(path, "xb", opener=_private) as target:
        shutil.copyfileobj(content, target)
        target.flush()
        os.fsync(target.fileno())


def _place(folder: DataFolder) -> None:
    """Move the staged files to their places, which are empty but for folders."""
    staged = folder.path / _STAGED
    for path in sorted(staged.rglob("*")):
        if path.is_file():
            place = folder.path / path.relative_to(staged)
            place.parent.mkdir(parents=True, exist_ok=True, mode=_FOLDER_MODE)
            path.replace(place)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, _MODE)
