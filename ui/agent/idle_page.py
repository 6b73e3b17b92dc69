"""The page without a current interaction: the waiting callbacks and the agent's state."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import MISSED_OFFER, PHONE, AgentView, ConnectionState
from agent_desktop.protocol.commands import Presence, SetAgentState
from agent_desktop.protocol.objects import Waiting
from agent_desktop.protocol.states import AgentState, EndpointKind, RoutingStatus
from ui.common.empty_state import EmptyState
from ui.common.labels import breakable
from ui.common.layout.boxes import Card
from ui.texts import notices, numbers, phone_texts, times, words
from ui.texts.counts import tr
from ui.tokens import ColorToken


def waiting_text(waiting: tuple[Waiting, ...]) -> str:
    """Return how many callbacks wait in which queues, and which queues are closed."""
    translate = QCoreApplication.translate
    open_ones = [one for one in waiting if one.status is RoutingStatus.ACTIVE]
    parts: list[str] = []
    if open_ones:
        count = sum(one.in_queue for one in open_ones)
        names = QLocale().createSeparatedList([one.business_process.name for one in open_ones])
        said = (
            tr("%Ln callbacks waiting in {names}", None, count)
            if count
            else translate("IdlePage", "No callbacks waiting in {names}")
        )
        parts.append(said.format(names=names))
    parts.extend(
        f"{one.business_process.name}: {words.queue_closed(one.status)}"
        for one in waiting
        if one.status is not RoutingStatus.ACTIVE
    )
    return "\n".join(parts)


def _not_stopped(view: AgentView) -> tuple[Waiting, ...]:
    """Return the queues without those whose stop is shown with its reason above the page."""
    stopped = (
        {stop.business_process.id for stop in view.agent.stops} if view.agent is not None else set[str]()
    )
    waiting = view.own.waiting if view.own is not None else ()
    return tuple(one for one in waiting if one.business_process.id not in stopped)


def _unreachable_text(view: AgentView) -> str:
    """Return what to do about the agent's own phone."""
    translate = QCoreApplication.translate
    endpoint = view.me.endpoint if view.me is not None else None
    if view.phone_problem is not None:
        advice = phone_texts.phone_problem(view.phone_problem)
    elif endpoint is not None and endpoint.kind is EndpointKind.DESKTOP:
        advice = translate("IdlePage", "Plug in your headset, and check that it has a microphone.")
    else:
        advice = translate("IdlePage", "Check that it is switched on and connected.")
    return f"{advice}\n" + translate("IdlePage", "Nothing is offered to you until it can be reached.")


def _away_text(view: AgentView) -> str:
    """Return what to do before a callback can be offered."""
    text = QCoreApplication.translate("IdlePage", "Nothing is offered to you until you are available.")
    problem = view.phone_problem
    return text if problem is None else f"{text}\n{phone_texts.phone_problem(problem)}"


def _missed_text(view: AgentView) -> str:
    """Return the missed callback, if known, and what to do."""
    translate = QCoreApplication.translate
    text = translate(
        "IdlePage", "The callback went back in queue. Nothing is offered to you until you are available."
    )
    missed = view.missed_offer
    if missed is None:
        return text
    who = missed.customer_name or numbers.written(missed.number, missed.business_process_timezone)
    return f"{who} · {missed.business_process.name}\n{text}"


class IdlePage(Card):
    """Shows that the agent is ready, away, or not yet connected."""

    presence_chosen = Signal(object)
    retry_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, around=0)
        self._state = EmptyState()
        self._state.pressed.connect(self._on_pressed)
        self._retries = False
        self.body.addWidget(self._state)

    def show_view(self, view: AgentView, now: datetime) -> None:
        """Show why there is no current interaction."""
        self._retries = False
        agent = view.agent
        if agent is None:
            self._show_before_first(view)
            return
        waiting = waiting_text(_not_stopped(view)) if view.own is not None else ""
        word = words.agent(agent.state, agent.reason)
        match agent.state:
            case AgentState.AVAILABLE if view.me is not None and not view.me.business_processes:
                text = self.tr("You do not serve a business process. A supervisor can add you to one.")
                self._state.show_state("users", self.tr("No business process yet"), text)
            case AgentState.AVAILABLE if not agent.endpoint_reachable or view.phone_problem is not None:
                title, text = self.tr("Your phone cannot be reached"), _unreachable_text(view)
                self._state.show_state("phone", title, text, tone=ColorToken.DANGER)
            case AgentState.AVAILABLE:
                self._state.show_state(
                    "phone", self.tr("Ready for the next callback"), waiting, tone=ColorToken.AVAILABLE
                )
            case AgentState.NOT_READY | AgentState.OFFLINE:
                self._show_away(view, word, times.how_long(agent.since, now))
            case _:
                self._state.show_state(word.icon, word.text, waiting, tone=word.token)

    def _show_before_first(self, view: AgentView) -> None:
        if view.connection.link is ConnectionState.LOST:
            self._retries = True
            text = notices.reason(view.connection.reason) or self.tr("Callback Desk keeps trying.")
            self._state.show_state(
                "link-lost",
                self.tr("The server cannot be reached"),
                text,
                tone=ColorToken.DANGER,
                button=self.tr("Try now"),
                primary=True,
            )
        else:
            self._state.show_loading(self.tr("Connecting"), breakable(view.connection.server))

    def _show_away(self, view: AgentView, word: words.StateWord, since: str) -> None:
        agent = view.agent
        if agent is not None and agent.reason == MISSED_OFFER:
            title = self.tr("You missed an offer")
            text = _missed_text(view)
        elif agent is not None and agent.reason == PHONE:
            title = self.tr("The call was not placed: your phone did not answer")
            text = self.tr(
                "The callback went back in queue, and no attempt was counted. Check your phone or headset, and then "
                "set yourself available."
            )
        elif agent is not None and agent.state is AgentState.OFFLINE:
            title = self.tr("You are offline")
            text = _away_text(view)
        else:
            title = self.tr("{state}, for {time}").format(state=word.text, time=since)
            text = _away_text(view)
        busy = view.is_working("agent_state")
        self._state.show_state(
            word.icon,
            title,
            text,
            tone=word.token,
            button="" if busy else self.tr("Be available"),
            primary=True,
        )

    def _on_pressed(self) -> None:
        if self._retries:
            self.retry_pressed.emit()
        else:
            self.presence_chosen.emit(SetAgentState(Presence.AVAILABLE))
