"""The playout buffer: frames arrive unevenly and are played evenly.

It is made for a WebSocket, which keeps the order and loses nothing, but delays frames. One thread pushes frames, another
pulls one every 20 ms. The buffer learns how late frames arrive, keeps as many waiting, fills gaps, and skips frames if
more wait than are needed: after a stall at once, otherwise in a pause of the speaker.
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
"""Largest number of frames that may wait, with 40 to 400 ms of sound."""

REMEMBERED: Final = 500
"""Arrivals from which the delay is estimated: ten seconds."""

_JUDGED: Final = 0.99
"""The share of frames that should arrive in time."""
_DRIFT_S: Final = 2e-6
"""How far the two clocks may drift apart in a frame: 100 ppm, as with cheap sound cards."""
_PAUSE_S: Final = 1.0
"""A longer gap means that the sender paused (on hold, or alone in the call), not that it was late."""
_ROOM: Final = 10
"""Frames above the target at which the oldest are skipped at once."""
_SPARE_FOR: Final = 25
"""Frames for which one more than needed must have waited before one is skipped in a pause of the speaker."""
_QUIET: Final = 0.015
"""The level of a pause."""


@dataclass(frozen=True, slots=True)
class PlayoutFigures:
    """Counts of frames since the start, and the present wait of frames."""

    played: int
    concealed: int
    dropped: int
    lateness_s: float
    target_s: float


class Playout:
    """A buffer that accepts frames as they arrive and returns one at each pull. ``now`` is in monotonic seconds."""

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
        """Add a frame that has just arrived."""
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
        """Return the figures since the start."""
        with self._lock:
            lateness_s = max(self._late, default=0.0)
            return PlayoutFigures(
                self._played, self._concealed, self._dropped, lateness_s, self._target * FRAME_S
            )

    def _next(self) -> array[int]:
        """Take the next frame from the queue; skip one if too many have waited for a while."""
        frame = self._queue.popleft()
        self._spare = self._spare + 1 if len(self._queue) > self._target + 1 else 0
        if self._spare > _SPARE_FOR and peak(frame) < _QUIET:
            self._dropped += 1
            self._spare = 0
            return self._queue.popleft()
        return frame

    def _judge(self, now: float) -> None:
        """Estimate from the arrival of a frame how many must wait so that the latest are in time."""
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
