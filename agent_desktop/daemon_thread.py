"""Await a blocking call in a thread that never delays the end of the program."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar, cast

T = TypeVar("T")


async def in_daemon_thread(name: str, call: Callable[[], T]) -> T:
    """Return the result of ``call``, or raise its exception, from a daemon thread called ``name``.

    ``asyncio.to_thread`` waits for its threads when the program ends, and a hanging call would keep the program alive.
    If the caller is cancelled, the call goes on and its result is dropped.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(value: T | None, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(cast("T", value))

    def run() -> None:
        value, error = None, None
        try:
            value = call()
        except Exception as failure:  # noqa: BLE001 - it is raised where it is awaited
            error = failure
        with suppress(RuntimeError):  # The loop is closed, so nothing waits for the result.
            loop.call_soon_threadsafe(settle, value, error)

    threading.Thread(target=run, name=name, daemon=True).start()
    return await answer
