"""The file of a backup: a tar archive whose last member lists all others with their hashes.

``format.json`` comes first and holds the version of the format, so that a newer backup is recognised. Then come the
tables, the keys, the security trail and the recordings, and last the manifest with its own hash. A file that was cut
off has no manifest; one that was changed has another hash. A member's name is checked against ``MEMBERS`` and is
never used as a path.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import tarfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.encryption.data_key import DataKey
from server_stub.encryption.data_keys import Keys, SeveralKeys
from server_stub.encryption.errors import KeyMissing, SealBroken
from server_stub.encryption.sealed_file import SealedWriter, key_id_in, open_sealed
from server_stub.errors import StartRefused

FORMAT: Final = 1
"""The version of the format; a reader refuses a newer one."""

MEMBERS: Final = re.compile(
    r"tables/[a-z_]+\.rows|recordings/[0-9a-f]{64}\.flac|(?:token|audit)\.key|audit/[A-Za-z0-9._-]+"
)
_HEAD: Final = "format.json"
_MANIFEST: Final = "manifest.json"
_SEAL: Final = "manifest.sha256"
_MODE: Final = 0o600
_CHUNK: Final = 1024 * 1024
_LONGEST_MANIFEST: Final = 1024 * 1024 * 1024
"""Bytes of a manifest; one line of 150 for each recording."""


class BackupTable(msgspec.Struct, frozen=True):
    """A table in a backup: its columns in the order of the values, and the number of its rows."""

    name: str
    columns: tuple[str, ...]
    rows: int


class BackupMember(msgspec.Struct, frozen=True):
    """A member of the archive: its name, its number of bytes, and their SHA-256."""

    name: str
    size: int
    sha256: str


class BackupManifest(msgspec.Struct, frozen=True, kw_only=True):
    """The contents of a backup. ``schema`` is the number of the last migration of its database."""

    program: str
    made_at: str
    schema: int
    tables: tuple[BackupTable, ...]
    members: tuple[BackupMember, ...]
    missing_recordings: tuple[str, ...] = ()
    """Recordings that callbacks refer to, but whose files were missing or damaged when the backup was made."""


class _Head(msgspec.Struct, frozen=True):
    kind: str = ""
    format: int = 0


_KIND: Final = "callback-server backup"
_PLACE: Final = "backup"


class BackupWriter:
    """The archive while it is written; ``new_backup`` creates it."""

    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive
        self.members: list[BackupMember] = []
        self._put(_HEAD, msgspec.json.encode(_Head(_KIND, FORMAT)))

    def add(self, name: str, content: bytes) -> None:
        """Add a member that fits into memory."""
        self._put(name, content)
        self.members.append(BackupMember(name, len(content), hashlib.sha256(content).hexdigest()))

    def add_file(self, name: str, file: IO[bytes]) -> None:
        """Add the contents of an open file of any size."""
        file.seek(0)
        digest, size = _digest(file)
        file.seek(0)
        self._archive.addfile(_member(name, size), file)
        self.members.append(BackupMember(name, size, digest))

    def finish(self, manifest: BackupManifest) -> None:
        """Add the manifest, which makes the backup complete."""
        content = msgspec.json.encode(manifest)
        self._put(_MANIFEST, content)
        self._put(_SEAL, hashlib.sha256(content).hexdigest().encode())

    def _put(self, name: str, content: bytes) -> None:
        self._archive.addfile(_member(name, len(content)), io.BytesIO(content))


@contextmanager
def new_backup(file: Path, key: DataKey | None = None) -> Generator[BackupWriter]:
    """Write a backup that takes the name ``file`` once the block has ended well, and leaves nothing if it has not.

    With ``key`` it is encrypted as a whole.

    Raises:
        StartRefused: the file exists, or cannot be written.
    """
    if file.exists():
        raise StartRefused(f"{file} exists already. Give another name, or move the file away.")
    part = file.with_name(f"{file.name}.part")
    try:
        with open(part, "xb", opener=_private) as target:
            sealed = target if key is None else io.BufferedWriter(SealedWriter(target, key, _PLACE))
            with tarfile.open(fileobj=sealed, mode="w", format=tarfile.PAX_FORMAT) as archive:
                yield BackupWriter(archive)
            if sealed is not target:
                sealed.close()
            target.flush()
            os.fsync(target.fileno())
        part.replace(file)
    except FileExistsError as error:
        raise StartRefused(
            f"{part} exists: another backup is being made, or one was cut off. Remove it if none is."
        ) from error
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StartRefused(f"the backup {file} cannot be written: {error.strerror or error}.") from error
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


class BackupReader:
    """An archive that was checked completely; ``checked_backup`` creates it."""

    def __init__(self, file: Path, manifest: BackupManifest, keys: Keys) -> None:
        self.manifest = manifest
        self._file = file
        self._keys = keys

    def members(self) -> Iterator[tuple[str, IO[bytes]]]:
        """Yield the name and the open contents of each member but the manifest, in their order."""
        with _opened(self._file, self._keys) as file, tarfile.open(fileobj=file, mode="r:") as archive:
            for entry in archive:
                content = archive.extractfile(entry)
                if content is not None and MEMBERS.fullmatch(entry.name):
                    yield entry.name, content


def checked_backup(file: Path, keys: Keys | None = None) -> BackupReader:
    """Read the whole backup, compare every member with its hash, and return it; ``keys`` open an encrypted one.

    Raises:
        StartRefused: it is missing, no backup, damaged, incomplete, or made by a newer version.
    """
    keys = SeveralKeys(()) if keys is None else keys
    try:
        manifest, found = _read(file, keys)
    except OSError as error:
        raise StartRefused(f"the backup {file} cannot be read: {error.strerror or error}.") from error
    except KeyMissing as error:
        raise StartRefused(
            f"the backup {file} is encrypted with the key {error.key_id}, which is missing. Give the site file whose "
            "[encryption] has the key with --site, or a key file that has it with --key-file."
        ) from error
    except (tarfile.TarError, EOFError, SealBroken) as error:
        raise _damaged(file, f"it cannot be read as an archive ({error})") from error
    if manifest is None:
        raise _damaged(file, "its end is missing")
    listed = {member.name: member for member in manifest.members}
    for name in sorted(listed.keys() | found.keys()):
        if found.get(name) != listed.get(name):
            raise _damaged(file, f"{name} differs from what was written")
    return BackupReader(file, manifest, keys)


def _opened(file: Path, keys: Keys) -> IO[bytes]:
    """Return the archive in a backup. Raises ``OSError``, ``SealBroken`` and ``KeyMissing``."""
    with contextlib.ExitStack() as stack:
        source = stack.enter_context(file.open("rb"))
        is_sealed = key_id_in(source) is not None
        source.seek(0)
        opened = open_sealed(source, keys, _PLACE) if is_sealed else source
        stack.pop_all()
        return opened


def _read(file: Path, keys: Keys) -> tuple[BackupManifest | None, dict[str, BackupMember]]:
    found: dict[str, BackupMember] = {}
    manifest: bytes | None = None
    sealed = False
    with _opened(file, keys) as source:
        _check_head(file, source)
        source.seek(0)
        with tarfile.open(fileobj=source, mode="r:") as archive:
            for entry in archive:
                content = archive.extractfile(entry)
                if content is None or entry.name == _HEAD:
                    continue
                if entry.name == _MANIFEST:
                    manifest = content.read(_LONGEST_MANIFEST)
                elif entry.name == _SEAL and manifest is not None:
                    sealed = content.read(_CHUNK).decode("ascii", "replace") == _sha256(manifest)
                elif not MEMBERS.fullmatch(entry.name):
                    raise _damaged(file, f"it holds {entry.name!r}, which no backup has")
                else:
                    digest, size = _digest(content)
                    found[entry.name] = BackupMember(entry.name, size, digest)
    if manifest is None or not sealed:
        return None, found
    try:
        return msgspec.json.decode(manifest, type=BackupManifest), found
    except UNREADABLE_JSON as error:
        raise _damaged(file, f"its manifest cannot be read ({error})") from error


def _check_head(file: Path, source: IO[bytes]) -> None:
    try:
        with tarfile.open(fileobj=source, mode="r:") as archive:
            entry = archive.next()
            content = archive.extractfile(entry) if entry is not None and entry.name == _HEAD else None
            head = msgspec.json.decode(content.read(_CHUNK), type=_Head) if content is not None else _Head()
    except (tarfile.TarError, *UNREADABLE_JSON, EOFError):
        head = _Head()
    if head.kind != _KIND:
        raise StartRefused(
            f"{file} is no backup of callback-server, or its beginning is damaged. Give a file that callback-server "
            "backup has written."
        )
    if head.format > FORMAT:
        raise StartRefused(
            f"the backup {file} was made by a newer version of callback-server (format {head.format}, this version "
            f"knows {FORMAT}). Install that version, then restore."
        )


def _damaged(file: Path, why: str) -> StartRefused:
    return StartRefused(f"the backup {file} is damaged: {why}. Nothing was restored; use another backup.")


def _member(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, _MODE
    return entry


def _digest(content: IO[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := content.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, _MODE)
