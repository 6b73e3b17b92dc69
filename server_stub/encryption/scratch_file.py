"""A temporary file of any size, encrypted with a key that exists in memory only, so that nothing can be read on the disk."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from server_stub.encryption.data_key import DataKey, new_key
from server_stub.encryption.sealed_file import SealedWriter, open_sealed

_PLACE = "scratch"


class ScratchFile:
    """A file without a name, which is written once through ``writer`` and then read; use it in a ``with`` block."""

    def __init__(self, beside: Path | None = None) -> None:
        self._key = new_key()
        self._file: IO[bytes] = tempfile.TemporaryFile(dir=beside)  # noqa: SIM115 - closed by __exit__
        self._sealed = SealedWriter(self._file, self._key, _PLACE)
        self._writer = io.BufferedWriter(self._sealed)

    @property
    def writer(self) -> IO[bytes]:
        """What writes to it, at its end only."""
        return self._writer

    @property
    def writing(self) -> DataKey | None:
        """See ``Keys``."""
        return self._key

    def of(self, key_id: str) -> DataKey:  # noqa: ARG002 - there is only one
        """See ``Keys``."""
        return self._key

    def read(self) -> io.BufferedReader:
        """End the writing, and return the contents as a file, which closes this one."""
        self._writer.close()
        self._file.flush()
        return open_sealed(self._file, self, _PLACE)

    def __enter__(self) -> Self:
        """Return the file."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Delete the file."""
        self._sealed.abandon()
        self._file.close()
