"""The icon in the tray: the agent's state by shape and colour, and a menu of the urgent commands."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from agent_desktop.model.agent_view import AgentView, ConnectionState
from agent_desktop.model.clock import utc_now
from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from agent_desktop.protocol.commands import End, Presence, SetAgentState
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import AgentState, Command, InteractionState
from ui import retranslation
from ui.assets import MenuIcons, icon, tray_icon
from ui.texts import languages, messages, numbers, plain_text, words
from ui.theme import theme
from ui.tokens import ColorToken

LOOK_AGAIN_MS: Final = 5000
"""The system's tray may start later than the desktop, or come back after a crash."""


class Tray(QObject):
    """The tray icon and its menu. Without a tray it does nothing and looks again later."""

    open_pressed = Signal()
    accept_pressed = Signal()
    dial_pressed = Signal()
    red_x_pressed = Signal(object)
    """``commands.End``."""
    presence_chosen = Signal(object)
    """``commands.SetAgentState``."""
    settings_pressed = Signal()
    sign_out_pressed = Signal()
    quit_pressed = Signal()
    available_changed = Signal(bool)
    """The tray has appeared or disappeared."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = AgentView()
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self.destroyed.connect(self._menu.deleteLater)  # A menu's parent would have to be a widget.
        self._looks: tuple[str, ColorToken] | None = None
        self._presence: dict[QAction, SetAgentState] = {}
        self._reasons: tuple[object, ...] = ()
        self._build_menu()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AGAIN_MS)
        self._look.timeout.connect(self.look_for_tray)
        self._look.start()
        theme().changed.connect(self._on_theme)
        retranslation.watch.changed.connect(self._on_theme)
        self.look_for_tray()
        self.show_view(self._view)

    @property
    def available(self) -> bool:
        """Whether this system has a tray."""
        return self._icon is not None

    @property
    def menu(self) -> QMenu:
        """The menu; a system without a tray can offer it elsewhere."""
        return self._menu

    def _build_menu(self) -> None:
        add = self._menu.addAction
        self._who = add("")
        self._who.setEnabled(False)
        self._accept = add(self.tr("Accept"))
        self._dial = add(self.tr("Dial now"))
        self._red_x = add("")
        self._line = self._menu.addSeparator()
        self._open = add(self.tr("Open Callback Desk"))
        self._states = self._menu.addMenu(self.tr("Presence"))
        self._offer_reasons(STANDARD_REASONS)
        self._menu.addSeparator()
        self._settings = add(self.tr("Settings…"))
        self._sign_out = add(self.tr("Sign out"))
        self._quit = add(self.tr("Quit"))
        MenuIcons(self._menu, self._colour_menu)  # The icons are not drawn before the menu is opened.
        self._accept.triggered.connect(self._on_accept)
        self._dial.triggered.connect(self._on_dial)
        self._red_x.triggered.connect(self._on_red_x)
        self._open.triggered.connect(self._on_open)
        self._settings.triggered.connect(self._on_settings)
        self._sign_out.triggered.connect(self._on_sign_out)
        self._quit.triggered.connect(self._on_quit)

    def _offer_reasons(self, reasons: tuple[NotReadyReason, ...]) -> None:
        """Offer the states, with the reasons of the site in the language in use."""
        if self._reasons == (reasons, languages.in_use()):
            return
        self._reasons = (reasons, languages.in_use())
        self._states.clear()
        self._presence.clear()
        for command in (
            SetAgentState(Presence.AVAILABLE),
            *(SetAgentState(Presence.NOT_READY, reason.name) for reason in reasons),
            SetAgentState(Presence.NOT_READY),
            SetAgentState(Presence.OFFLINE),
        ):
            word = words.agent(AgentState(command.state.value), command.reason)
            action = self._states.addAction(plain_text.entry(word.text))
            action.triggered.connect(partial(self._on_presence, command))
            self._presence[action] = command

    def _colour_menu(self) -> None:
        for action, name, token in (
            (self._accept, "phone", ColorToken.HANDLING),
            (self._dial, "phone-out", ColorToken.DIALING),
            (self._red_x, "x", ColorToken.DANGER),
            (self._open, "window", ColorToken.TEXT),
            (self._settings, "settings", ColorToken.TEXT),
            (self._sign_out, "sign-out", ColorToken.TEXT),
            (self._quit, "quit", ColorToken.TEXT),
        ):
            action.setIcon(icon(name, token))
        for action, command in self._presence.items():
            word = words.agent(AgentState(command.state.value), command.reason)
            action.setIcon(icon(word.icon, word.token))

    def show_view(self, view: AgentView) -> None:
        """Show the state and the current interaction."""
        self._view = view
        self._offer_reasons(view.reasons)
        word = self._word(view)
        looks = (word.icon, word.token)
        if self._icon is not None:
            if looks != self._looks:
                self._icon.setIcon(tray_icon(*looks))
                self._looks = looks
            self._icon.setToolTip(plain_text.tray_tip(self._tip(view, word)))
        self._show_current(view)
        signed_in = view.agent is not None and view.connection.link is not ConnectionState.SIGNED_OUT
        self._states.setEnabled(signed_in and view.connection.link is not ConnectionState.REPLACED)
        self._sign_out.setEnabled(signed_in)

    def _word(self, view: AgentView) -> words.StateWord:
        if view.agent is None or view.connection.link is ConnectionState.SIGNED_OUT:
            return words.agent(AgentState.OFFLINE)
        if view.connection.link in (ConnectionState.LOST, ConnectionState.REPLACED):
            return words.StateWord(
                messages.link_state(view.connection, utc_now()), "link-lost", ColorToken.DANGER
            )
        if view.interaction is not None:
            return words.interaction(view.interaction.state)
        return words.agent(view.agent.state, view.agent.reason)

    def _tip(self, view: AgentView, word: words.StateWord) -> str:
        if view.agent is None:
            return self.tr("Callback Desk: {}").format(messages.link_state(view.connection, utc_now()))
        interaction = view.interaction
        said = f"{word.text}: {_who(interaction)}" if interaction is not None else word.text
        return self.tr("Callback Desk: {}").format(said)

    def _show_current(self, view: AgentView) -> None:
        interaction = view.interaction
        here = interaction is not None and view.connection.link is not ConnectionState.REPLACED
        free = here and not view.is_working()
        allowed = interaction.allowed_commands if interaction is not None else ()
        for action, shown in (
            (self._who, here),
            (self._accept, here and Command.ACCEPT in allowed),
            (self._dial, here and Command.DIAL in allowed),
            (self._red_x, here and bool({Command.END, Command.DECLINE}.intersection(allowed))),
            (self._line, here),
        ):
            action.setVisible(shown)
        for action in (self._accept, self._dial, self._red_x):
            action.setEnabled(free)
        if interaction is not None:
            said = f"{words.interaction(interaction.state).text}: {_who(interaction)}"
            self._who.setText(plain_text.entry(said))
            self._red_x.setText(plain_text.entry(messages.red_x(interaction)))

    def say_still_here(self) -> None:
        """Explain, the first time that the window is closed, that the tray stays."""
        self.say(
            self.tr("Callback Desk is still running"),
            self.tr("Offers still come up. Open the window again, or quit, from this icon."),
        )

    def say(self, title: str, text: str) -> None:
        """Show a message beside the icon, if there is one."""
        if self._icon is not None:
            self._icon.showMessage(title, text, self._icon.icon())

    def look_for_tray(self) -> None:
        """Check whether this system has a tray now."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there and self._icon is None:
            made = QSystemTrayIcon(self)
            made.setContextMenu(self._menu)
            made.activated.connect(self._on_activated)
            self._icon, self._looks = made, None
            self.show_view(self._view)
            made.show()
            self.available_changed.emit(True)
        elif not there and self._icon is not None:
            self._icon.deleteLater()
            self._icon = None
            self.available_changed.emit(False)

    def _on_theme(self) -> None:
        self._looks = None
        self.show_view(self._view)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_pressed.emit()

    def _on_presence(self, command: SetAgentState, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.presence_chosen.emit(command)

    def _on_accept(self) -> None:
        self.accept_pressed.emit()

    def _on_dial(self) -> None:
        self.dial_pressed.emit()

    def _on_red_x(self) -> None:
        if (interaction := self._view.interaction) is not None:
            self.red_x_pressed.emit(End(interaction.state))

    def _on_open(self) -> None:
        self.open_pressed.emit()

    def _on_settings(self) -> None:
        self.settings_pressed.emit()

    def _on_sign_out(self) -> None:
        self.sign_out_pressed.emit()

    def _on_quit(self) -> None:
        self.quit_pressed.emit()


def _who(interaction: Interaction | None) -> str:
    if interaction is None or interaction.state is InteractionState.RELEASED:
        return ""
    return interaction.customer_name or numbers.written(
        interaction.number, interaction.business_process_timezone
    )
