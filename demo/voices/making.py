"""Make the missing sound files of the demo's voicemails."""

from __future__ import annotations

import hashlib
import io
from importlib.metadata import version
from pathlib import Path
from typing import Final
from uuid import uuid4

import msgspec

from demo.voices.script import Voicemail, voicemails

RECIPE: Final = 1
"""Version of the synthesis; increase it when the same text and voice result in another sound."""

_MADE: Final = "made.json"


def make(folder: Path) -> dict[str, Path]:
    """Make the sound file of every voicemail in ``folder``, and return the files by the voicemails' ids.

    A file is kept if its text, voice and synthesis have not changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = _read(folder / _MADE)
    files: dict[str, Path] = {}
    for voicemail in voicemails():
        file = files[voicemail.id] = folder / voicemail.file_name
        origin = _origin(voicemail)
        if made.get(voicemail.id) != origin or not file.exists():
            _write(voicemail, file)
            made[voicemail.id] = origin
            _place(msgspec.json.format(msgspec.json.encode(made)), folder / _MADE)
    return files


def _origin(voicemail: Voicemail) -> str:
    """Return the hash of everything on which the contents of the file depend."""
    facts = (RECIPE, version("hibari-tts"), voicemail.spoken, voicemail.voice)
    return hashlib.sha256(msgspec.json.encode(facts)).hexdigest()


def _read(made: Path) -> dict[str, str]:
    try:
        return msgspec.json.decode(made.read_bytes(), type=dict[str, str])
    except (FileNotFoundError, msgspec.MsgspecError):
        return {}


def _write(voicemail: Voicemail, file: Path) -> None:
    import soundfile

    from demo.voices.speech import LINE_RATE, voicemail_sound

    sound = io.BytesIO()
    soundfile.write(sound, voicemail_sound(voicemail), LINE_RATE, format="WAV", subtype="ULAW")
    _place(sound.getvalue(), file)


def _place(content: bytes, file: Path) -> None:
    """Write ``file`` completely or not at all, even if another process writes it at the same time."""
    part = file.with_name(f"{file.name}.{uuid4().hex}.part")
    part.write_bytes(content)
    part.replace(file)
