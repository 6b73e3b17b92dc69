"""The recording of the open callback: fetched, tried again, and dropped with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.model.sound import PlayerStage, PlayerState
from agent_desktop.protocol.objects import Recording
from agent_desktop.protocol.states import InteractionState
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from tests.agent_desktop.examples import NOON, a_view, an_interaction
from tests.agent_desktop.net.clients import signed_in
from tests.agent_desktop.net.rough_server import (
    RoughServer,
    answers,
    breaks_off,
    hangs_up,
    refuses,
    rough_server,
)
from tests.ui.eager import Eager
from ui.agent.window import AgentWindow
from ui.presenters import recording_presenter as sound_module
from ui.presenters.recording_presenter import RecordingPresenter
from ui.presenters.services import DeskServices, make_sound

URL = "/v1/callbacks/c1/recordings/r1"
FIRST = Recording("r1", URL, 2.0, NOON)
SECOND = Recording("r2", "/v1/callbacks/c1/recordings/r2", 1.0, NOON)


@pytest.fixture(scope="module")
def tone(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Two seconds of a tone."""
    file = tmp_path_factory.mktemp("tone") / "tone.flac"
    soundfile.write(str(file), 0.3 * np.sin(np.arange(16_000) / 3), 8000)
    return file.read_bytes()


@dataclass
class Pane:
    """The window, the recordings that it showed, and its notices."""

    window: AgentWindow
    rough: RoughServer
    presenter: RecordingPresenter
    parts: DeskServices
    notices: list[Notice]
    shown: list[PlayerState]
    changed: asyncio.Event

    def show(self, state: InteractionState | None, recording: Recording | None = FIRST, **facts: Any) -> None:
        """Show a view with a callback in ``state``, or with none."""
        at_hand = None if state is None else an_interaction(state, recording=recording, **facts)
        self.presenter.show_view(a_view(at_hand) if at_hand is not None else AgentView())

    async def until(self, look: Callable[[PlayerState], bool]) -> PlayerState:
        """Wait until the window is shown a player that looks so."""
        while not self.shown or not look(self.shown[-1]):
            self.changed.clear()
            await self.changed.wait()
        return self.shown[-1]


@asynccontextmanager
async def pane(folder: Path, qtbot: QtBot, chosen: Settings | None = None) -> AsyncGenerator[Pane]:
    """Join sound to a window until the block is left."""
    async with rough_server() as rough, signed_in(rough.url) as server:
        window, shown, changed, notices = AgentWindow(), list[PlayerState](), asyncio.Event(), list[Notice]()
        qtbot.addWidget(window)
        inner = window.show_player

        def show_player(player: PlayerState) -> None:
            inner(player)
            shown.append(player)
            changed.set()

        window.show_player = show_player
        keeper = SettingsStore(folder, LoadedSettings(chosen or Settings()), on_unwritable=lambda: None)
        parts = DeskServices(keeper, *make_sound(), lambda: None, lambda _: None, lambda _: None)
        presenter = RecordingPresenter(window, parts, server, notices.append)
        try:
            yield Pane(window, rough, presenter, parts, notices, shown, changed)
        finally:
            presenter.close()
            await parts.close()
            keeper.close()


async def test_that_a_recording_is_fetched_with_the_preview_and_its_waveform_shown(
    tmp_path: Path, qtbot: QtBot, tone: bytes
) -> None:
    async with pane(tmp_path, qtbot) as desk:
        desk.rough.on(URL, answers(200, tone, "audio/flac"))
        desk.show(InteractionState.OFFERED)
        assert desk.rough.asked(URL) == []
        desk.show(InteractionState.PREVIEW)
        assert desk.shown[-1].stage is PlayerStage.LOADING
        player = await desk.until(lambda player: player.stage is PlayerStage.READY)
        assert player.duration_s == 2.0
        assert player.waveform
        assert desk.rough.asked(URL)[0].headers["authorization"] == "Bearer access-first"


async def test_that_a_recording_that_breaks_off_is_fetched_again_and_reported_once(
    tmp_path: Path, qtbot: QtBot, tone: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_module, "Backoff", Eager)
    async with pane(tmp_path, qtbot) as desk:
        broken = breaks_off(tone[:50], of=len(tone))
        desk.rough.on(URL, hangs_up(), broken, answers(200, tone, "audio/flac"))
        desk.show(InteractionState.PREVIEW)
        await desk.until(lambda player: player.stage is PlayerStage.READY)
        assert desk.notices == [PlainNotice.RECORDING_UNREACHABLE]


async def test_that_a_recording_the_server_refuses_is_not_asked_for_again(
    tmp_path: Path, qtbot: QtBot
) -> None:
    async with pane(tmp_path, qtbot) as desk:
        desk.rough.on(URL, refuses(404, "no_recording"))
        desk.show(InteractionState.PREVIEW)
        await desk.until(lambda player: player.stage is PlayerStage.EMPTY)
        assert desk.notices == [PlainNotice.RECORDING_UNREACHABLE]
        assert len(desk.rough.asked(URL)) == 1


async def test_that_a_file_that_is_not_sound_is_shown_as_unreadable(tmp_path: Path, qtbot: QtBot) -> None:
    async with pane(tmp_path, qtbot) as desk:
        desk.rough.on(URL, answers(200, b"no sound at all", "audio/flac"))
        desk.show(InteractionState.PREVIEW)
        await desk.until(lambda player: player.stage is PlayerStage.UNREADABLE)


async def test_that_a_recording_handed_in_late_is_fetched_when_it_is_there(
    tmp_path: Path, qtbot: QtBot, tone: bytes
) -> None:
    async with pane(tmp_path, qtbot) as desk:
        desk.rough.on(URL, answers(200, tone, "audio/flac"))
        desk.show(InteractionState.PREVIEW, recording=None)
        desk.show(InteractionState.PREVIEW)
        await desk.until(lambda player: player.stage is PlayerStage.READY)


async def test_that_a_recording_goes_with_its_callback(tmp_path: Path, qtbot: QtBot, tone: bytes) -> None:
    async with pane(tmp_path, qtbot) as desk:
        desk.rough.on(URL, answers(200, tone, "audio/flac"))
        desk.rough.on(SECOND.url, answers(200, tone, "audio/flac"))
        desk.show(InteractionState.PREVIEW)
        await desk.until(lambda player: player.stage is PlayerStage.READY)
        desk.show(None)
        assert desk.shown[-1].stage is PlayerStage.EMPTY
        desk.show(InteractionState.PREVIEW, recording=SECOND, id="i2")
        await desk.until(lambda player: player.stage is PlayerStage.READY)
        assert len(desk.rough.asked(SECOND.url)) == 1


async def test_that_an_older_recording_can_be_chosen_and_is_fetched_once(
    tmp_path: Path, qtbot: QtBot, tone: bytes
) -> None:
    async with pane(tmp_path, qtbot) as desk:
        for recording in (FIRST, SECOND):
            desk.rough.on(recording.url, answers(200, tone, "audio/flac"))
        desk.show(InteractionState.PREVIEW)
        for recording in (SECOND, FIRST, SECOND):
            await desk.until(lambda player: player.stage is PlayerStage.READY)
            desk.window.recording_chosen.emit(recording)
        await desk.until(lambda player: player.stage is PlayerStage.READY)
        assert (len(desk.rough.asked(FIRST.url)), len(desk.rough.asked(SECOND.url))) == (1, 1)


async def test_that_volume_speed_and_device_are_remembered(tmp_path: Path, qtbot: QtBot) -> None:
    chosen = Settings(playback_volume=0.4, playback_speed=1.5, playback_device="sink:desk")
    async with pane(tmp_path, qtbot, chosen) as desk:
        player = desk.shown[-1]
        assert (player.volume, player.speed, player.device) == (0.4, 1.5, "sink:desk")
        desk.window.volume_changed.emit(0.7)
        desk.window.speed_chosen.emit(2.0)
        desk.window.device_chosen.emit(None)
        kept = desk.parts.keeper.settings
        assert (kept.playback_volume, kept.playback_speed, kept.playback_device) == (0.7, 2.0, None)


async def test_that_a_speed_of_another_version_is_not_taken(tmp_path: Path, qtbot: QtBot) -> None:
    async with pane(tmp_path, qtbot, Settings(playback_speed=17.0)) as desk:
        assert desk.shown[-1].speed == 1.0
