"""Five sentences read by a person (LibriVox, public domain), from Debian's package ``pocketsphinx-testdata``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import soundfile

from demo.voices.speech import LINE_BAND_HZ, LINE_RATE, down_the_line

_FOLDER: Final = Path("/usr/share/pocketsphinx/test/data/librivox")
_LINE: Final = re.compile(r"<s> (?P<text>.*) </s> \((?P<name>.*)\)")
_MISPRINT: Final = ("a more a amiable", "a more amiable")
WIDE_BAND_HZ: Final = (0.0, 4_000.0)
"""The whole band of a sample rate of 8 kHz, as on an internet line."""

NARROW_BAND_HZ: Final = LINE_BAND_HZ
PACKAGE: Final = "pocketsphinx-testdata"


def human_sentences(folder: Path, band_hz: tuple[float, float]) -> dict[Path, str]:
    """Write the sentences to ``folder`` at 8 kHz in µ-law with that band, and return the text of each file.

    The result is empty if the package is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    script = _FOLDER / "transcription"
    if not script.exists():
        return {}
    said: dict[Path, str] = {}
    for found in _LINE.finditer(script.read_text(encoding="utf-8")):
        with soundfile.SoundFile(str(_FOLDER / f"{found['name']}.wav")) as sound:
            samples = sound.read(always_2d=True)[:, 0]
            line = down_the_line(samples, sound.samplerate, band_hz)
        file = folder / f"{found['name']}.wav"
        soundfile.write(str(file), line, LINE_RATE, format="WAV", subtype="ULAW")
        said[file] = found["text"].replace(*_MISPRINT)
    return said
