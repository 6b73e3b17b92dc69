"""What supervisors do in conversations, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.objects import Supervision
from agent_desktop.protocol.states import LegState, SupervisionMode

translate = QCoreApplication.translate


def command(mode: SupervisionMode) -> str:
    """Return the text of the button that enters in a mode."""
    match mode:
        case SupervisionMode.LISTEN:
            return translate("Supervision", "Listen")
        case SupervisionMode.WHISPER:
            return translate("Supervision", "Whisper")
        case SupervisionMode.JOIN:
            return translate("Supervision", "Join")


def effect(mode: SupervisionMode) -> str:
    """Return who hears the supervisor in a mode, for a tip."""
    match mode:
        case SupervisionMode.LISTEN:
            return translate("Supervision", "You hear both; neither of them hears you")
        case SupervisionMode.WHISPER:
            return translate("Supervision", "The agent alone hears you; the customer does not")
        case SupervisionMode.JOIN:
            return translate("Supervision", "Agent and customer hear you")


def own(part: Supervision, agent_name: str) -> str:
    """Return what the user does in an agent's conversation."""
    if part.leg is LegState.RINGING:
        text = translate("Supervision", "Connecting you with the conversation of {}…")
    elif part.mode is SupervisionMode.LISTEN:
        text = translate("Supervision", "You are listening to {}. Neither side hears you.")
    elif part.mode is SupervisionMode.WHISPER:
        text = translate("Supervision", "You are whispering to {}. The customer does not hear you.")
    else:
        text = translate("Supervision", "You have joined {}. Agent and customer hear you.")
    return text.format(agent_name)


def present(part: Supervision) -> str:
    """Return what another supervisor does, for the agent and for lists."""
    match part.mode:
        case SupervisionMode.LISTEN:
            text = translate("Supervision", "{} is listening.")
        case SupervisionMode.WHISPER:
            text = translate("Supervision", "{} is whispering to the agent.")
        case SupervisionMode.JOIN:
            text = translate("Supervision", "{} has joined the conversation.")
    return text.format(part.supervisor.name)


def to_agent(part: Supervision) -> str:
    """Return the sentence that the agent reads."""
    if part.mode is SupervisionMode.WHISPER:
        text = translate("Supervision", "{} is whispering to you. The customer does not hear it.")
        return text.format(part.supervisor.name)
    return present(part)
