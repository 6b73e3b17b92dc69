"""What outlives a lost socket, a killed Asterisk, a killed server, and a second one: no call without an owner."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import pytest

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import CallOutcome, EndpointKind
from demo.telephony.lab import TelephonyLab
from server_stub.core.model.effects import HangUp, ReleaseAgent
from server_stub.core.model.events import (
    AgentAnswered,
    AgentLegEnded,
    AgentRinging,
    AgentUnanswered,
    CallAnswered,
    CallEnded,
    CallLost,
    CallRinging,
    CallUnanswered,
    Event,
    SwitchAway,
)
from server_stub.core.model.telephony_events import LegEnd
from server_stub.telephony.asterisk.adapter import AsteriskTelephony
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.errors import AriRefused, AriUnreachable
from server_stub.telephony.base import StoredCall, StoredLeg
from tests.server_stub.telephony.switches import PATIENCE, SwitchOnTrial, asterisk
from tests.support.waiting import seen

pytestmark = [pytest.mark.telephony, pytest.mark.patience(120)]

LOST: Final = "no connection to Asterisk|an order to Asterisk failed"
"""An order may be on its way when Asterisk is killed or frozen."""


def adapter(trial: SwitchOnTrial) -> AsteriskTelephony:
    """Return the adapter behind a trial."""
    assert isinstance(trial.telephony, AsteriskTelephony)
    return trial.telephony


def another(trial: SwitchOnTrial) -> SwitchOnTrial:
    """Return another interaction on the same switch."""
    return SwitchOnTrial(trial.telephony, trial.numbers, trial.phones, plan=trial.plan, reports=trial.reports)


def of(trial: SwitchOnTrial, kind: type[Any]) -> list[Any]:
    """Return the reports of a kind about this interaction or its attempt alone."""
    mine = {trial.interaction_id, trial.attempt_id}
    return [
        each
        for each in trial.of(kind)
        if getattr(each, "interaction_id", None) in mine or getattr(each, "attempt_id", None) in mine
    ]


async def four_calls(first: SwitchOnTrial) -> tuple[SwitchOnTrial, ...]:
    """Bring four interactions into four states: phone ringing, phone up, customer ringing, in conversation."""
    ringing, connected, dialling, talking = first, another(first), another(first), another(first)
    ringing.ring("rings", accepts=True)
    for trial in (connected, dialling, talking):
        trial.ring("answers")
    await seen(lambda: len(first.of(AgentAnswered)) == 3, "three phones are up", within=PATIENCE)
    dialling.dial("rings")
    talking.dial("answers")
    await first.reported(CallAnswered)
    await seen(lambda: of(ringing, AgentRinging) and of(dialling, CallRinging), "two ring", within=PATIENCE)
    return ringing, connected, dialling, talking


def stored(trials: tuple[SwitchOnTrial, ...]) -> tuple[list[StoredLeg], list[StoredCall]]:
    """Return the legs and calls as a server that starts again finds them in its store."""
    _, connected, dialling, talking = trials
    now = datetime.now(UTC)
    legs = [
        StoredLeg(
            interaction_id=trial.interaction_id,
            agent_id="dana",
            endpoint=Endpoint(kind=EndpointKind.SOFTPHONE, address=trial.phones["answers"]),
            up=True,
            accepts=False,
        )
        for trial in (connected, dialling, talking)
    ]
    calls = [
        StoredCall(
            attempt_id=trial.attempt_id,
            interaction_id=trial.interaction_id,
            number=number,
            dialed_at=now,
            answered_at=answered_at,
        )
        for trial, number, answered_at in (
            (dialling, dialling.numbers["rings"], None),
            (talking, talking.numbers["answers"], now),
        )
    ]
    return legs, calls


async def crash(trial: SwitchOnTrial) -> None:
    """End an adapter as a killed process would: nothing is said to Asterisk, and no lead is given back."""
    telephony = adapter(trial)
    telephony._link.ready.clear()  # pyright: ignore[reportPrivateUsage]
    await telephony.close()


@asynccontextmanager
async def cut_off(trial: SwitchOnTrial) -> AsyncGenerator[None]:
    """Lose the event socket for a block; requests go through meanwhile."""
    ari = adapter(trial).ari
    allowed, connect = asyncio.Event(), ari._before_connect  # pyright: ignore[reportPrivateUsage]

    async def wait() -> None:
        await allowed.wait()
        await connect()

    ari._before_connect = wait  # pyright: ignore[reportPrivateUsage]
    await ari.disconnect()
    before = trial.reports.count(SwitchAway(away=False))
    await seen(lambda: SwitchAway(away=True) in trial.reports, "the loss is reported", within=PATIENCE)
    yield
    allowed.set()
    await seen(
        lambda: trial.reports.count(SwitchAway(away=False)) > before, "connected again", within=PATIENCE
    )


@asynccontextmanager
async def restarted(
    lab: TelephonyLab,
    application: str,
    legs: list[StoredLeg],
    calls: list[StoredCall],
    then: Callable[[Any], None],
) -> AsyncGenerator[list[Event]]:
    """Run the adapter of a server that starts again, and gives its orders again by ``then``."""
    reports: list[Event] = []
    telephony = AsteriskTelephony(lab.account(application), lab.settings, reports.append, owner="test")
    telephony.start()
    telephony.reconcile(legs, calls)
    then(telephony)
    try:
        await seen(lambda: SwitchAway(away=False) in reports, "connected", within=PATIENCE)
        yield reports
    finally:
        for leg in legs:
            telephony.release_agent(ReleaseAgent(leg.interaction_id))
        for call in calls:
            telephony.hang_up(HangUp(call.attempt_id))
        await telephony.close()


@pytest.mark.logs_expected(LOST)
async def test_that_calls_lost_by_a_killed_asterisk_are_reported_in_every_state_and_later_calls_are_connected(
    lab: TelephonyLab,
) -> None:
    async with asterisk(lab) as first:
        ringing, connected, dialling, talking = await four_calls(first)
        async with cut_off(first):  # Asterisk is back, and knows its trunks, before the server is connected.
            await asyncio.to_thread(lab.kill_asterisk)
            waiting = another(first)
            waiting.ring("answers")
            await asyncio.to_thread(lab.start_asterisk)
            await asyncio.to_thread(lab.wait_until_online, "1001", "customers", "teams")
        await seen(lambda: of(waiting, AgentAnswered), "what was ordered meanwhile is done", within=PATIENCE)
        assert len(of(ringing, AgentUnanswered)) == 1
        assert [each.how for each in of(connected, AgentLegEnded)] == [LegEnd.LOST]
        for trial in (dialling, talking):
            assert len(of(trial, CallLost)) == 1
            assert of(trial, CallEnded) == of(trial, CallUnanswered) == []
        again = another(first)
        again.ring("answers")
        await seen(lambda: of(again, AgentAnswered), "a phone is up again", within=PATIENCE)
        again.dial("busy")
        report = await first.reported(CallUnanswered)
        assert report.outcome is CallOutcome.BUSY
        waiting.telephony.release_agent(ReleaseAgent(waiting.interaction_id))


@pytest.fixture
def seldom_checked(lab: TelephonyLab) -> Iterator[TelephonyLab]:
    """Let Asterisk check trunks and phones once an hour from its next start, and wait long for each; it is undone after the test."""
    file = lab.folder / "asterisk/etc/pjsip.conf"
    before = file.read_text("utf-8")
    seldom = before.replace("qualify_frequency=2\n", "qualify_frequency=3600\n")
    patient = seldom.replace("qualify_timeout=1.0\n", "qualify_timeout=60.0\n")
    assert before != seldom != patient
    file.write_text(patient, "utf-8")
    yield lab
    file.write_text(before, "utf-8")
    lab.kill_asterisk()
    lab.start_asterisk()
    lab.wait_until_online("1001", "customers", "teams")


def test_that_trunks_and_phones_are_checked_as_soon_as_asterisk_is_back(seldom_checked: TelephonyLab) -> None:
    seldom_checked.kill_asterisk()
    seldom_checked.start_asterisk()
    seldom_checked.wait_until_online("1001", "customers", "teams")


async def test_that_a_restarted_server_takes_up_what_outlived_it_in_every_state(lab: TelephonyLab) -> None:
    application = f"test-{uuid4().hex[:8]}"
    async with asterisk(lab, application=application) as first:
        trials = await four_calls(first)
        ringing, _, dialling, talking = trials
        await crash(first)

        def give_again(telephony: AsteriskTelephony) -> None:
            for trial in (ringing, dialling):
                trial.telephony = telephony
            ringing.ring("rings", accepts=True)
            dialling.dial("rings", within=3)

        channels = lab.channels()
        assert len(channels) == 6
        async with restarted(lab, application, *stored(trials), give_again) as reports:
            assert sorted(lab.channels()) == sorted(channels)
            assert not any(isinstance(each, (CallLost, AgentLegEnded, AgentUnanswered)) for each in reports)
            # The time that is left of the customer's ringing is the server's.
            await seen(
                lambda: [each for each in reports if isinstance(each, CallUnanswered)],
                "given up",
                within=PATIENCE,
            )
            assert [each for each in reports if isinstance(each, CallUnanswered)] == [
                CallUnanswered(
                    attempt_id=dialling.attempt_id,
                    outcome=CallOutcome.NO_ANSWER,
                    detail="rang until the time was over",
                )
            ]
            assert not [each for each in reports if isinstance(each, CallEnded)]
            ringing.telephony.release_agent(ReleaseAgent(ringing.interaction_id))
        assert talking.attempt_id


@pytest.mark.logs_expected("a call without an owner is ended")
async def test_that_a_server_whose_store_knows_nothing_of_the_calls_ends_them(lab: TelephonyLab) -> None:
    application = f"test-{uuid4().hex[:8]}"
    async with asterisk(lab, application=application) as first:
        await four_calls(first)
        await crash(first)
        async with restarted(lab, application, [], [], lambda _telephony: None) as reports:
            assert reports == [SwitchAway(away=False)]
            assert lab.bridges() == []
            await seen(lambda: not lab.channels(), "all channels ended", within=PATIENCE)


async def test_that_a_server_whose_calls_ended_without_it_reports_them_lost(lab: TelephonyLab) -> None:
    application = f"test-{uuid4().hex[:8]}"
    async with asterisk(lab, application=application) as first:
        trials = await four_calls(first)
        await crash(first)
        await asyncio.to_thread(lab.hang_up_all)
        await seen(lambda: not lab.channels(), "all channels ended", within=PATIENCE)
        async with restarted(lab, application, *stored(trials), lambda _telephony: None) as reports:
            _, connected, dialling, talking = trials
            lost = [each for each in reports if isinstance(each, CallLost)]
            assert {each.attempt_id for each in lost} == {dialling.attempt_id, talking.attempt_id}
            legs = [each for each in reports if isinstance(each, AgentLegEnded)]
            assert [(each.interaction_id, each.how) for each in legs] == [
                (connected.interaction_id, LegEnd.LOST)
            ]


@pytest.mark.logs_expected(LOST)
async def test_that_an_answer_while_the_socket_is_down_is_found(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallRinging)
        async with cut_off(trial):
            await seen(
                lambda: [each for each in lab.channels() if trial.attempt_id in each and each.endswith("Up")],
                "the customer answered",
                within=PATIENCE,
            )
        assert trial.of(CallAnswered)
        trial.hang_up()


@pytest.mark.logs_expected(LOST)
async def test_that_an_end_while_the_socket_is_down_is_found(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        trial.dial("hangs up")
        await trial.reported(CallAnswered)
        async with cut_off(trial):
            await seen(
                lambda: not [each for each in lab.channels() if trial.attempt_id in each],
                "the customer hung up",
                within=PATIENCE,
            )
        assert trial.of(CallLost)
        assert trial.of(CallEnded) == []


@pytest.mark.logs_expected(LOST, "another program has connected to the ARI application")
async def test_that_a_server_whose_application_was_taken_waits_and_returns(lab: TelephonyLab) -> None:
    application = f"test-{uuid4().hex[:8]}"
    reports: list[Event] = []
    telephony = AsteriskTelephony(
        lab.account(application), lab.settings, reports.append, owner="test", stand_back_s=0.5
    )
    telephony.start()
    telephony.reconcile((), ())
    await seen(lambda: reports, "connected", within=PATIENCE)
    connected = asyncio.Event()

    async def on_connect() -> None:
        connected.set()

    intruder = AriClient(lab.account(application), on_connect=on_connect)
    intruder.start()
    await connected.wait()
    await seen(lambda: SwitchAway(away=True) in reports, "it stands back", within=PATIENCE)
    await intruder.close()
    await seen(lambda: reports.count(SwitchAway(away=False)) == 2, "it leads again", within=PATIENCE)
    await telephony.close()


@pytest.mark.logs_expected("another server uses this ARI application")
async def test_that_a_second_server_offers_nothing_until_the_first_ends(lab: TelephonyLab) -> None:
    application = f"test-{uuid4().hex[:8]}"
    async with asterisk(lab, application=application, owner="first") as first:
        reports: list[Event] = []
        second = AsteriskTelephony(lab.account(application), lab.settings, reports.append, owner="second")
        second.start()
        second.reconcile((), ())
        await seen(lambda: reports == [SwitchAway(away=True)], "the second one waits", within=PATIENCE)
        await first.connected()
        first.telephony.release_agent(ReleaseAgent(first.interaction_id))
        assert reports == [SwitchAway(away=True)]
        await first.telephony.close()
        await seen(lambda: reports[1:] == [SwitchAway(away=False)], "the second one leads", within=PATIENCE)
        await second.close()


Request = Callable[..., Awaitable[Any]]


@pytest.mark.parametrize("status", [409, 500])
async def test_that_a_call_that_asterisk_refuses_is_not_placed_and_leaves_no_channel(
    lab: TelephonyLab, status: int
) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        ari = adapter(trial).ari
        request: Request = ari.request

        async def refuse(method: str, path: str, **options: Any) -> Any:
            if path.endswith("/dial"):
                raise AriRefused(status, "refused", request=f"{method} {path}")
            return await request(method, path, **options)

        ari.request = refuse
        trial.dial("answers")
        report = await trial.reported(CallUnanswered)
        assert report.outcome is CallOutcome.NOT_PLACED


@pytest.mark.parametrize("part", ["/channels/create", "/dial"])
async def test_that_an_order_whose_answer_is_lost_is_carried_out_once(lab: TelephonyLab, part: str) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        ari = adapter(trial).ari
        request: Request = ari.request
        lost: list[str] = []

        async def lose(method: str, path: str, **options: Any) -> Any:
            answer = await request(method, path, **options)
            if path.endswith(part):
                lost.append(path)
                raise AriUnreachable("the answer was lost")
            return answer

        ari.request = lose
        trial.dial("answers")
        await trial.reported(CallAnswered)
        assert len(lost) == 1
        assert len([each for each in lab.channels() if trial.attempt_id in each]) == 1
        trial.hang_up()


@pytest.mark.logs_expected(LOST)
async def test_that_a_call_outlives_an_asterisk_that_stands_still(lab: TelephonyLab) -> None:
    async with asterisk(lab, compare_every_s=3600) as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        lab.freeze_asterisk(frozen=True)
        try:
            await seen(lambda: SwitchAway(away=True) in trial.reports, "the switch is away", within=PATIENCE)
        finally:
            lab.freeze_asterisk(frozen=False)
        await seen(trial.is_connected, "the switch is back", within=PATIENCE)
        assert trial.of(CallLost) == trial.of(CallEnded) == trial.of(AgentLegEnded) == []
        trial.hang_up()
