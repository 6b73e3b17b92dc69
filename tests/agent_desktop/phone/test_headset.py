"""Which of a Windows machine's several ways to its sound the phone takes, by the lists that PortAudio has there."""

from __future__ import annotations

import sys
from array import array
from typing import Any, Final

import pytest

from agent_desktop.model.sound import Device
from agent_desktop.phone.headset import Headset, list_devices

sounddevice = pytest.importorskip("sounddevice", reason="PortAudio is missing", exc_type=ImportError)

APIS: Final[tuple[dict[str, Any], ...]] = (
    {"name": "MME", "default_input_device": 0, "default_output_device": 1},
    {"name": "Windows DirectSound", "default_input_device": 2, "default_output_device": 3},
    {"name": "Windows WASAPI", "default_input_device": 5, "default_output_device": 6},
    {"name": "Windows WDM-KS", "default_input_device": -1, "default_output_device": 7},
)


def entry(name: str, api: int, *, inputs: int = 0, outputs: int = 0) -> dict[str, Any]:
    """Return a device as PortAudio lists it."""
    return {"name": name, "hostapi": api, "max_input_channels": inputs, "max_output_channels": outputs}


DEVICES: Final = (
    entry("Microsoft Sound Mapper - Input", 0, inputs=2),
    entry("Microsoft Sound Mapper - Output", 0, outputs=2),
    entry("Headset (Jabra 65)", 1, inputs=1),
    entry("Headset (Jabra 65)", 1, outputs=2),
    entry("Speakers (Realtek)", 2, outputs=2),
    entry("Headset (Jabra 65)", 2, inputs=1),
    entry("Headset (Jabra 65)", 2, outputs=2),
    entry("Output (Jabra 65)", 3, outputs=2),
)


class Stream:
    """A device that opens, and keeps how it was opened."""

    opened: Final[list[dict[str, Any]]] = []

    def __init__(self, **options: Any) -> None:
        self.opened.append(options)

    def start(self) -> None:
        """Begin."""

    def close(self, *_: object, **__: object) -> None:
        """End."""

    abort = stop = close


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have PortAudio list what it lists on Windows, whose devices cannot be had elsewhere."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sounddevice, "query_hostapis", lambda: APIS)
    monkeypatch.setattr(sounddevice, "query_devices", lambda: DEVICES)
    monkeypatch.setattr(sounddevice, "RawInputStream", Stream)
    monkeypatch.setattr(sounddevice, "RawOutputStream", Stream)
    Stream.opened.clear()


@pytest.mark.parametrize(
    ("microphones", "listed"),
    [
        (True, ["Headset (Jabra 65)"]),
        (False, ["Headset (Jabra 65)", "Speakers (Realtek)"]),
    ],
)
def test_that_each_device_is_listed_once_as_wasapi_has_it_the_default_first(
    *, microphones: bool, listed: list[str]
) -> None:
    found = list_devices(microphones=microphones)
    assert [device.name for device in found] == listed
    assert found[0] == Device(
        "portaudio:Windows WASAPI:Headset (Jabra 65)", "Headset (Jabra 65)", is_default=True
    )


def test_that_without_wasapi_the_first_way_with_a_device_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sounddevice, "query_hostapis", lambda: APIS[:2])
    (found,) = list_devices(microphones=True)
    assert found.id == "portaudio:MME:Microsoft Sound Mapper - Input"


def test_that_headset_and_microphone_open_over_wasapi_at_the_rate_of_a_telephone() -> None:
    headset = Headset(lambda: array("h"), lambda _frame: None, lambda _is_microphone: None)
    headset.open(None, None)
    assert sorted(options["device"] for options in Stream.opened) == [5, 6]
    for options in Stream.opened:
        assert options["samplerate"] == 8000
        assert isinstance(options["extra_settings"], sounddevice.WasapiSettings)
