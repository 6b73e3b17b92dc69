"""The recording of one conversation: a spoken notice, the sound of the bridge, and its pauses.

The bridge is recorded, not a channel: the file has both sides, and an agent's leg that is lost and comes back leaves no gap
(``docs/behaviour.md``, *Recordings of conversations*).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from urllib.parse import quote
from uuid import uuid4

from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_messages import AriEvent
from server_stub.telephony.asterisk.errors import AriError, AriRefused
from server_stub.telephony.asterisk.lanes import Work
from server_stub.telephony.asterisk.switch_link import SwitchLink

_log = get_logger(__name__)

_LONGEST_S: Final = 3590
"""A little less than the store of recordings accepts."""
_LOOK_EVERY_S: Final = 1.0
"""How often a notice is looked for whose end may have been lost, and how soon a failed pause is ordered again."""
_MOST_NOTICES: Final = 3


class ConversationRecording:
    """The recording ``name`` of the bridge of one call.

    ``add`` runs a request after those before it, and ``on_refused`` is called if there will be no recording. Nothing is recorded before the ``notice`` was heard to its end.
    """

    def __init__(
        self,
        link: SwitchLink,
        bridge_id: str,
        name: str,
        notice: str | None,
        *,
        add: Callable[[Work], None],
        on_refused: Callable[[], None],
    ) -> None:
        self._link = link
        self._bridge_id = bridge_id
        self._live = f"/recordings/live/{quote(name)}"
        self.name = name
        self._notice = notice
        self._add = add
        self._on_refused = on_refused
        self._has_begun = False
        self._is_over = False
        self._is_allowed = notice is None
        self._is_recorded = False
        self._is_paused = False
        self._notices = 0
        self._playback = ""
        self._timer: asyncio.TimerHandle | None = None
        self._stop_listening: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """Begin once the customer has answered; a repeated order changes nothing."""
        if not self._has_begun and not self._is_over:
            self._has_begun = True
            self._add(self._begin)

    def pause(self, *, on: bool) -> None:
        """Leave out what is spoken from now on, or record it again."""
        if self._is_paused is not on:
            self._is_paused = on
            self._add(self._set_pause)

    async def stop(self) -> None:
        """End the recording, whose file Asterisk then keeps.

        Raises:
            AriError: Asterisk does not answer; the end of the bridge ends the recording, too.
        """
        self._close()
        with suppress(AriRefused):  # Nothing was recorded, or it has ended with the bridge.
            await self._link.ari.post(f"{self._live}/stop")

    def _close(self) -> None:
        self._is_over = True
        self._stop_listening()
        if self._timer is not None:
            self._timer.cancel()

    # --- The beginning ------------------------------------------------------------------------------------------------------

    async def _begin(self) -> None:
        if self._is_over:
            return
        try:
            # A server that was restarted finds the recording that the one before began.
            if await self._link.ari.find(self._live) is not None:
                self._is_recorded = self._is_allowed = True
                await self._set_pause()
            elif self._notice is None or self._is_allowed:
                await self._record()
            else:
                await self._play_notice(self._notice)
        except AriError:
            self._has_begun = False  # The next comparison with Asterisk begins again.
            raise

    async def _play_notice(self, notice: str) -> None:
        """Let both sides hear the notice.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        self._notices += 1
        self._playback = f"notice-{uuid4().hex}"
        self._stop_listening()
        self._stop_listening = self._link.ari.listen(self._notice_event, subject=self._playback)
        await self._link.ari.post(
            f"/bridges/{self._bridge_id}/play/{self._playback}", media=f"sound:{notice}"
        )
        self._call_later(self._look_for_notice)

    def _notice_event(self, event: AriEvent) -> None:
        if event.type != "PlaybackFinished" or event.playback is None or not self._playback or self._is_over:
            return
        self._playback = ""
        self._stop_listening()
        if event.playback.state == "failed":
            _log.warning(
                "a conversation is not recorded, because its notice cannot be played", notice=self._notice
            )
            self._on_refused()
        else:
            self._is_allowed = True
            self._add(self._record)

    async def _look_for_notice(self) -> None:
        """Play the notice again if its end was not seen: it is not known whether it was heard."""
        playback = self._playback
        if not playback or self._notice is None:
            return
        found = await self._link.ari.find(f"/playbacks/{playback}")
        if self._playback != playback or self._is_over:
            return
        if found is not None:
            self._call_later(self._look_for_notice)
        elif self._notices < _MOST_NOTICES:
            await self._play_notice(self._notice)
        else:
            _log.warning("a conversation is not recorded, because the end of its notice was not seen")
            self._on_refused()

    async def _record(self) -> None:
        """Record from now on; during a pause, from its end on.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        if self._is_over or self._is_recorded or self._is_paused:
            return
        try:
            await self._link.ari.post(
                f"/bridges/{self._bridge_id}/record",
                name=self.name,
                format="wav",
                maxDurationSeconds=_LONGEST_S,
                ifExists="fail",
            )
        except AriError as error:
            if not isinstance(error, AriRefused) or not error.is_conflict:  # Otherwise it is being recorded.
                self._has_begun = False  # The next comparison with Asterisk begins again.
                raise
        self._is_recorded = True

    async def _set_pause(self) -> None:
        if self._is_over:
            return
        if not self._is_recorded:
            if self._is_allowed and self._has_begun:
                await self._record()
            return
        try:
            if self._is_paused:
                await self._link.ari.post(f"{self._live}/pause")
            else:
                await self._link.ari.delete(f"{self._live}/pause")
        except AriRefused as error:
            if not error.is_not_found:  # Otherwise it has ended.
                self._call_later(self._set_pause)
        except AriError:
            self._call_later(self._set_pause)  # What is not to be recorded must not be, as soon as possible.
            raise

    def _call_later(self, work: Work) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if not self._is_over:
            self._timer = asyncio.get_running_loop().call_later(_LOOK_EVERY_S, self._add, work)
