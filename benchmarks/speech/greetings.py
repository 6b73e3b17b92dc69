"""Greetings of people and of voicemail boxes: spoken by espeak-ng, and recorded with people for Asterisk."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import soundfile

from benchmarks.speech.asterisk_hearing import Sound
from demo.voices.speech import LINE_RATE, down_the_line

PEOPLE: Final = (
    "Hello?",
    "Yes?",
    "Hi.",
    "Hello, hello?",
    "Good morning.",
    "Maria speaking.",
    "Hello, Maria speaking.",
    "Hello, this is Ana Ruiz.",
    "Smith and Company, good afternoon.",
    "Jones' residence, who is calling please?",
    "Good morning, Daniel speaking, how can I help?",
    "Hello? Who is there?",
)
MACHINES: Final = (
    "Hi, this is Maria. Please leave a message after the tone.",
    "You have reached the voicemail of Daniel Weber. Please leave your name and number after the beep.",
    "Hello, we cannot take your call right now, but if you leave a message we will call you back as soon as we can.",
    "The person you are calling is not available. At the tone, please record your message. When you have finished, hang up.",
    "Hi, you have reached Ana and Carlos. We are out at the moment, or in the garden, or asleep. You know what to do.",
    (
        "Thank you for calling Smith and Company. Our office is closed. Our opening hours are from nine to five. Please leave "
        "your name, your number and the reason of your call, and we will call you back the next morning."
    ),
    "Your call has been forwarded to an automatic voice message system. Please speak after the tone.",
    "Sorry, I am driving. Leave a message.",
)
VOICES: Final = ("en-gb", "en-us", "en-us+f2", "en-gb+f4", "en-gb-scotland+m3", "en-029+m7", "en-us+f5")
WORDS_A_MINUTE: Final = (130, 155, 180, 205)

RECORDED_PEOPLE: Final = (
    ("hello",),
    ("hello", "hello"),
    ("hello-world",),
    ("hello", "one-moment-please"),
    ("one-moment-please",),
    ("im-sorry",),
    ("sorry",),
    ("hello", "im-sorry"),
)
"""What a person could answer with, of the sounds of Asterisk."""
RECORDED_BOXES: Final = (
    ("vm-intro",),
    ("vm-theperson", "digits/1", "digits/0", "digits/1", "vm-isunavail", "vm-intro"),
    ("vm-theperson", "digits/2", "digits/7", "vm-isonphone", "vm-intro"),
    ("vm-nobodyavail",),
    ("privacy-prompt",),
)
"""Greetings after which a caller records something, and Asterisk beeps."""
RECORDED_ANNOUNCEMENTS: Final = (
    ("tt-allbusy",),
    ("ss-noservice",),
    ("cannot-complete-as-dialed",),
    ("all-circuits-busy-now", "please-try-call-later"),
    ("demo-congrats",),
)
"""Announcements, which nothing follows."""
_BETWEEN_S: Final = 0.08
"""The pause with which Asterisk plays one sound after another."""


class RecordedVoice(msgspec.Struct, frozen=True):
    """The sounds of one voice: a folder of Asterisk's sounds."""

    folder: Path

    @property
    def name(self) -> str:
        """The name of the voice, as the folder has it."""
        return self.folder.name

    def sound(self, names: tuple[str, ...]) -> Sound | None:
        """Return sounds one after the other, without the silence around them; None if this voice has not all of them."""
        parts: list[Sound] = []
        for name in names:
            part = self._read(name)
            if part is None:
                return None
            parts += [part, silence(_BETWEEN_S)]
        return trimmed(np.concatenate(parts))

    def _read(self, name: str) -> Sound | None:
        wav, gsm = self.folder / f"{name}.wav", self.folder / f"{name}.gsm"
        if wav.exists():
            with soundfile.SoundFile(str(wav)) as sound:
                return sound.read(sound.frames, "float32", always_2d=True)[:, 0]
        if gsm.exists():
            with soundfile.SoundFile(str(gsm), "r", LINE_RATE, 1, "GSM610", format="RAW") as sound:
                return sound.read(sound.frames, "float32", always_2d=True)[:, 0]
        return None


def voices_below(folder: Path) -> Iterator[RecordedVoice]:
    """Yield the voices whose sounds are somewhere below ``folder``, as Debian's packages have them."""
    for file in sorted(folder.rglob("vm-intro.*")):
        yield RecordedVoice(file.parent)


def spoken(text: str, voice: str, words_a_minute: int) -> Sound:
    """Return the speech as it comes down the line, without the silence around it."""
    command = ["espeak-ng", "-v", voice, "-s", str(words_a_minute), "--stdout", text]
    wav = subprocess.run(command, check=True, capture_output=True).stdout
    with soundfile.SoundFile(io.BytesIO(wav)) as sound:
        return trimmed(down_the_line(sound.read(always_2d=True)[:, 0], sound.samplerate))


def silence(seconds: float) -> Sound:
    """Return silence of that length."""
    return np.zeros(round(seconds * LINE_RATE), np.float32)


def tone(hertz: float, seconds: float) -> Sound:
    """Return a tone as loud as most beeps."""
    time = np.arange(round(seconds * LINE_RATE)) / LINE_RATE
    return (0.3 * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def trimmed(line: Sound) -> Sound:
    """Return the sound without the silence around it."""
    loud = np.flatnonzero(np.abs(line) > np.abs(line).max() / 50)
    return line[loud[0] : loud[-1] + 1]
