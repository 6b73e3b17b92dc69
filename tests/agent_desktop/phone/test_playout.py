"""The playout buffer and its concealment, on a clock of the test's own."""

from __future__ import annotations

import itertools
import math
import random
from array import array
from typing import Final

from agent_desktop.phone.concealment import Concealment
from agent_desktop.phone.g711 import FRAME, FRAME_S, RATE_HZ
from agent_desktop.phone.playout import LEAST, MOST, Playout

LOUD: Final = 10_000


def tone(number: int, hz: float = 100.0) -> array[int]:
    """Return frame ``number`` of a steady tone."""
    start = number * FRAME
    return array(
        "h",
        (round(LOUD * math.sin(2 * math.pi * hz * n / RATE_HZ)) for n in range(start, start + FRAME)),
    )


def marked(number: int, pause_every: int) -> array[int]:
    """Return a loud frame that contains its number, or sometimes a frame of a speaker's pause."""
    is_pause = pause_every and number % pause_every == 0
    return array("h", [0 if is_pause else LOUD + number] * FRAME)


def play(arrivals: list[float], *, until_s: float, pause_every: int = 0) -> tuple[Playout, list[int]]:
    """Push frame i at ``arrivals[i]``, pull every 20 ms, and return the numbers of the loud frames that were played."""
    playout, heard, pushed = Playout(), list[int](), 0
    for tick in range(round(until_s / FRAME_S)):
        now = tick * FRAME_S
        while pushed < len(arrivals) and arrivals[pushed] <= now:
            playout.push(marked(pushed, pause_every), arrivals[pushed])
            pushed += 1
        last = playout.pull()[-1]
        if last >= LOUD and (not heard or last - LOUD > heard[-1]):
            heard.append(last - LOUD)
    return playout, heard


def test_that_frames_that_come_evenly_are_all_played_in_order_and_soon() -> None:
    playout, heard = play([i * FRAME_S for i in range(200)], until_s=4.2)
    assert heard == list(range(200))
    figures = playout.figures()
    assert (figures.concealed, figures.dropped) == (0, 0)
    assert figures.target_s == LEAST * FRAME_S


def test_that_the_buffer_grows_until_jitter_is_no_longer_heard() -> None:
    chance = random.Random(1)  # noqa: S311 - a test repeats itself
    arrivals = [i * FRAME_S + chance.uniform(0, 0.1) for i in range(1000)]
    for i in range(1, 1000):  # The carrier keeps the order.
        arrivals[i] = max(arrivals[i], arrivals[i - 1])
    playout, heard = play(arrivals, until_s=20.5)
    assert playout.figures().target_s >= 0.1
    late = [number for number in range(500, 1000) if number not in heard]
    assert len(late) <= 5


def test_that_a_stall_leaves_no_lasting_delay() -> None:
    arrivals = [i * FRAME_S if i < 100 else max(i * FRAME_S, 5.0) for i in range(500)]
    playout, heard = play(arrivals, until_s=10.0, pause_every=10)
    figures = playout.figures()
    assert figures.dropped > 0
    assert figures.target_s <= MOST * FRAME_S
    delay_s = 10.0 - FRAME_S - heard[-1] * FRAME_S
    assert delay_s <= figures.target_s + 4 * FRAME_S


def test_that_a_short_gap_counts_as_lost_and_a_pause_does_not() -> None:
    gap = [i * FRAME_S for i in range(50)] + [(i + 10) * FRAME_S for i in range(50, 100)]
    playout, _ = play(gap, until_s=3.0)
    assert 9 <= playout.figures().concealed <= 22  # Ten are missing; more must wait from then on.
    pause = [i * FRAME_S for i in range(50)] + [5.0 + i * FRAME_S for i in range(50)]
    playout, _ = play(pause, until_s=7.0)
    assert playout.figures().concealed == 0


def test_that_a_sound_card_that_is_slow_does_not_add_delay_for_ever() -> None:
    playout = Playout()
    quiet = array("h", bytes(2 * FRAME))
    for number in range(6000):  # Two minutes, 1 % more frames come than are played.
        playout.push(array("h", quiet), number * FRAME_S)
        if number % 100:
            playout.pull()
    waiting = playout.figures().played + playout.figures().dropped
    assert 6000 - waiting < LEAST + 12


def test_that_a_gap_in_a_tone_is_filled_with_the_tone() -> None:
    concealment = Concealment()
    for number in range(10):
        concealment.take(tone(number))
    filled = concealment.fill()
    expected = tone(10)
    product = sum(a * b for a, b in zip(filled, expected, strict=True))
    energy = math.sqrt(sum(a * a for a in filled) * sum(b * b for b in expected))
    assert product / energy > 0.95


def test_that_a_long_gap_fades_to_silence_without_a_click() -> None:
    concealment = Concealment()
    for number in range(10):
        concealment.take(tone(number))
    gap = [sample for _ in range(10) for sample in concealment.fill()]
    assert max(map(abs, gap[-FRAME:])) == 0
    steps = [abs(b - a) for a, b in itertools.pairwise(gap)]
    assert max(steps) < LOUD / 5


def test_that_sound_comes_back_after_a_gap_without_a_click() -> None:
    concealment = Concealment()
    for number in range(10):
        concealment.take(tone(number))
    filled = concealment.fill()
    back = concealment.take(tone(11))
    joined = [*filled[-2:], *back]
    steps = [abs(b - a) for a, b in itertools.pairwise(joined)]
    assert max(steps) < LOUD / 5
    assert list(back[FRAME // 2 :]) == list(tone(11)[FRAME // 2 :])
