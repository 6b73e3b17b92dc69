"""The desktop's side of the built-in phone on a real server with its relay, a real phone process and a real sound server."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import psutil
import pytest

from agent_desktop.client.agent_actions import AgentActions
from agent_desktop.client.phone_call import PhoneCall, media_url
from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState, Tone
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.notices import Notice, RefusedNotice
from agent_desktop.model.observable import Observable
from agent_desktop.model.phone import LegStage
from agent_desktop.net.connect import open_client, trusted
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.phone.phone_service import PhoneService
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import End, Presence, SetAgentState
from agent_desktop.protocol.objects import Me, MediaLeg
from agent_desktop.protocol.states import InteractionState
from tests.support.desktop_calls import STAYS, desktop_server, hand_in
from tests.support.server import PASSWORD, RunningServer
from tests.support.sound import SoundLab
from tests.support.waiting import seen

RELAY: Final = "server_stub.relay.worker"
RINGS_ON: Final = "+442079460101"
"""A customer who never answers: the ring tone can be heard."""


class Desk:
    """Dana's desk without windows: client, phone, and what both show."""

    def __init__(self, server: ServerClient, me: Me) -> None:
        link = Connection(ConnectionState.CONNECTING, datetime.now(UTC), server.url)
        self.view = Observable(AgentView(connection=link, me=me))
        self.actions = AgentActions(server, self.view, say=_say, show_refusal=_refuse)
        self.phone = PhoneService(asyncio.get_running_loop())
        self.call = PhoneCall(server, self.view, self.phone)

    @property
    def state(self) -> InteractionState | None:
        """Where the interaction in hand stands."""
        return self.view.value.interaction.state if self.view.value.interaction is not None else None

    async def is_up(self) -> None:
        """Wait until the leg is up."""
        await seen(lambda: self.phone.state.value.stage is LegStage.UP, "the leg is up")

    async def hears(self, least: float = 0.02) -> None:
        """Wait until the headset plays something."""
        await seen(lambda: self.phone.levels.value.headset > least, "something is heard")


def _say(notice: Notice) -> tuple[Tone, str]:
    return Tone.INFO, type(notice).__name__


def _refuse(_: RefusedNotice) -> bool:
    return False


@asynccontextmanager
async def at_the_desk(server: RunningServer) -> AsyncGenerator[Desk]:
    async with open_client(server.url, trusted()) as http:
        session = ClientSession(http)
        await session.sign_in("dana", PASSWORD)
        client = ServerClient(http, session, ServerClock())
        desk = Desk(client, await client.get(paths.ME, Me))
        desk.phone.start()
        running = [asyncio.ensure_future(work) for work in (desk.actions.run(), desk.call.run())]
        try:
            yield desk
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            await desk.phone.close()


async def take_a_call(desk: Desk, server: RunningServer, number: str = STAYS) -> None:
    """Accept a callback."""
    await seen(lambda: desk.view.value.connection.link is ConnectionState.LIVE, "the stream")
    desk.actions.set_presence(SetAgentState(Presence.AVAILABLE))
    await asyncio.to_thread(hand_in, server, number)
    await seen(lambda: desk.state is InteractionState.OFFERED, "an offer")
    desk.actions.accept()


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
        async with at_the_desk(server) as desk:
            await seen(lambda: desk.phone.state.value.ready, "the phone is ready")
            await take_a_call(desk, server)
            await desk.is_up()
            await desk.hears()
            await seen(lambda: desk.state is InteractionState.HANDLING, "the customer answers")
            desk.actions.red_x(End(InteractionState.HANDLING))
            await seen(lambda: desk.phone.state.value.stage is LegStage.IDLE, "the phone is down")
            assert desk.phone.state.value.interaction_id is None


@pytest.mark.sound
@pytest.mark.patience(180)
@pytest.mark.logs_expected("the phone process ended")
async def test_that_a_killed_phone_process_comes_back_within_the_call(lab: SoundLab, tmp_path: Path) -> None:
    with desktop_server(tmp_path) as server:
        async with at_the_desk(server) as desk:
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
        async with at_the_desk(server) as desk:
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
