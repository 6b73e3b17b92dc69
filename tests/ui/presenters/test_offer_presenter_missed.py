"""An offer is announced once: by the popup, or by a notification if that is not visible, and once more when it is missed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import MISSED_OFFER, AgentView
from agent_desktop.model.agent_view_changes import with_agent, with_snapshot
from agent_desktop.model.notices import PlainNotice
from agent_desktop.protocol.events import Snapshot
from agent_desktop.protocol.objects import AgentStatus
from agent_desktop.protocol.states import AgentState, InteractionState
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.system.notifications import DesktopNotification, Notifications
from tests.agent_desktop.desks import Room, desk_at_work, hand_in
from tests.agent_desktop.examples import LATER, NOON, a_view, an_interaction
from tests.support.screen.find import shown_texts
from tests.support.server import QUICK, running_server
from tests.support.waiting import turn_until
from ui.agent.offer.offer_popup import OfferPopup
from ui.presenters import offer_presenter as offer_module
from ui.presenters.agent_windows import AgentWindows
from ui.presenters.offer_presenter import AVAILABLE, OfferPresenter, missed_note_of, note_of
from ui.presenters.services import DeskServices, make_sound

pytestmark = pytest.mark.qt_log_ignore("does not support raise")

OFFER = an_interaction(InteractionState.OFFERED, customer_name="Rosa Diaz")
AWAY = AgentStatus(AgentState.NOT_READY, MISSED_OFFER, NOON, None, None)


class Kept(Notifications):
    """A service that keeps what it was to show."""

    def __init__(self) -> None:
        super().__init__("test", lambda _: None)
        self.notes: list[DesktopNotification] = []
        self.up: DesktopNotification | None = None

    @property
    def available(self) -> bool:
        """There is one."""
        return True

    def show(self, note: DesktopNotification) -> None:
        """Keep ``note``."""
        self.notes.append(note)
        self.up = note

    def hide(self) -> None:
        """Take it back."""
        self.up = None


@dataclass
class Alarm:
    """An offer's ways, with notifications that are kept."""

    presenter: OfferPresenter
    popup: OfferPopup
    kept: Kept
    in_front: list[bool] = field(default_factory=lambda: [False])
    flashes: list[None] = field(default_factory=list[None])


class Unseen(OfferPopup):
    """A popup that the desktop does not bring up, as on another of its screens or behind its lock."""

    def show(self) -> None:
        """Stay away."""


@asynccontextmanager
async def alarm(popup: OfferPopup | None = None) -> AsyncGenerator[Alarm]:
    devices, player, ringer = make_sound()
    popup = popup if popup is not None else OfferPopup()
    kept, in_front, flashes = Kept(), [False], list[None]()
    presenter = OfferPresenter(
        popup,
        ringer,
        devices,
        kept,
        tell=lambda _: None,
        bring_up=lambda: None,
        in_front=lambda: in_front[0],
        flash=lambda: flashes.append(None),
    )
    try:
        yield Alarm(presenter, popup, kept, in_front, flashes)
    finally:
        presenter.close()
        await player.close()
        await ringer.close()
        await devices.close()
        popup.deleteLater()


def missed_view() -> AgentView:
    """Return the view once the offer's time is up."""
    return with_agent(replace(a_view(OFFER), missed=OFFER), AWAY)


async def test_that_a_missed_offer_is_notified_once_with_customer_and_queue(qtbot: QtBot) -> None:
    async with alarm() as desk:
        desk.presenter.show_view(a_view(OFFER))
        for _ in range(3):
            desk.presenter.show_view(missed_view())
        assert [note.title for note in desk.kept.notes] == ["You missed a callback: Rosa Diaz"]
        assert "Billing" in desk.kept.notes[0].text
        assert desk.kept.up is not None
        assert len(desk.flashes) == 1


async def test_that_the_notification_goes_when_the_agent_has_seen_to_it(qtbot: QtBot) -> None:
    async with alarm() as desk:
        desk.presenter.show_view(missed_view())
        desk.presenter.show_view(a_view())
        assert desk.kept.up is None


async def test_that_a_window_in_front_is_the_only_notice(qtbot: QtBot) -> None:
    async with alarm() as desk:
        desk.in_front[0] = True
        desk.presenter.show_view(missed_view())
        assert desk.kept.notes == []


async def test_that_an_offer_in_sight_is_not_notified_besides(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offer_module, "AFTER_POPUP_S", 0.0)
    monkeypatch.setattr(offer_module, "UNSEEN_S", 0.0)
    async with alarm() as desk:
        seen: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        desk.popup.shown.connect(seen.set_result)
        desk.presenter.show_view(a_view(OFFER))
        await seen
        for _ in range(20):
            await asyncio.sleep(0)
        assert desk.kept.notes == []


async def test_that_an_offer_whose_popup_is_not_seen_is_notified(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offer_module, "AFTER_POPUP_S", 0.0)
    monkeypatch.setattr(offer_module, "UNSEEN_S", 0.0)
    async with alarm(Unseen()) as desk:
        desk.presenter.show_view(a_view(OFFER))
        await turn_until(lambda: bool(desk.kept.notes))
        assert desk.kept.notes == [note_of(OFFER)]


def test_that_an_offer_missed_while_the_line_was_lost_is_known_when_it_is_back() -> None:
    snapshot = Snapshot(server_time=NOON + LATER, agent=AWAY)
    assert with_snapshot(a_view(OFFER), snapshot, LATER - LATER).missed_offer == OFFER
    assert with_snapshot(a_view(), snapshot, LATER - LATER).missed_offer is None


def test_that_the_notes_have_plain_words() -> None:
    for note in (note_of(OFFER), missed_note_of(OFFER)):
        assert not {"BP", "CLBK", "HRS"} & {*note.title.split(), *note.text.split()}
    assert AVAILABLE in missed_note_of(OFFER).actions


async def test_that_the_window_shows_once_whose_callback_was_missed(tmp_path: Path, qtbot: QtBot) -> None:
    timing = QUICK.replace("offer_timeout_s = 30", "offer_timeout_s = 0.5")
    folder = tmp_path / "server"
    folder.mkdir()
    with running_server(folder, timing=timing) as server:
        keeper = SettingsStore(tmp_path, LoadedSettings(Settings()), on_unwritable=lambda: None)
        parts = DeskServices(keeper, *make_sound(), lambda: None, lambda _: None, lambda _: None)
        async with desk_at_work(server.url) as desk:
            shown = await AgentWindows.furnish(parts, desk.desk, desk.actions, desk.server)
            shown.open()
            try:
                room = Room(server, "billing", "dana", "+12125550110")
                await hand_in(room, customer_name="Rosa Diaz")
                await desk.be_available()
                await desk.until(lambda view: view.missed_offer is not None)
                await turn_until(lambda: "You missed an offer" in shown_texts(shown.window))
                texts = shown_texts(shown.window)
                assert any("Rosa Diaz · Billing" in text for text in texts)
                assert PlainNotice.OFFER_MISSED in desk.notices
                assert sum("missed an offer" in text for text in texts) == 1
            finally:
                await shown.close()
                await parts.close()
                keeper.close()
