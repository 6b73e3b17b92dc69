"""The commands that may be pressed now. The server decides (``Interaction.allowed_commands``); this only reads it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from agent_desktop.model.agent_view import AgentView, ConnectionState
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command, InteractionState


class RedX(StrEnum):
    """The effect of the red X (``docs/behaviour.md``, *Red X*)."""

    DECLINE = "decline"
    END_PREVIEW = "end_preview"
    HANG_UP_DIALING = "hang_up_dialing"
    HANG_UP = "hang_up"
    COMPLETE = "complete"


RED_X: Final[dict[InteractionState, RedX]] = {
    InteractionState.OFFERED: RedX.DECLINE,
    InteractionState.PREVIEW: RedX.END_PREVIEW,
    InteractionState.CONNECTING: RedX.HANG_UP_DIALING,
    InteractionState.DIALING: RedX.HANG_UP_DIALING,
    InteractionState.HANDLING: RedX.HANG_UP,
    InteractionState.WRAP_UP: RedX.COMPLETE,
}

OVER: Final = frozenset({InteractionState.COMPLETED, InteractionState.RELEASED})
"""In these states an interaction is no longer current."""

ACCEPTED: Final = frozenset(RED_X) - {InteractionState.OFFERED}


def red_x(interaction: Interaction | None) -> RedX | None:
    """Return the effect of the red X now; ``None`` when there is nothing to end."""
    if interaction is None or not {Command.END, Command.DECLINE}.intersection(interaction.allowed_commands):
        return None
    return RED_X.get(interaction.state)


def may(view: AgentView, command: Command) -> bool:
    """Return whether ``command`` may be pressed now: the server allows it, and no other command is pending."""
    interaction = view.interaction
    if interaction is None or view.connection.link is ConnectionState.REPLACED or view.is_working():
        return False
    return command in interaction.allowed_commands
