"""The ring plays on its own device until it is stopped, and never fails its caller."""

import asyncio
import sys
from importlib.resources import files

import numpy as np
import pytest

from agent_desktop.audio import ringer as ringer_module
from agent_desktop.audio.portaudio import SINK_PREFIX
from agent_desktop.model.sound import RingerState, SoundFault, SoundMissing
from tests.agent_desktop.audio.desk_sound import Server, devices, player, ringer
from tests.agent_desktop.audio.hearing import (
    as_recorded,
    assert_heard,
    heard_something,
    listen_on,
    pitch_hz,
    silence_s,
    sounding,
    speech,
    tone,
    until,
    until_ended,
    wav,
)
from tests.support.sound import RATE_HZ, SoundLab

HALF_A_SECOND = wav(tone(600, 0.5))
HEADSET = f"{SINK_PREFIX}headset"


def test_that_the_ring_comes_with_the_program() -> None:
    assert (files("resources") / "sounds" / "ring.wav").is_file()


@pytest.mark.sound
async def test_that_it_rings_on_and_on_until_it_is_silenced(lab: SoundLab) -> None:
    async with ringer(HALF_A_SECOND) as bell:
        with lab.recording("lab") as recorded:
            bell.ring()
            bell.ring()  # Once more changes nothing.
            assert bell.state == RingerState(ringing=True)
            await heard_something(recorded)
            heard = sounding(await listen_on(recorded, 2.0))
            bell.silence()
            assert bell.state == RingerState(ringing=False)
            afterwards = await listen_on(recorded, 0.6)
    assert len(heard) > 1.8 * RATE_HZ
    assert pitch_hz(heard) == pytest.approx(600, abs=3)
    assert not np.abs(afterwards[-round(0.2 * RATE_HZ) :]).any()
    assert silence_s(heard) < 0.1


@pytest.mark.sound
async def test_that_ring_and_recording_are_heard_at_once_each_on_its_own_device(lab: SoundLab) -> None:
    lab.add_sink("headset")
    recording = speech(3.0)
    async with (
        devices() as listed,
        ringer(HALF_A_SECOND, listed) as bell,
        player(wav(recording), listed) as playing,
    ):
        await until(listed, lambda now: now.has(HEADSET), listed.list)
        bell.set_device(f"{SINK_PREFIX}lab")
        playing.set_device(HEADSET)
        with lab.recording("lab") as rung, lab.recording("headset") as recorded:
            bell.ring()
            await heard_something(rung)
            playing.play()
            await until_ended(playing)
            heard = await listen_on(recorded)
            assert bell.state.ringing
            bell.silence()
            ringing = sounding(rung.samples.astype(np.float64))
    assert_heard(as_recorded(recording), heard)
    assert pitch_hz(ringing) == pytest.approx(600, abs=3)
    spectrum = np.abs(np.fft.rfft(ringing[: 2 * RATE_HZ] * np.hanning(2 * RATE_HZ))) ** 2
    assert spectrum[1150:1250].sum() / spectrum.sum() > 0.99  # Nothing of the recording strays over.


@pytest.mark.sound
async def test_that_with_its_device_away_the_default_rings_and_when_it_is_back_that_one(
    lab: SoundLab,
) -> None:
    async with devices() as listed, ringer(HALF_A_SECOND, listed) as bell:
        bell.set_device(HEADSET)
        with lab.recording("lab") as recorded:
            bell.ring()
            await heard_something(recorded)
        assert bell.state == RingerState(
            ringing=True, device=HEADSET, problem=SoundMissing(SoundFault.DEVICE_GONE, HEADSET)
        )
        await asyncio.to_thread(lab.add_sink, "headset")
        with lab.recording("headset") as recorded:
            await until(bell, lambda state: state.problem is None, bell.state)
            await heard_something(recorded)
        assert bell.state == RingerState(ringing=True, device=HEADSET)


@pytest.mark.sound
async def test_that_a_device_pulled_out_while_ringing_hands_on_to_the_default(lab: SoundLab) -> None:
    headset = lab.add_sink("headset")
    async with devices() as listed, ringer(HALF_A_SECOND, listed) as bell:
        await until(listed, lambda now: now.has(HEADSET), listed.list)
        bell.set_device(HEADSET)
        with lab.recording("headset") as recorded:
            bell.ring()
            await heard_something(recorded)
        with lab.recording("lab") as recorded:
            lab.remove_sink(headset)
            await heard_something(recorded)
        await until(bell, lambda state: state.problem is not None, bell.state)
        assert bell.state.ringing


@pytest.mark.sound
async def test_that_after_a_crash_of_the_sound_server_it_rings_again_by_itself(
    lab: SoundLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ringer_module, "RETRY_S", 0.1)
    server = Server(lab)
    async with ringer(HALF_A_SECOND) as bell:
        with lab.recording("lab") as recorded:
            bell.ring()
            await heard_something(recorded)
        await asyncio.to_thread(server.kill)
        lost = await until(bell, lambda state: state.problem is not None, bell.state)
        assert lost.ringing
        with server.back("lab"), lab.recording("lab") as recorded:
            await heard_something(recorded)
            await until(bell, lambda state: state.problem is None, bell.state)


@pytest.mark.sound
async def test_that_its_volume_is_its_own(lab: SoundLab) -> None:
    async with ringer(HALF_A_SECOND) as bell:
        bell.set_volume(7.0)
        assert bell.state.volume == 1.0
        bell.set_volume(0.5)
        with lab.recording("lab") as recorded:
            bell.ring()
            await heard_something(recorded)
            quiet = np.abs(await listen_on(recorded)).max()
            bell.set_volume(1.0)
            loud = np.abs((await listen_on(recorded))[-round(0.1 * RATE_HZ) :]).max()
    assert quiet / loud == pytest.approx(0.5**3, rel=0.1)


@pytest.mark.sound
async def test_that_a_ring_that_is_not_stopped_ends_by_itself(
    lab: SoundLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ringer_module, "AT_MOST_S", 0.5)
    async with ringer(HALF_A_SECOND) as bell:
        with lab.recording("lab") as recorded:
            bell.ring()
            await until(bell, lambda state: not state.ringing)
            afterwards = await listen_on(recorded, 0.6)
    assert not np.abs(afterwards[-round(0.2 * RATE_HZ) :]).any()


@pytest.mark.usefixtures("no_sound")
async def test_that_on_a_machine_without_sound_it_is_reported_and_tried_again() -> None:
    async with ringer(HALF_A_SECOND) as bell:
        bell.ring()
        tried = await until(bell, lambda state: state.problem is not None, bell.state)
        assert tried.ringing
        assert tried.problem is not None
        assert tried.problem.reason is SoundFault.NO_DEVICE
        bell.silence()
        assert not bell.state.ringing


@pytest.mark.parametrize("library", ["numpy", "soundfile", "sounddevice"])
async def test_that_a_missing_library_is_reported(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    async with ringer(HALF_A_SECOND) as bell:
        bell.ring()
        failed = await until(bell, lambda state: state.problem is not None, bell.state)
        assert failed.problem is not None
        assert failed.problem.reason is SoundFault.LIBRARY_MISSING


async def test_that_a_ring_that_is_not_sound_is_reported() -> None:
    async with ringer(b"") as bell:
        bell.ring()
        failed = await until(bell, lambda state: state.problem is not None, bell.state)
        assert failed.problem is not None
        assert failed.problem.reason is SoundFault.NOT_SOUND


async def test_that_silence_before_the_sound_is_read_is_kept() -> None:
    async with ringer(HALF_A_SECOND) as bell:
        bell.ring()
        bell.silence()
        assert bell.state == RingerState()
