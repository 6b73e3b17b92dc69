"""The call of one caller in Asterisk: what the conversation with the caller needs of the switch.

A message stays in Asterisk until it is filed, so that a server that was killed files it after its next start
(``inbound_calls``).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final
from urllib.parse import quote
from uuid import uuid4

import msgspec

from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.ari_messages import AriChannel, AriEvent
from server_stub.telephony.asterisk.errors import AriError, AriRefused, AriUnreachable
from server_stub.telephony.asterisk.message_files import MessageFiles, MessageName
from server_stub.telephony.intake.conversation import LONGEST_SILENCE_S, CallerConversation
from server_stub.telephony.intake.dialogue_events import (
    CallerHungUp,
    DigitPressed,
    MessageRecorded,
    PromptsPlayed,
)
from server_stub.telephony.intake.intake_desk import IntakeDesk
from server_stub.telephony.intake.key_presses import KeyPresses
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.settings import InboundSettings

_log = get_logger(__name__)

_LAST_TAKE_S: Final = 3.0
"""How long the end of a recording may follow the hang-up that caused it."""
_ENDS: Final = frozenset({"StasisEnd", "ChannelDestroyed", "ChannelHangupRequest"})


class IntakeTools(msgspec.Struct, frozen=True):
    """What all callers' calls share."""

    ari: AriClient
    desk: IntakeDesk
    prompts: PromptLibrary
    files: MessageFiles


class CallerCall:
    """A ``CallersLine`` on ``channel``; ``on_over`` is called with the channel's id at the end of the conversation."""

    def __init__(
        self, tools: IntakeTools, line: InboundSettings, channel: AriChannel, on_over: Callable[[str], None]
    ) -> None:
        self.channel_id = channel.id
        self._tools = tools
        self._line = line
        self._playback_id: str | None = None
        self._recording: str | None = None
        self._last_take: asyncio.TimerHandle | None = None
        self._stop_listening: list[Callable[[], None]] = []
        self._on_over = on_over
        # One who was answered before a restart may still hear a prompt, and Asterisk would answer after its end.
        self._is_answered = channel.is_up
        self._keys = KeyPresses()
        self._conversation = CallerConversation(
            channel.id,
            channel.caller.number,
            line,
            self,
            tools.desk,
            after=lambda seconds, call: asyncio.get_running_loop().call_later(seconds, call).cancel,
            on_over=self._over,
        )
        self._listen(self.channel_id, self._channel_event)

    async def close(self) -> None:
        """Stop the dialogue, and leave the call as it is."""
        await self._conversation.close()

    async def check(self) -> None:
        """Find out what has ended while no events arrived.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        ari = self._tools.ari
        playback_id, recording = self._playback_id, self._recording
        if recording is not None and await ari.find(f"/recordings/live/{quote(recording)}") is None:
            self._take_ended(recording, has_speech=await self._tools.files.exists(recording) or None)
        if await ari.find(f"/channels/{self.channel_id}") is None:
            self._hung_up()
        elif playback_id is not None and await ari.find(f"/playbacks/{playback_id}") is None:
            self._playback_ended(playback_id)

    # --- Events -------------------------------------------------------------------------------------------------------------

    def _channel_event(self, event: AriEvent) -> None:
        if event.type == "ChannelDtmfReceived":
            if self._keys.is_new(event.digit, event.timestamp):  # Of two subscriptions, each delivers it.
                self._conversation.report(DigitPressed(event.digit))
        elif event.type in _ENDS:
            if self._recording is None:
                self._hung_up()
            elif (
                self._last_take is None
            ):  # The end of the recording follows, and decides whether there is a message.
                self._last_take = asyncio.get_running_loop().call_later(_LAST_TAKE_S, self._hung_up)

    def _hung_up(self) -> None:
        self._conversation.report(CallerHungUp())

    def _listen(self, subject: str, handler: Callable[[AriEvent], None]) -> None:
        self._stop_listening.append(self._tools.ari.listen(handler, subject=subject))

    def _over(self) -> None:
        if self._last_take is not None:
            self._last_take.cancel()
        for stop in self._stop_listening:
            stop()
        self._on_over(self.channel_id)

    # --- Orders -------------------------------------------------------------------------------------------------------------

    async def answer(self) -> None:
        """See ``CallersLine``."""
        if not self._is_answered:
            with suppress(AriError):  # A caller who has hung up shows in the next order.
                await self._request(f"/channels/{self.channel_id}/answer")

    async def play(self, names: tuple[str, ...]) -> None:
        """See ``CallersLine``."""
        media = self._tools.prompts.media(names, self._line.language, self._line.business_process)
        if not media:
            self._conversation.report(PromptsPlayed())
            return
        playback_id = f"prompt.{uuid4().hex}"
        self._playback_id = playback_id
        self._listen(playback_id, lambda event: self._playback_event(event, playback_id))
        try:
            await self._request(
                f"/channels/{self.channel_id}/play", body={"media": media}, playbackId=playback_id
            )
        except AriError:
            self._playback_ended(playback_id)

    def _playback_event(self, event: AriEvent, playback_id: str) -> None:
        if event.type == "PlaybackFinished":
            self._playback_ended(playback_id)

    def _playback_ended(self, playback_id: str) -> None:
        if self._playback_id == playback_id:
            self._playback_id = None
            self._conversation.report(PromptsPlayed())

    async def stop_prompts(self) -> None:
        """See ``CallersLine``."""
        playback_id, self._playback_id = self._playback_id, None
        if playback_id is not None:
            with suppress(AriError):
                await self._tools.ari.delete(f"/playbacks/{playback_id}")

    async def record(self, callback_id: str, take: int) -> None:
        """See ``CallersLine``."""
        recording = self._tools.files.text_of(self._message_name(callback_id, take))
        self._listen(recording, lambda event: self._recording_event(event, recording))
        try:
            await self._request(
                f"/channels/{self.channel_id}/record",
                name=recording,
                format="wav",
                maxDurationSeconds=self._line.longest_message_s,
                maxSilenceSeconds=LONGEST_SILENCE_S,
                ifExists="overwrite",
                beep="true",
                terminateOn="#",
            )
        except AriError:
            self._conversation.report(MessageRecorded(None))
        else:
            self._recording = recording

    def _recording_event(self, event: AriEvent, recording: str) -> None:
        if event.type == "RecordingFinished" and event.recording is not None:
            talking = event.recording.talking_duration
            self._take_ended(recording, has_speech=talking is None or talking > 0)
        elif event.type == "RecordingFailed":
            _log.warning("a message could not be recorded", recording=recording, cause=event.recording)
            self._take_ended(recording, has_speech=None)

    def _take_ended(self, recording: str, *, has_speech: bool | None) -> None:
        if self._recording == recording:
            self._recording = None
            self._conversation.report(MessageRecorded(has_speech))
            if self._last_take is not None:  # The caller has hung up while recording.
                self._hung_up()

    async def file(self, callback_id: str, takes: tuple[int, ...]) -> None:
        """See ``CallersLine``."""
        await self._tools.files.file([self._message_name(callback_id, take) for take in takes])

    async def drop(self, callback_id: str, takes: tuple[int, ...]) -> None:
        """See ``CallersLine``."""
        await self._tools.files.drop([self._message_name(callback_id, take) for take in takes])

    def _message_name(self, callback_id: str, take: int) -> MessageName:
        return MessageName(callback_id=callback_id, channel_id=self.channel_id, take=take)

    async def hang_up(self) -> None:
        """See ``CallersLine``."""
        with suppress(AriError):
            await self._tools.ari.hang_up(self.channel_id)

    async def _request(self, path: str, *, body: Any = None, **query: str | int) -> None:
        """Post a request about the channel; a channel that is gone has hung up.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        try:
            await self._tools.ari.post(path, body=body, **query)
        except AriRefused as error:
            if error.is_not_found or error.is_conflict:
                self._hung_up()
            else:
                _log.warning("an order for a caller failed", channel=self.channel_id, detail=str(error))
            raise
        except AriUnreachable as error:
            _log.warning("an order for a caller was not answered", channel=self.channel_id, detail=str(error))
            raise
