"""Pauses between attempts: longer each time, and spread so that desktops do not retry all at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Final

FIRST: Final = timedelta(seconds=0.4)
"""Short at first: an offer lasts twenty seconds, and a short interruption must not lose it."""

LONGEST: Final = timedelta(seconds=5)
"""The longest pause: a server that is back after a while is noticed within this time."""

LONGEST_ASKED: Final = timedelta(minutes=1)
"""The limit for the server's own wish."""


class Backoff:
    """The pauses of one operation that is retried."""

    def __init__(self, chance: Callable[[], float] = random.random) -> None:
        self._chance = chance
        self._next = FIRST

    def reset(self) -> None:
        """Start again with the shortest pause, after a success."""
        self._next = FIRST

    def next(self, asked: timedelta | None = None) -> timedelta:
        """Return the next pause: at least what the server ``asked`` for, and spread over half of its length."""
        wait = self._next * (0.5 + self._chance() / 2)
        self._next = min(self._next * 2, LONGEST)
        return max(wait, min(asked, LONGEST_ASKED)) if asked is not None else wait
