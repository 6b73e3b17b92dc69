"""The bar of the player: play, skip, speed, and why nothing can be played."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from agent_desktop.model.sound import (
    SPEEDS,
    PlayerStage,
    PlayerState,
    SoundFault,
    SoundMissing,
)
from tests.support.screen.find import button, heard, only
from ui.common.recording.playback_bar import PlaybackBar, speed_text
from ui.common.recording.sound_popup import DeviceBox, SoundPopup, VolumeSlider
from ui.gallery import sample
from ui.texts import text_memory


def a_bar(qtbot: QtBot, player: PlayerState = sample.PLAYER) -> PlaybackBar:
    bar = PlaybackBar()
    qtbot.addWidget(bar)
    bar.show_player(player, sample.DEVICES)
    bar.show()
    return bar


def paused(**changed: object) -> PlayerState:
    return msgspec.structs.replace(sample.PLAYER, playing=False, **changed)


def test_that_one_button_plays_and_pauses(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    with heard(bar.play_pressed) as said:
        button(bar, "Pause").click()
        bar.show_player(paused(), sample.DEVICES)
        button(bar, "Play").click()
    assert len(said) == 2


def test_that_the_skips_stay_inside(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, paused(position_s=3.0))
    with heard(bar.seek_asked) as said:
        button(bar, "5 seconds back").click()
        button(bar, "5 seconds forward").click()
    assert said == [(0.0,), (8.0,)]


def test_that_every_speed_can_be_chosen_and_the_one_in_use_is_marked(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    menu = bar.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["0.75×", "1×", "1.25×", "1.5×", "2×"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["1.25×"]
    with heard(bar.speed_chosen) as said:
        for action in menu.actions():
            action.trigger()
    assert [speed for (speed,) in said] == list(SPEEDS)
    assert button(bar, "Speed: 1.25×").isEnabled()


@pytest.mark.parametrize("reason", [SoundFault.NO_DEVICE, SoundFault.LIBRARY_MISSING, SoundFault.DEVICE_GONE])
def test_that_play_is_disabled_without_sound_and_shows_why(qtbot: QtBot, reason: SoundFault) -> None:
    bar = a_bar(qtbot, paused(problem=SoundMissing(reason)))
    play = button(bar, "Play")
    assert not play.isEnabled()
    assert play.toolTip() not in ("", "Play", "Play (Space)")


@pytest.mark.parametrize("reason", [SoundFault.DEVICE_LOST, SoundFault.DEVICE_REFUSED])
def test_that_play_can_be_tried_again_after_trouble_that_may_pass(qtbot: QtBot, reason: SoundFault) -> None:
    assert button(a_bar(qtbot, paused(problem=SoundMissing(reason))), "Play").isEnabled()


def test_that_nothing_plays_before_it_is_loaded(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, PlayerState(PlayerStage.LOADING))
    assert not button(bar, "Play").isEnabled()
    assert not button(bar, "5 seconds back").isEnabled()


def test_that_volume_and_device_are_chosen_in_one_box(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    popup = only(bar, SoundPopup)
    button(bar, "Volume and device").click()
    assert popup.isVisible()
    with heard(bar.volume_changed) as volumes, heard(bar.device_chosen) as devices:
        only(popup, VolumeSlider).setValue(40)
        box = only(popup, DeviceBox)
        box.activated.emit(box.findData("speakers"))
        box.activated.emit(0)
    assert volumes == [(0.4,)]
    assert devices == [("speakers",), (None,)]
    popup.hide()


def test_that_back_play_and_forward_follow_the_waveform_in_a_language_from_right_to_left(
    qtbot: QtBot, speak: Callable[[str], None]
) -> None:
    speak("ar")
    bar = a_bar(qtbot)
    bar.resize(400, 40)
    names = ["٥ ثوانٍ إلى الخلف", "إيقاف مؤقت", "٥ ثوانٍ إلى الأمام"]
    places = [button(bar, name).mapTo(bar, QPoint()).x() for name in names]
    assert places == sorted(places)
    assert places[-1] > bar.width() / 2, "the bar itself begins on the right"


def test_that_the_speed_has_the_digits_and_marks_of_the_language(speak: Callable[[str], None]) -> None:
    speak("de")
    assert speed_text(1.25) == "1,25×"
    speak("ar")
    assert speed_text(1.25) == "١٫٢٥×"
    assert text_memory.again("١٫٢٥×") == "١٫٢٥×"
    speak("en")
    assert text_memory.again("١٫٢٥×") == "1.25×"
