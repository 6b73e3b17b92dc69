"""Messages between the server and the process that decodes a recording: one JSON object in each direction."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import msgspec


class DecodingLimits(msgspec.Struct, frozen=True):
    """Limits for decoding one recording, which is refused if it exceeds one of them.

    ``cpu`` is processor time, ``wall`` elapsed time; ``memory`` is the address space and ``output`` the stored file, in
    bytes. Ten minutes of telephone sound need a tenth of each.
    """

    cpu: timedelta = timedelta(seconds=10)
    wall: timedelta = timedelta(seconds=90)
    memory: int = 768 * 1024 * 1024
    output: int = 64 * 1024 * 1024


class DecodingJob(msgspec.Struct, frozen=True):
    """To the process: decode the file ``source``, sent as ``media_type``, and write the new file ``target``.

    With ``is_memory`` both are in memory, and ``target`` exists already.
    """

    source: str
    target: str
    media_type: str
    longest: timedelta
    limits: DecodingLimits
    is_memory: bool = False


class Converted(msgspec.Struct, frozen=True, tag="converted"):
    """From the process: the file is written; with ``is_damaged``, without parts that could not be decoded."""

    frames: int
    sample_rate: int
    is_damaged: bool = False

    @property
    def duration(self) -> timedelta:
        """The length of the sound."""
        return timedelta(seconds=self.frames / self.sample_rate)


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """From the process: the recording is refused, with the class name and the text of a ``RecordingRefused``."""

    kind: str
    words: str


class DiskFailed(msgspec.Struct, frozen=True, tag="disk_failed"):
    """From the process: a file could not be read or written, with the system's error number and text."""

    number: int
    words: str


DecodingAnswer = Converted | Refused | DiskFailed

LONGEST_ANSWER: Final = 64 * 1024
"""Most bytes of a valid answer."""

encode: Final = msgspec.json.Encoder().encode
read_job: Final = msgspec.json.Decoder(DecodingJob).decode
read_answer: Final[msgspec.json.Decoder[DecodingAnswer]] = msgspec.json.Decoder(DecodingAnswer)
