"""What nobody needs any more is dropped: old lines of the audit trail, and old events as they were handled.

A little at a time, between two commits of the router, so that nobody waits for it.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

import msgspec

from server_stub.clock import Clock
from server_stub.errors import StoreFailed
from server_stub.logs import get_logger
from server_stub.store.base import PurgeCutoffs, Store

EVERY: Final = timedelta(hours=1)
BATCH: Final = 500
"""Rows dropped in one transaction: a few milliseconds."""
_BREATH_S: Final = 0.05
"""Between two batches, for those who have something to write."""

_log = get_logger(__name__)


class RetentionPeriods(msgspec.Struct, frozen=True, kw_only=True):
    """How long things are kept; None: for ever.

    ``history`` is of the events as they were handled: what a mistake is looked into with.
    """

    audit: timedelta | None = timedelta(days=400)
    history: timedelta | None = timedelta(days=30)


async def keep_dropping(store: Store, clock: Clock, kept: RetentionPeriods) -> None:
    """Drop what is outdated now, and again every hour, until cancelled. A failure is tried again with the next hour."""
    while True:
        try:
            dropped = await drop_outdated(store, clock, kept)
        except StoreFailed as error:
            _log.warning("outdated data could not be deleted", error=str(error))
        else:
            if dropped:
                _log.info("outdated data deleted", rows=dropped)
        await _sleep(clock, EVERY)


async def drop_outdated(store: Store, clock: Clock, kept: RetentionPeriods) -> int:
    """Drop all that is outdated now, and return how many rows that were.

    Raises:
        StoreFailed: some of it is still there.
    """
    now = clock.now()
    outdated = PurgeCutoffs(
        audit_before=None if kept.audit is None else now - kept.audit,
        history_before=None if kept.history is None else now - kept.history,
    )
    total = 0
    while dropped := await store.drop_outdated(outdated, limit=BATCH):
        total += dropped
        await asyncio.sleep(_BREATH_S)
    return total


async def _sleep(clock: Clock, span: timedelta) -> None:
    over = asyncio.Event()
    call_off = clock.call_at(clock.now() + span, over.set)
    try:
        await over.wait()
    finally:
        call_off()
