"""The words of each state, with its icon and its tone: the same in popup, tray, card, tables and reports.

Colour is never the only sign: a widget that shows a state shows its word, or its icon with the word as its name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.administration.reasons import NotReadyReason
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
from ui.texts import languages
from ui.tokens import ColorToken

translate = QCoreApplication.translate


class StateWord(NamedTuple):
    """The appearance of a state."""

    text: str
    icon: str
    token: ColorToken


def interaction(state: InteractionState) -> StateWord:
    """Return the appearance of an interaction's state."""
    match state:
        case InteractionState.OFFERED:
            return StateWord(translate("Words", "Offered"), "phone", ColorToken.OFFERED)
        case InteractionState.PREVIEW:
            return StateWord(translate("Words", "Preview"), "mic", ColorToken.PREVIEW)
        case InteractionState.CONNECTING:
            return StateWord(translate("Words", "Connecting"), "phone-back", ColorToken.DIALING)
        case InteractionState.DIALING:
            return StateWord(translate("Words", "Dialing"), "phone-out", ColorToken.DIALING)
        case InteractionState.HANDLING:
            return StateWord(translate("Words", "Handling"), "headset", ColorToken.HANDLING)
        case InteractionState.WRAP_UP:
            return StateWord(translate("Words", "Wrap-up"), "note", ColorToken.WRAP_UP)
        case InteractionState.COMPLETED:
            return StateWord(translate("Words", "Completed"), "check-circle", ColorToken.OFFLINE)
        case InteractionState.RELEASED:
            return StateWord(translate("Words", "Released"), "undo", ColorToken.OFFLINE)


def agent(state: AgentState, reason: str | None = None) -> StateWord:
    """Return the appearance of an agent's state; *not ready* is named by its reason."""
    match state:
        case AgentState.OFFLINE:
            return StateWord(translate("Words", "Offline"), "moon", ColorToken.OFFLINE)
        case AgentState.AVAILABLE:
            return StateWord(translate("Words", "Available"), "check", ColorToken.AVAILABLE)
        case AgentState.NOT_READY:
            said = not_ready_reason(reason) if reason else translate("Words", "Not ready")
            return StateWord(said, "coffee", ColorToken.NOT_READY)
        case AgentState.OFFERED:
            return interaction(InteractionState.OFFERED)
        case AgentState.PREVIEW:
            return interaction(InteractionState.PREVIEW)
        case AgentState.BUSY:
            return StateWord(translate("Words", "Busy"), "headset", ColorToken.DIALING)
        case AgentState.WRAP_UP:
            return interaction(InteractionState.WRAP_UP)


_reasons_of_site: dict[str, NotReadyReason] = {}


def use_reasons(reasons: Iterable[NotReadyReason]) -> None:
    """Show reasons of *Not Ready* from now on as the site names them in the language of the windows."""
    _reasons_of_site.clear()
    _reasons_of_site.update((each.name, each) for each in reasons if each.names)


def not_ready_reason(reason: str) -> str:
    """Return ``reason`` in the current language, as the site or this program has it; any other is unchanged."""
    if reason in _reasons_of_site and (own := _own_name(_reasons_of_site[reason])) is not None:
        return own
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
        case "Phone":
            return translate("Words", "Phone not answered")
        case "Connection lost":
            return translate("Words", "Connection lost")
        case _:
            return reason


def _own_name(reason: NotReadyReason) -> str | None:
    """Return what the site calls a reason in the language in use, also if it names the language without its country."""
    names = {language.lower(): name for language, name in reason.names.items()}
    spoken = languages.in_use().replace("_", "-").lower()
    return names.get(spoken) or names.get(spoken.partition("-")[0])


def completion(status: CompletionStatus) -> StateWord:
    """Return the appearance of a completion status."""
    match status:
        case CompletionStatus.HANDLED:
            return StateWord(translate("Words", "Handled"), "check-circle", ColorToken.HANDLING)
        case CompletionStatus.ANSWERING_MACHINE:
            return StateWord(translate("Words", "Answering Machine"), "voicemail", ColorToken.WRAP_UP)
        case CompletionStatus.CALLBACK_REQUESTED:
            return StateWord(translate("Words", "Callback Requested"), "calendar", ColorToken.ACCENT)
        case CompletionStatus.NO_ANSWER:
            return StateWord(translate("Words", "No Answer"), "bell-off", ColorToken.WRAP_UP)
        case CompletionStatus.CANCEL:
            return StateWord(translate("Words", "Cancel"), "undo", ColorToken.WRAP_UP)
        case CompletionStatus.WRONG_DESTINATION:
            return StateWord(translate("Words", "Wrong Destination"), "error", ColorToken.DANGER)


def attempt(state: AttemptState) -> StateWord:
    """Return the appearance of an attempt's state."""
    if state is AttemptState.ABORTED:
        return StateWord(translate("Words", "Aborted"), "stop", ColorToken.OFFLINE)
    return completion(CompletionStatus(state.value))


def end(state: EndState) -> StateWord:
    """Return the appearance of a callback's end."""
    match state:
        case EndState.SUCCEEDED:
            return StateWord(translate("Words", "Succeeded"), "check-circle", ColorToken.HANDLING)
        case EndState.FAILED:
            return StateWord(translate("Words", "Failed"), "error", ColorToken.DANGER)
        case EndState.PURGED:
            return StateWord(translate("Words", "Purged"), "trash", ColorToken.OFFLINE)
        case EndState.ABORTED:
            return StateWord(translate("Words", "Aborted"), "stop", ColorToken.OFFLINE)
        case EndState.EXPIRED:
            return StateWord(translate("Words", "Expired"), "clock", ColorToken.OFFLINE)
        case EndState.WITHDRAWN:
            return StateWord(translate("Words", "Withdrawn"), "undo", ColorToken.OFFLINE)


def location(where: Location) -> str:
    """Return the name of an *Interaction Location*."""
    match where:
        case Location.PENDING:
            return translate("Words", "Pending")
        case Location.HANDLING_BY_BUSINESS_PROCESS:
            return translate("Words", "HandlingByBusinessProcess")
        case Location.HANDLING_BY_AGENT:
            return translate("Words", "HandlingByAgent")
        case Location.COMPLETED:
            return translate("Words", "Completed")


def routing(status: RoutingStatus) -> StateWord:
    """Return the appearance of the *CLBK Stat* of a business process."""
    match status:
        case RoutingStatus.ACTIVE:
            return StateWord(translate("Words", "Active"), "check", ColorToken.AVAILABLE)
        case RoutingStatus.OFF_SCHEDULE:
            return StateWord(translate("Words", "Off Schedule HRS"), "moon", ColorToken.OFFLINE)
        case RoutingStatus.STOPPED:
            return StateWord(translate("Words", "Stopped"), "stop", ColorToken.DANGER)


def queue_closed(status: RoutingStatus) -> str:
    """Return for agents, in plain words, why nothing of a business process is offered."""
    if status is RoutingStatus.STOPPED:
        return translate("Words", "stopped by a supervisor")
    return translate("Words", "closed at this hour")


def endpoint(kind: EndpointKind) -> str:
    """Return the name of an endpoint."""
    match kind:
        case EndpointKind.DESKTOP:
            return translate("Words", "This computer")
        case EndpointKind.SOFTPHONE:
            return translate("Words", "Softphone")
        case EndpointKind.UC1:
            return translate("Words", "UC-1")
        case EndpointKind.TEAMS:
            return translate("Words", "Microsoft Teams")
