"""The program that transcribes: ``python -m server_stub.transcription.worker [--models DIR] [--model DIR]``.

The server starts it.

It is a separate process because the model needs three times the memory of the rest of the server, and because an engine
written in C++ may crash. It reads jobs from standard input and answers on standard output (see ``messages``), and ends
with standard input, so that it does not outlive the server.
"""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
import threading
from pathlib import Path
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
from server_stub.transcription.recognition import EngineUnusable, LanguageMissing, Recogniser, SoundUnreadable

NICENESS: Final = 10
"""Lower priority of the process, so that routing and desktops on the same machine run first."""


def main() -> int:
    """Load the model, then answer jobs until standard input ends."""
    options = _options()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the server's terminal is the server's to handle.
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    answers = _take_standard_output()
    jobs: SimpleQueue[tuple[TranscriptionJob, str | BinaryIO]] = SimpleQueue()
    threading.Thread(target=_listen, args=(jobs,), daemon=True).start()
    try:
        recogniser = Recogniser(models=options.models, model=options.model)
    except EngineUnusable as error:
        _send(answers, WorkerUnusable(str(error)))
        return 1
    _send(answers, WorkerReady(recogniser.engine, recogniser.fallback))
    while True:
        _work(*jobs.get(), recogniser, answers)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", type=Path, help="where Whisper base is kept; else tiny.en is used")
    parser.add_argument("--model", type=Path, help="the folder of another model")
    return parser.parse_args()


def _work(todo: TranscriptionJob, file: str | BinaryIO, recogniser: Recogniser, answers: BinaryIO) -> None:
    try:
        sound = recogniser.decode(file)
        _send(answers, JobBegun(sound.duration_s))
        _send(answers, JobDone(recogniser.recognise(sound, todo.languages, country=todo.country)))
    except SoundUnreadable as error:
        _send(answers, JobRefused(FailureReason.UNREADABLE, str(error)))
    except LanguageMissing as error:
        _send(answers, JobRefused(FailureReason.LANGUAGE_MISSING, str(error)))
    except Exception as error:  # noqa: BLE001 - an error of the engine must not affect the next recording
        _send(answers, JobRefused(FailureReason.ENGINE_FAILED, f"{type(error).__name__}: {error}"))


def _send(answers: BinaryIO, message: Answer) -> None:
    answers.write(line(message))
    answers.flush()


def _take_standard_output() -> BinaryIO:
    """Return standard output, reserved for the answers; prints of libraries go to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _listen(jobs: SimpleQueue[tuple[TranscriptionJob, str | BinaryIO]]) -> None:
    """Queue the jobs from standard input; at its end, exit the process, even during a job."""
    for text in sys.stdin.buffer:
        todo = job(text)
        jobs.put((todo, todo.path or io.BytesIO(sys.stdin.buffer.read(todo.size))))
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
