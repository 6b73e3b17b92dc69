"""Events about the receivers of changes of callbacks (``docs/behaviour.md``, *Webhooks*)."""

from __future__ import annotations

from server_stub.core.model.event_bases import BaseEvent, CommandEvent


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
