"""Write files completely or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

READABLE: Final = 0o644
SECRET: Final = 0o600


def write(path: Path, content: bytes, *, mode: int = READABLE) -> None:
    """Write ``content`` to ``path``, replacing an existing file."""
    with _draft(path, mode) as draft:
        draft.write_bytes(content)


def copy(source: Path, path: Path) -> None:
    """Copy the file ``source`` to ``path``, replacing an existing file."""
    with _draft(path, READABLE) as draft:
        shutil.copyfile(source, draft)


@contextmanager
def _draft(path: Path, mode: int) -> Generator[Path]:
    """Yield a new file beside ``path``, and rename it to ``path`` once it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        draft.chmod(mode)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
