"""Keep other users of the machine out of files and folders of the server."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from server_stub.logs import get_logger

_log = get_logger(__name__)


def make_private(path: Path, most: int) -> None:
    """Take away the permissions of ``path`` beyond ``most``, and log which; on Windows the folder above decides.

    A copy, a restored backup or a careless ``chmod`` may have opened it to other users of the machine.

    Raises:
        OSError: they cannot be taken away, because another user owns ``path``.
    """
    if os.name == "nt":
        return
    found = stat.S_IMODE(path.stat().st_mode)
    if found & ~most & 0o077 == 0:
        return
    path.chmod(found & (most | 0o7700))
    _log.warning("other users could reach this; permissions removed", path=str(path), before=f"{found:04o}")
