"""Erase the data of a customer in the floor, in the store and among the recordings (``docs/behaviour.md``, *Erasure*)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, Protocol

import msgspec

from server_stub.core.model.events import CallbacksErased, Event, RecordingsOutdated
from server_stub.core.model.outcome import Answer
from server_stub.core.model.rows import CallbackRow
from server_stub.recordings.store import RecordingStore
from server_stub.store.base import PersonalRows, Store

_AT_ONCE: Final = 200
"""Callbacks or recordings of one step, so that no command waits for long."""
_BY_PERIOD: Final = "retention"
"""The actor in the audit trail when a period is over."""


class Deciding(Protocol):
    """The part of the router that an erasure needs."""

    async def submit(self, event: Event) -> Answer:
        """Queue ``event``, and return its answer once its changes are stored."""
        ...


class Erased(msgspec.Struct, frozen=True):
    """What was erased: the ids of the callbacks, and the number of recordings."""

    callbacks: tuple[str, ...]
    recordings: int


class Erasure:
    """Erases customers' data; ``on_erased`` is called with the ids of the recordings, for caches that hold them."""

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

    async def of_number(self, number: str, *, by: str) -> Erased:
        """Erase every callback of the subscriber of ``number`` (E.164), and each request that names the number.

        Raises:
            WrongLocation: an agent has one of the callbacks; nothing was erased.
            StoreFailed: not everything was erased; it can be repeated.
        """
        return await self._erase(await self._store.callbacks_of_number(number), (number,), by)

    async def of_callback(self, callback: CallbackRow, *, by: str) -> Erased:
        """Erase one callback; the errors are those of ``of_number``."""
        return await self._erase((callback,), (), by)

    async def outdated_callbacks(self, before: datetime) -> int:
        """Erase the callbacks completed before then from all rows, and return their number (*Retention*).

        Events are not rewritten, because they are not kept longer than callbacks.

        Raises:
            StoreFailed: some of them are still there.
        """
        count, place = 0, None
        while page := await self._store.outdated_callbacks(before, after=place, limit=_AT_ONCE):
            ids = [row.id for row in page]
            held = await self._store.rows_of(ids)
            await self._router.submit(
                CallbacksErased(by=_BY_PERIOD, callbacks={row.id: row.business_process_id for row in page})
            )
            await self._finish(held, await self._store.erase_rows(ids))
            last = page[-1]
            assert last.completed_at is not None  # noqa: S101 - the condition of the query
            count, place = count + len(page), (last.completed_at, last.id)
        return count

    async def outdated_recordings(self, before: datetime) -> int:
        """Delete the recordings of callbacks completed before then, with their words, and return their number.

        Raises:
            StoreFailed: some of them are still there.
        """
        count = 0
        while found := await self._store.outdated_recordings(before, limit=_AT_ONCE):
            ids = tuple(found)
            await self._router.submit(RecordingsOutdated(recording_ids=ids))
            await self._store.drop_recordings(ids)
            self._on_erased(ids)
            await self._delete_sound(set(found.values()))
            count += len(ids)
        return count

    async def _erase(self, callbacks: Sequence[CallbackRow], numbers: Sequence[str], by: str) -> Erased:
        """Erase on the floor first: from then on no new event holds the data, and the search through the logs ends."""
        ids = tuple(row.id for row in callbacks)
        held = await self._store.rows_of(ids)
        await self._router.submit(
            CallbacksErased(
                by=by,
                callbacks={row.id: row.business_process_id for row in callbacks},
                number=next(iter(numbers), None),
            )
        )
        numbers = (*numbers, *{row.number for row in callbacks if numbers and row.number})
        digests = await self._store.erase(ids, numbers)
        return Erased(ids, await self._finish(held, digests))

    async def _finish(self, held: PersonalRows, digests: frozenset[str]) -> int:
        """Delete the sound of rows that were erased, and return the number of recordings.

        ``digests`` are those of the rows at the very end: the switch may have delivered a conversation since ``held``.
        """
        recordings = (*held.recordings, *held.call_recordings)
        self._on_erased([row.id for row in recordings])
        await self._delete_sound({row.digest for row in recordings} | digests)
        return len(recordings)

    async def _delete_sound(self, digests: set[str]) -> None:
        """Delete the files that no other callback has; the same sound is stored once."""
        if not digests:
            return
        used = await self._store.recording_digests()
        for digest in sorted(digests - used):
            await self._recordings.purge(digest)
