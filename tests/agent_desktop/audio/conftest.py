"""The sound server that these tests' own process plays into."""

from collections.abc import Iterator

import pytest

from agent_desktop.audio.portaudio import PORTAUDIO
from tests.support.sound import SoundLab


@pytest.fixture
def lab(sound_lab: SoundLab, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundLab]:
    """A sound server with the silent device ``lab``, found by this process; mark the test ``sound``."""
    for name, value in sound_lab.variables.items():
        monkeypatch.setenv(name, value)
    PORTAUDIO.forget_devices()
    yield sound_lab
    PORTAUDIO.forget_devices()


@pytest.fixture
def no_sound(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No sound server and no sound card: what this process would find on a machine without sound."""
    nowhere = tmp_path_factory.mktemp("nowhere")
    monkeypatch.setenv("PULSE_SERVER", f"unix:{nowhere}/native")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(nowhere))
    PORTAUDIO.forget_devices()
    yield
    PORTAUDIO.forget_devices()
