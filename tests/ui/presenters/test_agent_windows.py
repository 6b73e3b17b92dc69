"""An agent's windows joined to the commands, at the real server, without a screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.notices import PlainNotice
from agent_desktop.model.observable import Observable
from agent_desktop.protocol.states import InteractionState
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from tests.agent_desktop.desks import DeskAtWork, Room, desk_at_work, hand_in, rooms_in, site_of_rooms
from tests.agent_desktop.examples import a_view, an_interaction
from tests.support.server import QUICK, running_server
from tests.support.waiting import turn_until
from ui.presenters.agent_windows import AgentWindows
from ui.presenters.services import DeskServices, Leaving, make_sound
from ui.relay import Relay

pytestmark = pytest.mark.qt_log_ignore(
    "does not support raise"
)  # Nothing is in front of anything without a screen.

PREVIEW = QUICK + 'max_preview_time_mode = "always"\n'


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Room]]:
    """One server for these tests."""
    with running_server(tmp_path_factory.mktemp("rooms"), more=site_of_rooms(8, PREVIEW)) as server:
        yield rooms_in(server, 8)


@pytest.fixture
def room(rooms: Iterator[Room]) -> Room:
    """A room for this test alone."""
    return next(rooms)


class AtWork(NamedTuple):
    """A desk at work, and its windows."""

    desk: DeskAtWork
    shown: AgentWindows
    parts: DeskServices
    leaving: list[Leaving]


@asynccontextmanager
async def windows(folder: Path, room: Room, chosen: Settings | None = None) -> AsyncGenerator[AtWork]:
    """Show a desk at work until the block is left."""
    leaving: list[Leaving] = []
    keeper = SettingsStore(folder, LoadedSettings(chosen or Settings()), on_unwritable=lambda: None)
    parts = DeskServices(keeper, *make_sound(), lambda: None, lambda _: None, leaving.append)
    async with desk_at_work(room.server.url, room.agent) as desk:
        shown = await AgentWindows.furnish(parts, desk.desk, desk.actions, desk.server)
        shown.open()
        try:
            yield AtWork(desk, shown, parts, leaving)
        finally:
            await shown.close()
            await parts.close()
            keeper.close()


async def test_that_an_offer_comes_up_and_the_server_knows_that_it_is_seen(
    tmp_path: Path, room: Room, qtbot: QtBot
) -> None:
    async with windows(tmp_path, room) as (desk, shown, _, _):
        seen: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        shown.popup.shown.connect(seen.set_result)
        await hand_in(room)
        await desk.be_available()
        assert await seen == desk.at_hand.id
        await desk.until_idle()


async def test_that_the_popup_accepts_and_goes(tmp_path: Path, room: Room, qtbot: QtBot) -> None:
    async with windows(tmp_path, room) as (desk, shown, _, _):
        await hand_in(room)
        await desk.be_available()
        await turn_until(shown.popup.isVisible)
        shown.popup.accept_pressed.emit()
        await desk.until_state(InteractionState.PREVIEW)
        await turn_until(lambda: not shown.popup.isVisible())


async def test_that_a_notification_accepts_opens_and_declines(
    tmp_path: Path, room: Room, qtbot: QtBot
) -> None:
    async with windows(tmp_path, room) as (desk, shown, _, _):
        await hand_in(room)
        await desk.be_available()
        await turn_until(shown.popup.isVisible)
        shown.window.hide()
        shown.on_notified("default")
        assert shown.window.isVisible()
        shown.on_notified("decline")
        await desk.until_state(None)
        assert PlainNotice.DECLINED in desk.notices


async def test_that_the_window_shows_the_given_text(tmp_path: Path, room: Room, qtbot: QtBot) -> None:
    async with windows(tmp_path, room) as (_, shown, _, leaving):
        shown.window.quit_pressed.emit()
        shown.tray.sign_out_pressed.emit()
        assert leaving == [Leaving.QUIT, Leaving.SIGN_OUT]


async def test_that_without_a_tray_a_closed_window_is_minimised(
    tmp_path: Path, room: Room, qtbot: QtBot
) -> None:
    async with windows(tmp_path, room) as (_, shown, _, _):
        assert not shown.tray.available
        shown.window.close()
        assert shown.window.isMinimized()


async def test_that_a_change_of_the_settings_holds_at_once(tmp_path: Path, room: Room, qtbot: QtBot) -> None:
    async with windows(tmp_path, room, Settings(ring_volume=0.3)) as (_, shown, parts, _):
        ringer = parts.ringer
        assert ringer.state.volume == 0.3
        parts.keeper.change(ring_volume=0.6, ring_device="sink:headset", popup_corner="nowhere")
        shown.take_settings()
        assert (ringer.state.volume, ringer.state.device) == (0.6, "sink:headset")


async def test_that_views_of_one_turn_are_drawn_once(qtbot: QtBot) -> None:
    desk, drawn = Observable(AgentView()), list[AgentView]()
    relay: Relay[AgentView] = Relay(desk.watch)
    relay.connect(drawn.append)
    desk.set(a_view())
    desk.set(a_view(an_interaction()))
    assert drawn == []
    await turn_until(lambda: bool(drawn))
    assert drawn == [a_view(an_interaction())]
    desk.set(a_view())
    relay.close()
    await asyncio.sleep(0)
    assert len(drawn) == 1
