"""What the desktop's sound is built of keeps the promises of its seam, and turns on the windows' loop as well."""

import asyncio

import pytest

from agent_desktop.audio.base import Devices, Player, Ringer
from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.player import SoundPlayer
from agent_desktop.audio.ringer import SoundRinger
from agent_desktop.loop import GuardedLoop
from agent_desktop.model.sound import DeviceList, PlayerStage
from tests.agent_desktop.audio.desk_sound import devices, player, ringer
from tests.agent_desktop.audio.hearing import (
    as_recorded,
    assert_heard,
    heard_something,
    listen_on,
    speech,
    tone,
    until,
    until_ended,
    wav,
)
from tests.support.sound import SoundLab


async def test_that_each_part_fits_its_seam() -> None:
    loop = asyncio.get_running_loop()
    listed: Devices = SoundDevices(loop)
    playing: Player = SoundPlayer(loop, listed)
    bell: Ringer = SoundRinger(loop, b"", listed)
    for part in (
        bell,
        playing,
        listed,
    ):  # The types are the type checker's to prove; this is the life of each.
        await part.close()
        await part.close()


async def test_that_after_its_end_a_player_takes_no_recording() -> None:
    async with player(wav(speech(0.5))) as playing:
        await playing.close()
        playing.load(wav(speech(0.5)))
        playing.play()
        assert playing.state.stage is PlayerStage.EMPTY
        assert not playing.state.playing


async def test_that_a_watcher_that_stopped_watching_is_not_notified() -> None:
    async with player(wav(speech(0.5))) as playing:
        seen: list[float] = []
        stop = playing.watch(lambda state: seen.append(state.volume))
        playing.set_volume(0.5)
        stop()
        playing.set_volume(0.7)
    assert seen == [0.5]


async def test_that_a_watcher_may_press_and_everyone_ends_with_the_newest_state() -> None:
    async with player(wav(speech(0.5))) as playing:
        seen: list[float] = []
        stops = [
            playing.watch(lambda state: playing.set_volume(0.9) if state.volume == 0.5 else None),
            playing.watch(lambda state: seen.append(state.volume)),
        ]
        playing.set_volume(0.5)
        for stop in stops:
            stop()
    assert seen[-1] == 0.9


@pytest.mark.sound
async def test_that_it_plays_rings_and_lists_on_the_windows_loop(lab: SoundLab, qloop: GuardedLoop) -> None:
    assert asyncio.get_running_loop() is qloop
    recording = speech(1.5)
    lab.add_sink("headset")
    async with (
        devices() as listed,
        player(wav(recording), listed) as playing,
        ringer(wav(tone(600, 0.5))) as bell,
    ):
        await until(listed, lambda now: len(now.devices) == 2, listed.list)
        with lab.recording("headset") as recorded:
            playing.set_device("pulse:headset")
            bell.ring()
            playing.play()
            await until_ended(playing)
            assert_heard(as_recorded(recording), await listen_on(recorded))
        with lab.recording("lab") as rung:
            await heard_something(rung)
            bell.silence()
    assert listed.list != DeviceList()
