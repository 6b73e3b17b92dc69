"""Volume and device of a player, in a box that opens below its button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QSlider, QWidget

from agent_desktop.model.sound import DeviceList
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.painting import mirrored
from ui.theme import BETWEEN, INSIDE, STEP, Size
from ui.tokens import ColorToken

_PERCENT: Final = 100


class DeviceBox(ChoiceBox):
    """The output devices, the system's default first."""

    device_chosen = Signal(object)
    """A ``Device.id``, or ``None`` for the system's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=18)
        self._devices = DeviceList()
        self._chosen: str | None = None
        self.activated.connect(self._on_activated)
        self._fill()

    def show_devices(self, devices: DeviceList, chosen: str | None) -> None:
        """Offer ``devices``; ``chosen`` is marked, also when it is not plugged in."""
        if (devices, chosen) != (self._devices, self._chosen) or not self.count():
            self._devices, self._chosen = devices, chosen
            self._fill()

    def _fill(self) -> None:
        self.clear()
        default = next((one.name for one in self._devices.devices if one.is_default), "")
        self.addItem(self.tr("System: {}").format(default) if default else self.tr("System default"), None)
        for device in self._devices.devices:
            self.addItem(device.name, device.id)
        if self._chosen is not None and self._devices.known and not self._devices.has(self._chosen):
            self.addItem(self.tr("Not plugged in"), self._chosen)
        self.setCurrentIndex(max(0, self.findData(self._chosen)) if self._chosen is not None else 0)

    def _on_activated(self, index: int) -> None:
        self._chosen = self.itemData(index)
        self.device_chosen.emit(self._chosen)


class VolumeSlider(QSlider):
    """A volume from 0 to 1, shown in percent."""

    volume_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, _PERCENT)
        self.setPageStep(10)
        self.setSingleStep(5)
        self.valueChanged.connect(self._on_value)

    def show_volume(self, volume: float) -> None:
        """Show ``volume``, unless the user is dragging the slider."""
        if self.isSliderDown():
            return
        blocked = self.blockSignals(True)
        self.setValue(round(volume * _PERCENT))
        self.blockSignals(blocked)
        self.update()

    def _on_value(self, value: int) -> None:
        self.volume_changed.emit(value / _PERCENT)


class SoundPopup(QFrame):
    """The box with volume and device."""

    volume_changed = Signal(float)
    device_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("popup", True)
        self._volume = VolumeSlider()
        self._device = DeviceBox()
        volume_name = Text(self.tr("Volume"), Size.SMALL, tone=ColorToken.MUTED)
        volume_name.setBuddy(self._volume)
        device_name = Text(self.tr("Play on"), Size.SMALL, tone=ColorToken.MUTED)
        device_name.setBuddy(self._device)
        self._volume.setAccessibleName(volume_name.text())
        inside = column(self, around=BETWEEN, between=STEP)
        inside.addWidget(volume_name)
        inside.addWidget(self._volume)
        inside.addSpacing(INSIDE)
        inside.addWidget(device_name)
        inside.addWidget(self._device)
        self._volume.volume_changed.connect(self.volume_changed)
        self._device.device_chosen.connect(self.device_chosen)

    def show_sound(self, volume: float, devices: DeviceList, device: str | None) -> None:
        """Show volume and device."""
        self._volume.show_volume(volume)
        self._device.show_devices(devices, device)

    def drop_from(self, button: QWidget) -> None:
        """Open below ``button``, aligned with its far edge, inside the screen."""
        self.adjustSize()
        place = QRect(QPoint(button.width() - self.width(), button.height() + STEP), self.size())
        corner = button.mapToGlobal(mirrored(button, place).topLeft())
        room = button.screen().availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - self.width())
        y = (
            corner.y()
            if corner.y() + self.height() <= room.bottom()
            else corner.y() - self.height() - button.height() - 2 * STEP
        )
        self.move(x, y)
        self.show()
        self._volume.setFocus(Qt.FocusReason.PopupFocusReason)
