"""The box with volume and device."""

from pytestqt.qtbot import QtBot

from agent_desktop.model.sound import (
    Device,
    DeviceList,
)
from ui.common.recording.sound_popup import DeviceBox, VolumeSlider


def test_that_a_volume_that_is_set_from_outside_is_not_emitted(qtbot: QtBot) -> None:
    slider = VolumeSlider()
    qtbot.addWidget(slider)
    with qtbot.assertNotEmitted(slider.volume_changed):
        slider.show_volume(0.25)
    assert slider.value() == 25


def test_that_a_chosen_device_that_is_gone_stays_in_the_list(qtbot: QtBot) -> None:
    box = DeviceBox()
    qtbot.addWidget(box)
    box.show_devices(DeviceList((Device("speakers", "Built-in speakers"),), known=True), "headset")
    assert (box.currentData(), box.currentText()) == ("headset", "Not plugged in")
