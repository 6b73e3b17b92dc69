"""Delete what is older than its retention period (``docs/behaviour.md``, *Retention*).

Rows are deleted in small batches between two commits of the router, so that no request waits for long.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Final

import msgspec

from server_stub.audit.trail import SecurityTrail
from server_stub.clock import Clock
from server_stub.core.model.errors import FloorRefusal
from server_stub.errors import Overloaded, StoreFailed
from server_stub.logs import get_logger
from server_stub.privacy.erasure import Erasure
from server_stub.store.base import PurgeCutoffs, Store

EVERY: Final = timedelta(hours=1)
BATCH: Final = 500
"""Rows deleted in one transaction, which takes a few milliseconds."""
_PAUSE_S: Final = 0.05
"""Pause between two batches, in which other writers get the store."""

_log = get_logger(__name__)


class RetentionPeriods(msgspec.Struct, frozen=True, kw_only=True):
    """How long data are kept; None means forever.

    The periods of ``callbacks``, ``recordings`` and ``transcriptions`` begin when the callback is completed. ``history``
    applies to handled events, which are used to investigate errors, and to the events that desktops catch up with.
    """

    audit: timedelta | None = timedelta(days=400)
    history: timedelta | None = timedelta(days=30)
    callbacks: timedelta | None = None
    recordings: timedelta | None = None
    transcriptions: timedelta | None = None

    @property
    def events(self) -> timedelta | None:
        """How long events are kept: at most as long as the callbacks that they are about."""
        periods = [period for period in (self.history, self.callbacks) if period is not None]
        return min(periods, default=None)


async def keep_dropping(
    store: Store,
    clock: Clock,
    kept: RetentionPeriods,
    trail: SecurityTrail | None = None,
    erasure: Erasure | None = None,
) -> None:
    """Delete outdated rows now and every hour until cancelled; a failure is logged, and the next hour tries again."""
    while True:
        try:
            dropped = await drop_outdated(store, clock, kept)
            if erasure is not None:
                dropped += await erase_outdated(erasure, clock.now(), kept)
            if trail is not None and kept.audit is not None:
                trail.drop_before(clock.now() - kept.audit)
        except (StoreFailed, Overloaded, FloorRefusal) as error:
            _log.warning("outdated data could not be deleted", error=str(error))
        else:
            if dropped:
                _log.info("outdated data deleted", rows=dropped)
        await _sleep(clock, EVERY)


async def drop_outdated(store: Store, clock: Clock, kept: RetentionPeriods) -> int:
    """Delete all rows that are outdated now, and return their number.

    Raises:
        StoreFailed: some of the rows are still there.
    """
    now = clock.now()
    cutoffs = PurgeCutoffs(
        audit_before=_before(now, kept.audit),
        history_before=_before(now, kept.events),
        transcriptions_before=_before(now, kept.transcriptions),
    )
    total = 0
    while dropped := await store.drop_outdated(cutoffs, limit=BATCH):
        total += dropped
        await asyncio.sleep(_PAUSE_S)
    if cutoffs.history_before is not None:
        total += await store.drop_events(cutoffs.history_before)
    return total


async def erase_outdated(erasure: Erasure, now: datetime, kept: RetentionPeriods) -> int:
    """Delete outdated recordings, erase outdated callbacks, and return their number.

    Raises:
        StoreFailed: some of them are still there.
    """
    total = 0
    if (before := _before(now, kept.recordings)) is not None:
        total += await erasure.outdated_recordings(before)
    if (before := _before(now, kept.callbacks)) is not None:
        total += await erasure.outdated_callbacks(before)
    return total


def _before(now: datetime, period: timedelta | None) -> datetime | None:
    return None if period is None else now - period


async def _sleep(clock: Clock, span: timedelta) -> None:
    over = asyncio.Event()
    call_off = clock.call_at(clock.now() + span, over.set)
    try:
        await over.wait()
    finally:
        call_off()
