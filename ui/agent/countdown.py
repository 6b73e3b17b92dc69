"""The time left of a timed state."""

from __future__ import annotations

from datetime import datetime

from agent_desktop.protocol.objects import Interaction


def share_left(at_hand: Interaction, now: datetime) -> float:
    """Return the share of the state's time that is left, from 1 to 0; 0 if it has no end."""
    if at_hand.deadline is None:
        return 0.0
    whole = (at_hand.deadline - at_hand.state_since).total_seconds()
    rest = (at_hand.deadline - now).total_seconds()
    return max(0.0, min(1.0, rest / whole)) if whole > 0 else 0.0


def share_passed(at_hand: Interaction, now: datetime) -> float:
    """Return the share of the state's time that has passed, from 0 to 1."""
    return 1.0 - share_left(at_hand, now) if at_hand.deadline is not None else 0.0
