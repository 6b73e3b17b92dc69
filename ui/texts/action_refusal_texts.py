"""Why the server refuses a command of a supervisor, in the language of the window."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_desktop.protocol.problems import Problem, ProblemCode
from ui.texts import messages

translate = QCoreApplication.translate

KNOWN: Final = frozenset(
    {
        QT_TRANSLATE_NOOP("Refusals", "There is no such open callback."),
        QT_TRANSLATE_NOOP("Refusals", "There is no such open callback, or you may not see it."),
        QT_TRANSLATE_NOOP("Refusals", "An agent has the callback already."),
        QT_TRANSLATE_NOOP("Refusals", "An agent has the callback and has been notified."),
        QT_TRANSLATE_NOOP("Refusals", "An agent has the callback; it can be changed once it is back."),
        QT_TRANSLATE_NOOP("Refusals", "An agent has the callback; it can be completed once it is back."),
        QT_TRANSLATE_NOOP("Refusals", "An agent has the callback; it can be purged once it is back."),
        QT_TRANSLATE_NOOP(
            "Refusals", "An agent has the callback; the action can no longer be undone for it."
        ),
        QT_TRANSLATE_NOOP("Refusals", "Only a pending callback can be sent to the queue."),
        QT_TRANSLATE_NOOP("Refusals", "Callbacks of this business process are stopped; start them first."),
        QT_TRANSLATE_NOOP(
            "Refusals", "The business process is off schedule; callbacks go to the queue when it opens."
        ),
        QT_TRANSLATE_NOOP("Refusals", "It is outside the calling hours in the customer's time zone."),
        QT_TRANSLATE_NOOP("Refusals", "The callback expires before that time."),
        QT_TRANSLATE_NOOP("Refusals", "The customer has another open callback there."),
        QT_TRANSLATE_NOOP(
            "Refusals", "The callback has changed since the action; nothing was undone for it."
        ),
        QT_TRANSLATE_NOOP("Refusals", "The callback was completed by something else."),
        QT_TRANSLATE_NOOP(
            "Refusals", "A new shift has begun, so that the figures of the former one are final."
        ),
        QT_TRANSLATE_NOOP("Refusals", "There is no such action that can still be undone."),
        QT_TRANSLATE_NOOP("Refusals", "The callback is completed already."),
        QT_TRANSLATE_NOOP("Refusals", "Only a wrap-up that is completed with a status can be corrected."),
        QT_TRANSLATE_NOOP("Refusals", "The callback was ended by something else since the wrap-up."),
        QT_TRANSLATE_NOOP(
            "Refusals", "The customer has another open callback by now, which the correction would double."
        ),
        QT_TRANSLATE_NOOP(
            "Refusals", "No desktop of the agent is connected, so the agent can only be set offline."
        ),
    }
)
"""The server's own sentences that have a translation here."""


def action_refusal(problem: Problem, now: datetime) -> str:
    """Return why a command was refused: the server's sentence translated, else our words for its code."""
    if problem.detail is not None and problem.detail in KNOWN:
        return translate("Refusals", problem.detail)
    match problem.code:
        case ProblemCode.QUEUE_FULL:
            return translate("Refusals", "The business process has as many open callbacks as it takes.")
        case ProblemCode.NUMBER_NOT_ALLOWED:
            return translate("Refusals", "The business process does not call this number.")
        case ProblemCode.CORRECTION_TOO_LATE:
            return translate(
                "Refusals",
                "There is nothing to correct: five minutes have passed since the agent's last callback, or a new shift"
                " has begun.",
            )
        case _:
            return messages.refusal(problem, now)
