"""Compare the pinned libraries with advisories: ``build/env/bin/python packaging/advisories.py [DATABASE]``.

With DATABASE, a folder of entries in OSV's format (YAML or JSON) such as a copy of github.com/pypa/advisory-database,
the advisories that are kept in the tree are replaced by what it states about the pinned libraries.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import yaml

# The build environment has the libraries of the tools, but not the project itself.
sys.path.append(os.fspath(Path(__file__).resolve().parents[1]))

from agent_desktop import console
from tools import advisories
from tools.errors import BuildFailed
from tools.lockfile import Pin, all_pins
from tools.project import ROOT

_NO_COMMIT: Final = "a folder without a history"


def main() -> int:
    """Compare, and return 1 if a library is affected and no statement answers that."""
    parser = argparse.ArgumentParser(description="Compares the pinned libraries with advisories.")
    parser.add_argument(
        "database", nargs="?", type=Path, metavar="DATABASE", help="a folder of entries in OSV's format"
    )
    options = parser.parse_args()
    pins = all_pins(ROOT / "requirements")
    try:
        if options.database is not None:
            _replace(options.database, pins)
        found = advisories.read_advisories()
        missing = advisories.unanswered(pins, found, advisories.read_statements())
    except (BuildFailed, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for line in missing:
        print(line, file=sys.stderr)
    print(
        f"{len(pins)} pinned libraries were compared with {len(found)} advisories; {len(missing)} are unanswered"
    )
    return 1 if missing else 0


def _replace(database: Path, pins: list[Pin]) -> None:
    """Replace the advisories that are kept in the tree.

    Raises:
        BuildFailed: the folder has no entries.
    """
    names = {advisories.normalised(pin.name): pin.name for pin in pins}
    count = 0
    found: list[advisories.Advisory] = []
    for entry in _entries(database):
        count += 1
        found += advisories.from_osv(entry, names)
    if not count:
        raise BuildFailed(f"{database} has no entries in OSV's format (*.yaml or *.json)")
    day, source = _stand(database)
    advisories.ADVISORIES.write_text(advisories.written(found, as_of=day, source=source), encoding="utf-8")


def _entries(database: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(database.rglob("*")):
        if ".git" in file.parts or not file.is_file():
            continue
        if file.suffix == ".json":
            entry = json.loads(file.read_text(encoding="utf-8"))
        elif file.suffix == ".yaml":
            entry = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
        else:
            continue
        if isinstance(entry, dict) and "affected" in entry:
            yield entry


def _stand(database: Path) -> tuple[str, str]:
    """Return the day and the commit of the database."""
    asked = ["git", "-C", str(database), "log", "-1", "--format=%cs %H"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    if answer.returncode:
        return datetime.now(UTC).date().isoformat(), _NO_COMMIT
    day, commit = answer.stdout.split()
    return day, f"github.com/pypa/advisory-database at {commit}"


if __name__ == "__main__":
    sys.exit(console.run(main, name="advisories.py"))
