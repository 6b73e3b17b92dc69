"""The demo's voicemails as sound files, spoken once and kept for the next run."""

from functools import cache
from pathlib import Path
from typing import Final

from demo.voices.making import make

FOLDER: Final = Path(__file__).parents[2] / "out" / "voices"


@cache
def spoken_voicemails() -> dict[str, Path]:
    """Return the sound files (8 kHz, µ-law) by the voicemail's id."""
    return make(FOLDER)
