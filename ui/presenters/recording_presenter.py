"""Sound joined to the agent's window: recordings are fetched, played and shown; device, volume and speed remembered."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from msgspec.structs import replace

from agent_desktop.audio.base import Devices, Player
from agent_desktop.errors import CommandRefused, NotOurServer, ServerTrouble
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.allowed import ACCEPTED
from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.model.sound import DeviceList, PlayerStage, PlayerState
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.server import ServerClient, recording_path
from agent_desktop.protocol.objects import Interaction, Recording
from agent_desktop.protocol.states import InteractionState
from ui.agent.window import AgentWindow
from ui.presenters.services import DeskServices

log: Final = logging.getLogger(__name__)

MOST_KEPT: Final = 4
"""How many recordings are kept at hand: those of one callback, as a rule."""


class RecordingPresenter:
    """Plays in ``window`` what the customer of the interaction at hand left."""

    def __init__(
        self,
        window: AgentWindow,
        parts: DeskServices,
        server: ServerClient,
        tell: Callable[[Notice], None],
    ) -> None:
        self._window = window
        self._player: Player = parts.player
        self._devices: Devices = parts.devices
        self._server = server
        self._keeper = parts.keeper
        self._tell = tell
        self._at: tuple[str, InteractionState] | None = None
        self._recording: Recording | None = None
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._fetching: asyncio.Task[None] | None = None
        chosen = parts.keeper.settings
        self._player.set_volume(chosen.playback_volume)
        self._player.set_device(chosen.playback_device)
        with suppress(ValueError):  # A speed of another version's settings.
            self._player.set_speed(chosen.playback_speed)
        self._stops = (self._player.watch(self._show_player), self._devices.watch(self._show_devices))
        self._connect()
        self._show_player(self._player.state)

    def _connect(self) -> None:
        window = self._window
        window.play_pressed.connect(self._on_play)
        window.seek_asked.connect(self._on_seek)
        window.speed_chosen.connect(self._on_speed)
        window.volume_changed.connect(self._on_volume)
        window.device_chosen.connect(self._on_device)
        window.recording_chosen.connect(self._load)

    def show_view(self, view: AgentView) -> None:
        """Follow the interaction at hand: load its recording, and fall silent when it is dialled."""
        at_hand = view.interaction
        at = (at_hand.id, at_hand.state) if at_hand is not None else None
        if at == self._at and not self._is_new(at_hand):
            return
        before, self._at = self._at, at
        if at_hand is None or at_hand.state not in ACCEPTED:
            self._forget()
            return
        if before is not None and before[0] != at_hand.id:
            self._forget()
        if self._recording is None and at_hand.recording is not None:
            self._load(at_hand.recording)
        if before is not None and before[1] is InteractionState.PREVIEW and before != at:
            self._player.pause()

    def close(self) -> None:
        """Stop playing and fetching."""
        for stop in self._stops:
            stop()
        self._forget()

    def _is_new(self, at_hand: Interaction | None) -> bool:
        """Return whether there is a recording now that was not there before: one may be handed in late."""
        return at_hand is not None and self._recording is None and at_hand.recording is not None

    def _load(self, recording: Recording) -> None:
        self._stop_fetching()
        self._player.unload()
        self._recording = recording
        self._devices.start()
        if (kept := self._kept.get(recording.id)) is not None:
            self._player.load(kept)
        else:
            self._fetching = asyncio.ensure_future(self._fetch(recording))
            self._show_player(self._player.state)

    async def _fetch(self, recording: Recording) -> None:
        """Fetch the recording, again and again while it is wanted, and hand it to the player."""
        backoff = Backoff()
        told = False
        while True:
            try:
                sound = await self._server.download(recording_path(recording.url))
            except (ServerTrouble, CommandRefused) as trouble:
                log.info("recording not fetched", extra={"data": {"why": str(trouble)}})
                if not told:
                    self._tell(PlainNotice.RECORDING_UNREACHABLE)
                    told = True
                if isinstance(trouble, (CommandRefused, NotOurServer)):
                    break  # Saying it again would not help.
                await asyncio.sleep(backoff.next().total_seconds())
            else:
                self._keep(recording, sound)
                self._player.load(sound)
                break
        self._fetching = None
        self._show_player(self._player.state)

    def _keep(self, recording: Recording, sound: bytes) -> None:
        self._kept[recording.id] = sound
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _forget(self) -> None:
        self._stop_fetching()
        self._recording = None
        self._kept.clear()
        self._player.unload()

    def _stop_fetching(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None

    def _show_player(self, player: PlayerState) -> None:
        fetching = self._fetching is not None and player.stage is PlayerStage.EMPTY
        if fetching and self._recording is not None:
            player = replace(player, stage=PlayerStage.LOADING, duration_s=self._recording.duration_s)
        self._window.show_player(player)

    def _show_devices(self, devices: DeviceList) -> None:
        self._window.show_devices(devices)

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
