"""What happened before with a customer (``docs/protocol.md``, *The customer's story*)."""

from __future__ import annotations

import msgspec

from agent_desktop.protocol.objects import Attempt, BusinessProcessRef, HandOver, PersonRef, Time
from agent_desktop.protocol.states import EndState, Location


class EarlierCallback(msgspec.Struct, frozen=True, kw_only=True):
    """Another callback of the same subscriber, open or completed, with its attempts, oldest first."""

    callback_id: str
    business_process: BusinessProcessRef
    entered_at: Time
    location: Location
    completed_at: Time | None
    end_state: EndState | None
    end_reason: str | None
    attempts: tuple[Attempt, ...]


class CustomerStory(msgspec.Struct, frozen=True, kw_only=True):
    """Every earlier attempt of a callback, who asked for whom, and earlier callbacks of the subscriber, newest first."""

    callback_id: str
    attempts: tuple[Attempt, ...]
    asked_for: PersonRef | None
    asked_by: str | None
    handed_over: HandOver | None
    callbacks: tuple[EarlierCallback, ...]
