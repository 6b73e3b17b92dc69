"""Carry out effects once they are stored: publish to desktops, make calls, transcribe recordings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping
from typing import Any, Final

from agent_desktop.protocol.states import AcceptAt, LegState
from server_stub.core.model.effects import (
    CompareCalls,
    DeliverChanges,
    Dial,
    DropCallRecording,
    Effect,
    FetchCallRecording,
    HangUp,
    Hold,
    KeepRecording,
    LeaveMessage,
    Notify,
    Order,
    PauseRecording,
    ReleaseAgent,
    ReleaseSupervisor,
    RingAgent,
    RingSupervisor,
    SendDigits,
    SetSupervisionMode,
    Transcribe,
    WatchEndpoints,
)
from server_stub.core.model.events import CallRecordingStored, Event, TranscriptionDone, TranscriptionNotDone
from server_stub.core.model.rows import InteractionRow
from server_stub.errors import StoreFailed
from server_stub.http.streams import EventLine, Streams
from server_stub.logs import get_logger
from server_stub.recordings.errors import RecordingDamaged, RecordingError, RecordingMissing, RecordingRefused
from server_stub.recordings.store import CONVERSATION, RecordingStore
from server_stub.store.base import LoggedEvent, Store
from server_stub.telephony.base import StoredCall, StoredLeg, Telephony
from server_stub.transcription.errors import NotTranscribed, TooManyWaiting
from server_stub.transcription.service import Outcome, TranscriptionService
from server_stub.webhooks.dispatcher import WebhookDispatcher

_log = get_logger(__name__)


class EffectRunner:
    """The router's effect handler: carries out effects, and posts their results to the router."""

    def __init__(
        self, streams: Streams, store: Store, recordings: RecordingStore, post: Callable[[Event], None]
    ) -> None:
        self._streams = streams
        self._store = store
        self._recordings = recordings
        self._post = post
        self._telephony: Telephony | None = None
        self._transcription: TranscriptionService | None = None
        self._webhooks: WebhookDispatcher | None = None
        self.on_published: Callable[[Iterable[str]], None] = lambda _recipients: None
        """Called with the recipients of stored events, also of those that no stream here reads."""
        self.on_start_again: Callable[[], None] = lambda: None
        """Called when every desktop loads its state again."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._being_fetched: dict[str, CallRecordingStored | None] = {}
        """Recordings of conversations on their way from the switch, from the fetch to the deletion there.

        Each with its report once its sound is stored.
        """

    def join(
        self,
        telephony: Telephony,
        transcription: TranscriptionService,
        webhooks: WebhookDispatcher | None = None,
    ) -> None:
        """Set the services that do the work; call it before the router decides anything."""
        self._telephony = telephony
        self._transcription = transcription
        self._webhooks = webhooks

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        """Publish stored events to the streams."""
        lines: dict[str, list[EventLine]] = {}
        stored = tuple(events)
        for event in stored:
            if self._streams.is_listening(event.recipient):
                line = EventLine(event.seq, event.name, event.body)
                lines.setdefault(event.recipient, []).append(line)
        for recipient, own in lines.items():
            self._streams.publish(recipient, own)
        if stored:
            self.on_published({event.recipient for event in stored})

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        """Compare the stored legs and calls with those of the switch, and make every desktop load its state again."""
        self._streams.request_snapshots()
        self.on_start_again()
        if self._telephony is not None:
            _compare(self._telephony, calls)

    def act(self, effect: Effect) -> None:
        """Carry out ``effect``.

        Raises:
            RuntimeError: ``join`` has not been called; an effect dropped in silence would be a call never made.
        """
        if self._telephony is None:
            message = f"{type(effect).__name__} before its handler is set"
            raise RuntimeError(message)
        match effect:
            case CompareCalls():
                _compare(self._telephony, effect.interactions)
            case Transcribe():
                self._begin(self._transcribe(effect))
            case FetchCallRecording():
                self._begin(self._fetch(self._telephony, effect))
            case DropCallRecording():
                self._begin(self._drop(self._telephony, effect.recording_id))
            case DeliverChanges():
                if self._webhooks is not None:
                    self._webhooks.wake(effect.webhook_ids)
            case Notify():
                pass  # It is in the event log, and was published with it.
            case _:
                _GIVE[type(effect)](self._telephony, effect)

    async def transcribed(self, recording_id: str, outcome: Outcome) -> None:
        """Post the result of a transcription to the router."""
        if isinstance(outcome, NotTranscribed):
            self._post(TranscriptionNotDone(recording_id=recording_id, reason=outcome.reason.value))
        else:
            self._post(
                TranscriptionDone(recording_id=recording_id, transcription=outcome, language=outcome.language)
            )

    async def close(self) -> None:
        """Cancel what is still being prepared; the next start finds it again."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _transcribe(self, order: Transcribe) -> None:
        if self._transcription is None:  # pragma: no cover - act has checked it
            return
        try:
            kept = await self._recordings.find(order.digest)
            self._transcription.submit(order.recording_id, kept.plain_path or kept, order.speech)
        except (RecordingMissing, RecordingDamaged, TooManyWaiting) as error:
            _log.warning("recording not transcribed", recording=order.recording_id, detail=str(error))
            self._post(TranscriptionNotDone(recording_id=order.recording_id, reason=type(error).__name__))
        except StoreFailed as error:
            _log.warning("recording not read; it is tried again at the next start", detail=str(error))

    async def _fetch(self, telephony: Telephony, order: FetchCallRecording) -> None:
        """Fetch a recording unless it is being fetched: the switch reports it until it is deleted there."""
        if order.recording_id in self._being_fetched:
            return
        self._being_fetched[order.recording_id] = None
        stored = None
        try:
            stored = await self._store_sound(telephony, order)
        except RecordingRefused as error:
            _log.warning("recording lost", recording=order.recording_id, detail=str(error))
            await telephony.drop_recording(order.recording_id)
        except (RecordingError, StoreFailed) as error:
            _log.warning("recording not stored", recording=order.recording_id, detail=str(error))
        finally:
            if stored is None:
                del self._being_fetched[order.recording_id]
        if stored is not None:
            self._being_fetched[order.recording_id] = stored
            self._post(stored)

    async def _store_sound(
        self, telephony: Telephony, order: FetchCallRecording
    ) -> CallRecordingStored | None:
        """Store the sound of a recording; the switch keeps it until its row is stored, too.

        Return None if there is nothing to store.

        Raises:
            RecordingError: the sound was not stored; ``RecordingRefused`` if it never can be.
            StoreFailed: the store does not answer.
        """
        interaction = await self._store.interaction_of_attempt(order.attempt_id)
        if interaction is None or interaction.call_recording_id != order.recording_id:
            _log.warning("a recording without an attempt is deleted", recording=order.recording_id)
            if interaction is not None:
                await self._forget(order.recording_id, interaction.callback_id)
            await telephony.drop_recording(order.recording_id)
            return None
        rows = await self._store.call_recordings(interaction.callback_id)
        if any(row.id == order.recording_id for row in rows):
            await telephony.drop_recording(order.recording_id)
            return None
        sound = await telephony.fetch_recording(order.recording_id)
        if sound is None:
            _log.warning("recording not fetched", recording=order.recording_id)
            return None
        kept = await self._recordings.keep(_whole(sound), "audio/wav", limits=CONVERSATION)
        return CallRecordingStored(
            recording_id=order.recording_id,
            attempt_id=order.attempt_id,
            callback_id=interaction.callback_id,
            business_process_id=interaction.business_process_id,
            duration_s=kept.duration.total_seconds(),
            digest=kept.id,
        )

    async def _drop(self, telephony: Telephony, recording_id: str) -> None:
        """Delete a recording from the switch, because its row is stored.

        A callback that was erased while its sound was on the way has lost it again by then (*Erasure*).
        """
        stored = self._being_fetched.get(recording_id)
        try:
            if stored is not None and not await self._is_expected(recording_id, stored.attempt_id):
                _log.info("a recording of an erased callback is deleted", recording=recording_id)
                await self._forget(recording_id, stored.callback_id)
            await telephony.drop_recording(recording_id)
        except (StoreFailed, RecordingError) as error:
            _log.warning(
                "recording not deleted; its next report does", recording=recording_id, detail=str(error)
            )
        finally:
            self._being_fetched.pop(recording_id, None)

    async def _forget(self, recording_id: str, callback_id: str) -> None:
        """Delete the row and the sound of a recording, if its row was stored after the callback was erased.

        Raises:
            StoreFailed: the store does not answer.
            RecordingError: the file is still there.
        """
        rows = await self._store.call_recordings(callback_id)
        await self._store.drop_recordings([recording_id])
        used = await self._store.recording_digests()
        for row in rows:
            if row.id == recording_id and row.digest not in used:
                await self._recordings.purge(row.digest)

    async def _is_expected(self, recording_id: str, attempt_id: str) -> bool:
        """Return whether the attempt still has this recording: its callback was not erased."""
        interaction = await self._store.interaction_of_attempt(attempt_id)
        return interaction is not None and interaction.call_recording_id == recording_id

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _whole(sound: bytes) -> AsyncIterator[bytes]:
    yield sound


_GIVE: Final[Mapping[type[Order], Callable[[Telephony, Any], None]]] = {
    WatchEndpoints: lambda telephony, order: telephony.watch_endpoints(order),
    RingAgent: lambda telephony, order: telephony.ring_agent(order),
    ReleaseAgent: lambda telephony, order: telephony.release_agent(order),
    Dial: lambda telephony, order: telephony.dial(order),
    HangUp: lambda telephony, order: telephony.hang_up(order),
    Hold: lambda telephony, order: telephony.hold(order),
    SendDigits: lambda telephony, order: telephony.send_digits(order),
    LeaveMessage: lambda telephony, order: telephony.leave_message(order),
    KeepRecording: lambda telephony, order: telephony.keep_recording(order),
    PauseRecording: lambda telephony, order: telephony.pause_recording(order),
    RingSupervisor: lambda telephony, order: telephony.ring_supervisor(order),
    SetSupervisionMode: lambda telephony, order: telephony.set_supervision_mode(order),
    ReleaseSupervisor: lambda telephony, order: telephony.release_supervisor(order),
}
"""How each order is given to the switch."""


def _compare(telephony: Telephony, interactions: Iterable[InteractionRow]) -> None:
    """Let the switch compare its legs and calls with those of ``interactions``."""
    rows = tuple(interactions)
    legs = [_stored_leg(row) for row in rows if row.message_left_at is None]
    telephony.reconcile(legs, [call for row in rows if (call := _stored_call(row)) is not None])


def _stored_leg(row: InteractionRow) -> StoredLeg:
    return StoredLeg(
        interaction_id=row.id,
        agent_id=row.agent_id,
        endpoint=row.endpoint,
        up=row.agent_leg is LegState.UP,
        accepts=row.accept_at is AcceptAt.ENDPOINT,
    )


def _stored_call(row: InteractionRow) -> StoredCall | None:
    if row.attempt_id is None or row.dialed_at is None:
        return None
    return StoredCall(
        attempt_id=row.attempt_id,
        interaction_id=row.id,
        number=row.number,
        dialed_at=row.dialed_at,
        answered_at=row.answered_at,
    )
