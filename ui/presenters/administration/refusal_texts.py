"""Errors of requests in the windows of users, sessions and configuration, in words."""

from __future__ import annotations

from typing import Final

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.clock import utc_now
from agent_desktop.protocol.problems import Problem, ProblemCode
from ui.texts import messages, notices

_PRECISE_IN_ENGLISH: Final = frozenset({ProblemCode.INVALID_CONFIGURATION, ProblemCode.INVALID_REQUEST})
"""Refusals whose English detail names the value and the remedy, which the translated one cannot."""


def in_words(error: CommandRefused | ServerTrouble) -> str:
    """Return why a request failed, in the user's language; what only English has is added."""
    if isinstance(error, ServerTrouble):
        return notices.trouble(error.trouble)
    return _refused(error.problem)


def _refused(problem: Problem) -> str:
    text = messages.refusal(problem, utc_now())
    if problem.detail_en is not None and problem.code in _PRECISE_IN_ENGLISH:
        return f"{text}\n{problem.detail_en}"
    return text
