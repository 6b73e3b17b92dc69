"""The line of a call on the built-in phone: its stage, its quality, its devices, and mute."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.phone import (
    LegStage,
    Levels,
    LineFault,
    LineFigures,
    LineVerdict,
    PhoneDevices,
    PhoneState,
)
from agent_desktop.model.sound import Device, SoundFault, SoundMissing
from agent_desktop.protocol.states import Command, EndpointKind, InteractionState
from tests.support.screen.find import heard
from ui.agent.phone.headset_popup import HeadsetPopup
from ui.agent.phone.keypad import DIGITS, Keypad
from ui.agent.phone.level_meter import LevelMeter
from ui.agent.phone.phone_pane import PhonePane
from ui.common.buttons import Button
from ui.common.recording.sound_popup import DeviceBox
from ui.gallery import sample
from ui.gallery.phone import in_a_call
from ui.texts import phone_texts

UP = PhoneState(running=True, stage=LegStage.UP, interaction_id="i1")


def a_pane(qtbot: QtBot, phone: PhoneState = UP) -> PhonePane:
    pane = PhonePane()
    qtbot.addWidget(pane)
    pane.show_phone(phone)
    talking = in_a_call(EndpointKind.DESKTOP, Command.HOLD, Command.SEND_DIGITS)
    pane.show_call(talking, sample.desk(talking))
    pane.resize(400, 300)
    pane.show()
    pane.activateWindow()
    return pane


def button(pane: PhonePane, text: str) -> Button:
    return next(one for one in pane.findChildren(Button) if one.text() == text)


def test_that_a_press_on_mute_asks_for_it_and_changes_nothing_by_itself(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    asked: list[bool] = []
    pane.mute_pressed.connect(asked.append)
    button(pane, "Mute").click()
    assert asked == [True]
    assert button(pane, "Mute").isEnabled()
    pane.show_phone(msgspec.structs.replace(UP, muted=True))
    button(pane, "Unmute").click()
    assert asked == [True, False]


def test_that_mute_has_a_key(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    with heard(pane.mute_pressed) as muted:
        QTest.keyClick(pane, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert muted == [(True,)]


@pytest.mark.parametrize("digit", list(DIGITS))
def test_that_each_digit_is_sent_by_click_and_by_the_keyboard(qtbot: QtBot, digit: str) -> None:
    keypad = Keypad()
    qtbot.addWidget(keypad)
    keypad.show()
    sent: list[str] = []
    keypad.digit_pressed.connect(sent.append)
    next(one for one in keypad.findChildren(Button) if one.text() == digit).click()
    QTest.keyClicks(keypad, digit)
    assert sent == [digit, digit]
    assert keypad.sent == 2 * digit


def test_that_the_arrow_keys_move_over_the_keypad(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    pane.controls.open_keypad()
    keys = pane.controls.keypad.findChildren(Button)
    keys[4].setFocus()
    QTest.keyClick(keys[4], Qt.Key.Key_Right)
    assert keys[5].hasFocus()
    QTest.keyClick(keys[5], Qt.Key.Key_Up)
    assert keys[2].hasFocus()


def test_that_another_call_begins_with_an_empty_keypad(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    QTest.keyClicks(pane.controls.keypad, "42")
    pane.show_phone(msgspec.structs.replace(UP, interaction_id="i2"))
    assert pane.controls.keypad.sent == ""


def test_that_line_and_mute_are_there_for_calls_of_this_desktop_alone(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    for kind in EndpointKind:
        for state in InteractionState:
            if state.value not in {"completed", "released", "connecting"}:
                current = sample.interaction(state, endpoint=kind)
                pane.show_call(current, sample.desk(current))
                is_ours = kind is EndpointKind.DESKTOP and state.value in {"dialing", "handling"}
                assert pane.isVisible() is is_ours, (kind, state)
                assert button(pane, "Mute").isVisible() is is_ours, (kind, state)


def test_that_the_devices_are_chosen_together(qtbot: QtBot) -> None:
    known = PhoneDevices((Device("h", "Plantronics"),), (Device("m", "Desk microphone"),), known=True)
    popup = HeadsetPopup()
    qtbot.addWidget(popup)
    popup.show_phone(msgspec.structs.replace(UP, devices=known, headset="h"))
    box = next(one for one in popup.findChildren(DeviceBox) if one.accessibleName() == "Speak into")
    with heard(popup.devices_chosen) as chosen:
        box.setCurrentIndex(box.findText("Desk microphone"))
        box.activated.emit(box.currentIndex())
    assert chosen == [("h", "m")]


def test_that_a_loud_word_stays_visible_for_a_moment(qtbot: QtBot) -> None:
    meter = LevelMeter("mic", "Level")
    qtbot.addWidget(meter)
    meter.show_level(1.0)
    loudest = meter.lit
    meter.show_level(0.0)
    assert 0 < meter.lit < loudest
    for _ in range(30):
        meter.show_level(0.0)
    assert meter.lit == 0
    assert meter.accessibleDescription() == "0 %"


def test_that_a_muted_agent_sees_no_level_of_the_microphone(qtbot: QtBot) -> None:
    pane = a_pane(qtbot, msgspec.structs.replace(UP, muted=True))
    pane.show_levels(Levels(microphone=0.9, headset=0.9))
    lit = {meter.accessibleName(): meter.lit for meter in pane.findChildren(LevelMeter)}
    assert lit["Level of your microphone"] == 0
    assert lit["Level of the customer's voice"] > 0


@pytest.mark.parametrize("stage", list(LegStage))
def test_that_each_stage_has_words(stage: LegStage) -> None:
    words = {phone_texts.stage(PhoneState(running=True, stage=stage, muted=muted)) for muted in (False, True)}
    assert all(words)
    assert len(words) == (2 if stage is LegStage.UP else 1)


def test_that_a_certificate_that_is_not_trusted_is_named_as_the_cause() -> None:
    failed = PhoneState(running=True, stage=LegStage.FAILED, fault=LineFault.NOT_SAFE)
    assert "certificate" in phone_texts.stage(failed)


def test_that_a_bad_line_is_described_by_what_is_lost_and_a_good_one_is_not() -> None:
    assert phone_texts.quality(LineFigures(LineVerdict.GOOD)) == ""
    texts = {
        phone_texts.quality(LineFigures(verdict, lost_share=lost, unsent_share=unsent))
        for verdict in (LineVerdict.UNSTEADY, LineVerdict.BAD)
        for lost, unsent in ((0.06, 0.0), (0.0, 0.06))
    }
    texts.add(phone_texts.quality(LineFigures(LineVerdict.UNSTEADY, delay_s=0.3)))
    texts.add(phone_texts.quality(LineFigures(LineVerdict.STALLED)))
    assert len(texts) == 6
    assert "" not in texts


@pytest.mark.parametrize("reason", [one for one in SoundFault if one is not SoundFault.NOT_SOUND])
def test_that_each_fault_of_a_device_has_a_remedy(reason: SoundFault) -> None:
    for phone in (
        PhoneState(microphone_problem=SoundMissing(reason)),
        PhoneState(headset_problem=SoundMissing(reason)),
    ):
        assert phone_texts.device_problem(phone).count(".") >= 2
