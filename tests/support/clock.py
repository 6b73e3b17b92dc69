"""A clock that is moved by hand, for the server's parts that ask for one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Final

NOON: Final = datetime(2026, 3, 3, 12, tzinfo=UTC)


class ManualClock:
    """A ``server_stub.clock.Clock`` that stands still until ``advance``."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now
        self._set = timedelta()
        self._numbers = count()
        self._calls: dict[int, tuple[datetime, Callable[[], None]]] = {}

    def now(self) -> datetime:
        """Return the instant that it was set to."""
        return self._now

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` when the clock is moved to ``moment`` or past it."""
        number = next(self._numbers)
        self._calls[number] = (moment, call)

        def call_off() -> None:
            self._calls.pop(number, None)

        return call_off

    @property
    def waiting(self) -> int:
        """How many calls are to come."""
        return len(self._calls)

    def set_by(self, by: timedelta) -> None:
        """Set the clock as somebody does who finds it wrong: no time passes, and what is to be called comes as it would have."""
        self._now += by
        self._set += by
        self._calls = {number: (moment + by, call) for number, (moment, call) in self._calls.items()}

    def take_setting(self) -> timedelta:
        """See ``server_stub.clock.Clock``."""
        setting, self._set = self._set, timedelta()
        return setting

    def advance(self, by: timedelta = timedelta()) -> None:
        """Move on, making each call at its own moment, the earliest first."""
        end = self._now + by
        while due := [(moment, number) for number, (moment, _) in self._calls.items() if moment <= end]:
            moment, number = min(due)
            _, call = self._calls.pop(number)
            self._now = max(self._now, moment)
            call()
        self._now = end
