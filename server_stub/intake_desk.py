"""The server's side of intake by phone: the floor, the store, and the store of recordings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from hashlib import sha256
from typing import Final, cast

from server_stub.callback_id import new_callback_id
from server_stub.clock import Clock
from server_stub.core.model.errors import (
    ClosingSoon,
    FloorRefusal,
    IdempotencyKeyReused,
    PromiseTooLong,
    QueueFull,
)
from server_stub.core.model.events import CallbackAsked, RecordingAdded, Withdraw
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.views.intake_outlook import IntakeOutlook, LocalPromise, local_promise
from server_stub.errors import Overloaded, StoreFailed
from server_stub.logs import get_logger
from server_stub.recordings.errors import RecordingError, RecordingRefused
from server_stub.recordings.recording_id import recording_id_of
from server_stub.recordings.store import RecordingStore
from server_stub.router import Router
from server_stub.store.base import CallbackRecord, Store
from server_stub.telephony.intake.dialogue_events import RequestFailed, RequestRefused, RequestTaken
from server_stub.telephony.intake.intake_desk import MessageFate

_log = get_logger(__name__)

_BY: Final = "ivr"
"""Who hands in what callers ask for, as the audit trail names it."""
_TRIES: Final = 6
_PAUSE_S: Final = 1.0


class ServerIntakeDesk:
    """See ``telephony.intake.intake_desk.IntakeDesk``."""

    def __init__(self, router: Router, store: Store, recordings: RecordingStore, clock: Clock) -> None:
        self._router = router
        self._store = store
        self._recordings = recordings
        self._clock = clock

    async def outlook(self, business_process_id: str, number: str | None) -> IntakeOutlook | None:
        """See ``IntakeDesk``."""
        try:
            return await self._router.query(
                lambda floor, now: floor.views.intake_outlook(business_process_id, number, now)
            )
        except (StoreFailed, Overloaded) as error:
            _log.warning("a caller could not be served", detail=str(error))
            return None

    async def promise(self, callback_id: str) -> LocalPromise | None:
        """See ``IntakeDesk``."""
        try:
            return await self._router.query(lambda floor, now: local_promise(floor.tables, callback_id, now))
        except (StoreFailed, Overloaded) as error:
            _log.info("a promised time is not announced", callback=callback_id, detail=str(error))
            return None

    async def request(
        self, call_id: str, business_process_id: str, number: str
    ) -> RequestTaken | RequestRefused | RequestFailed:
        """See ``IntakeDesk``; it is tried for some seconds while the store accepts no writes."""
        event = CallbackAsked(
            by=_BY,
            callback_id=new_callback_id(self._clock.now()),
            business_process_id=business_process_id,
            number=number,
            idempotency_key=call_id,
            fingerprint=sha256(f"{business_process_id}:{number}".encode()).hexdigest(),
        )
        for _ in range(_TRIES):
            try:
                taken = cast("CallbackTaken", await self._router.submit(event))
            except IdempotencyKeyReused:  # The caller asks for a second number in the same call.
                return await self.request(f"{call_id} {number}", business_process_id, number)
            except FloorRefusal as refusal:
                _log.info("a caller's request is refused", detail=str(refusal))
                return RequestRefused(_refusal_prompt(refusal))
            except (StoreFailed, Overloaded) as error:
                _log.warning("a caller's request could not be stored; it is tried again", detail=str(error))
                await asyncio.sleep(_PAUSE_S)
            else:
                return RequestTaken(taken.callback_id, taken.created)
        return RequestFailed()

    async def cancel(self, callback_id: str) -> bool:
        """See ``IntakeDesk``."""
        try:
            await self._router.submit(Withdraw(by=_BY, callback_id=callback_id))
        except (FloorRefusal, StoreFailed, Overloaded) as refusal:
            _log.info("a caller's callback is not cancelled", callback=callback_id, detail=str(refusal))
            return False
        return True

    async def file_message(self, callback_id: str, sound: bytes) -> MessageFate:
        """See ``IntakeDesk``."""
        try:
            kept = await self._recordings.keep(_body(sound), "audio/wav")
            recording_id = recording_id_of(callback_id, kept.id)
            completed = await self._completed(callback_id)
            if completed is not None and not completed.row.number:
                await self._delete_unused(kept.id)
                _log.info("the message of an erased callback is deleted", callback=callback_id)
                return MessageFate.UNUSABLE
            if completed is not None and recording_id in {each.id for each in completed.recordings}:
                return MessageFate.FILED  # The floor has evicted it, and would treat it as a new one.
            await self._router.submit(
                RecordingAdded(
                    by=_BY,
                    callback_id=callback_id,
                    recording_id=recording_id,
                    duration_s=kept.duration.total_seconds(),
                    digest=kept.id,
                    completed_in=None if completed is None else completed.row.business_process_id,
                )
            )
        except (RecordingRefused, FloorRefusal) as refusal:
            _log.warning("a caller's message cannot be used", callback=callback_id, detail=str(refusal))
            return MessageFate.UNUSABLE
        except (RecordingError, StoreFailed, Overloaded) as error:
            _log.warning(
                "a caller's message could not be stored yet", callback=callback_id, detail=str(error)
            )
            return MessageFate.LATER
        return MessageFate.FILED

    async def _delete_unused(self, digest: str) -> None:
        if digest not in await self._store.recording_digests():
            await self._recordings.purge(digest)

    async def _completed(self, callback_id: str) -> CallbackRecord | None:
        """Return a completed callback; None while it is open, or if there is none."""
        row = await self._router.query(lambda floor, _now: floor.views.callback_row(callback_id))
        return None if row is not None else await self._store.callback(callback_id)


def _refusal_prompt(refusal: FloorRefusal) -> str | None:
    """Return the prompt that explains a refusal; None if another number may be accepted."""
    match refusal:
        case QueueFull():
            return "full"
        case ClosingSoon() | PromiseTooLong():
            return "closed"
        case _:
            return None


async def _body(sound: bytes) -> AsyncIterator[bytes]:
    yield sound
