"""Nothing heavy is imported before it is needed, so that the first window is not kept waiting."""

import subprocess
import sys

import pytest

HEAVY = {"numpy", "soundfile", "sounddevice", "pulsectl", "cffi", "PySide6", "qasync"}

ROOM = """
import sys
from agent_desktop.audio import {modules}
{line}
print(*sorted(name for name in sys.modules if name in {heavy}))
"""

MODULES = "base, channel, devices, feed, player, portaudio, ringer, sound, stretch, threads, tracks, waveform"


def imported(line: str) -> set[str]:
    code = ROOM.format(modules=MODULES, line=line, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_that_the_room_of_sound_is_entered_without_its_libraries() -> None:
    assert imported("") == set()


def test_that_a_player_a_ringer_and_a_list_of_devices_are_made_without_their_libraries() -> None:
    line = (
        "import asyncio; loop = asyncio.new_event_loop();"
        "listed = devices.SoundDevices(loop); player.SoundPlayer(loop, listed).set_speed(1.5);"
        "ringer.SoundRinger(loop, b'', listed).set_volume(0.5)"
    )
    assert imported(line) == set()


@pytest.mark.parametrize("library", ["numpy", "soundfile"])
def test_that_the_first_recording_brings_its_libraries(library: str) -> None:
    line = "\ntry:\n    sound.decode(b'')\nexcept base.SoundUnavailable:\n    pass"
    assert library in imported(line)
