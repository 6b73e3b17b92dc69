"""The cost of looking for a newer version, and of fetching it: ``python -m benchmarks.updates``.

The baseline of fetching is a bare download of the same file in the same loop, without checks.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

import httpx

from agent_desktop.model.updates import version
from agent_desktop.updates.choice import Machine
from agent_desktop.updates.source import UpdatePlaces, UpdateRepository
from tests.agent_desktop.updates.shop import Shop
from tests.support.server import running_server

ROUNDS: Final = 5
INSTALLER: Final = 52_000_000
"""Size of the installer in bytes, that of the MSI."""
CURRENT: Final = version("1.0.0")
MACHINE: Final = Machine("windows-x64", version("10.0.19045"))

IMPORT: Final = """
import os, sys, time
import httpx, agent_desktop.net.server
def mib():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
before, began = mib(), time.perf_counter()
import agent_desktop.updates.source
print(f"the client, imported when it is first needed: {time.perf_counter() - began:.2f} s, {mib() - before:.0f} MiB")
"""


def seconds(action: Callable[[], object]) -> float:
    """Return the time of ``action`` in seconds."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def measure(folder: Path) -> None:
    """Publish an installer, and look for it and fetch it as a desktop does."""
    shop = Shop(folder / "shop")
    shop.make_keys()
    shop.begin()
    target = shop.offer("1.1.0", Random(1).randbytes(INSTALLER))
    with running_server(folder / "host", arguments=["--updates", str(shop.public)]) as host:
        url = f"{host.url}/updates"
        looks: list[float] = []
        fetches: list[float] = []
        bare: list[float] = []
        for number in range(ROUNDS):
            downloads = folder / f"downloads-{number}"
            places = UpdatePlaces(url, shop.root, folder / f"state-{number}", partial(Path, downloads))
            client = UpdateRepository(places, MACHINE)
            looks += [seconds(partial(client.newest, CURRENT))]
            release = client.newest(CURRENT)
            if release is None:
                raise SystemExit("nothing is offered")
            fetches += [seconds(partial(client.fetch, release, CURRENT))]
            bare += [seconds(partial(httpx.get, f"{url}/targets/{target.name}"))]
    fetch, plain = statistics.median(fetches), statistics.median(bare)
    print(f"look, with nothing known before: {statistics.median(looks) * 1000:.0f} ms")
    print(
        f"fetch {INSTALLER / 1e6:.0f} MB and prove them: {fetch:.2f} s, {fetch / plain:.1f} times a bare download"
    )


def main() -> int:
    """Measure; there is no budget, because no user waits for it."""
    subprocess.run([sys.executable, "-c", IMPORT], check=True)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in ("shop", "host"):
            (place / name).mkdir()
        measure(place)
    return 0


if __name__ == "__main__":
    sys.exit(main())
