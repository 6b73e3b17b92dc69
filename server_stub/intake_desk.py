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
from server_stub.core.model.events import CallbackAsked, Withdraw
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.views.intake_outlook import IntakeOutlook, LocalPromise, local_promise
from server_stub.errors import Overloaded, StoreFailed
from server_stub.logs import get_logger
from server_stub.privacy.arriving_recordings import ArrivingRecordings
from server_stub.recordings.errors import RecordingError, RecordingRefused
from server_stub.recordings.store import RecordingStore
from server_stub.router import Router
from server_stub.store.base import Store
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
        self._recordings = recordings
        self._arriving = ArrivingRecordings(router, store, recordings)
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
            await self._arriving.add(callback_id, kept, by=_BY)
        except (RecordingRefused, FloorRefusal) as refusal:
            _log.warning("a caller's message cannot be used", callback=callback_id, detail=str(refusal))
            return MessageFate.UNUSABLE
        except (RecordingError, StoreFailed, Overloaded) as error:
            _log.warning(
                "a caller's message could not be stored yet", callback=callback_id, detail=str(error)
            )
            return MessageFate.LATER
        return MessageFate.FILED


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
