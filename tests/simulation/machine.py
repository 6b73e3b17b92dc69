"""The server of the simulation: the real router, streams and effect runner, whose process can die at any moment."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from datetime import datetime
from typing import Any, Final, TypeVar, cast

from server_stub.core.floor import Floor
from server_stub.core.model.effects import Effect, Transcribe
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import (
    AgentConnected,
    AgentDisconnected,
    Event,
    SiteApplied,
    TranscriptionDone,
)
from server_stub.core.model.rows import InteractionRow
from server_stub.effect_runner import EffectRunner
from server_stub.errors import Overloaded, StoreFailed
from server_stub.http.streams import Streams
from server_stub.router import Router
from server_stub.store.base import LoggedEvent, Store
from server_stub.telephony.base import Telephony
from tests.simulation.agenda import Agenda, VirtualClock
from tests.simulation.memory_store import MachineStopped, MemoryStore

T = TypeVar("T")
Then = Callable[[Any], None]
"""Takes the answer of a request, or the error that came instead."""

GATHER_S: Final = 0.008
"""The longest time in which a batch gathers, as ``server_stub.commit_pace`` allows."""


class ServerAway(Exception):
    """The connection broke before an answer came."""


class SteppedRouter(Router):
    """The router without its own task: the simulation decides when each batch is decided and stored."""

    lost_reports = 0

    async def _run(self) -> None:
        """Do nothing; ``take_turn`` is called instead."""

    def wanted_at(self) -> datetime | None:
        """Return when the router would wake; None if it has nothing to do."""
        if self._inbox and (self._paused_until is None or self._has_callers()):
            return self._clock.now()
        return self._due()

    def take_turn(self) -> None:
        """Decide and store one batch, and note reports that a failed commit has lost."""
        reports = [entry for entry in self._inbox if entry.future is None]
        failed = self.figures.failed_commits
        finish(self._turn())
        if self.figures.failed_commits > failed:
            kept = {id(entry) for entry in self._inbox}
            self.lost_reports += sum(id(entry) not in kept for entry in reports)

    @property
    def floor(self) -> Floor | None:
        """The floor, None while it is not loaded."""
        return self._floor


class SimulatedEffects(EffectRunner):
    """The real effect runner, but for transcriptions, which take a while and then succeed."""

    def __init__(self, streams: Streams, store: Store, post: Callable[[Event], None], agenda: Agenda) -> None:
        super().__init__(streams, store, cast("Any", None), post)
        self.woken: set[str] = set()
        """Recipients whose streams have got events since ``take_woken``."""

        self.all_woken = False
        self._agenda = agenda
        self._post_later = post

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        """See ``EffectRunner``."""
        events = tuple(events)
        if events:
            self.woken.update([event.recipient for event in events])
            super().publish(events)

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        """See ``EffectRunner``."""
        self.all_woken = True
        super().start_again(calls)

    def take_woken(self) -> set[str] | None:
        """Return the recipients whose streams may have work, None for all, and forget them."""
        woken, self.woken = None if self.all_woken else self.woken, set()
        self.all_woken = False
        return woken

    def act(self, effect: Effect) -> None:
        """Carry out ``effect``."""
        if isinstance(effect, Transcribe):
            done = TranscriptionDone(recording_id=effect.recording_id, transcription=None)
            self._agenda.after(5, lambda: self._post_later(done))
        else:
            super().act(effect)


class Machine:
    """The process of the server: it starts, takes requests and reports, and dies."""

    def __init__(
        self,
        agenda: Agenda,
        clock: VirtualClock,
        store: MemoryStore,
        site: SiteApplied,
        after_turn: Callable[[Machine], None],
    ) -> None:
        self.agenda = agenda
        self.clock = clock
        self.store = store
        self.router: SteppedRouter | None = None
        self.streams: Streams | None = None
        self.effects: SimulatedEffects | None = None
        self.starts = 0
        self.turns = 0
        self.late_s = 0.0
        self._site = site
        self._after_turn = after_turn
        self._telephony: Telephony | None = None
        self._planned_s: float | None = None
        self._waiting: list[tuple[asyncio.Future[Any], Coroutine[Any, Any, Any], Then]] = []
        self._gather = agenda.chance("gather")

    def join(self, telephony: Telephony) -> None:
        """Set the switch, which outlives this process."""
        self._telephony = telephony

    @property
    def floor(self) -> Floor | None:
        """The floor of the running server, if it is loaded and stored."""
        return None if self.router is None else self.router.floor

    def start(self) -> None:
        """Start the process on what the store holds."""
        self.starts += 1
        life = self.starts
        self.clock.now()
        self.clock.take_setting()  # A new process does not know that the clock was set before it.

        def post(event: Event) -> None:
            if self.router is not None and self.starts == life:
                self.router.post(event)
                self.poke()

        assert self._telephony is not None
        self.streams = Streams(lambda agent_id, present: post(_presence(agent_id, present=present)))
        store = cast("Store", cast("object", self.store))
        effects = SimulatedEffects(self.streams, store, post, self.agenda)
        effects.join(self._telephony, cast("Any", None))
        self.effects = effects
        self.router = SteppedRouter(store, self.clock, effects)
        self._planned_s = None
        try:
            finish(self.router.start())
        except (StoreFailed, MachineStopped):
            self.die()
            return
        self.router.post(self._site)
        self.poke()

    def die(self) -> None:
        """End the process: nothing that it had not stored is left, and every connection breaks."""
        waiting, self._waiting = self._waiting, []
        self.router = None
        self.streams = None
        for _, asking, then in waiting:
            asking.close()
            then(ServerAway())
        self.agenda.after(self._gather.uniform(0.5, 15), self.start_again)

    async def close(self) -> None:
        """Let the tasks of all routers end."""
        for _, asking, _ in self._waiting:
            asking.close()
        await asyncio.sleep(0)

    def start_again(self) -> None:
        """Start, if the process is not running."""
        if self.router is None:
            self.start()

    def report(self, event: Event) -> None:
        """Take a report of the switch; while the server is down it is lost."""
        if self.router is not None:
            self.router.post(event)
            self.poke()

    def submit(self, event: Event, then: Then) -> None:
        """Take a request, and pass the answer or the error to ``then`` once it is stored."""
        if self.router is None:
            then(ServerAway())
        else:
            self._await(self.router.submit(event), then)

    def query(self, question: Callable[[Floor, datetime], Any], then: Then) -> None:
        """Ask the stored floor."""
        if self.router is None:
            then(ServerAway())
        else:
            self._await(self.router.query(question), then)

    def _await(self, asking: Coroutine[Any, Any, Any], then: Then) -> None:
        try:
            future = asking.send(None)
        except Overloaded as error:
            then(error)
            return
        self._waiting.append((future, asking, then))
        self.poke()

    def poke(self) -> None:
        """Plan the next turn for when the router has work."""
        if self.router is None:
            return
        wanted = self.router.wanted_at()
        if wanted is None:
            return
        wait_s = max(0.0, (wanted - self.clock.now()).total_seconds())
        if not wait_s and self.router.waiting:
            wait_s = self._gather.uniform(0.0005, GATHER_S)
        at_s = self.agenda.now_s + min(wait_s, 30.0)
        if self._planned_s is not None and self._planned_s <= at_s:
            return
        self._planned_s = at_s
        life = self.starts
        self.agenda.after(at_s - self.agenda.now_s, lambda: self._turn(life, at_s))

    def _turn(self, life: int, at_s: float) -> None:
        if self.router is None or life != self.starts or at_s != self._planned_s:
            return
        self._planned_s = None
        self.turns += 1
        try:
            self.router.take_turn()
        except MachineStopped:
            self.die()
            return
        self._answer()
        self._after_turn(self)
        self.poke()

    def _answer(self) -> None:
        if not self._waiting:
            return
        due = [each for each in self._waiting if each[0].done()]
        if not due:
            return
        self._waiting = [each for each in self._waiting if not each[0].done()]
        for _, asking, then in due:
            try:
                answer = finish(asking)
            except (FloorRefusal, StoreFailed, Overloaded) as error:
                answer = error
            then(answer)


def finish(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never has to wait, and return its result."""
    try:
        work.send(None)
    except StopIteration as done:
        return cast("T", done.value)
    message = f"{work} waits for something"
    raise AssertionError(message)


def _presence(agent_id: str, *, present: bool) -> AgentConnected | AgentDisconnected:
    return AgentConnected(by=agent_id) if present else AgentDisconnected(by=agent_id)
