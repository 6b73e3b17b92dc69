"""The Qt loop keeps every task, and closes every async generator."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import timedelta

from PySide6.QtCore import QEventLoop, QTimer

from agent_desktop.loop import GuardedLoop

A_WHILE_MS = int(timedelta(milliseconds=60).total_seconds() * 1000)


def a_nested_qt_loop() -> None:
    """Turn Qt's loop inside the running task, as a native menu does."""
    nested = QEventLoop()
    QTimer.singleShot(A_WHILE_MS, nested.quit)
    nested.exec()


async def test_that_a_nested_qt_loop_loses_no_task(qloop: GuardedLoop) -> None:
    turns: list[int] = []

    async def count() -> None:
        for turn in range(20):
            turns.append(turn)
            due = qloop.create_future()
            qloop.call_later(0.002, due.set_result, None)
            await due

    async def nest() -> None:
        a_nested_qt_loop()

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(count())
        tasks.create_task(nest())
    assert turns == list(range(20))


async def test_that_a_callback_due_in_a_nested_loop_runs_once_the_task_has_given_way(
    qloop: GuardedLoop,
) -> None:
    called = asyncio.Event()
    qloop.call_soon(called.set)
    a_nested_qt_loop()
    assert not called.is_set()
    await called.wait()


async def test_that_a_callback_cancelled_while_it_waits_is_not_run(qloop: GuardedLoop) -> None:
    called: list[str] = []
    handle = qloop.call_later(0, called.append, "too late")
    a_nested_qt_loop()
    handle.cancel()
    after = asyncio.Event()
    qloop.call_later(0.05, after.set)
    await after.wait()
    assert called == []


async def test_that_an_async_generator_left_by_break_is_closed_on_the_loop(qloop: GuardedLoop) -> None:
    closed_on: asyncio.Future[asyncio.AbstractEventLoop] = qloop.create_future()

    async def lines() -> AsyncIterator[str]:
        try:
            yield "first"
            yield "second"
        finally:
            await asyncio.sleep(0)
            closed_on.set_result(asyncio.get_running_loop())

    async for _ in lines():
        break
    assert await closed_on is qloop


def test_that_the_hooks_for_async_generators_are_put_back(qloop: GuardedLoop) -> None:
    before = sys.get_asyncgen_hooks()
    qloop.run_until_complete(asyncio.sleep(0))
    assert sys.get_asyncgen_hooks() == before
