"""The playout buffer: frames come unevenly and are played evenly.

It is made for a carrier that keeps the order and loses nothing, and is late instead: a WebSocket. One thread pushes,
another pulls a frame every 20 ms. The buffer learns how late frames come, keeps so many waiting, fills gaps, and leaves
frames out when more wait than are needed: after a stall at once, else in a pause of the speaker.
"""

from __future__ import annotations

import math
import threading
from array import array
from collections import deque
from dataclasses import dataclass
from typing import Final

from agent_desktop.phone.concealment import Concealment
from agent_desktop.phone.g711 import FRAME_S, peak

LEAST: Final = 2
MOST: Final = 20
"""Frames that may be kept waiting: 40 to 400 ms."""

REMEMBERED: Final = 500
"""Arrivals by which lateness is judged: ten seconds."""

_JUDGED: Final = 0.99
"""The share of frames that are to be there in time."""
_DRIFT_S: Final = 2e-6
"""How far the two clocks may part in a frame: 100 ppm, as cheap sound cards do."""
_PAUSE_S: Final = 1.0
"""A longer gap means that the sender paused (on hold, or alone in the call), not that it was late."""
_ROOM: Final = 10
"""Frames over the target at which the oldest are left out at once."""
_SPARE_FOR: Final = 25
"""Frames for which one more than needed must have waited before one is left out in a pause of the speaker."""
_QUIET: Final = 0.015
"""The level of a pause."""


@dataclass(frozen=True, slots=True)
class PlayoutFigures:
    """Counts of frames since the start, and how long frames wait now."""

    played: int
    concealed: int
    dropped: int
    lateness_s: float
    target_s: float


class Playout:
    """Takes frames as they come and gives one whenever asked. ``now`` is in monotonic seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue: deque[array[int]] = deque()
        self._late: deque[float] = deque(maxlen=REMEMBERED)
        self._concealment = Concealment()
        self._filling = True
        self._target = LEAST
        self._pushed = 0
        self._base: float | None = None
        self._spare = 0
        self._gap = 0
        self._played = self._concealed = self._dropped = 0

    def push(self, frame: array[int], now: float) -> None:
        """Take a frame that has just come."""
        with self._lock:
            self._judge(now)
            self._queue.append(frame)
            while len(self._queue) > self._target + _ROOM:
                self._queue.popleft()
                self._dropped += 1

    def pull(self) -> array[int]:
        """Return the next 20 ms to be played."""
        with self._lock:
            if self._filling and len(self._queue) >= self._target:
                self._filling = False
            if self._filling or not self._queue:
                self._filling = True
                self._gap += 1
                return self._concealment.fill()
            if self._gap * FRAME_S <= _PAUSE_S and self._played:
                self._concealed += self._gap
            self._gap = 0
            self._played += 1
            return self._concealment.take(self._next())

    def figures(self) -> PlayoutFigures:
        """Return how it went so far."""
        with self._lock:
            lateness_s = max(self._late, default=0.0)
            return PlayoutFigures(
                self._played, self._concealed, self._dropped, lateness_s, self._target * FRAME_S
            )

    def _next(self) -> array[int]:
        """Take the next frame from the queue; leave one out when too many have waited for a while."""
        frame = self._queue.popleft()
        self._spare = self._spare + 1 if len(self._queue) > self._target + 1 else 0
        if self._spare > _SPARE_FOR and peak(frame) < _QUIET:
            self._dropped += 1
            self._spare = 0
            return self._queue.popleft()
        return frame

    def _judge(self, now: float) -> None:
        """Learn from the arrival of a frame how many must wait so that the latest are in time."""
        due = now - self._pushed * FRAME_S
        self._pushed += 1
        if self._base is None or due < self._base or due - self._base > _PAUSE_S:
            self._base = due
        else:
            self._base += _DRIFT_S
        self._late.append(due - self._base)
        ranked = sorted(self._late)
        wanted = math.ceil(ranked[int(_JUDGED * (len(ranked) - 1))] / FRAME_S) + 1
        self._target = max(LEAST, min(MOST, wanted))
