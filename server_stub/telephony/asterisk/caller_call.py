"""The call of one caller, who asks for a callback: carries out what the dialogue orders.

The events of the call are handled one after the other by a task of its own. A message stays in Asterisk until it is
filed, so that a server that was killed files it after its next start (``inbound_calls``).
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
from server_stub.telephony.dial_plan import country_of
from server_stub.telephony.intake.dialogue import Dialogue, DialogueRules
from server_stub.telephony.intake.dialogue_events import (
    CallerArrived,
    CallerHungUp,
    DialogueEvent,
    DigitPressed,
    InputTimedOut,
    MessageRecorded,
    PromptsPlayed,
    WithdrawalAnswered,
)
from server_stub.telephony.intake.dialogue_orders import (
    AwaitDigit,
    CancelCallback,
    DialogueOrder,
    DropTakes,
    EndCall,
    FileMessage,
    PlayPrompts,
    RecordTake,
    RequestCallback,
)
from server_stub.telephony.intake.intake_desk import IntakeDesk
from server_stub.telephony.intake.key_presses import KeyPresses
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.intake.typed_number import e164_of
from server_stub.telephony.settings import InboundSettings, WhenClosed

_log = get_logger(__name__)

_DIGIT_WITHIN_S: Final = 8.0
_LONGEST_SILENCE_S: Final = 5
"""Silence that ends a message."""
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
    """One caller's call on ``line``; ``on_over`` is called with the channel's id at its end."""

    def __init__(
        self, tools: IntakeTools, line: InboundSettings, channel: AriChannel, on_over: Callable[[str], None]
    ) -> None:
        country = country_of(line.number)
        self.channel_id = channel.id
        self._tools = tools
        self._line = line
        self._number = e164_of(channel.caller.number, country)
        self.dialogue = Dialogue(
            self._number,
            DialogueRules(
                country=country,
                most_open_callbacks=line.most_open_callbacks,
                takes_when_closed=line.when_closed is WhenClosed.TAKE,
            ),
        )
        self._events: asyncio.Queue[DialogueEvent] = asyncio.Queue()
        self._playback_id: str | None = None
        self._recording: str | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._stop_listening: list[Callable[[], None]] = []
        self._on_over = on_over
        # One who was answered before a restart may still hear a prompt, and Asterisk would answer after its end.
        self._is_answered = channel.is_up
        self._has_hung_up = False
        self._keys = KeyPresses()
        self._task = asyncio.create_task(self._run(), name=f"caller {channel.id}")

    async def close(self) -> None:
        """Stop the dialogue, and leave the call as it is."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

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
            self._hang_up()
        elif playback_id is not None and await ari.find(f"/playbacks/{playback_id}") is None:
            self._playback_ended(playback_id)

    # --- Events -------------------------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        self._listen(self.channel_id, self._channel_event)
        try:
            await self._begin()
            while not self.dialogue.is_over:
                await self._handle(await self._events.get())
        except Exception:  # noqa: BLE001 - a caller must not be left in silence
            _log.exception("a caller's dialogue failed", channel=self.channel_id)
            with suppress(AriError):
                await self._tools.ari.hang_up(self.channel_id)
        finally:
            self._stop_timer()
            for stop in self._stop_listening:
                stop()
            self._on_over(self.channel_id)

    async def _begin(self) -> None:
        process_id = self._line.business_process
        outlook = await self._tools.desk.outlook(process_id, self._number)
        if not self._is_answered:
            with suppress(AriError):  # A caller who has hung up shows in the next order.
                await self._request(f"/channels/{self.channel_id}/answer")
        _log.info("a caller has arrived", channel=self.channel_id, business_process=process_id)
        if outlook is None:
            await self._play(("failed",))
            await self._events.get()
            await self._carry_out(EndCall())
            self.dialogue.handle(CallerHungUp())
            return
        await self._handle(CallerArrived(outlook))

    async def _handle(self, event: DialogueEvent) -> None:
        orders = self.dialogue.handle(event)
        if orders:
            self._stop_timer()
            await self._stop_prompts()
        for order in orders:
            await self._carry_out(order)

    def _channel_event(self, event: AriEvent) -> None:
        if event.type == "ChannelDtmfReceived":
            if self._keys.is_new(event.digit, event.timestamp):  # Of two subscriptions, each delivers it.
                self._events.put_nowait(DigitPressed(event.digit))
        elif event.type in _ENDS and not self._has_hung_up:
            if self._recording is None:
                self._hang_up()
            else:  # The end of the recording follows, and decides whether there is a message.
                self._stop_timer()
                self._timer = asyncio.get_running_loop().call_later(_LAST_TAKE_S, self._hang_up)

    def _hang_up(self) -> None:
        if not self._has_hung_up:
            self._has_hung_up = True
            self._events.put_nowait(CallerHungUp())

    def _listen(self, subject: str, handler: Callable[[AriEvent], None]) -> None:
        self._stop_listening.append(self._tools.ari.listen(handler, subject=subject))

    # --- Orders -------------------------------------------------------------------------------------------------------------

    async def _carry_out(self, order: DialogueOrder) -> None:
        desk, files = self._tools.desk, self._tools.files
        match order:
            case PlayPrompts():
                await self._play(order.names)
            case AwaitDigit():
                self._timer = asyncio.get_running_loop().call_later(_DIGIT_WITHIN_S, self._time_out)
            case RequestCallback():
                self._events.put_nowait(
                    await desk.request(self.channel_id, self._line.business_process, order.number)
                )
            case CancelCallback():
                self._events.put_nowait(WithdrawalAnswered(await desk.cancel(order.callback_id)))
            case RecordTake():
                await self._record(self._message_name(order.callback_id, order.take))
            case FileMessage():
                await files.file([self._message_name(order.callback_id, take) for take in order.takes])
            case DropTakes():
                await files.drop([self._message_name(order.callback_id, take) for take in order.takes])
            case EndCall():
                with suppress(AriError):
                    await self._tools.ari.hang_up(self.channel_id)

    def _message_name(self, callback_id: str, take: int) -> MessageName:
        return MessageName(callback_id=callback_id, channel_id=self.channel_id, take=take)

    def _time_out(self) -> None:
        self._timer = None
        self._events.put_nowait(InputTimedOut())

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def _play(self, names: tuple[str, ...]) -> None:
        media = self._tools.prompts.media(names, self._line.language, self._line.business_process)
        if not media:
            self._events.put_nowait(PromptsPlayed())
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
            self._events.put_nowait(PromptsPlayed())

    async def _stop_prompts(self) -> None:
        playback_id, self._playback_id = self._playback_id, None
        if playback_id is not None:
            with suppress(AriError):
                await self._tools.ari.delete(f"/playbacks/{playback_id}")

    async def _record(self, name: MessageName) -> None:
        recording = self._tools.files.text_of(name)
        self._listen(recording, lambda event: self._recording_event(event, recording))
        try:
            await self._request(
                f"/channels/{self.channel_id}/record",
                name=recording,
                format="wav",
                maxDurationSeconds=self._line.longest_message_s,
                maxSilenceSeconds=_LONGEST_SILENCE_S,
                ifExists="overwrite",
                beep="true",
                terminateOn="#",
            )
        except AriError:
            self._events.put_nowait(MessageRecorded(None))
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
            self._events.put_nowait(MessageRecorded(has_speech))
            if self._timer is not None:  # The caller has hung up while recording.
                self._stop_timer()
                self._hang_up()

    async def _request(self, path: str, *, body: Any = None, **query: str | int) -> None:
        """Post a request about the channel; a channel that is gone has hung up.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        try:
            await self._tools.ari.post(path, body=body, **query)
        except AriRefused as error:
            if error.is_not_found or error.is_conflict:
                self._hang_up()
            else:
                _log.warning("an order for a caller failed", channel=self.channel_id, detail=str(error))
            raise
        except AriUnreachable as error:
            _log.warning("an order for a caller was not answered", channel=self.channel_id, detail=str(error))
            raise
