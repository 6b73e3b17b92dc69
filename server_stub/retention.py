"""Delete outdated rows: old entries of the audit trail, and old handled events.

Rows are deleted in small batches between two commits of the router, so that no request waits for long.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

import msgspec

from server_stub.audit.trail import SecurityTrail
from server_stub.clock import Clock
from server_stub.errors import StoreFailed
from server_stub.logs import get_logger
from server_stub.store.base import PurgeCutoffs, Store

EVERY: Final = timedelta(hours=1)
BATCH: Final = 500
"""Rows deleted in one transaction, which takes a few milliseconds."""
_PAUSE_S: Final = 0.05
"""Pause between two batches, in which other writers get the store."""

_log = get_logger(__name__)


class RetentionPeriods(msgspec.Struct, frozen=True, kw_only=True):
    """How long rows are kept; None means forever.

    ``history`` applies to handled events, which are used to investigate errors.
    """

    audit: timedelta | None = timedelta(days=400)
    history: timedelta | None = timedelta(days=30)


async def keep_dropping(
    store: Store, clock: Clock, kept: RetentionPeriods, trail: SecurityTrail | None = None
) -> None:
    """Delete outdated rows now and every hour until cancelled; a failure is logged, and the next hour tries again."""
    while True:
        try:
            dropped = await drop_outdated(store, clock, kept)
            if trail is not None and kept.audit is not None:
                trail.drop_before(clock.now() - kept.audit)
        except StoreFailed as error:
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
    outdated = PurgeCutoffs(
        audit_before=None if kept.audit is None else now - kept.audit,
        history_before=None if kept.history is None else now - kept.history,
    )
    total = 0
    while dropped := await store.drop_outdated(outdated, limit=BATCH):
        total += dropped
        await asyncio.sleep(_PAUSE_S)
    return total


async def _sleep(clock: Clock, span: timedelta) -> None:
    over = asyncio.Event()
    call_off = clock.call_at(clock.now() + span, over.set)
    try:
        await over.wait()
    finally:
        call_off()
