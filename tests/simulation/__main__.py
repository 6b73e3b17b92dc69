"""``python -m tests.simulation``: play seeds, print the figures, and shorten the trace of a failure."""

from __future__ import annotations

import argparse
import asyncio
import math
import os
import sys
import time
from collections import Counter
from datetime import UTC, datetime

from tests.simulation import record
from tests.simulation.shrink import shorten
from tests.simulation.witness import Violation
from tests.simulation.world import HOUR_S, Run, simulate


def main(arguments: list[str] | None = None) -> int:
    """Run the command line, and return the exit status: 1 after a failure."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--hours", type=float, default=2.0, help="hours to play in all")
    parser.add_argument("--each", type=float, default=2.0, help="hours of one seed")
    parser.add_argument("--agents", type=int, default=20)
    parser.add_argument(
        "--every", type=int, default=1, help="check the floor's invariants after each N-th batch"
    )
    parser.add_argument("--minutes", type=float, help="begin no further seed after this time")
    parser.add_argument(
        "--record", action="store_true", help="add what was played to the table of docs/reliability.md"
    )
    options = parser.parse_args(arguments)
    runs: list[Run] = []
    began, used = time.monotonic(), _processor_s()
    until = math.inf if options.minutes is None else began + 60 * options.minutes
    hours, seed = 0.0, options.seed
    while hours < options.hours and time.monotonic() < until:
        each = min(options.each, options.hours - hours)
        try:
            runs.append(
                asyncio.run(
                    simulate(
                        seed, each, agents=options.agents, thorough=options.every == 1, every=options.every
                    )
                )
            )
        except Violation as violation:
            _explain(violation, seed, options.agents)
            return 1
        print(f"seed {seed}: {each:g} h, history {runs[-1].history_hash}", flush=True)
        hours += each
        seed += 1
    _print_figures(runs, hours, time.monotonic() - began, _processor_s() - used)
    if options.record and runs:
        record.add(record.played(runs))
    return 0


def _processor_s() -> float:
    """Return the seconds of the processor that this process has used."""
    used = os.times()
    return used.user + used.system


def _explain(violation: Violation, seed: int, agents: int) -> None:
    world = violation.world
    assert world is not None
    played = world.agenda.now_s / HOUR_S
    trace = tuple(world.agenda.initiatives)
    print(f"seed {seed} breaks a rule after {played:.3f} h and {len(trace)} initiatives:\n  {violation}")
    print("shortening the trace …", flush=True)
    trace = asyncio.run(_shorten(violation, seed, played, agents, trace))
    print(f"the shortened trace of seed {seed}:")
    for at_s, name in trace:
        print(f"  {at_s:10.3f} s  {name}")


async def _shorten(
    violation: Violation, seed: int, hours: float, agents: int, trace: tuple[tuple[float, str], ...]
) -> tuple[tuple[float, str], ...]:
    return shorten(
        seed, hours, agents, violation.rule, trace, note=lambda line: print(f"  {line}", flush=True)
    )


def _print_figures(runs: list[Run], hours: float, took_s: float, used_s: float) -> None:
    faults = Counter[str]()
    for run in runs:
        faults.update(run.faults)
    print(f"commit {record.commit()}, {datetime.now(UTC):%Y-%m-%d}, no rule broken")
    print(f"{hours:g} h in {took_s:.1f} s, {hours / used_s:.2f} h for each second of the processor")
    print(
        f"{sum(run.callbacks for run in runs)} callbacks, {sum(run.dials for run in runs)} phones rung,"
        f" {sum(run.turns for run in runs)} batches, {sum(run.starts for run in runs)} starts of the server"
    )
    print(", ".join(f"{count} × {kind}" for kind, count in sorted(faults.items())))


if __name__ == "__main__":
    sys.exit(main())
