"""Noticing that the machine has slept."""

from __future__ import annotations

from agent_desktop.net.wake import LOOK_EVERY, SLEPT, WakeWatch


class Wall:
    """A clock on the wall that a test moves."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


async def test_that_a_look_in_time_means_no_sleep() -> None:
    wall = Wall()
    watch = WakeWatch(lambda: None, wall_clock=wall)
    wall.now_s += LOOK_EVERY.total_seconds() + 1
    assert not watch.look()
    watch.stop()


async def test_that_a_look_that_comes_much_too_late_means_sleep_once() -> None:
    wall = Wall()
    watch = WakeWatch(lambda: None, wall_clock=wall)
    wall.now_s += (LOOK_EVERY + SLEPT).total_seconds() + 1
    assert watch.look()
    assert not watch.look()
    watch.stop()


async def test_that_a_clock_set_back_is_not_a_sleep() -> None:
    wall = Wall()
    watch = WakeWatch(lambda: None, wall_clock=wall)
    wall.now_s -= 3600
    assert not watch.look()
    watch.stop()
