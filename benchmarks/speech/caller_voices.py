"""Speak messages with many voices over a telephone line: Hibari, flite and espeak-ng."""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
import soundfile
from numpy.typing import NDArray

from benchmarks.speech.spoken_numbers import ENGLISH
from demo.voices.script import Voice, Voicemail
from demo.voices.speech import LINE_RATE, down_the_line, voicemail_sound

_FLITE: Final = ("slt", "rms", "awb", "kal16")
_ESPEAK: Final = {
    "en": ("en-us", "en-gb", "en-gb-x-rp", "en-gb-scotland"),
    "de": ("de", "de+f2"),
    "es": ("es", "es+f2"),
    "fr": ("fr-fr", "fr-fr+f2"),
    "pt": ("pt-br", "pt-br+f2"),
}
_HIBARI_SHARE: Final = 0.65
_FLITE_SHARE: Final = 0.9
_NOISES_DB: Final = (-66, -56, -48, -42, -38)
_LOUDEST: Final = 0.6
_EDGE_S: Final = 0.5


def speak(text: str, language: str, chance: random.Random, file: Path) -> str:
    """Write ``text`` to ``file`` at 8 kHz in µ-law with a voice by chance; return the voice.

    Only Hibari's voice is drawn for English where flite and espeak-ng are not installed.
    """
    share = chance.random()
    noise_db = chance.choice(_NOISES_DB)
    if language == ENGLISH and (share < _HIBARI_SHARE or shutil.which("flite") is None):
        name, sound = "hibari", _hibari(text, chance)
    elif language == ENGLISH and share < _FLITE_SHARE:
        name, sound = "flite", _program(["flite", "-voice", chance.choice(_FLITE), "-t", text, "-o"])
    else:
        voice, speed = chance.choice(_ESPEAK[language]), str(chance.randint(125, 155))
        name, sound = "espeak-ng", _program(["espeak-ng", "-v", voice, "-s", speed, text, "-w"])
    noise = np.random.default_rng(chance.randrange(2**32)).normal(0, 10 ** (noise_db / 20), len(sound))
    soundfile.write(str(file), np.clip(sound + noise, -1, 1), LINE_RATE, format="WAV", subtype="ULAW")
    return name


def _hibari(text: str, chance: random.Random) -> NDArray[np.float32]:
    pitch = chance.uniform(0.55, 1.18)
    voice = Voice(
        pitch=pitch,
        throat=1.35 - pitch * 0.35,
        pace=chance.uniform(0.86, 1.12),
        pause_s=chance.uniform(0.2, 0.6),
    )
    mail = Voicemail(id="caller", business_process_id="", customer_name="", number="", voice=voice, text=text)
    return voicemail_sound(mail)


def _program(command: list[str]) -> NDArray[np.float32]:
    """Return what a program speaks that takes the name of its file last, on the line."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "spoken.wav"
        subprocess.run([*command, file], check=True, capture_output=True)
        with soundfile.SoundFile(str(file)) as sound:
            line = down_the_line(sound.read(always_2d=True)[:, 0].astype(np.float32), sound.samplerate)
    edge = np.zeros(round(_EDGE_S * LINE_RATE), np.float32)
    return np.concatenate([edge, line * (_LOUDEST / np.abs(line).max()), edge])
