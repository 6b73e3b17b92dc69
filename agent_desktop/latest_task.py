"""One task at a time: a later one ends the one before, whose answer nobody waits for any more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Start = Callable[[Coroutine[Any, Any, None]], asyncio.Task[None] | None]
"""Begins a task, or says by None that nothing is begun any more."""


class LatestTask:
    """Runs the latest of what it is given."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._task: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._task is not None and not self._task.done()

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        """Run ``work`` instead of what is under way."""
        self.stop()
        self._task = self._start(work)

    def stop(self) -> None:
        """End what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
