"""The desk of an agent whose phone is the desktop, without windows: client, phone, and what both show."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from agent_desktop.client.agent_actions import AgentActions
from agent_desktop.client.phone_call import PhoneCall, is_about_to_call, wanted_leg
from agent_desktop.client.phone_readiness import PhoneReadiness
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
from agent_desktop.protocol.commands import Presence, SetAgentState
from agent_desktop.protocol.objects import Me
from agent_desktop.protocol.states import AgentState, InteractionState
from tests.support.desktop_calls import STAYS, hand_in
from tests.support.server import PASSWORD, RunningServer
from tests.support.waiting import seen


class PhoneDesk:
    """Dana's desk without windows: client, phone, and what both show."""

    def __init__(self, server: ServerClient, me: Me, start: Sequence[str] | None) -> None:
        link = Connection(ConnectionState.CONNECTING, datetime.now(UTC), server.url)
        self.view = Observable(AgentView(connection=link, me=me))
        self.actions = AgentActions(server, self.view, say=_say, show_refusal=_refuse)
        self.phone = PhoneService(asyncio.get_running_loop(), start)
        self.call = PhoneCall(server, self.view, self.phone, wanted=wanted_leg, is_about=is_about_to_call)
        self.readiness = PhoneReadiness(server, self.view, self.phone)

    @property
    def state(self) -> InteractionState | None:
        """Where the interaction in hand stands."""
        return self.view.value.interaction.state if self.view.value.interaction is not None else None

    @property
    def agent_state(self) -> AgentState | None:
        """The agent's state as the server reports it."""
        return self.view.value.agent.state if self.view.value.agent is not None else None

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
async def phone_desk(
    server: RunningServer, start: Sequence[str] | None = None, *, url: str = ""
) -> AsyncGenerator[PhoneDesk]:
    """Sign dana in, and run the desk until the block is left.

    ``start`` is the command of the phone process. ``url`` leads to the server, if not by its own address.
    """
    async with open_client(url or server.url, trusted()) as http:
        session = ClientSession(http)
        await session.sign_in("dana", PASSWORD)
        client = ServerClient(http, session, ServerClock())
        desk = PhoneDesk(client, await client.get(paths.ME, Me), start)
        desk.phone.start()
        running = [
            asyncio.ensure_future(work)
            for work in (desk.actions.run(), desk.call.run(), desk.readiness.run())
        ]
        try:
            yield desk
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            await desk.phone.close()


async def be_available(desk: PhoneDesk) -> None:
    """Become available as soon as the desktop is connected."""
    await seen(lambda: desk.view.value.connection.link is ConnectionState.LIVE, "the stream")
    desk.actions.set_presence(SetAgentState(Presence.AVAILABLE))


async def take_a_call(desk: PhoneDesk, server: RunningServer, number: str = STAYS) -> None:
    """Accept a callback."""
    await be_available(desk)
    await asyncio.to_thread(hand_in, server, number)
    await seen(lambda: desk.state is InteractionState.OFFERED, "an offer")
    desk.actions.accept()
