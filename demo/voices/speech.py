"""Synthesise a text, with the sound of a telephone line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from demo.voices.script import Voice, Voicemail

if TYPE_CHECKING:
    from hibari import Hibari

LINE_RATE: Final = 8_000
"""Samples per second of a telephone line."""

LINE_BAND_HZ: Final = (200, 3_400)
"""The band of an ordinary telephone line."""

_LINE_NOISE: Final = 0.0005  # -66 dB: a line is never quite silent.
_LOUDEST: Final = 0.6
_BEFORE_S: Final = 0.4
_AFTER_S: Final = 0.6
_SEED: Final = 1
"""Fixed, so that the same text and voice result in the same sound."""


def voicemail_sound(voicemail: Voicemail) -> NDArray[np.float32]:
    """Return the sound of the voicemail on the line: floats from -1 to 1 at ``LINE_RATE``."""
    chance = np.random.default_rng(_SEED)
    parts = [np.zeros(round(_BEFORE_S * LINE_RATE), np.float32)]
    pause = np.zeros(round(voicemail.voice.pause_s * LINE_RATE), np.float32)
    for sentence, rate in _sentences(voicemail.spoken, voicemail.voice, chance):
        parts += [down_the_line(sentence, rate), pause]
    parts.append(np.zeros(round(_AFTER_S * LINE_RATE), np.float32))
    sound = np.concatenate(parts)
    sound *= _LOUDEST / np.abs(sound).max()
    return sound + chance.normal(0, _LINE_NOISE, len(sound)).astype(np.float32)


def down_the_line(
    sound: NDArray[np.float32], rate: float, band_hz: tuple[float, float] = LINE_BAND_HZ
) -> NDArray[np.float32]:
    """Return ``sound`` of ``rate`` samples per second at ``LINE_RATE``, limited to ``band_hz``."""
    length = round(len(sound) * LINE_RATE / rate)
    spectrum = np.fft.rfft(sound)
    frequencies = np.arange(len(spectrum)) * rate / len(sound)
    low, high = band_hz
    spectrum[(frequencies < low) | (frequencies > high)] = 0
    return (np.fft.irfft(spectrum[: length // 2 + 1], length) * (length / len(sound))).astype(np.float32)


def _sentences(
    text: str, voice: Voice, chance: np.random.Generator
) -> Iterator[tuple[NDArray[np.float32], float]]:
    """Yield the sentences of ``text`` in that ``voice``, each with its sample rate.

    A lower rate gives a voice a longer throat, a lower pitch and a slower pace at once, so pitch and pace are
    corrected beforehand.
    """
    from hibari import dsp

    speaker = _speaker()
    for phonemes in speaker.phonemize(text):
        ids = np.asarray([speaker.ids(phonemes)], np.int64)
        speed = np.asarray([voice.pace * voice.throat], np.float32)
        lh, th, ln, lr, phi, f0 = (part[0] for part in speaker.sess.run(None, {"ids": ids, "speed": speed}))
        f0 = f0 * np.float32(voice.pitch * voice.throat)
        yield dsp.synth(lh, th, ln, lr, phi, f0, chance), speaker.sample_rate / voice.throat


@cache
def _speaker() -> Hibari:
    from hibari import Hibari

    return Hibari(threads=1)  # With several threads the order of additions varies, and so does the last bit.
