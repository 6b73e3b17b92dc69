"""Queues of work: that of one call is done in order, and calls do not wait for each other."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from server_stub.logs import get_logger
from server_stub.telephony.asterisk.errors import AriError

_log = get_logger(__name__)

Work = Callable[[], Awaitable[None]]


class Lanes:
    """A queue of work for each key, which is an interaction.

    So a hang-up that is ordered while a channel is being created is carried out after the creation. Otherwise it would
    find no channel to end, and the channel would continue to ring without an owner.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Work]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._is_closed = False

    def add(self, key: str, work: Work) -> None:
        """Do ``work`` after all work that was added for ``key`` before; once all is finished, nothing more is done."""
        if self._is_closed:  # The timers of calls, which go on without this server, may still run.
            return
        self._waiting.setdefault(key, deque()).append(work)
        if key not in self._tasks:
            self._tasks[key] = asyncio.create_task(self._run(key), name=f"telephony {key}")

    def is_busy(self, key: str) -> bool:
        """Return whether work for ``key`` waits or is being done."""
        return key in self._tasks

    async def finish(self, within_s: float) -> None:
        """Finish the present work, cancel the rest after ``within_s``, and take no more."""
        tasks = tuple(self._tasks.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=within_s)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        self._is_closed = True

    async def _run(self, key: str) -> None:
        waiting = self._waiting[key]
        try:
            while waiting:
                await self._do(waiting.popleft())
        finally:
            del self._waiting[key], self._tasks[key]

    async def _do(self, work: Work) -> None:
        try:
            await work()
        except AriError as error:
            # The next comparison with Asterisk finds and corrects the resulting state.
            _log.warning("an order to Asterisk failed", detail=str(error))
        except Exception:  # noqa: BLE001 - the orders that follow, a hang-up among them, must still be carried out
            _log.exception("an order to Asterisk broke")
