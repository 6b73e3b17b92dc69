"""A supervisor's or an agent's desk in the test's own process, joined to a real server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from agent_desktop.model.clock import ServerClock
from agent_desktop.net.connect import open_client, trusted
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Me
from agent_desktop.settings import LoadedSettings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.signed_in import SignedIn
from tests.support.server import PASSWORD, RunningServer
from tests.support.waiting import seen
from ui.agent.window import AgentWindow
from ui.presenters.agent_session import AgentSession
from ui.presenters.services import DeskServices, Leaving, make_sound
from ui.presenters.supervisor_session import SupervisorSession


@asynccontextmanager
async def supervisor_desk(
    server: RunningServer, user: str, folder: Path, left: list[Leaving] | None = None
) -> AsyncGenerator[SupervisorSession]:
    """Sign ``user`` in and open the desk, live; ``left`` gets how it was asked to be left."""
    http = open_client(server.url, trusted())
    session = ClientSession(http)
    await session.sign_in(user, PASSWORD)
    client = ServerClient(http, session, ServerClock())
    entry = SignedIn(http, client, await client.get(paths.ME, Me), user, None)
    keeper = SettingsStore(folder, LoadedSettings(), _nothing)
    devices, player, ringer = make_sound()
    leave = left.append if left is not None else _nothing
    parts = DeskServices(keeper, devices, player, ringer, _nothing, _nothing, leave)
    desk = SupervisorSession(parts, entry)
    running = asyncio.ensure_future(desk.run())
    try:
        desk.open()
        await seen(desk.window.monitor.current, "the monitor")
        yield desk
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await desk.close()
        await parts.close()
        keeper.close()
        await entry.close()


@asynccontextmanager
async def agent_desk(server: RunningServer, user: str, folder: Path) -> AsyncGenerator[AgentSession]:
    """Sign ``user`` in and run the agent's desk until the block is left."""
    http = open_client(server.url, trusted())
    session = ClientSession(http)
    await session.sign_in(user, PASSWORD)
    client = ServerClient(http, session, ServerClock())
    entry = SignedIn(http, client, await client.get(paths.ME, Me), user, None)
    keeper = SettingsStore(folder, LoadedSettings(), _nothing)
    parts = DeskServices(keeper, *make_sound(), lambda: None, lambda _: None, lambda _: None)
    desk = AgentSession(parts, entry)
    running = asyncio.ensure_future(desk.run())
    try:
        yield desk
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await desk.close()
        await parts.close()
        keeper.close()
        await entry.close()


def agent_window() -> AgentWindow | None:
    """Return the agent's window once it is there."""
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, AgentWindow)), None)


def _nothing(*_: object) -> None:
    """Take note of nothing."""
