"""Virtual time: what is to happen when, and the clock that the server reads meanwhile."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from server_stub.clock import SystemClock

BEGIN: Final = datetime(2026, 3, 3, 15, 30, tzinfo=UTC)
"""A Tuesday afternoon, half an hour before one business process closes and before a shift begins."""


class Agenda:
    """The calls that are to come, in the order of their times and, at the same time, of their entry.

    ``now_s`` counts the seconds since the beginning and only grows. Each initiative (a customer's request, an agent's
    press, a fault) has a name and draws its chances from a generator of its own, made from the seed and the name: one
    initiative that is left out does not change the others.
    """

    def __init__(self, seed: int, allowed: frozenset[str] | None = None) -> None:
        self.now_s = 0.0
        self.initiatives: list[tuple[float, str]] = []
        self._seed = seed
        self._allowed = allowed
        self._calls: list[tuple[float, int, Callable[[], None]]] = []
        self._entered = 0

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Plan ``call`` in ``seconds``."""
        self._entered += 1
        at_s = self.now_s + seconds if seconds > 0 else self.now_s
        heapq.heappush(self._calls, (at_s, self._entered, call))

    def run_until(self, end_s: float, after_each: Callable[[], None]) -> None:
        """Make the calls that are planned until ``end_s``, and ``after_each`` after every one; then it is ``end_s``."""
        calls, pop = self._calls, heapq.heappop
        while calls and calls[0][0] <= end_s:
            self.now_s, _, call = pop(calls)
            call()
            after_each()
        self.now_s = end_s

    @property
    def next_s(self) -> float | None:
        """When the next call is planned; None if there is none."""
        return self._calls[0][0] if self._calls else None

    def make_next(self) -> None:
        """Make the next call, at its time."""
        self.now_s, _, call = heapq.heappop(self._calls)
        call()

    def chance(self, name: str) -> Random:
        """Return the generator of what ``name`` names; the same seed and name always give the same one."""
        return Random(f"{self._seed} {name}")

    def may(self, name: str) -> bool:
        """Return whether the initiative takes place, and note it: a shortened trace leaves most of them out."""
        if self._allowed is not None and name not in self._allowed:
            return False
        self.initiatives.append((self.now_s, name))
        return True


class VirtualClock(SystemClock):
    """The server's own clock over virtual time, on a machine whose clock can be set.

    ``small_steps`` counts the steps of up to a minute, by which spans become shorter or longer.
    """

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._offset = timedelta()
        self._read_s = -1.0
        self.small_steps = 0
        super().__init__(
            wall=lambda: BEGIN + timedelta(seconds=agenda.now_s) + self._offset,
            monotonic=lambda: agenda.now_s,
        )

    def now(self) -> datetime:
        """See ``Clock``; between two calls of the agenda no time passes."""
        now_s = self._agenda.now_s
        if now_s == self._read_s:
            return self._last
        self._read_s = now_s
        return super().now()

    def set_by(self, by: timedelta) -> None:
        """Set the machine's clock forward, or back if negative."""
        self._offset += by
        self._read_s = -1.0
        self.small_steps += abs(by) <= timedelta(minutes=1)

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """See ``Clock``."""
        planned = [call]

        def make_the_call() -> None:
            for each in tuple(planned):
                each()

        self._agenda.after((moment - self.now()).total_seconds(), make_the_call)
        return planned.clear
