"""What the server and the process that decodes a recording say to each other: one JSON object each way."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import msgspec


class DecodingLimits(msgspec.Struct, frozen=True):
    """What decoding one recording may take; one that takes more is refused.

    ``cpu`` is processor time, ``wall`` by the clock; ``memory`` is address space and ``output`` the file that is kept, in
    bytes. Ten minutes from a telephone take a tenth of each.
    """

    cpu: timedelta = timedelta(seconds=10)
    wall: timedelta = timedelta(seconds=90)
    memory: int = 768 * 1024 * 1024
    output: int = 64 * 1024 * 1024


class DecodingJob(msgspec.Struct, frozen=True):
    """To the process: decode the file ``source``, sent as ``media_type``, and write ``target``, which is not there yet."""

    source: str
    target: str
    media_type: str
    longest: timedelta
    limits: DecodingLimits


class Converted(msgspec.Struct, frozen=True, tag="converted"):
    """What was written. ``is_damaged``: some of the sound could not be decoded, and is left out."""

    frames: int
    sample_rate: int
    is_damaged: bool = False

    @property
    def duration(self) -> timedelta:
        """How long it sounds."""
        return timedelta(seconds=self.frames / self.sample_rate)


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """The recording is not taken: the name of the class of ``RecordingRefused``, and its words."""

    kind: str
    words: str


class DiskFailed(msgspec.Struct, frozen=True, tag="disk_failed"):
    """The file could not be read or written: an error number of the system, and its words."""

    number: int
    words: str


DecodingAnswer = Converted | Refused | DiskFailed

LONGEST_ANSWER: Final = 64 * 1024
"""In bytes. More is no answer of ours."""

encode: Final = msgspec.json.Encoder().encode
read_job: Final = msgspec.json.Decoder(DecodingJob).decode
read_answer: Final[msgspec.json.Decoder[DecodingAnswer]] = msgspec.json.Decoder(DecodingAnswer)
