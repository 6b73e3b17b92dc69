"""Playback shows what becomes of a recording that is being fetched."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from agent_desktop.model.sound import PlayerStage, PlayerState
from agent_desktop.protocol.objects import Recording
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from tests.agent_desktop.examples import NOON
from ui.presenters.playback_presenter import PlaybackPresenter
from ui.presenters.services import DeskServices, make_sound
from ui.supervisor.window import SupervisorWindow


async def test_that_a_recording_that_cannot_be_fetched_is_no_longer_shown_as_loading(
    tmp_path: Path, qtbot: QtBot
) -> None:
    window, shown = SupervisorWindow(), list[PlayerState]()
    qtbot.addWidget(window)
    keeper = SettingsStore(tmp_path, LoadedSettings(Settings()), on_unwritable=lambda: None)
    parts = DeskServices(keeper, *make_sound(), lambda: None, lambda _: None, lambda _: None)
    playback = PlaybackPresenter(window, parts, lambda player, _: shown.append(player))
    try:
        playback.expect(Recording("r1", "/v1/callbacks/c1/recordings/r1", 2.0, NOON))
        assert (shown[-1].stage, shown[-1].duration_s) == (PlayerStage.LOADING, 2.0)
        playback.give_up()
        assert shown[-1].stage is PlayerStage.EMPTY
    finally:
        playback.close()
        await parts.close()
        keeper.close()
