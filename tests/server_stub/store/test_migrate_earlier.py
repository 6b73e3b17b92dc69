"""A database of an earlier version, opened by this one.

``migration_3.sqlite3.xz`` was written by a server that knew the first three migrations. It was killed with an
interaction in each state that waits: an offer, a preview, a dialled call, a conversation and a wrap-up. Before that
one agent had handled a voicemail and met a busy line, and a supervisor had purged a callback.
"""

import lzma
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from agent_desktop.protocol.states import CallOutcome, EndState, InteractionState, LegState, Location
from server_stub.core.model.events import AgentAnswered, AgentConnected, CallUnanswered
from server_stub.core.model.number_rules import NumberRules
from server_stub.core.model.rows import BusinessProcessRow, InteractionRow, TimerKind, TimerRow
from server_stub.router import Router
from server_stub.store.base import CallbackFilter, CompletedFilter, Store
from server_stub.store.migrate import migrations
from server_stub.store.sqlite import open_store
from tests.server_stub.noted_effects import NotedEffects
from tests.support.clock import ManualClock

KEPT: Final = Path(__file__).with_name("migration_3.sqlite3.xz")
KILLED_AT: Final = datetime(2026, 11, 29, 23, 30, 34, 100_000, tzinfo=UTC)

RECALLED: Final = "01a229a54c91640ad2427c37"
"""The callback of the busy line, which waits for its second attempt."""

WAITING: Final = {
    "i3": InteractionState.OFFERED,
    "i4": InteractionState.PREVIEW,
    "i5": InteractionState.DIALING,
    "i6": InteractionState.HANDLING,
    "i7": InteractionState.WRAP_UP,
}
AGENTS: Final = tuple(f"room00{number}-a" for number in range(6))
ALL: Final = CallbackFilter(scope=None)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "callbacks.sqlite3"
    file.write_bytes(lzma.decompress(KEPT.read_bytes()))
    return file


def of_before(database: Path, query: str) -> list[tuple[Any, ...]]:
    """Return what a plain SQLite reads in the database, before this version has opened it."""
    connection = sqlite3.connect(database)
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def microseconds(moment: datetime) -> int:
    return (moment - datetime.fromtimestamp(0, UTC)) // timedelta(microseconds=1)


@asynccontextmanager
async def opened(database: Path) -> AsyncGenerator[Store]:
    store = open_store(database)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def started(database: Path) -> AsyncGenerator[tuple[Router, Store, ManualClock, NotedEffects]]:
    """Start this version's router on the database, a moment after its server was killed."""
    clock, outlet = ManualClock(KILLED_AT), NotedEffects()
    async with opened(database) as store:
        router = Router(store, clock, outlet)
        await router.start()
        try:
            yield router, store, clock, outlet
        finally:
            await router.close()


async def test_that_an_earlier_database_is_brought_up_to_date(database: Path) -> None:
    assert of_before(database, "SELECT max(number) FROM migration") == [(3,)]
    async with opened(database) as store:
        assert await store.find_damage() is None
    assert of_before(database, "SELECT max(number) FROM migration") == [(migrations()[-1].number,)]


async def test_that_its_callbacks_are_found_by_number_and_name(database: Path) -> None:
    before = of_before(database, "SELECT id FROM callback WHERE location <> 'completed'")
    async with opened(database) as store:
        open_ones = await store.callbacks(ALL, after=None, limit=100)
        assert sorted(record.row.id for record in open_ones) == sorted(row[0] for row in before)
        for text, number in (("garcia", "+15550000300"), ("55 1234 5678", "+5215512345678")):
            wanted = CallbackFilter(scope=None, text=text)
            (found,) = await store.callbacks(wanted, after=None, limit=100)
            assert found.row.number == number
        recalled = await store.callback(RECALLED)
        assert recalled is not None
        assert (recalled.row.location, recalled.row.attempts_used) == (Location.PENDING, 1)
        assert [attempt.cause for attempt in recalled.attempts] == [CallOutcome.BUSY]


async def test_that_its_report_has_each_completed_callback_with_its_words(database: Path) -> None:
    async with opened(database) as store:
        purged, handled = await store.completed(CompletedFilter(scope=None), after=None, limit=100)
        assert (purged.row.end_state, handled.row.end_state) == (EndState.PURGED, EndState.SUCCEEDED)
        assert (handled.row.customer_name, handled.row.attributes) == ("Rosa Díaz", {"Ticket": "4711"})
        assert handled.transcription is not None
        assert "Rosa" in handled.transcription.text


async def test_that_its_audit_trail_goes_on_where_it_ended(database: Path) -> None:
    before = of_before(database, "SELECT id, actor, action, target FROM audit_entry ORDER BY id DESC")
    async with started(database) as (_, store, _, _):
        trail = await store.audit(None, before=None, limit=1000)
        kept = [(entry.id, entry.actor, entry.action, entry.target) for entry in trail]
        assert kept[-len(before) :] == before
        assert [entry[0] for entry in kept] == list(range(len(kept), 0, -1))


async def test_that_desktops_resume_from_its_event_log(database: Path) -> None:
    logged = of_before(database, "SELECT recipient, seq, name, body FROM event_log ORDER BY recipient, seq")
    async with started(database) as (_, store, _, _):
        for recipient in {row[0] for row in logged}:
            events = await store.events_after(recipient, 0)
            assert events is not None
            before = [row for row in logged if row[0] == recipient]
            told = [(event.recipient, event.seq, event.name, event.body.decode()) for event in events]
            assert [(*row[:3], text_of(row[3])) for row in before] == told[: len(before)]
            assert [event.seq for event in events] == list(range(1, len(events) + 1))


def text_of(body: str | bytes) -> str:
    return body if isinstance(body, str) else body.decode()


async def test_that_its_business_processes_get_the_rules_for_numbers_that_none_had(database: Path) -> None:
    async with opened(database) as store:
        rows = (await store.load(KILLED_AT)).rows
    rules = {row.numbers for row in rows if isinstance(row, BusinessProcessRow)}
    assert rules == {NumberRules()}


async def test_that_its_open_timers_are_kept_beside_those_for_desktops_that_are_away(database: Path) -> None:
    before = of_before(database, "SELECT kind, subject, due_at FROM timer ORDER BY kind, subject")
    async with started(database) as (_, store, _, _):
        rows = (await store.load(KILLED_AT)).rows
    timers = [row for row in rows if isinstance(row, TimerRow) and row.kind is not TimerKind.GRACE]
    assert sorted((row.kind.value, row.subject, microseconds(row.due_at)) for row in timers) == before


async def test_that_each_interaction_goes_on_and_ends_by_its_timer(database: Path) -> None:
    async with started(database) as (router, store, clock, outlet):
        assert await states(store) == WAITING
        attempts = {call.id: call.attempt_id for call in outlet.calls}
        assert attempts.keys() == {"i5", "i6"}, "the switch is asked for the calls"
        assert {call.agent_leg for call in outlet.calls} == {LegState.UP}
        for agent_id in AGENTS:
            await router.submit(AgentConnected(by=agent_id))
        timers = [row for row in (await store.load(clock.now())).rows if isinstance(row, TimerRow)]
        last = max(timer.due_at for timer in timers if timer.kind is not TimerKind.SHIFT)
        clock.advance(last - clock.now())
        await router.submit(AgentAnswered(interaction_id="i4"))
        await router.submit(CallUnanswered(attempt_id=attempts["i5"] or "", outcome=CallOutcome.NO_ANSWER))
        after = await states(store)
        assert after["i6"] is InteractionState.HANDLING, "a conversation has no limit"
        assert after.keys().isdisjoint({"i3", "i7"}), "the offer and the wrap-up are over"
        assert (after["i4"], after["i5"]) == (InteractionState.DIALING, InteractionState.WRAP_UP)
        recalled = await store.callback(RECALLED)
        assert recalled is not None
        assert recalled.row.location is Location.HANDLING_BY_BUSINESS_PROCESS


async def states(store: Store) -> dict[str, InteractionState]:
    """Return the state of each interaction that is not over."""
    rows = (await store.load(KILLED_AT)).rows
    return {
        row.id: row.state for row in rows if isinstance(row, InteractionRow) and row.state in WAITING.values()
    }
