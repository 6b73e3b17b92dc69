"""Other systems: their requests and their receivers, as rows, and the events about receivers (``docs/behaviour.md``, *Webhooks*)."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from server_stub.core.model.event_bases import BaseEvent, CommandEvent
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


class WebhookDelivered(BaseEvent, frozen=True, kw_only=True):
    """A receiver has confirmed the changes up to ``position``. Answer: None.

    If its ``generation`` is another now, because an administrator has set its position meanwhile, nothing happens.
    """

    webhook_id: str
    generation: int
    position: int


class WebhookFailed(BaseEvent, frozen=True, kw_only=True):
    """A delivery failed; ``reason`` is for administrators. Answer: None."""

    webhook_id: str
    reason: str


class ReplayChanges(CommandEvent, frozen=True, kw_only=True):
    """An administrator has the changes after ``position`` delivered again. Answer: ``protocol.Webhook``.

    Refused: ``NotFound``, ``UnknownPosition``.
    """

    webhook_id: str
    position: int


OutwardEvent = WebhookDelivered | WebhookFailed | ReplayChanges
