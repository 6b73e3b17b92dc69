"""Headset and microphone of the built-in phone, in a box that opens below its button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from agent_desktop.model.phone import PhoneState
from agent_desktop.model.sound import DeviceList
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.painting import mirrored
from ui.common.recording.sound_popup import DeviceBox
from ui.theme import BETWEEN, INSIDE, STEP, Size
from ui.tokens import ColorToken


class HeadsetPopup(QFrame):
    """The box with both devices; a choice takes effect at once, also in the middle of a call."""

    devices_chosen = Signal(object, object)
    """The headset and the microphone, each a ``Device.id``, or ``None`` for the system's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("popup", True)
        self._headset_id: str | None = None
        self._microphone_id: str | None = None
        self._headset, self._microphone = DeviceBox(), DeviceBox()
        inside = column(self, around=BETWEEN, between=STEP)
        for name, box in ((self.tr("Listen with"), self._headset), (self.tr("Speak into"), self._microphone)):
            label = Text(name, Size.SMALL, tone=ColorToken.MUTED)
            label.setBuddy(box)
            box.setAccessibleName(name)
            inside.addWidget(label)
            inside.addWidget(box)
            inside.addSpacing(INSIDE)
        self._headset.device_chosen.connect(self._on_headset)
        self._microphone.device_chosen.connect(self._on_microphone)

    def show_phone(self, phone: PhoneState) -> None:
        """Offer the devices that there are."""
        self._headset_id, self._microphone_id = phone.headset, phone.microphone
        devices = phone.devices
        self._headset.show_devices(DeviceList(devices.headsets, devices.known), phone.headset)
        self._microphone.show_devices(DeviceList(devices.microphones, devices.known), phone.microphone)

    def drop_from(self, button: QWidget) -> None:
        """Open below ``button``, inside the screen."""
        self.adjustSize()
        place = QRect(QPoint(button.width() - self.width(), button.height() + STEP), self.size())
        corner = button.mapToGlobal(mirrored(button, place).topLeft())
        room = button.screen().availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - self.width())
        fits = corner.y() + self.height() <= room.bottom()
        y = corner.y() if fits else corner.y() - self.height() - button.height() - 2 * STEP
        self.move(x, max(y, room.top()))
        self.show()
        self._headset.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_headset(self, device: str | None) -> None:
        self._headset_id = device
        self.devices_chosen.emit(self._headset_id, self._microphone_id)

    def _on_microphone(self, device: str | None) -> None:
        self._microphone_id = device
        self.devices_chosen.emit(self._headset_id, self._microphone_id)
