"""Several owners of one site: no customer has two calls and no agent two interactions, and the safeguards are needed."""

import asyncio
from operator import attrgetter

import pytest

from tests.simulation.owners.safeguards import OWNERS_SAFEGUARDS, OwnersSafeguard
from tests.simulation.owners.split_site import simulate_owners
from tests.simulation.witness import Violation

MOST_TRIES = 8
"""Seeds that may end well before one breaks the rule."""


@pytest.mark.parametrize("seed", range(1, 7))
def test_that_owners_share_customers_and_agents_without_a_broken_rule(seed: int) -> None:
    run = asyncio.run(simulate_owners(seed, 1))
    assert run.dials
    assert run.moves
    assert run.refused_numbers, "no two owners wanted one customer: nothing was tried"
    assert run.starts > 2


def test_that_a_seed_of_several_owners_is_the_same_history_again() -> None:
    first, second = (asyncio.run(simulate_owners(9, 0.2)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("safeguard", OWNERS_SAFEGUARDS, ids=attrgetter("name"))
def test_that_a_rule_of_the_site_is_broken_without(
    safeguard: OwnersSafeguard, monkeypatch: pytest.MonkeyPatch
) -> None:
    safeguard.turn_off(monkeypatch)
    assert any(safeguard.rule in _broken_rule(seed) for seed in range(1, 1 + MOST_TRIES))


def _broken_rule(seed: int) -> str:
    """Return the rule that is broken; empty if the simulation ends well."""
    try:
        asyncio.run(simulate_owners(seed, 0.6))
    except Violation as broken:
        return str(broken)
    return ""
