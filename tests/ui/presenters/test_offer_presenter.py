"""An offer on every way to its agent, and back when it is over."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.ringer import SoundRinger
from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState
from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.protocol.states import Command, InteractionState
from agent_desktop.system.chords import Chord, KeysTaken
from agent_desktop.system.notifications import Notifications
from tests.agent_desktop.examples import a_view, an_interaction
from tests.support.waiting import turn_until
from ui.agent.offer.offer_popup import OfferPopup
from ui.presenters import offer_presenter as offer_module
from ui.presenters.offer_presenter import ACCEPT, DECLINE, OfferPresenter, note_of
from ui.presenters.services import make_sound

pytestmark = pytest.mark.qt_log_ignore(
    "does not support raise"
)  # Nothing is in front of anything without a screen.


class Keys:
    """Keys that no other program holds, unless ``taken``."""

    def __init__(self) -> None:
        self.held: dict[str, Chord] = {}
        self.taken = False
        self.closed = False

    def hold(self, keys: Any) -> None:
        """Keep what is held."""
        self.held = dict(keys)
        if keys and self.taken:
            raise KeysTaken(", ".join(keys))

    def close(self) -> None:
        """Release the keys."""
        self.held, self.closed = {}, True


@dataclass
class Alarm:
    """Everything that an offer sets off."""

    presenter: OfferPresenter
    popup: OfferPopup
    ringer: SoundRinger
    devices: SoundDevices
    keys: Keys
    told: list[Notice]
    brought_up: list[None]

    def show(
        self, state: InteractionState | None, *, link: ConnectionState = ConnectionState.LIVE, **facts: Any
    ) -> None:
        """Show a view with an interaction in ``state``, or with none."""
        view = AgentView() if state is None else a_view(an_interaction(state, **facts))
        self.presenter.show_view(replace(view, connection=Connection(link)))


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offer_module, "AFTER_POPUP_S", 0.0)


@asynccontextmanager
async def alarm() -> AsyncGenerator[Alarm]:
    """Join an alarm until the block is left."""
    devices, player, ringer = make_sound()
    popup, keys, told, brought_up = OfferPopup(), Keys(), list[Notice](), list[None]()
    presenter = OfferPresenter(
        popup,
        ringer,
        devices,
        Notifications("test", lambda _: None),
        tell=told.append,
        bring_up=lambda: brought_up.append(None),
    )
    presenter.use_keys(keys)
    try:
        yield Alarm(presenter, popup, ringer, devices, keys, told, brought_up)
    finally:
        presenter.close()
        await player.close()
        await ringer.close()
        await devices.close()
        popup.deleteLater()


@pytest.mark.usefixtures("qapp")
async def test_that_an_offer_comes_up_rings_and_holds_its_keys() -> None:
    async with alarm() as desk:
        desk.show(InteractionState.OFFERED)
        assert desk.popup.isVisible()
        await turn_until(lambda: desk.ringer.state.ringing)
        assert set(desk.keys.held) == {ACCEPT, DECLINE}
        assert desk.brought_up == [None]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("state", [None, InteractionState.PREVIEW, InteractionState.HANDLING])
async def test_that_everything_falls_silent_when_it_is_over(state: InteractionState | None) -> None:
    async with alarm() as desk:
        desk.show(InteractionState.OFFERED)
        await turn_until(lambda: desk.ringer.state.ringing)
        desk.show(state)
        assert not desk.popup.isVisible()
        assert not desk.ringer.state.ringing
        assert desk.keys.held == {}


@pytest.mark.usefixtures("qapp")
async def test_that_an_offer_gone_at_once_never_rings() -> None:
    async with alarm() as desk:
        desk.show(InteractionState.OFFERED)
        desk.show(None)
        for _ in range(20):
            await asyncio.sleep(0)
        assert not desk.ringer.state.ringing
        assert desk.keys.held == {}


@pytest.mark.usefixtures("qapp")
async def test_that_an_offer_whose_time_is_up_is_over_even_without_the_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(offer_module, "LATE", timedelta(0))
    async with alarm() as desk:
        deadline = datetime.now(UTC) + timedelta(seconds=0.2)
        desk.show(InteractionState.OFFERED, link=ConnectionState.LOST, deadline=deadline)
        await turn_until(lambda: desk.ringer.state.ringing)
        await turn_until(lambda: not desk.ringer.state.ringing)
        assert not desk.popup.isVisible()
        desk.show(InteractionState.OFFERED, link=ConnectionState.LOST, deadline=deadline)
        assert not desk.popup.isVisible()
        desk.show(InteractionState.OFFERED, id="i2", deadline=datetime.now(UTC) + timedelta(seconds=20))
        assert desk.popup.isVisible()


@pytest.mark.usefixtures("qapp")
async def test_that_another_desktop_that_has_taken_over_has_the_offer() -> None:
    async with alarm() as desk:
        desk.show(InteractionState.OFFERED)
        desk.show(InteractionState.OFFERED, link=ConnectionState.REPLACED)
        assert not desk.popup.isVisible()


@pytest.mark.usefixtures("qapp")
async def test_that_keys_of_another_program_are_reported_once() -> None:
    async with alarm() as desk:
        desk.keys.taken = True
        for number in ("i1", "i2"):
            desk.show(InteractionState.OFFERED, id=number)
            await turn_until(lambda: bool(desk.keys.held))
            desk.show(None)
        assert desk.told == [PlainNotice.NO_GLOBAL_KEYS]


@pytest.mark.usefixtures("qapp")
async def test_that_an_offer_accepted_elsewhere_holds_no_key_to_accept() -> None:
    async with alarm() as desk:
        desk.show(InteractionState.OFFERED, allowed_commands=(Command.DECLINE, Command.END))
        await turn_until(lambda: bool(desk.keys.held))
        assert set(desk.keys.held) == {DECLINE}
        offer = an_interaction(allowed_commands=(Command.DECLINE, Command.END))
        assert set(note_of(offer).actions) == {"default", DECLINE}


@pytest.mark.usefixtures("qapp")
async def test_that_unused_keys_are_released() -> None:
    async with alarm() as desk:
        desk.show(InteractionState.OFFERED)
        await turn_until(lambda: bool(desk.keys.held))
        desk.presenter.use_keys(None)
        assert desk.keys.closed
        assert not desk.presenter.has_keys


def test_that_a_note_names_the_caller_and_not_the_number_if_there_is_a_name(qapp: QApplication) -> None:
    note = note_of(an_interaction(customer_name="Rosa Díaz"))
    assert note.title == "Callback: Rosa Díaz"
    assert "555" not in note.title + note.text
