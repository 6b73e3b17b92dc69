"""What encryption at rest costs: ``python -m benchmarks.load.encryption``.

The store on SQLite writes what transitions write (three events in each, 32 transitions a commit), plain and encrypted by
SQLCipher, in turns; and a recording is sealed and opened, against writing and reading a plain file. Only the ratios count.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from server_stub.encryption.data_key import new_key
from server_stub.encryption.data_keys import SeveralKeys
from server_stub.encryption.sealed_file import SealedWriter, open_sealed
from server_stub.encryption.sqlcipher import database_secret
from server_stub.store.base import Batch, LoggedEvent
from server_stub.store.sqlite import open_store

ROUNDS: Final = 5
COMMITS: Final = 200
AT_ONCE: Final = 32
EVENTS: Final = 3
EVENT_BYTES: Final = 900
AT: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)
_MIB: Final = 1024 * 1024
SOUND_BYTES: Final = 50 * _MIB
"""A conversation of an hour."""
MOST_COST: Final = 2.0
"""Budget: how many times as long storing may take; it is the smaller part of a transition."""


async def transitions(folder: Path) -> bool:
    """Measure rounds, plain and encrypted in turns; return whether the budget holds."""
    secrets = {"plain": None, "encrypted": database_secret(new_key())}
    rates: dict[str, list[float]] = {name: [] for name in secrets}
    for number in range(ROUNDS):
        for name, secret in secrets.items():
            rates[name].append(await _rate(folder / f"{name}{number}.sqlite3", secret))
    ratios = [plain / sealed for plain, sealed in zip(rates["plain"], rates["encrypted"], strict=True)]
    cost = statistics.median(ratios)
    for name, found in rates.items():
        print(f"{name:>9}: median {statistics.median(found):6.0f} transitions stored/s")
    print(f"storing takes {cost:.2f} times as long encrypted (budget {MOST_COST:.1f})")
    return cost <= MOST_COST


async def _rate(file: Path, secret: bytes | None) -> float:
    """Return the transitions per second that a new database stores."""
    store = open_store(file, secret)
    body = b"x" * EVENT_BYTES
    numbers = iter(range(COMMITS * AT_ONCE * EVENTS))
    try:
        began = time.perf_counter()
        for _ in range(COMMITS):
            await store.commit(
                Batch(
                    events=tuple(
                        LoggedEvent(f"agent:{number % 400}", number + 1, AT, "callback", body)
                        for number in itertools.islice(numbers, AT_ONCE * EVENTS)
                    )
                )
            )
        return COMMITS * AT_ONCE / (time.perf_counter() - began)
    finally:
        await store.close()


def recordings(folder: Path) -> None:
    """Measure sealing and opening a file, against a plain one."""
    key, content = new_key(), os.urandom(SOUND_BYTES)
    keys = SeveralKeys((key,))
    took: dict[str, list[float]] = {"write": [], "seal": [], "read": [], "open": []}
    for _ in range(ROUNDS):
        began = time.perf_counter()
        (folder / "plain").write_bytes(content)
        took["write"].append(time.perf_counter() - began)
        began = time.perf_counter()
        with (folder / "sealed").open("wb") as file, SealedWriter(file, key, "here") as writer:
            for start in range(0, SOUND_BYTES, _MIB):
                writer.write(content[start : start + _MIB])
        took["seal"].append(time.perf_counter() - began)
        began = time.perf_counter()
        (folder / "plain").read_bytes()
        took["read"].append(time.perf_counter() - began)
        began = time.perf_counter()
        with open_sealed((folder / "sealed").open("rb"), keys, "here") as sound:
            sound.read()
        took["open"].append(time.perf_counter() - began)
    for name, base in (("seal", "write"), ("open", "read")):
        seconds = statistics.median(took[name])
        ratio = seconds / statistics.median(took[base])
        print(
            f"{name}: {SOUND_BYTES / _MIB / seconds:.0f} MiB/s, {ratio:.1f} times as long as to {base} a plain file"
        )


def main() -> int:
    """Measure, and return 1 if the budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        recordings(Path(folder))
        return 0 if asyncio.run(transitions(Path(folder))) else 1


if __name__ == "__main__":
    sys.exit(main())
