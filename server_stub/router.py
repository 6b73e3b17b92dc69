"""One inbox and one consumer: decide, commit, and only then answer, publish and act.

The entries that have gathered in the inbox form one batch. The floor decides each event in turn, and one commit makes
the whole batch durable; before it, nothing leaves the server. If the commit fails, nothing leaves at all: every
caller is asked to retry, and the floor, which is then ahead of the store, is loaded again. If a batch can never be
stored, each of its events is tried alone, and the one at fault is dropped.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar, cast

from agent_desktop.protocol.codec import encode
from server_stub.clock import Clock
from server_stub.commit_pace import CommitPace
from server_stub.core.floor import Floor
from server_stub.core.model.effects import Notify
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import ClockSet, Event, ServerStarted, Tick
from server_stub.core.model.outcome import Answer, FloorOutcome
from server_stub.core.model.rows import InteractionRow
from server_stub.core.rules.outages import live_interactions
from server_stub.errors import Overloaded, StoreContradicted, StoreFailed
from server_stub.inbox import Decided, EffectHandler, InboxEntry, RouterMetrics, rows_once
from server_stub.logs import get_logger
from server_stub.store.base import Batch, LoggedEvent, Store

T = TypeVar("T")

INBOX_LIMIT: Final = 10_000
"""Largest number of waiting callers, two seconds of one machine's highest rate; further callers are asked to retry."""
BATCH_LIMIT: Final = 512
"""Largest number of events in a commit: enough to share its cost, few enough that no caller waits long."""
_FIRST_PAUSE: Final = timedelta(seconds=0.25)
_LONGEST_PAUSE: Final = timedelta(seconds=5)
_LONGEST_SLEEP: Final = timedelta(seconds=30)
"""Longest sleep of the router, because a clock that is set forward makes timers due without waking a sleeper."""

_LAZY_S: Final = 0.02
"""How long a row of the monitor may be late so as to share a commit: it is sent once a second at most."""

_EMPTY: Final = Batch()

_log = get_logger(__name__)


class Router:
    """Owner of the floor: events go through ``submit`` or ``post``, reads through ``query``."""

    def __init__(self, store: Store, clock: Clock, effect_handler: EffectHandler) -> None:
        self.figures = RouterMetrics()
        self._store = store
        self._clock = clock
        self._effect_handler = effect_handler
        self._inbox: deque[InboxEntry] = deque()
        self._wake = asyncio.Event()
        self._floor: Floor | None = None
        self._seqs: dict[str, int] = {}
        self._pause = _FIRST_PAUSE
        self._paused_until: datetime | None = None
        self._clock_step = timedelta()
        """The step of the clock that the floor does not know of yet."""
        self._closing = False
        self._pace = CommitPace()
        self._runner: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Load the floor, handle the start of the server, and start to process the inbox.

        Raises:
            StoreFailed: the floor could not be loaded, or its first event could not be stored.
        """
        floor = await self._load()
        now = self._clock.now()
        decided = self._decide(floor, [InboxEntry(ServerStarted())])
        batch, seqs = self._batch(decided.outcomes, now)
        await self._store.commit(batch)
        self._settle(decided, batch, seqs)
        self._catch_up(floor)
        self._runner = asyncio.create_task(self._run(), name="router")

    async def close(self) -> None:
        """Process the entries of the inbox, and stop. Calling it twice is safe."""
        self._closing = True
        self._wake.set()
        if self._runner is not None:
            await asyncio.gather(self._runner, return_exceptions=True)
            self._runner = None

    @property
    def is_working(self) -> bool:
        """Whether events are currently being decided and stored."""
        return self._floor is not None and self._paused_until is None and not self._closing

    @property
    def waiting(self) -> int:
        """The number of entries in the inbox."""
        return len(self._inbox)

    async def submit(self, event: Event) -> Answer:
        """Queue ``event``, and return its answer once its changes are stored.

        Raises:
            FloorRefusal: the floor refused the event.
            StoreFailed: its changes could not be stored; nothing has happened.
            Overloaded: the inbox is full, or the router closes; nothing has happened.
        """
        return cast("Answer", await self._put(InboxEntry(event)))

    async def query(self, question: Callable[[Floor, datetime], T]) -> T:
        """Call ``question`` between two batches, when the whole floor is stored, and return its result.

        Raises:
            StoreFailed: the floor is not loaded at present.
            Overloaded: the inbox is full, or the router closes.
        """
        return cast("T", await self._put(InboxEntry(None, question)))

    def post(self, event: Event) -> None:
        """Queue an event that no caller waits for.

        Telephony and transcription do not repeat a report, so it survives a failed commit and does not count against
        the limit of the inbox. There are never more such events than calls and desktops.
        """
        if not self._closing:
            self._inbox.append(InboxEntry(event))
            self._wake.set()

    async def _put(self, entry: InboxEntry) -> Any:
        if self._closing or self._is_full():
            raise Overloaded
        entry.future = asyncio.get_running_loop().create_future()
        self._inbox.append(entry)
        self._wake.set()
        return await entry.future

    def _is_full(self) -> bool:
        """Return whether as many callers wait as may; after a start the switch reports the endpoints of all agents."""
        if len(self._inbox) < INBOX_LIMIT:
            return False
        return sum(1 for entry in self._inbox if entry.future is not None) >= INBOX_LIMIT

    async def _run(self) -> None:
        while not (self._closing and not self._inbox):
            try:
                await self._wait()
                await self._gather()
                await self._turn()
            except Exception:  # noqa: BLE001 - the one consumer must not end
                self.figures.mistakes += 1
                _log.exception("the router failed")
                self._pause_work()
        self._refuse_all(Overloaded())

    async def _wait(self) -> None:
        """Sleep until an entry arrives or a timer is due."""
        if self._closing or (self._inbox and (self._paused_until is None or self._has_callers())):
            return
        due, now = self._due(), self._clock.now()
        if due is not None and due <= now:
            return
        self._wake.clear()
        look = now + _LONGEST_SLEEP
        call_off = self._clock.call_at(look if due is None else min(due, look), self._wake.set)
        await self._wake.wait()
        call_off()

    async def _gather(self) -> None:
        """Give events that are about to arrive the time to share this batch's commit; questions need none."""
        if self._closing:
            return
        if not self._inbox and self._floor is not None and self._floor.is_due_lazily():
            await self._sleep(_LAZY_S)  # The next event takes the timer along.
        if not self._waiting_events():
            return
        loop = asyncio.get_running_loop()
        rest_s = self._pace.rest_s(loop.time(), len(self._inbox))
        if rest_s:
            await asyncio.sleep(rest_s)
        self._pace.begin(loop.time(), events=self._waiting_events(), rested=rest_s > 0)

    def _waiting_events(self) -> int:
        return sum(1 for entry in self._inbox if entry.event is not None)

    async def _sleep(self, seconds: float) -> None:
        """Sleep until an entry arrives, at most so long."""
        self._wake.clear()
        timer = asyncio.get_running_loop().call_later(seconds, self._wake.set)
        await self._wake.wait()
        timer.cancel()

    def _due(self) -> datetime | None:
        """Return when the router has work without a new entry; None if never."""
        if self._paused_until is not None:
            return self._paused_until
        return self._floor.next_due() if self._floor is not None else self._clock.now()

    def _has_callers(self) -> bool:
        return any(entry.future is not None for entry in self._inbox)

    async def _turn(self) -> None:
        """Process one batch of the inbox, or refuse it while the store is unavailable."""
        now = self._clock.now()
        setting = self._clock.take_setting()
        self._clock_step += setting
        if self._paused_until is not None:
            self._paused_until += setting
        if self._paused_until is not None and now < self._paused_until:
            self._refuse_all(StoreFailed("the store accepts no writes at the moment"))
            return
        self._paused_until = None
        floor = self._floor or await self._reloaded()
        if floor is None:
            self._refuse_all(StoreFailed("the store cannot be read"))
            return
        due = floor.next_due()
        entries = self._next_batch(is_due=due is not None and due <= now)
        if self._clock_step:
            entries.insert(0, self._clock_set(floor))
        decided = self._decide(floor, entries)
        try:
            if await self._committed(decided, now):
                self._answer(decided, floor)
        except Exception as error:
            self._fail_batch(decided, error)
            raise
        finally:
            self._inbox.extendleft(reversed(decided.left))

    def _clock_set(self, floor: Floor) -> InboxEntry:
        """Return the event of a clock step, and make every desktop load its state again to learn the new time."""
        by_s = self._clock_step.total_seconds()
        self._clock_step = timedelta()
        _log.warning("the clock was set", by_s=by_s)
        self._effect_handler.start_again(live_interactions(floor.tables.interactions.values()))
        return InboxEntry(ClockSet(by_s=by_s))

    def _next_batch(self, *, is_due: bool) -> list[InboxEntry]:
        """Take the next batch from the inbox, headed by a tick if timers are due.

        A step of the clock whose commit has failed comes before them, because it moves the timers.
        """
        timers = [InboxEntry(Tick())] if is_due else []
        has_step = bool(self._inbox) and isinstance(self._inbox[0].event, ClockSet)
        if self._inbox and self._inbox[0].alone:
            return timers if timers and not has_step else [self._inbox.popleft()]
        step = [self._inbox.popleft()] if has_step else []
        return step + timers + [self._inbox.popleft() for _ in range(min(BATCH_LIMIT, len(self._inbox)))]

    def _decide(self, floor: Floor, entries: list[InboxEntry]) -> Decided:
        """Let the floor decide, entry by entry."""
        decided = Decided()
        now = self._clock.now()
        for entry in entries:
            if entry.event is None:
                decided.questions.append(entry)
                continue
            self.figures.events += 1
            try:
                outcome = floor.handle(entry.event, now=now)
            except FloorRefusal as refusal:
                self.figures.refusals += 1
                _fail(entry, refusal)
            except Exception as error:  # noqa: BLE001 - an event that fails must not affect the others
                self.figures.mistakes += 1
                _log.exception("the floor failed on an event", kind=type(entry.event).__name__)
                _fail(entry, error)
                if isinstance(entry.event, Tick):  # The timer is still due and would fail again at once.
                    self._pause_work()
            else:
                decided.outcomes.append(outcome)
                decided.taken.append(entry)
        return decided

    async def _committed(self, decided: Decided, now: datetime) -> bool:
        """Write the batch; return whether it is stored."""
        batch, seqs = self._batch(decided.outcomes, now)
        if batch != _EMPTY:
            loop = asyncio.get_running_loop()
            began = loop.time()
            try:
                await self._store.commit(batch)
            except StoreContradicted as error:
                self._isolate(decided, error)
                return False
            except StoreFailed as error:
                self._refuse_batch(decided, error)
                return False
            self.figures.commits += 1
            self.figures.commit_s += loop.time() - began
        self._pause = _FIRST_PAUSE
        self._settle(decided, batch, seqs)
        return True

    def _settle(self, decided: Decided, batch: Batch, seqs: Mapping[str, int]) -> None:
        """Publish the events and carry out the effects of a stored batch."""
        self._seqs.update(seqs)
        self._effect_handler.publish(batch.events)
        for outcome in decided.outcomes:
            for effect in outcome.effects:
                if not isinstance(effect, Notify):
                    self._effect_handler.act(effect)

    def _batch(self, outcomes: list[FloorOutcome], now: datetime) -> tuple[Batch, Mapping[str, int]]:
        """Return the writes of the outcomes, each row once, and the new event numbers of the recipients."""
        seqs: dict[str, int] = {}
        events: list[LoggedEvent] = []
        bodies: dict[int, bytes] = {}
        for outcome in outcomes:
            for effect in outcome.effects:
                if isinstance(effect, Notify):
                    seq = seqs.get(effect.recipient, self._seqs.get(effect.recipient, 0)) + 1
                    seqs[effect.recipient] = seq
                    body = bodies.get(id(effect.body))
                    if body is None:  # Several recipients may get the same body.
                        body = bodies[id(effect.body)] = encode(effect.body)
                    events.append(LoggedEvent(effect.recipient, seq, now, effect.name.value, body))
        puts, deletes = rows_once(outcomes)
        return (
            Batch(
                puts=puts,
                deletes=deletes,
                appends=tuple(row for outcome in outcomes for row in outcome.appends),
                events=tuple(events),
            ),
            seqs,
        )

    def _answer(self, decided: Decided, floor: Floor) -> None:
        now = self._clock.now()
        for entry, outcome in zip(decided.taken, decided.outcomes, strict=True):
            if isinstance(outcome.answer, FloorRefusal):
                _fail(entry, outcome.answer)
            elif entry.future is not None and not entry.future.done():
                entry.future.set_result(outcome.answer)
        for entry in decided.questions:
            if entry.question is None or entry.future is None or entry.future.done():
                continue
            try:
                entry.future.set_result(entry.question(floor, now))
            except Exception as error:  # noqa: BLE001 - the caller of ``query`` raises it
                entry.future.set_exception(error)

    def _refuse_batch(self, decided: Decided, error: StoreFailed) -> None:
        """Refuse the callers, keep the entries that no caller would repeat, and load the floor again after a pause."""
        self.figures.failed_commits += 1
        _log.error(
            "a commit failed; none of its changes took effect", error=str(error), events=len(decided.taken)
        )
        for entry in (*decided.taken, *decided.questions):
            _fail(entry, error)
        decided.left = _without_caller(decided.taken) + decided.left
        self._pause_work()

    def _isolate(self, decided: Decided, error: StoreContradicted) -> None:
        """Load the floor again and try each event alone; an event that fails alone is at fault and is dropped."""
        self.figures.failed_commits += 1
        self._floor = None
        events = [entry for entry in decided.taken if not isinstance(entry.event, Tick)]
        alone = len(events) == len(decided.taken) == 1
        if alone or not events:
            self.figures.mistakes += 1
            kinds = [type(entry.event).__name__ for entry in decided.taken]
            _log.error("a decision can never be stored", error=str(error), kinds=kinds)
        if alone:
            _fail(events.pop(), error)
        elif not events:  # A timer is at fault and would fail again at once.
            self._pause_work()
        for entry in events:
            entry.alone = True
        decided.left = [*events, *decided.questions, *decided.left]

    def _fail_batch(self, decided: Decided, error: Exception) -> None:
        """Fail the callers of a batch that a programming error has broken, so that none waits forever.

        Events without a caller are kept if the batch had callers. If it had none, the same error would occur again.
        """
        callers = [entry for entry in (*decided.taken, *decided.questions) if entry.future is not None]
        for entry in callers:
            _fail(entry, error)
        if callers:
            decided.left = _without_caller(decided.taken) + decided.left

    def _pause_work(self) -> None:
        """Pause, longer each time, and then load the floor from the store."""
        self._floor = None
        self._paused_until = self._clock.now() + self._pause
        self._pause = min(self._pause * 2, _LONGEST_PAUSE)

    async def _reloaded(self) -> Floor | None:
        """Load the floor again; return None if the store cannot be read."""
        try:
            floor = await self._load()
        except StoreFailed as error:
            _log.error("the store cannot be read", error=str(error))
            self._pause_work()
            return None
        self._catch_up(floor)
        return floor

    def _catch_up(self, floor: Floor) -> None:
        """Repeat the effects that may have been lost."""
        for effect in floor.outstanding(now=self._clock.now()):
            self._effect_handler.act(effect)

    async def _load(self) -> Floor:
        loaded = await self._store.load(self._clock.now())
        self._floor = floor = Floor.load(loaded.rows)
        self._seqs = dict(loaded.last_seqs)
        self._effect_handler.start_again(
            live_interactions(row for row in loaded.rows if isinstance(row, InteractionRow))
        )
        return floor

    def seq_of(self, recipient: str) -> int:
        """Return the number of the recipient's last stored event; call it within a ``query``."""
        return self._seqs.get(recipient, 0)

    def _refuse_all(self, error: Exception) -> None:
        """Refuse every entry with a caller, and keep the others."""
        waiting = [entry for entry in self._inbox if entry.future is not None]
        kept = [] if self._closing else [entry for entry in self._inbox if entry.future is None]
        self._inbox.clear()
        self._inbox.extend(kept)
        for entry in waiting:
            _fail(entry, error)


def _without_caller(entries: Iterable[InboxEntry]) -> list[InboxEntry]:
    """Return the events that no caller would repeat."""
    return [entry for entry in entries if entry.future is None and not isinstance(entry.event, Tick)]


def _fail(entry: InboxEntry, error: BaseException) -> None:
    if entry.future is not None and not entry.future.done():
        entry.future.set_exception(error)
