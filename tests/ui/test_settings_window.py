"""Settings hold at once, and what an administrator has set is shown as such."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider
from pytestqt.qtbot import QtBot

from agent_desktop.model.phone import PhoneDevices, PhoneState
from agent_desktop.model.sound import Device, RingerState, SoundFault, SoundMissing
from tests.support.screen.find import button, heard, only, shown_texts
from ui import shortcuts
from ui.common.layout.page_scroll import PageScroll
from ui.gallery import sample
from ui.screen_corner import Corner
from ui.settings_window import Preferences, SettingsWindow
from ui.texts import languages
from ui.texts.clock_form import ClockForm
from ui.theme import Appearance


def a_window(qtbot: QtBot, preferences: Preferences | None = None) -> SettingsWindow:
    window = SettingsWindow()
    qtbot.addWidget(window)
    window.show_preferences(preferences or Preferences())
    window.show_devices(sample.DEVICES)
    window.show()
    return window


def choice(window: SettingsWindow, name: str) -> QComboBox:
    return next(one for one in window.findChildren(QComboBox) if one.accessibleName() == name)


def choose(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    assert box.currentText() == text
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize(
    ("name", "text", "changed"),
    [
        ("Ring on", "Built-in speakers", {"ring_device": "speakers"}),
        ("Play recordings on", "Plantronics headset", {"playback_device": "headset"}),
        ("Popup position", "Top left", {"popup_corner": Corner.TOP_LEFT}),
        ("Colours", "High contrast", {"appearance": Appearance.HIGH_CONTRAST}),
        ("Language", "Deutsch", {"language": "de"}),
        ("Clock", "12 hours: 3:04 PM", {"clock": ClockForm.TWELVE}),
    ],
)
def test_that_a_choice_is_emitted_at_once_with_all_the_others(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str, text: str, changed: dict[str, object]
) -> None:
    monkeypatch.setattr(languages, "available", lambda: ("de", "en"))
    kept = Preferences(ring_volume=0.5)
    window = a_window(qtbot, kept)
    with heard(window.changed) as said:
        choose(choice(window, name), text)
    assert said == [(replace(kept, **changed),)]


def test_that_the_ring_volume_is_shown_as_a_percentage(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    slider = next(one for one in window.findChildren(QSlider) if one.accessibleName() == "Ring volume")
    with heard(window.changed) as said:
        slider.setValue(30)
    assert said == [(Preferences(ring_volume=0.3),)]


def test_that_showing_what_is_set_changes_nothing(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    with qtbot.assertNotEmitted(window.changed):
        window.show_preferences(Preferences(ring_volume=0.2, global_keys=False, appearance=Appearance.DARK))
        window.show_devices(sample.DEVICES)
    assert choice(window, "Colours").currentText() == "Dark"


def test_that_a_locked_setting_cannot_be_changed_and_shows_who_locked_it(qtbot: QtBot) -> None:
    policy = "group policy (HKLM\\Policies)"
    window = a_window(
        qtbot, Preferences(locked={"popup_corner": policy, "global_keys": "a configuration profile"})
    )
    corner = choice(window, "Popup position")
    assert not corner.isEnabled()
    assert corner.accessibleDescription() == f"Locked by {policy}"
    (keys,) = [box for box in window.findChildren(QCheckBox) if box.text().startswith("Keys that work")]
    assert not keys.isEnabled()
    shown = {text.replace("\u200b", "") for text in shown_texts(window)}
    assert {f"Locked by {policy}", "Locked by a configuration profile"} <= shown
    assert choice(window, "Colours").isEnabled()
    window.show_preferences(Preferences())
    assert corner.isEnabled()
    assert corner.accessibleDescription() == ""


def test_that_the_ring_can_be_heard_and_stopped(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    with heard(window.ring_test_pressed) as said:
        button(window, "Test").click()
        window.show_ringer(RingerState(ringing=True))
        button(window, "Stop").click()
    assert len(said) == 2


def test_that_a_ring_without_a_device_is_reported_with_the_reason(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_ringer(RingerState(ringing=True, problem=SoundMissing(SoundFault.NO_DEVICE)))
    assert any("no sound device" in text for text in shown_texts(window))


def test_that_every_key_is_listed(qtbot: QtBot) -> None:
    texts = shown_texts(a_window(qtbot))
    assert {key.words for key in (*shortcuts.ANYWHERE, *shortcuts.IN_WINDOW)} <= set(texts)


def test_that_no_two_keys_are_the_same() -> None:
    keys = [key.keys for key in (*shortcuts.ANYWHERE, *shortcuts.IN_WINDOW)]
    assert len(keys) == len(set(keys))
    assert all(not key.sequence.isEmpty() for key in (*shortcuts.ANYWHERE, *shortcuts.IN_WINDOW))


def test_that_escape_closes_it(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden()


def test_that_the_keys_are_brought_up_when_they_are_asked_for(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.resize(500, 420)
    bar = only(window, PageScroll).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    window.show_keys()
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_that_the_language_is_asked_for_where_there_is_a_choice(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "available", lambda: ("en",))
    window = a_window(qtbot)
    assert "Language" not in shown_texts(window)
    monkeypatch.setattr(languages, "available", lambda: ("de", "en"))
    window = a_window(qtbot)
    assert choice(window, "Language").isVisible()


def test_that_it_opens_at_the_top_again_with_the_keyboard_in_the_first_field(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.resize(window.minimumWidth(), 420)
    bar = only(window, PageScroll).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    window.close()
    window.show()
    assert bar.value() == 0
    first = window.focusWidget()
    assert first is not None
    assert first.accessibleName() == "Ring on"


def test_that_headset_and_microphone_are_there_only_for_an_agent_whose_phone_this_desktop_is(
    qtbot: QtBot,
) -> None:
    window = a_window(qtbot)
    assert not choice(window, "Speak into").isVisible()
    known = PhoneDevices((Device("h", "Plantronics"),), (Device("m", "Desk microphone"),), known=True)
    window.show_phone(PhoneState(running=True, devices=known))
    assert choice(window, "Speak into").isVisible()
    with heard(window.changed) as told:
        choose(choice(window, "Speak into"), "Desk microphone")
    assert told == [(replace(Preferences(), call_microphone="m"),)]
    window.show_phone(None)
    assert not choice(window, "Listen with").isVisible()


def test_that_a_microphone_that_does_not_open_is_explained_beside_its_test(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    refused = SoundMissing(SoundFault.DEVICE_REFUSED)
    window.show_phone(PhoneState(running=True, testing=True, microphone_problem=refused))
    assert any("privacy settings" in text for text in shown_texts(window))


def test_that_supervisors_alone_choose_how_they_are_alerted(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    boxes = {box.text(): box for box in window.findChildren(QCheckBox)}
    sound = boxes["Play a sound when an alert begins"]
    notices = boxes["Notify me of alerts while another window is in front"]
    assert not sound.isVisible()
    window.list_keys_of(supervisor=True)
    qtbot.waitUntil(sound.isVisible)
    with heard(window.changed) as said:
        sound.click()
        notices.click()
    assert said == [
        (Preferences(alert_sound=False),),
        (Preferences(alert_sound=False, alert_notices=False),),
    ]
