"""``python -m tests.mutants``: try random mutations of core and router, and list those that no test notices."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
import pytest

from tests.mutants.tried import Tried

MUTATED: Final = ("server_stub/core", "server_stub/router.py")
TESTS: Final = (
    "tests/server_stub/core",
    "tests/server_stub/test_router.py",
    "tests/server_stub/test_router_batches.py",
    "tests/server_stub/test_effect_runner.py",
)
EXPLAINED: Final = Path(__file__).with_name("survivors.toml")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line, and return the exit status: 1 if a mutant survives that is not explained."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="chooses the mutations")
    parser.add_argument("--count", type=int, default=100, help="how many; 0 tries all")
    parser.add_argument(
        "--usage", metavar="FILE", help="keeps what each test runs, for further runs on the same code"
    )
    parser.add_argument("paths", nargs="*", default=list(MUTATED), help="modules or folders to mutate")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "results"
        given = [f"--mutate={path}" for path in options.paths]
        if options.usage:
            given.append(f"--mutants-usage={options.usage}")
        status = pytest.main(
            [
                *("-q", "-n", "0", "-p", "tests.mutants.plugin", "-p", "no:cacheprovider", *given, *TESTS),
                *(f"--mutants-seed={options.seed}", f"--mutants-count={options.count}"),
                f"--mutants-results={results}",
            ]
        )
        if not results.exists():
            return int(status)
        tried = [msgspec.json.decode(line, type=Tried) for line in results.read_bytes().splitlines()]
    return _report(tried, options.seed)


def _report(tried: list[Tried], seed: int) -> int:
    explained: dict[str, str] = tomllib.loads(EXPLAINED.read_text())
    placed = [each for each in tried if each.is_tried]
    survivors = [each.mutation for each in placed if not each.caught_by]
    unexplained = [each for each in survivors if each.key not in explained]
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    print(f"\ncommit {commit.stdout.strip()}, {datetime.now(UTC):%Y-%m-%d}, seed {seed}")
    print(
        f"{len(placed)} mutants, {len(survivors)} survive; {len(tried) - len(placed)} could not be put in place"
    )
    for each in survivors:
        print(f"{each.path}:{each.line}: {each.key}\n    {explained.get(each.key, 'not explained')}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
