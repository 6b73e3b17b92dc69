"""The controls of a call on the built-in phone: mute, hold, keypad, devices, levels, and how the line is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from agent_desktop.model.phone import CARRIED, LegStage, Levels, PhoneState
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command, EndpointKind
from ui.agent.phone.headset_popup import HeadsetPopup
from ui.agent.phone.keypad import Keypad
from ui.agent.phone.level_meter import LevelMeter
from ui.common.buttons import Button, IconButton
from ui.common.labels import Text
from ui.common.layout.boxes import Card, row
from ui.common.layout.flow_layout import FlowLayout
from ui.shortcuts import HOLD, KEYPAD, MUTE, hint
from ui.texts import phone_texts
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight
from ui.tokens import ColorToken


class PhonePane(Card):
    """Takes the phone's state and emits what is pressed. Hold and digits go by the server, the rest stays here."""

    mute_pressed = Signal(bool)
    """Whether to mute."""
    hold_pressed = Signal(bool)
    """Whether to put the customer on hold."""
    digit_pressed = Signal(str)
    devices_chosen = Signal(object, object)
    """The headset and the microphone, each a ``Device.id``, or ``None`` for the system's."""
    devices_wanted = Signal()
    """The list of devices is about to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, around=AROUND, between=INSIDE)
        self._phone = PhoneState()
        self._on_hold = False
        self.keypad = Keypad(self)
        self.headset = HeadsetPopup(self)
        self._stage = Text(weight=Weight.MEDIUM, wrap=True)
        self._quality = Text(size=Size.SMALL, tone=ColorToken.NOT_READY, wrap=True)
        self._problem = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._mute = Button("", icon="mic")
        self._hold = Button("", icon="pause")
        self._digits = Button(self.tr("Keypad"), icon="list")
        self._digits.setToolTip(hint(self.tr("Send digits to the customer's side"), KEYPAD))
        self._devices = IconButton("settings", self.tr("Choose headset and microphone"))
        self._microphone_level = LevelMeter("mic", self.tr("Level of your microphone"))
        self._headset_level = LevelMeter("headset", self.tr("Level of the customer's voice"))
        self._lay_out()
        self._connect()
        self.show_phone(self._phone)
        self.show_commands(hold=False, digits=False, on_hold=False)
        self.hide()

    def _lay_out(self) -> None:
        top = row(between=INSIDE)
        top.addWidget(self._stage, 1)
        top.addWidget(self._devices)
        self.body.addLayout(top)
        for note in (self._quality, self._problem):
            self.body.addWidget(note)
        self._meters = QWidget()
        meters = row(self._meters, between=BETWEEN)
        meters.addWidget(self._microphone_level, 1)
        meters.addWidget(self._headset_level, 1)
        self.body.addWidget(self._meters)
        buttons = QWidget()
        flow = FlowLayout(buttons, between=INSIDE)
        for button in (self._mute, self._hold, self._digits):
            flow.addWidget(button)
        self.body.addWidget(buttons)

    def _connect(self) -> None:
        self._mute.clicked.connect(self.press_mute)
        self._hold.clicked.connect(self.press_hold)
        self._digits.clicked.connect(self.open_keypad)
        self._devices.clicked.connect(self.open_devices)
        self.keypad.digit_pressed.connect(self.digit_pressed)
        self.headset.devices_chosen.connect(self.devices_chosen)
        for key, action in ((MUTE, self.press_mute), (HOLD, self.press_hold), (KEYPAD, self.open_keypad)):
            made = QShortcut(key.sequence, self)
            made.setAutoRepeat(False)
            made.activated.connect(action)

    def show_call(self, current: Interaction, *, holding: bool = False) -> None:
        """Show the controls while the desktop carries the sound of ``current``, else hide them.

        ``holding``: a change of hold is pending.
        """
        allowed = current.allowed_commands
        self.show_commands(
            hold=holding or Command.HOLD in allowed or Command.RESUME in allowed,
            digits=Command.SEND_DIGITS in allowed,
            on_hold=current.call.on_hold,
            busy=holding,
        )
        is_ours = current.endpoint.kind is EndpointKind.DESKTOP
        self.setVisible(is_ours and current.state in CARRIED)

    def show_phone(self, phone: PhoneState) -> None:
        """Show the state of the phone."""
        if phone.interaction_id != self._phone.interaction_id:
            self.keypad.clear()
        self._phone = phone
        self._stage.set_text(phone_texts.stage(phone))
        self._stage.set_tone(phone_texts.stage_tone(phone))
        for note, text in (
            (self._quality, phone_texts.quality(phone.quality)),
            (self._problem, phone_texts.device_problem(phone)),
        ):
            note.set_text(text)
            note.setVisible(bool(text))
        self._mute.setText(self.tr("Unmute") if phone.muted else self.tr("Mute"))
        self._mute.set_icon("mic-off" if phone.muted else "mic")
        self._mute.setToolTip(
            hint(
                self.tr("Let the customer hear you again")
                if phone.muted
                else self.tr("The customer does not hear you"),
                MUTE,
            )
        )
        self._mute.set_state(enabled=phone.stage is not LegStage.IDLE)
        self._meters.setVisible(phone.stage is LegStage.UP)
        self.headset.show_phone(phone)

    def show_levels(self, levels: Levels) -> None:
        """Show how loud both sides are."""
        self._microphone_level.show_level(0.0 if self._phone.muted else levels.microphone)
        self._headset_level.show_level(levels.headset)

    def show_commands(self, *, hold: bool, digits: bool, on_hold: bool, busy: bool = False) -> None:
        """Show what the server allows now, and whether the customer is on hold; ``busy``: a change is pending."""
        self._on_hold = on_hold
        self._hold.setText(self.tr("Resume") if on_hold else self.tr("Hold"))
        self._hold.set_icon("play" if on_hold else "pause")
        self._hold.setToolTip(
            hint(
                self.tr("Take the customer back")
                if on_hold
                else self.tr("The customer waits and hears nothing"),
                HOLD,
            )
        )
        self._hold.set_state(enabled=hold, busy=busy)
        self._digits.set_state(enabled=digits)
        self._hold.setVisible(hold or on_hold)
        self._digits.setVisible(digits)
        if not digits:
            self.keypad.hide()

    def press_mute(self) -> None:
        """Mute, or take it back."""
        if self._mute.isEnabled():
            self.mute_pressed.emit(not self._phone.muted)

    def press_hold(self) -> None:
        """Put the customer on hold, or take the customer back."""
        if self._hold.isEnabled() and not self._hold.isHidden():
            self.hold_pressed.emit(not self._on_hold)

    def open_keypad(self) -> None:
        """Open the keypad, if digits may be sent."""
        if self._digits.isEnabled() and not self._digits.isHidden():
            self.keypad.drop_from(self._digits)

    def open_devices(self) -> None:
        """Open the choice of devices."""
        self.devices_wanted.emit()
        self.headset.drop_from(self._devices)
