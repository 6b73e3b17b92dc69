"""The history of the current callback, in plain words: the requested agent, notes, and earlier attempts."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.objects import Attempt, Interaction
from agent_desktop.protocol.states import AttemptState, CallOutcome, Location
from agent_desktop.protocol.story import EarlierCallback
from ui.texts import times, words

translate = QCoreApplication.translate


def when(at: datetime, now: datetime) -> str:
    """Return the day and the time of ``at`` in everyday form: 14:05, yesterday 14:05, Mon 14:05."""
    if at.astimezone().date() == now.astimezone().date() - timedelta(days=1):
        return translate("Past", "yesterday {}").format(times.clock(at))
    if at.astimezone().date() == now.astimezone().date():
        return translate("Past", "today {}").format(times.clock(at))
    return times.day_and_clock(at, now)


def asked(interaction: Interaction) -> str:
    """Return for whom the callback was requested and by whom; empty if no agent was requested."""
    who, by = interaction.asked_for, interaction.asked_by
    if who is None:
        return ""
    if who.id == interaction.agent_id:
        if by is None:
            return translate("Past", "Asked for you")
        if by == who.name:
            return translate("Past", "Asked for you, by yourself")
        return translate("Past", "Asked for you by {}").format(by)
    if by is None or by == who.name:
        return translate("Past", "Asked for {}").format(who.name)
    return translate("Past", "Asked for {who} by {by}").format(who=who.name, by=by)


def outcome(attempt: Attempt) -> str:
    """Return the end of an attempt; the reports of the line distinguish a conversation from a missed call."""
    match attempt.state:
        case AttemptState.ANSWERING_MACHINE:
            return translate("Past", "reached a voicemail box")
        case AttemptState.NO_ANSWER:
            return _unanswered(attempt.cause)
        case AttemptState.CALLBACK_REQUESTED if attempt.cause is CallOutcome.ANSWERED:
            return translate("Past", "spoke with the customer and agreed on another call")
        case AttemptState.CALLBACK_REQUESTED:
            return translate("Past", "put it off to another time")
        case AttemptState.WRONG_DESTINATION:
            return translate("Past", "reached somebody else")
        case AttemptState.HANDLED:
            return translate("Past", "spoke with the customer")
        case AttemptState.CANCEL:
            return _cancelled(attempt.cause)
        case AttemptState.ABORTED:
            return translate("Past", "put off at closing time")


def _cancelled(cause: CallOutcome | None) -> str:
    match cause:
        case CallOutcome.ANSWERED:
            return translate("Past", "hung up")
        case CallOutcome.NOT_PLACED:
            return translate("Past", "could not be called: the call was not placed")
        case _:
            return translate("Past", "ended it before an answer")


def _unanswered(cause: CallOutcome | None) -> str:
    match cause:
        case CallOutcome.BUSY:
            return translate("Past", "the line was busy")
        case CallOutcome.REJECTED:
            return translate("Past", "the call was refused")
        case CallOutcome.INVALID_NUMBER:
            return translate("Past", "the number was not in use")
        case CallOutcome.FAILED:
            return translate("Past", "the network failed")
        case _:
            return translate("Past", "no answer")


def attempt_head(attempt: Attempt, now: datetime) -> str:
    """Return the time of an attempt, and its agent."""
    parts = (when(attempt.at, now), attempt.agent_name or "")
    return " · ".join(part for part in parts if part)


def corrected(attempt: Attempt) -> str:
    """Return that the attempt's state or note was corrected, and by whom; empty if it was not."""
    if not isinstance(attempt.corrected_by, str):
        return ""
    return translate("Past", "corrected by {}").format(attempt.corrected_by)


def handed_over() -> str:
    """Return the words for a hand-over to the supervisors."""
    return translate("Past", "handed it to the supervisors")


def earlier_callback(callback: EarlierCallback, now: datetime) -> str:
    """Return the business process of another callback of the customer, when it was requested, and what became of it."""
    asked_at = translate("Past", "requested {}").format(when(callback.entered_at, now))
    return " · ".join((callback.business_process.name, asked_at, _became(callback)))


def _became(callback: EarlierCallback) -> str:
    if callback.end_state is not None:
        return words.end(callback.end_state).text
    match callback.location:
        case Location.HANDLING_BY_AGENT:
            return translate("Past", "with an agent now")
        case Location.HANDLING_BY_BUSINESS_PROCESS:
            return translate("Past", "waits in the queue")
        case Location.PENDING | Location.COMPLETED:
            return translate("Past", "waits for its time")


def hand_over_head(interaction: Interaction, now: datetime) -> str:
    """Return who handed the callback to the supervisors, and when; empty if it was not handed over."""
    handed = interaction.handed_over
    if handed is None:
        return ""
    at = when(handed.at, now) if handed.at is not None else ""
    return " · ".join(part for part in (at, handed.by or "") if part)


def last_note(interaction: Interaction) -> str:
    """Return the newest note of a colleague on this callback."""
    notes = [(one.at, one.note) for one in interaction.earlier_attempts if one.note]
    handed = interaction.handed_over
    if handed is not None and handed.note:
        at = handed.at or interaction.entered_at
        notes.append((at, handed.note))
    return max(notes, key=lambda one: one[0])[1] if notes else ""


def last_time(interaction: Interaction, now: datetime) -> str:
    """Return the end of the last attempt in a few words; empty the first time."""
    if interaction.earlier_attempts:
        return _briefly(interaction.earlier_attempts[-1], now)
    handed = interaction.handed_over
    if handed is not None and handed.by:
        return translate("Past", "Handed over by {}").format(handed.by)
    return ""


def _briefly(attempt: Attempt, now: datetime) -> str:
    at = when(attempt.at, now)
    who = attempt.agent_name
    if who is None:
        return translate("Past", "Put off at closing time, {when}").format(when=at)
    talked = attempt.cause is CallOutcome.ANSWERED
    match attempt.state:
        case AttemptState.ANSWERING_MACHINE:
            said = translate("Past", "{who} reached a voicemail box {when}")
        case AttemptState.NO_ANSWER:
            said = translate("Past", "{who} got no answer {when}")
        case _ if talked:
            said = translate("Past", "Spoke with {who} {when}")
        case _:
            said = translate("Past", "{who} put it off {when}")
    return said.format(who=who, when=at)


def gist(interaction: Interaction, now: datetime) -> str:
    """Return in a line what the accepting agent must know: the requested agent, and the end of the last attempt."""
    return " · ".join(part for part in (asked(interaction), last_time(interaction, now)) if part)
