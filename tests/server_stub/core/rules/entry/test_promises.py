"""*The promised time*: what a new callback is promised, how promises are counted, and how many of them are kept."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import CallOutcome, CompletionStatus, InteractionState, MaxPreviewTimeMode
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.rows import CallbackRow, ForecastRow
from server_stub.core.rules.entry.promises import INTERVALS_KEPT
from server_stub.core.state.wait_prediction import FEWEST
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import BILLING, DANA, DESK, LEE, NOON, Stage, office_hours

AGENTS = (DANA, LEE, DESK)
MORNING = datetime(2026, 3, 3, 8, tzinfo=UTC)


class Day:
    """Customers who ask at random, and agents who accept, talk and come back."""

    def __init__(self, seed: int, *, agents: tuple[str, ...] = AGENTS) -> None:
        timing = Timing(max_preview_time_mode=MaxPreviewTimeMode.DISABLED)
        self.stage = Stage(timing, now=MORNING, processes={BILLING: agents})
        self.stage.checks = False
        self.stage.come(*agents)
        self.agents = agents
        self._random = random.Random(seed)  # noqa: S311 - a day that can be repeated
        self._line: list[tuple[datetime, int, Callable[[], None]]] = []
        self._count = 0
        self._offers: set[str] = set()

    def run(self, hours: float, customers_an_hour: float) -> None:
        """Let so many customers ask for callbacks, and go on until the hours are over."""
        end = self.stage.now + timedelta(hours=hours)
        for asked_at in self._askings(end, customers_an_hour):
            self._at(asked_at, self._ask)
        while True:
            due = self.stage.floor.next_due()
            at = self._line[0][0] if self._line else None
            step = min(moment for moment in (due, at, end) if moment is not None)
            if step >= end:
                self.stage.now = end
                return
            self.stage.now = max(self.stage.now, step)
            if at is not None and step == at:
                heapq.heappop(self._line)[2]()
            else:
                self.stage.do(events.Tick())
            self._look_at_offers()

    def _ask(self) -> None:
        self.stage.callback()

    def _askings(self, end: datetime, customers_an_hour: float) -> Iterator[datetime]:
        at = self.stage.now
        while (at := at + timedelta(hours=self._random.expovariate(customers_an_hour))) < end:
            yield at

    def _at(self, moment: datetime, action: Callable[[], None]) -> None:
        self._count += 1
        heapq.heappush(self._line, (moment, self._count, action))

    def _in(self, seconds: float, action: Callable[[], None]) -> None:
        self._at(self.stage.now + timedelta(seconds=seconds), action)

    def _look_at_offers(self) -> None:
        for agent in self.agents:
            interaction = self.stage.agent(agent).interaction
            if interaction is None or interaction.state is not InteractionState.OFFERED:
                continue
            if interaction.id not in self._offers:
                self._offers.add(interaction.id)
                self._in(self._random.uniform(2, 8), partial(self._accept, agent))

    def _accept(self, agent: str) -> None:
        self.stage.accept(agent)
        if self._random.random() < 0.2:
            self._in(20, lambda: self._fail(agent))
        else:
            self._in(10, lambda: self._answer(agent))

    def _fail(self, agent: str) -> None:
        self.stage.fail(CallOutcome.BUSY, agent)
        self._in(10, lambda: self._complete(agent, None))

    def _answer(self, agent: str) -> None:
        self.stage.answer(agent)
        self._in(
            self._random.lognormvariate(5.2, 0.6), lambda: self._complete(agent, CompletionStatus.HANDLED)
        )

    def _complete(self, agent: str, status: CompletionStatus | None) -> None:
        if self.stage.agent(agent).interaction is not None:
            self.stage.complete(status, agent)


def promised_in(stage: Stage, since: datetime, until: datetime) -> list[CallbackRow]:
    """Return the callbacks of that time with a promise whose call has begun, or should have."""
    return [
        row
        for row in stage.store.all(CallbackRow)
        if since <= row.entered_at < until
        and row.promised_until is not None
        and (row.begun_at is not None or row.promised_until < stage.now)
    ]


def kept_share(rows: list[CallbackRow]) -> float:
    """Return the share of promises that were kept."""
    kept = [
        row
        for row in rows
        if row.promised_from is not None
        and row.promised_until is not None
        and row.begun_at is not None
        and row.promised_from <= row.begun_at <= row.promised_until
    ]
    return len(kept) / len(rows)


@pytest.mark.parametrize("seed", [1, 2])
def test_that_nine_of_ten_calls_begin_within_the_promise_and_eight_of_ten_through_a_surge(seed: int) -> None:
    day = Day(seed)
    day.run(4, 34)
    surge = day.stage.now
    day.run(1, 90)
    over = day.stage.now
    day.run(5, 20)
    quiet = promised_in(day.stage, MORNING, surge)
    rushed = promised_in(day.stage, surge, over + timedelta(hours=2))
    assert len(quiet) > 80
    assert len(rushed) > 80
    assert kept_share(quiet) >= 0.9
    assert kept_share(rushed) >= 0.8
    assert kept_share(promised_in(day.stage, MORNING, day.stage.now)) >= 0.9
    assert differences(day.stage) == []
    shown = day.stage.monitor_item()
    begun = [
        row for row in day.stage.store.all(CallbackRow) if row.begun_at is not None and row.promised_until
    ]
    assert shown.promises_kept + shown.promises_early + shown.promises_late == len(begun)


def served(stage: Stage, count: int, *, wait_s: float = 30) -> None:
    """Have Dana serve callbacks, each of which waits so long."""
    for _ in range(count):
        stage.callback()
        stage.wait(wait_s)
        stage.accept()
        stage.answer()
        stage.complete(CompletionStatus.HANDLED)


@pytest.fixture
def stage() -> Stage:
    """Return a stage with one agent, who is there."""
    stage = Stage(
        Timing(max_preview_time_mode=MaxPreviewTimeMode.DISABLED, offer_timeout_s=60),
        processes={BILLING: (DANA,)},
    )
    stage.come(DANA)
    return stage


def test_that_nothing_is_promised_before_the_queue_is_known(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    rows = stage.store.all(CallbackRow)
    assert [row.predicted_from is not None for row in rows] == [False] * FEWEST + [True] * FEWEST
    assert [row.promised_until for row in rows] == [None] * len(rows)
    promised = stage.row(stage.callback())
    assert promised.promised_from == promised.entered_at
    assert promised.promised_until is not None
    assert promised.promised_until > promised.entered_at + timedelta(seconds=30)


def test_that_a_longer_queue_is_promised_a_later_call(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    stage.callback()
    ranges = [stage.row(stage.callback()).promised_until for _ in range(8)]
    known = [moment for moment in ranges if moment is not None]
    assert len(known) == len(ranges)
    assert known == sorted(known)
    assert known[0] < known[-1]


def test_that_a_higher_priority_is_promised_an_earlier_call(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    ordinary = [stage.row(stage.callback()) for _ in range(6)][-1]
    urgent = stage.row(stage.callback(priority=9))
    assert urgent.predicted_wait is not None
    assert ordinary.predicted_wait is not None
    assert urgent.predicted_wait < ordinary.predicted_wait


def test_that_a_promise_begins_when_the_callback_may_be_offered(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    later = NOON + timedelta(hours=2)
    assert stage.row(stage.callback(due_at=later)).predicted_from == later
    stage.set_timing(schedule=office_hours("14:30", "17:00"))
    assert stage.row(stage.callback()).predicted_from == NOON.replace(hour=14, minute=30)


def test_that_those_who_wait_for_the_opening_are_ahead(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    stage.set_timing(schedule=office_hours("14:30", "17:00"))
    waits = [stage.row(stage.callback()).predicted_wait for _ in range(3)]
    assert waits[0] is not None
    assert waits == [waits[0], waits[0] * 2, waits[0] * 3]


def test_that_a_stopped_queue_promises_nothing(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    stage.stop()
    assert stage.row(stage.callback()).predicted_from is None


def test_that_a_promise_is_on_the_wire_and_stays_as_it_was_made(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    callback = stage.callback()
    made = stage.row(callback)
    shown = stage.floor.views.callback(callback)
    assert shown is not None
    assert (shown.promised_from, shown.promised_until) == (made.promised_from, made.promised_until)
    assert shown.begun_at is None
    stage.accept()
    shown = stage.floor.views.callback(callback)
    assert shown is not None
    assert shown.begun_at == stage.now
    assert (shown.promised_from, shown.promised_until) == (made.promised_from, made.promised_until)


def test_that_promises_are_counted_as_kept_or_late(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    stage.callback()
    stage.accept()
    assert stage.monitor_item().promises_kept == 1
    late = stage.row(stage.callback())
    assert late.promised_until is not None
    stage.answer()
    stage.wait(until=late.promised_until + timedelta(seconds=1))
    stage.complete(CompletionStatus.HANDLED)
    stage.accept()
    assert (stage.monitor_item().promises_kept, stage.monitor_item().promises_late) == (1, 1)
    assert differences(stage) == []


def test_that_a_call_before_the_range_is_early(stage: Stage) -> None:
    for _ in range(FEWEST + 40):
        stage.presence(DANA, Presence.NOT_READY)
        stage.callback()
        stage.wait(600)
        stage.presence(DANA, Presence.AVAILABLE)
        stage.accept()
        stage.answer()
        stage.complete(CompletionStatus.HANDLED)
    early = stage.row(stage.callback())
    assert early.promised_from is not None
    assert early.promised_from > early.entered_at
    before = stage.monitor_item().promises_early
    stage.accept()
    assert stage.monitor_item().promises_early == before + 1
    assert differences(stage) == []


def test_that_a_callback_that_ends_after_its_range_without_a_call_is_late(stage: Stage) -> None:
    served(stage, 2 * FEWEST)
    stage.presence(DANA, Presence.NOT_READY)
    callback = stage.callback()
    in_time = stage.callback()
    stage.do(events.Withdraw(by="ivr", callback_id=in_time))
    assert stage.monitor_item().promises_late == 0
    until = stage.row(callback).promised_until
    assert until is not None
    stage.wait(until=until + timedelta(seconds=1))
    stage.do(events.Withdraw(by="ivr", callback_id=callback))
    assert stage.monitor_item().promises_late == 1
    assert differences(stage) == []


def forecast(stage: Stage) -> ForecastRow:
    """Return what the queue did lately."""
    (row,) = stage.store.all(ForecastRow)
    return row


def test_that_only_the_last_intervals_count(stage: Stage) -> None:
    served(stage, INTERVALS_KEPT, wait_s=30)
    served(stage, INTERVALS_KEPT, wait_s=10)
    assert forecast(stage).intervals_s == (10.0,) * INTERVALS_KEPT


def test_that_time_in_which_nothing_was_offered_is_no_interval(stage: Stage) -> None:
    served(stage, 2)
    stage.callback()
    stage.stop()
    stage.wait(3600)
    stage.start()
    stage.wait(7)
    stage.accept()
    assert forecast(stage).intervals_s == (30.0, 30.0, 7.0)


@pytest.mark.parametrize(("step_s", "interval_s"), [(3600.0, 5.0), (-3600.0, 0.0)])
def test_that_a_step_of_the_clock_is_no_interval(stage: Stage, step_s: float, interval_s: float) -> None:
    served(stage, 2)
    stage.callback()
    stage.now += timedelta(seconds=step_s)
    stage.do(events.ClockSet(by_s=step_s))
    stage.wait(5)
    stage.accept()
    assert forecast(stage).intervals_s == (30.0, 30.0, interval_s)


def test_that_a_caller_hears_the_predicted_wait(stage: Stage) -> None:
    served(stage, FEWEST)
    stage.callback()
    stage.callback()
    outlook = stage.floor.views.intake_outlook(BILLING, None, now=stage.now)
    assert outlook is not None
    assert (outlook.position, outlook.wait) == (2, timedelta(seconds=60))
