"""The strip of the conversation that the supervisor is in: what is heard by whom, the other modes, and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from agent_desktop.model.phone import LegStage, PhoneState
from agent_desktop.model.supervisor.supervision import OwnSupervision, own_supervision
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import EndpointKind, LegState, SupervisionMode
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import Card, row
from ui.common.layout.flow_layout import FlowLayout
from ui.common.marks import Icon
from ui.shortcuts import LEAVE_CALL, hint
from ui.texts import phone_texts, plain_text, supervision_texts
from ui.theme import BETWEEN, INSIDE, Size, Weight
from ui.tokens import ColorToken

ICONS: Final[Mapping[SupervisionMode, str]] = {
    SupervisionMode.LISTEN: "headset",
    SupervisionMode.WHISPER: "mic",
    SupervisionMode.JOIN: "users",
}


class SupervisionStrip(Card):
    """Shown while the supervisor is in a conversation.

    It uses these names in ``SupervisorView.working``: ``supervise:`` and ``leave:`` with an interaction.
    """

    mode_pressed = Signal(str, object)
    """The interaction, and the ``SupervisionMode`` to change to."""
    leave_pressed = Signal(str)
    """The interaction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, around=BETWEEN, between=INSIDE)
        self._own: OwnSupervision | None = None
        self._icon = Icon("headset", ColorToken.ACCENT)
        self._what = Text(weight=Weight.MEDIUM, wrap=True)
        self._sound = Text(size=Size.SMALL, tone=ColorToken.NOT_READY, wrap=True)
        self._sound.hide()
        self._modes = {mode: Button("", icon=ICONS[mode]) for mode in SupervisionMode}
        self._leave = Button(self.tr("Leave"), ButtonKind.DANGER, icon="phone-down")
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        top = row(between=INSIDE)
        top.addWidget(self._icon)
        top.addWidget(self._what, 1)
        self.body.addLayout(top)
        self.body.addWidget(self._sound)
        buttons = QWidget()
        flow = FlowLayout(buttons, between=INSIDE)
        for mode, button in self._modes.items():
            button.setText(supervision_texts.command(mode))
            button.setToolTip(plain_text.tip(supervision_texts.effect(mode)))
            flow.addWidget(button)
        self._leave.setToolTip(hint(self.tr("Leave the conversation, which goes on"), LEAVE_CALL))
        flow.addWidget(self._leave)
        self.body.addWidget(buttons)

    def _connect(self) -> None:
        for mode, button in self._modes.items():
            button.clicked.connect(partial(self._on_mode, mode))
        self._leave.clicked.connect(self.press_leave)
        key = QShortcut(LEAVE_CALL.sequence, self.window())
        key.setAutoRepeat(False)
        key.activated.connect(self.press_leave)

    def show_view(self, view: SupervisorView) -> None:
        """Show the user's own part, or nothing."""
        own = own_supervision(view)
        before, self._own = self._own, own
        self.setVisible(own is not None)
        if own is None:
            return
        words = supervision_texts.own(own.part, own.agent_name)
        self._icon.show_icon(ICONS[own.part.mode], ColorToken.ACCENT)
        self._what.set_text(words)
        self.setAccessibleName(words)
        if before is None or before.part != own.part:
            announce(self, words)
        busy = view.is_working(f"supervise:{own.interaction_id}")
        leaving = view.is_working(f"leave:{own.interaction_id}")
        for mode, button in self._modes.items():
            button.setVisible(mode in own.part.allowed_modes)
            button.set_state(enabled=view.is_live and not leaving, busy=busy)
        self._leave.set_state(enabled=view.is_live, busy=leaving)

    def show_phone(self, phone: PhoneState | None) -> None:
        """Show what is wrong with the sound that this desktop carries."""
        own = self._own
        is_ours = own is not None and own.part.endpoint.kind is EndpointKind.DESKTOP
        troubles: list[str] = []
        if phone is not None and is_ours and own is not None:
            has_begun = own.part.leg is LegState.UP or phone.stage is LegStage.FAILED
            if has_begun and phone.stage in {LegStage.RECONNECTING, LegStage.FAILED}:
                troubles.append(self.tr("There is no sound. Connecting again…"))
            troubles += [phone_texts.device_problem(phone), phone_texts.quality(phone.quality)]
        text = " ".join(filter(None, troubles))
        self._sound.set_text(text)
        self._sound.setVisible(bool(text))

    def press_leave(self) -> None:
        """Leave the conversation, if there is one and the button can be pressed."""
        if self._own is not None and self._leave.isEnabled():
            self.leave_pressed.emit(self._own.interaction_id)

    def _on_mode(self, mode: SupervisionMode) -> None:
        if self._own is not None:
            self.mode_pressed.emit(self._own.interaction_id, mode)
