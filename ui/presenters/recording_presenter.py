"""Fetch and play the recordings of the agent's current interaction."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from agent_desktop.errors import CommandRefused, NotOurServer, ServerTrouble
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.allowed import ACCEPTED
from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.model.sound import DeviceList, PlayerState
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.server import ServerClient, recording_path
from agent_desktop.protocol.objects import Interaction, Recording
from agent_desktop.protocol.states import InteractionState
from ui.agent.window import AgentWindow
from ui.presenters.playback_presenter import PlaybackPresenter
from ui.presenters.services import DeskServices

log: Final = logging.getLogger(__name__)

MOST_KEPT: Final = 4
"""Number of fetched recordings that are kept: usually all of one callback."""


class RecordingPresenter:
    """Plays in ``window`` the recordings of the current interaction's customer."""

    def __init__(
        self,
        window: AgentWindow,
        parts: DeskServices,
        server: ServerClient,
        tell: Callable[[Notice], None],
    ) -> None:
        self._window = window
        self._server = server
        self._tell = tell
        self._at: tuple[str, InteractionState] | None = None
        self._recording: Recording | None = None
        self._shown_devices: DeviceList | None = None
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._fetching: asyncio.Task[None] | None = None
        self._playback = PlaybackPresenter(window, parts, self._show_player)
        window.recording_chosen.connect(self._load)

    def show_view(self, view: AgentView) -> None:
        """Load the recording of the current interaction, and stop when its customer is dialled."""
        current = view.interaction
        at = (current.id, current.state) if current is not None else None
        if at == self._at and not self._is_new(current):
            return
        before, self._at = self._at, at
        if current is None or current.state not in ACCEPTED:
            self._forget()
            return
        if before is not None and before[0] != current.id:
            self._forget()
        if self._recording is None and current.recording is not None:
            self._load(current.recording)
        if before is not None and before[1] is InteractionState.PREVIEW and before != at:
            self._playback.pause()

    def close(self) -> None:
        """Stop playing and fetching."""
        self._forget()
        self._playback.close()

    def _is_new(self, current: Interaction | None) -> bool:
        """Return whether a recording has been added: the first one may arrive during the preview."""
        return current is not None and self._recording is None and current.recording is not None

    def _load(self, recording: Recording) -> None:
        self._stop_fetching()
        self._recording = recording
        if (kept := self._kept.get(recording.id)) is not None:
            self._playback.unload()
            self._playback.load(kept)
        else:
            self._playback.expect(recording)
            self._fetching = asyncio.ensure_future(self._fetch(recording))

    async def _fetch(self, recording: Recording) -> None:
        """Fetch the recording, repeating until it is loaded, refused or no longer wanted."""
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
                    self._playback.give_up()  # The same answer would come again.
                    break
                await asyncio.sleep(backoff.next().total_seconds())
            else:
                self._keep(recording, sound)
                self._playback.load(sound)
                break
        self._fetching = None

    def _keep(self, recording: Recording, sound: bytes) -> None:
        self._kept[recording.id] = sound
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _forget(self) -> None:
        self._stop_fetching()
        self._recording = None
        self._kept.clear()
        self._playback.unload()

    def _stop_fetching(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None

    def _show_player(self, player: PlayerState, devices: DeviceList) -> None:
        if devices is not self._shown_devices:
            self._shown_devices = devices
            self._window.show_devices(devices)
        self._window.show_player(player)
