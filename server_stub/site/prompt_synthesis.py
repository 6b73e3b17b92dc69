"""``callback-server make-prompts``: speak the prompts with espeak-ng, for a first trial of intake by phone."""

from __future__ import annotations

import shutil
import subprocess
import wave
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

import av

from agent_desktop.protocol.text_encoding import UnreadableText, decode_text
from server_stub.errors import StartRefused
from server_stub.site.toml_reading import TomlUnreadable, read_toml
from server_stub.telephony.intake.prompts import PROMPTS

_PROGRAM: Final = "espeak-ng"
_WORDS_A_MINUTE: Final = 150
_RATE_HZ: Final = 8000
"""The rate of telephone calls."""
_PATIENCE_S: Final = 120


def make_prompts(folder: Path, language: str, *, voice: str | None = None, texts: Mapping[str, str]) -> str:
    """Write the prompts that ``folder/language`` does not have yet, and return the message for the administrator.

    ``voice`` is one of espeak-ng, by default that of the language. ``texts`` replaces texts by the prompts' names.

    Raises:
        StartRefused: a text belongs to no prompt, espeak-ng is missing or fails, or a file cannot be written.
    """
    unknown = sorted(texts.keys() - PROMPTS.keys())
    if unknown:
        raise StartRefused(f"there is no prompt {unknown[0]!r}; make-prompts --list lists the prompts.")
    if shutil.which(_PROGRAM) is None:
        raise StartRefused(f"{_PROGRAM} is not installed; install it (Debian: apt install {_PROGRAM}).")
    target = folder / language
    made = 0
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, text in {**PROMPTS, **texts}.items():
            file = target / f"{name}.wav"
            if not file.exists():
                _write_wave(file, _spoken(text, voice or language.lower()))
                made += 1
    except OSError as error:
        raise StartRefused(f"prompts cannot be written to {target}: {error.strerror or error}.") from error
    kept = len(PROMPTS) - made
    present = f" {kept} were there already, and were not changed." if kept else ""
    return f"{made} prompts are in {target}.{present}"


def read_texts(file: Path) -> dict[str, str]:
    """Return the texts in a TOML file by the prompts' names.

    Raises:
        StartRefused: it cannot be read, or a value is not a text.
    """
    try:
        texts = read_toml(decode_text(file.read_bytes()))
    except OSError as error:
        raise StartRefused(f"{file} cannot be read: {error.strerror}.") from error
    except (TomlUnreadable, UnreadableText) as error:
        raise StartRefused(f"{file}: {error}") from error
    wrong = [name for name, text in texts.items() if not isinstance(text, str) or not text]
    if wrong:
        raise StartRefused(f"{file}: {wrong[0]} is not a text.")
    return {name: str(text) for name, text in texts.items()}


def prompt_list() -> str:
    """Return the names of the prompts with their texts, as a TOML file that ``--texts`` takes."""
    return "\n".join(f'{name} = "{text}"' for name, text in PROMPTS.items())


def _spoken(text: str, voice: str) -> bytes:
    """Return ``text`` as samples of 16 bits at the rate of telephone calls."""
    command = [_PROGRAM, "-v", voice, "-s", str(_WORDS_A_MINUTE), "--stdout", "--stdin"]
    done = subprocess.run(  # noqa: S603 - the program is named above, and the text goes to its input
        command, input=text.encode(), capture_output=True, check=False, timeout=_PATIENCE_S
    )
    if done.returncode != 0 or not done.stdout:
        reason = done.stderr.decode(errors="replace").strip()
        raise StartRefused(f"{_PROGRAM} cannot speak with the voice {voice!r}: {reason or 'no sound came'}.")
    return _at_telephone_rate(done.stdout)


def _at_telephone_rate(sound: bytes) -> bytes:
    resampler = av.AudioResampler(format="s16", layout="mono", rate=_RATE_HZ)
    samples = bytearray()
    with av.open(BytesIO(sound), mode="r", format="wav") as source:
        for frame in [*source.decode(audio=0), None]:
            for part in resampler.resample(frame):
                samples += bytes(part.planes[0])[: part.samples * 2]
    return bytes(samples)


def _write_wave(file: Path, samples: bytes) -> None:
    """Write the file whole or not at all: one that was cut off would be taken for made."""
    incoming = file.with_suffix(".part")
    with wave.open(str(incoming), "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(_RATE_HZ)
        writer.writeframes(samples)
    incoming.replace(file)
