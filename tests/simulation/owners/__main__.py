"""``python -m tests.simulation.owners``: play seeds of a site with several owners, and print what happened."""

from __future__ import annotations

import argparse
import asyncio

from tests.simulation.owners.split_site import simulate_owners


def main() -> None:
    """Run the command line; a broken rule ends it with its sentence."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.owners", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--seeds", type=int, default=5, help="how many seeds to play")
    parser.add_argument("--hours", type=float, default=1.0, help="hours of each seed")
    options = parser.parse_args()
    for seed in range(options.seed, options.seed + options.seeds):
        print(f"seed {seed}: {asyncio.run(simulate_owners(seed, options.hours))}", flush=True)


if __name__ == "__main__":
    main()
