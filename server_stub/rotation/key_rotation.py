"""Bring all recordings under the newest key, a file at a time, while the server runs (``docs/security.md``).

Which files are left is read from the files themselves, so a rotation that was cut off goes on at the next start.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from server_stub.encryption.data_keys import DataKeys
from server_stub.encryption.errors import KeysUnusable
from server_stub.errors import StoreFailed
from server_stub.logs import get_logger
from server_stub.recordings.sound_files import Rotated
from server_stub.recordings.store import RecordingStore
from server_stub.rotation.rotation_status import RotationStatus, write_status

_log = get_logger(__name__)

_REPORT_EVERY: Final = 50
"""Files between two writes of the status."""
_AGAIN_S: Final = 60
"""Seconds until a rotation that failed is tried again."""
_MOST_NAMED: Final = 100


class KeyRotation:
    """The rotation of one data folder.

    Args:
        keys: the keys of the folder.
        recordings: its recordings.
        folder: where the status is written.
        note: called with the result of each rotation that is complete.
    """

    def __init__(
        self,
        keys: DataKeys,
        recordings: RecordingStore,
        folder: Path,
        note: Callable[[RotationStatus], None] = lambda _status: None,
    ) -> None:
        self._keys = keys
        self._recordings = recordings
        self._folder = folder
        self._note = note
        self._wanted = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._number = 0
        self._status = self._begin()

    def renew(self) -> None:
        """Read the keys again and begin another rotation; for a thread.

        Raises:
            KeysUnusable: the keys cannot be read, or one that is needed is missing.
        """
        self._keys.renew()
        self._status = self._begin()
        self._loop.call_soon_threadsafe(self._wanted.set)

    async def run(self) -> None:
        """Rotate now, and after each ``renew``; failures are logged and tried again."""
        while True:
            self._wanted.clear()
            status = await self.rotate()
            if status.failure is None:
                await self._wanted.wait()
                continue
            _log.warning("the rotation of keys goes on in a minute", reason=status.failure)
            try:
                async with asyncio.timeout(_AGAIN_S):
                    await self._wanted.wait()
            except TimeoutError:
                self._status = self._begin()

    async def rotate(self) -> RotationStatus:
        """Bring every recording under the newest key, and return the result."""
        number = self._number
        needed: set[str] = set()
        try:
            files = await self._recordings.stored()
            self._change(number, of=len(files))
            for place, file in enumerate(files, 1):
                if self._number != number:  # A newer key has come; the next rotation begins at once.
                    return self._status
                result = await self._recordings.rotate(file)
                if result is Rotated.DAMAGED:
                    if (key_id := await self._recordings.key_of(file)) is not None:
                        needed.add(key_id)
                    self._change(number, damaged=(*self._status.damaged, file.id)[:_MOST_NAMED])
                if result is Rotated.DONE:
                    self._change(number, changed=self._status.changed + 1)
                self._change(number, looked_at=place)
                if place % _REPORT_EVERY == 0:
                    await asyncio.to_thread(self._write)
            if self._number == number:
                await asyncio.to_thread(self._keys.keep_only, needed)
                self._change(number, is_finished=True)
                self._note(self._status)
                _log.info(
                    "all recordings have the newest key",
                    key=self._status.key,
                    changed=self._status.changed,
                    damaged=len(self._status.damaged),
                )
        except (StoreFailed, KeysUnusable) as error:
            self._change(number, failure=str(error))
        await asyncio.to_thread(self._write)
        return self._status

    def _begin(self) -> RotationStatus:
        self._number += 1
        key = self._keys.writing
        self._status = RotationStatus(
            pid=os.getpid(), number=self._number, key=key.id if key is not None else None
        )
        self._write()
        return self._status

    def _change(self, number: int, **fields: object) -> None:
        if self._number == number:
            self._status = msgspec.structs.replace(self._status, **fields)

    def _write(self) -> None:
        try:
            write_status(self._folder, self._status)
        except OSError as error:
            _log.warning("the status of the rotation cannot be written", error=str(error))
