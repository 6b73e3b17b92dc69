"""What of a batch is answered, kept, counted and repeated, whatever else is in it and however it fails."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AgentState
from server_stub import router as routing
from server_stub.core.model import events
from server_stub.core.model.effects import agent_recipient
from server_stub.core.model.errors import NotFound
from server_stub.errors import Overloaded, StoreFailed
from tests.server_stub.router_stage import Stage


@asynccontextmanager
async def a_stage(folder: Path) -> AsyncGenerator[Stage]:
    stage = Stage(folder)
    try:
        await stage.ready()
        yield stage
    finally:
        stage.store.gate.set()
        stage.store.failures = 0
        await stage.router.close()
        await stage.store.close()


async def test_that_an_event_behind_a_question_is_handled_in_the_same_batch(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        before = len(stage.store.batches)
        asked = stage.router.query(lambda floor, _now: len(floor.tables.callbacks))
        seen, callback, again = await asyncio.gather(asked, stage.hand_in(), stage.dana())
        assert (seen, callback) == (1, "c+15550100012"), "a question is answered when its batch is stored"
        assert again.state is AgentState.OFFERED
        assert len(stage.store.batches) == before + 1


@pytest.mark.logs_expected("the router failed")
async def test_that_no_caller_waits_for_ever_for_a_batch_that_a_mistake_has_broken(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.mistake = ZeroDivisionError("a mistake")
        results = await asyncio.gather(stage.hand_in(), stage.dana(), return_exceptions=True)
        assert [type(each) for each in results] == [ZeroDivisionError, ZeroDivisionError]
        assert stage.router.figures.mistakes == 1
        assert not stage.router.is_working
        await stage.rest_is_over()
        assert (await stage.dana()).state is AgentState.AVAILABLE, "none of it has happened"
        assert stage.router.is_working


@pytest.mark.logs_expected("the router failed")
async def test_that_a_report_outlives_the_mistake_of_a_batch_with_callers(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.mistake = ZeroDivisionError("a mistake")
        asked = asyncio.create_task(stage.hand_in())
        stage.router.post(events.EndpointInCall(agent_id="dana", in_call=True))
        with pytest.raises(ZeroDivisionError):
            await asked
        await stage.rest_is_over()
        in_call = await stage.router.query(lambda floor, _now: floor.tables.agents["dana"].endpoint_in_call)
        assert in_call is True


@pytest.mark.logs_expected("the router failed")
async def test_that_a_report_that_breaks_its_batch_alone_is_not_repeated(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.reached.clear()
        stage.store.mistake = ZeroDivisionError("a mistake")
        stage.router.post(events.EndpointInCall(agent_id="dana", in_call=True))
        await stage.store.reached.wait()
        await asyncio.sleep(0)
        await stage.rest_is_over()
        in_call = await stage.router.query(lambda floor, _now: floor.tables.agents["dana"].endpoint_in_call)
        assert in_call is False


@pytest.mark.logs_expected("a commit failed")
async def test_that_pauses_grow_until_a_commit_succeeds(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        for pause_s in (0.25, 0.5, 1.0, 2.0, 4.0, 5.0, 5.0):
            stage.store.failures = 1
            with pytest.raises(StoreFailed, match="told to"):
                await stage.hand_in()
            stage.clock.advance(timedelta(seconds=pause_s - 0.01))
            with pytest.raises(StoreFailed, match="accepts no writes"):
                await stage.dana()
            stage.clock.advance(timedelta(seconds=0.01))
        await stage.hand_in()
        stage.store.failures = 1
        with pytest.raises(StoreFailed):
            await stage.hand_in("+15550100013")
        stage.clock.advance(timedelta(seconds=0.25))
        assert (await stage.dana()).state is AgentState.OFFERED


@pytest.mark.logs_expected("a commit failed")
async def test_that_the_figures_count_events_refusals_and_commits(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        figures = stage.router.figures
        before = (figures.events, figures.refusals, figures.commits, figures.failed_commits, figures.mistakes)
        spent_s = figures.commit_s
        await stage.hand_in()
        await stage.dana()
        with pytest.raises(NotFound):
            await stage.router.submit(events.SetPresence(by="unknown", state=Presence.AVAILABLE))
        stage.store.failures = 1
        with pytest.raises(StoreFailed):
            await stage.hand_in("+15550100013")
        after = (figures.events, figures.refusals, figures.commits, figures.failed_commits, figures.mistakes)
        assert [now - then for now, then in zip(after, before, strict=True)] == [3, 1, 1, 1, 0]
        assert figures.commit_s > spent_s


async def test_that_a_recipients_numbers_go_on_from_the_store_and_start_at_one(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        dana = agent_recipient("dana")
        numbers = [event.seq for event in stage.effect_handler.events if event.recipient == dana]
        assert numbers == list(range(1, len(numbers) + 1))
        assert stage.router.seq_of(dana) == len(numbers)
        assert stage.router.seq_of("agent:unknown") == 0
        await stage.router.close()
        again = Stage(tmp_path)
        try:
            await again.router.start()
            assert again.router.seq_of(dana) >= len(numbers)
            await again.router.submit(events.AgentConnected(by="dana"))
            first = next(event.seq for event in again.effect_handler.events if event.recipient == dana)
            assert first == len(numbers) + 1
        finally:
            await again.router.close()
            await again.store.close()


async def test_that_a_batch_has_a_limit_and_the_rest_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routing, "BATCH_LIMIT", 3)
    async with a_stage(tmp_path) as stage:
        stage.store.gate.clear()
        stage.store.reached.clear()
        first = asyncio.create_task(stage.hand_in("+15550100001"))
        await stage.store.reached.wait()
        before = len(stage.store.batches)
        rest = [asyncio.create_task(stage.hand_in(f"+1555010010{n}")) for n in range(7)]
        await asyncio.sleep(0)
        stage.store.gate.set()
        await asyncio.gather(first, *rest)
        assert len(stage.store.batches) == before + 1 + 3


async def test_that_nothing_is_taken_once_the_router_closes(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.router.close()
        assert not stage.router.is_working
        stage.router.post(events.EndpointInCall(agent_id="dana", in_call=True))
        assert stage.router.waiting == 0
        with pytest.raises(Overloaded):
            await stage.dana()
        await stage.router.close()


@pytest.mark.logs_expected("can never be stored")
async def test_that_a_batch_with_an_event_at_fault_counts_as_failed_and_the_event_as_one_mistake(
    tmp_path: Path,
) -> None:
    async with a_stage(tmp_path) as stage:
        figures = stage.router.figures
        stage.store.poison = "+15550100066"
        hands = [stage.hand_in(f"+155501000{n}") for n in (65, 66, 67)]
        before = (figures.commits, figures.failed_commits, figures.mistakes)
        await asyncio.gather(*hands, return_exceptions=True)
        # The batch fails, and then the one event alone; the two others are stored each by itself.
        after = (figures.commits, figures.failed_commits, figures.mistakes)
        assert [new - old for new, old in zip(after, before, strict=True)] == [2, 2, 1]
