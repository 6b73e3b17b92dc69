"""The controls of a call; on the built-in phone also mute, devices, levels, and how the line is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.phone import CARRIED, LegStage, Levels, PhoneState
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import EndpointKind
from ui.agent.phone.call_controls import CallControls
from ui.agent.phone.headset_popup import HeadsetPopup
from ui.agent.phone.level_meter import LevelMeter
from ui.common.buttons import Button, IconButton
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column, row
from ui.shortcuts import MUTE, hint
from ui.texts import phone_texts
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight
from ui.tokens import ColorToken


class PhonePane(Card):
    """Takes the phone's state and emits what is pressed. ``controls`` go by the server, the rest stays here."""

    mute_pressed = Signal(bool)
    """Whether to mute."""
    devices_chosen = Signal(object, object)
    """The headset and the microphone, each a ``Device.id``, or ``None`` for the system's."""
    devices_wanted = Signal()
    """The list of devices is about to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, around=AROUND, between=INSIDE)
        self._phone = PhoneState()
        self._mute = Button("", icon="mic")
        self.controls = CallControls(self._mute)
        self.headset = HeadsetPopup(self)
        self._stage = Text(weight=Weight.MEDIUM, wrap=True)
        self._quality = Text(size=Size.SMALL, tone=ColorToken.NOT_READY, wrap=True)
        self._problem = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._conversation = Text(wrap=True)
        self._devices = IconButton("settings", self.tr("Choose headset and microphone"))
        self._microphone_level = LevelMeter("mic", self.tr("Level of your microphone"))
        self._headset_level = LevelMeter("headset", self.tr("Level of the customer's voice"))
        self._lay_out()
        self._connect()
        self.show_phone(self._phone)
        self.hide()

    def _lay_out(self) -> None:
        self._line = QWidget()
        line = column(self._line, between=INSIDE)
        top = row(between=INSIDE)
        top.addWidget(self._stage, 1)
        top.addWidget(self._devices)
        line.addLayout(top)
        for note in (self._quality, self._problem):
            line.addWidget(note)
        self._meters = QWidget()
        meters = row(self._meters, between=BETWEEN)
        meters.addWidget(self._microphone_level, 1)
        meters.addWidget(self._headset_level, 1)
        line.addWidget(self._meters)
        for part in (self._line, self._conversation, self.controls):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self._mute.clicked.connect(self.press_mute)
        self._devices.clicked.connect(self.open_devices)
        self.headset.devices_chosen.connect(self.devices_chosen)
        key = QShortcut(MUTE.sequence, self)
        key.setAutoRepeat(False)
        key.activated.connect(self.press_mute)

    def show_call(self, current: Interaction, view: AgentView) -> None:
        """Show the controls of ``current``, and the line while this desktop carries its sound; hide both without use."""
        is_ours = current.endpoint.kind is EndpointKind.DESKTOP and current.state in CARRIED
        self._line.setVisible(is_ours)
        self._mute.setVisible(is_ours)
        words = phone_texts.conversation(current)
        self._conversation.set_text(words)
        self._conversation.setVisible(bool(words))
        has_controls = self.controls.show_call(current, view)
        self.controls.setVisible(has_controls or is_ours)
        self.setVisible(is_ours or has_controls or bool(words))

    def show_phone(self, phone: PhoneState) -> None:
        """Show the state of the phone."""
        if phone.interaction_id != self._phone.interaction_id:
            self.controls.keypad.clear()
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

    def press_mute(self) -> None:
        """Mute, or take it back."""
        if self._mute.isEnabled() and not self._mute.isHidden():
            self.mute_pressed.emit(not self._phone.muted)

    def open_devices(self) -> None:
        """Open the choice of devices."""
        self.devices_wanted.emit()
        self.headset.drop_from(self._devices)
