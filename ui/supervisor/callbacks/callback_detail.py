"""The content of the detail panel for one callback, open or in the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.objects import Attempt, Callback, Recording, Transcription
from agent_desktop.protocol.states import Location, TranscriptionStatus
from agent_desktop.protocol.supervisor_objects import CompletedCallback, Why, WhyReason
from ui.supervisor.callbacks.callback_model import both_exact
from ui.texts import words
from ui.texts.numbers import whole, written
from ui.texts.times import day_and_clock
from ui.texts.words import StateWord
from ui.tokens import ColorToken

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DetailFact:
    """One line: its name, its value, and the full value for a tip."""

    name: str
    text: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class CallbackDetail:
    """The content of the panel. ``attempts`` and ``why`` are None while they are not loaded."""

    callback_id: str
    title: str
    number: str
    state: StateWord
    facts: tuple[DetailFact, ...]
    recordings: tuple[Recording, ...] = ()
    transcription_status: TranscriptionStatus = TranscriptionStatus.NONE
    transcription: Transcription | None = None
    attempts: tuple[Attempt, ...] | None = None
    why: tuple[WhyReason, ...] | None = None
    zone_name: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    conversations: tuple[Recording, ...] = ()


_LOCATION_LOOKS: Final = {
    Location.PENDING: ("clock", ColorToken.OFFLINE),
    Location.HANDLING_BY_BUSINESS_PROCESS: ("list", ColorToken.ACCENT),
    Location.HANDLING_BY_AGENT: ("headset", ColorToken.HANDLING),
    Location.COMPLETED: ("check-circle", ColorToken.OFFLINE),
}


def of_callback(
    callback: Callback,
    now: datetime,
    *,
    zone_name: str | None = None,
    process_name: str = "",
    agents: Mapping[str, str] | None = None,
    transcription: Transcription | None = None,
    why: Why | None = None,
    conversations: tuple[Recording, ...] = (),
) -> CallbackDetail:
    """Return the detail of an open callback."""
    attempts = callback.attempts
    return CallbackDetail(
        callback.id,
        callback.customer_name or written(callback.number, zone_name),
        written(callback.number, zone_name),
        _state_of(callback),
        (
            *((DetailFact(translate("Story", "Business process"), process_name),) if process_name else ()),
            *_facts(callback, now, zone_name, agents or {}),
        ),
        callback.recordings or ((callback.recording,) if callback.recording else ()),
        callback.transcription_status,
        transcription,
        None if attempts is msgspec.UNSET else attempts,
        None if why is None else why.reasons,
        zone_name,
        tuple(sorted(callback.attributes.items())),
        conversations,
    )


def of_completed(row: CompletedCallback, now: datetime, *, zone_name: str | None = None) -> CallbackDetail:
    """Return the detail of a row of report 6.04."""
    facts = [
        DetailFact(translate("Story", "Business process"), row.business_process_name),
        _moment(translate("Story", "Original entrance"), row.entered_at, now, zone_name),
        _moment(translate("Story", "Last attempt"), row.last_attempt_at, now, zone_name),
        _moment(translate("Story", "Completed"), row.completed_at, now, zone_name),
        DetailFact(translate("Story", "Reason"), (row.end_reason or "").replace("_", " ")),
    ]
    has_words = row.transcription is not None
    return CallbackDetail(
        row.callback_id,
        row.customer_name or written(row.number, zone_name),
        written(row.number, zone_name),
        words.end(row.end_state),
        tuple(fact for fact in facts if fact.text),
        (row.recording,) if row.recording is not None else (),
        TranscriptionStatus.READY if has_words else TranscriptionStatus.NONE,
        row.transcription,
        row.attempts,
        None,
        zone_name,
    )


def _state_of(callback: Callback) -> StateWord:
    if callback.end_state is not None:
        return words.end(callback.end_state)
    icon, token = _LOCATION_LOOKS[callback.location]
    return StateWord(words.location(callback.location), icon, token)


def _facts(
    callback: Callback, now: datetime, zone_name: str | None, agents: Mapping[str, str]
) -> tuple[DetailFact, ...]:
    asked = agents.get(callback.agent_id, callback.agent_id) if callback.agent_id is not None else ""
    facts = [
        _moment(translate("Story", "Entered"), callback.entered_at, now, zone_name),
        _moment(translate("Story", "Due"), callback.due_at, now, zone_name),
        _promise(callback, now, zone_name),
        DetailFact(translate("Story", "Requested agent"), asked),
        DetailFact(
            translate("Story", "With"), callback.handled_by.name if callback.handled_by is not None else ""
        ),
        DetailFact(
            translate("Story", "Number of Attempts"),
            f"{whole(callback.attempts_used)} / {whole(callback.attempts_before_failure)}",
        ),
        DetailFact(translate("Story", "Priority"), whole(callback.priority) if callback.priority else ""),
        DetailFact(translate("Story", "Note"), callback.held_note or ""),
    ]
    return tuple(fact for fact in facts if fact.text)


def _promise(callback: Callback, now: datetime, zone_name: str | None) -> DetailFact:
    """Return the range in which the first call was predicted to begin; a callback without one has an empty fact."""
    earliest, latest = callback.promised_from, callback.promised_until
    if earliest is None or latest is None:
        return DetailFact(translate("Story", "Promised time"), "")
    text = translate("Story", "{from_} to {until}").format(
        from_=day_and_clock(earliest, now), until=day_and_clock(latest, now)
    )
    exact = translate("Story", "{from_} to {until}").format(
        from_=both_exact(earliest, zone_name), until=both_exact(latest, zone_name)
    )
    return DetailFact(translate("Story", "Promised time"), text, exact)


def _moment(name: str, at: datetime | None, now: datetime, zone_name: str | None) -> DetailFact:
    return (
        DetailFact(name, "")
        if at is None
        else DetailFact(name, day_and_clock(at, now), both_exact(at, zone_name))
    )
