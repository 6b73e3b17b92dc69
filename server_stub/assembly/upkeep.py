"""What a server does in the background from its start on."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from server_stub.clock import Clock
from server_stub.errors import StoreFailed
from server_stub.logs import get_logger
from server_stub.recordings.errors import RecordingError
from server_stub.recordings.store import RecordingStore
from server_stub.store.base import Store

_log = get_logger(__name__)


async def look_after(store: Store, recordings: RecordingStore, clock: Clock) -> None:
    """Delete unused recordings and check a large database, for which a start has no time."""
    await _drop_unused_sound(store, recordings, clock)
    damage = await store.find_damage()
    if damage is not None:
        _log.error("the database is damaged; restore a backup", detail=damage)


async def _drop_unused_sound(store: Store, recordings: RecordingStore, clock: Clock) -> None:
    """Delete recordings that no callback refers to, as a killed server leaves them; a failure is only logged."""
    try:
        dropped = await recordings.collect_garbage(await store.recording_digests(), now=clock.now())
    except (StoreFailed, RecordingError) as error:
        _log.warning("unused recordings could not be deleted", error=str(error))
    else:
        _log.info("unused recordings deleted", files=dropped)


def in_background(work: Coroutine[Any, Any, None], *, name: str) -> asyncio.Task[None]:
    """Start a task that lasts until it is cancelled; an error that ends it is logged at once, and not when the server stops."""
    task = asyncio.create_task(work, name=name)
    task.add_done_callback(_report)
    return task


def _report(task: asyncio.Task[None]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        _log.error(
            "a task in the background has failed; restart the server", task=task.get_name(), exc_info=error
        )


async def stop_task(task: asyncio.Task[None]) -> None:
    """Cancel ``task``, and return once it has ended."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
