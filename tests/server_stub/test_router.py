"""The router: nothing is answered, told or done before it is stored, and a failed commit has not happened."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import AgentStatus
from agent_desktop.protocol.states import AgentState, InteractionState
from server_stub import router as routing
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, RingAgent, agent_recipient
from server_stub.core.model.errors import NotFound, WrongState
from server_stub.errors import Overloaded, StoreContradicted, StoreFailed
from tests.server_stub.router_stage import Stage


@asynccontextmanager
async def a_stage(folder: Path, *, ready: bool = True) -> AsyncGenerator[Stage]:
    stage = Stage(folder)
    try:
        if ready:
            await stage.ready()
        yield stage
    finally:
        stage.store.gate.set()
        stage.store.failures = 0
        await stage.router.close()
        await stage.store.close()


async def test_that_a_router_without_a_floor_says_so(tmp_path: Path) -> None:
    async with a_stage(tmp_path, ready=False) as stage:
        assert not stage.router.is_working
        await stage.ready()
        assert stage.router.is_working


async def test_that_a_command_is_answered_after_its_commit_and_not_before(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.gate.clear()
        stage.store.reached.clear()
        asked = asyncio.create_task(
            stage.router.submit(events.SetPresence(by="dana", state=Presence.OFFLINE))
        )
        await stage.store.reached.wait()
        told = len(stage.effect_handler.events)
        assert not asked.done()
        stage.store.gate.set()
        assert cast("AgentStatus", await asked).state is AgentState.OFFLINE
        assert len(stage.effect_handler.events) > told


@pytest.mark.logs_expected("a commit failed")
async def test_that_no_query_sees_the_floor_while_it_is_ahead_of_the_store(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.gate.clear()
        stage.store.reached.clear()
        stage.store.failures = 1
        refused = asyncio.create_task(
            stage.router.submit(events.SetPresence(by="dana", state=Presence.OFFLINE))
        )
        await stage.store.reached.wait()
        seen = asyncio.create_task(stage.dana())
        stage.store.gate.set()
        with pytest.raises(StoreFailed):
            await refused
        with pytest.raises(StoreFailed):
            await seen
        await stage.rest_is_over()
        assert (await stage.dana()).state is AgentState.AVAILABLE


async def test_that_events_that_gather_meanwhile_are_one_commit(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.gate.clear()
        stage.store.reached.clear()
        first = asyncio.create_task(stage.hand_in("+15550100001"))
        await stage.store.reached.wait()
        before = len(stage.store.batches)
        rest = [asyncio.create_task(stage.hand_in(f"+1555010{n:04d}")) for n in range(100, 200)]
        await asyncio.sleep(0)
        stage.store.gate.set()
        await asyncio.gather(first, *rest)
        assert len(stage.store.batches) == before + 2


async def test_that_a_refusal_is_its_callers_alone(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        nobody = stage.router.submit(events.SetPresence(by="nobody", state=Presence.AVAILABLE))
        good = stage.hand_in()
        results = await asyncio.gather(nobody, good, return_exceptions=True)
        assert isinstance(results[0], NotFound)
        assert results[1] == "c+15550100012"


@pytest.mark.logs_expected("a commit failed")
async def test_that_event_numbers_have_no_gaps_for_each_recipient(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        for n in range(5):
            await stage.hand_in(f"+1555010010{n}")
        stage.store.failures = 1
        with pytest.raises(StoreFailed):
            await stage.hand_in("+15550100777")
        await stage.rest_is_over()
        await stage.hand_in("+15550100778")
        by_recipient: dict[str, list[int]] = {}
        for event in stage.effect_handler.events:
            by_recipient.setdefault(event.recipient, []).append(event.seq)
        assert {agent_recipient("dana"), "supervisors:*"} <= set(by_recipient)
        for seqs in by_recipient.values():
            assert seqs == list(range(1, len(seqs) + 1))


@pytest.mark.logs_expected("a commit failed")
async def test_that_a_failed_commit_has_not_happened(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        interaction = await stage.offered()
        stage.store.failures = 1
        before = len(stage.effect_handler.events)
        with pytest.raises(StoreFailed):
            await stage.accept(interaction)
        assert stage.effect_handler.orders == []
        assert len(stage.effect_handler.events) == before
        assert not stage.router.is_working
        await stage.rest_is_over()
        status = await stage.dana()
        assert status.interaction is not None
        assert status.interaction.state is InteractionState.OFFERED
        await stage.accept(interaction)
        assert [type(effect) for effect in stage.effect_handler.orders] == [RingAgent, Dial]


@pytest.mark.logs_expected("a commit failed")
async def test_that_reports_of_the_switch_survive_a_failed_commit(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        interaction = await stage.offered()
        await stage.accept(interaction)
        dial = stage.effect_handler.effects[-1]
        assert isinstance(dial, Dial)
        stage.store.failures = 1
        stage.store.reached.clear()
        stage.router.post(events.CallEnded(attempt_id=dial.attempt_id))
        await stage.store.reached.wait()
        await asyncio.sleep(0)
        await stage.rest_is_over()
        status = await stage.dana()
        assert status.interaction is not None
        assert status.interaction.state is InteractionState.WRAP_UP


@pytest.mark.logs_expected("a commit failed")
async def test_that_effects_that_may_have_been_lost_are_repeated_after_a_reload(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        interaction = await stage.offered()
        await stage.accept(interaction)
        stage.store.failures = 1
        with pytest.raises(StoreFailed):
            await stage.hand_in("+15550100099")
        await stage.rest_is_over()
        await stage.dana()
        dials = [effect for effect in stage.effect_handler.effects if isinstance(effect, Dial)]
        assert len({dial.attempt_id for dial in dials}) == 1
        assert len(dials) == 2
        assert [call.id for call in stage.effect_handler.calls] == [interaction]


@pytest.mark.logs_expected("can never be stored")
async def test_that_only_an_event_that_can_never_be_stored_is_dropped(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.offered()
        stage.store.poison = "+15550100066"
        hands = [stage.hand_in(f"+155501000{n}") for n in (65, 66, 67)]
        stage.router.post(events.AgentDisconnected(by="dana"))
        results = await asyncio.gather(*hands, return_exceptions=True)
        assert results[::2] == ["c+15550100065", "c+15550100067"]
        assert isinstance(results[1], StoreContradicted)
        assert stage.router.is_working
        dana = await stage.router.query(lambda floor, _now: floor.views.agent_row("dana"))
        assert dana is not None
        assert not dana.connected
        assert await stage.hand_in("+15550100068")


@pytest.mark.logs_expected("can never be stored")
async def test_that_an_event_without_a_caller_that_can_never_be_stored_is_not_repeated(
    tmp_path: Path,
) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.poison = "+15550100066"
        asked = events.CallbackAsked(
            by="ivr", callback_id="c1", business_process_id="billing", number="+15550100066"
        )
        stage.router.post(asked)
        assert await stage.hand_in("+15550100067")
        assert stage.router.waiting == 0
        assert stage.router.is_working


@pytest.mark.logs_expected("can never be stored")
async def test_that_timers_are_not_blamed_on_the_event_that_comes_with_them(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.offered()
        stage.store.poison = "+15550100066"
        stage.store.gate.clear()
        stage.store.reached.clear()
        under_way = asyncio.create_task(stage.hand_in("+15550100065"))
        await stage.store.reached.wait()
        others = [asyncio.create_task(stage.hand_in(f"+155501000{n}")) for n in (66, 67)]
        stage.clock.advance(timedelta(seconds=20))
        stage.store.gate.set()
        await under_way
        refused, taken = await asyncio.gather(*others, return_exceptions=True)
        assert isinstance(refused, StoreContradicted)
        assert taken == "c+15550100067"
        assert (await stage.dana()).state is AgentState.NOT_READY


async def test_that_a_timer_fires_by_itself_when_its_time_has_come(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.offered()
        stage.clock.advance(timedelta(seconds=19.9))
        assert (await stage.dana()).state is AgentState.OFFERED
        stage.store.reached.clear()
        stage.clock.advance(timedelta(seconds=0.1))
        await stage.store.reached.wait()
        assert (await stage.dana()).state is AgentState.NOT_READY


async def test_that_a_monitor_row_that_is_due_shares_the_commit_of_the_next_event(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.hand_in()
        await stage.hand_in("+15550100013")
        stage.store.batches.clear()
        stage.store.reached.clear()
        stage.clock.advance(timedelta(seconds=1.5))
        await stage.hand_in("+15550100014")
        batch = stage.store.batches[0]
        assert {event.name for event in batch.events} >= {"monitor", "callback"}


async def test_that_a_monitor_row_is_sent_though_no_event_follows(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.hand_in()
        await stage.hand_in("+15550100013")
        stage.store.batches.clear()
        stage.store.reached.clear()
        stage.clock.advance(timedelta(seconds=1.5))
        await stage.store.reached.wait()
        await stage.dana()
        assert {event.name for event in stage.store.batches[0].events} == {"monitor"}


async def test_that_a_question_does_not_wait_for_events_to_gather(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        rested: list[float] = []
        sleep = asyncio.sleep

        async def noted(seconds: float) -> None:
            rested.append(seconds)
            await sleep(seconds)

        await asyncio.gather(stage.hand_in(), stage.hand_in("+15550100013"))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(asyncio, "sleep", noted)
            await stage.dana()
        assert rested == []


@pytest.mark.logs_expected("the clock was set")
@pytest.mark.parametrize("hours", [-1, 1])
async def test_that_a_clock_that_is_set_delays_and_hastens_nothing(tmp_path: Path, hours: int) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.offered()
        starts = stage.effect_handler.starts
        stage.clock.advance(timedelta(seconds=5))
        stage.clock.set_by(timedelta(hours=hours))
        status = await stage.dana()
        assert status.state is AgentState.OFFERED
        assert stage.effect_handler.starts == starts + 1
        stage.clock.advance(timedelta(seconds=14.9))
        assert (await stage.dana()).state is AgentState.OFFERED
        stage.clock.advance(timedelta(seconds=0.1))
        assert (await stage.dana()).state is AgentState.NOT_READY


@pytest.mark.logs_expected("the clock was set", "a commit failed")
async def test_that_a_step_of_the_clock_moves_timers_though_its_commit_fails_at_first(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        await stage.offered()
        stage.store.failures = 1
        stage.clock.set_by(timedelta(hours=1))
        with pytest.raises(StoreFailed):
            await stage.hand_in("+15550100099")
        await stage.rest_is_over()
        assert (await stage.dana()).state is AgentState.OFFERED
        stage.clock.advance(timedelta(seconds=10))
        assert (await stage.dana()).state is AgentState.NOT_READY


@pytest.mark.logs_expected("the clock was set", "a commit failed")
async def test_that_a_rest_lasts_no_longer_for_a_clock_set_back(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        stage.store.failures = 1
        with pytest.raises(StoreFailed):
            await stage.hand_in()
        stage.clock.set_by(timedelta(hours=-1))
        await stage.rest_is_over()
        assert await stage.hand_in()


async def test_that_a_restart_finds_everything_as_it_stood(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        interaction = await stage.offered()
        await stage.accept(interaction)
        last = stage.effect_handler.events[-1].seq
    async with a_stage(tmp_path, ready=False) as again:
        await again.router.start()
        status = await again.dana()
        assert status.interaction is not None
        assert (status.interaction.id, status.interaction.state) == (interaction, InteractionState.DIALING)
        assert [type(effect) for effect in again.effect_handler.orders] == [Dial]
        await again.router.submit(events.EndInteraction(by="dana", interaction_id=interaction))
        assert again.effect_handler.events[-1].seq > last


async def test_that_a_full_inbox_refuses_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routing, "INBOX_LIMIT", 3)
    async with a_stage(tmp_path) as stage:
        stage.store.gate.clear()
        stage.store.reached.clear()
        under_way = [asyncio.create_task(stage.hand_in("+15550100001"))]
        await stage.store.reached.wait()
        under_way += [asyncio.create_task(stage.hand_in(f"+1555010001{n}")) for n in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(Overloaded):
            await stage.hand_in("+15550100099")
        stage.store.gate.set()
        await asyncio.gather(*under_way)


async def test_that_reports_without_a_caller_do_not_make_the_inbox_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routing, "INBOX_LIMIT", 3)
    async with a_stage(tmp_path) as stage:
        for _ in range(10):
            stage.router.post(events.AgentDisconnected(by="lee"))
        assert await stage.hand_in() == "c+15550100012"


async def test_that_closing_finishes_what_was_taken_and_refuses_the_rest(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        taken = asyncio.create_task(stage.hand_in())
        await asyncio.sleep(0)
        await stage.router.close()
        assert await taken == "c+15550100012"
        with pytest.raises(Overloaded):
            await stage.hand_in("+15550100099")


@pytest.mark.logs_expected("the floor failed on an event")
async def test_that_one_events_mistake_is_not_anothers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest: Callable[..., Any] = Floor.handle

    def mistaken(floor: Floor, event: events.Event, *, now: datetime) -> Any:
        if isinstance(event, events.OfferShown):
            raise ZeroDivisionError
        return honest(floor, event, now=now)

    monkeypatch.setattr(Floor, "handle", mistaken)
    async with a_stage(tmp_path) as stage:
        interaction = await stage.offered()
        shown = stage.router.submit(events.OfferShown(by="dana", interaction_id=interaction))
        accepted = stage.router.submit(events.Accept(by="dana", interaction_id=interaction))
        results = await asyncio.gather(shown, accepted, return_exceptions=True)
        assert isinstance(results[0], ZeroDivisionError)
        assert not isinstance(results[1], BaseException)


async def test_that_a_questions_mistake_is_its_askers_alone(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        with pytest.raises(ZeroDivisionError):
            await stage.router.query(lambda _floor, _now: 1 // 0)
        assert (await stage.dana()).state is AgentState.AVAILABLE


async def test_that_a_refused_command_carries_the_present_interaction(tmp_path: Path) -> None:
    async with a_stage(tmp_path) as stage:
        interaction = await stage.offered()
        with pytest.raises(WrongState) as refusal:
            await stage.router.submit(events.DialNow(by="dana", interaction_id=interaction))
        assert refusal.value.interaction is not None
        assert refusal.value.interaction.state is InteractionState.OFFERED
