"""What keeps several owners of one site apart, each with a switch that turns it off for a test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
import pytest

from tests.simulation.agents import Desk
from tests.simulation.owners.group import GroupMachine, GroupWorld
from tests.simulation.owners.shared_tables import NumberClaims


class OwnersSafeguard(msgspec.Struct, frozen=True):
    """What owners make sure of together; ``rule`` is part of the sentence of the rule that is broken without it."""

    name: str
    turn_off: Callable[[pytest.MonkeyPatch], None]
    rule: str


def _numbers_not_claimed(patch: pytest.MonkeyPatch) -> None:
    def take(self: NumberClaims, number: str, group: str, attempt_id: str) -> bool:
        del self, number, group, attempt_id
        return True

    patch.setattr(NumberClaims, "take", take)


def _claims_die_with_the_owner(patch: pytest.MonkeyPatch) -> None:
    real = GroupMachine.die

    def die(self: GroupMachine) -> None:
        self.world.split_site.claims.drop(self.world.name)
        real(self)

    patch.setattr(GroupMachine, "die", die)


def _agents_move_at_once(patch: pytest.MonkeyPatch) -> None:
    def let_go(self: GroupWorld, desk: Desk, to: GroupWorld) -> None:
        self.split_site.seats.enter(desk.agent_id, to.name)
        to.desk(desk.agent_id).come()

    patch.setattr(GroupWorld, "let_go", let_go)


OWNERS_SAFEGUARDS: Final = (
    OwnersSafeguard(
        "a number is claimed before it is dialled", _numbers_not_claimed, "two owners call one customer"
    ),
    OwnersSafeguard("a claim outlives its owner", _claims_die_with_the_owner, "two owners call one customer"),
    OwnersSafeguard(
        "an agent moves without an interaction",
        _agents_move_at_once,
        "an agent has interactions of two owners",
    ),
)
