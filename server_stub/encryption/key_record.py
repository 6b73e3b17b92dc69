"""What a data folder knows of its keys: which are needed to read it, and where they come from; never a key."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.encryption.errors import KeysUnusable
from server_stub.encryption.key_source import KeySource

RECORD: Final = "encryption.json"


class KeyRecord(msgspec.Struct, frozen=True):
    """The ids of the keys with which something in the folder is encrypted, their source, and what new files are."""

    keys: tuple[str, ...] = ()
    source: KeySource = KeySource()
    recordings: bool = False
    database: bool = False
    database_key: str | None = None
    """The id of the key of the database; None if it is plain."""


def read_record(folder: Path) -> KeyRecord:
    """Return the record of a data folder; an empty one if nothing was ever encrypted.

    Raises:
        KeysUnusable: it cannot be read.
    """
    path = folder / RECORD
    try:
        return msgspec.json.decode(path.read_bytes(), type=KeyRecord)
    except FileNotFoundError:
        return KeyRecord()
    except (OSError, *UNREADABLE_JSON) as error:
        raise KeysUnusable(
            f"{path}, which lists the keys of the data folder, cannot be read ({type(error).__name__}). Bring it back from a "
            "copy, or delete it if [encryption] has every key that was ever used."
        ) from error


def write_record(folder: Path, record: KeyRecord) -> None:
    """Replace the record in one step; on return it is on the disk.

    Raises:
        KeysUnusable: it cannot be written.
    """
    path = folder / RECORD
    beside = path.with_suffix(".tmp")
    try:
        with open(beside, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(msgspec.json.encode(record))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise KeysUnusable(f"{path} cannot be written: {error.strerror}.", passing=True) from error
