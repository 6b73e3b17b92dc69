"""The thread that a store writes in."""

from __future__ import annotations

import asyncio
import threading

import pytest

from server_stub.store.writer_thread import WriterThread


async def test_that_one_other_thread_takes_the_pieces_in_order() -> None:
    thread = WriterThread("test")
    done: list[tuple[int, int]] = []
    await asyncio.gather(
        *(thread.run(lambda each=each: done.append((each, threading.get_ident()))) for each in range(50))
    )
    thread.close()
    assert [each for each, _ in done] == list(range(50))
    assert {ident for _, ident in done} != {threading.get_ident()}
    assert len({ident for _, ident in done}) == 1


async def test_that_a_caller_gets_a_result_or_an_error() -> None:
    thread = WriterThread("test")
    failing = asyncio.create_task(thread.run(lambda: 1 // 0))
    returned = await thread.run(lambda: 7)
    with pytest.raises(ZeroDivisionError):
        await failing
    thread.close()
    assert returned == 7


async def test_that_a_cancelled_caller_does_not_hold_up_the_next() -> None:
    thread = WriterThread("test")
    began, may_end = threading.Event(), threading.Event()

    def slow() -> None:
        began.set()
        may_end.wait()

    cancelled = asyncio.create_task(thread.run(slow))
    await asyncio.to_thread(began.wait)
    skipped: list[str] = []
    waiting = asyncio.create_task(thread.run(lambda: skipped.append("begun")))
    following = asyncio.create_task(thread.run(lambda: "answered"))
    await asyncio.sleep(0)
    cancelled.cancel()
    waiting.cancel()
    await asyncio.gather(cancelled, waiting, return_exceptions=True)
    may_end.set()
    assert await following == "answered"
    thread.close()
    assert skipped == []


async def test_that_closing_finishes_what_was_begun_and_may_be_repeated() -> None:
    thread = WriterThread("test")
    done: list[int] = []
    pending = [asyncio.create_task(thread.run(lambda each=each: done.append(each))) for each in range(5)]
    await asyncio.sleep(0)
    thread.close()
    thread.close()
    assert done == list(range(5))
    await asyncio.gather(*pending)


def test_that_the_thread_survives_a_loop_that_closes_early() -> None:
    thread = WriterThread("test")
    may_end = threading.Event()

    async def begin() -> None:
        task = asyncio.create_task(thread.run(may_end.wait))
        await asyncio.sleep(0)
        task.cancel()

    async def ask() -> str:
        return await thread.run(lambda: "still there")

    asyncio.run(begin())
    may_end.set()
    assert asyncio.run(ask()) == "still there"
    thread.close()
