"""Recordings to play in tests, and analysis of what was heard."""

import asyncio
import io
from collections.abc import Callable
from typing import Final, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
import soundfile

from agent_desktop.audio.player import SoundPlayer
from agent_desktop.model.sound import PlayerState
from tests.support.sound import RATE_HZ, Recording
from tests.support.waiting import wait_until

Samples = npt.NDArray[np.int16]
Levels = npt.NDArray[np.float64]

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")

TELEPHONE_HZ: Final = 8000

BLOCK_S: Final = 0.25
"""How much is compared at a time: a sound server may stretch a second by a few samples, and no ear minds."""

ALIKE: Final = 0.95
"""How alike each block must be; two different moments of ``speech`` come to 0.1."""

OVERLAP_S: Final = 0.02
STUMBLE_S: Final = 0.3
"""A block is looked for from this much before to this much after the end of the block before."""

TAIL_S: Final = 0.4
"""How long is listened after the end: longer than any buffer between the player and the recorder."""

TONES_HZ: Final = (300, 440, 660, 520, 880, 370, 740, 600)
"""The "words" of a melody: each another pitch."""

WORD_S: Final = 0.4
"""How long each word of a melody takes, the last 0.1 s of it silent."""


def speech(seconds: float, rate: int = TELEPHONE_HZ, seed: int = 1) -> Samples:
    """Return noise with a voice's band and a voice's syllables: no two moments of it are alike."""
    count = round(seconds * rate)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    frequency = np.fft.rfftfreq(count, 1 / rate)
    spectrum[(frequency < 250) | (frequency > 3000)] = 0
    noise = np.fft.irfft(spectrum, count)
    syllables = 0.6 + 0.4 * np.sin(2 * np.pi * 4 * np.arange(count) / rate)
    return np.rint(noise * syllables / np.abs(noise).max() * 20_000).astype(np.int16)


def tone(frequency_hz: float, seconds: float, rate: int = TELEPHONE_HZ) -> Samples:
    """Return one steady tone."""
    time = np.arange(round(seconds * rate)) / rate
    return np.rint(np.sin(2 * np.pi * frequency_hz * time) * 12_000).astype(np.int16)


def melody(rate: int = TELEPHONE_HZ) -> Samples:
    """Return the tones of ``TONES_HZ`` one after another, with pauses between."""
    sounding, silent = round((WORD_S - 0.1) * rate), round(0.1 * rate)
    shape = np.minimum(1, np.minimum(np.arange(sounding), np.arange(sounding)[::-1]) / (0.01 * rate))
    words = [np.concatenate((tone(hz, WORD_S - 0.1, rate) * shape, np.zeros(silent))) for hz in TONES_HZ]
    return np.rint(np.concatenate(words)).astype(np.int16)


def wav(
    samples: Samples | Levels, rate: int = TELEPHONE_HZ, subtype: str = "PCM_16", kind: str = "WAV"
) -> bytes:
    """Return ``samples`` as a recording: a file's bytes."""
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format=kind, subtype=subtype)
    return file.getvalue()


def as_recorded(samples: Samples, rate: int = TELEPHONE_HZ) -> Levels:
    """Return ``samples`` as an ideal device would play them into the recorder: at its rate, from -1 to 1."""
    count = round(len(samples) * RATE_HZ / rate)
    spectrum = np.fft.rfft(samples / 32768)
    padded = np.zeros(count // 2 + 1, complex)
    padded[: min(len(spectrum), len(padded))] = spectrum[: len(padded)]
    return np.fft.irfft(padded, count) * (count / len(samples))


def likeness(expected: Levels, heard: Levels) -> float:
    """Return how alike the best place of ``heard`` is to ``expected``: 1 is the same, at any loudness."""
    return _best_place(expected, heard)[1]


def place_of(expected: Levels, heard: Levels) -> int:
    """Return where in ``heard`` the sound ``expected`` begins."""
    return _best_place(expected, heard)[0]


def likenesses(expected: Levels, heard: Levels) -> list[float]:
    """Return for each block of ``expected``, in turn, how alike it is to what was heard next."""
    size = round(BLOCK_S * RATE_HZ)
    back, ahead = round(OVERLAP_S * RATE_HZ), round(STUMBLE_S * RATE_HZ)
    place = place_of(expected[: 4 * size], heard)
    found: list[float] = []
    for at in range(0, len(expected) - size + 1, size):
        low = max(place - (ahead if at == 0 else back), 0)  # The first second may have stumbled as well.
        around = heard[low : place + size + ahead]
        if len(around) < size:
            found.append(0.0)
            continue
        best, alike = _best_place(expected[at : at + size], around)
        found.append(alike)
        place = size + (low + best if alike > ALIKE else place)
    return found


def assert_heard(expected: Levels, heard: Levels, stumbles: float = 1 / 6) -> None:
    """Fail unless ``expected`` was heard from its beginning to its end.

    A machine that is busy with other things stumbles now and then for a few milliseconds, and so does a sound server
    that has just started; no more than the share ``stumbles`` of the blocks may have suffered from it.
    """
    alike = likenesses(expected, heard)
    assert np.median(alike) > ALIKE, alike
    assert sum(one < ALIKE for one in alike) <= 1 + len(alike) * stumbles, alike


def heard_words(heard: Levels) -> list[int]:
    """Return the tones of ``TONES_HZ`` in the order in which they were heard."""
    size = round(0.05 * RATE_HZ)
    blocks = [heard[at : at + size] for at in range(0, len(heard) - size, size)]
    # A block with a pause in it contains parts of two words, or of none.
    loud = [block for block in blocks if np.abs(block.reshape(10, -1)).max(axis=1).min() > 0.2]
    bins = [np.argmax(np.abs(np.fft.rfft(block * np.hanning(size), RATE_HZ))) for block in loud]
    words = [min(TONES_HZ, key=lambda hz, bin_=bin_: abs(hz - int(bin_))) for bin_ in bins]
    return [word for at, word in enumerate(words) if at == 0 or words[at - 1] != word]


def pitch_hz(heard: Levels) -> float:
    """Return the strongest frequency in ``heard``, which is recorded sound."""
    return float(np.argmax(np.abs(np.fft.rfft(heard * np.hanning(len(heard)), RATE_HZ))))


def silence_s(heard: Levels) -> float:
    """Return how much of a tone is missing inside ``heard``, in seconds."""
    size = round(0.02 * RATE_HZ)
    loudness = [float(np.abs(heard[at : at + size]).max()) for at in range(0, len(heard) - size, size)]
    return sum(one < 0.1 for one in loudness[1:-1]) * 0.02


def sounding(heard: Levels, louder_than: float = 0.005) -> Levels:
    """Return ``heard`` without the silence before and after."""
    loud = np.flatnonzero(np.abs(heard) > louder_than)
    return heard[loud[0] : loud[-1] + 1] if len(loud) else heard[:0]


def _best_place(expected: Levels, heard: Levels) -> tuple[int, float]:
    """Return where ``expected`` fits best into the longer ``heard``, and how well (from -1 to 1)."""
    size = 1 << (len(heard) + len(expected)).bit_length()
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(expected, size)), size)
    places = len(heard) - len(expected) + 1
    energy = np.concatenate((np.zeros(1), np.cumsum(heard.astype(np.float64) ** 2)))
    energies = energy[len(expected) :] - energy[: -len(expected)]
    alike = product[:places] / np.sqrt(np.maximum(energies * np.sum(expected**2), 1e-9))
    best = int(np.argmax(alike))
    return best, float(alike[best])


async def listen_on(recording: Recording, seconds: float = TAIL_S) -> Levels:
    """Return what was heard, once the recorder has gone on for ``seconds`` more."""
    enough = len(recording.samples) + round(seconds * RATE_HZ)
    await asyncio.to_thread(wait_until, lambda: len(recording.samples) >= enough, "the recorder goes on")
    return recording.samples.astype(np.float64)


async def heard_something(recording: Recording) -> None:
    """Return as soon as ``recording`` is not silent."""
    await asyncio.to_thread(recording.wait_for_sound)


class Watched(Protocol[T_co]):
    """Something that is watched."""

    def watch(self, watcher: Callable[[T_co], None]) -> Callable[[], None]:
        """Call ``watcher`` at every change."""
        ...


async def until(watched: Watched[T], holds: Callable[[T], bool], now: T | None = None) -> T:
    """Return the first state of ``watched`` for which ``holds`` is true; ``now`` is looked at first."""
    if now is not None and holds(now):
        return now
    found: asyncio.Future[T] = asyncio.get_running_loop().create_future()
    stop = watched.watch(lambda state: None if found.done() or not holds(state) else found.set_result(state))
    try:
        return await found
    finally:
        stop()


async def until_ended(player: SoundPlayer) -> PlayerState:
    """Return the state in which ``player`` has stopped playing."""
    return await until(player, lambda state: not state.playing, player.state)
