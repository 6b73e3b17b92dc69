"""Programs that run for as long as a test needs them."""

import os
import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, AnyStr, Final

GIVE_UP_S: Final = 5.0
"""How long a program may take to end when it is asked to."""


@contextmanager
def running(
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    log: Path,
    pass_fds: Sequence[int] = (),
    user: str | None = None,
) -> Generator[subprocess.Popen[bytes]]:
    """Run ``command`` until the block is left; what it prints goes to the file ``log``."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=pass_fds,
            user=user,
            group=user,
            extra_groups=None if user is None else [],
        )
    try:
        yield process
    finally:
        end(process)


@contextmanager
def over_with(process: subprocess.Popen[AnyStr]) -> Generator[subprocess.Popen[AnyStr]]:
    """Wait for a program's end after the block, as ``subprocess.Popen`` does; but kill it where the block failed.

    It would otherwise be waited for without an end, and the failure never be seen.
    """
    with process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask ``process`` to end, and end it if it does not."""
    process.terminate()
    try:
        process.wait(GIVE_UP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def saying(
    command: Sequence[str], option: str, *, env: Mapping[str, str], log: Path
) -> Generator[tuple[subprocess.Popen[bytes], str]]:
    """Run ``command`` as ``running`` does, and wait for the line that it prints when it is ready.

    ``option`` (as ``--print-address={}``) passes it the file descriptor for that line.

    Raises:
        AssertionError: it ended without a word.
    """
    ours, theirs = os.pipe()
    with os.fdopen(ours) as ear:
        arguments = [*command, option.format(theirs)]
        with running(arguments, env=env, log=log, pass_fds=[theirs]) as process:
            os.close(theirs)
            yield process, _first_line(ear, log)


def _first_line(ear: IO[str], log: Path) -> str:
    line = ear.readline().strip()
    assert line, f"ended before it was ready: {log.read_text(errors='replace')}"
    return line
