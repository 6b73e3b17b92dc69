"""Everything that is stored about a customer, in one zip file (``docs/behaviour.md``, *Subject access*)."""

from __future__ import annotations

import asyncio
import os
import shutil
import zipfile
from collections.abc import AsyncGenerator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from agent_desktop.protocol.supervisor_objects import DoNotCallEntry
from server_stub.encryption.scratch_file import ScratchFile
from server_stub.recordings.errors import RecordingError
from server_stub.recordings.store import KeptFile, RecordingStore
from server_stub.store.base import PersonalRows, Store

MEDIA_TYPE: Final = "application/zip"
_CHUNK: Final = 256 * 1024


class SubjectData(msgspec.Struct, frozen=True, kw_only=True):
    """The contents of ``data.json``: the number, the rows of the store, and the entries of the do-not-call list.

    ``missing_recordings`` are those whose files could not be read.
    """

    number: str
    made_at: datetime
    stored: PersonalRows
    do_not_call: tuple[DoNotCallEntry, ...] = ()
    missing_recordings: tuple[str, ...] = ()


async def collect(store: Store, number: str) -> PersonalRows:
    """Return the rows about the subscriber of ``number`` (E.164)."""
    return await store.rows_of([row.id for row in await store.callbacks_of_number(number)])


async def write_zip(data: SubjectData, recordings: RecordingStore, target: IO[bytes]) -> None:
    """Write ``data.json`` and the recordings as ``recordings/ID.flac`` into the file ``target``."""
    missing: list[str] = []
    with closing(zipfile.ZipFile(target, "w", zipfile.ZIP_STORED)) as archive:
        for row in (*data.stored.recordings, *data.stored.call_recordings):
            try:
                kept = await recordings.find(row.digest)
            except RecordingError:
                missing.append(row.id)
            else:
                await asyncio.to_thread(_add, archive, f"recordings/{row.id}.flac", kept)
        whole = msgspec.structs.replace(data, missing_recordings=tuple(missing))
        archive.writestr("data.json", as_json(whole), zipfile.ZIP_DEFLATED)


def _add(archive: zipfile.ZipFile, name: str, kept: KeptFile) -> None:
    with kept.open() as sound, archive.open(name, "w", force_zip64=True) as member:
        shutil.copyfileobj(sound, member)


def as_json(data: SubjectData) -> bytes:
    """Return the data as indented JSON in UTF-8."""
    plain: dict[str, Any] = msgspec.to_builtins(data)
    return msgspec.json.format(msgspec.json.encode(plain), indent=2)


async def zip_chunks(data: SubjectData, recordings: RecordingStore) -> AsyncGenerator[bytes]:
    """Yield the zip file; it is on the disk encrypted and without a name meanwhile, so nothing remains of it."""
    with ScratchFile() as scratch:
        await write_zip(data, recordings, scratch.writer)
        with scratch.read() as file:
            while chunk := await asyncio.to_thread(file.read, _CHUNK):
                yield chunk


async def save_zip(data: SubjectData, recordings: RecordingStore, path: Path) -> None:
    """Write the zip file to ``path``, readable by its owner alone.

    Raises:
        FileExistsError: there is such a file already.
        OSError: it cannot be written.
    """
    with await asyncio.to_thread(_created, path) as file:
        await write_zip(data, recordings, file)


def _created(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
