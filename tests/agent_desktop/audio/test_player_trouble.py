"""Missing, failing and hanging devices: the player reports them, keeps its position, and plays again when it can."""

import asyncio
import sys

import numpy as np
import pytest

from agent_desktop.audio import channel
from agent_desktop.audio.portaudio import SINK_PREFIX
from agent_desktop.model.sound import PlayerStage, PlayerState, SoundFault, SoundMissing
from tests.agent_desktop.audio.desk_sound import Server, devices, player
from tests.agent_desktop.audio.hearing import (
    TELEPHONE_HZ,
    as_recorded,
    assert_heard,
    heard_something,
    listen_on,
    pitch_hz,
    sounding,
    speech,
    tone,
    until,
    until_ended,
    wav,
)
from tests.support.sound import RATE_HZ, SoundLab

LATENCY_S = 0.25
"""How much sound may be on its way between the player and the recorder when something breaks."""


def has_problem(state: PlayerState) -> bool:
    return state.problem is not None


def has_no_problem(state: PlayerState) -> bool:
    return state.problem is None


def past(position_s: float, state: PlayerState) -> bool:
    return state.position_s >= position_s


async def test_that_without_portaudio_a_recording_is_shown_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    async with player(wav(speech(1.0), kind="FLAC")) as silent:
        shown = await until(silent, has_problem, silent.state)
        assert shown.stage is PlayerStage.READY
        assert shown.problem is not None
        assert shown.problem.reason is SoundFault.LIBRARY_MISSING
        assert "sounddevice" in shown.problem.detail
        assert not shown.can_play
        assert shown.duration_s == 1.0
        assert max(shown.waveform) > 0.5
        silent.seek(0.5)
        assert silent.state.position_s == 0.5
        silent.play()
        refused = await until(silent, lambda state: not state.playing)
        assert refused.problem == shown.problem
        assert refused.position_s == 0.5


@pytest.mark.parametrize("library", ["numpy", "soundfile"])
async def test_that_without_numpy_or_soundfile_a_recording_cannot_be_read_and_the_reason_is_shown(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = wav(speech(1.0), kind="FLAC")
    monkeypatch.setitem(sys.modules, library, None)
    async with player(recording) as silent:
        shown = await until(silent, lambda state: state.stage is PlayerStage.UNREADABLE, silent.state)
        assert shown.problem is not None
        assert shown.problem.reason is SoundFault.LIBRARY_MISSING
        assert not shown.can_play
        silent.play()
        assert not silent.state.playing


async def test_that_a_file_that_is_not_sound_is_reported_and_the_next_recording_is_read() -> None:
    async with player(b"<html>not found</html>") as playing:
        assert playing.state.stage is PlayerStage.UNREADABLE
        assert playing.state.problem is not None
        assert playing.state.problem.reason is SoundFault.NOT_SOUND
        playing.play()
        assert not playing.state.playing
        playing.load(wav(speech(1.0)))
        ready = await until(playing, lambda state: state.stage is PlayerStage.READY)
        assert ready.problem is None


async def test_that_of_recordings_given_in_a_row_the_last_is_shown() -> None:
    async with player(wav(speech(1.0))) as playing:
        for seconds in (5.0, 4.0, 3.0, 2.0):
            playing.load(wav(speech(seconds)))
        shown = await until(playing, lambda state: state.stage is PlayerStage.READY)
        assert shown.duration_s == 2.0
        playing.load(wav(speech(5.0)))
        playing.unload()
        assert playing.state == PlayerState()


async def test_that_a_speed_that_is_not_offered_is_refused() -> None:
    async with player(wav(speech(1.0))) as playing:
        with pytest.raises(ValueError, match="3"):
            playing.set_speed(3.0)
        assert playing.state.speed == 1.0


@pytest.mark.usefixtures("no_sound")
async def test_that_on_a_machine_without_sound_a_press_on_play_reports_it() -> None:
    async with player(wav(speech(1.0))) as silent:
        assert silent.state.problem is None  # The devices have not been read yet.
        silent.play()
        stopped = await until(silent, has_problem)
        assert stopped.problem is not None
        assert stopped.problem.reason is SoundFault.NO_DEVICE
        assert not stopped.playing
        assert stopped.position_s == 0.0


@pytest.mark.usefixtures("no_sound")
async def test_that_on_a_machine_without_sound_the_list_of_devices_shows_it_first() -> None:
    async with devices() as listed, player(wav(speech(1.0)), listed) as silent:
        assert listed.list.devices == ()
        assert silent.state.problem == SoundMissing(SoundFault.NO_DEVICE)
        assert not silent.state.can_play
        assert silent.state.waveform
        silent.play()
        assert not silent.state.playing


@pytest.mark.sound
async def test_that_after_a_crash_of_the_sound_server_it_goes_on_where_it_was(lab: SoundLab) -> None:
    recording, server = speech(4.0), Server(lab)
    async with devices() as listed, player(wav(recording), listed) as playing:
        with lab.recording("lab") as recorded:
            playing.play()
            await until(playing, lambda state: past(1.5, state))
            await asyncio.to_thread(server.kill)
            lost = await until(playing, has_problem, playing.state)
            before = sounding(recorded.samples.astype(np.float64))
        assert lost.problem is not None
        assert lost.problem.reason in {SoundFault.DEVICE_LOST, SoundFault.NO_DEVICE}
        assert not lost.playing
        assert 1.5 - LATENCY_S <= lost.position_s < 4.0
        assert lost.position_s == pytest.approx(len(before) / RATE_HZ, abs=LATENCY_S)
        await until(listed, lambda now: not now.devices, listed.list)
        with server.back("lab"), lab.recording("lab") as recorded:
            await until(playing, has_no_problem, playing.state)
            assert playing.state.can_play
            kept_s = playing.state.position_s
            assert kept_s == pytest.approx(lost.position_s, abs=0.05)
            playing.play()
            await until_ended(playing)
            heard = await listen_on(recorded)
        assert_heard(as_recorded(recording[round(kept_s * TELEPHONE_HZ) :]), heard, stumbles=0.5)
        assert playing.state.position_s == 4.0


@pytest.mark.sound
async def test_that_without_a_list_of_devices_a_crash_is_noticed_and_play_tries_again(lab: SoundLab) -> None:
    recording, server = speech(3.0), Server(lab)
    async with player(wav(recording)) as playing:
        playing.play()
        await until(playing, lambda state: past(0.5, state))
        await asyncio.to_thread(server.kill)
        lost = await until(playing, has_problem, playing.state)
        assert lost.problem is not None
        assert lost.problem.reason is SoundFault.DEVICE_LOST
        assert lost.can_play
        playing.play()
        still = await until(playing, has_problem)
        assert still.problem is not None
        assert still.problem.reason is SoundFault.NO_DEVICE
        assert still.position_s == lost.position_s
        with server.back("lab"), lab.recording("lab") as recorded:
            playing.play()
            await until_ended(playing)
            heard = await listen_on(recorded)
        assert_heard(as_recorded(recording[round(lost.position_s * TELEPHONE_HZ) :]), heard, stumbles=0.5)


@pytest.mark.sound
async def test_that_a_sound_server_that_hangs_is_noticed_and_nothing_hangs_with_it(
    lab: SoundLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel, "ANSWER_S", 0.5)
    server = Server(lab)
    async with player(wav(speech(20.0))) as playing:
        playing.play()
        await until(playing, lambda state: past(0.5, state))
        server.hang()
        try:
            lost = await until(playing, has_problem)
            assert lost.problem is not None
            assert lost.problem.reason is SoundFault.DEVICE_LOST
            playing.play()
            stuck = await until(playing, lambda state: not state.playing)
            assert stuck.problem is not None
            assert stuck.problem.reason is SoundFault.DEVICE_REFUSED
            playing.seek(10.0)  # Would not return while the sound server hangs, were it to wait for it.
            assert playing.state.position_s == 10.0
        finally:
            server.go_on()
        with lab.recording("lab") as recorded:
            playing.play()
            await heard_something(recorded)
            assert playing.state.playing


@pytest.mark.sound
async def test_that_a_headset_pulled_out_stops_it_and_plugged_in_again_lets_it_go_on(lab: SoundLab) -> None:
    recording = speech(5.0)
    headset = lab.add_sink("headset")
    async with devices() as listed, player(wav(recording), listed) as playing:
        await until(listed, lambda now: now.has(f"{SINK_PREFIX}headset"), listed.list)
        playing.set_device(f"{SINK_PREFIX}headset")
        with lab.recording("headset") as recorded:
            playing.play()
            await heard_something(recorded)
            await until(playing, lambda state: past(1.0, state))
            lab.remove_sink(headset)
            gone = await until(playing, lambda state: not state.playing)
        assert gone.problem == SoundMissing(SoundFault.DEVICE_GONE, f"{SINK_PREFIX}headset")
        assert not gone.can_play
        assert 1.0 <= gone.position_s < 3.0
        playing.play()
        assert not playing.state.playing  # Not on another device: who knows who listens there.
        await asyncio.to_thread(lab.add_sink, "headset")
        back = await until(playing, has_no_problem, playing.state)
        with lab.recording("headset") as recorded:
            playing.play()
            await until_ended(playing)
            heard = await listen_on(recorded)
        assert_heard(as_recorded(recording[round(back.position_s * TELEPHONE_HZ) :]), heard, stumbles=0.5)


@pytest.mark.sound
async def test_that_without_its_last_device_it_stops_and_reports_it(lab: SoundLab) -> None:
    async with devices() as listed, player(wav(speech(20.0)), listed) as playing:
        playing.play()
        await until(playing, lambda state: past(0.5, state))
        lab.pactl("unload-module", "module-null-sink")
        gone = await until(playing, lambda state: not state.playing)
        assert gone.problem is not None
        assert gone.problem.reason in {SoundFault.NO_DEVICE, SoundFault.DEVICE_LOST}
        assert gone.position_s >= 0.5
        await until(listed, lambda now: not now.devices, listed.list)
        assert playing.state.problem is not None
        assert playing.state.problem.reason is SoundFault.NO_DEVICE


@pytest.mark.sound
async def test_that_a_change_of_device_goes_on_there_from_the_same_frame(lab: SoundLab) -> None:
    lab.add_sink("headset")
    recording = speech(4.0)
    async with devices() as listed, player(wav(recording), listed) as playing:
        await until(listed, lambda now: now.has(f"{SINK_PREFIX}headset"), listed.list)
        with lab.recording("lab") as at_first, lab.recording("headset") as then:
            playing.play()
            await until(playing, lambda state: past(1.5, state))
            playing.set_device(f"{SINK_PREFIX}headset")
            assert playing.state.playing
            await until_ended(playing)
            second = sounding(await listen_on(then))
            first = sounding(at_first.samples.astype(np.float64))
    assert len(first) + len(second) == pytest.approx(4.0 * RATE_HZ, abs=0.1 * RATE_HZ)
    split = round(len(first) / RATE_HZ * TELEPHONE_HZ)
    # A tenth of a second short of the joint: where exactly it fell is the sound server's to say.
    short = TELEPHONE_HZ // 10
    assert_heard(as_recorded(recording[: split - short]), first)
    assert_heard(as_recorded(recording[split + short :]), second)


@pytest.mark.sound
async def test_that_a_change_to_a_device_that_is_not_there_stops_it_and_keeps_its_place(
    lab: SoundLab,
) -> None:
    del lab
    async with devices() as listed, player(wav(speech(4.0)), listed) as playing:
        playing.play()
        await until(playing, lambda state: past(0.5, state))
        playing.set_device(f"{SINK_PREFIX}nowhere")
        assert playing.state.problem == SoundMissing(SoundFault.DEVICE_GONE, f"{SINK_PREFIX}nowhere")
        assert not playing.state.playing
        assert playing.state.position_s >= 0.5
        playing.set_device(None)
        assert playing.state.problem is None
        playing.play()
        assert (await until_ended(playing)).position_s == 4.0


@pytest.mark.sound
async def test_that_the_default_device_is_followed(lab: SoundLab) -> None:
    """The system moves a sound to its new default by itself; the player neither stops nor complains."""
    lab.add_sink("headset")
    async with devices() as listed, player(wav(tone(440, 20.0)), listed) as playing:
        playing.play()
        await until(playing, lambda state: past(0.3, state))
        with lab.recording("headset") as recorded:
            await asyncio.to_thread(lab.set_default_sink, "headset")
            await heard_something(recorded)
            heard = sounding(await listen_on(recorded, 1.0))
        await until(listed, lambda now: now.devices[0].id == f"{SINK_PREFIX}headset", listed.list)
        assert playing.state.playing
        assert playing.state.problem is None
    assert pitch_hz(heard) == pytest.approx(440, abs=3)
