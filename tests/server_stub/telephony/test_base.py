"""The contract of telephony: the same rules on the simulator, on Asterisk, and on an Asterisk whose events get lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any, Final

import pytest

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import CallOutcome, EndpointKind, SupervisionMode
from server_stub.core.model.effects import (
    HangUp,
    Hold,
    KeepRecording,
    LeaveMessage,
    PauseRecording,
    ReleaseAgent,
    ReleaseSupervisor,
    SendDigits,
    SetSupervisionMode,
    WatchedEndpoint,
    WatchEndpoints,
)
from server_stub.core.model.events import (
    AgentAnswered,
    AgentLegEnded,
    AgentRinging,
    AgentUnanswered,
    CallAnswered,
    CallEnded,
    CallRecorded,
    CallRinging,
    CallUnanswered,
    EndpointReachable,
    SupervisorAnswered,
    SupervisorLegEnded,
    SupervisorUnanswered,
)
from server_stub.core.model.telephony_events import LegEnd, LegOutcome, SwitchAway
from tests.server_stub.telephony.switches import SwitchOnTrial, asterisk, faulty_asterisk, simulated

Open = Callable[[], AbstractAsyncContextManager[SwitchOnTrial]]

pytestmark = [pytest.mark.patience(90)]

SWITCHES: Final = (
    "simulator",
    pytest.param("asterisk", marks=pytest.mark.telephony),
    pytest.param("asterisk that loses events", marks=pytest.mark.telephony),
)


@pytest.fixture(params=SWITCHES)
def switch(request: pytest.FixtureRequest) -> Open:
    """How to open the switch; on Asterisk, a call that is left behind fails the test."""
    if request.param == "simulator":
        return simulated
    lab: Any = request.getfixturevalue("lab")
    if request.param == "asterisk":
        return lambda: asterisk(lab)
    return lambda: faulty_asterisk(lab, seed=7)


@pytest.fixture(params=SWITCHES)
def with_dead_trunk(request: pytest.FixtureRequest) -> Open:
    """How to open the switch while its trunk ``nowhere`` is away."""
    if request.param == "simulator":
        return lambda: simulated(trunks_away=("nowhere",))
    request.node.add_marker(pytest.mark.logs_expected("a trunk is away"))
    lab: Any = request.getfixturevalue("lab")
    if request.param == "asterisk":
        return lambda: asterisk(lab, settings=lab.settings_with_dead_trunk)
    return lambda: faulty_asterisk(lab, seed=7, settings=lab.settings_with_dead_trunk)


async def test_that_the_next_trunk_of_the_order_carries_the_call_when_the_first_is_away(
    with_dead_trunk: Open,
) -> None:
    async with with_dead_trunk() as trial:
        assert [each.trunks_away for each in trial.of(SwitchAway)] == [("nowhere",)]
        await trial.connected()
        trial.trunks = ("nowhere", "customers")
        trial.dial("answers")
        await trial.reported(CallAnswered)
        trial.hang_up()


async def test_that_a_call_is_not_placed_when_all_trunks_of_the_order_are_away(with_dead_trunk: Open) -> None:
    async with with_dead_trunk() as trial:
        await trial.connected()
        trial.trunks = ("nowhere",)
        trial.dial("answers")
        report = await trial.reported(CallUnanswered)
        assert report.outcome is CallOutcome.NOT_PLACED
        await trial.is_quiet()
        assert trial.of(CallAnswered) == []
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))


async def test_that_a_phone_that_answers_is_reported_once(switch: Open) -> None:
    async with switch() as trial:
        trial.ring("answers")
        trial.ring("answers")
        await trial.reported(AgentAnswered)
        await trial.is_quiet()
        assert len(trial.of(AgentAnswered)) == 1
        assert trial.of(AgentUnanswered) == []
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))


async def test_that_answering_is_accepting_at_a_phone_that_accepts(switch: Open) -> None:
    async with switch() as trial:
        trial.ring("answers", accepts=True)
        await trial.reported(AgentAnswered)
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))
        await trial.is_quiet()
        assert trial.of(AgentLegEnded) == []


@pytest.mark.parametrize(
    ("phone", "outcome"),
    [
        ("declines", LegOutcome.DECLINED),
        ("busy", LegOutcome.BUSY),
        ("away", LegOutcome.UNREACHABLE),
        ("rings", LegOutcome.NO_ANSWER),
    ],
)
async def test_that_a_phone_that_does_not_answer_is_reported_with_the_reason(
    switch: Open, phone: str, outcome: LegOutcome
) -> None:
    async with switch() as trial:
        trial.ring(phone, within=4 if phone == "rings" else 30)  # A busy machine rings late.
        report = await trial.reported(AgentUnanswered)
        await trial.is_quiet()
        assert trial.loses_reports or report.outcome is outcome
        assert len(trial.of(AgentUnanswered)) == 1
        assert trial.of(AgentAnswered) == []


async def test_that_a_released_phone_stops_ringing_and_nothing_more_is_reported(switch: Open) -> None:
    async with switch() as trial:
        trial.ring("rings")
        if not trial.loses_reports:
            await trial.reported(AgentRinging)
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))
        before = list(trial.reports)
        await trial.is_quiet()
        assert trial.reports == before


async def test_that_an_agent_who_hangs_up_is_reported(switch: Open) -> None:
    async with switch() as trial:
        trial.ring("hangs up")
        report = await trial.reported(AgentLegEnded)
        assert report.how is LegEnd.HUNG_UP
        await trial.is_quiet()
        assert len(trial.of(AgentLegEnded)) == 1


@pytest.mark.parametrize(
    ("customer", "outcome"),
    [
        ("busy", CallOutcome.BUSY),
        ("rejects", CallOutcome.REJECTED),
        ("invalid", CallOutcome.INVALID_NUMBER),
    ],
)
async def test_that_a_customer_who_is_not_reached_is_reported_with_the_outcome(
    switch: Open, customer: str, outcome: CallOutcome
) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial(customer)
        report = await trial.reported(CallUnanswered)
        await trial.is_quiet()
        assert trial.loses_reports or report.outcome is outcome
        assert len(trial.of(CallUnanswered)) == 1
        assert trial.of(CallAnswered) == []
        trial.hang_up()
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))


async def test_that_an_answer_is_reported_and_the_end_that_was_ordered_is_not(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        trial.dial("answers")
        await trial.reported(CallAnswered)
        trial.hang_up()
        before = list(trial.reports)
        trial.hang_up()
        await trial.is_quiet()
        assert trial.reports == before


async def test_that_a_customer_who_hangs_up_is_reported_once_and_not_called_again(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("hangs up")
        await trial.reported(CallEnded)
        trial.dial("hangs up")
        await trial.is_quiet()
        assert len(trial.of(CallEnded)) == 1
        assert len(trial.of(CallUnanswered)) == 0
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))


async def test_that_a_call_can_be_ended_while_it_rings(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("rings")
        if not trial.loses_reports:
            await trial.reported(CallRinging)
        trial.hang_up()
        before = list(trial.reports)
        await trial.is_quiet()
        assert trial.reports == before


async def test_that_a_call_can_be_ended_as_soon_as_it_is_ordered(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        trial.hang_up()
        before = list(trial.reports)
        await trial.is_quiet()
        assert trial.reports == before


async def test_that_a_message_is_left_and_the_call_ends_by_itself(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        trial.telephony.leave_message(LeaveMessage(trial.attempt_id, "beep"))
        trial.telephony.leave_message(LeaveMessage(trial.attempt_id, "beep"))
        if trial.loses_reports:  # The end of the prompt may be lost; the agent then ends the call.
            trial.hang_up()
        else:
            await trial.reported(CallEnded)
        assert trial.of(AgentLegEnded) == []


async def test_that_a_recorded_conversation_is_reported_and_kept_until_it_is_dropped(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        trial.keep_recording()
        trial.keep_recording()
        await trial.reported(CallAnswered)
        trial.hang_up()
        report = await trial.reported(CallRecorded)
        assert (report.attempt_id, report.recording_id) == (trial.attempt_id, trial.recording_id)
        telephony = trial.telephony
        for _ in range(2):
            sound = await telephony.fetch_recording(trial.recording_id)
            assert sound is not None
            assert sound.startswith(b"RIFF")
        for _ in range(2):
            await telephony.drop_recording(trial.recording_id)
        assert await telephony.fetch_recording(trial.recording_id) is None


async def test_that_nothing_is_recorded_of_a_customer_who_is_not_reached(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("busy")
        trial.keep_recording()
        await trial.reported(CallUnanswered)
        await trial.is_quiet()
        assert trial.of(CallRecorded) == []
        assert await trial.telephony.fetch_recording(trial.recording_id) is None
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))


@pytest.mark.parametrize("mode", list(SupervisionMode))
async def test_that_a_supervisor_comes_and_goes_without_a_trace_in_the_call(
    switch: Open, mode: SupervisionMode
) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        for _ in range(2):
            trial.ring_supervisor("answers", mode)
        report = await trial.reported(SupervisorAnswered)
        assert (report.interaction_id, report.supervision_id) == (trial.interaction_id, trial.supervision_id)
        for each in SupervisionMode:
            trial.telephony.set_supervision_mode(SetSupervisionMode(trial.supervision_id, each))
        await trial.is_quiet()
        before = list(trial.reports)
        for _ in range(2):
            trial.telephony.release_supervisor(ReleaseSupervisor(trial.supervision_id))
        await trial.is_quiet()
        assert trial.reports == before
        assert len(trial.of(SupervisorAnswered)) == 1
        assert [*trial.of(CallEnded), *trial.of(AgentLegEnded)] == []
        trial.hang_up()


@pytest.mark.parametrize(
    ("phone", "outcome"),
    [
        ("declines", LegOutcome.DECLINED),
        ("busy", LegOutcome.BUSY),
        ("away", LegOutcome.UNREACHABLE),
        ("rings", LegOutcome.NO_ANSWER),
    ],
)
async def test_that_a_supervisor_who_does_not_answer_is_reported_and_the_call_goes_on(
    switch: Open, phone: str, outcome: LegOutcome
) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        trial.ring_supervisor(phone, within=1 if phone == "rings" else 30)
        report = await trial.reported(SupervisorUnanswered)
        assert trial.loses_reports or report.outcome is outcome
        await trial.is_quiet()
        assert trial.of(SupervisorAnswered) == []
        assert [*trial.of(CallEnded), *trial.of(AgentLegEnded)] == []
        trial.hang_up()


async def test_that_a_supervisor_who_hangs_up_is_reported_and_the_call_goes_on(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        trial.ring_supervisor("hangs up", SupervisionMode.JOIN)
        await trial.reported(SupervisorLegEnded)
        await trial.is_quiet()
        assert len(trial.of(SupervisorLegEnded)) == 1
        assert [*trial.of(CallEnded), *trial.of(AgentLegEnded)] == []
        trial.hang_up()


async def test_that_a_call_ends_before_its_supervisor(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        trial.ring_supervisor("answers", SupervisionMode.JOIN)
        await trial.reported(SupervisorAnswered)
        trial.hang_up()
        await trial.is_quiet()
        trial.telephony.release_supervisor(ReleaseSupervisor(trial.supervision_id))
        assert trial.of(CallEnded) == []


async def test_that_hold_and_digits_change_nothing_that_is_reported(switch: Open) -> None:
    async with switch() as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        for on in (True, False):
            trial.telephony.hold(Hold(trial.attempt_id, on))
        for _ in range(2):
            trial.telephony.send_digits(SendDigits(trial.attempt_id, "15#", "d1"))
        await trial.is_quiet()
        assert trial.of(CallEnded) == []
        assert trial.of(AgentLegEnded) == []
        trial.hang_up()


async def test_that_orders_for_what_is_not_there_do_nothing(switch: Open) -> None:
    async with switch() as trial:
        before = list(trial.reports)
        trial.telephony.hang_up(HangUp("unknown"))
        trial.telephony.release_agent(ReleaseAgent("unknown"))
        trial.telephony.hold(Hold("unknown", on=True))
        trial.telephony.send_digits(SendDigits("unknown", "1", "d1"))
        trial.telephony.leave_message(LeaveMessage("unknown", "beep"))
        trial.telephony.keep_recording(KeepRecording("unknown", "r1"))
        trial.telephony.pause_recording(PauseRecording("unknown", on=True))
        trial.telephony.set_supervision_mode(SetSupervisionMode("unknown", SupervisionMode.JOIN))
        trial.telephony.release_supervisor(ReleaseSupervisor("unknown"))
        assert await trial.telephony.open_supervisor_leg("unknown") is None
        await trial.telephony.drop_recording("unknown")
        assert await trial.telephony.fetch_recording("unknown") is None
        assert await trial.telephony.open_leg("unknown", "dana") is None
        await trial.is_quiet()
        assert trial.reports == before
        await trial.telephony.close()


async def test_that_the_state_of_each_watched_phone_is_reported(switch: Open) -> None:
    async with switch() as trial:
        phones = {"dana": trial.phones["answers"], "lee": trial.phones["away"]}
        trial.telephony.watch_endpoints(
            WatchEndpoints(
                tuple(
                    WatchedEndpoint(agent_id, Endpoint(kind=EndpointKind.SOFTPHONE, address=address))
                    for agent_id, address in phones.items()
                )
            )
        )
        await trial.reported(EndpointReachable, 2)
        assert {each.agent_id: each.reachable for each in trial.of(EndpointReachable)} == {
            "dana": True,
            "lee": False,
        }
