"""The simulated centre: one seed is one history, however often and wherever it is played."""

from __future__ import annotations

import gc
import logging
import signal
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Final

import msgspec

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import (
    AgentState,
    EndpointKind,
    MaxPreviewTimeMode,
    SupervisionMode,
    Weekday,
)
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.core.model import events, site_events
from server_stub.core.model.call_rules import CallRules
from server_stub.errors import Overloaded, StoreFailed
from tests.simulation.agenda import Agenda, VirtualClock
from tests.simulation.agents import Desk
from tests.simulation.ledger import Ledger
from tests.simulation.machine import Machine, ServerAway
from tests.simulation.memory_store import MemoryStore
from tests.simulation.people import People
from tests.simulation.switch import TRUNK, UnreliableSwitch
from tests.simulation.witness import Violation, Witness

HOUR_S: Final = 3600.0
CALM_S: Final = 6 * HOUR_S
"""The longest calm in which everything must drain."""

SETUP_CPU_S: Final = 300.0
HOUR_CPU_S: Final = 300.0
"""The processor's seconds that a simulation, and each hour of it, may use: a hundred times the usual."""
ENDLESS_AGAIN_S: Final = 2.0
"""The processor's seconds after which what still does not end is stopped again."""

_USUAL: Final[dict[str, float]] = {}

_KINDS: Final = (
    Endpoint(EndpointKind.SOFTPHONE, "PJSIP/{} up"),
    Endpoint(EndpointKind.SOFTPHONE, "PJSIP/{}"),
    Endpoint(EndpointKind.DESKTOP, ""),
    Endpoint(EndpointKind.TEAMS, "{}"),
    Endpoint(EndpointKind.UC1, "{}"),
)

_HOURS: Final = Schedule(
    weekly=dict.fromkeys(Weekday, (("00:00", "16:00"), ("16:20", "17:00"), ("17:05", "24:00")))
)

_TIMINGS: Final = {
    "billing": Timing(
        duration_for_no_answer_s=25, recall_intervals_s=(60, 300), offer_timeout_s=15, wrap_up_s=30
    ),
    "claims": Timing(
        schedule=_HOURS,
        shift_starts=("00:00", "08:00", "16:00"),
        max_preview_time_mode=MaxPreviewTimeMode.ALWAYS,
        recall_intervals_s=(120,),
        offer_timeout_s=12,
        requested_agent_wait_s=120,
    ),
    "sales": Timing(calling_hours=("08:00", "20:00"), disconnect_grace_s=5, wrap_up_s=15),
}

_SUPERVISION: Final[dict[str, tuple[SupervisionMode, ...]]] = {
    "billing": tuple(SupervisionMode),
    "claims": (SupervisionMode.LISTEN,),
    "sales": (),
}


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a simulation."""

    seed: int
    hours: float
    history_hash: str
    turns: int
    callbacks: int
    dials: int
    starts: int
    faults: dict[str, int]


class World:
    """Everything that a seed makes, and the loop that lets it happen.

    With ``thorough`` every invariant is checked after each batch, else the inner ones after each ``every``-th.
    ``allowed`` are the initiatives of a shortened trace, None for all.
    """

    def __init__(
        self,
        seed: int,
        *,
        agents: int = 20,
        allowed: frozenset[str] | None = None,
        thorough: bool = True,
        every: int = 1,
        pace: Mapping[str, float] = _USUAL,
    ) -> None:
        self.seed = seed
        self.agenda = Agenda(seed, allowed)
        self.store = MemoryStore()
        self.thorough = thorough
        self.every = every
        self.is_calm = False
        self.pace = pace
        self.faults: dict[str, int] = {}
        self.requests_an_hour = 8.0 * agents
        self.most_attempts = 3
        self.process_ids = tuple(_TIMINGS)
        names = [f"agent{number:02d}" for number in range(agents)]
        self.members = {
            process: tuple(name for place, name in enumerate(names) if place % 4 != index)
            for index, process in enumerate(_TIMINGS)
        }
        self.site = self._site(names)
        self.witness = Witness(self)
        self.machine = self._make_machine(VirtualClock(self.agenda))
        self.switch = self._make_switch()
        self.switch.leg_loss = pace.get("leg lost", self.switch.leg_loss)
        self.machine.join(self.switch)
        self.ledger = Ledger(self)
        self.store.judge = self.ledger.judge
        self.desks = [self._make_desk(name) for name in names]
        self.people = People(self)
        self._travel = self.agenda.chance("network")
        self._life = 0

    def _make_machine(self, clock: VirtualClock) -> Machine:
        return Machine(self.agenda, clock, self.store, self.site, self.after_turn)

    def _make_switch(self) -> UnreliableSwitch:
        return UnreliableSwitch(self.agenda, self.machine.report, self.witness)

    def _make_desk(self, name: str) -> Desk:
        return Desk(self, name)

    def _site(self, names: list[str]) -> events.SiteApplied:
        return events.SiteApplied(
            business_processes=tuple(
                site_events.AppliedBusinessProcess(
                    id=process,
                    name=process.title(),
                    members=self.members[process],
                    timing=timing,
                    calls=CallRules(
                        trunk=TRUNK if process == "claims" else None,
                        message="sorry",
                        supervision=_SUPERVISION[process],
                    ),
                )
                for process, timing in _TIMINGS.items()
            ),
            agents=tuple(
                site_events.SiteAgent(id=name, name=name, endpoint=_endpoint(place, name))
                for place, name in enumerate(names)
            ),
            scopes=(None, ("billing",)),
            supervisors=(
                site_events.SiteSupervisor(id="sam", business_process_ids=None),
                site_events.SiteSupervisor(id="kim", business_process_ids=("billing",)),
            ),
        )

    def timing_of(self, process: str) -> Timing:
        """Return the timing of a business process as the floor has it, or that of the site file."""
        floor = self.machine.floor
        row = None if floor is None else floor.tables.business_processes.get(process)
        return _TIMINGS[process] if row is None else row.timing

    # --- the network ---

    def travel_s(self) -> float:
        """Return how long a message travels, in seconds."""
        if not self.is_calm and self._travel.random() < 0.01:
            return self._travel.expovariate(0.7)
        return self._travel.uniform(0.002, 0.03)

    def press(self, desk: Desk, event: events.Event, *, quiet: bool = False) -> None:
        """Send a command of an agent; the desktop repeats it until it is answered."""
        desk.sent += 1
        name = f"{desk.agent_id} {type(event).__name__} {desk.sent}"
        self.request(event, name, retries=3)
        if quiet or self.is_calm:
            return
        if self._travel.random() < 0.03:
            self.agenda.after(self._travel.uniform(0.01, 2), lambda: self.request(event, f"{name} twice"))
        shown = desk.interaction
        if isinstance(event, events.Accept) and shown is not None and self._travel.random() < 0.04:
            against = self._travel.choice([events.Purge, events.Withdraw])
            self.request(against(by="sam", callback_id=shown.callback_id), f"{name} against")

    def request(self, event: events.Event, name: str, *, retries: int = 0) -> None:
        """Send a request over the network, which may lose it or its answer."""
        if not self.agenda.may(name):
            return
        self._send(event, retries)

    def _send(self, event: events.Event, retries: int) -> None:
        lost = None if self.is_calm else self._travel.random()
        if lost is not None and lost < 0.01:
            self._again(event, retries)
            return

        def answered(answer: object) -> None:
            answer_lost = not self.is_calm and self._travel.random() < 0.01
            if answer_lost or isinstance(answer, ServerAway | StoreFailed | Overloaded):
                self._again(event, retries)
            else:
                self.witness.answers(event, answer)

        self.agenda.after(self.travel_s(), lambda: self.machine.submit(event, answered))

    def _again(self, event: events.Event, retries: int) -> None:
        if retries:
            self.agenda.after(self._travel.uniform(1, 6), lambda: self._send(event, retries - 1))

    # --- the loop ---

    def after_turn(self, machine: Machine) -> None:
        """Check everything after a batch, and let the desktops collect what it has brought."""
        self.witness.after_turn()
        woken = None if machine.effects is None else machine.effects.take_woken()
        if woken is None or woken:
            for desk in self.desks:
                if woken is None or desk.recipient in woken:
                    desk.collect()

    def begin(self) -> None:
        """Start the server, bring the agents, and let everything begin."""
        self.machine.start()
        for place, desk in enumerate(self.desks):
            self.agenda.after(0.5 + place / 10, desk.come)
        self.people.begin()

    def run_until(self, end_s: float) -> None:
        """Let everything happen until ``end_s``."""
        self.agenda.run_until(end_s, self.notice_life)

    def notice_life(self) -> None:
        """Let the desktops notice once that the server has died, and the switch that it has started."""
        if self.machine.starts == self._life and self.machine.router is not None:
            return
        if self.machine.router is None and self._life >= 0:
            self._life = -1
            for desk in self.desks:
                desk.server_died()
        elif self.machine.router is not None:
            self._life = self.machine.starts
            self.switch.drop_supervisors()
            self.switch.server_connects()

    def calm_down(self) -> None:
        """End all mishaps, open everything, and let the agents work until nothing is left."""
        self.begin_calm()
        end_s = self.agenda.now_s + CALM_S
        while self.agenda.now_s < end_s and not self.is_drained():
            self.open_everything()
            self.run_until(self.agenda.now_s + 120)
        self.run_until(self.agenda.now_s + 90)

    def begin_calm(self) -> None:
        """End all mishaps."""
        self.is_calm = self.switch.calm = True
        self.store.fail_next = self.store.stop_before = self.store.stop_after = False
        self.machine.start_again()
        if self.switch.away:
            self.switch.come_back()
        self.switch.set_trunk(away=False)

    def open_everything(self) -> None:
        """Start all routing, open all hours, and bring the agents and callbacks back that wait for something."""
        for process in self.process_ids:
            self.machine.report(events.StartRouting(by="sam", business_process_id=process))
            timing = msgspec.structs.replace(
                self.timing_of(process), schedule=None, calling_hours=None, expires_after_s=None
            )
            self.machine.report(
                events.SetTiming(by="sam", business_process_id=process, timing=timing, expected_versions=None)
            )
        for desk in self.desks:
            desk.come()
            self.machine.report(events.EndpointInCall(agent_id=desk.agent_id, in_call=False))
            if desk.status is not None and desk.status.state in {AgentState.OFFLINE, AgentState.NOT_READY}:
                self.press(desk, events.SetPresence(by=desk.agent_id, state=Presence.AVAILABLE))
        floor = self.machine.floor
        for callback_id in [] if floor is None else sorted(floor.tables.callbacks):
            self.machine.submit(events.SendToQueue(by="sam", callback_id=callback_id), lambda _answer: None)

    def is_drained(self) -> bool:
        """Return whether no callback and no call is left."""
        floor = self.machine.floor
        return floor is not None and not floor.tables.callbacks and not self.switch.live_calls()

    def result(self, hours: float) -> Run:
        """Return the figures so far."""
        return Run(
            seed=self.seed,
            hours=hours,
            history_hash=self.store.history_hash,
            turns=self.machine.turns,
            callbacks=len(self.store.completed),
            dials=self.witness.dials,
            starts=self.machine.starts,
            faults=dict(sorted(self.faults.items())),
        )


def _endpoint(place: int, name: str) -> Endpoint:
    kind = _KINDS[place % len(_KINDS)]
    return Endpoint(kind.kind, kind.address.format(name))


class Endless(BaseException):
    """The simulation has used more of the processor than its limit; no handler of the server may catch this."""


@contextmanager
def limited(cpu_s: float) -> Generator[list[Endless]]:
    """Stop what has used ``cpu_s`` seconds of the processor, so that an endless loop fails instead of hanging.

    Yields what was raised for it, which is empty until then. It is raised again and again, because Python drops an error
    that is raised while an object is being deleted; and what is interrupted may fail in another way afterwards.
    """
    raised: list[Endless] = []

    def stop(_signal: int, _frame: object) -> None:
        raised.append(Endless())
        raise raised[-1]

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, cpu_s, ENDLESS_AGAIN_S)
    try:
        yield raised
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def quiet_logs() -> Generator[None]:
    """Keep what the server logs about injected faults from the console."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)


@contextmanager
def seldom_collected() -> Generator[None]:
    """Have the collector of cycles look less often: a simulation makes many small objects and few cycles."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)


async def simulate(
    seed: int,
    hours: float,
    *,
    agents: int = 20,
    allowed: frozenset[str] | None = None,
    thorough: bool = True,
    every: int = 1,
    pace: Mapping[str, float] = _USUAL,
    cpu_s: float | None = None,
) -> Run:
    """Play ``hours`` of a seed and the calm after them.

    ``pace`` sets how often kinds of ``FAULTS`` happen in an hour, and the share of "leg lost" among the agents' legs.
    ``cpu_s`` limits the seconds of the processor; without it the limit is a hundred times the usual.

    Raises:
        Violation: a rule is broken, or an error escapes from the server; ``world`` is the centre in which it was.
    """
    world = World(seed, agents=agents, allowed=allowed, thorough=thorough, every=every, pace=pace)
    with quiet_logs(), seldom_collected(), limited(cpu_s or SETUP_CPU_S + hours * HOUR_CPU_S) as endless:
        try:
            world.begin()
            world.run_until(hours * HOUR_S)
            world.calm_down()
            world.witness.at_the_end(world.switch)
        except (Exception, Endless) as error:
            signal.setitimer(signal.ITIMER_PROF, 0)  # It must not interrupt the end as well.
            if endless:
                violation = Violation("it does not end")
            elif isinstance(error, Violation):
                violation = error
            else:
                violation = Violation(f"{type(error).__name__} escapes: {error}")
            violation.world = world
            if violation is error:
                raise
            raise violation from error
        finally:
            await world.machine.close()
    return world.result(hours)
