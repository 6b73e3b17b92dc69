"""The words for what supervisors set for agents: states and stops."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.objects import AgentStatus, StoppedProcess
from ui.texts import times, words

translate = QCoreApplication.translate


def state_set(agent: AgentStatus) -> tuple[str, str]:
    """Return which state a supervisor has set, now or for the time after the interaction, and the supervisor's note."""
    if agent.pending_state is not None:
        state = words.agent(agent.pending_state, agent.pending_reason).text
        text = translate("SteeringTexts", "{name} has set your state after this callback: {state}")
    else:
        state = words.agent(agent.state, agent.reason).text
        text = translate("SteeringTexts", "{name} has set your state: {state}")
    return text.format(name=agent.set_by or "", state=state), agent.set_note or ""


def stop(stopped: StoppedProcess, now: datetime) -> str:
    """Return which business process is stopped, until when, why and by whom, as far as that is known."""
    until = (
        translate("SteeringTexts", "until a supervisor starts it")
        if stopped.until is None
        else translate("SteeringTexts", "until {}").format(times.day_and_clock(stopped.until, now))
    )
    parts = (stopped.business_process.name, until, stopped.reason, stopped.by)
    return " · ".join(part for part in parts if part)
