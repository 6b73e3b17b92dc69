"""The built-in phone's process, as a test runs it: orders in, reports out."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from agent_desktop.phone.messages import PhoneOrder, PhoneReady, PhoneReport, line_of, read_report
from tests.support.waiting import wait_until

T = TypeVar("T", bound=PhoneReport)


class PhoneProcess:
    """A phone process with all its reports."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.reports: list[PhoneReport] = []
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def order(self, order: PhoneOrder) -> None:
        """Give an order."""
        assert self.process.stdin is not None
        self.process.stdin.write(line_of(order))
        self.process.stdin.flush()

    def wait_for(self, kind: type[T], fits: Callable[[T], bool] = lambda _: True, *, after: int = 0) -> T:
        """Return the first report of ``kind`` that fits, among those from number ``after`` on."""

        def look() -> list[T]:
            return [one for one in self.reports[after:] if isinstance(one, kind) and fits(one)]

        return wait_until(look, f"a report {kind.__name__} among {self.reports[-5:]}")[0]

    def join(self) -> None:
        """Wait until all reports are read."""
        self._thread.join()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for text in self.process.stdout:
            self.reports.append(read_report.decode(text))


@contextmanager
def phone_process(env: Mapping[str, str], *, prefix: Sequence[str] = ()) -> Generator[PhoneProcess]:
    """Run a phone process until the block is left; ``prefix`` goes before its command line."""
    process = subprocess.Popen(
        [*prefix, sys.executable, "-m", "agent_desktop.phone"],
        env=dict(env),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    phone = PhoneProcess(process)
    try:
        phone.wait_for(PhoneReady)
        yield phone
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.kill()
        process.wait()
        phone.join()
        process.stdin.close()
        process.stdout.close()
