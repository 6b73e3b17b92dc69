"""The agent's window: presence on top, the current interaction below it, the agent's own callbacks and a status line.

It draws an ``AgentView`` and a ``PlayerState``; each press is emitted as a signal with the command to send. It decides
nothing: the allowed commands are in ``Interaction.allowed_commands`` and ``allowed_completion_statuses``. A button
is busy while ``AgentView.working`` contains its command.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from agent_desktop.model.agent_view import AgentView, ConnectionState, PendingCommand, StatusMessage
from agent_desktop.model.clock import utc_now
from agent_desktop.model.notices import PlainNotice
from agent_desktop.model.sound import DeviceList, PlayerState
from agent_desktop.protocol.objects import Interaction, PersonRef
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import InteractionState
from ui import shortcuts
from ui.agent.body import LINK, AgentBody
from ui.agent.completion.complete_bar import CompleteBar
from ui.agent.completion.correct_bar import CorrectBar
from ui.agent.completion.correct_dialog import CorrectDialog
from ui.agent.connection_banner import ConnectionBanner
from ui.agent.dial_bar import DialBar
from ui.agent.dialogs import HandOverDialog, PostponeDialog
from ui.agent.header import AgentHeader
from ui.agent.own_work.own_work_dialogs import OwnWorkDialogs
from ui.common.layout.boxes import Hairline, column, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.page_window import PageWindow
from ui.common.status_line import StatusLine
from ui.texts import notices
from ui.theme import BETWEEN, sized

USUAL: Final = (400, 680)
LEAST: Final = (360, 560)
WIDE_FROM: Final = 760
"""The width from which card and preview are side by side."""

QUICK_MS: Final = 250
SLOW_MS: Final = 1000
"""Interval of clock updates: a countdown must not skip visibly, an idle window should cost nothing."""

_DIGITS: Final = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


class AgentWindow(PageWindow):
    """The window of one agent.

    It uses these names in ``AgentView.working``: ``accept``, ``end`` (the red X, decline included), ``dial``,
    ``number``, ``completion_status``, ``complete``, ``postpone``, ``delegate``, ``correct``, ``agent_state``,
    ``sign_out``.
    """

    accept_pressed = Signal()
    dial_pressed = Signal()
    number_pressed = Signal(str)
    """A number to call instead, E.164."""
    red_x_pressed = Signal(object)
    """``commands.End``, with the state in which it was pressed; ``offered`` means decline."""
    status_chosen = Signal(object)
    """``commands.SetCompletionStatus``: a row, a note or a time was chosen while handling or wrapping up."""
    complete_pressed = Signal(object)
    """``commands.Complete``."""
    postpone_chosen = Signal(object)
    """``commands.Complete`` with ``callback_requested``, its time and agent, from a preview."""
    delegate_chosen = Signal(object)
    """``commands.Delegate``."""
    correction_chosen = Signal(str, object)
    """The id of the last interaction, and ``commands.Correct``."""
    presence_chosen = Signal(object)
    """``commands.SetAgentState``."""
    play_pressed = Signal()
    """Toggle play and pause."""
    seek_asked = Signal(float)
    """A position, in seconds of the recording."""
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    """From 0 to 1."""
    device_chosen = Signal(object)
    """A ``Device.id``, or ``None`` for the system's default."""
    recording_chosen = Signal(object)
    """A ``Recording`` among ``Interaction.recordings``."""
    page_pressed = Signal()
    """Open the page about the customer."""
    link_pressed = Signal(str)
    """An address among the callback's details, of those that ``ui.texts.links`` allows."""

    retry_pressed = Signal()
    """Connect now, or take over from the other desktop, depending on ``AgentView.connection``."""
    sign_out_pressed = Signal()
    settings_pressed = Signal()
    password_pressed = Signal()
    sessions_pressed = Signal()
    help_wanted = Signal(object)
    """``Help``."""
    quit_pressed = Signal()
    closed = Signal()
    """The user closed the window: it is hidden and the tray stays."""

    def __init__(
        self,
        clock: Callable[[], datetime] = utc_now,
        parent: QWidget | None = None,
        *,
        body: AgentBody | None = None,
    ) -> None:
        """``body`` may be created before, for a start in steps that lets other windows respond."""
        super().__init__(QCoreApplication.translate("AgentWindow", "Callback Desk"), LEAST, parent)
        self._clock = clock
        self._view = AgentView()
        self._player = PlayerState()
        self._devices = DeviceList()
        self._last: tuple[str, InteractionState] | None = None
        stand_on(self, "window")
        self._header = AgentHeader()
        self._banner = ConnectionBanner()
        self._body = body if body is not None else AgentBody()
        self._page = PageScroll(self._body)
        self._dial_bar = DialBar()
        self._complete_bar = CompleteBar()
        self._correct_bar = CorrectBar()
        self._status = StatusLine()
        self._postpone = PostponeDialog(self)
        self._hand_over = HandOverDialog(self)
        self._correct: CorrectDialog | None = None
        self.own_work = OwnWorkDialogs(self)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.show_again)
        self._lay_out()
        self._connect_panes()
        self._connect_keys()
        self.resize(*USUAL)

    def _lay_out(self) -> None:
        outside = column(self, between=0)
        outside.addWidget(self._header)
        outside.addWidget(Hairline())
        outside.addWidget(self._banner)
        outside.addWidget(self._page, 1)
        self._dial_box = QWidget()
        below = column(self._dial_box)
        below.setContentsMargins(BETWEEN, 0, BETWEEN, BETWEEN)
        below.addWidget(self._dial_bar)
        outside.addWidget(self._dial_box)
        outside.addWidget(self._complete_bar)
        outside.addWidget(self._correct_bar)
        outside.addWidget(self._status)

    def place_notice(self, notice: QWidget) -> None:
        """Put ``notice`` under the header, where it stays until it removes itself."""
        outside = self.layout()
        if isinstance(outside, QBoxLayout):
            notice.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, 0)
            outside.insertWidget(outside.indexOf(self._banner), notice)

    def _connect_panes(self) -> None:
        header, body = self._header, self._body
        header.presence_chosen.connect(self.presence_chosen)
        header.account_menu.relay_to(self)
        self._banner.retry_pressed.connect(self.retry_pressed)
        body.idle.presence_chosen.connect(self.presence_chosen)
        body.idle.retry_pressed.connect(self.retry_pressed)
        body.card.red_x_pressed.connect(self.red_x_pressed)
        body.offer.accept_pressed.connect(self.accept_pressed)
        body.picker.status_chosen.connect(self.status_chosen)
        body.details.link_pressed.connect(self.link_pressed)
        body.details.page_pressed.connect(self.page_pressed)
        body.picker.submitted.connect(self._complete_bar.press_complete)
        body.recording.relay_to(self)
        body.recording.call_asked.connect(self.number_pressed)
        body.recording.postpone_asked.connect(self._ask_postpone)
        body.card.number_pressed.connect(self.number_pressed)
        self._dial_bar.dial_pressed.connect(self.dial_pressed)
        self._dial_bar.postpone_pressed.connect(self._ask_postpone)
        self._dial_bar.hand_over_pressed.connect(self._ask_hand_over)
        self._complete_bar.complete_pressed.connect(self._on_complete)
        body.picker.hand_over_pressed.connect(self._ask_hand_over)
        self._postpone.postpone_chosen.connect(self.postpone_chosen)
        self._hand_over.delegate_chosen.connect(self.delegate_chosen)
        self._correct_bar.correct_pressed.connect(self._ask_correction)
        body.asked.command_chosen.connect(self.own_work.ask)
        body.new.clicked.connect(self.own_work.ask_new)
        body.search.clicked.connect(self.own_work.search)

    def _connect_keys(self) -> None:
        for key, action in (
            (shortcuts.ACCEPT, self._body.offer.press_accept),
            (shortcuts.RED_X, self._body.card.press_red_x),
            (shortcuts.PRESENCE, self._header.open_presence),
            (shortcuts.SETTINGS, self.settings_pressed.emit),
            (shortcuts.COPY_NUMBER, self._body.card.copy_number),
            (shortcuts.STORY, self._to_history),
            (shortcuts.CORRECT, self._correct_bar.press_correct),
            (shortcuts.OPEN_PAGE, self.page_pressed.emit),
            (shortcuts.NEW_CALLBACK, self.own_work.ask_new),
            (shortcuts.OWN_HISTORY, self.own_work.search),
        ):
            made = QShortcut(key.sequence, self)
            made.setAutoRepeat(False)
            made.activated.connect(action)

    def show_view(self, view: AgentView) -> None:
        """Draw ``view``; countdowns continue by themselves, on the server's clock."""
        self._view = view
        self._tick.setInterval(QUICK_MS if view.interaction is not None else SLOW_MS)
        self.show_again()
        self._follow_focus(view.interaction)

    def show_player(self, player: PlayerState) -> None:
        """Show the state of the player; call it as often as the playhead should move."""
        self._player = player
        self._body.recording.show_player(player, self._devices)
        self._follow_player()

    def show_devices(self, devices: DeviceList) -> None:
        """Offer ``devices`` for playback."""
        self._devices = devices
        self._body.recording.show_player(self._player, devices)

    def show_own(self, callback_id: str) -> bool:
        """Scroll to the row of one of the agent's own callbacks; return whether their list is visible."""
        self.show_again()
        line = self._body.own_row(callback_id)
        if line is None:
            return False
        self._page.ensureWidgetVisible(line, 0, line.sizeHint().height())
        line.point_out()
        return True

    def show_problem(self, problem: Problem, action: str) -> bool:
        """Show a refusal of ``action`` (a name as in ``AgentView.working``) where the user can correct it.

        A time outside the schedule is shown beside the time, with a button for the next opening. Return whether there
        was such a place; any other refusal belongs in ``AgentView.message``.
        """
        if action == "correct":
            return self._correct is not None and self._correct.show_problem(problem)
        if self.own_work.show_problem(problem, action):
            return True
        if action == "postpone":
            return self._postpone.show_problem(problem)
        if action in ("completion_status", "complete"):
            return self._show_refused_time(problem, completing=action == "complete")
        return False

    def _show_refused_time(self, problem: Problem, *, completing: bool) -> bool:
        """Scroll to the widget that corrects it, and after Complete focus it; typing a note is not interrupted."""
        if not (picker := self._body.picker).show_problem(problem):
            return False
        if completing or not picker.writing:
            self._page.bring_into_sight(picker.cure)
        if completing:
            picker.cure.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def now(self) -> datetime:
        """The server's time."""
        return self._clock() + self._view.clock_offset

    def show_again(self) -> None:
        """Show the current view, with the clocks of now, in the language in use."""
        now, view = self.now, _as_may_be_pressed(self._view)
        interaction = view.interaction
        self._header.show_view(view, now)
        self._banner.show_view(self._view, now)
        self._correct_bar.show_view(view, now)
        self._body.show_view(view, now)
        previewing = interaction is not None and interaction.state is InteractionState.PREVIEW
        wrapping = interaction is not None and interaction.state is InteractionState.WRAP_UP
        if interaction is not None and previewing:
            self._dial_bar.show_interaction(interaction, view, now)
        if interaction is not None and wrapping:
            can = self._body.picker.can_complete
            self._complete_bar.show_interaction(interaction, view, now, can_complete=can)
        self._dial_box.setVisible(previewing)
        self._complete_bar.setVisible(wrapping)
        self._status.show_message(self._news(view, now), now)
        self._follow_dialogs(view, interaction, now)

    def _news(self, view: AgentView, now: datetime) -> StatusMessage | None:
        """Return the message for the status line, unless the page shows it already."""
        message = view.message
        if message is None or view.missed_offer is None or view.interaction is not None:
            return message
        return None if message.text == notices.said(PlainNotice.OFFER_MISSED, now)[1] else message

    def _follow_dialogs(self, view: AgentView, interaction: Interaction | None, now: datetime) -> None:
        self._postpone.show_people(view.colleagues, self._me(), now)
        self._postpone.follow(interaction, now, working=view.is_working("postpone", LINK))
        self._hand_over.follow(interaction, now, working=view.is_working("delegate", LINK))
        if self._correct is not None:
            self._correct.follow(view, now)
        self.own_work.show_view(view, now)

    def _ask_correction(self) -> None:
        if self._correct is None:  # Few wrap-ups are corrected, so the dialog costs the start nothing.
            self._correct = CorrectDialog(self)
            self._correct.correction_chosen.connect(self.correction_chosen)
        self._correct.ask(self._view, self.now)

    def _follow_focus(self, interaction: Interaction | None) -> None:
        """When the callback moves on, focus the next thing to do, and nothing else.

        Writing a note and choosing a status are not interrupted. Another window keeps the keyboard.
        """
        at = (interaction.id, interaction.state) if interaction is not None else None
        if at == self._last:
            return
        fresh = at is not None and (self._last is None or self._last[0] != at[0])
        self._last = at
        if fresh:
            self._page.to_top()
        if self._body.picker.isVisibleTo(self) and self._body.picker.isAncestorOf(self.focusWidget()):
            return
        if at is not None and at[1] is InteractionState.WRAP_UP:
            self._body.picker.focus_choice()
        else:
            self.setFocus()
            self._follow_player()

    def _follow_player(self) -> None:
        """In a preview, focus the player as soon as it can play, unless another widget has the focus."""
        previewing = self._last is not None and self._last[1] is InteractionState.PREVIEW
        if previewing and self.focusWidget() is self:
            self._body.recording.focus_play()

    def _me(self) -> PersonRef | None:
        me = self._view.me
        return PersonRef(me.id, me.name) if me is not None else None

    def _on_complete(self) -> None:
        self.complete_pressed.emit(self._body.picker.completion())

    def _ask_postpone(self, found: str = "") -> None:
        """Open the dialog; ``found`` is a time to call among the finds of the recording."""
        if (interaction := self._view.interaction) is not None:
            self._postpone.ask(interaction, self._view.colleagues, self._me(), self.now, found)

    def _ask_hand_over(self) -> None:
        if (interaction := self._view.interaction) is not None:
            self._hand_over.ask(interaction, self.now)

    def _to_history(self) -> None:
        """Scroll to the history and have it read out; the keyboard stays where it is."""
        history = self._body.history
        if history.isVisible():
            self._page.bring_into_sight(history)
            history.read_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that no field used; see ``shortcuts``."""
        if event.isAutoRepeat() and event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return
        plain = not _with_control(event)
        if plain and self._body.picker.isVisible() and self._body.picker.press_key(event.text()):
            return
        action = self._action_of(Qt.Key(event.key())) if plain else None
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _action_of(self, key: Qt.Key) -> Callable[[], object] | None:
        body = self._body
        if body.recording.isVisible():
            players: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_Space: self._press_play,
                Qt.Key.Key_Left: body.recording.skip_back,
                Qt.Key.Key_Right: body.recording.skip_forward,
            }
            if key in players:
                return players[key]
        if key in _DIGITS and body.recording.isVisible() and not body.picker.isVisible():
            return partial(body.recording.apply_found, _DIGITS.index(key) + 1)
        if self._dial_bar.isVisible():
            return {
                Qt.Key.Key_D: self._dial_bar.press_dial,
                Qt.Key.Key_P: self._dial_bar.press_postpone,
                Qt.Key.Key_H: self._dial_bar.press_hand_over,
            }.get(key)
        return self._picker_action(key) if body.picker.isVisible() else None

    def _picker_action(self, key: Qt.Key) -> Callable[[], object] | None:
        if key in _DIGITS:
            return partial(self._body.picker.choose_digit, _DIGITS.index(key) + 1)
        if key is Qt.Key.Key_N:
            return self._body.picker.focus_note
        if not self._complete_bar.isVisible():
            return None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._complete_bar.press_complete
        return self._body.picker.press_hand_over if key is Qt.Key.Key_H else None

    def _press_play(self) -> None:
        if self._player.can_play:
            self.play_pressed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Run the clocks while they are visible."""
        super().showEvent(event)
        self.show_again()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clocks while they are hidden."""
        super().hideEvent(event)
        self._tick.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide: the tray stays, and offers continue."""
        event.ignore()
        self.hide()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put card and preview side by side if there is room."""
        super().resizeEvent(event)
        wide = self.width() >= sized(WIDE_FROM)
        if wide is not self._body.wide:
            self._body.set_wide(wide=wide)
            self.show_again()


def _with_control(event: QKeyEvent) -> bool:
    pressed = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return pressed != Qt.KeyboardModifier.NoModifier


def _as_may_be_pressed(view: AgentView) -> AgentView:
    """Return ``view`` with a pending command while nothing may be sent from here: everything is visible, nothing pressable.

    While the connection is lost commands may be pressed: they are sent as long as they can still be meant.
    """
    if (
        view.connection.link not in (ConnectionState.REPLACED, ConnectionState.SIGNED_OUT)
        or view.agent is None
    ):
        return view
    return msgspec.structs.replace(view, working=(PendingCommand(LINK, view.connection.since),))
