"""Seeds of the simulated centre: no rule is broken, whatever goes wrong, and a seed is one history."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation.machine import Machine
from tests.simulation.people import FAULTS
from tests.simulation.shrink import shorten
from tests.simulation.witness import Violation
from tests.simulation.world import HOUR_S, World, simulate

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("seed", range(1, 6))
def test_that_no_rule_is_broken_in_three_hours(seed: int) -> None:
    run = asyncio.run(simulate(seed, 3))
    assert run.callbacks
    assert run.dials


def test_that_a_seed_is_the_same_history_in_any_process() -> None:
    def hash_with(hash_seed: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "tests.simulation", "--seed", "7", "--hours", "0.2", "--every", "50"],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()[0]

    assert hash_with("1") == hash_with("2")
    assert hash_with("1").startswith("seed 7: 0.2 h, history ")


def test_that_another_seed_is_another_history() -> None:
    first = asyncio.run(simulate(31, 0.1, every=50, thorough=False))
    assert first.history_hash != asyncio.run(simulate(32, 0.1, every=50, thorough=False)).history_hash


def test_that_every_kind_of_fault_is_injected() -> None:
    world = World(1)
    assert set(world.people.acts) == set(FAULTS)


def test_that_a_trace_is_shortened_to_what_the_failure_needs(monkeypatch: pytest.MonkeyPatch) -> None:

    def die(_machine: Machine) -> None:
        message = "it died: at once"
        raise Violation(message)

    monkeypatch.setattr(Machine, "die", die)

    async def play() -> tuple[Violation, tuple[tuple[float, str], ...]]:
        with pytest.raises(Violation) as raised:
            await simulate(3, 2, agents=4)
        world = raised.value.world
        assert world is not None
        hours, trace = world.agenda.now_s / HOUR_S, tuple(world.agenda.initiatives)
        return raised.value, shorten(3, hours, 4, raised.value.rule, trace)

    violation, trace = asyncio.run(play())
    names = [name for _, name in trace]
    assert any(name.startswith("stop ") for name in names)
    assert len(names) <= 8
    assert violation.rule == "it died"
