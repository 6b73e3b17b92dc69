"""The expected effect of a command for callbacks, in words: for confirmations and tips."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.supervisor.bulk_command import BulkAction, BulkCommand
from agent_desktop.model.supervisor.forecast import Forecast, Hindrance
from ui.texts.counts import tr
from ui.texts.numbers import whole

translate = QCoreApplication.translate


def hindrance_text(hindrance: Hindrance) -> str:
    """Return why the server refuses a command."""
    return {
        Hindrance.COMPLETED: translate("Consequences", "already completed"),
        Hindrance.WITH_AGENT: translate("Consequences", "an agent has it"),
        Hindrance.IN_QUEUE: translate("Consequences", "already in queue"),
        Hindrance.STOPPED: translate("Consequences", "its business process is stopped"),
        Hindrance.OFF_SCHEDULE: translate("Consequences", "its business process is off schedule"),
        Hindrance.OUTSIDE_CALLING_HOURS: translate("Consequences", "outside the customer's calling hours"),
    }[hindrance]


def expected(command: BulkAction, forecast: Forecast) -> list[str]:
    """Return the expected effects, a sentence each: successes, losses, refusals and their reasons."""
    return [_takes(command, forecast.takes, forecast.asked), *losses(forecast), *_refusals(forecast)]


def previewed(preview: BulkCommand) -> str:
    """Return what the server expects a command to do: how many it changes, and how many are so already."""
    text = _takes(preview.action, preview.done, preview.asked)
    if preview.unchanged:
        stay = tr("%Ln stay as they are.", "callbacks", preview.unchanged)
        text = f"{text} {stay}"
    return text


def _takes(command: BulkAction, takes: int, asked: int) -> str:
    text = {
        BulkAction.SEND_TO_QUEUE: translate("Consequences", "{takes} of {asked} go to the queue now."),
        BulkAction.GIVE_TO_AGENT: translate("Consequences", "{takes} of {asked} are given to the agent."),
        BulkAction.WITHDRAW: translate("Consequences", "{takes} of {asked} are removed as withdrawn."),
        BulkAction.PURGE: translate(
            "Consequences", "{takes} of {asked} are removed as purged and never called."
        ),
        BulkAction.CHANGE: translate("Consequences", "{takes} of {asked} are changed."),
        BulkAction.UNDO: translate("Consequences", "{takes} of {asked} are put back."),
    }[command]
    return text.format(takes=whole(takes), asked=whole(asked))


def losses(forecast: Forecast) -> list[str]:
    """Return what the callbacks that accept a command lose, a sentence each."""
    lines: list[str] = []
    if forecast.due_lost:
        lines.append(tr("%Ln lose their due times.", "callbacks", forecast.due_lost))
    if forecast.held_lost:
        lines.append(tr("%Ln are no longer held for a supervisor.", "callbacks", forecast.held_lost))
    return lines


def _refusals(forecast: Forecast) -> list[str]:
    return [
        tr("%Ln will be refused: {reason}.", "callbacks", count).format(reason=hindrance_text(hindrance))
        for hindrance, count in forecast.hindrances
    ]


def why_not(forecast: Forecast) -> str:
    """Return why the command is impossible for the whole selection."""
    reasons = [hindrance_text(hindrance) for hindrance, _ in forecast.hindrances]
    return translate("Consequences", "Not possible: {}.").format("; ".join(reasons))
