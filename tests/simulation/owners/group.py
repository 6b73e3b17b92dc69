"""One owner of a site with several: a whole centre with a floor, a store and a switch of its own, and the shared tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from agent_desktop.protocol.states import AgentState, CallOutcome
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, HangUp
from tests.simulation.agenda import VirtualClock
from tests.simulation.agents import Desk
from tests.simulation.machine import Machine, ServerAway, Then
from tests.simulation.switch import CustomerCall, UnreliableSwitch
from tests.simulation.world import World

if TYPE_CHECKING:
    from server_stub.core.floor import Floor
    from tests.simulation.owners.split_site import SplitSite

_LOOK_AGAIN_S: Final = 3.0
"""How often an owner looks whether an agent who leaves still has an interaction, in seconds."""


class GroupWorld(World):
    """The centre of one group; what its owner has in common with the others is in ``site``."""

    def __init__(
        self, seed: int, name: str, site: SplitSite, *, agents: int, pace: Mapping[str, float]
    ) -> None:
        self.name = name
        self.split_site = site
        super().__init__(seed, agents=agents, pace=pace)

    def _make_machine(self, clock: VirtualClock) -> Machine:
        return GroupMachine(self, clock)

    def _make_switch(self) -> UnreliableSwitch:
        return GroupSwitch(self)

    def _make_desk(self, name: str) -> Desk:
        return GroupDesk(self, name)

    def after_turn(self, machine: Machine) -> None:
        """See ``World``; the rules of the whole site are checked too."""
        super().after_turn(machine)
        self.split_site.judge_agents()

    def let_go(self, desk: Desk, to: GroupWorld) -> None:
        """Move an agent to another group, once no interaction is left here and no command is on its way."""

        def look(floor: Floor, _now: object) -> bool:
            row = floor.tables.agents[desk.agent_id]
            return row.state is AgentState.OFFLINE and row.interaction_id is None and not row.connected

        def seen(is_idle: object) -> None:
            if is_idle is True:
                self._free_for_all()
                self.split_site.seats.enter(desk.agent_id, to.name)
                to.desk(desk.agent_id).come()
            else:
                self.agenda.after(_LOOK_AGAIN_S, lambda: self.machine.query(look, seen))

        self.machine.query(look, seen)

    def open_everything(self) -> None:
        """See ``World``."""
        super().open_everything()
        self._free_for_all()

    def _free_for_all(self) -> None:
        """Cancel what is reserved for agents of another group: it would wait for them endlessly."""
        floor = self.machine.floor
        for row in [] if floor is None else sorted(floor.tables.callbacks.values(), key=lambda row: row.id):
            if row.agent_id is not None and not self.split_site.seats.may_work(row.agent_id, self.name):
                cancelled = events.GiveCallback(by="sam", callback_id=row.id, agent_id=None)
                self.machine.submit(cancelled, lambda _answer: None)

    def desk(self, agent_id: str) -> Desk:
        """Return the desktop of an agent in this group."""
        return next(desk for desk in self.desks if desk.agent_id == agent_id)


class GroupMachine(Machine):
    """A server that refuses the commands of agents who belong to another group."""

    def __init__(self, world: GroupWorld, clock: VirtualClock) -> None:
        super().__init__(world.agenda, clock, world.store, world.site, world.after_turn)
        self.world = world

    def submit(self, event: events.Event, then: Then) -> None:
        """See ``Machine``."""
        if self.world.split_site.seats.may_work(event.actor, self.world.name):
            super().submit(event, then)
        else:
            then(ServerAway())


class GroupDesk(Desk):
    """The desktop of an agent, which opens only in the group to which the agent belongs."""

    def __init__(self, world: GroupWorld, agent_id: str) -> None:
        super().__init__(world, agent_id)
        self._group = world

    @property
    def is_expected(self) -> bool:
        """See ``Desk``."""
        return self._group.split_site.seats.may_work(self.agent_id, self._group.name)

    def come(self) -> None:
        """See ``Desk``."""
        if self.is_expected:
            super().come()


class GroupSwitch(UnreliableSwitch):
    """A switch whose server claims each number before it dials, and gives it back when the call has ended."""

    def __init__(self, world: GroupWorld) -> None:
        super().__init__(world.agenda, world.machine.report, world.witness)
        self._world = world
        self._claimed: dict[str, CustomerCall] = {}

    def dial(self, order: Dial) -> None:
        """See ``Telephony``; a number in a call of another owner is reported as a call that was not placed."""
        if self.away or order.attempt_id in self.calls:
            return
        site = self._world.split_site
        if site.claims.take(order.number, self._world.name, order.attempt_id):
            site.judge_call(self._world, order)
            super().dial(order)
            self._claimed[order.attempt_id] = self.calls[order.attempt_id]
            self.release_ended()
            return
        refused = CustomerCall(order.attempt_id, order.interaction_id, order.number, over=True)
        self.calls[order.attempt_id] = refused
        self._send(events.CallUnanswered(attempt_id=order.attempt_id, outcome=CallOutcome.NOT_PLACED))

    def hang_up(self, order: HangUp) -> None:
        """See ``Telephony``."""
        super().hang_up(order)
        self.release_ended()

    def server_connects(self) -> None:
        """See ``UnreliableSwitch``; the server gives back what has ended while it was away."""
        super().server_connects()
        self.release_ended()

    def _fails(self, call: CustomerCall, outcome: CallOutcome) -> None:
        super()._fails(call, outcome)
        self.release_ended()

    def _customer_hangs_up(self, call: CustomerCall) -> None:
        super()._customer_hangs_up(call)
        self.release_ended()

    def release_ended(self) -> None:
        """Give back the numbers of the calls of whose end the server knows: it runs, and the switch is there."""
        if self.away or self._world.machine.router is None:
            return
        for call in [each for each in self._claimed.values() if each.over]:
            del self._claimed[call.attempt_id]
            self._world.split_site.claims.release(call.number, self._world.name, call.attempt_id)
