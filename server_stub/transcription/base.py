"""The contract of transcription: a sound file in, words with their times out."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from agent_desktop.protocol.objects import Transcription


class Transcriber(Protocol):
    """An engine that turns speech to text, whichever it is."""

    @property
    def engine(self) -> str:
        """The engine's name and model, as transcriptions name it."""
        ...

    @property
    def rough(self) -> bool:
        """Whether its transcriptions are rough drafts, which a reader is to be told."""
        ...

    async def transcribe(self, path: Path) -> Transcription:
        """Return what is said in the sound file at ``path``; without words, ``outcome`` says why.

        The words' times are in seconds from the start of the sound, never outside of it and never running backwards;
        ``text`` is the words joined by spaces. Whoever is called while at work keeps the caller waiting: one
        recording at a time. Cancelling stops the work; asking again for the same file is safe.

        Raises:
            EngineCrashed: the engine ended in the middle. It may be asked once more.
            TranscriptionFailed: the recording cannot be transcribed, with the reason. The next one can.
            TranscriberClosed: ``close`` was called.
        """
        ...

    async def close(self) -> None:
        """Stop what is being done and give everything back. Safe to say twice."""
        ...
