"""The phone process on a real sound server without a card, and a real WebSocket of a switch."""

from __future__ import annotations

import math
import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Generator
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pytest

from agent_desktop.model.phone import LineFault, LineVerdict
from agent_desktop.model.sound import SoundFault
from agent_desktop.phone import g711
from agent_desktop.phone.messages import (
    CloseLine,
    DevicesFailed,
    DevicesListed,
    DevicesOpened,
    LevelsMeasured,
    LineDown,
    LineMeasured,
    LineUp,
    ListDevices,
    Mute,
    OpenLine,
    PhoneReady,
    Prepare,
    TryMicrophone,
    UseDevices,
    read_report,
)
from tests.support.media_switch import MediaLeg, MediaSwitch, media_switch
from tests.support.phone_process import PhoneProcess, phone_process
from tests.support.sound import RATE_HZ, SoundLab
from tests.support.syscalls import tracing
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.sound]

AGENT_HZ: Final = 440.0
CUSTOMER_HZ: Final = 620.0


def tone_frame(number: int, hz: float) -> bytes:
    """Return frame ``number`` of a tone, in µ-law."""
    start = number * g711.FRAME
    samples = (
        round(9000 * math.sin(2 * math.pi * hz * n / g711.RATE_HZ)) for n in range(start, start + g711.FRAME)
    )
    return g711.encode(array("h", samples))


def pitch_hz(samples: npt.NDArray[np.float64] | npt.NDArray[np.float32], rate: int) -> float:
    """Return the loudest frequency."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * rate / len(samples))


class Customer:
    """A customer who speaks a tone into each leg, at a telephone's pace."""

    def __init__(self) -> None:
        self.is_speaking = threading.Event()
        self.is_speaking.set()
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    def join(self, leg: MediaLeg) -> None:
        """Begin to speak."""
        thread = threading.Thread(target=self._speak, args=(leg,))
        self._threads.append(thread)
        thread.start()

    def leave(self) -> None:
        """Stop speaking."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _speak(self, leg: MediaLeg) -> None:
        start, number = time.monotonic(), 0
        while not self._stop.wait(max(start + number * g711.FRAME_S - time.monotonic(), 0)):
            if leg.closed.is_set():
                return
            if self.is_speaking.is_set():
                leg.try_to_send(tone_frame(number, CUSTOMER_HZ))
            number += 1


@pytest.fixture
def switch() -> Generator[MediaSwitch]:
    with media_switch() as running:
        yield running


@pytest.fixture
def customer(switch: MediaSwitch) -> Generator[Customer]:
    someone = Customer()
    switch.on_leg = someone.join
    yield someone
    someone.leave()


@pytest.fixture
def phone(sound_lab: SoundLab) -> Generator[PhoneProcess]:
    sound_lab.add_sink("mic")
    with phone_process(sound_lab.env) as running:
        running.order(UseDevices("pulse:lab", "pulse:mic.monitor"))
        yield running


def open_line(phone: PhoneProcess, switch: MediaSwitch, name: str, number: int = 1) -> MediaLeg:
    """Open a line to the switch, and return the switch's end of it."""
    after = len(phone.reports)
    phone.order(OpenLine(number, f"ws://127.0.0.1:{switch.port}{switch.expect(name)}"))
    phone.wait_for(LineUp, after=after)
    return switch.leg(name)


def agent_is_heard(leg: MediaLeg, frames: int = 50) -> bool:
    """Return whether the last frames that the switch got are the agent's tone."""
    heard = b"".join(leg.frames[-frames:])
    if len(heard) < frames * g711.FRAME:
        return False
    samples = np.array(g711.decode(heard), dtype=np.float64)
    return bool(np.abs(samples).max() > 2000 and abs(pitch_hz(samples, g711.RATE_HZ) - AGENT_HZ) < 15)


def test_that_both_sides_hear_each_other(
    phone: PhoneProcess, switch: MediaSwitch, customer: Customer, sound_lab: SoundLab
) -> None:
    with sound_lab.tone("mic", AGENT_HZ), sound_lab.recording("lab") as heard:
        leg = open_line(phone, switch, "a")
        heard.wait_for_sound()
        wait_until(lambda: agent_is_heard(leg), "the customer hears the agent")
        wait_until(
            lambda: abs(pitch_hz(heard.samples[-RATE_HZ // 2 :], RATE_HZ) - CUSTOMER_HZ) < 15,
            "the agent hears the customer",
        )
    levels = phone.wait_for(LevelsMeasured, lambda one: one.microphone > 0.1 and one.headset > 0.1)
    assert levels.microphone < 0.6
    assert any("GET_STATUS" in text for text in leg.commands)
    phone.wait_for(LineMeasured, lambda one: one.figures.verdict is not LineVerdict.STALLED)


def test_that_a_muted_agent_sends_silence_at_the_same_pace(
    phone: PhoneProcess, switch: MediaSwitch, sound_lab: SoundLab
) -> None:
    with sound_lab.tone("mic", AGENT_HZ):
        leg = open_line(phone, switch, "a")
        wait_until(lambda: agent_is_heard(leg), "the agent is heard")
        phone.order(Mute(on=True))
        wait_until(lambda: set(leg.frames[-50:]) == {g711.SILENCE}, "frames of silence")
        phone.order(Mute(on=False))
        wait_until(lambda: agent_is_heard(leg), "the agent is heard again")


def test_that_another_line_of_the_same_call_keeps_the_devices_open(
    phone: PhoneProcess, switch: MediaSwitch, sound_lab: SoundLab
) -> None:
    with sound_lab.tone("mic", AGENT_HZ):
        first = open_line(phone, switch, "a")
        wait_until(lambda: agent_is_heard(first), "the agent is heard")
        first.break_off()
        assert phone.wait_for(LineDown).fault is LineFault.BROKEN_OFF
        second = open_line(phone, switch, "b", number=2)
        wait_until(lambda: agent_is_heard(second), "the agent is heard on the second line")
    opened = [one for one in phone.reports if isinstance(one, DevicesOpened)]
    assert len(opened) == 1


def test_that_another_headset_is_taken_in_the_middle_of_a_call(
    phone: PhoneProcess, switch: MediaSwitch, customer: Customer, sound_lab: SoundLab
) -> None:
    sound_lab.add_sink("second")
    open_line(phone, switch, "a")
    with sound_lab.recording("second") as heard:
        phone.order(UseDevices("pulse:second", "pulse:mic.monitor"))
        heard.wait_for_sound()
    assert not [one for one in phone.reports if isinstance(one, (LineDown, DevicesFailed))]


def test_that_a_headset_that_is_not_there_is_reported_and_taken_once_it_comes(
    phone: PhoneProcess, switch: MediaSwitch, customer: Customer, sound_lab: SoundLab
) -> None:
    phone.order(UseDevices("pulse:later", "pulse:mic.monitor"))
    open_line(phone, switch, "a")
    failed = phone.wait_for(DevicesFailed)
    assert (failed.why.reason, failed.is_microphone) == (SoundFault.DEVICE_GONE, False)
    sound_lab.add_sink("later")
    with sound_lab.recording("later") as heard:
        phone.wait_for(DevicesOpened)
        heard.wait_for_sound()


def test_that_a_headset_that_is_put_back_in_the_middle_of_a_call_is_used_again(
    phone: PhoneProcess, switch: MediaSwitch, customer: Customer, sound_lab: SoundLab
) -> None:
    headset = sound_lab.add_sink("second")
    phone.order(UseDevices("pulse:second", "pulse:mic.monitor"))
    leg = open_line(phone, switch, "a")
    with sound_lab.recording("second") as heard:
        heard.wait_for_sound()
    after = len(phone.reports)
    sound_lab.remove_sink(headset)
    lost = phone.wait_for(DevicesFailed, after=after)
    assert (lost.why.reason, lost.is_microphone) == (SoundFault.DEVICE_LOST, False)
    sound_lab.add_sink("second")
    phone.wait_for(DevicesOpened, after=after)
    with sound_lab.recording("second") as heard_again, sound_lab.tone("mic", AGENT_HZ):
        heard_again.wait_for_sound()
        wait_until(lambda: agent_is_heard(leg), "the customer hears the agent")
    assert not [one for one in phone.reports if isinstance(one, LineDown)]


def test_that_a_call_follows_the_systems_choice_of_a_headset(
    phone: PhoneProcess, switch: MediaSwitch, customer: Customer, sound_lab: SoundLab
) -> None:
    sound_lab.add_sink("second")
    phone.order(UseDevices(None, "pulse:mic.monitor"))
    open_line(phone, switch, "a")
    phone.wait_for(DevicesOpened)
    sound_lab.set_default_sink("second")
    with sound_lab.recording("second") as heard:
        heard.wait_for_sound()
    assert not [one for one in phone.reports if isinstance(one, (LineDown, DevicesFailed))]


def test_that_hanging_up_closes_the_line_in_good_order(phone: PhoneProcess, switch: MediaSwitch) -> None:
    leg = open_line(phone, switch, "a")
    phone.order(CloseLine())
    assert leg.closed.wait(30)
    assert leg.close_code == 1000
    phone.order(ListDevices())
    phone.wait_for(DevicesListed)
    assert not [one for one in phone.reports if isinstance(one, LineDown)]


def test_that_a_desktop_that_dies_leaves_the_line_without_a_farewell(
    phone: PhoneProcess, switch: MediaSwitch
) -> None:
    leg = open_line(phone, switch, "a")
    assert phone.process.stdin is not None
    phone.process.stdin.close()
    phone.process.wait(30)
    assert leg.closed.wait(30)
    assert leg.close_code == 1006


def test_that_a_switch_that_hangs_up_is_distinguished_from_a_line_that_breaks(
    phone: PhoneProcess, switch: MediaSwitch
) -> None:
    open_line(phone, switch, "a").hang_up()
    assert phone.wait_for(LineDown).fault is LineFault.CLOSED


def test_that_a_used_ticket_and_a_server_that_is_away_are_distinguished(
    phone: PhoneProcess, switch: MediaSwitch
) -> None:
    phone.order(OpenLine(1, f"ws://127.0.0.1:{switch.port}/media/unknown"))
    assert phone.wait_for(LineDown, lambda one: one.line == 1).fault is LineFault.TICKET_REFUSED
    phone.order(OpenLine(2, "ws://127.0.0.1:1/media/x"))
    assert phone.wait_for(LineDown, lambda one: one.line == 2).fault is LineFault.UNREACHABLE


def test_that_sound_that_waits_in_the_switch_for_too_long_is_flushed(
    phone: PhoneProcess, switch: MediaSwitch
) -> None:
    switch.is_behind = 40
    leg = open_line(phone, switch, "a")
    wait_until(lambda: any("FLUSH_MEDIA" in text for text in leg.commands), "a flush")


def test_that_a_switch_that_does_not_answer_is_reported_as_stalled(
    phone: PhoneProcess, switch: MediaSwitch
) -> None:
    switch.answers_status = False
    open_line(phone, switch, "a")
    phone.wait_for(LineMeasured, lambda one: one.figures.verdict is LineVerdict.STALLED)


def test_that_the_microphone_is_tried_without_a_call(phone: PhoneProcess, sound_lab: SoundLab) -> None:
    with sound_lab.tone("mic", AGENT_HZ):
        phone.order(TryMicrophone(on=True))
        phone.wait_for(LevelsMeasured, lambda one: one.microphone > 0.1)
    after = len(phone.reports)
    phone.order(TryMicrophone(on=False))
    phone.order(ListDevices())
    listed = phone.wait_for(DevicesListed, after=after)
    assert "pulse:lab" in [device.id for device in listed.headsets]


def test_that_a_machine_without_sound_is_reported_and_the_line_stays(
    switch: MediaSwitch, sound_lab: SoundLab
) -> None:
    env = dict(sound_lab.env) | {"PULSE_SERVER": "unix:/nowhere", "XDG_RUNTIME_DIR": "/nowhere"}
    with phone_process(env) as phone:
        leg = open_line(phone, switch, "a")
        assert phone.wait_for(DevicesFailed).why.reason in {SoundFault.NO_DEVICE, SoundFault.DEVICE_REFUSED}
        wait_until(lambda: len(leg.frames) > 20, "frames of silence keep the line")
        assert set(leg.frames) == {g711.SILENCE}


def test_that_nothing_of_a_line_is_loaded_before_a_call_is_about_to_come(phone: PhoneProcess) -> None:
    maps = Path(f"/proc/{phone.process.pid}/maps")
    phone.order(ListDevices())
    phone.wait_for(DevicesListed)
    assert "_ssl" not in maps.read_text("utf-8")
    phone.order(Prepare())
    wait_until(lambda: "_ssl" in maps.read_text("utf-8"), "the line's libraries are loaded")


def test_that_the_process_never_imports_numpy_or_qt(phone: PhoneProcess, switch: MediaSwitch) -> None:
    open_line(phone, switch, "a")
    maps = Path(f"/proc/{phone.process.pid}/maps").read_text("utf-8")
    assert "numpy" not in maps
    assert "_ssl" in maps
    assert "PySide6" not in maps


def test_that_the_installed_program_is_the_phone_process_when_asked() -> None:
    phone = subprocess.run(
        [sys.executable, "-m", "agent_desktop", "--phone"],
        input=b"",
        capture_output=True,
        check=True,
    )
    assert read_report.decode(phone.stdout) == PhoneReady()


@pytest.mark.slow
def test_that_a_phone_process_looks_nothing_up_and_connects_to_its_switch_alone(
    switch: MediaSwitch, customer: Customer, sound_lab: SoundLab, tmp_path: Path
) -> None:
    trace = tracing(tmp_path / "trace")
    sound_lab.add_sink("mic")
    with phone_process(sound_lab.env, prefix=trace.prefix) as traced:
        traced.order(UseDevices("pulse:lab", "pulse:mic.monitor"))
        leg = open_line(traced, switch, "a")
        wait_until(lambda: leg.frames, "the switch gets the agent's sound")
        traced.order(CloseLine())
        assert leg.closed.wait(30)
        traced.order(ListDevices())
        traced.wait_for(DevicesListed)
        pid = traced.process.pid
    trace.wait_for_end(pid)
    told = [("127.0.0.1", switch.port)]
    assert trace.connected() == set(told)
    assert trace.strayed(told) == []
