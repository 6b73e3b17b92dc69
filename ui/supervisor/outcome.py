"""The strip that says what became of a command for many callbacks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.batch import Deed, Outcome
from agent_desktop.model.desk import Tone
from ui.supervisor.formulas import whole

translate = QCoreApplication.translate


def under_way(outcome: Outcome) -> str:
    """Return how far a command is."""
    text = {
        Deed.SEND_TO_QUEUE: translate("Outcome", "Sending to queue: {done} of {asked}"),
        Deed.PURGE: translate("Outcome", "Purging: {done} of {asked}"),
        Deed.GIVE_TO_AGENT: translate("Outcome", "Giving to the agent: {done} of {asked}"),
        Deed.WITHDRAW: translate("Outcome", "Withdrawing: {done} of {asked}"),
        Deed.UNDO: translate("Outcome", "Undoing: {done} of {asked}"),
    }[outcome.deed]
    answered = outcome.done + len(outcome.refused)
    return text.format(done=whole(answered), asked=whole(outcome.asked))


def title(outcome: Outcome) -> str:
    """Return what was done, in one line."""
    if not outcome.is_over:
        return under_way(outcome)
    text = {
        Deed.SEND_TO_QUEUE: translate("Outcome", "{done} of {asked} sent to queue"),
        Deed.PURGE: translate("Outcome", "{done} of {asked} purged"),
        Deed.GIVE_TO_AGENT: translate("Outcome", "{done} of {asked} given to the agent"),
        Deed.WITHDRAW: translate("Outcome", "{done} of {asked} withdrawn"),
        Deed.UNDO: translate("Outcome", "{done} of {asked} put back"),
    }[outcome.deed]
    return text.format(done=whole(outcome.done), asked=whole(outcome.asked))


def refusals(outcome: Outcome) -> str:
    """Return why others were refused: each reason with its number."""
    return "\n".join(
        translate("Outcome", "{count} refused: {reason}").format(count=whole(count), reason=reason)
        for reason, count in outcome.reasons()
    )


def tone(outcome: Outcome) -> Tone:
    """Return how the strip is meant."""
    if not outcome.is_over:
        return Tone.INFO
    if not outcome.refused:
        return Tone.SUCCESS
    return Tone.WARNING if outcome.done else Tone.ERROR
