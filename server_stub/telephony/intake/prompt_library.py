"""The folder of prompts: a file for each prompt, in each language, and for single business processes.

``<folder>/<language>/<business process>/<name>.wav`` takes precedence over ``<folder>/<language>/<name>.wav``.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from server_stub.telephony.intake.prompts import PROMPTS

SOUND_SUFFIXES: Final = (".wav", ".sln", ".ulaw", ".ul", ".alaw", ".al", ".gsm", ".g722")
"""Files that Asterisk plays; it takes the one that suits the call best."""


class PromptLibrary:
    """The prompts in ``folder``, which the switch must be able to read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()

    def find(self, name: str, language: str, business_process_id: str) -> Path | None:
        """Return the prompt's file without its suffix, as Asterisk takes it; None if there is none."""
        for folder in (self.folder / language / business_process_id, self.folder / language):
            if any((folder / f"{name}{suffix}").is_file() for suffix in SOUND_SUFFIXES):
                return folder / name
        return None

    def missing(self, language: str, business_process_id: str) -> list[str]:
        """Return the names of the prompts that have no file."""
        return [name for name in PROMPTS if self.find(name, language, business_process_id) is None]

    def media(self, names: Iterable[str], language: str, business_process_id: str) -> list[str]:
        """Return the prompts as media of Asterisk, without those that have no file."""
        found = (self.find(name, language, business_process_id) for name in names)
        return [f"sound:{path}" for path in found if path is not None]
