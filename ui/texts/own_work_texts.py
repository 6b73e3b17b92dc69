"""The words about an agent's own callbacks: what became of them, and when they are due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.notices import OwnNewsNotice, OwnWorkNotice, OwnWorkOutcome
from agent_desktop.protocol.events import OwnNews
from agent_desktop.protocol.objects import OwnCallback, OwnShift
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import OwnNewsKind
from ui.texts import messages, numbers, times
from ui.texts.counts import tr

translate = QCoreApplication.translate

_CLOCKS_DIFFER: Final = timedelta(seconds=5)
"""How far this machine's idea of the server's clock may be behind; a reminder is sent exactly at the due time."""


def who(own: OwnCallback) -> str:
    """Return the customer's name, or the number."""
    return own.callback.customer_name or numbers.written(own.callback.number)


def said(notice: OwnWorkNotice | OwnNewsNotice, now: datetime) -> tuple[Tone, str]:
    """Return the tone of ``notice``, and its sentence."""
    if isinstance(notice, OwnNewsNotice):
        return Tone.WARNING, news(notice.news, now)
    own = notice.own
    due = own.callback.due_at
    when = times.day_and_clock(due, now) if due is not None else ""
    match notice.outcome:
        case OwnWorkOutcome.MOVED:
            text = translate("OwnWorkTexts", "{who} is called {when}.")
        case OwnWorkOutcome.GIVEN_BACK:
            text = translate("OwnWorkTexts", "Every agent may call {who} now.")
        case OwnWorkOutcome.CREATED if when:
            text = translate("OwnWorkTexts", "{who} is on your list for {when}.")
        case OwnWorkOutcome.CREATED:
            text = translate("OwnWorkTexts", "{who} is on your list.")
    return Tone.SUCCESS, text.format(who=who(own), when=when)


def news(one: OwnNews, now: datetime) -> str:
    """Return the sentence of a reminder, or of a hand-over that was given back."""
    due = one.callback.callback.due_at
    if one.kind is OwnNewsKind.RETURNED:
        text = translate("OwnWorkTexts", "A supervisor has given {who} back to you.")
    elif due is None or due <= now + _CLOCKS_DIFFER:
        text = translate("OwnWorkTexts", "{who} is due now.")
    else:
        text = translate("OwnWorkTexts", "{who} is due at {time}.")
    return text.format(who=who(one.callback), time=times.clock(due) if due is not None else "")


def shift_figures(shift: OwnShift) -> str:
    """Return the counts of the shift, without any comparison."""
    parts = [
        tr("%Ln accepted", "offers", shift.accepted),
        tr("%Ln declined", "offers", shift.declined),
        tr("%Ln missed", "offers", shift.missed),
    ]
    if shift.average_handle_time_s is not None:
        mean = times.figures(shift.average_handle_time_s)
        parts.append(translate("OwnWorkTexts", "{} per conversation").format(mean))
    return " · ".join(parts)


def refusal(problem: Problem, now: datetime) -> str:
    """Return why the server refused a command about an own callback, and the remedy."""
    match problem.code:
        case ProblemCode.NUMBER_NOT_ALLOWED:
            return translate("OwnWorkTexts", "This number must not be called.")
        case ProblemCode.INVALID_REQUEST if problem.field == "$.number":
            return translate("OwnWorkTexts", "Write the number with its country code, such as +49 30 901820.")
        case ProblemCode.NUMBER_IN_USE:
            return translate("OwnWorkTexts", "The customer has an open callback already.")
        case ProblemCode.UNKNOWN_BUSINESS_PROCESS:
            return translate("OwnWorkTexts", "You do not serve this business process any more.")
        case ProblemCode.NOT_FOUND:
            return translate("OwnWorkTexts", "This callback no longer waits for you.")
        case ProblemCode.WRONG_STATE:
            return problem.detail or problem.title
        case _:
            return messages.refusal(problem, now)
