"""The thread in which a store writes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

_Piece = tuple[asyncio.AbstractEventLoop, asyncio.Future[Any], Callable[[], Any]]


class WriterThread:
    """A thread that does pieces of work in order, from its first piece until it is closed.

    An executor with one thread would do the same with two futures, a lock and a condition for each piece, which costs
    too much, because each command waits for a piece.
    """

    def __init__(self, name: str) -> None:
        self._pieces: SimpleQueue[_Piece | None] = SimpleQueue()
        # A program that ends without closing its store must not wait for the thread; running work is then not committed.
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._is_started = False

    async def run(self, work: Callable[[], T]) -> T:
        """Do ``work`` in the thread, and return its result or raise its exception.

        Work that has begun is finished even if the caller is cancelled.
        """
        if not self._is_started:
            self._is_started = True
            self._thread.start()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._pieces.put((loop, future, work))
        return await future

    def close(self) -> None:
        """Finish all pieces of work, and wait for the end of the thread. Calling it twice is safe."""
        if self._is_started:
            self._pieces.put(None)
            self._thread.join()

    def _run(self) -> None:
        while (piece := self._pieces.get()) is not None:
            loop, future, work = piece
            if future.cancelled():
                continue
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001 - the caller raises it
                _post(loop, _fail, future, error)
            else:
                _post(loop, _answer, future, result)
            del piece, future, work  # A waiting thread must not keep finished work alive.


def _post(loop: asyncio.AbstractEventLoop, call: Callable[..., None], *arguments: object) -> None:
    with suppress(RuntimeError):  # The loop is closed, and its callers are gone.
        loop.call_soon_threadsafe(call, *arguments)


def _answer(future: asyncio.Future[Any], result: object) -> None:
    if not future.done():
        future.set_result(result)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)
