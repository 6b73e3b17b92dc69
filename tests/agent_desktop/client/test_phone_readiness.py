"""What an agent whose desktop has no headset, or no phone process, sees and is offered: real server, process and sound."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from agent_desktop.model.phone import LegStage, PhoneProblem
from agent_desktop.phone import phone_service
from agent_desktop.protocol.states import AgentState, InteractionState
from tests.agent_desktop.phone_desk import PhoneDesk, be_available, phone_desk
from tests.support.desktop_calls import desktop_server, hand_in
from tests.support.sound import SoundLab
from tests.support.waiting import seen

pytestmark = [pytest.mark.sound, pytest.mark.patience(180)]


@pytest.fixture
def lab(sound_lab: SoundLab, monkeypatch: pytest.MonkeyPatch) -> SoundLab:
    """A sound server whose default microphone hears its default headset; devices are looked for often."""
    for name, value in sound_lab.variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(phone_service, "LOOK_EVERY_S", 0.2)
    return sound_lab


async def is_known_as(desk: PhoneDesk, problem: PhoneProblem | None) -> None:
    """Wait until desktop and server both know the problem, or that there is none."""

    def look() -> bool:
        view = desk.view.value
        is_known = view.agent is not None and view.agent.endpoint_reachable is (problem is None)
        return is_known and view.phone_problem is problem and desk.phone.state.value.is_known

    await seen(look, f"the problem {problem} is known to both")


async def test_that_an_agent_whose_headset_is_unplugged_is_offered_nothing_until_it_is_back(
    lab: SoundLab, tmp_path: Path
) -> None:
    with desktop_server(tmp_path) as server:
        async with phone_desk(server) as desk:
            await be_available(desk)
            await is_known_as(desk, None)
            lab.unplug("lab")
            await is_known_as(desk, PhoneProblem.NO_HEADSET)
            hand_in(server)
            await seen(lambda: desk.agent_state is AgentState.AVAILABLE, "the agent stays available")
            with server.client("boss") as supervisor:
                (waiting,) = supervisor.get("/v1/callbacks").json()["items"]
                answer = supervisor.get(f"/v1/callbacks/{waiting['id']}/why").json()
            assert [reason["code"] for reason in answer["reasons"]] == ["no_agent_available"]
            assert desk.state is None
            lab.add_sink("lab")
            lab.set_default_sink("lab")
            await is_known_as(desk, None)
            await seen(lambda: desk.state is InteractionState.OFFERED, "an offer, without a click")


async def test_that_no_line_is_opened_without_the_headset_that_was_pulled_out_during_the_offer(
    lab: SoundLab, tmp_path: Path
) -> None:
    with desktop_server(tmp_path) as server:
        async with phone_desk(server) as desk:
            await be_available(desk)
            await is_known_as(desk, None)
            hand_in(server)
            await seen(lambda: desk.state is InteractionState.OFFERED, "an offer")
            lab.unplug("lab")
            await is_known_as(desk, PhoneProblem.NO_HEADSET)
            desk.actions.accept()
            await seen(lambda: desk.state is InteractionState.HANDLING, "the simulated switch goes on")
            assert desk.phone.state.value.stage is LegStage.CONNECTING
            lab.add_sink("lab")
            lab.set_default_sink("lab")
            await desk.is_up()


@pytest.mark.logs_expected("the phone process ended")
async def test_that_an_agent_whose_phone_process_does_not_start_is_offered_nothing_and_sees_why(
    lab: SoundLab, tmp_path: Path
) -> None:
    del lab
    with desktop_server(tmp_path) as server:
        async with phone_desk(server, [sys.executable, "-c", "raise SystemExit(1)"]) as desk:
            await be_available(desk)
            await is_known_as(desk, PhoneProblem.NOT_RUNNING)
            await seen(lambda: desk.agent_state is AgentState.AVAILABLE, "the agent is available")
