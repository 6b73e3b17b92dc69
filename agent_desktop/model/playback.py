"""The arithmetic of playback: the position, the word spoken there, and the columns of the waveform.

All of it works on plain numbers: seconds and frames in, seconds and frames out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Protocol

LEAD_S: Final = 0.01
"""A word counts as begun this much early: after a jump to a word, that word is lit although its first frame falls between
two, and a screen shows it a moment late anyway.
"""

HOLD_S: Final = 0.3
"""How long a word stays lit after its end while the next has not begun; without it, the highlight would flicker."""


class TimedWord(Protocol):
    """A word with its place in the recording, in seconds."""

    @property
    def start_s(self) -> float:
        """The start of the word."""
        ...

    @property
    def end_s(self) -> float:
        """The end of the word."""
        ...


class SpokenWords:
    """The words of one transcription, indexed for many look-ups a second.

    The words may come in any order, overlap or have no length; indices are those of the sequence given.
    """

    def __init__(self, words: Sequence[TimedWord]) -> None:
        self._order = sorted(range(len(words)), key=lambda index: words[index].start_s)
        self._starts = [words[index].start_s for index in self._order]
        self._ends = [words[index].end_s for index in self._order]

    def at(self, position_s: float) -> int | None:
        """Return the index of the word at ``position_s``: the last that began. The last of all is left when it is over."""
        place = bisect_right(self._starts, position_s + LEAD_S) - 1
        if place < 0:
            return None
        if place == len(self._starts) - 1 and position_s >= self._ends[place] + HOLD_S:
            return None
        return self._order[place]

    def start_s(self, index: int) -> float:
        """Return the position at which the word ``index`` begins.

        Raises:
            ValueError: there is no such word.
        """
        return self._starts[self._order.index(index)]


def clamp_position(position_s: float, duration_s: float) -> float:
    """Return ``position_s`` clamped to a recording of ``duration_s``."""
    return min(max(position_s, 0.0), max(duration_s, 0.0))


def share_played(position_s: float, duration_s: float) -> float:
    """Return the share of the recording before the playhead, from 0 to 1."""
    return clamp_position(position_s, duration_s) / duration_s if duration_s > 0 else 0.0


def position_at(share: float, duration_s: float) -> float:
    """Return the position, in seconds, of a click at ``share`` (0 to 1) of the waveform's width."""
    return clamp_position(share * duration_s, duration_s)


def fold_peaks(peaks: Sequence[float], columns: int) -> tuple[float, ...]:
    """Return one peak for each of ``columns``: the highest of those that fall into it, so that none is lost.

    With fewer peaks than columns, neighbouring columns show the same peak.
    """
    if columns <= 0 or not peaks:
        return ()
    count = len(peaks)
    edges = [column * count // columns for column in range(columns + 1)]
    return tuple(max(peaks[low : max(high, low + 1)]) for low, high in pairwise(edges))


def raise_peaks(peaks: Sequence[float]) -> tuple[float, ...]:
    """Return ``peaks`` scaled so that the highest is 1: a quiet caller is as visible as a loud one."""
    highest = max(peaks, default=0.0)
    return tuple(peak / highest for peak in peaks) if highest > 0 else tuple(peaks)


class FrameMap:
    """Maps frames of the played sound to frames of the recording, and back.

    It is a list of knots, ``step`` played frames apart, with straight lines between; it never runs backwards. It
    grows at its end while the sound is being stretched: one thread may add while others read.
    """

    def __init__(self, first: int, step: int, speed: float) -> None:
        self._knots = [float(first)]
        self._step = step
        self._speed = speed

    def add(self, source: float) -> None:
        """Add the frame of the recording for the next knot; never less than the knot before."""
        self._knots.append(max(source, self._knots[-1]))

    def source_at(self, played: float) -> float:
        """Return the frame of the recording that is heard at the frame ``played``."""
        place, within = divmod(max(played, 0.0), self._step)
        index = int(place)
        if index >= (last := len(self._knots) - 1):
            return self._knots[last] + (played - last * self._step) * self._speed
        low, high = self._knots[index], self._knots[index + 1]
        return low + (high - low) * within / self._step

    def played_at(self, source: float) -> float:
        """Return the first played frame at which the recording's frame ``source`` is heard, as far as the map reaches."""
        last = len(self._knots) - 1
        index = bisect_left(self._knots, source, hi=last + 1)
        if index == 0:
            return 0.0
        if index > last:
            return last * self._step + (source - self._knots[last]) / self._speed
        low, high = self._knots[index - 1], self._knots[index]
        return (index - 1 + (source - low) / (high - low)) * self._step
