"""Sound joined to a supervisor's window: the recording of the callback that is looked at."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Final

from msgspec.structs import replace

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.notices import PlainNotice
from agent_desktop.model.sound import DeviceList, PlayerStage, PlayerState
from agent_desktop.net.server import ServerClient, recording_path
from agent_desktop.protocol.objects import Recording
from ui.presenters.services import DeskServices
from ui.supervisor.window import SupervisorWindow

log: Final = logging.getLogger(__name__)


class CallbackRecordingPresenter:
    """Plays in ``window``. A recording is fetched once it is looked at, and not kept: who hears it is written down."""

    def __init__(
        self, window: SupervisorWindow, parts: DeskServices, server: ServerClient, actions: SupervisorActions
    ) -> None:
        self._window = window
        self._player = player = parts.player
        self._devices = devices = parts.devices
        self._keeper = keeper = parts.keeper
        self._server = server
        self._actions = actions
        self._recording: Recording | None = None
        self._fetching = LatestTask(actions.start)
        chosen = keeper.settings
        player.set_volume(chosen.playback_volume)
        player.set_device(chosen.playback_device)
        with suppress(ValueError):  # A speed of another version's settings.
            player.set_speed(chosen.playback_speed)
        self._stops = (player.watch(self._show), devices.watch(self._show_devices))
        window.play_pressed.connect(self._on_play)
        window.seek_asked.connect(player.seek)
        window.speed_chosen.connect(self._on_speed)
        window.volume_changed.connect(self._on_volume)
        window.device_chosen.connect(self._on_device)
        window.recording_chosen.connect(self.open)

    def open(self, recording: Recording | None) -> None:
        """Fetch a recording and make it ready to play; None: there is none to hear."""
        if recording is not None and self._recording is not None and recording.id == self._recording.id:
            self._show(self._player.state)
            return
        self._fetching.stop()
        self._player.unload()
        self._recording = recording
        if recording is not None:
            self._devices.start()
            self._fetching.run(self._fetch(recording))
        self._show(self._player.state)

    def close(self) -> None:
        """Stop playing and fetching."""
        for stop in self._stops:
            stop()
        self._fetching.stop()
        self._player.unload()

    async def _fetch(self, recording: Recording) -> None:
        try:
            self._player.load(await self._server.download(recording_path(recording.url)))
        except (ServerTrouble, CommandRefused) as trouble:
            log.info("recording not fetched", extra={"data": {"why": str(trouble)}})
            self._recording = None  # Looking at it again tries again.
            self._actions.tell(PlainNotice.RECORDING_UNREACHABLE)

    def _show(self, player: PlayerState) -> None:
        if self._recording is not None and player.stage is PlayerStage.EMPTY:
            player = replace(player, stage=PlayerStage.LOADING, duration_s=self._recording.duration_s)
        self._window.show_player(player, self._devices.list)

    def _show_devices(self, _devices: DeviceList) -> None:
        self._show(self._player.state)

    def _on_play(self) -> None:
        if self._player.state.playing:
            self._player.pause()
        else:
            self._player.play()

    def _on_speed(self, speed: float) -> None:
        self._player.set_speed(speed)
        self._keeper.change(playback_speed=speed)

    def _on_volume(self, volume: float) -> None:
        self._player.set_volume(volume)
        self._keeper.change(playback_volume=volume)

    def _on_device(self, device: str | None) -> None:
        self._player.set_device(device)
        self._keeper.change(playback_device=device)
