"""Play the recording of the callback that a supervisor has selected."""

from __future__ import annotations

import logging
from typing import Final

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.notices import PlainNotice
from agent_desktop.net.server import ServerClient, recording_path
from agent_desktop.protocol.objects import Recording
from ui.presenters.playback_presenter import PlaybackPresenter
from ui.presenters.services import DeskServices
from ui.supervisor.window import SupervisorWindow

log: Final = logging.getLogger(__name__)


class CallbackRecordingPresenter:
    """Plays in ``window``. A recording is fetched each time it is opened, because the server records who listens."""

    def __init__(
        self, window: SupervisorWindow, parts: DeskServices, server: ServerClient, actions: SupervisorActions
    ) -> None:
        self._playback = PlaybackPresenter(window, parts, window.show_player)
        self._server = server
        self._actions = actions
        self._recording: Recording | None = None
        self._fetching = LatestTask(actions.start)
        window.recording_chosen.connect(self.open)

    def open(self, recording: Recording | None) -> None:
        """Fetch a recording and make it ready to play; None unloads the player."""
        if recording is not None and self._recording is not None and recording.id == self._recording.id:
            self._playback.refresh()
            return
        self._fetching.stop()
        self._recording = recording
        if recording is None:
            self._playback.unload()
        else:
            self._playback.expect(recording)
            self._fetching.run(self._fetch(recording))

    def close(self) -> None:
        """Stop playing and fetching."""
        self._fetching.stop()
        self._playback.close()

    async def _fetch(self, recording: Recording) -> None:
        try:
            self._playback.load(await self._server.download(recording_path(recording.url)))
        except (ServerTrouble, CommandRefused) as trouble:
            log.info("recording not fetched", extra={"data": {"why": str(trouble)}})
            self._recording = None  # Opening it again tries again.
            self._playback.give_up()
            self._actions.tell(PlainNotice.RECORDING_UNREACHABLE)
