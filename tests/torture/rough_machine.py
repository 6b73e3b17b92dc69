"""A machine whose disk loses, refuses and forgets, and whose clock is set, under the real server.

``python -m tests.torture.rough_machine FOLDER serve …`` runs ``callback-server`` on it; a ``Faults`` of the same folder
controls it from another process.
"""

from __future__ import annotations

import random
import sqlite3
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from server_stub import clock
from server_stub.__main__ import main as serve
from server_stub.assembly import build
from tests.torture.unsynced_disk import UnsyncedDisk, lose_power

REFUSALS: Final = {"full": sqlite3.SQLITE_FULL, "read-only": sqlite3.SQLITE_IOERR_WRITE}
"""What SQLite reports to its user when the system refuses a write, by the reason."""

MOST_S: Final = 100.0
"""How far the clock is set at most from the true time, in seconds: sign-ins are valid for longer."""


class Faults:
    """The faults of a machine: which writes it refuses, how far its clock is set, and the loss of its power."""

    def __init__(self, folder: Path) -> None:
        self.synced = folder / "synced"
        self.set_by_s = 0.0
        self._refusal = folder / "refusal"
        self._clock = folder / "clock"
        self.synced.mkdir(parents=True, exist_ok=True)

    def refuse(self, reason: str) -> None:
        """Refuse every write of the database, as a disk does that is ``full`` or ``read-only``."""
        self._refusal.write_text(reason)

    def accept(self) -> None:
        """Accept writes again."""
        self._refusal.unlink(missing_ok=True)

    def refused(self) -> int | None:
        """Return SQLite's result of a write that is refused at present; None if writes are accepted."""
        return REFUSALS.get(self._refusal.read_text()) if self._refusal.exists() else None

    def set_clock(self, by_s: float) -> None:
        """Set the clock to ``by_s`` seconds after the true time, or before it if negative."""
        self.set_by_s = by_s
        new = self._clock.with_suffix(".new")
        new.write_text(f"{by_s!r}")
        new.replace(self._clock)

    def now(self) -> datetime:
        """Return the time of the machine's clock."""
        by_s = float(self._clock.read_text()) if self._clock.exists() else 0.0
        return datetime.now(UTC) + timedelta(seconds=by_s)

    def lose_power(self, database: Path, dice: random.Random) -> int:
        """See ``tests.torture.unsynced_disk.lose_power``."""
        return lose_power(database, self.synced, dice)


class SteppedClock(clock.SystemClock):
    """The server's clock on a machine whose clock is set."""

    faults: Faults

    def __init__(self) -> None:
        super().__init__(wall=self.faults.now)


def main() -> int:
    """Run the server on the machine that the first argument names."""
    faults = Faults(Path(sys.argv[1]))
    sys.argv[1:] = sys.argv[2:]
    disk = UnsyncedDisk(faults.synced, faults.refused)
    SteppedClock.faults = faults
    build.SystemClock = SteppedClock
    result = serve()
    del disk  # SQLite calls it up to here.
    return result


if __name__ == "__main__":
    sys.exit(main())
