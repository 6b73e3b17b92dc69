"""The desktop's handle of the phone process: it sends orders, receives reports, and notices its end."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from agent_desktop.phone.messages import LONGEST_LINE, PhoneOrder, PhoneReport, line_of, read_report
from agent_desktop.protocol.codec import UNREADABLE_JSON

log: Final = logging.getLogger(__name__)

FAREWELL_S: Final = 2.0
"""Seconds in which the process must end once its input is closed."""


def command() -> Sequence[str]:
    """Return the command line of the phone process: this program in another role, or Python with its module."""
    if Path(sys.executable).stem.lower().startswith("python"):
        return (sys.executable, "-m", "agent_desktop.phone")
    return (sys.executable, "--phone")


class PhoneProcess:
    """A running process. ``on_report`` and ``on_end`` are called on the loop's thread.

    Threads read its output, because Qt's event loop does not support pipes on every system.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        on_report: Callable[[PhoneReport], None],
        on_end: Callable[[], None],
        start: Sequence[str],
    ) -> None:
        """Start the process.

        Raises:
            OSError: it cannot be started.
        """
        self._loop = loop
        self._on_report = on_report
        self._on_end = on_end
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            start,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
        )
        for work in (self._read_reports, self._read_complaints):
            threading.Thread(target=work, name=f"phone: {work.__name__}", daemon=True).start()

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    def order(self, order: PhoneOrder) -> None:
        """Send an order; if the process has ended, the order is lost and the end is reported."""
        stdin = self._process.stdin
        if stdin is not None:
            with suppress(OSError, ValueError):  # ValueError: closed.
                stdin.write(line_of(order))
                stdin.flush()

    def close(self) -> None:
        """Let the process end, and kill it if it does not; call this in a thread."""
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
        try:
            self._process.wait(FAREWELL_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read_reports(self) -> None:
        stdout = self._process.stdout
        if stdout is None:
            return
        with stdout:
            while text := stdout.readline(LONGEST_LINE):
                try:
                    report = read_report.decode(text)
                except UNREADABLE_JSON:
                    log.warning("the phone process wrote a line that is not a report")
                    continue
                self._hand_over(self._on_report, report)
        self._process.wait()
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
        self._hand_over(self._on_end)

    def _read_complaints(self) -> None:
        """Log the standard error of the process, to which libraries of the system's sound write."""
        stderr = self._process.stderr
        if stderr is None:
            return
        with stderr:
            for text in stderr:
                log.info("phone process", extra={"data": {"stderr": text.decode(errors="replace").rstrip()}})

    def _hand_over(self, call: Callable[..., None], *arguments: object) -> None:
        with suppress(RuntimeError):  # The loop is closed.
            self._loop.call_soon_threadsafe(call, *arguments)
