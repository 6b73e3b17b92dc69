"""A power loss leaves what the store has acknowledged, and the simulated disk would notice if it did not."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.waiting import PATIENCE_S
from tests.torture.unsynced_disk import lose_power

_WRITER = """
import sys
from pathlib import Path
from tests.support.waiting import PATIENCE_S
from tests.torture.unsynced_disk import UnsyncedDisk
disk = UnsyncedDisk(Path(sys.argv[2]))
from server_stub.store.sqlite import connect
connection = connect(Path(sys.argv[1]))
connection.execute(f"PRAGMA synchronous={sys.argv[3]}")
connection.execute("PRAGMA wal_autocheckpoint=20")
connection.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, filling TEXT)")
for number in range(10 ** 9):
    connection.execute("INSERT INTO kept (filling) VALUES (?)", ("x" * 3000,))
    print(connection.execute("SELECT max(id) FROM kept").fetchone()[0], flush=True)
"""
"""Stores rows without end, and prints each number once it is committed."""


def _acknowledged(file: Path, synced: Path, synchronous: str, count: int) -> int:
    """Return the last number that was acknowledged before the process was killed."""
    command = [sys.executable, "-c", _WRITER, str(file), str(synced), synchronous]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    last = 0
    with process.stdout as printed:
        try:
            for line in printed:
                last = int(line)
                if last >= count:
                    break
        finally:
            process.kill()
        last = max([last, *(int(line) for line in printed if line.endswith("\n"))])
    process.wait(PATIENCE_S)
    return last


def _stored(file: Path) -> int:
    connection = sqlite3.connect(file)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(connection.execute("SELECT coalesce(max(id), 0) FROM kept").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


def test_that_nothing_acknowledged_is_lost_with_the_power_as_the_store_writes(tmp_path: Path) -> None:
    file, synced, dice = tmp_path / "kept.sqlite3", tmp_path / "synced", random.Random(5)
    for count in (1, 7, 60, 61, 150, 170):
        last = _acknowledged(file, synced, "FULL", count)
        lose_power(file, synced, dice)
        assert _stored(file) >= last


@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL"])
def test_that_what_is_acknowledged_before_it_is_synced_is_lost(tmp_path: Path, synchronous: str) -> None:
    file, synced = tmp_path / "kept.sqlite3", tmp_path / "synced"
    last = _acknowledged(file, synced, synchronous, 30)
    lose_power(file, synced, random.Random(2), reaches=0.0)
    with suppress(sqlite3.DatabaseError):  # It may even be damaged.
        assert _stored(file) < last
