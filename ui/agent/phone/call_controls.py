"""The controls of a conversation that the server carries out: hold, keypad, message and recording."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command
from ui.agent.phone.keypad import Keypad
from ui.common.buttons import Button
from ui.common.layout.flow_layout import FlowLayout
from ui.shortcuts import HOLD, KEYPAD, LEAVE_MESSAGE, PAUSE_RECORDING, hint
from ui.theme import INSIDE

_BESIDE: Final = frozenset({"hold", "digits", "recording", "completion_status", "agent_state"})
"""Pending commands, as in ``AgentView.working``, after which the conversation goes on."""


class CallControls(QWidget):
    """Buttons for the commands that the server allows now; each is hidden while it is not allowed.

    It uses these names in ``AgentView.working``: ``hold``, ``message``, ``recording``. Digits never block the keypad.
    """

    hold_pressed = Signal(bool)
    """Whether to put the customer on hold."""
    digit_pressed = Signal(str)
    message_pressed = Signal()
    recording_pause_pressed = Signal(bool)
    """Whether to pause the recording."""

    def __init__(self, *before: QWidget, parent: QWidget | None = None) -> None:
        """Place the buttons after those ``before``."""
        super().__init__(parent)
        self._on_hold = False
        self._paused = False
        self.keypad = Keypad(self)
        self._hold = Button("", icon="pause")
        self._digits = Button(self.tr("Keypad"), icon="list")
        self._digits.setToolTip(hint(self.tr("Send digits to the customer's side"), KEYPAD))
        self._message = Button(self.tr("Leave message"), icon="voicemail")
        self._message.setToolTip(
            hint(self.tr("The message is played after the beep, and you leave the call"), LEAVE_MESSAGE)
        )
        self._recording = Button("", icon="pause")
        self._show_hold(on_hold=False)
        self._show_recording(paused=False)
        flow = FlowLayout(self, between=INSIDE)
        for button in (*before, self._hold, self._digits, self._message, self._recording):
            flow.addWidget(button)
        self._connect()

    def _connect(self) -> None:
        for button, key, action in (
            (self._hold, HOLD, self.press_hold),
            (self._digits, KEYPAD, self.open_keypad),
            (self._message, LEAVE_MESSAGE, self.press_message),
            (self._recording, PAUSE_RECORDING, self.press_recording),
        ):
            button.clicked.connect(action)
            made = QShortcut(key.sequence, self)
            made.setAutoRepeat(False)
            made.activated.connect(action)
        self.keypad.digit_pressed.connect(self.digit_pressed)

    def show_call(self, current: Interaction, view: AgentView) -> bool:
        """Show what the server allows now and what is pending; return whether any control is visible."""
        allowed = current.allowed_commands
        free = all(work.name.partition(" ")[0] in _BESIDE for work in view.working)
        hold = Command.HOLD in allowed or Command.RESUME in allowed
        recording = Command.PAUSE_RECORDING in allowed or Command.RESUME_RECORDING in allowed
        self._show_hold(on_hold=current.call.on_hold)
        self._show_recording(paused=current.call.recording_paused)
        return any(
            [
                _show(self._hold, allowed=hold, free=free, busy=view.is_working("hold")),
                self._show_digits(allowed=Command.SEND_DIGITS in allowed, free=free),
                _show(
                    self._message,
                    allowed=Command.LEAVE_MESSAGE in allowed,
                    free=free,
                    busy=view.is_working("message"),
                ),
                _show(self._recording, allowed=recording, free=free, busy=view.is_working("recording")),
            ]
        )

    def _show_digits(self, *, allowed: bool, free: bool) -> bool:
        if not (allowed and free):
            self.keypad.hide()
        return _show(self._digits, allowed=allowed, free=free, busy=False)

    def _show_hold(self, *, on_hold: bool) -> None:
        self._on_hold = on_hold
        self._hold.setText(self.tr("Resume") if on_hold else self.tr("Hold"))
        self._hold.set_icon("play" if on_hold else "pause")
        self._hold.setToolTip(
            hint(
                self.tr("Take the customer back")
                if on_hold
                else self.tr("The customer waits and does not hear you"),
                HOLD,
            )
        )

    def _show_recording(self, *, paused: bool) -> None:
        self._paused = paused
        self._recording.setText(self.tr("Resume recording") if paused else self.tr("Pause recording"))
        self._recording.set_icon("play" if paused else "pause")
        self._recording.setToolTip(
            hint(
                self.tr("Record the conversation again")
                if paused
                else self.tr("The conversation goes on and is not recorded"),
                PAUSE_RECORDING,
            )
        )

    def press_hold(self) -> None:
        """Put the customer on hold, or take the customer back, if that is allowed."""
        if _may_press(self._hold):
            self.hold_pressed.emit(not self._on_hold)

    def open_keypad(self) -> None:
        """Open the keypad, if digits may be sent."""
        if _may_press(self._digits):
            self.keypad.drop_from(self._digits)

    def press_message(self) -> None:
        """Leave the message, if that is allowed."""
        if _may_press(self._message):
            self.message_pressed.emit()

    def press_recording(self) -> None:
        """Pause the recording or go on with it, if that is allowed."""
        if _may_press(self._recording):
            self.recording_pause_pressed.emit(not self._paused)


def _show(button: Button, *, allowed: bool, free: bool, busy: bool) -> bool:
    """Show a button while its command is allowed or pending; return whether it is shown."""
    button.set_state(enabled=allowed and free, busy=busy)
    button.setVisible(allowed or busy)
    return allowed or busy


def _may_press(button: Button) -> bool:
    return button.isEnabled() and not button.isHidden()
