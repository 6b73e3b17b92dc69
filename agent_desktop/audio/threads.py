"""Run slow work in threads, and pass its result to the event loop's thread.

The threads are daemons: a sound driver that never answers must not keep the desktop from ending.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


class Threads:
    """The threads of one owner; the owner limits how many run at once."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._at_work: set[threading.Thread] = set()
        self._ending: set[threading.Thread] = set()
        self._idle = asyncio.Event()
        self._idle.set()

    def run(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do ``work`` in a thread called ``name``, then call ``done`` with its result on the loop's thread.

        ``work`` reports failures by its result; an exception is a bug of ours and goes to the loop's handler.
        """
        self._idle.clear()

        def finish(outcome: Callable[[], T]) -> None:
            self._at_work.discard(thread)
            self._ending = {one for one in self._ending if one.is_alive()} | {thread}
            if not self._at_work:
                self._idle.set()
            done(outcome())

        def carry_out() -> None:
            outcome = _outcome(work)
            with suppress(RuntimeError):  # The loop is closed, so nothing waits for the result.
                self._loop.call_soon_threadsafe(finish, outcome)

        thread = threading.Thread(target=carry_out, name=name, daemon=True)
        self._at_work.add(thread)
        thread.start()

    async def idle(self, within_s: float) -> None:
        """Wait until no thread is running, but no longer than ``within_s`` seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), within_s)
        for thread in self._ending:
            thread.join()  # Its work is complete and its result delivered: only its end is left to wait for.


def _outcome(work: Callable[[], T]) -> Callable[[], T]:
    """Return a function that returns what ``work`` returned, or raises what it raised."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  Raised again where the loop's handler sees it.
        fault = error

        def fail() -> T:
            raise fault

        return fail
    return lambda: result
