"""The messages of the supervisor's status line, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.notices import Notice, RefusedNotice
from agent_desktop.model.supervisor.supervisor_notices import (
    AgentStateSet,
    CallbackCompleted,
    CallbackCreated,
    CallbackOver,
    CallbackUnknown,
    FloorNotice,
    HandedOver,
    StartedBy,
    StoppedBy,
    SupervisionChanged,
    SupervisionLeft,
    SupervisionOver,
    ThresholdReached,
    WaitsForever,
    WrapUpCorrected,
    WrapUpFinished,
)
from agent_desktop.protocol.states import AgentState, AlertLevel, SupervisionMode
from agent_desktop.protocol.supervisor_objects import Alert
from ui.supervisor.alerts.threshold_texts import reached_text
from ui.supervisor.monitor.alert_texts import alert_text, handed_over_text
from ui.texts import notices, numbers, times, words
from ui.texts.action_refusal_texts import action_refusal

translate = QCoreApplication.translate


def said(notice: Notice | FloorNotice, now: datetime) -> tuple[Tone, str]:
    """Return the tone of ``notice``, and its sentence."""
    match notice:
        case StoppedBy() | StartedBy() | WrapUpFinished() | CallbackCompleted():
            return Tone.SUCCESS, _done(notice, now)
        case CallbackCreated() | AgentStateSet() | WrapUpCorrected():
            return Tone.SUCCESS, _steered(notice)
        case SupervisionChanged() | SupervisionLeft() | SupervisionOver():
            return _supervision(notice)
        case CallbackUnknown() | CallbackOver():
            return Tone.INFO, _not_shown(notice)
        case HandedOver():
            return Tone.WARNING, handed_over_text(notice)
        case WaitsForever():
            text = alert_text(Alert(notice.code, notice.callbacks))
            return Tone.WARNING, translate("Notices", "{process}: {text}").format(
                process=notice.business_process, text=text
            )
        case ThresholdReached():
            text = reached_text(notice.business_process, notice.measure, notice.level, notice.value)
            return Tone.ERROR if notice.level is AlertLevel.ALARM else Tone.WARNING, text
        case RefusedNotice():
            return Tone.WARNING, action_refusal(notice.problem, now)
        case _:
            return notices.said(notice, now)


def _done(notice: StoppedBy | StartedBy | WrapUpFinished | CallbackCompleted, now: datetime) -> str:
    """Return what this user has done."""
    match notice:
        case StoppedBy():
            return _stopped(notice, now)
        case StartedBy():
            return translate("Notices", "{} is started again.").format(notice.business_process)
        case WrapUpFinished():
            return translate("Notices", "The wrap-up is finished; the agent is free again.")
        case CallbackCompleted():
            return translate("Notices", "The callback to {} is completed.").format(notice.who)


def _steered(notice: CallbackCreated | AgentStateSet | WrapUpCorrected) -> str:
    match notice:
        case WrapUpCorrected():
            text = translate("Notices", "The last callback of {agent} is corrected: {status}")
            return text.format(agent=notice.agent_name, status=words.completion(notice.status).text)
        case CallbackCreated():
            who = notice.customer_name or numbers.written(notice.number)
            if notice.is_joined:
                text = translate("Notices", "{} has an open callback already; the new one has joined it.")
            else:
                text = translate("Notices", "The callback to {} is created.")
            return text.format(who)
        case AgentStateSet():
            state = words.agent(AgentState(notice.state.value)).text
            if notice.is_later:
                text = translate("Notices", "{agent} after the present interaction: {state}")
            else:
                text = translate("Notices", "{agent} now: {state}")
            return text.format(agent=notice.agent_name, state=state)


def _not_shown(notice: CallbackUnknown | CallbackOver) -> str:
    match notice:
        case CallbackUnknown():
            return translate("Notices", "That link leads to no callback of your business processes.")
        case CallbackOver():
            text = translate("Notices", "The callback to {} is already completed.")
            return text.format(numbers.written(notice.number))


def _stopped(notice: StoppedBy, now: datetime) -> str:
    if notice.until is None:
        text = translate("Notices", "{} is stopped. The queue stays; nothing new is offered.")
        return text.format(notice.business_process)
    text = translate("Notices", "{process} is stopped until {time}. The queue stays; nothing new is offered.")
    return text.format(process=notice.business_process, time=times.day_and_clock(notice.until, now))


def _supervision(notice: SupervisionChanged | SupervisionLeft | SupervisionOver) -> tuple[Tone, str]:
    match notice:
        case SupervisionChanged():
            return Tone.SUCCESS, _entered(notice)
        case SupervisionLeft():
            text = translate("Notices", "You have left the conversation of {}, which goes on.")
            return Tone.SUCCESS, text.format(notice.agent_name)
        case SupervisionOver():
            return _over(notice)


def _entered(notice: SupervisionChanged) -> str:
    match notice.mode:
        case SupervisionMode.LISTEN:
            text = translate("Notices", "You listen to the conversation of {}.")
        case SupervisionMode.WHISPER:
            text = translate("Notices", "You whisper to {}.")
        case SupervisionMode.JOIN:
            text = translate("Notices", "You join the conversation of {}.")
    return text.format(notice.agent_name)


def _over(notice: SupervisionOver) -> tuple[Tone, str]:
    if notice.was_up:
        text = translate(
            "Notices", "You are no longer in the conversation of {}: it has ended, or your phone has."
        )
        return Tone.INFO, text.format(notice.agent_name)
    text = translate(
        "Notices", "Your phone did not connect with the conversation of {}. Check it and try again."
    )
    return Tone.WARNING, text.format(notice.agent_name)
