"""The player's widgets show where it is, and say where it should go."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from agent_desktop.model.sound import (
    SPEEDS,
    Device,
    DeviceList,
    PlayerStage,
    PlayerState,
    SoundFault,
    SoundMissing,
)
from agent_desktop.protocol.objects import Transcription, Word
from tests.support.screen.find import button, heard, only
from ui import theme
from ui.common.recording.playback_bar import PlaybackBar
from ui.common.recording.sound_popup import DeviceBox, SoundPopup, VolumeSlider
from ui.common.recording.transcript_view import TranscriptView
from ui.common.recording.waveform import Waveform
from ui.gallery import sample
from ui.theme import color
from ui.tokens import ColorToken


def a_wave(qtbot: QtBot, position_s: float = 21.0) -> Waveform:
    wave = Waveform()
    qtbot.addWidget(wave)
    wave.resize(300, 52)
    wave.show_wave(sample.WAVE, position_s, 42.0)
    wave.show()
    return wave


def columns_in(wave: Waveform, token: ColorToken) -> list[int]:
    """Return the columns of the picture in which ``token`` is seen."""
    image = wave.grab().toImage()
    wanted = color(token).rgb()
    return [
        x for x in range(image.width()) if any(image.pixel(x, y) == wanted for y in range(image.height()))
    ]


def test_that_what_was_played_is_told_from_what_is_to_come(qtbot: QtBot) -> None:
    wave = a_wave(qtbot)
    played, rest = columns_in(wave, ColorToken.PREVIEW), columns_in(wave, ColorToken.REST)
    assert max(played) <= 150 <= min(rest)
    assert columns_in(wave, ColorToken.TEXT) == [150, 151]


def test_that_the_waveform_is_not_drawn_anew_as_the_playhead_moves(qtbot: QtBot) -> None:
    wave = a_wave(qtbot)
    wave.grab()
    before = wave._bars(ColorToken.PREVIEW)  # pyright: ignore[reportPrivateUsage]
    wave.show_wave(sample.WAVE, 30.0, 42.0)
    wave.grab()
    assert wave._bars(ColorToken.PREVIEW) is before  # pyright: ignore[reportPrivateUsage]


def test_that_the_waveform_follows_the_theme(qtbot: QtBot, our_look: theme.Theme) -> None:
    wave = a_wave(qtbot)
    assert columns_in(wave, ColorToken.PREVIEW)
    our_look.choose(theme.Appearance.DARK)
    assert columns_in(wave, ColorToken.PREVIEW)


def test_that_silence_is_seen_to_be_there(qtbot: QtBot) -> None:
    wave = Waveform()
    qtbot.addWidget(wave)
    wave.resize(300, 52)
    wave.show_wave((0.0,) * 100, 0.0, 10.0)
    assert len(columns_in(wave, ColorToken.REST)) >= 59  # Every bar, in its middle column.


def test_that_a_click_and_a_drag_jump(qtbot: QtBot) -> None:
    wave = a_wave(qtbot)
    with heard(wave.seek_asked) as said:
        QTest.mousePress(wave, Qt.MouseButton.LeftButton, pos=QPoint(0, 20))
        QTest.mouseMove(wave, QPoint(299, 20))
        QTest.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=QPoint(299, 20))
    assert said[0] == (0.0,)


@pytest.mark.parametrize(
    ("key", "at", "position"),
    [
        (Qt.Key.Key_Left, 21.0, 16.0),
        (Qt.Key.Key_Right, 21.0, 26.0),
        (Qt.Key.Key_Left, 2.0, 0.0),
        (Qt.Key.Key_Right, 40.0, 42.0),
        (Qt.Key.Key_Home, 21.0, 0.0),
        (Qt.Key.Key_End, 21.0, 42.0),
    ],
)
def test_that_keys_jump_inside_the_recording(qtbot: QtBot, key: Qt.Key, at: float, position: float) -> None:
    wave = a_wave(qtbot, at)
    with heard(wave.seek_asked) as said:
        QTest.keyClick(wave, key)
    assert said == [(position,)]


def test_that_a_recording_without_a_length_cannot_be_jumped_in(qtbot: QtBot) -> None:
    wave = Waveform()
    qtbot.addWidget(wave)
    wave.resize(300, 52)
    with qtbot.assertNotEmitted(wave.seek_asked):
        QTest.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))


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
def test_that_play_rests_without_sound_and_says_why(qtbot: QtBot, reason: SoundFault) -> None:
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


def test_that_a_volume_that_is_told_is_not_said_back(qtbot: QtBot) -> None:
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


def a_transcript(qtbot: QtBot, said: Transcription | None = sample.TRANSCRIPTION) -> TranscriptView:
    view = TranscriptView()
    qtbot.addWidget(view)
    view.resize(340, 200)
    view.show_transcription(said)
    view.show()
    qtbot.waitExposed(view)
    qtbot.waitUntil(lambda: view.maximumHeight() < 16_000_000)
    return view


def click_word(view: TranscriptView, index: int) -> None:
    place = view._rect_of(index).center()  # pyright: ignore[reportPrivateUsage]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def lit_word(view: TranscriptView) -> str | None:
    """Return the word on the light's ground, as it is seen."""
    lit = view._lit  # pyright: ignore[reportPrivateUsage]
    if lit is None or view.transcription is None:
        return None
    place = view._rect_of(lit)  # pyright: ignore[reportPrivateUsage]
    image = view.viewport().grab().toImage()
    assert image.pixelColor(place.left() - 1, place.center().y()) == color(ColorToken.PREVIEW)
    return view.transcription.words[lit].text


def test_that_the_spoken_word_is_lit(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    words = sample.TRANSCRIPTION.words
    for word in (words[0], words[11], words[20]):
        view.show_position((word.start_s + word.end_s) / 2)
        assert lit_word(view) == word.text


def test_that_nothing_is_lit_before_the_first_word(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    view.show_position(0.0)
    assert lit_word(view) is None


@pytest.mark.parametrize("index", [0, 5, 16, 30])
def test_that_a_click_on_a_word_jumps_to_it(qtbot: QtBot, index: int) -> None:
    view = a_transcript(qtbot)
    with heard(view.word_pressed) as said:
        click_word(view, index)
    assert said == [(sample.TRANSCRIPTION.words[index].start_s,)]


def test_that_enter_jumps_to_the_word_at_the_caret(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index("Rosa") + 1)
    view.setTextCursor(cursor)
    with heard(view.word_pressed) as said:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert said == [(sample.TRANSCRIPTION.words[3].start_s,)]


def test_that_unsure_words_are_dotted_and_say_so(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    tips: dict[str, str] = {}
    for word in ("charged", "order"):
        cursor = view.textCursor()
        cursor.setPosition(view.toPlainText().index(word) + 1)
        tips[word] = cursor.charFormat().toolTip()
    assert tips == {"charged": "", "order": "Not sure: this may be another word."}


def test_that_the_text_can_be_copied_whole(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    view.copy_all()
    assert QGuiApplication.clipboard().text() == sample.TRANSCRIPTION.text


def test_that_a_transcription_without_words_is_text(qtbot: QtBot) -> None:
    view = a_transcript(qtbot, Transcription("Only text.", ()))
    view.show_position(3.0)
    assert (view.toPlainText(), lit_word(view)) == ("Only text.", None)


def test_that_the_next_transcription_replaces_the_one_before(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    view.show_position(10.0)
    view.show_transcription(Transcription("Hi.", (Word("Hi.", 0.0, 1.0, 0.9),)))
    view.show_position(0.5)
    assert (view.toPlainText(), lit_word(view)) == ("Hi.", "Hi.")
    view.show_transcription(None)
    assert view.toPlainText() == ""


def test_that_a_long_transcription_keeps_the_spoken_word_in_sight(qtbot: QtBot) -> None:
    text = " ".join(f"word{index}" for index in range(400))
    view = a_transcript(qtbot, Transcription(text, sample.words_of(text, 404.0)))
    view.resize(340, 120)
    view.setFixedHeight(120)
    view.show_position(300.0)
    lit = view._lit  # pyright: ignore[reportPrivateUsage]
    assert lit is not None
    assert view.viewport().rect().contains(view._rect_of(lit).center())  # pyright: ignore[reportPrivateUsage]


def test_that_space_and_arrows_are_left_to_the_player(qtbot: QtBot) -> None:
    from PySide6.QtGui import QKeyEvent

    view = a_transcript(qtbot)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        view.keyPressEvent(event)
        assert not event.isAccepted()
