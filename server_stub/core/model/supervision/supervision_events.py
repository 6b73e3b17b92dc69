"""Events of supervisors about alerts."""

from __future__ import annotations

from server_stub.core.model.event_bases import CommandEvent


class AcknowledgeAlert(CommandEvent, frozen=True, kw_only=True):
    """A supervisor has taken notice of an alert of a threshold. Answer: ``protocol.ThresholdAlert``.

    ``by_name`` is the supervisor's name. Refused: ``NotFound`` once it has ended.
    """

    alert_id: str
    by_name: str


SupervisionEvent = AcknowledgeAlert
