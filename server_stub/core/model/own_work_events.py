"""Commands of an agent about the agent's own callbacks (``docs/behaviour.md``, *Own work*)."""

from __future__ import annotations

from datetime import datetime

import msgspec

from server_stub.core.model.event_bases import CommandEvent


class OwnCallbackAsked(CommandEvent, frozen=True, kw_only=True):
    """An agent creates a callback for the agent's own list. Answer: ``CallbackTaken``.

    ``by_name`` is the agent's name. Refused: as ``CallbackAsked``, and ``NumberInUse``, ``CallbackAtOutOfRange``,
    ``OutsideSchedule``.
    """

    callback_id: str
    business_process_id: str
    number: str
    by_name: str
    customer_name: str | None = None
    due_at: datetime | None = None
    attributes: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    idempotency_key: str | None = None
    fingerprint: str = ""


class CallOwn(CommandEvent, frozen=True, kw_only=True):
    """Call the customer of an own callback now. Answer: ``protocol.Interaction``.

    Refused: ``NotFound``, ``WrongState``, ``WrongLocation``, ``Stopped``, ``OffSchedule``, ``NumberInUse``,
    ``NumberNotAllowed``.
    """

    callback_id: str


class MoveOwn(CommandEvent, frozen=True, kw_only=True):
    """Move an own callback to another time. Answer: ``protocol.OwnCallback``.

    Refused: ``NotFound``, ``WrongLocation``, ``CallbackAtOutOfRange``, ``OutsideSchedule``.
    """

    callback_id: str
    due_at: datetime


class GiveBackOwn(CommandEvent, frozen=True, kw_only=True):
    """Let every agent have an own callback. Answer: None. Refused: ``NotFound``, ``WrongLocation``."""

    callback_id: str
    reason: str


OwnWorkEvent = OwnCallbackAsked | CallOwn | MoveOwn | GiveBackOwn
"""Any of these commands."""
