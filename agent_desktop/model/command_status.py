"""The part of a view that shows commands: those that are pending, and the sentence in the status line."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from agent_desktop.model.agent_view import AgentView, PendingCommand, StatusMessage, Tone
from agent_desktop.model.supervisor.supervisor_view import SupervisorView

View = TypeVar("View", AgentView, SupervisorView)


def with_working(view: View, command: PendingCommand) -> View:
    """Return the view with ``command`` among the pending ones."""
    return replace(view, working=(*view.working, command))


def without_working(view: View, name: str) -> View:
    """Return the view without the pending command ``name``."""
    return replace(view, working=tuple(command for command in view.working if command.name != name))


def with_message(view: View, tone: Tone, text: str) -> View:
    """Return the view with another sentence in the status line; a repeated sentence counts as a new one."""
    serial = view.message.serial + 1 if view.message is not None else 1
    return replace(view, message=StatusMessage(serial, tone, text))
