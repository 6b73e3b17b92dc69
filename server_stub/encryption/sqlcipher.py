"""SQLite with and without encryption: the standard library's, or SQLCipher's by the library ``sqlcipher3``.

SQLCipher encrypts each page of the file and of its write-ahead log with AES-256-CBC, and authenticates it with HMAC-SHA512.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Final, cast

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from server_stub.encryption.data_key import DataKey
from server_stub.encryption.errors import KeysUnusable

PLAIN: Final = b""
"""The secret of a database that SQLCipher leaves plain."""

_HEAD: Final = b"SQLite format 3\0"
_LIBRARY: Final = "sqlcipher3.dbapi2"
_PURPOSE: Final = b"callback-server database"


def database_secret(key: DataKey) -> bytes:
    """Return what a database is encrypted with under ``key``."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(key.secret)


def key_clause(secret: bytes) -> str:
    """Return ``secret`` as SQLCipher takes it in SQL, without its own derivation from a passphrase."""
    return f"\"x'{secret.hex()}'\"" if secret else "''"


def is_plain(file: Path) -> bool:
    """Return whether a database is not encrypted; one that does not exist is not either. Raises ``OSError``.

    Not while this process has it open: closing the file would release the locks of its connections.
    """
    try:
        with file.open("rb") as source:
            head = source.read(len(_HEAD))
    except FileNotFoundError:
        return True
    return head in {b"", _HEAD}


def open_connection(file: Path, secret: bytes | None, **options: Any) -> sqlite3.Connection:
    """Open a connection: with ``secret`` by SQLCipher, without by the standard library.

    Raises:
        KeysUnusable: SQLCipher is not installed.
    """
    if secret is None:
        return sqlite3.connect(file, **options)
    connection = cast("sqlite3.Connection", _library().connect(str(file), **options))
    # It would write to standard error what its errors contain as well.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if secret:
        connection.execute(f"PRAGMA key = {key_clause(secret)}")
    return connection


def database_errors(*names: str) -> tuple[type[sqlite3.Error], ...]:
    """Return the classes of these names in the libraries in use; without names, those of all errors."""
    libraries = [sqlite3, *([sys.modules[_LIBRARY]] if _LIBRARY in sys.modules else [])]
    return tuple(getattr(library, name) for library in libraries for name in names or ("Error",))


def _library() -> ModuleType:
    try:
        import sqlcipher3.dbapi2
    except ImportError as error:
        raise KeysUnusable(
            "the library sqlcipher3, which encrypts the database, is not installed. Install it "
            "(pip install sqlcipher3), or remove database = true from [encryption]."
        ) from error
    return sqlcipher3.dbapi2
