"""Add recordings to callbacks, one of which may be completed or erased at that moment (``docs/behaviour.md``, *Erasure*)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from server_stub.core.model.errors import NotFound
from server_stub.core.model.events import RecordingAdded, RecordingsOutdated
from server_stub.core.model.outcome import Answer
from server_stub.logs import get_logger
from server_stub.privacy.erasure import Deciding
from server_stub.recordings.recording_id import recording_id_of
from server_stub.recordings.store import RecordingStore, StoredRecording
from server_stub.store.base import CallbackRecord, Store

_log = get_logger(__name__)


class ArrivingRecordings:
    """Adds customers' recordings whose sound is stored; ``on_erased`` is called with the ids of those deleted again."""

    def __init__(
        self,
        router: Deciding,
        store: Store,
        recordings: RecordingStore,
        on_erased: Callable[[Sequence[str]], None] = lambda _ids: None,
    ) -> None:
        self._router = router
        self._store = store
        self._recordings = recordings
        self._on_erased = on_erased

    async def add(self, callback_id: str, kept: StoredRecording, *, by: str) -> Answer:
        """Add a recording to an open or completed callback; adding it again changes nothing.

        Return the callback as an object of the protocol if it is open, else None.

        Raises:
            NotFound: there is no such callback, or it was erased, perhaps just now; the sound is deleted.
            Overloaded: nothing was added.
            StoreFailed: it is not known what was added; it can be repeated.
            RecordingError: the sound of an erased callback could not be deleted; it can be repeated.
        """
        event = RecordingAdded(
            by=by,
            callback_id=callback_id,
            recording_id=recording_id_of(callback_id, kept.id),
            duration_s=kept.duration.total_seconds(),
            digest=kept.id,
        )
        try:
            answer = await self._router.submit(event)
        except NotFound:  # The floor has only what is open.
            answer = await self._add_to_completed(event)
        if _can_have_recordings(await self._store.callback(callback_id)):
            return answer
        # The erasure may have listed the recordings before this one was stored.
        await self._router.submit(RecordingsOutdated(recording_ids=(event.recording_id,)))
        await self._store.drop_recordings((event.recording_id,))
        self._on_erased((event.recording_id,))
        await self._delete_sound(event)
        raise NotFound("The callback was erased.")

    async def _add_to_completed(self, event: RecordingAdded) -> Answer:
        record = await self._store.callback(event.callback_id)
        if record is None or not _can_have_recordings(record):
            await self._delete_sound(event)
            raise NotFound("There is no such callback, or it was erased.")
        if event.recording_id in {each.id for each in record.recordings}:
            return None  # The floor has evicted it, and would treat it as a new one.
        return await self._router.submit(replace(event, completed_in=record.row.business_process_id))

    async def _delete_sound(self, event: RecordingAdded) -> None:
        """Delete the sound of a recording that is not added, unless another callback has the same."""
        if event.digest not in await self._store.recording_digests():
            await self._recordings.purge(event.digest)
        _log.info("the recording of an erased callback is deleted", callback=event.callback_id)


def _can_have_recordings(record: CallbackRecord | None) -> bool:
    """Return whether a callback exists and was not erased: an erased one has lost its number."""
    return record is not None and bool(record.row.number)
