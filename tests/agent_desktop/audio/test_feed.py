"""What the device is handed, without a device: every sample once, no clicks, and a playhead that knows."""

import threading

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.audio.feed import LINGER_S, RAMP_S, Feed
from agent_desktop.audio.stretch import Stretch
from agent_desktop.audio.tracks import LoopTrack, StretchedTrack, WholeTrack
from tests.agent_desktop.audio.hearing import speech, tone

RATE = 8000
RAMP = round(RAMP_S * RATE)
LATENCY_S = 0.1


class Listener:
    """Pulls from a feed as a device does, in a time of its own."""

    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        self.now = 1000.0
        self.heard = np.zeros(0, np.float32)
        self.done = False
        self.leaving = False

    def pull(self, count: int = 200) -> npt.NDArray[np.float32]:
        """Pull ``count`` samples, heard after the latency."""
        out = np.full(count, 9.0, np.float32)
        self.done = self.feed.fill(out, self.now + LATENCY_S, linger_s=LINGER_S, leaving=self.leaving)
        self.heard = np.concatenate((self.heard, out))
        self.now += count / RATE
        return out

    def pull_s(self, seconds: float) -> npt.NDArray[np.float32]:
        """Pull so many seconds in blocks of 25 ms."""
        return np.concatenate([self.pull() for _ in range(round(seconds / 0.025))])

    @property
    def position(self) -> float:
        """The source's frame heard now."""
        return self.feed.position(self.now)


def playing(samples: npt.NDArray[np.int16]) -> Listener:
    feed = Feed(WholeTrack(samples), RATE)
    feed.start()
    return Listener(feed)


def as_float(samples: npt.NDArray[np.int16]) -> npt.NDArray[np.float32]:
    return samples.astype(np.float32) / np.float32(32768)


@given(st.lists(st.integers(1, 700), min_size=1, max_size=30))
def test_that_blocks_of_any_size_hand_out_the_recording_after_a_ramp(sizes: list[int]) -> None:
    recording = speech(1.0)
    listener = playing(recording)
    for size in sizes:
        listener.pull(size)
    expected = np.concatenate((as_float(recording), np.zeros(sum(sizes), np.float32)))[: sum(sizes)]
    assert np.allclose(listener.heard[RAMP:], expected[RAMP:], atol=1e-6)
    assert (np.abs(listener.heard[:RAMP]) <= np.abs(expected[:RAMP]) + 1e-6).all()


def test_that_nothing_is_handed_out_before_the_start() -> None:
    listener = Listener(Feed(WholeTrack(speech(1.0)), RATE))
    assert not listener.pull_s(0.1).any()
    assert listener.position == 0


def test_that_over_a_pause_every_sample_is_handed_out_once() -> None:
    recording = np.arange(1, 16_001, dtype=np.int16)  # The value of each sample is its position.
    listener = playing(recording)
    before = listener.pull_s(0.2)
    listener.feed.stop()
    fading = listener.pull_s(0.2)
    assert listener.position == 1600 + RAMP
    assert not fading[RAMP:].any()
    listener.feed.start()
    after = listener.pull_s(0.2)
    heard = np.concatenate((before, fading[:RAMP], after)) * 32768
    loud = np.r_[RAMP:1600, 1600 + 2 * RAMP : len(heard)]  # Away from the ramps.
    assert np.allclose(heard[loud], recording[loud], atol=0.1)
    assert (heard <= recording[: len(heard)]).all()


def test_that_neither_start_nor_stop_nor_jump_clicks() -> None:
    listener = playing(np.full(16_000, 30_000, np.int16))
    listener.pull_s(0.1)
    listener.feed.go_to(listener.feed.track, 9000)
    listener.pull_s(0.1)
    listener.feed.set_volume(0.5)
    listener.pull_s(0.1)
    listener.feed.stop()
    listener.pull_s(0.1)
    steps = np.abs(np.diff(np.concatenate((np.zeros(1, np.float32), listener.heard))))
    assert steps.max() <= 1.01 / RAMP


def test_that_the_playhead_is_at_the_frame_that_is_heard() -> None:
    listener = playing(speech(2.0))
    listener.pull_s(0.025)
    assert listener.position == 0  # Handed over, and not heard yet.
    listener.pull_s(0.475)
    assert listener.position == 3200
    listener.now += 0.01
    assert listener.position == 3280


def test_that_the_playhead_never_runs_ahead_of_what_was_handed_over() -> None:
    listener = playing(speech(2.0))
    listener.pull_s(0.5)
    listener.now += 60
    assert listener.position == 0.5 * RATE


def test_that_a_jump_moves_the_playhead_at_once() -> None:
    listener = playing(speech(2.0))
    listener.pull_s(0.5)
    listener.feed.go_to(listener.feed.track, 12_000)
    assert listener.position == 12_000
    listener.pull()
    assert listener.position == 12_000  # The old position is still being heard, but must not be shown.
    listener.pull_s(0.2)
    assert listener.position == pytest.approx(12_000 + (0.225 - LATENCY_S - RAMP_S) * RATE, abs=1)


def test_that_after_a_loss_it_goes_on_with_what_was_not_heard() -> None:
    listener = playing(speech(2.0))
    listener.pull_s(0.5)
    listener.feed.break_off(listener.now)
    assert not listener.feed.playing
    assert listener.position == 3200
    listener.feed.start()
    listener.heard = listener.heard[:0]
    heard = listener.pull_s(0.1)
    place = round((0.5 - LATENCY_S) * RATE)
    assert np.allclose(heard[RAMP:], as_float(speech(2.0))[place + RAMP : place + len(heard)], atol=1e-6)


def test_that_the_end_is_known_when_the_last_frame_has_been_heard() -> None:
    listener = playing(speech(0.3))
    listener.pull_s(0.3)
    assert not listener.feed.has_ended(listener.now)
    listener.now += LATENCY_S
    assert listener.feed.has_ended(listener.now)
    assert listener.position == 0.3 * RATE


def test_that_a_silent_device_is_released_after_a_while_and_an_abandoned_one_at_once() -> None:
    listener = playing(speech(5.0))
    listener.pull_s(0.1)
    listener.feed.stop()
    listener.pull_s(LINGER_S)
    assert not listener.done  # The ramp was heard after the stop.
    listener.pull()
    assert listener.done
    listener = playing(speech(5.0))
    listener.pull_s(0.1)
    listener.leaving = True
    out = np.zeros(200, np.float32)
    assert not listener.feed.fill(out, listener.now, linger_s=0.15, leaving=True)
    assert all(not listener.feed.fill(out, listener.now, linger_s=0.15, leaving=True) for _ in range(5))
    assert listener.feed.fill(out, listener.now, linger_s=0.15, leaving=True)


def test_that_a_device_being_left_leaves_no_gap_in_the_recording() -> None:
    recording = np.arange(1, 16_001, dtype=np.int16)
    listener = playing(recording)
    listener.pull_s(0.1)
    listener.leaving = True
    listener.pull_s(0.1)
    listener.leaving = False
    after = listener.pull_s(0.1)
    assert np.allclose(after[RAMP:] * 32768, recording[800 + 2 * RAMP : 1600 + RAMP], atol=0.1)


def test_that_a_loop_goes_on_without_a_seam() -> None:
    ring = tone(400, 0.05)  # Twenty whole waves.
    feed = Feed(LoopTrack(ring), RATE)
    feed.start()
    listener = Listener(feed)
    heard = listener.pull_s(0.5)
    assert np.allclose(heard[RAMP:], np.tile(as_float(ring), 10)[RAMP:], atol=1e-6)
    assert not feed.has_ended(listener.now + 9)


@pytest.mark.parametrize("volume", [0.0, 0.25, 0.5, 1.0])
def test_that_the_volume_goes_by_the_ear(volume: float) -> None:
    feed = Feed(WholeTrack(np.full(8000, 16_384, np.int16)), RATE, volume)
    feed.start()
    listener = Listener(feed)
    assert listener.pull_s(0.1)[-1] == pytest.approx(0.5 * volume**3, abs=1e-6)
    assert listener.feed.next_source == 800  # Also unheard it goes on.


def test_that_unstretched_sound_is_waited_for_and_not_skipped() -> None:
    recording = speech(2.0)
    stretch = Stretch(recording, RATE, 1.5)
    stretch.advance(400)
    feed = Feed(StretchedTrack(stretch, len(recording)), RATE)
    feed.start()
    listener = Listener(feed)
    begun = listener.pull_s(0.1)
    ready = stretch.ready
    assert begun[ready - 10 : ready].any()
    assert not begun[ready:].any()
    assert not feed.has_ended(listener.now + 9)
    stretch.advance(len(stretch.made))
    rest = listener.pull_s(0.1)
    assert np.allclose(rest[RAMP:], as_float(stretch.made)[ready + RAMP : ready + len(rest)], atol=1e-6)


@pytest.mark.parametrize("speed", [0.75, 1.5, 2.0])
def test_that_a_change_of_speed_goes_on_at_the_same_place(speed: float) -> None:
    recording = speech(4.0)
    listener = playing(recording)
    listener.pull_s(1.0)
    stretch = Stretch(recording, RATE, speed, round(listener.feed.next_source))
    stretch.advance(len(stretch.made))
    listener.feed.go_to(StretchedTrack(stretch, len(recording)), None)
    listener.pull_s(1.0)
    heard_s = 1.0 - LATENCY_S
    assert listener.position == pytest.approx((1.0 + heard_s * speed) * RATE, abs=0.03 * RATE)
    listener.feed.go_to(WholeTrack(recording), None)
    listener.pull_s(0.5)
    place = listener.feed.next_source
    assert place == pytest.approx((1.0 + speed + 0.5) * RATE, abs=0.03 * RATE)
    last = as_float(recording)[int(place) - 800 : int(place)]
    assert np.allclose(listener.heard[-800:], last, atol=1e-6)


def test_that_a_jump_is_not_lost_to_a_change_of_speed_right_after_it() -> None:
    recording = speech(4.0)
    listener = playing(recording)
    listener.pull_s(0.5)
    listener.feed.go_to(listener.feed.track, 24_000)
    assert listener.feed.next_source == 24_000
    stretch = Stretch(recording, RATE, 1.5, 24_000)
    stretch.advance(len(stretch.made))
    listener.feed.go_to(StretchedTrack(stretch, len(recording)), None)
    listener.pull_s(0.2)
    assert 24_000 <= listener.position < 24_000 + 0.2 * 1.5 * RATE


def test_that_the_device_and_the_window_can_use_it_at_once() -> None:
    """Two threads, as in life: no frame is handed out twice or lost whatever the other one does."""
    recording = np.tile(np.arange(1, 8001, dtype=np.int16), 4)
    listener = playing(recording)

    def meddle() -> None:
        while not listener.done and listener.now < 1004:
            listener.feed.position(listener.now)
            listener.feed.has_ended(listener.now)

    meddler = threading.Thread(target=meddle)
    meddler.start()
    listener.pull_s(4.0)
    listener.now = 1005.0
    meddler.join()
    assert np.allclose(listener.heard[RAMP:] * 32768, recording[RAMP:], atol=0.1)
