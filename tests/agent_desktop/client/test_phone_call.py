"""The desktop's side of the built-in phone on a real server with its relay, a real phone process and a real sound server."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Final

import psutil
import pytest

from agent_desktop.client.phone_call import media_url
from agent_desktop.model.phone import LegStage
from agent_desktop.protocol.commands import End
from agent_desktop.protocol.objects import MediaLeg
from agent_desktop.protocol.states import InteractionState
from tests.agent_desktop.phone_desk import phone_desk, take_a_call
from tests.support.desktop_calls import desktop_server
from tests.support.server import RunningServer
from tests.support.sound import SoundLab
from tests.support.waiting import seen

RELAY: Final = "server_stub.relay.worker"
RINGS_ON: Final = "+442079460101"
"""A customer who never answers: the ring tone can be heard."""


def relay_of(server: RunningServer) -> int:
    """Return the process id of a server's relay."""
    children = psutil.Process(server.pid).children(recursive=True)
    (relay,) = [child.pid for child in children if RELAY in child.cmdline()]
    return relay


@pytest.fixture
def lab(sound_lab: SoundLab, monkeypatch: pytest.MonkeyPatch) -> SoundLab:
    """A sound server whose default microphone hears what its default headset plays: an echo goes round."""
    for name, value in sound_lab.variables.items():
        monkeypatch.setenv(name, value)
    return sound_lab


@pytest.mark.sound
@pytest.mark.patience(180)
async def test_that_a_call_sounds_from_the_acceptance_to_the_red_x(lab: SoundLab, tmp_path: Path) -> None:
    with desktop_server(tmp_path) as server:
        async with phone_desk(server) as desk:
            await seen(lambda: desk.phone.state.value.ready, "the phone is ready")
            await take_a_call(desk, server)
            await desk.is_up()
            await seen(lambda: desk.state is InteractionState.HANDLING, "the customer answers")
            with lab.tone("lab"):  # The simulated customer is an echo.
                await desk.hears()
            desk.actions.red_x(End(InteractionState.HANDLING))
            await seen(lambda: desk.phone.state.value.stage is LegStage.IDLE, "the phone is down")
            assert desk.phone.state.value.interaction_id is None


@pytest.mark.sound
@pytest.mark.patience(180)
@pytest.mark.logs_expected("the phone process ended")
async def test_that_a_killed_phone_process_comes_back_within_the_call(lab: SoundLab, tmp_path: Path) -> None:
    with desktop_server(tmp_path) as server:
        async with phone_desk(server) as desk:
            await take_a_call(desk, server)
            await desk.is_up()
            desk.phone.mute(on=True)
            first = desk.phone.pid
            assert first is not None
            stages: list[LegStage] = []
            desk.phone.state.watch(lambda state: stages.append(state.stage))
            os.kill(first, signal.SIGKILL)
            await seen(lambda: LegStage.RECONNECTING in stages, "the loss is shown")
            await desk.is_up()
            assert desk.phone.pid != first
            assert desk.phone.state.value.muted  # The agent muted, and nothing else may take that back.
            assert desk.state in {InteractionState.DIALING, InteractionState.HANDLING}


@pytest.mark.sound
@pytest.mark.patience(180)
async def test_that_a_killed_relay_comes_back_within_the_call(lab: SoundLab, tmp_path: Path) -> None:
    with desktop_server(tmp_path, troubles_expected=True) as server:
        async with phone_desk(server) as desk:
            await take_a_call(desk, server, RINGS_ON)
            await desk.is_up()
            stages: list[LegStage] = []
            desk.phone.state.watch(lambda state: stages.append(state.stage))
            os.kill(relay_of(server), signal.SIGKILL)
            await seen(lambda: LegStage.RECONNECTING in stages, "the loss is shown")
            await desk.is_up()
            await desk.hears()
            assert [trouble for trouble in server.troubles() if "media relay" not in trouble] == []


def test_that_a_desktop_over_https_takes_a_port_only_if_it_speaks_tls() -> None:
    leg = MediaLeg(path="/v1/media/abc", port=8751)
    assert media_url("https://desk.example", leg) == "wss://desk.example/v1/media/abc"
    assert media_url("https://desk.example:8443", leg) == "wss://desk.example:8443/v1/media/abc"
    secure = MediaLeg(path="/v1/media/abc", port=8751, port_is_secure=True)
    assert media_url("https://desk.example", secure) == "wss://desk.example:8751/v1/media/abc"
    assert media_url("https://[::1]:8443", secure) == "wss://[::1]:8751/v1/media/abc"


def test_that_a_desktop_over_plain_http_takes_the_media_port() -> None:
    leg = MediaLeg(path="/v1/media/abc", port=8751)
    assert media_url("http://10.0.0.1:8750", leg) == "ws://10.0.0.1:8751/v1/media/abc"
    assert media_url("http://[::1]:8750", leg) == "ws://[::1]:8751/v1/media/abc"
    assert media_url("http://front", MediaLeg(path="/v1/media/abc")) == "ws://front/v1/media/abc"
