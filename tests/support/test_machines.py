"""The screens, sound servers and databases that tests run on are what they say they are."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.support.needs import program
from tests.support.postgres import Postgres
from tests.support.processes import end
from tests.support.screen.display import WINDOW_MANAGERS, Screen, virtual_screen
from tests.support.sound import RATE_HZ, SoundLab
from tests.support.waiting import wait_until

A_RED_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
window = QLabel()
window.setWindowTitle("a red window")
window.setStyleSheet("background: #ff0000")
window.setGeometry(100, 100, 400, 300)
window.show()
app.exec()
"""


@pytest.mark.x11
def test_that_a_window_is_seen_on_the_screen(screen: Screen, tmp_path: Path) -> None:
    program_ = subprocess.Popen([sys.executable, "-c", A_RED_WINDOW], env=dict(screen.env))
    try:
        screen.xdotool("search", "--sync", "--onlyvisible", "--name", "a red window")
        wait_until(lambda: share_of_red(screen, tmp_path) > 0.05, "the red window is painted")
    finally:
        end(program_)


def share_of_red(screen: Screen, folder: Path) -> float:
    with Image.open(screen.take_picture(folder / "screen.png")) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    red = np.count_nonzero((pixels == (255, 0, 0)).all(axis=-1))
    return red / (pixels.shape[0] * pixels.shape[1])


@pytest.mark.x11
@pytest.mark.parametrize("window_manager", sorted(WINDOW_MANAGERS))
def test_that_each_window_manager_manages_its_screen(tmp_path: Path, window_manager: str) -> None:
    with virtual_screen(tmp_path, window_manager=window_manager) as screen:
        xprop = program("xprop", package="x11-utils")
        window = screen.run(xprop, "-root", "_NET_SUPPORTING_WM_CHECK").split()[-1]
        assert window_manager in screen.run(xprop, "-id", window, "_NET_WM_NAME").lower()


@pytest.mark.x11
def test_that_two_screens_stand_side_by_side(screen: Screen, tmp_path: Path) -> None:
    with virtual_screen(tmp_path, size=(640, 480)) as other:
        assert other.env["DISPLAY"] != screen.env["DISPLAY"]
        assert other.xdotool("getdisplaygeometry").split() == ["640", "480"]


@pytest.mark.sound
def test_that_a_tone_is_recorded_from_the_sink_it_was_played_on(sound_lab: SoundLab, tmp_path: Path) -> None:
    sound_lab.add_sink("other")
    tone = tmp_path / "tone.raw"
    time = np.arange(RATE_HZ) / RATE_HZ
    (np.sin(2 * np.pi * 440 * time) * 16000).astype("<i2").tofile(tone)
    command = [program("pacat", package="pulseaudio-utils"), "--raw", "--format=s16le", "--channels=1"]
    command += [f"--rate={RATE_HZ}", "--device=lab", str(tone)]
    with sound_lab.recording("lab") as lab, sound_lab.recording("other") as other:
        subprocess.run(command, env=dict(sound_lab.env), check=True)
        lab.wait_for_sound()
        heard = lab.samples[np.abs(lab.samples) > 0.001]
        silence = other.samples
    frequency_hz = np.argmax(np.abs(np.fft.rfft(heard, RATE_HZ)))
    assert frequency_hz == pytest.approx(440, abs=2)
    assert not silence.any()


@pytest.mark.sound
def test_that_a_removed_sink_is_gone(sound_lab: SoundLab) -> None:
    number = sound_lab.add_sink("headset")
    sound_lab.remove_sink(number)
    wait_until(lambda: sound_lab.sinks() == ["lab"], "the headset is gone")


@pytest.mark.postgres
def test_that_a_database_made_from_a_template_holds_its_rows_and_is_apart(postgres: Postgres) -> None:
    template = postgres.create_database()
    answer(template, "CREATE TABLE wish (id int); INSERT INTO wish VALUES (42)")
    copy = postgres.create_database(template=template)
    answer(template, "DELETE FROM wish")
    assert answer(copy, "SELECT id FROM wish") == "42"


def answer(url: str, sql: str) -> str:
    psql = program("psql", package="postgresql")
    command = [psql, "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", url, "-c", sql]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
