"""A worker with the worker's protocol whose behaviour depends on the name of the file, for behaviour that no engine has on demand.

``python -m tests.server_stub.transcription.scripted_worker``
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from agent_desktop.protocol.objects import Transcription, Word
from server_stub.transcription.errors import FailureReason
from server_stub.transcription.messages import (
    Answer,
    JobBegun,
    JobDone,
    JobRefused,
    WorkerReady,
    WorkerUnusable,
    job,
    line,
)


def say(message: Answer) -> None:
    """Say ``message`` at once."""
    sys.stdout.buffer.write(line(message))
    sys.stdout.buffer.flush()


def say_raw(text: bytes) -> None:
    """Send a line that is not a message."""
    sys.stdout.buffer.write(text)
    sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """Write to standard error."""
    sys.stderr.write(text)
    sys.stderr.flush()


def crash(file: Path) -> None:
    """End with a word on standard error."""
    complain(f"the engine's last words on {file.name}\n")
    os._exit(3)


def crash_once(file: Path) -> None:
    """End, and remember it in the file; the next time all is well."""
    if not file.exists():
        file.touch()
        os._exit(3)
    transcribe(file)


def hang(_file: Path) -> None:
    """Never answer."""
    sys.stdin.buffer.readline()


def begin_and_hang(file: Path) -> None:
    """Begin on a second of sound, and never answer."""
    say(JobBegun(1.0))
    hang(file)


def half_a_line(_file: Path) -> None:
    """End in the middle of an answer."""
    say_raw(b'{"type":"done"')
    os._exit(0)


def chatter(file: Path) -> None:
    """Say more on standard error than a pipe holds."""
    complain("x" * 2_000_000)
    transcribe(file)


def transcribe(file: Path) -> None:
    """Hear the file's name."""
    say(JobBegun(1.0))
    say(JobDone(Transcription(file.name, (Word(file.name, 0.0, 0.5, 0.9),), "en", "script")))


BEHAVIOURS: Final[dict[str, Callable[[Path], None]]] = {
    "crash": crash,
    "crash-once": crash_once,
    "hang": hang,
    "begin-and-hang": begin_and_hang,
    "half-a-line": half_a_line,
    "chatter": chatter,
    "nonsense": lambda _file: say_raw(b"{}\n"),
    "endless-line": lambda _file: say_raw(b"x" * 9_000_000),
    "out-of-turn": lambda _file: say(WorkerReady()),
    "refuse": lambda _file: say(JobRefused(FailureReason.ENGINE_FAILED, "on request")),
}


def main() -> None:
    """Answer jobs until standard input ends; the first argument decides the start."""
    match sys.argv[1:]:
        case ["unusable"]:
            say(WorkerUnusable("no model"))
            return
        case ["never-ready"]:
            sys.stdin.buffer.readline()
            return
        case ["ready-but-wrong"]:
            say(JobBegun(1.0))
        case _:
            say(WorkerReady())
    for text in sys.stdin.buffer:
        todo = job(text)
        file = Path(todo.path)
        if file.name == "languages":
            say(JobDone(Transcription(" ".join(todo.languages), ())))
        else:
            BEHAVIOURS.get(file.name, transcribe)(file)


if __name__ == "__main__":
    main()
