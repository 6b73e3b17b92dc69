"""Bring a SQLite database under the wanted key before it is opened: encrypt it, change its key, or decrypt it.

The whole database is exported into a new file, which takes the place of the old one when it is complete and checked. A
change that was cut off leaves the old file, and begins again at the next start.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from server_stub.encryption.data_key import DataKey
from server_stub.encryption.data_keys import DataKeys
from server_stub.encryption.errors import KeysUnusable
from server_stub.encryption.settings import EncryptionSettings
from server_stub.encryption.sqlcipher import (
    PLAIN,
    database_errors,
    database_secret,
    is_plain,
    key_clause,
    open_connection,
)
from server_stub.errors import StartRefused, StoreUnusable
from server_stub.logs import get_logger
from server_stub.store.sqlite import SqliteStore, connect, open_store

_log = get_logger(__name__)

_LEFT: Final = ("-wal", "-shm", "-journal")


def check_database_settings(settings: EncryptionSettings | None, database: str) -> None:
    """Refuse a setting that the database cannot follow.

    Raises:
        StartRefused: PostgreSQL is to be encrypted by the server.
    """
    if settings is not None and settings.database and database != "sqlite":
        raise StartRefused(
            "[encryption] database = true is for SQLite. Encrypt PostgreSQL's disk or tablespace instead (an encrypted "
            "volume below its data folder), and remove the line; recordings are encrypted all the same."
        )


def open_database(file: Path, keys: DataKeys | None) -> SqliteStore:
    """Open the SQLite database, after bringing it under the key that ``keys`` want.

    Raises:
        StoreUnusable: it cannot be used.
        KeysUnusable: its key is missing.
    """
    return open_store(file, bring_under_key(file, keys))


def bring_under_key(file: Path, keys: DataKeys | None) -> bytes | None:
    """Encrypt the database with the newest key, or decrypt it if that is wanted; return the secret that opens it.

    No other program may have it open. Raises as ``open_database``.
    """
    if keys is None:
        return None
    with contextlib.suppress(OSError):
        _remove(_beside(file))  # A change that was cut off may have left a plain copy.
    found, wanted = key_of_database(file, keys), keys.for_database
    if file.exists() and found != wanted:
        try:
            _export(file, _secret(found) or PLAIN, _secret(wanted) or PLAIN)
        except (*database_errors(), OSError) as error:
            with contextlib.suppress(OSError):
                _remove(_beside(file))
            raise StoreUnusable(
                f"the database {file} cannot be brought under another key: {error}. It is as before; it needs as much free "
                "space as it has, and no other program may have it open.",
                passing=True,
            ) from error
        _log.info("the database has the newest key", key=wanted.id if wanted is not None else None)
    keys.note_database(wanted)
    return _secret(wanted)


def secret_of_database(file: Path, keys: DataKeys | None) -> bytes | None:
    """Return the secret that opens the database as it is; None if it is plain. Raises as ``key_of_database``."""
    return None if keys is None else _secret(key_of_database(file, keys))


def key_of_database(file: Path, keys: DataKeys) -> DataKey | None:
    """Return the key that opens the database; None if it is plain.

    Raises:
        StoreUnusable: it cannot be read.
        KeysUnusable: no key opens it.
    """
    try:
        if is_plain(file):
            return None
    except OSError as error:
        raise StoreUnusable(f"the database {file} cannot be read: {error.strerror}.") from error
    for key in keys.newest_first():
        if _opens(file, database_secret(key)):
            return key
    raise KeysUnusable(
        f"no key in {keys.source.name} opens the database {file}. Bring back the copy of the keys, or restore a backup if the "
        "file is damaged."
    )


def _opens(file: Path, secret: bytes) -> bool:
    with closing(open_connection(file, secret)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except database_errors() as error:
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
                raise StoreUnusable(f"the database {file} cannot be read: {error}.", passing=True) from error
            return False
        return True


def _secret(key: DataKey | None) -> bytes | None:
    return None if key is None else database_secret(key)


def _export(file: Path, before: bytes, after: bytes) -> None:
    """Replace ``file`` by an export under another secret. Raises the library's errors and ``OSError``."""
    new = _beside(file)
    with closing(connect(file, before)) as connection:
        # This needs that no other program has it open, and leaves no log whose pages have the earlier key.
        connection.execute("PRAGMA journal_mode=DELETE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection.execute(f"ATTACH DATABASE ? AS rekeyed KEY {key_clause(after)}", (str(new),))
        connection.execute("SELECT sqlcipher_export('rekeyed')")
        connection.execute(f"PRAGMA rekeyed.user_version = {version:d}")
        connection.execute("DETACH DATABASE rekeyed")
    with closing(connect(new, after)) as connection:
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        connection.execute("PRAGMA journal_mode=DELETE")
    if verdict != "ok":
        _remove(new)
        raise StoreUnusable(f"the database {file} is damaged ({verdict}). Restore a backup.")
    with new.open("rb+") as written:
        os.fsync(written.fileno())
    new.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.rekeyed")


def _remove(file: Path) -> None:
    for name in (file, *(file.with_name(file.name + end) for end in _LEFT)):
        name.unlink(missing_ok=True)
