"""Rows about other systems: what they may hand in, and what they have been notified of."""

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


class WebhookRow(Row, frozen=True, kw_only=True):
    """A receiver of changes of callbacks (``docs/behaviour.md``, *Webhooks*).

    It has confirmed the changes up to ``position``, the last of them at ``delivered_at``. ``failures`` counts the tries
    that failed since then; the timer ``TimerKind.WEBHOOK`` holds the next one. ``generation`` counts how often an
    administrator has set the position. ``business_process_ids`` None means all.
    """

    id: str
    business_process_ids: tuple[str, ...] | None
    position: int
    generation: int = 0
    failures: int = 0
    last_error: str | None = None
    delivered_at: datetime | None = None


class CodeCountRow(Row, frozen=True, kw_only=True):
    """How many interactions of a business process were completed with a code over one shift (*Monitor*)."""

    KEY: ClassVar[tuple[str, ...]] = ("business_process_id", "shift_started_at", "code")

    business_process_id: str
    shift_started_at: datetime
    code: str
    interactions: int = 0
