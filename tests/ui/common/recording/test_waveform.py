"""The waveform: what was played, and where a click or a key goes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.screen.find import heard
from ui import theme
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


def test_that_the_played_part_is_distinguished_from_the_rest(qtbot: QtBot) -> None:
    wave = a_wave(qtbot)
    played, rest = columns_in(wave, ColorToken.PREVIEW), columns_in(wave, ColorToken.REST)
    assert max(played) <= 150 <= min(rest)
    assert columns_in(wave, ColorToken.TEXT) == [150, 151]


def test_that_the_waveform_is_not_drawn_again_as_the_playhead_moves(qtbot: QtBot) -> None:
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
