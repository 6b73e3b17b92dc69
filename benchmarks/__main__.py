"""``python -m benchmarks [NAME …]``: run every measurement of this folder, or those named, one after the other.

Each runs in a separate process, so that none includes the imports or the memory of another.
"""

from __future__ import annotations

import argparse
import pkgutil
import subprocess
import sys
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
HELPERS: Final = {"__main__"}
NESTED: Final = ("load.encryption", "load.floods")
"""Measurements in a folder below."""


def names() -> list[str]:
    """Return the names of all measurements."""
    found = pkgutil.iter_modules([str(FOLDER)])
    own = (module.name for module in found if module.name not in HELPERS and not module.ispkg)
    return sorted((*own, *NESTED))


def main() -> int:
    """Run the measurements, and return 1 if any failed."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure what the budgets are about."
    )
    parser.add_argument("name", nargs="*", help=f"one of: {', '.join(names())}")
    wanted = parser.parse_args().name or names()
    unknown = set(wanted) - set(names())
    if unknown:
        parser.error(f"there is no measurement {', '.join(sorted(unknown))}; there are {', '.join(names())}")
    failed: list[str] = []
    for name in wanted:
        print(f"\n== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
