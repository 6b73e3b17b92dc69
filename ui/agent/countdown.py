"""The time left of a timed state."""

from __future__ import annotations

from datetime import datetime

from agent_desktop.protocol.objects import Interaction


def share_left(interaction: Interaction, now: datetime) -> float:
    """Return the share of the state's time that is left, from 1 to 0; 0 if it has no end."""
    if interaction.deadline is None:
        return 0.0
    whole = (interaction.deadline - interaction.state_since).total_seconds()
    rest = (interaction.deadline - now).total_seconds()
    return max(0.0, min(1.0, rest / whole)) if whole > 0 else 0.0


def share_passed(interaction: Interaction, now: datetime) -> float:
    """Return the share of the state's time that has passed, from 0 to 1."""
    return 1.0 - share_left(interaction, now) if interaction.deadline is not None else 0.0
