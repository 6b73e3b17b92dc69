"""Run only the latest task; starting one cancels its predecessor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Start = Callable[[Coroutine[Any, Any, None]], asyncio.Task[None] | None]
"""Start a task, or return None when no more tasks are started."""


class LatestTask:
    """Runs the latest of the tasks that it is given."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._task: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether a task is running."""
        return self._task is not None and not self._task.done()

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        """Cancel the running task and run ``work`` instead."""
        self.stop()
        self._task = self._start(work)

    def stop(self) -> None:
        """Cancel the running task."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
