"""What each state is called, with its icon and its tone: the same in popup, tray, card, tables and reports.

Colour never stands alone: whoever shows a state shows the word, or the icon with the word as its name.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.states import (
    AgentState,
    AttemptState,
    CompletionStatus,
    EndpointKind,
    EndState,
    InteractionState,
    Location,
    RoutingStatus,
)
from ui.tokens import Token

translate = QCoreApplication.translate


class Word(NamedTuple):
    """A state as it is shown."""

    text: str
    icon: str
    token: Token


def interaction(state: InteractionState) -> Word:
    """Return how the state of an interaction is shown."""
    match state:
        case InteractionState.OFFERED:
            return Word(translate("Words", "Offered"), "phone", Token.OFFERED)
        case InteractionState.PREVIEW:
            return Word(translate("Words", "Preview"), "mic", Token.PREVIEW)
        case InteractionState.DIALING:
            return Word(translate("Words", "Dialing"), "phone-out", Token.DIALING)
        case InteractionState.HANDLING:
            return Word(translate("Words", "Handling"), "headset", Token.HANDLING)
        case InteractionState.WRAP_UP:
            return Word(translate("Words", "Wrap-up"), "note", Token.WRAP_UP)
        case InteractionState.COMPLETED:
            return Word(translate("Words", "Completed"), "check-circle", Token.OFFLINE)
        case InteractionState.RELEASED:
            return Word(translate("Words", "Released"), "undo", Token.OFFLINE)


def agent(state: AgentState, reason: str | None = None) -> Word:
    """Return how an agent's state is shown; not ready is called by its reason."""
    match state:
        case AgentState.OFFLINE:
            return Word(translate("Words", "Offline"), "moon", Token.OFFLINE)
        case AgentState.AVAILABLE:
            return Word(translate("Words", "Available"), "check", Token.AVAILABLE)
        case AgentState.NOT_READY:
            said = not_ready_reason(reason) if reason else translate("Words", "Not ready")
            return Word(said, "coffee", Token.NOT_READY)
        case AgentState.OFFERED:
            return interaction(InteractionState.OFFERED)
        case AgentState.PREVIEW:
            return interaction(InteractionState.PREVIEW)
        case AgentState.BUSY:
            return Word(translate("Words", "Busy"), "headset", Token.DIALING)
        case AgentState.WRAP_UP:
            return interaction(InteractionState.WRAP_UP)


NOT_READY_REASONS = ("Break", "Lunch", "Meeting", "Training")
"""The reasons that an agent chooses from, as they stand on the wire."""


def not_ready_reason(reason: str) -> str:
    """Return ``reason`` in the language in use, if it is one of ours; any other stands as it is."""
    match reason:
        case "Break":
            return translate("Words", "Break")
        case "Lunch":
            return translate("Words", "Lunch")
        case "Meeting":
            return translate("Words", "Meeting")
        case "Training":
            return translate("Words", "Training")
        case "Missed offer":
            return translate("Words", "Missed offer")
        case "Connection lost":
            return translate("Words", "Connection lost")
        case _:
            return reason


def completion(status: CompletionStatus) -> Word:
    """Return how a completion status is shown."""
    match status:
        case CompletionStatus.HANDLED:
            return Word(translate("Words", "Handled"), "check-circle", Token.HANDLING)
        case CompletionStatus.ANSWERING_MACHINE:
            return Word(translate("Words", "Answering Machine"), "voicemail", Token.WRAP_UP)
        case CompletionStatus.CALLBACK_REQUESTED:
            return Word(translate("Words", "Callback Requested"), "calendar", Token.ACCENT)
        case CompletionStatus.NO_ANSWER:
            return Word(translate("Words", "No Answer"), "bell-off", Token.WRAP_UP)
        case CompletionStatus.CANCEL:
            return Word(translate("Words", "Cancel"), "undo", Token.WRAP_UP)
        case CompletionStatus.WRONG_DESTINATION:
            return Word(translate("Words", "Wrong Destination"), "error", Token.DANGER)


def attempt(state: AttemptState) -> Word:
    """Return how the state of an attempt is shown."""
    if state is AttemptState.ABORTED:
        return Word(translate("Words", "Aborted"), "stop", Token.OFFLINE)
    return completion(CompletionStatus(state.value))


def end(state: EndState) -> Word:
    """Return how the end of a callback is shown."""
    match state:
        case EndState.SUCCEEDED:
            return Word(translate("Words", "Succeeded"), "check-circle", Token.HANDLING)
        case EndState.FAILED:
            return Word(translate("Words", "Failed"), "error", Token.DANGER)
        case EndState.PURGED:
            return Word(translate("Words", "Purged"), "trash", Token.OFFLINE)
        case EndState.ABORTED:
            return Word(translate("Words", "Aborted"), "stop", Token.OFFLINE)
        case EndState.EXPIRED:
            return Word(translate("Words", "Expired"), "clock", Token.OFFLINE)
        case EndState.WITHDRAWN:
            return Word(translate("Words", "Withdrawn"), "undo", Token.OFFLINE)


def location(where: Location) -> str:
    """Return an *Interaction Location* by the name that it is known by."""
    match where:
        case Location.PENDING:
            return translate("Words", "Pending")
        case Location.HANDLING_BY_BUSINESS_PROCESS:
            return translate("Words", "HandlingByBusinessProcess")
        case Location.HANDLING_BY_AGENT:
            return translate("Words", "HandlingByAgent")
        case Location.COMPLETED:
            return translate("Words", "Completed")


def routing(status: RoutingStatus) -> Word:
    """Return how the *CLBK Stat* of a business process is shown."""
    match status:
        case RoutingStatus.ACTIVE:
            return Word(translate("Words", "Active"), "check", Token.AVAILABLE)
        case RoutingStatus.OFF_SCHEDULE:
            return Word(translate("Words", "Off Schedule HRS"), "moon", Token.OFFLINE)
        case RoutingStatus.STOPPED:
            return Word(translate("Words", "Stopped"), "stop", Token.DANGER)


def queue_closed(status: RoutingStatus) -> str:
    """Return for agents, in plain words, why nothing is offered of a business process."""
    if status is RoutingStatus.STOPPED:
        return translate("Words", "stopped by a supervisor")
    return translate("Words", "closed at this hour")


def endpoint(kind: EndpointKind) -> str:
    """Return what an endpoint is called."""
    match kind:
        case EndpointKind.SOFTPHONE:
            return translate("Words", "Softphone")
        case EndpointKind.UC1:
            return translate("Words", "UC-1")
        case EndpointKind.TEAMS:
            return translate("Words", "Microsoft Teams")
