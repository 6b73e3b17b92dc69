"""Concealment of missing frames by repeating the last pitch period with a fade (after ITU-T G.711, appendix I)."""

from __future__ import annotations

from array import array
from operator import mul
from typing import Final

from agent_desktop.phone.g711 import FRAME

_SHORTEST: Final = 40
_LONGEST: Final = 120
"""Samples of a voice's pitch period: 200 Hz to 66 Hz."""
_COMPARED: Final = 160
_HISTORY: Final = _LONGEST + _COMPARED
_FULL: Final = 80
"""Samples at full loudness, 10 ms; a longer gap is unlikely to contain the same sound."""
_FADE: Final = 400
"""Samples over which the repeated period then fades to silence, 50 ms."""
_OVERLAP: Final = 40
"""Samples of the cross-fade from the repeated period to a real frame, 5 ms, which prevents a click."""

_QUIET: Final = array("h", bytes(2 * FRAME))


class Concealment:
    """A filter that fills gaps with the last sound that was played."""

    def __init__(self) -> None:
        self._history = array("h", bytes(2 * _HISTORY))
        self._period = array("h")
        self._made = 0

    def take(self, frame: array[int]) -> array[int]:
        """Return the sound to play for ``frame``; after a gap, it is cross-faded with the filling."""
        if self._made:
            filling = self._fill(_OVERLAP)
            for i, filled in enumerate(filling):
                frame[i] = (filled * (_OVERLAP - i) + frame[i] * i) // _OVERLAP
            self._made = 0
        self._history = (self._history + frame)[-_HISTORY:]
        return frame

    def fill(self) -> array[int]:
        """Return the sound to play instead of a missing frame."""
        if self._made >= _FULL + _FADE:
            self._history = array("h", bytes(2 * _HISTORY))  # The sound after a long gap is another one.
            return array("h", _QUIET)
        if not self._made:
            self._period = self._history[-_pitch(self._history) :]
        return self._fill(FRAME)

    def _fill(self, count: int) -> array[int]:
        period, lag, start = self._period, len(self._period), self._made
        self._made += count
        if start >= _FULL + _FADE or not lag:
            return array("h", bytes(2 * count))
        return array(
            "h",
            (
                int(period[i % lag] * min(1.0, max(0.0, 1 - (i - _FULL) / _FADE)))
                for i in range(start, start + count)
            ),
        )


def _pitch(history: array[int]) -> int:
    """Return the lag in samples at which the end of ``history`` is most similar to the sound before."""
    end = history[-_COMPARED:]
    best, lag_of_best = 0.0, _LONGEST
    for lag in range(_SHORTEST, _LONGEST + 1):
        before = history[-_COMPARED - lag : -lag]
        energy = sum(map(mul, before, before))
        if energy:
            product = sum(map(mul, end, before))
            likeness = product / energy**0.5
            if (
                likeness > best * 1.02
            ):  # Multiples of the period are as similar; the shortest lag is the period.
                best, lag_of_best = likeness, lag
    return lag_of_best
