"""Join a window's playback controls to the player, and remember volume, speed and device."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from msgspec.structs import replace

from agent_desktop.model.sound import DeviceList, PlayerStage, PlayerState
from agent_desktop.protocol.objects import Recording
from ui.agent.window import AgentWindow
from ui.presenters.services import DeskServices
from ui.supervisor.window import SupervisorWindow


class PlaybackPresenter:
    """Plays in ``window`` what is loaded; ``show`` draws the player and the devices.

    Fetching a recording is left to the owner, because an agent's recordings are kept and a supervisor's are not: it calls
    ``expect`` while it fetches, and then ``load`` or ``give_up``.
    """

    def __init__(
        self,
        window: AgentWindow | SupervisorWindow,
        parts: DeskServices,
        show: Callable[[PlayerState, DeviceList], None],
    ) -> None:
        self._player = player = parts.player
        self._devices = devices = parts.devices
        self._keeper = keeper = parts.keeper
        self._draw = show
        self._expected: Recording | None = None
        chosen = keeper.settings
        player.set_volume(chosen.playback_volume)
        player.set_device(chosen.playback_device)
        with suppress(ValueError):  # A speed from the settings of another version.
            player.set_speed(chosen.playback_speed)
        self._stops = (player.watch(self._show), devices.watch(self._show_devices))
        window.play_pressed.connect(self._on_play)
        window.seek_asked.connect(self._on_seek)
        window.speed_chosen.connect(self._on_speed)
        window.volume_changed.connect(self._on_volume)
        window.device_chosen.connect(self._on_device)
        self.refresh()

    def expect(self, recording: Recording) -> None:
        """Unload the player and show that ``recording`` is being loaded."""
        self._player.unload()
        self._expected = recording
        self._devices.start()
        self.refresh()

    def load(self, sound: bytes) -> None:
        """Play ``sound`` when play is pressed."""
        self._expected = None
        self._devices.start()
        self._player.load(sound)

    def give_up(self) -> None:
        """Show that the expected recording will not arrive."""
        self._expected = None
        self.refresh()

    def unload(self) -> None:
        """Stop and show that there is nothing to play."""
        self._expected = None
        self._player.unload()
        self.refresh()

    def pause(self) -> None:
        """Stop and keep the position."""
        self._player.pause()

    def refresh(self) -> None:
        """Draw the current state again."""
        self._show(self._player.state)

    def close(self) -> None:
        """Stop playing and drawing."""
        for stop in self._stops:
            stop()
        self._player.unload()

    def _show(self, player: PlayerState) -> None:
        if self._expected is not None and player.stage is PlayerStage.EMPTY:
            player = replace(player, stage=PlayerStage.LOADING, duration_s=self._expected.duration_s)
        self._draw(player, self._devices.list)

    def _show_devices(self, _devices: DeviceList) -> None:
        self.refresh()

    def _on_play(self) -> None:
        if self._player.state.playing:
            self._player.pause()
        else:
            self._player.play()

    def _on_seek(self, position_s: float) -> None:
        self._player.seek(position_s)

    def _on_speed(self, speed: float) -> None:
        self._player.set_speed(speed)
        self._keeper.change(playback_speed=speed)

    def _on_volume(self, volume: float) -> None:
        self._player.set_volume(volume)
        self._keeper.change(playback_volume=volume)

    def _on_device(self, device: str | None) -> None:
        self._player.set_device(device)
        self._keeper.change(playback_device=device)
