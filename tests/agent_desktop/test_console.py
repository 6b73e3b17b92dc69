"""Command lines that are interrupted, or whose streams are closed, full or without a reader: a message, and no traceback."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from agent_desktop.console import FAILED, INTERRUPTED, NOT_READ
from tests.house.source import ROOT
from tests.support.processes import over_with
from tests.support.waiting import PATIENCE_S

SERVER: Final = str(Path(sys.executable).with_name("callback-server"))
DESKTOP: Final = str(Path(sys.executable).with_name("agent-desktop"))
REPOSITORY: Final = f"{sys.executable} {ROOT / 'packaging/updates/repository.py'}"
VOICES: Final = f"cd {ROOT} && {sys.executable} -m demo.voices"
REFUSED: Final = 2


def environment(**more: str) -> Mapping[str, str]:
    """Return an environment without a screen, a keyring, or unbuffered streams, which would hide a late failure."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**env, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", **more}


def shell(line: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command line, and see that it ends without a traceback."""
    ended = subprocess.run(
        ["/bin/bash", "-c", line],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        env=environment(**more),
    )
    assert "Traceback" not in ended.stderr
    assert "Exception ignored" not in ended.stderr
    return ended


@pytest.mark.parametrize("buffered", ["", "1"])
@pytest.mark.parametrize(
    "command",
    [
        f"echo long secret | {SERVER} hash-password",
        f"{SERVER} check-site /dev/null",
        f"{SERVER} --help",
        f"{DESKTOP} --help",
        f"{REPOSITORY} --help",
        f"{VOICES} --help",
    ],
)
def test_that_output_without_a_reader_ends_a_command_quietly(command: str, buffered: str) -> None:
    ended = shell(f"({command}; echo $? >&2) | (exec <&-; true)", PYTHONUNBUFFERED=buffered)
    assert ended.stderr.strip() in {str(NOT_READ), "0"}


@pytest.mark.parametrize("buffered", ["", "1"])
@pytest.mark.parametrize(
    "command", [f"echo long secret | {SERVER} hash-password", f"{SERVER} check-site /dev/null"]
)
def test_that_output_for_which_there_is_no_space_is_reported(command: str, buffered: str) -> None:
    ended = shell(f"{command} > /dev/full", PYTHONUNBUFFERED=buffered)
    assert ended.returncode == FAILED
    assert ended.stderr == "callback-server: the output cannot be written: No space left on device.\n"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (f"{SERVER} hash-password <&-", "standard input is closed"),
        (f"{SERVER} hash-password < /dev/null", "the password is empty"),
        (f"printf 'caf\\xe9\\n' | {SERVER} hash-password", "not UTF-8 text"),
        (f"echo long secret | {SERVER} hash-password >&-", "standard output is closed"),
        (f"{SERVER} check-site /", "folder"),
        (f"{SERVER} check-site /no/such/file", "there is no such file"),
        (f"{SERVER} serve --site / --data-dir /dev/null/x", "folder"),
        (f"{SERVER} serve --trusted-proxy proxy.example", "give one such as 127.0.0.1 or 10.0.0.0/8"),
        (f"{DESKTOP} --user dana --password-stdin <&-", "standard input is closed"),
        (f"printf 'caf\\xe9\\n' | {DESKTOP} --user dana --password-stdin", "not UTF-8 text"),
        (f"{REPOSITORY} key /no/such/folder/key --passphrase-file /no/such/file", "No such file"),
    ],
)
def test_that_a_stream_or_file_that_cannot_be_used_is_named(command: str, told: str) -> None:
    ended = shell(command)
    assert (ended.returncode, ended.stdout) == (REFUSED, "")
    assert told in ended.stderr


def typed(command: list[str], *answers: bytes) -> tuple[int, str]:
    """Run ``command`` at a terminal, answer its questions; return its exit code and what is shown."""
    ours, its = pty.openpty()
    with over_with(
        subprocess.Popen(
            command, stdin=its, stdout=its, stderr=its, env=environment(), start_new_session=True
        )
    ) as process:
        os.close(its)
        shown = b""
        with os.fdopen(ours, "r+b", buffering=0) as terminal:
            for number, answer in enumerate(answers, 1):
                while shown.count(b": ") < number:
                    shown += terminal.read(1024)
                terminal.write(answer)
            with suppress(OSError):  # A terminal reports an error when its program has ended.
                while more := terminal.read(1024):
                    shown += more
        code = process.wait(PATIENCE_S)
    assert b"Traceback" not in shown
    return code, shown.decode(errors="replace")


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([b"\x04"], "no password was typed"),
        ([b"\xff\n"], "not UTF-8"),
        ([b"one\n", b"two\n"], "differ"),
        ([b"one\n", b"\x04"], "no password was typed"),
        ([b"\n", b"\n"], "empty"),
    ],
)
def test_that_a_missing_password_at_a_terminal_is_reported(answers: list[bytes], told: str) -> None:
    ended, shown = typed([SERVER, "hash-password"], *answers)
    assert ended == REFUSED
    assert told in shown


def test_that_a_missing_passphrase_at_a_terminal_is_reported(tmp_path: Path) -> None:
    ended, shown = typed([*REPOSITORY.split(), "key", str(tmp_path / "key")], b"\x04")
    assert ended == REFUSED
    assert "no passphrase was typed" in shown
    assert list(tmp_path.iterdir()) == []


def test_that_an_interrupted_command_ends_without_a_traceback() -> None:
    command = [sys.executable, "-c", INTERRUPTED_PROGRAM]
    with over_with(
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=PATIENCE_S)[1]
    assert (process.returncode, said) == (INTERRUPTED, "")


INTERRUPTED_PROGRAM: Final = """
import signal, sys, time
from agent_desktop import console

signal.signal(signal.SIGINT, signal.default_int_handler)  # A shell has what it starts in the background ignore it.

def wait() -> int:
    print("ready", flush=True)
    while True:
        time.sleep(0.1)  # A pause without an end would miss a signal that comes just before it begins.

sys.exit(console.run(wait, name="test"))
"""
