"""A site with several owners: its groups, the agents who move between them, customers of all, and the rules for the whole.

What the rules of one floor demand is checked in each group as for a site with one owner (``tests.simulation.witness``).
For the site there are two more: no customer has two calls, and no agent has two interactions, also of different owners.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import TYPE_CHECKING, Final

import msgspec

from server_stub.core.model import events
from server_stub.core.model.effects import Dial
from server_stub.core.model.rows import AgentRow
from tests.simulation.agenda import Agenda
from tests.simulation.owners.group import GroupWorld
from tests.simulation.owners.shared_tables import AgentSeats, NumberClaims
from tests.simulation.witness import Violation
from tests.simulation.world import (
    CALM_S,
    HOUR_CPU_S,
    HOUR_S,
    SETUP_CPU_S,
    limited,
    quiet_logs,
    seldom_collected,
)

if TYPE_CHECKING:
    from tests.simulation.agents import Desk

GROUPS: Final = ("first", "second")
AGENTS: Final = 10
"""Agents of each group, of whom ``MOVING`` are the same persons in all groups."""
MOVING: Final = 4
AN_HOUR: Final[Mapping[str, float]] = {
    "customer of all": 40.0,
    "move": 60.0,
    "stop all": 1.0,
    "process dies": 2.0,
}
"""How often each happens in an hour, on average."""


class SplitRun(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a simulation of several owners."""

    history_hashes: tuple[str, ...]
    callbacks: int
    dials: int
    starts: int
    moves: int
    refused_numbers: int


class SplitSite:
    """The groups of a site, on one virtual time."""

    def __init__(self, seed: int, *, pace: Mapping[str, float]) -> None:
        self.claims = NumberClaims()
        self.seats = AgentSeats({f"agent{place:02d}": GROUPS[place % len(GROUPS)] for place in range(MOVING)})
        self.agenda = Agenda(seed)
        self.groups = [
            GroupWorld(seed * 1000 + place, name, self, agents=AGENTS, pace=pace)
            for place, name in enumerate(GROUPS)
        ]
        self.is_calm = False
        self._happened = 0

    # --- the rules for the whole ---

    def judge_call(self, group: GroupWorld, order: Dial) -> None:
        """Note that an owner dials; no other owner may have a call with this customer."""
        for other in self.groups:
            if other is not group and any(call.number == order.number for call in other.switch.live_calls()):
                raise Violation(f"two owners call one customer: {order.attempt_id}")

    def judge_agents(self) -> None:
        """Compare what all owners have stored of the agents who move."""
        for agent_id in self.seats.agents:
            busy = [group.name for group in self.groups if self._is_busy(group, agent_id)]
            if len(busy) > 1:
                raise Violation(f"an agent has interactions of two owners: {agent_id}")

    @staticmethod
    def _is_busy(group: GroupWorld, agent_id: str) -> bool:
        row = group.store.kept[AgentRow].get((agent_id,))
        return isinstance(row, AgentRow) and row.interaction_id is not None

    # --- what happens to the whole ---

    def begin(self) -> None:
        """Start all owners and everything that happens to the whole."""
        for group in self.groups:
            group.begin()
        for kind in AN_HOUR:
            self._next(kind)

    def _next(self, kind: str) -> None:
        self._happened += 1
        name = f"{kind} {self._happened}"
        chance = self.agenda.chance(name)
        self.agenda.after(
            chance.expovariate(AN_HOUR[kind] / HOUR_S), lambda: self._happen(kind, name, chance)
        )

    def _happen(self, kind: str, name: str, chance: Random) -> None:
        if self.is_calm:
            return
        self._next(kind)
        match kind:
            case "customer of all":
                self._customer(name, chance)
            case "move":
                self._move(chance)
            case "stop all":
                self._stop_all(name, chance)
            case _:
                self._die()

    def _customer(self, name: str, chance: Random) -> None:
        """Let a customer ask every group at the same moment."""
        number = f"+1313555{chance.randrange(10):04d}"
        for group in self.groups:
            asked = events.CallbackAsked(
                by="ivr",
                callback_id=f"c {name}",
                business_process_id=chance.choice(group.process_ids),
                number=number,
                priority=9,
            )
            group.request(asked, name)

    def _move(self, chance: Random) -> None:
        """Let an agent close the desktop, in the middle of an interaction or not, and work in another group."""
        agent_id = chance.choice(self.seats.agents)
        here, there = chance.sample(self.groups, 2)
        if self.seats.leave(agent_id, here.name):
            self._go(here.desk(agent_id))
            here.let_go(here.desk(agent_id), there)

    @staticmethod
    def _go(desk: Desk) -> None:
        if desk.is_open:
            desk.go()

    def _stop_all(self, name: str, chance: Random) -> None:
        """Let a supervisor stop business processes of all groups at once, and start them again."""
        for group in self.groups:
            process = chance.choice(group.process_ids)
            group.request(events.StopRouting(by="sam", business_process_id=process), name)
            start = events.StartRouting(by="sam", business_process_id=process)
            group.agenda.after(
                chance.uniform(5, 60),
                lambda group=group, start=start: group.request(start, f"{name} ends", retries=12),
            )

    def _die(self) -> None:
        """End the process that owns all groups at the moment; each is owned again after a time of its own."""
        for group in self.groups:
            if group.machine.router is not None:
                group.machine.die()

    # --- the loop ---

    def run_until(self, end_s: float) -> None:
        """Let everything happen until ``end_s``, in the order of the one time."""
        agendas = [self.agenda, *(group.agenda for group in self.groups)]
        while True:
            planned = [
                (next_s, place) for place, each in enumerate(agendas) if (next_s := each.next_s) is not None
            ]
            now_s, place = min(planned, default=(end_s, -1))
            if now_s > end_s or place < 0:
                break
            for agenda in agendas:
                agenda.now_s = now_s
            agendas[place].make_next()
            for group in self.groups:
                group.notice_life()
        for agenda in agendas:
            agenda.now_s = end_s

    def calm_down(self) -> None:
        """End all mishaps, and let the agents of all groups work until nothing is left."""
        self.is_calm = True
        for group in self.groups:
            group.begin_calm()
        end_s = self.agenda.now_s + CALM_S
        while self.agenda.now_s < end_s and not all(group.is_drained() for group in self.groups):
            for group in self.groups:
                group.open_everything()
            self.run_until(self.agenda.now_s + 120)
        self.run_until(self.agenda.now_s + 90)

    def judge_the_end(self) -> None:
        """Check that nothing was lost in any group, and that no number is claimed endlessly."""
        for group in self.groups:
            group.witness.at_the_end(group.switch)
        if self.claims.held:
            raise Violation(f"numbers are claimed after the calm: {self.claims.held}")

    def result(self, hours: float) -> SplitRun:
        """Return the figures so far."""
        runs = [group.result(hours) for group in self.groups]
        return SplitRun(
            history_hashes=tuple(run.history_hash for run in runs),
            callbacks=sum(run.callbacks for run in runs),
            dials=sum(run.dials for run in runs),
            starts=sum(run.starts for run in runs),
            moves=self.seats.moves,
            refused_numbers=self.claims.refusals,
        )


_USUAL: Final[Mapping[str, float]] = {}


async def simulate_owners(seed: int, hours: float, *, pace: Mapping[str, float] = _USUAL) -> SplitRun:
    """Play ``hours`` of a seed with several owners, and the calm after them.

    Raises:
        Violation: a rule is broken.
    """
    site = SplitSite(seed, pace=pace)
    with quiet_logs(), seldom_collected(), limited(SETUP_CPU_S + hours * HOUR_CPU_S):
        try:
            site.begin()
            site.run_until(hours * HOUR_S)
            site.calm_down()
            site.judge_the_end()
        finally:
            for group in site.groups:
                await group.machine.close()
    return site.result(hours)
