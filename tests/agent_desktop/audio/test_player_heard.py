"""What the player plays is what is heard: a sound server's sink is recorded and compared with the recording."""

import asyncio
import time
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from agent_desktop.audio.stretch import Stretch
from agent_desktop.model.sound import PlayerState
from tests.agent_desktop.audio.desk_sound import player
from tests.agent_desktop.audio.hearing import (
    ALIKE,
    TELEPHONE_HZ,
    TONES_HZ,
    Levels,
    as_recorded,
    assert_heard,
    heard_something,
    heard_words,
    likeness,
    listen_on,
    melody,
    pitch_hz,
    place_of,
    silence_s,
    sounding,
    speech,
    tone,
    until,
    until_ended,
    wav,
)
from tests.support.sound import RATE_HZ, SoundLab

pytestmark = [pytest.mark.sound]


def reached(position_s: float) -> Callable[[PlayerState], bool]:
    """Return what holds once the playhead has come to ``position_s``."""
    return lambda state: state.position_s >= position_s


async def played_to_the_end(lab: SoundLab, recording: bytes, speed: float = 1.0) -> Levels:
    with lab.recording("lab") as recorded:
        async with player(recording) as playing:
            playing.set_speed(speed)
            playing.play()
            ended = await until_ended(playing)
            assert ended.position_s == ended.duration_s
            return await listen_on(recorded)


@pytest.mark.parametrize("rate", [8000, 44_100])
async def test_that_the_recording_is_heard(lab: SoundLab, rate: int) -> None:
    recording = speech(2.0, rate)
    heard = await played_to_the_end(lab, wav(recording, rate))
    assert_heard(as_recorded(recording, rate), heard)
    assert len(sounding(heard)) == pytest.approx(2.0 * RATE_HZ, abs=0.5 * RATE_HZ)


@pytest.mark.parametrize("speed", [1.5, 0.75])
async def test_that_at_another_speed_the_stretched_recording_is_heard(lab: SoundLab, speed: float) -> None:
    recording = speech(2.0)
    heard = await played_to_the_end(lab, wav(recording), speed)
    stretch = Stretch(recording, TELEPHONE_HZ, speed)
    stretch.advance(len(stretch.made))
    assert_heard(as_recorded(stretch.made), heard)
    assert len(sounding(heard)) == pytest.approx(2.0 / speed * RATE_HZ, abs=0.5 * RATE_HZ)


@pytest.mark.parametrize("speed", [1.5, 2.0])
async def test_that_at_another_speed_the_words_come_in_order_and_at_their_pitch(
    lab: SoundLab, speed: float
) -> None:
    assert heard_words(await played_to_the_end(lab, wav(melody(), subtype="ULAW"), speed)) == list(TONES_HZ)
    heard = sounding(await played_to_the_end(lab, wav(tone(440, 1.5)), speed))
    assert pitch_hz(heard) == pytest.approx(440, abs=3)
    assert len(heard) == pytest.approx(1.5 / speed * RATE_HZ, abs=0.5 * RATE_HZ)


async def test_that_over_a_pause_nothing_is_lost_and_nothing_heard_twice(lab: SoundLab) -> None:
    recording = speech(3.0)
    with lab.recording("lab") as recorded:
        async with player(wav(recording)) as playing:
            playing.play()
            await until(playing, reached(1.0))
            playing.pause()
            first = await listen_on(recorded)
            paused_at = playing.state.position_s
            assert not np.abs(first[-round(0.1 * RATE_HZ) :]).any()
            playing.play()
            await until_ended(playing)
            second = (await listen_on(recorded))[len(first) :]
    split = round(paused_at * TELEPHONE_HZ)
    before, after = as_recorded(recording[:split]), as_recorded(recording[split:])
    assert_heard(before, first)
    assert_heard(after, second)
    # To the frame: the one ends where the other begins, but for the ramps of 5 ms.
    tenth, margin = RATE_HZ // 10, RATE_HZ // 50
    silence = np.zeros(margin)
    end, start = sounding(first)[-tenth - margin :], sounding(second)[: tenth + margin]
    assert likeness(before[-tenth:], np.concatenate((end, silence))) > ALIKE
    assert likeness(after[:tenth], np.concatenate((silence, start))) > ALIKE


async def test_that_a_jump_is_heard_from_where_it_leads(lab: SoundLab) -> None:
    recording = speech(7.0)
    with lab.recording("lab") as recorded:
        async with player(wav(recording)) as playing:
            playing.play()
            await until(playing, reached(0.8))
            playing.seek(4.5)
            assert playing.state.position_s == 4.5
            await until(playing, reached(5.4))
            playing.skip(-5.0)
            await until(playing, reached(1.2))
            playing.skip(+5.0)
            await until_ended(playing)
            heard = await listen_on(recorded)
    for start, stop in ((0.0, 0.75), (4.55, 5.3), (0.5, 1.2), (6.25, 7.0)):
        piece = as_recorded(recording[round(start * TELEPHONE_HZ) : round(stop * TELEPHONE_HZ)])
        assert_heard(piece, heard)
        heard = heard[place_of(piece, heard) + len(piece) :]


async def test_that_a_change_of_speed_is_heard_without_a_gap(lab: SoundLab) -> None:
    recording = tone(440, 6.0)
    with lab.recording("lab") as recorded:
        async with player(wav(recording)) as playing:
            playing.play()
            for position_s, speed in ((1.0, 1.5), (2.0, 2.0), (3.5, 0.75), (4.2, 1.0)):
                await until(playing, reached(position_s))
                playing.set_speed(speed)
                assert playing.state.speed == speed
            await until_ended(playing)
            heard = sounding(await listen_on(recorded))
    assert len(heard) / RATE_HZ == pytest.approx(1 + 1 / 1.5 + 1.5 / 2 + 0.7 / 0.75 + 1.8, abs=0.5)
    assert pitch_hz(heard) == pytest.approx(440, abs=3)
    assert silence_s(heard) < 0.15


async def test_that_the_volume_is_heard_at_once_and_by_the_ear(lab: SoundLab) -> None:
    with lab.recording("lab") as recorded:
        async with player(wav(tone(440, 3.0))) as playing:
            playing.play()
            await until(playing, reached(1.0))
            playing.set_volume(0.5)
            await until_ended(playing)
            heard = sounding(await listen_on(recorded))
    loud, quiet = heard[: round(0.8 * RATE_HZ)], heard[-round(1.5 * RATE_HZ) :]
    assert np.abs(quiet).max() / np.abs(loud).max() == pytest.approx(0.5**3, rel=0.1)


async def test_that_the_playhead_goes_as_the_sound_goes(lab: SoundLab) -> None:
    del lab
    async with player(wav(speech(4.0))) as playing:
        seen: list[tuple[float, float]] = []
        stop = playing.watch(lambda state: seen.append((time.monotonic(), state.position_s)))
        playing.play()
        await until_ended(playing)
        stop()
    assert all(earlier <= later for (_, earlier), (_, later) in pairwise(seen))
    moving = [(when, position) for when, position in seen if 1.0 < position < 3.5]
    begun = moving[0][0] - moving[0][1]
    assert max(abs(when - begun - position) for when, position in moving) < 0.15
    assert len(moving) > 30


async def test_that_after_the_end_it_plays_from_the_start_again(lab: SoundLab) -> None:
    recording = speech(1.0)
    with lab.recording("lab") as recorded:
        async with player(wav(recording)) as playing:
            for _ in range(2):
                playing.play()
                ended = await until_ended(playing)
                assert ended.position_s == 1.0
            heard = await listen_on(recorded)
    expected = as_recorded(recording)
    second = heard[place_of(expected[: RATE_HZ // 2], heard[: round(1.5 * RATE_HZ)]) + RATE_HZ :]
    assert_heard(expected, second)


async def test_that_play_pressed_while_a_recording_is_being_read_is_kept(lab: SoundLab) -> None:
    recording = speech(1.0)
    with lab.recording("lab") as recorded:
        async with player(wav(speech(0.5, seed=9))) as playing:
            playing.load(wav(recording))
            playing.play()
            assert playing.state.playing
            await until_ended(playing)
            heard = await listen_on(recorded)
    assert_heard(as_recorded(recording), heard)


async def test_that_another_recording_ends_the_one_before(lab: SoundLab) -> None:
    with lab.recording("lab") as recorded:
        async with player(wav(tone(440, 9.0))) as playing:
            playing.play()
            await heard_something(recorded)
            playing.load(wav(tone(880, 1.0, 16_000), 16_000))
            playing.play()
            await until(playing, lambda state: state.duration_s == 1.0)
            await until_ended(playing)
            heard = await listen_on(recorded)
    assert pitch_hz(heard[-round(0.8 * RATE_HZ) :]) == pytest.approx(880, abs=3)


async def test_that_a_quick_finger_ends_where_it_ended() -> None:
    """Without any sound server: the presses are in the way of each other, not of a device."""
    async with player(wav(speech(30.0))) as playing:
        for turn in range(50):
            playing.seek(turn / 2)
            playing.set_speed((0.75, 1.5, 2.0)[turn % 3])
            playing.skip(-1.0)
        assert playing.state.position_s == pytest.approx(23.5, abs=0.02)
        assert playing.state.speed == 1.5


async def test_that_the_sound_goes_on_while_the_window_is_busy(lab: SoundLab) -> None:
    """A table of thousands of rows is redrawn in Python while a recording plays: no block may come late."""
    recording = speech(3.0)
    with lab.recording("lab") as recorded:
        async with player(wav(recording)) as playing:
            playing.play()
            while playing.state.playing:
                sum(index * index for index in range(150_000))  # A busy 10 ms.
                await asyncio.sleep(0)
            heard = await listen_on(recorded)
    assert_heard(as_recorded(recording), heard)
