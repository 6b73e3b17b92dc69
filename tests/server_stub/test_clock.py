"""The machine's clock, as the server reads it."""

from __future__ import annotations

from datetime import timedelta

from server_stub.clock import SystemClock
from tests.support.clock import NOON


class Machine:
    """A wall clock that can be set, and a count of seconds that cannot."""

    def __init__(self) -> None:
        self.wall = NOON
        self.seconds = 1000.0
        self.clock = SystemClock(lambda: self.wall, lambda: self.seconds)

    def run(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds


def test_that_a_clock_that_runs_was_not_set() -> None:
    machine = Machine()
    for _ in range(5):
        machine.run(3600)
        assert machine.clock.now() == machine.wall
    assert machine.clock.take_setting() == timedelta()


def test_that_a_clock_set_back_a_little_stands_still_until_it_has_caught_up() -> None:
    machine = Machine()
    machine.wall -= timedelta(seconds=30)
    assert machine.clock.now() == NOON
    machine.run(20)
    assert machine.clock.now() == NOON
    machine.run(20)
    assert machine.clock.now() == NOON + timedelta(seconds=10)
    assert machine.clock.take_setting() == timedelta()


def test_that_a_clock_set_far_is_followed_and_reported_once() -> None:
    machine = Machine()
    for hours in (-1, 2):
        before = machine.wall
        machine.wall += timedelta(hours=hours)
        machine.run(5)
        assert machine.clock.now() == before + timedelta(hours=hours, seconds=5)
        assert machine.clock.take_setting() == timedelta(hours=hours)
        assert machine.clock.take_setting() == timedelta()


def test_that_a_clock_set_back_a_little_again_and_again_is_followed_in_the_end() -> None:
    machine = Machine()
    for _ in range(3):
        machine.wall -= timedelta(seconds=30)
        machine.clock.now()
    assert machine.clock.now() == NOON - timedelta(seconds=90)
    assert machine.clock.take_setting() == timedelta(seconds=-90)
