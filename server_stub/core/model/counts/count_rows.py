"""What a business process counts, and what its queue did lately, as rows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar

from server_stub.core.model.row_base import Row


class FiguresRow(Row, frozen=True, kw_only=True):
    """The monitor's counts for one business process over one shift (``docs/behaviour.md``, *Monitor*).

    ``handle_time`` is the sum over ``handled`` completed interactions that were answered. ``promises_kept``,
    ``promises_early`` and ``promises_late`` count the callbacks with a promised time whose first call began within it, before
    it and after it.
    """

    KEY: ClassVar[tuple[str, ...]] = ("business_process_id", "shift_started_at")

    business_process_id: str
    shift_started_at: datetime
    entered: int = 0
    succeeded: int = 0
    failed: int = 0
    purged: int = 0
    aborted: int = 0
    expired: int = 0
    withdrawn: int = 0
    handled: int = 0
    handle_time: timedelta = timedelta()
    promises_kept: int = 0
    promises_early: int = 0
    promises_late: int = 0


class TallyRow(Row, frozen=True, kw_only=True):
    """The counts of one agent for one business process over its shift."""

    KEY: ClassVar[tuple[str, ...]] = ("agent_id", "business_process_id", "shift_started_at")

    agent_id: str
    business_process_id: str
    shift_started_at: datetime
    accepted: int = 0
    declined: int = 0
    missed: int = 0
    never_shown: int = 0
    cancelled: int = 0
    short_calls: int = 0


class IntakeCountRow(Row, frozen=True, kw_only=True):
    """The requests of one subscriber to a business process on one day (``docs/behaviour.md``, *Intake limits*).

    ``day`` is a date of the business process's calendar, as ``2026-03-03``. Rows of past days are dropped.
    """

    KEY: ClassVar[tuple[str, ...]] = ("business_process_id", "day", "subscriber")

    business_process_id: str
    day: str
    subscriber: str
    requests: int


class CodeCountRow(Row, frozen=True, kw_only=True):
    """How many interactions of a business process were completed with a code over one shift (*Monitor*)."""

    KEY: ClassVar[tuple[str, ...]] = ("business_process_id", "shift_started_at", "code")

    business_process_id: str
    shift_started_at: datetime
    code: str
    interactions: int = 0


class ForecastRow(Row, frozen=True, kw_only=True):
    """What a business process's queue did lately, from which waits are predicted (*The promised time*).

    ``intervals_s`` are the last spans in seconds between two accepted offers while a callback waited, and ``errors`` the
    natural logarithms of the last waits, each divided by its prediction; the newest is last in both.
    """

    KEY: ClassVar[tuple[str, ...]] = ("business_process_id",)

    business_process_id: str
    begun_at: datetime
    intervals_s: tuple[float, ...] = ()
    errors: tuple[float, ...] = ()
