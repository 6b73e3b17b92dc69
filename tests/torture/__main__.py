"""``python -m tests.torture``: kill a server many times on either database, and print the figures."""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from tests.support.postgres import postgres_server
from tests.torture.ledger import Place
from tests.torture.run import TortureResult, torture


def main(arguments: list[str] | None = None) -> int:
    """Run the command line, and return the exit status: 1 after a broken promise."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000, help="kills in all, half of them on each database")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    parser.add_argument(
        "--rough",
        action="store_true",
        help="the disk refuses writes and forgets what is not synced, and the clock is set; on SQLite alone",
    )
    parser.add_argument(
        "--minutes",
        type=float,
        default=math.inf,
        help="end after this time on each database, with fewer kills",
    )
    options = parser.parse_args(arguments)
    if options.rough:
        options.database = "sqlite"
    kinds = ("sqlite", "postgres") if options.database == "both" else (options.database,)
    broken = False
    for kind in kinds:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            url = "sqlite"
            if kind == "postgres":
                url = stack.enter_context(postgres_server()).create_database()
            result = torture(
                Place(folder / "data", url),
                options.kills // len(kinds),
                options.seed,
                rough=options.rough,
                minutes=options.minutes,
            )
        promises = result.promises
        print(
            f"{kind}: {result.kills} kills ({result.at_start} during a start), {len(promises.taken)} callbacks, "
            f"{len(promises.purged)} purges and {len(promises.completed)} completions acknowledged, "
            f"{sum(promises.seen.values())} events followed, "
            f"{_faults(result) if options.rough else ''}"
            f"{result.seconds:.0f} s: "
            f"{'nothing lost' if not result.broken else 'BROKEN'}",
            flush=True,
        )
        for sentence in result.broken[:20]:
            print(f"  {sentence}")
        broken = broken or bool(result.broken)
    print(f"commit {_commit()}, {datetime.now(UTC):%Y-%m-%d}")
    return int(broken)


def _faults(result: TortureResult) -> str:
    return (
        f"{result.sectors_lost} sectors not synced, {result.refusals} times a full or read-only disk, "
        f"the clock set {result.clock_steps} times, "
    )


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


if __name__ == "__main__":
    sys.exit(main())
