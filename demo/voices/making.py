"""Makes the sound files of the demo's voicemails, those that are not there yet."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import Final

import msgspec

from demo.voices.script import Voicemail, voicemails

RECIPE: Final = 1
"""Goes up when the same text and voice come to sound different."""

_MADE: Final = "made.json"


def make(folder: Path) -> dict[str, Path]:
    """See that ``folder`` holds every voicemail's sound file, and return them by the voicemail's id.

    A file stays when text, voice and synthesis are those it was made from. Each is written under another name first,
    so that an interrupted run leaves no half of one.
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
            (folder / _MADE).write_bytes(msgspec.json.format(msgspec.json.encode(made)))
    return files


def _origin(voicemail: Voicemail) -> str:
    """Return the hash of all that decides what the file holds."""
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

    part = file.with_suffix(".part")
    soundfile.write(str(part), voicemail_sound(voicemail), LINE_RATE, format="WAV", subtype="ULAW")
    part.replace(file)
