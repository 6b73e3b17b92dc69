"""The program that transcribes: ``python -m server_stub.transcription.worker``, started by the server.

It is a process of its own because a model in memory is three times the rest of the server, and because an engine
written in C++ may end without a word. It takes jobs on standard input and answers on standard output (see
``messages``), and ends when standard input does: however the server went, the worker goes too.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from queue import SimpleQueue
from typing import BinaryIO, Final

from server_stub.transcription.errors import FailureReason
from server_stub.transcription.messages import (
    Answer,
    JobBegun,
    JobDone,
    JobRefused,
    TranscriptionJob,
    WorkerReady,
    WorkerUnusable,
    job,
    line,
)
from server_stub.transcription.recognition import EngineUnusable, Recognizer, SoundUnreadable

NICENESS: Final = 10
"""Routing and the desktops on the same machine come first."""


def main() -> int:
    """Load the model, then answer jobs until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the server's terminal is the server's to handle.
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    answers = _take_standard_output()
    jobs: SimpleQueue[TranscriptionJob] = SimpleQueue()
    threading.Thread(target=_listen, args=(jobs,), daemon=True).start()
    try:
        recogniser = Recognizer()
    except EngineUnusable as error:
        _say(answers, WorkerUnusable(str(error)))
        return 1
    _say(answers, WorkerReady())
    while True:
        _work(jobs.get(), recogniser, answers)


def _work(todo: TranscriptionJob, recogniser: Recognizer, answers: BinaryIO) -> None:
    try:
        sound = recogniser.decode(todo.path)
        _say(answers, JobBegun(sound.duration_s))
        _say(answers, JobDone(recogniser.recognise(sound)))
    except SoundUnreadable as error:
        _say(answers, JobRefused(FailureReason.UNREADABLE, str(error)))
    except Exception as error:  # noqa: BLE001 - whatever the engine raises, the next recording may be fine
        _say(answers, JobRefused(FailureReason.ENGINE_FAILED, f"{type(error).__name__}: {error}"))


def _say(answers: BinaryIO, message: Answer) -> None:
    answers.write(line(message))
    answers.flush()


def _take_standard_output() -> BinaryIO:
    """Return standard output for the answers alone: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _listen(jobs: SimpleQueue[TranscriptionJob]) -> None:
    """Hand over jobs; end the process when there is nobody left to work for, even in the middle of one."""
    for text in sys.stdin.buffer:
        jobs.put(job(text))
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
