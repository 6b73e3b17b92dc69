"""The texts of the strip with the outcome of a command for many callbacks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.supervisor.bulk_command import BulkAction, BulkCommand
from ui.texts.counts import tr
from ui.texts.numbers import whole

translate = QCoreApplication.translate


def under_way(outcome: BulkCommand) -> str:
    """Return the progress of a command."""
    text = {
        BulkAction.SEND_TO_QUEUE: translate("Outcome", "Sending to queue: {done} of {asked}"),
        BulkAction.PURGE: translate("Outcome", "Purging: {done} of {asked}"),
        BulkAction.GIVE_TO_AGENT: translate("Outcome", "Giving to the agent: {done} of {asked}"),
        BulkAction.WITHDRAW: translate("Outcome", "Withdrawing: {done} of {asked}"),
        BulkAction.CHANGE: translate("Outcome", "Changing: {done} of {asked}"),
        BulkAction.UNDO: translate("Outcome", "Undoing: {done} of {asked}"),
    }[outcome.action]
    answered = outcome.done + len(outcome.refused)
    return text.format(done=whole(answered), asked=whole(outcome.asked))


def title(outcome: BulkCommand) -> str:
    """Return the outcome, in one line."""
    if not outcome.is_over:
        return under_way(outcome)
    text = {
        BulkAction.SEND_TO_QUEUE: translate("Outcome", "{done} of {asked} sent to queue"),
        BulkAction.PURGE: translate("Outcome", "{done} of {asked} purged"),
        BulkAction.GIVE_TO_AGENT: translate("Outcome", "{done} of {asked} given to the agent"),
        BulkAction.WITHDRAW: translate("Outcome", "{done} of {asked} withdrawn"),
        BulkAction.CHANGE: translate("Outcome", "{done} of {asked} changed"),
        BulkAction.UNDO: translate("Outcome", "{done} of {asked} put back"),
    }[outcome.action]
    return text.format(done=whole(outcome.done), asked=whole(outcome.asked))


def refusals(outcome: BulkCommand) -> str:
    """Return why the others were refused: each reason with its number."""
    return "\n".join(
        tr("%Ln refused: {reason}", "callbacks", count).format(reason=reason)
        for reason, count in outcome.reasons()
    )


def tone(outcome: BulkCommand) -> Tone:
    """Return the tone of the strip."""
    if not outcome.is_over:
        return Tone.INFO
    if not outcome.refused:
        return Tone.SUCCESS
    return Tone.WARNING if outcome.done else Tone.ERROR
