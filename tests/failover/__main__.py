"""``python -m tests.failover``: how long a site stands still when its database cluster loses the primary.

A server and its clients are at work (``tests.torture.load``), as the primary ends in one of three ways. The time runs
until the server acknowledges a callback again. At the end the database is compared with all that was acknowledged.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from tests.blackbox.client import Server, write_site
from tests.failover.cluster import TTL_S, Cluster, patroni_cluster
from tests.support.waiting import PATIENCE_S, wait_until
from tests.torture.ledger import Examiner, Place, Promises
from tests.torture.load import Load
from tests.torture.run import TIMING

_BEFORE: Final = 20
"""Callbacks that are acknowledged before the primary ends."""
_SLOW: Final = timedelta(seconds=10 * PATIENCE_S)


def _lose_machine(cluster: Cluster) -> Callable[[], None]:
    lost = cluster.await_whole()
    lost.die()
    return lost.start


def _crash_postgres(cluster: Cluster) -> Callable[[], None]:
    cluster.await_whole().crash_postgres()
    return lambda: None


def _switch_over(cluster: Cluster) -> Callable[[], None]:
    cluster.switch_over()
    return lambda: None


WAYS: Final[dict[str, Callable[[Cluster], Callable[[], None]]]] = {
    "the primary's machine dies": _lose_machine,
    "the primary's PostgreSQL is killed": _crash_postgres,
    "another machine is made the primary": _switch_over,
}


def main(arguments: list[str] | None = None) -> int:
    """Print the times, and return 1 if something that was acknowledged is lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.failover", description=__doc__)
    parser.add_argument("--times", type=int, default=3, help="how often in each way")
    options = parser.parse_args(arguments)
    promises = Promises()
    with tempfile.TemporaryDirectory() as folder, patroni_cluster() as cluster:
        print(f"three machines; Patroni's ttl {TTL_S} s", flush=True)
        place = Place(Path(folder) / "data", cluster.url)
        site = Path(folder) / "site.toml"
        write_site(site, 1, TIMING)
        server = Server(site, place.data, more=("--database", cluster.url))
        server.start()
        try:
            with Load(server, promises, 1):
                for way, end in WAYS.items():
                    taken = sorted(
                        _stands_still(cluster, server, promises, end) for _ in range(options.times)
                    )
                    figures = ", ".join(f"{seconds:.1f}" for seconds in taken)
                    print(f"{way}: {figures} s; load {os.getloadavg()[0]:.1f}", flush=True)
        finally:
            if server.running:
                server.kill()
        broken = asyncio.run(Examiner(place, promises).examine(whole=True))
    print(
        f"{len(promises.taken)} callbacks, {len(promises.purged)} purges and {len(promises.completed)} completions"
        f" acknowledged: {'BROKEN' if broken else 'nothing lost'}"
    )
    for sentence in broken[:20]:
        print(f"  {sentence}")
    return int(bool(broken))


def _stands_still(
    cluster: Cluster, server: Server, promises: Promises, end: Callable[[Cluster], Callable[[], None]]
) -> float:
    """Lose the primary in one way, and return the seconds until the next acknowledged callback."""
    _await(promises, server, _BEFORE)
    cluster.await_whole()
    began = time.monotonic()
    repair = end(cluster)
    # An answer may have been under way when the primary ended.
    _await(promises, server, 3)
    seconds = time.monotonic() - began
    repair()
    cluster.await_whole()
    return seconds


def _await(promises: Promises, server: Server, more: int) -> None:
    wanted = len(promises.taken) + more
    wait_until(
        lambda: len(promises.taken) >= wanted or promises.faults or not server.running,
        f"{more} acknowledged callbacks",
        within=_SLOW,
    )
    assert server.running, f"the server has ended by itself: {server.log[-5:]}"


if __name__ == "__main__":
    sys.exit(main())
