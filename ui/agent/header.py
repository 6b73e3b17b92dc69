"""The top of the agent's window: presence, endpoint, connection, account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState
from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from agent_desktop.protocol.commands import Presence, SetAgentState
from agent_desktop.protocol.objects import AgentStatus, Me
from agent_desktop.protocol.states import AgentState
from ui.assets import MenuIcons, icon
from ui.common.account_menu import AccountMenu, endpoint_text
from ui.common.choices.drop_button import DropButton
from ui.common.labels import Elided
from ui.common.layout.boxes import row, stand_on
from ui.common.marks import Dot, Icon
from ui.shortcuts import PRESENCE, hint
from ui.texts import languages, messages, plain_text, times, words
from ui.theme import BETWEEN, STEP, Size, sized
from ui.tokens import ColorToken

ROOMY_FROM: Final = 480
"""The width from which the endpoint is shown as text."""

_COUNTED = (AgentState.OFFERED, AgentState.PREVIEW, AgentState.BUSY, AgentState.WRAP_UP)


def fill_presence_menu(menu: QMenu, reasons: Sequence[NotReadyReason]) -> dict[QAction, SetAgentState]:
    """Fill a menu with the states that an agent may choose, and return the command of each entry."""
    menu.clear()
    asked: dict[QAction, SetAgentState] = {}

    def add(state: AgentState, command: SetAgentState) -> None:
        word = words.agent(state, command.reason)
        asked[menu.addAction(plain_text.entry(word.text))] = command

    add(AgentState.AVAILABLE, SetAgentState(Presence.AVAILABLE))
    menu.addSeparator()
    for reason in reasons:
        add(AgentState.NOT_READY, SetAgentState(Presence.NOT_READY, reason.name))
    add(AgentState.NOT_READY, SetAgentState(Presence.NOT_READY))
    menu.addSeparator()
    add(AgentState.OFFLINE, SetAgentState(Presence.OFFLINE))
    return asked


class AgentHeader(QWidget):
    """Shows the agent's presence, the endpoint, and the connection to the server."""

    presence_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_on(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        menu = self._menu = QMenu(self)
        self._asked: dict[QAction, SetAgentState] = {}
        self._reasons: tuple[object, ...] = ()
        self._offer_reasons(STANDARD_REASONS)
        MenuIcons(menu, self._colour_menu)
        self._presence = DropButton(self.tr("Presence"), menu=menu)
        self._presence.setToolTip(hint(self.tr("Choose your state"), PRESENCE))
        self._phone = Icon("phone", side=15)
        self._endpoint = Elided(size=Size.SMALL, tone=ColorToken.MUTED)
        self._link = Dot()
        self.account_menu = AccountMenu(self)
        self._account = DropButton(self.tr("Account"), menu=self.account_menu)
        across = row(self, around=BETWEEN, between=STEP + 2)
        across.addWidget(self._presence)
        across.addStretch(1)
        across.addWidget(self._phone)
        across.addWidget(self._endpoint)
        across.addSpacing(STEP)
        across.addWidget(self._link)
        across.addSpacing(STEP)
        across.addWidget(self._account)
        self._endpoint.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _make_room(self) -> None:
        """Show the endpoint as text if there is room; otherwise its icon replaces it, and the account menu contains its name."""
        self._endpoint.setVisible(bool(self._endpoint.text()) and self.width() >= sized(ROOMY_FROM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt to the new width."""
        super().resizeEvent(event)
        self._make_room()

    def open_presence(self) -> None:
        """Open the menu of states."""
        self._presence.setFocus()
        self._presence.drop()

    def _offer_reasons(self, reasons: tuple[NotReadyReason, ...]) -> None:
        """Offer the reasons of the site, in the language in use."""
        if self._reasons != (reasons, languages.in_use()):
            self._reasons = (reasons, languages.in_use())
            self._asked = fill_presence_menu(self._menu, reasons)
            for action, command in self._asked.items():
                action.triggered.connect(partial(self._on_presence, command))

    def show_view(self, view: AgentView, now: datetime) -> None:
        """Show presence, endpoint and connection."""
        self._offer_reasons(view.reasons)
        self._show_presence(view.agent, now, busy=view.is_working("agent_state"))
        endpoint = view.me.endpoint if view.me is not None else None
        said = endpoint_text(endpoint)
        self._endpoint.set_text(said)
        self._endpoint.setAccessibleName(self.tr("Endpoint: {}").format(said))
        self._phone.setAccessibleName(self.tr("Endpoint: {}").format(said))
        self._phone.setToolTip(plain_text.tip(said))
        self._phone.setVisible(bool(said))
        self._make_room()
        self._show_link(view.connection, now)
        self._show_account(view.me)

    def _show_account(self, me: Me | None) -> None:
        """Show the first name; the tip and the menu contain the full name."""
        self.account_menu.show_me(me)
        name = me.name if me is not None else ""
        self._account.show_value(name.split(" ", maxsplit=1)[0] or self.tr("Account"), note=name)
        self._account.setToolTip(plain_text.tip(name))

    def _show_presence(self, agent: AgentStatus | None, now: datetime, *, busy: bool) -> None:
        self._presence.set_state(enabled=agent is not None, busy=busy)
        if agent is None:
            self._presence.show_value(self.tr("No state yet"), dot=ColorToken.OFFLINE, hollow=True)
            return
        word = words.agent(agent.state, agent.reason)
        if agent.state is AgentState.BUSY and agent.interaction is not None:
            word = word._replace(token=words.interaction(agent.interaction.state).token)
        counted = agent.state in _COUNTED
        aside = times.elapsed(agent.since, now) if counted else times.how_long(agent.since, now)
        note = ""
        if agent.pending_state is not None:
            after = words.agent(agent.pending_state, agent.pending_reason).text
            note = self.tr("then {}").format(after)
            aside = f"{aside} · {note}"
        self._presence.show_value(word.text, aside, dot=word.token, hollow=agent.state is AgentState.OFFLINE)

    def _show_link(self, connection: Connection, now: datetime) -> None:
        said = messages.link_state(connection, now)
        live = connection.link is ConnectionState.LIVE
        tone = ColorToken.AVAILABLE if live else ColorToken.DANGER
        if connection.link in (ConnectionState.CONNECTING, ConnectionState.SIGNED_OUT):
            tone = ColorToken.OFFLINE
        self._link.show_tone(tone, said, hollow=not live)

    def _colour_menu(self) -> None:
        for action, command in self._asked.items():
            state = AgentState(command.state.value)
            word = words.agent(state, command.reason)
            action.setIcon(icon(word.icon, word.token))

    def _on_presence(self, command: SetAgentState, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.presence_chosen.emit(command)
