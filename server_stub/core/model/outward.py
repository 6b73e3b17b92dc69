"""Other systems that receive changes, as rows, and the events about them (``docs/behaviour.md``, *Webhooks*)."""

from __future__ import annotations

from datetime import datetime

from server_stub.core.model.event_bases import BaseEvent, CommandEvent
from server_stub.core.model.row_base import Row


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
