"""Runs ``async def test_…``, and fails what such a test leaves behind.

A test that asks for ``qloop``, ``qapp`` or ``qtbot`` runs on the one Qt loop of the session, any other on a plain
asyncio loop of its own. Fixtures are never async: a test opens what it needs with ``async with``.

Never call ``qtbot.waitUntil`` or ``qtbot.waitSignal`` in an async test: they turn a second loop inside the task.
Await a future instead. Sync tests may use both.
"""

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, Final, cast

import pytest
from PySide6.QtWidgets import QApplication

from agent_desktop.loop import GuardedLoop
from tests.support.waiting import PATIENCE_S

QT_FIXTURES: Final = frozenset({"qapp", "qloop", "qtbot"})
TEST_PATIENCE_S: Final = 2 * PATIENCE_S
"""How long an async test may take: longer than each wait in it, whose failure is more informative."""


@pytest.fixture(scope="session")
def qloop(qapp: QApplication) -> Iterator[GuardedLoop]:
    """The loop on which Qt and asyncio run together: one for the session, as there is one QApplication."""
    qapp.setQuitOnLastWindowClosed(False)
    loop = GuardedLoop(qapp)
    yield loop
    loop.close()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Give an async test of Qt the loop to run on."""
    if (
        isinstance(item, pytest.Function)
        and inspect.iscoroutinefunction(item.obj)
        and not QT_FIXTURES.isdisjoint(item.fixturenames)
        and "qloop" not in item.fixturenames
    ):
        item.fixturenames.append("qloop")


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> object:
    """Run an async test to its end; leave the others to pytest."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    test = cast("Callable[..., Coroutine[Any, Any, None]]", pyfuncitem.obj)
    arguments = {name: pyfuncitem.funcargs[name] for name in inspect.signature(test).parameters}
    guarded = _guarded(test(**arguments), _patience_s(pyfuncitem))
    if "qloop" in pyfuncitem.fixturenames:
        qloop = cast("GuardedLoop", pyfuncitem.funcargs["qloop"])
        qloop.run_until_complete(guarded)
    else:
        with asyncio.Runner() as runner:
            runner.run(guarded)
    return True


def _patience_s(item: pytest.Function) -> float:
    """Return how long a test may take; ``@pytest.mark.patience(seconds)`` gives one more."""
    marker = item.get_closest_marker("patience")
    return float(marker.args[0]) if marker else TEST_PATIENCE_S


async def _guarded(test: Coroutine[Any, Any, None], patience_s: float) -> None:
    """Run ``test``; fail if it takes too long, leaves tasks running, or lost an error on the loop."""
    loop = asyncio.get_running_loop()
    lost: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda _loop, context: lost.append(context))
    patience = asyncio.timeout(patience_s)
    try:
        async with patience:
            await test
    except TimeoutError as error:
        if patience.expired():
            raise AssertionError(f"the test was not done after {patience_s:g} s") from error
        raise
    finally:
        left = await _end_the_rest()
        loop.set_exception_handler(None)
    assert not left, f"the test left tasks running: {left}"
    assert not lost, f"errors that nobody caught on the loop: {lost}"


async def _end_the_rest() -> list[str]:
    """Cancel every task but the caller's, and return what they were."""
    await asyncio.sleep(0)  # A task that has just been cancelled gets the turn in which it ends.
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    names = [repr(task) for task in left]
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    return names
