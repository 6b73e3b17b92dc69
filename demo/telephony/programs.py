"""The programs of the lab: where they are, and how they end."""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Final

GIVE_UP_S: Final = 5.0
"""How long a program may take to end when it is asked to."""

_UNLESS_ORPHANED: Final = '[ "$PPID" = "$0" ] && exec "$@"'
"""A shell's command: a run that ended before setpriv had bound the program to it is not noticed by the kernel."""

_STARTER: Final = ThreadPoolExecutor(1, thread_name_prefix="program starter")
"""Starts all programs: the kernel binds each to a thread, and this one lasts as long as the run."""

_GET: Final = Path(__file__).parents[2] / "scripts" / "get-asterisk"


class ProgramMissing(RuntimeError):
    """A program of the lab is not on this machine; the message names it and its Debian package."""


@cache
def asterisk_home() -> Path:
    """Return the folder of the unpacked Asterisk.

    Raises:
        ProgramMissing: it is not there, and cannot be unpacked.
    """
    done = subprocess.run([_GET], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ProgramMissing(f"no Asterisk can be had here: {done.stderr.strip()}")
    named = os.environ.get("ASTERISK_HOME")
    cache_home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(named) if named else cache_home / "callback-desk" / "asterisk"


@cache
def asterisk_version() -> tuple[int, int]:
    """Return the major and minor version of the unpacked Asterisk, as (22, 10).

    Raises:
        ProgramMissing: it is not there, and cannot be unpacked.
    """
    done = subprocess.run(
        [asterisk_home() / "bin" / "asterisk", "-V"], capture_output=True, text=True, check=True
    )
    major, minor = done.stdout.removeprefix("Asterisk ").split(".")[:2]
    return int(major), int(minor)


def lab_program(name: str, *, package: str) -> str:
    """Return the path of the program ``name``, which Debian's ``package`` brings.

    Raises:
        ProgramMissing: it is not installed.
    """
    path = shutil.which(name)
    if path is None:
        raise ProgramMissing(f"{name} is missing (Debian package {package}); `make demo-calls` installs it")
    return path


def sipp() -> str:
    """Return the program that plays the customers."""
    return lab_program("sipp", package="sip-tester")


def baresip() -> str:
    """Return the program that is an agent's SIP phone."""
    return lab_program("baresip", package="baresip-core")


def start_program(
    command: Sequence[str], *, output: Path, folder: Path | None = None
) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own; it appends what it prints to ``output``.

    The kernel ends it when the run that started it ends: a run that is killed cleans nothing up, and an Asterisk that
    outlived it would hold its ports and answer the tests of the next run.

    Raises:
        ProgramMissing: setpriv is missing.
    """
    setpriv = [lab_program("setpriv", package="util-linux"), "--pdeathsig", "KILL", "--"]
    bound_to_us = [*setpriv, "/bin/sh", "-c", _UNLESS_ORPHANED, str(os.getpid())]
    with output.open("ab") as printed:
        return _STARTER.submit(
            subprocess.Popen,
            [*bound_to_us, *command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=printed,
            start_new_session=True,
        ).result()


def end_program(process: subprocess.Popen[bytes], how: signal.Signals = signal.SIGTERM) -> None:
    """Send ``how`` to a program, and kill it if that does not end it."""
    process.send_signal(how)
    try:
        process.wait(GIVE_UP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
