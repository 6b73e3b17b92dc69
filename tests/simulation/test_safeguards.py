"""Each safeguard of core and router is missed as soon as it is turned off: the simulation breaks a rule."""

import asyncio
from operator import attrgetter
from typing import Final

import pytest

from tests.simulation.safeguards import ENDLESS_CPU_S, PACE, SAFEGUARDS, Safeguard, timers_fire_for_ever
from tests.simulation.witness import Violation
from tests.simulation.world import Run, simulate

HOURS: Final = 0.6
MOST_TRIES: Final = 8
"""Simulations that may end before one breaks the rule; any new timer or event of the floor changes what a seed plays."""
SEEDS: Final = sorted({each.seed for each in SAFEGUARDS})


def _play(seed: int, cpu_s: float | None = None) -> Run:
    return asyncio.run(simulate(seed, HOURS, agents=10, pace=PACE, cpu_s=cpu_s))


@pytest.mark.parametrize("seed", SEEDS)
def test_that_no_rule_is_broken_while_all_safeguards_are_on(seed: int) -> None:
    assert _play(seed).callbacks


@pytest.mark.parametrize("safeguard", SAFEGUARDS, ids=attrgetter("name"))
def test_that_a_rule_is_broken_without(safeguard: Safeguard, monkeypatch: pytest.MonkeyPatch) -> None:
    safeguard.turn_off(monkeypatch)
    broken = [_broken_rule(safeguard.seed)]
    while safeguard.rule not in broken[-1] and len(broken) < MOST_TRIES:
        broken.append(_broken_rule(safeguard.seed + len(broken)))
    assert safeguard.rule in broken[-1], broken


def _broken_rule(seed: int) -> str:
    """Return the rule that is broken; empty if the simulation ends well."""
    try:
        _play(seed)
    except Violation as broken:
        return str(broken)
    return ""


def test_that_an_endless_loop_of_the_server_ends_the_simulation(monkeypatch: pytest.MonkeyPatch) -> None:
    timers_fire_for_ever(monkeypatch)
    with pytest.raises(Violation, match="it does not end"):
        _play(1, ENDLESS_CPU_S)
