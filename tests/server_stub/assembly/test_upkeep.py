"""What a server does in the background does not end unnoticed."""

import asyncio

import pytest

from server_stub.assembly.upkeep import in_background, stop_task


@pytest.mark.logs_expected("a task in the background has failed")
async def test_that_a_task_that_fails_is_logged_while_the_server_runs() -> None:
    async def fail() -> None:
        raise RuntimeError("a bug")

    task = in_background(fail(), name="cleaning")
    await asyncio.wait([task])
    await stop_task(task)


async def test_that_a_task_that_is_stopped_is_not_logged() -> None:
    async def last() -> None:
        await asyncio.Event().wait()

    task = in_background(last(), name="cleaning")
    await asyncio.sleep(0)
    await stop_task(task)
    assert task.cancelled()
