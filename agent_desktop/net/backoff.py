"""How long to wait before trying again: longer each time, and never all desktops at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Final

FIRST: Final = timedelta(seconds=0.4)
"""An offer stands for twenty seconds: a short break of the line must not cost it."""

LONGEST: Final = timedelta(seconds=5)
"""A server that is back after a while is noticed within this."""

LONGEST_ASKED: Final = timedelta(minutes=1)
"""No server can send a desktop away for longer."""


class Backoff:
    """The waits of one thing that is tried again and again."""

    def __init__(self, chance: Callable[[], float] = random.random) -> None:
        self._chance = chance
        self._next = FIRST

    def reset(self) -> None:
        """Begin anew: it went well."""
        self._next = FIRST

    def next(self, asked: timedelta | None = None) -> timedelta:
        """Return the next wait: at least what the server ``asked`` for, and spread over half of its length."""
        wait = self._next * (0.5 + self._chance() / 2)
        self._next = min(self._next * 2, LONGEST)
        return max(wait, min(asked, LONGEST_ASKED)) if asked is not None else wait
