"""Synthetic speech for the lab, and whether one recording contains another."""

import subprocess
import wave
from io import BytesIO
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from demo.telephony.programs import lab_program

RATE_HZ: Final = 8000
_FRAME: Final = RATE_HZ // 50
_PART: Final = RATE_HZ // 2
_SILENT: Final = 7000.0
"""The norm of half a second of silence is far below."""

_TEXTS: Final = {
    "agent": "Good morning, this is the billing department. You asked us to call you back about your invoice. "
    "I have the contract in front of me, and I can see that the second payment was booked twice in October. "
    "We will return it within five working days. Is there anything else that I can do for you today?",
    "customer": "Hello, thank you for calling back so quickly. Yes, the second payment, that is the one. "
    "My bank shows it on the seventh and again on the ninth of the month, and no one could tell me why.",
    "greeting": "Hello, you have reached the voicemail of the Jones family. We cannot come to the telephone right now. "
    "Please leave your name, your number and a short message after the tone, and we will call you back soon.",
    "supervisor": "I am joining you for a moment because I supervise this department. Whatever went wrong with the "
    "booking, we will put it right today, and a written confirmation follows by the end of the week.",
    "message": "Good afternoon, my name is Maria Jones. My router has been blinking red since yesterday evening. "
    "Please call me back when you have a moment. Thank you.",
}
_VOICES: Final = {
    "agent": "en-us+m3",
    "customer": "en-gb+f2",
    "greeting": "en-us+f4",
    "message": "en-gb+f3",
    "supervisor": "en-us+m7",
}


def make_speech(folder: Path) -> None:
    """Write the lab's sounds into ``folder``: WAV files for phones, µ-law files (``.ul``) for SIPp.

    ``human`` answers with a short word and waits; ``talker`` talks; ``voicemail`` greets and beeps.
    ``agent-again`` is the agent's speech over and over.
    """
    for name, text in _TEXTS.items():
        _speak(folder / f"{name}.wav", text, _VOICES[name])
    _speak(folder / "hello.wav", "Hello?", "en-us+m1")
    _sox(["-n", *_FORM, folder / "beep.wav", "synth", "0.8", "sine", "1000", "gain", "-6"])
    _sox([folder / "hello.wav", folder / "human.wav", "pad", "0.7", "20"])
    _sox([folder / "customer.wav", folder / "talker.wav", "pad", "0.5", "20"])
    _sox([folder / "agent.wav", folder / "agent-again.wav", "repeat", "7"])
    _sox([folder / "greeting.wav", folder / "padded.wav", "pad", "0.7", "0.7"])
    _sox([folder / "beep.wav", folder / "late.wav", "pad", "0", "20"])
    _sox([folder / "padded.wav", folder / "late.wav", folder / "voicemail.wav"])
    for name in ("human", "talker", "voicemail", "message", "greeting"):
        _sox([folder / f"{name}.wav", "-t", "ul", "-r", str(RATE_HZ), "-c", "1", folder / f"{name}.ul"])


_FORM: Final = ("-r", str(RATE_HZ), "-c", "1", "-b", "16")


def _speak(file: Path, text: str, voice: str) -> None:
    raw = file.with_suffix(".espeak.wav")
    subprocess.run(
        [lab_program("espeak-ng", package="espeak-ng"), "-v", voice, "-s", "150", "-w", raw, text], check=True
    )
    _sox([raw, *_FORM, file])


def _sox(arguments: list[str | Path]) -> None:
    subprocess.run([lab_program("sox", package="sox"), "-D", *arguments], check=True, capture_output=True)


def likeness(heard: Path | bytes, spoken: Path, *, least_s: float = 1.0) -> float:
    """Return how like ``spoken`` the best-fitting part of ``heard`` is: 1 is the same, other speech stays below 0.5.

    The loudness of 20 ms frames is compared at every offset; codecs and packet timing change it little.
    """
    a, b = _loudness(heard), _loudness(spoken)
    least = int(least_s * 50)
    best = 0.0
    for offset in range(-(len(b) - least), len(a) - least):
        x, y = a[max(0, offset) : offset + len(b)], b[max(0, -offset) :]
        length = min(len(x), len(y))
        if length >= least and x[:length].std() > 0 and y[:length].std() > 0:
            best = max(best, float(np.corrcoef(x[:length], y[:length])[0, 1]))
    return best


def presence(sound: Path | bytes, spoken: Path, within_s: float) -> float:
    """Return how well the best-fitting half second of ``spoken``, of its first ``within_s``, correlates with ``sound``.

    Unlike the loudness, the samples themselves show one voice below another.
    """
    heard, voice = _samples(sound), _samples(spoken)
    size = 1 << (len(heard) + _PART).bit_length()
    transform = np.fft.rfft(heard, size)
    energy = np.cumsum(np.concatenate(([0.0], heard**2)))
    windows = np.sqrt(np.maximum(energy[_PART:] - energy[:-_PART], 1e6))
    best = 0.0
    for start in range(0, int(within_s * RATE_HZ) - _PART, _PART // 2):
        part = voice[start : start + _PART]
        if np.linalg.norm(part) < _SILENT:
            continue
        product = np.fft.irfft(transform * np.conj(np.fft.rfft(part, size)), size)[: len(windows)]
        best = max(best, float((product / windows).max() / np.linalg.norm(part)))
    return best


def _loudness(sound: Path | bytes) -> npt.NDArray[np.float64]:
    samples = _samples(sound)
    frames = len(samples) // _FRAME
    squares: npt.NDArray[np.float64] = samples[: frames * _FRAME].reshape(frames, _FRAME) ** 2
    return np.sqrt(squares.mean(axis=1))


def _samples(sound: Path | bytes) -> npt.NDArray[np.float64]:
    with wave.open(BytesIO(sound) if isinstance(sound, bytes) else str(sound)) as file:
        if file.getframerate() != RATE_HZ:
            raise ValueError(f"the sound has {file.getframerate()} samples a second, not {RATE_HZ}")
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(np.float64)
