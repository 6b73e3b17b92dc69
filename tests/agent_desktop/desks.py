"""An agent's desk without windows: the real actions at a real server, and a way to wait for what the desk shows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from agent_desktop.client.agent_actions import AgentActions
from agent_desktop.model.agent_view import AgentView, Tone
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.notices import Notice, RefusedNotice
from agent_desktop.model.observable import Observable
from agent_desktop.net.connect import open_client, trusted
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol.commands import Presence, SetAgentState
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import AgentState, InteractionState
from tests.support.server import PASSWORD, RunningServer
from tests.support.waiting import PATIENCE_S


@dataclass
class DeskAtWork:
    """A signed-in desktop session with its notices."""

    desk: Observable[AgentView]
    server: ServerClient
    actions: AgentActions
    running: asyncio.Task[None]
    notices: list[Notice]
    refusals: list[RefusedNotice] = field(default_factory=list[RefusedNotice])
    views: list[AgentView] = field(default_factory=list[AgentView])

    @property
    def view(self) -> AgentView:
        """The view as it stands."""
        return self.desk.value

    @property
    def at_hand(self) -> Interaction:
        """The open interaction; there must be one."""
        assert self.view.interaction is not None
        return self.view.interaction

    async def until(self, look: Callable[[AgentView], bool]) -> AgentView:
        """Wait for a view that looks so, and return it."""
        seen: asyncio.Future[AgentView] = asyncio.get_running_loop().create_future()

        def watch(view: AgentView) -> None:
            if look(view) and not seen.done():
                seen.set_result(view)

        stop = self.desk.watch(watch)
        watch(self.view)
        try:
            return await seen
        finally:
            stop()

    async def until_state(self, state: InteractionState | None) -> AgentView:
        """Wait until the open interaction is in ``state``; ``None``: until there is none."""
        return await self.until(
            lambda view: (view.interaction.state if view.interaction is not None else None) is state
        )

    async def until_idle(self) -> None:
        """Wait until nothing is under way."""
        await self.until(lambda view: not view.is_working())

    async def be_available(self) -> None:
        """Ask for being available, and wait until it is so."""
        self.actions.set_presence(SetAgentState(Presence.AVAILABLE))
        await self.until(lambda view: view.agent is not None and view.agent.state is not AgentState.OFFLINE)
        await self.until_idle()


@asynccontextmanager
async def desk_at_work(
    url: str, user: str = "dana", password: str = PASSWORD, *, others: Sequence[str] = ()
) -> AsyncGenerator[DeskAtWork]:
    """Sign ``user`` in and keep the desk until the block is left; ``others`` are servers of the same site."""
    async with open_client(url, trusted(), *others) as http:
        session = ClientSession(http)
        await session.sign_in(user, password)
        desk, notices, refusals = Observable(AgentView()), list[Notice](), list[RefusedNotice]()

        def say(notice: Notice) -> tuple[Tone, str]:
            notices.append(notice)
            return Tone.INFO, repr(notice)

        def refuse(refused: RefusedNotice) -> bool:
            refusals.append(refused)
            return False

        server = ServerClient(http, session, ServerClock())
        actions = AgentActions(server, desk, say=say, show_refusal=refuse)
        running = asyncio.create_task(actions.run())
        work = DeskAtWork(desk, server, actions, running, notices, refusals)
        desk.watch(work.views.append)
        try:
            await work.until(lambda view: view.agent is not None)
            yield work
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            await session.settle()


@dataclass(frozen=True)
class Room:
    """A business process with one agent, for one test alone; several of them share a server."""

    server: RunningServer
    business_process: str
    agent: str
    number: str
    """A number on which a person answers after a second."""


def site_of_rooms(count: int, timing: str) -> str:
    """Return the entries of a site file for so many rooms, besides its usual users."""
    return "".join(
        f'[[business_process]]\nid = "room{n}"\nname = "Room {n}"\nmembers = ["agent{n}"]\n'
        f"[business_process.timing]\n{timing}\n"
        f'[[user]]\nid = "agent{n}"\nname = "Agent {n}"\nrole = "agent"\npassword = "{PASSWORD}"\n'
        for n in range(count)
    )


def rooms_in(server: RunningServer, count: int) -> Iterator[Room]:
    """Yield the rooms of a server."""
    for n in range(count):
        yield Room(server, f"room{n}", f"agent{n}", f"+1212555{n:02}10")


async def hand_in(room: Room, **facts: Any) -> str:
    """Hand a callback in as the IVR does, and return its id."""
    headers = await asyncio.to_thread(room.server.headers, "ivr")
    async with httpx.AsyncClient(base_url=room.server.url, headers=headers, timeout=PATIENCE_S) as intake:
        wanted = {"business_process_id": room.business_process, "number": room.number, **facts}
        answer = await intake.post("/v1/callbacks", json=wanted)
        answer.raise_for_status()
        return str(answer.json()["id"])
