"""The program that decodes one recording: ``python -m server_stub.recordings.worker``, started by the server.

Files from strangers are decoded by C libraries, so they run in a process with few rights: it reads one job from standard
input, answers on standard output and ends. It can open no file or connection except those of its job, start no process,
and use no more time, memory and disk space than the job allows.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO, Final

from server_stub.recordings.errors import RecordingRefused, TooCostly
from server_stub.recordings.jobs import (
    DecodingAnswer,
    DecodingJob,
    DecodingLimits,
    DiskFailed,
    Refused,
    encode,
    read_job,
)

NICENESS: Final = 10
"""Lower priority of the process, so that routing and desktops on the same machine run first."""

_WARM_UP_RATE: Final = 96_000
"""A rate (samples per second) that must be converted, which loads a further library."""

UNUSABLE: Final = 3
"""The exit code if the libraries are missing."""


def main() -> int:
    """Carry out the job in standard input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the server's terminal is the server's to handle.
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    job = read_job(sys.stdin.buffer.read())
    try:
        _warm_up()
    except (ImportError, OSError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return UNUSABLE
    answer = _work(job)
    sys.stdout.buffer.write(encode(answer))
    sys.stdout.buffer.flush()
    return 0


def _warm_up() -> None:
    """Decode a moment of silence, which loads all libraries before the process loses the right to open files."""
    import wave

    from server_stub.recordings.convert import convert

    silence = io.BytesIO()
    with wave.open(silence, "wb") as sound:
        sound.setparams((2, 2, _WARM_UP_RATE, 0, "NONE", ""))
        sound.writeframes(bytes(4 * _WARM_UP_RATE // 10))
    convert(silence.getvalue(), io.BytesIO(), longest=timedelta(seconds=1))


def _work(job: DecodingJob) -> DecodingAnswer:
    try:
        data = Path(job.source).read_bytes()
        with Path(job.target).open("wb+" if job.is_memory else "xb+") as target:
            _confine(job.limits, target)
            return _converted(job, data, target)
    except RecordingRefused as refusal:
        return Refused(type(refusal).__name__, str(refusal))
    except MemoryError:
        too_costly = TooCostly()
        return Refused(type(too_costly).__name__, str(too_costly))
    except OSError as error:
        if error.errno is None:
            raise
        return DiskFailed(error.errno, os.strerror(error.errno))


def _converted(job: DecodingJob, data: bytes, target: BinaryIO) -> DecodingAnswer:
    from server_stub.recordings.convert import convert

    converted = convert(data, target, longest=job.longest, media_type=job.media_type)
    target.flush()
    return converted


def _confine(limits: DecodingLimits, last_opened: BinaryIO) -> None:
    """Drop the rights that decoding does not need. On systems without such limits, the server's time limit remains."""
    if sys.platform == "win32":
        return
    import resource

    signal.alarm(max(1, round(limits.wall.total_seconds())))  # In case the server ends meanwhile.
    cpu_s = max(1, round(limits.cpu.total_seconds()))
    for limit, most in (
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, limits.output),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, last_opened.fileno() + 1),
    ):
        soft, hard = resource.getrlimit(limit)
        if soft == resource.RLIM_INFINITY or most < soft:
            # Some sandboxes do not allow it.
            with suppress(OSError, ValueError):
                # For CPU, the hard limit ends the process with SIGKILL, which would not show the reason.
                resource.setrlimit(limit, (most, hard if limit == resource.RLIMIT_CPU else most))


if __name__ == "__main__":
    sys.exit(main())
