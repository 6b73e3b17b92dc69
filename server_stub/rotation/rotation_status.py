"""How far the change to another key is: a file in the data folder, where ``callback-server rotate-keys`` reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON

STATUS_FILE: Final = "rotation.json"


class RotationStatus(msgspec.Struct, frozen=True, kw_only=True):
    """The state of the newest rotation. ``number`` counts those of one server process ``pid``."""

    pid: int
    number: int
    key: str | None
    """The id of the key that recordings get; None: they are decrypted."""
    looked_at: int = 0
    of: int = 0
    changed: int = 0
    damaged: tuple[str, ...] = ()
    """Recordings that cannot be read; they stay as they are."""
    failure: str | None = None
    is_finished: bool = False


def read_status(folder: Path) -> RotationStatus | None:
    """Return the status in a data folder; None if there is none."""
    try:
        return msgspec.json.decode((folder / STATUS_FILE).read_bytes(), type=RotationStatus)
    except (OSError, *UNREADABLE_JSON):
        return None


def write_status(folder: Path, status: RotationStatus) -> None:
    """Replace the status in one step. Raises ``OSError``."""
    path = folder / STATUS_FILE
    beside = path.with_suffix(".tmp")
    beside.write_bytes(msgspec.json.encode(status))
    beside.replace(path)
