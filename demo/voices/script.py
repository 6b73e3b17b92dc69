"""Read ``voices.toml``: the customers and their words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Final

import msgspec

SCRIPT: Final = Path(__file__).with_name("voices.toml")

Ratio = Annotated[float, msgspec.Meta(ge=0.5, le=2)]


class Voice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A customer's voice: ratios to the engine's own voice, and the pause between sentences."""

    pitch: Ratio
    throat: Ratio
    pace: Ratio
    pause_s: Annotated[float, msgspec.Meta(ge=0, le=2)]


class Voicemail(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One customer's message; ``text`` is its exact words."""

    id: Annotated[str, msgspec.Meta(pattern="^[a-z]+(-[a-z]+)*$")]
    business_process_id: str
    customer_name: str
    number: Annotated[str, msgspec.Meta(pattern=r"^\+[1-9][0-9]{6,14}$")]
    voice: Voice
    text: str

    @property
    def spoken(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())

    @property
    def file_name(self) -> str:
        """The name of the sound file."""
        return f"{self.id}.wav"


class _Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    voicemail: tuple[Voicemail, ...]


def voicemails() -> tuple[Voicemail, ...]:
    """Return the voicemails, in the order in which they arrive."""
    return msgspec.convert(tomllib.loads(SCRIPT.read_text(encoding="utf-8")), _Script).voicemail
