"""Run command lines that may be interrupted and whose standard streams may be closed, full, or never read."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from typing import Final

from agent_desktop.protocol.text_encoding import UnreadableText, decode_line

FAILED: Final = 1
INTERRUPTED: Final = 130
"""The code with which a shell reports a program that Ctrl+C ended."""
NOT_READ: Final = 141
"""The code with which a shell reports a program whose output was closed early, as by ``head``."""
_NO_ROOM: Final = {errno.ENOSPC, errno.EFBIG, errno.EIO}


class InputUnreadable(Exception):
    """The expected line cannot be read from standard input; the message contains the reason and the remedy."""


def run(command: Callable[[], int], *, name: str) -> int:
    """Run ``command``, flush its output, and return its exit code.

    An interrupt and output that cannot be written end the command with exit codes of their own instead of a traceback.
    """
    try:
        try:
            return command()
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return NOT_READ
    except OSError as error:
        if error.errno not in _NO_ROOM or error.filename is not None:
            raise
        _drop_output()
        sys.stderr.write(f"{name}: the output cannot be written: {error.strerror}.\n")
        return FAILED


def read_line(what: str) -> str:
    """Return the first line of standard input, without its end; it is empty if there is none.

    Raises:
        InputUnreadable: standard input is closed or a folder, or the line is not in UTF-8.
    """
    if sys.stdin is None:
        raise InputUnreadable(f"standard input is closed; provide {what} there.")
    try:
        return decode_line(sys.stdin.buffer.readline())
    except UnreadableText as error:
        raise InputUnreadable(f"{what} is not UTF-8 text.") from error
    except OSError as error:
        raise InputUnreadable(f"standard input cannot be read: {error.strerror}.") from error


def _drop_output() -> None:
    """Redirect the output that is left to nowhere; otherwise the interpreter would try to write it at exit and fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
