"""The store of recordings: a folder of files that are named after the hash of their contents.

``<folder>/ab/<sha256>.flac`` is the recording whose bytes have that hash, so the same recording is stored once, a file
never changes, and damage can be detected. A file is complete or missing: it is written under ``<folder>/incoming``,
flushed to the disk, and renamed. Files to which no callback refers are deleted later (``collect_garbage``).

With keys the files are encrypted, under the same names: the hash is that of the sound (``sound_files``).
"""

from __future__ import annotations

import asyncio
import errno
import os
import re
import threading
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Collection, Generator, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Final, ParamSpec, TypeVar
from uuid import uuid4

import msgspec

from server_stub.encryption.data_keys import Keys
from server_stub.encryption.errors import KeyMissing, SealBroken
from server_stub.errors import StoreFailed, StoreFull, StoreUnusable
from server_stub.logs import get_logger
from server_stub.recordings.decoder import RecordingDecoder
from server_stub.recordings.errors import EmptyRecording, RecordingDamaged, RecordingMissing, TooLarge
from server_stub.recordings.garbage import StoredFile, unreferenced
from server_stub.recordings.jobs import DecodingJob, DecodingLimits
from server_stub.recordings.sound_files import DecodingFiles, Rotated, SoundFiles

_log = get_logger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

MEDIA_TYPE: Final = "audio/flac"
_SUFFIX: Final = ".flac"
_ID: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MIB: Final = 1024 * 1024
_CHUNK: Final = 256 * 1024
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class RecordingLimits(msgspec.Struct, frozen=True):
    """Limits for the size of a recording and for its decoding."""

    size: int = 20 * _MIB
    duration: timedelta = timedelta(minutes=10)
    decoding: DecodingLimits = DecodingLimits()


CONVERSATION: Final = RecordingLimits(size=64 * _MIB, duration=timedelta(hours=1))
"""The limits of a conversation: an hour at the rate of a telephone is 55 MiB."""


class StoredRecording(msgspec.Struct, frozen=True):
    """A stored recording. ``id`` is the SHA-256 of its bytes, ``size`` their number."""

    id: str
    duration: timedelta
    sample_rate: int
    size: int


class KeptFile(msgspec.Struct, frozen=True):
    """The undamaged file of a recording: the ``size`` bytes of its sound match its id."""

    path: Path
    size: int
    id: str
    files: SoundFiles

    @property
    def plain_path(self) -> Path | None:
        """The path of the file if other programs can read it; None if it is encrypted, or may become so."""
        return None if self.files.has_keys else self.path

    def open(self) -> IO[bytes]:
        """Open the sound.

        Raises:
            OSError, SealBroken, KeyMissing: it cannot be opened; of an encrypted one, each part is checked when it is read.
        """
        return self.files.open(self.path, self.id)

    def read(self) -> bytes:
        """Return the sound. Raises as ``open``."""
        with self.open() as file:
            return file.read()


class RecordingStore:
    """The folder of recordings. All work on files is done in threads.

    Args:
        folder: the folder, which is created if it is missing.
        limits: the limits beyond which a recording is refused.
        decoder: the decoder of uploaded recordings.
        keys: those with which the files are encrypted; None if they are plain.

    Raises:
        StoreUnusable: the folder cannot be created or written.
    """

    def __init__(
        self,
        folder: Path,
        *,
        limits: RecordingLimits | None = None,
        decoder: RecordingDecoder | None = None,
        keys: Keys | None = None,
    ) -> None:
        self._folder = folder
        self._files = SoundFiles(keys)
        self._incoming = folder / "incoming"
        self._limits = limits or RecordingLimits()
        self._decoder = decoder or RecordingDecoder()
        # A file that is written again during garbage collection must not be deleted as the old one.
        self._placing = threading.Lock()
        try:
            self._incoming.mkdir(parents=True, exist_ok=True)
            probe = self._incoming / f"{uuid4().hex}.part"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise StoreUnusable(f"recordings cannot be kept in {folder}: {error.strerror}") from error

    async def keep(
        self, body: AsyncIterable[bytes], media_type: str = "", *, limits: RecordingLimits | None = None
    ) -> StoredRecording:
        """Check, convert and store the sound file with the bytes ``body``, sent as ``media_type``.

        ``limits`` replaces those of the store. On return it is on the disk. The same sound has the same id, and is stored once.

        Raises:
            RecordingRefused: the recording cannot be accepted, for the given reason.
            DecoderBusy: too many recordings wait to be decoded.
            DecoderBroken: nothing can be decoded now.
            StoreFull: there is no space left.
            StoreFailed: the disk failed for another reason, such as a folder that has become read-only.
        """
        applied = limits or self._limits
        incoming = self._incoming / f"{uuid4().hex}.part"
        try:
            await self._receive(body, incoming, applied)
            return await self._convert_and_place(incoming, media_type, applied)
        finally:
            with suppress(StoreFailed):
                await _on_disk(incoming.unlink, missing_ok=True)

    async def find(self, recording_id: str) -> KeptFile:
        """Return the file of a recording after comparing its contents with its id.

        Raises:
            RecordingMissing: there is no such recording.
            RecordingDamaged: the file differs from the recording that was stored.
            StoreFailed: it cannot be read.
        """
        path = self._path(recording_id)
        found = await _on_disk(self._digest_if_there, path, recording_id)
        if found is None:
            raise RecordingMissing(recording_id)
        digest, size = found
        if digest != recording_id:
            raise RecordingDamaged(recording_id)
        return KeptFile(path, size, recording_id, self._files)

    async def stored(self) -> tuple[StoredFile, ...]:
        """Return the files of all recordings."""
        return await _on_disk(lambda: tuple(self._kept()))

    async def rotate(self, file: StoredFile) -> Rotated:
        """Encrypt a recording with the newest key, or decrypt it if new ones are plain; return what came of it.

        It can be read meanwhile, and is whole or as before whenever the server ends.

        Raises:
            StoreFull: there is no space left.
            StoreFailed: it cannot be read or written.
        """
        return await _on_disk(self._rotate, file)

    async def key_of(self, file: StoredFile) -> str | None:
        """Return the id of the key with which a recording is encrypted; None if it is plain or gone."""
        try:
            return await asyncio.to_thread(self._files.key_of, file.path)
        except FileNotFoundError:
            return None

    async def purge(self, recording_id: str) -> bool:
        """Delete a recording; return whether there was one. Readers that have opened it can read it to its end."""
        try:
            path = self._path(recording_id)
        except RecordingMissing:
            return False
        return await _on_disk(self._purge, path)

    async def collect_garbage(
        self, referenced: Collection[str], *, now: datetime, grace: timedelta = timedelta(hours=1)
    ) -> int:
        """Delete recordings that are not in ``referenced``, and the remains of failed uploads; return their number.

        Files newer than ``grace`` are kept, because their callback may not be committed yet.
        """
        return await _on_disk(self._collect, frozenset(referenced), now - grace)

    def _path(self, recording_id: str) -> Path:
        if not _ID.fullmatch(recording_id):
            raise RecordingMissing(recording_id)
        return self._folder / recording_id[:2] / f"{recording_id}{_SUFFIX}"

    async def _receive(self, body: AsyncIterable[bytes], target: Path, limits: RecordingLimits) -> None:
        size = 0
        gathered = bytearray()
        file = await _on_disk(self._files.new_upload, target)
        try:
            async for chunk in body:
                size += len(chunk)
                if size > limits.size:
                    raise TooLarge(limits.size / _MIB)
                gathered += chunk
                if len(gathered) >= _CHUNK:
                    await _on_disk(file.write, bytes(gathered))
                    gathered.clear()
            await _on_disk(file.write, bytes(gathered))
        finally:
            await _on_disk(file.close)
        if size == 0:
            raise EmptyRecording

    async def _convert_and_place(
        self, incoming: Path, media_type: str, limits: RecordingLimits
    ) -> StoredRecording:
        result = incoming.with_suffix(".flac.part")
        decoding = self._files.decoding(incoming, result)
        try:
            with _as_store_error():
                files = await _on_disk(decoding.__enter__)
                try:
                    job = DecodingJob(
                        files.source,
                        files.target,
                        media_type,
                        limits.duration,
                        limits.decoding,
                        is_memory=bool(files.handles),
                    )
                    converted = await self._decoder.decode(job, files.handles)
                    digest, size = await _on_disk(self._place_result, files, result)
                finally:
                    decoding.__exit__(None, None, None)
            if converted.is_damaged:
                _log.info("a recording is damaged or incomplete; the readable part is kept", digest=digest)
        finally:
            with suppress(StoreFailed):
                await _on_disk(result.unlink, missing_ok=True)
        return StoredRecording(digest, converted.duration, converted.sample_rate, size)

    def _place_result(self, files: DecodingFiles, result: Path) -> tuple[str, int]:
        """Flush a converted file to the disk and rename it; return its SHA-256 and size."""
        digest, size = self._files.seal(files, result)
        path = self._path(digest)
        self._place(result, path)
        if self._files.has_keys and (placed := _kept(path)) is not None:
            self._rotate(placed)  # A rotation that began after the sealing has not seen this file.
        return digest, size

    def _place(self, result: Path, path: Path) -> None:
        """Rename ``result`` to ``path``. An existing file is replaced, because it may be damaged."""
        with self._placing:
            if not path.parent.exists():
                path.parent.mkdir(exist_ok=True)
                _sync_folder(self._folder)
            result.replace(path)
            _sync_folder(path.parent)

    def _rotate(self, file: StoredFile) -> Rotated:
        result, new = self._files.rotate(file.path, file.id, self._incoming)
        if new is None:
            return result
        try:
            with self._placing:
                if not file.path.exists():  # It was erased meanwhile, and must not come back.
                    return Rotated.GONE
                new.replace(file.path)
                _sync_folder(file.path.parent)
        finally:
            new.unlink(missing_ok=True)
        return result

    def _digest_if_there(self, path: Path, recording_id: str) -> tuple[str, int] | None:
        """Return the SHA-256 and the size of the sound; no hash if it was cut off or changed; None without a file."""
        try:
            return self._files.digest(path, recording_id)
        except FileNotFoundError:
            return None
        except SealBroken:
            return "", 0

    def _purge(self, path: Path) -> bool:
        with self._placing:
            return self._remove(path)

    def _remove(self, path: Path) -> bool:
        try:
            path.unlink()
        except FileNotFoundError:
            return False
        _sync_folder(path.parent)
        return True

    def _collect(self, referenced: frozenset[str], before: datetime) -> int:
        removed = 0
        for found in unreferenced(self._kept(), referenced, before=before):
            with self._placing:
                again = _kept(found.path)
                if again is not None and again.changed_at < before:
                    removed += self._remove(found.path)
        for left_over in self._incoming.glob("*.part"):
            kept = _kept(left_over)
            if kept is not None and kept.changed_at < before:
                removed += self._remove(left_over)
        return removed

    def _kept(self) -> Iterator[StoredFile]:
        for path in self._folder.glob(f"[0-9a-f][0-9a-f]/*{_SUFFIX}"):
            kept = _kept(path)
            if kept is not None:
                yield kept


async def read_range(open_file: Callable[[], IO[bytes]], start: int, end: int) -> AsyncGenerator[bytes]:
    """Yield the bytes of a file from ``start`` to before ``end``, in chunks.

    Raises:
        StoreFailed: they cannot be read, or the file ends before ``end``.
    """
    file = await _on_disk(open_file)
    try:
        await _on_disk(file.seek, start)
        while start < end:
            chunk = await _on_disk(file.read, min(_CHUNK, end - start))
            if not chunk:
                raise StoreFailed(f"the file ends at byte {start}, before {end}")
            start += len(chunk)
            yield chunk
    finally:
        file.close()


def _kept(path: Path) -> StoredFile | None:
    """Return the facts of a file; None if it has been deleted meanwhile."""
    try:
        changed_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except FileNotFoundError:
        return None
    return StoredFile(path.stem, path, changed_at)


def _sync_folder(folder: Path) -> None:
    """Flush the file names of a folder to the disk."""
    if os.name == "nt":  # Windows offers no such call, and does so by itself.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _as_store_error() -> Generator[None]:
    """Raise errors of the disk as errors of the store."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise StoreFull("there is no space left for recordings") from error
        raise StoreFailed(f"a recording could not be stored or read: {error.strerror}") from error
    except (SealBroken, KeyMissing) as error:
        raise StoreFailed(f"a recording could not be read: {error}") from error


async def _on_disk(work: Callable[P, T], *arguments: P.args, **options: P.kwargs) -> T:
    """Run ``work`` in a thread, and raise errors of the disk as errors of the store.

    A cancelled call still waits for the end of ``work``, which must not outlive the files that it uses.
    """
    task = asyncio.ensure_future(asyncio.to_thread(work, *arguments, **options))
    try:
        with _as_store_error():
            return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.gather(task, return_exceptions=True)
        raise
