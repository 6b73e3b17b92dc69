"""What a business process counts beside its figures, and what its queue did lately, as rows."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from server_stub.core.model.row_base import Row


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
