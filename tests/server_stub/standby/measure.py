"""``python -m tests.server_stub.standby.measure``: how long a site is without an owner when its owner dies."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.server_stub.standby.servers import two_servers
from tests.support.postgres import Postgres, postgres_server

_WAYS: Final = {"killed (SIGKILL)": signal.SIGKILL, "frozen (SIGSTOP)": signal.SIGSTOP}


def main(arguments: list[str] | None = None) -> int:
    """Print the times from the death of an owner until the other server accepts requests."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args(arguments)
    with postgres_server() as postgres:
        for way, number in _WAYS.items():
            taken = sorted(_measured(postgres, number) for _ in range(options.times))
            figures = ", ".join(f"{seconds:.2f}" for seconds in taken)
            print(f"{way}: {figures} s; load {os.getloadavg()[0]:.1f}", flush=True)
    return 0


def _measured(postgres: Postgres, number: signal.Signals) -> float:
    with (
        tempfile.TemporaryDirectory() as folder,
        two_servers(Path(folder), postgres) as (owner, standby),
    ):
        began = time.monotonic()
        os.kill(owner.pid, number)
        standby.own()
        return time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
