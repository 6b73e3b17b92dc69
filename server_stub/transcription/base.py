"""The contract of transcription engines: a sound file in, words with their times out."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Protocol

from agent_desktop.protocol.objects import Transcription
from server_stub.core.model.speech_rules import ENGLISH_ALONE, SpeechRules
from server_stub.errors import ServerError
from server_stub.transcription.errors import FailureReason, NotTranscribed


class SoundSource(Protocol):
    """A sound file in the stored format that only the server can read, such as an encrypted one."""

    def read(self) -> bytes:
        """Return the file.

        Raises:
            OSError, ServerError: it cannot be read.
        """
        ...


Sound = Path | SoundSource
"""A sound file: its path, or what reads it."""


class Transcriber(Protocol):
    """An engine that converts speech to text."""

    @property
    def engine(self) -> str:
        """The name and the model of the engine, for transcriptions."""
        ...

    @property
    def rough(self) -> bool:
        """Whether its transcriptions are rough drafts, which is shown to readers."""
        ...

    async def transcribe(self, sound: Sound, speech: SpeechRules = ENGLISH_ALONE) -> Transcription:
        """Return the transcription of a sound file; if it has no words, ``outcome`` gives the reason.

        The words' times are in seconds from the start of the sound, within it and in ascending order; ``text`` is the
        words joined by spaces. ``speech`` contains the languages to expect. Recordings are transcribed one at a time: further calls wait. Cancelling stops the work;
        repeating a call is safe.

        Raises:
            EngineCrashed: the engine ended during the recording; it may be tried once more.
            NotTranscribed: this recording cannot be transcribed, for the given reason; others can.
            TranscriberClosed: ``close`` was called.
        """
        ...

    async def close(self) -> None:
        """Stop the work, and release all resources. Calling it twice is safe."""
        ...


async def content_of(sound: Sound) -> bytes:
    """Return the bytes of a sound file, read in a thread.

    Raises:
        NotTranscribed: it cannot be read.
    """
    try:
        return await asyncio.to_thread(sound.read_bytes if isinstance(sound, Path) else sound.read)
    except (OSError, ServerError) as error:
        raise NotTranscribed(FailureReason.UNREADABLE, type(error).__name__) from error
