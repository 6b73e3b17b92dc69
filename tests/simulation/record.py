"""The standing record of simulated hours: a table of ``docs/reliability.md`` to which each recorded run adds a row."""

from __future__ import annotations

import subprocess
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from tests.simulation.world import Run

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
HEAD: Final = (
    "| commit | date | seeds | hours | batches | callbacks | phones rung | faults injected | kills survived |"
)
SUM: Final = "| in all |"


class Played(msgspec.Struct, frozen=True, kw_only=True):
    """What the runs of some seeds, none of which broke a rule, come to."""

    commit: str
    date: str
    seeds: str
    hours: float
    batches: int
    callbacks: int
    dials: int
    faults: int
    kills: int

    @property
    def row(self) -> str:
        """The row of the table."""
        counts = (self.batches, self.callbacks, self.dials, self.faults, self.kills)
        texts = (self.commit, self.date, self.seeds, f"{self.hours:,g}", *(f"{each:,}" for each in counts))
        return f"| {' | '.join(texts)} |"


def played(runs: list[Run]) -> Played:
    """Return what the runs come to; the first start of a seed does not count as a kill."""
    faults = Counter[str]()
    for run in runs:
        faults.update(run.faults)
    seeds = [run.seed for run in runs]
    return Played(
        commit=commit(),
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        seeds=f"{min(seeds)}-{max(seeds)}",
        hours=sum(run.hours for run in runs),
        batches=sum(run.turns for run in runs),
        callbacks=sum(run.callbacks for run in runs),
        dials=sum(run.dials for run in runs),
        faults=faults.total(),
        kills=sum(run.starts - 1 for run in runs),
    )


def commit() -> str:
    """Return the commit that is played, with a plus sign if the files differ from it; empty outside a repository."""
    short = _git("rev-parse", "--short", "HEAD")
    return f"{short}+" if _git("status", "--porcelain", "--untracked-files=no") else short


def with_row(page: str, done: Played) -> str:
    """Return the text of the page with one more row, and with the sum of all rows below them.

    Raises:
        ValueError: the page has no such table.
    """
    lines = page.split("\n")
    first = lines.index(HEAD) + 2
    end = next((place for place in range(first, len(lines)) if not lines[place].startswith("|")), len(lines))
    rows = [line for line in lines[first:end] if not line.startswith(SUM)]
    rows.append(done.row)
    return "\n".join([*lines[:first], *rows, _sum_of(rows), *lines[end:]])


def add(done: Played) -> None:
    """Add a row to the page."""
    PAGE.write_text(with_row(PAGE.read_text(encoding="utf-8"), done), encoding="utf-8")


def _sum_of(rows: list[str]) -> str:
    columns = zip(
        *([float(cell.replace(",", "")) for cell in row.split("|")[4:-1]] for row in rows), strict=True
    )
    return f"{SUM} | | {' | '.join(f'{sum(column):,.15g}' for column in columns)} |"


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], capture_output=True, text=True, check=False, cwd=PAGE.parent)
    return done.stdout.strip()
