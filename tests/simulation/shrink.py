"""Shorten the trace of a failure: leave out what it does not need (delta debugging by halves)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.simulation.witness import Violation
from tests.simulation.world import HOUR_S, World, quiet_logs

Initiative = tuple[float, str]
"""When something began, in seconds since the beginning, and its name."""

MOST_RUNS: Final = 400
"""Limit of repetitions: a shorter trace is not worth more time than this takes."""

SLACK_S: Final = 300.0
"""How much later than in the whole trace the rule may be broken in a shorter one, in which less happens."""


def fails(
    seed: int, hours: float, agents: int, allowed: frozenset[str], rule: str
) -> tuple[Initiative, ...] | None:
    """Return the initiatives of a run that is limited to ``allowed``; None if it does not break the same rule."""
    world = World(seed, agents=agents, allowed=allowed)
    with quiet_logs():
        try:
            world.begin()
            world.run_until(hours * HOUR_S)
            world.calm_down()
            world.witness.at_the_end(world.switch)
        except Violation as violation:
            first = {name: at_s for at_s, name in reversed(world.agenda.initiatives)}
            kept = sorted((at_s, name) for name, at_s in first.items())
            return tuple(kept) if violation.rule == rule else None
        except (AssertionError, KeyError):
            return None
    return None


def shorten(
    seed: int,
    hours: float,
    agents: int,
    rule: str,
    trace: tuple[Initiative, ...],
    *,
    note: Callable[[str], None] = lambda _: None,
) -> tuple[Initiative, ...]:
    """Return the initiatives without which the rule is not broken, as few as ``MOST_RUNS`` repetitions find."""
    runs, hours = 0, hours + SLACK_S / HOUR_S
    for kind in sorted({_kind(name) for _, name in trace}):
        runs += 1
        kept = frozenset(name for _, name in trace if _kind(name) != kind)
        trace = fails(seed, hours, agents, kept, rule) or trace
    note(f"{len(trace)} initiatives left after {runs} repetitions")
    chunk = max(1, len(trace) // 2)
    while runs < MOST_RUNS:
        place, shorter = 0, False
        while place < len(trace) and runs < MOST_RUNS:
            kept = trace[:place] + trace[place + chunk :]
            runs += 1
            found = fails(seed, hours, agents, frozenset(name for _, name in kept), rule)
            if found is None or len(found) >= len(trace):
                place += chunk
            else:
                trace, shorter = found, True
                note(f"{len(trace)} initiatives left after {runs} repetitions")
        if chunk == 1 and not shorter:
            break
        chunk = max(1, chunk // 2)
    return trace


def _kind(name: str) -> str:
    """Return a name without its numbers, by which initiatives are left out together first."""
    return "".join(character for character in name if not character.isdigit() and character != ".")
