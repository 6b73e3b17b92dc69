"""Plays a recording faster or slower with its pitch kept: WSOLA (Verhelst and Roelands, 1993).

The sound is built from overlapping frames. Each is taken from the recording near the place that the speed
requires, at the exact position where it continues the frame before in phase. As long as the recording's own
next frame lies near enough, that one is taken: then the joint is inaudible.

The work is done piece by piece, so that the first piece can be heard while the rest is being made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desktop.model.playback import FrameMap

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME_S: Final = 0.03
"""Long enough for the pitch of the lowest voice, short enough for the fastest syllable."""

SEARCH_S: Final = 0.01
"""How far from the required place a frame may be taken: one period of a voice of 100 Hz."""

SEARCH_RATE: Final = 8000
"""The search uses about this many frames a second and is then refined: the pitch of a voice needs no more."""

QUIET: Final = 1.0
"""Added to every energy, in squares of sample values, so that digital silence divides by something."""


class Stretch:
    """``samples`` (16 bit, mono, ``rate`` a second) from the frame ``first`` on, at ``speed``.

    One thread calls ``advance``; any other may read ``made[:ready]`` and ``frames`` meanwhile.
    """

    def __init__(self, samples: NDArray[np.int16], rate: int, speed: float, first: int = 0) -> None:
        import numpy as np

        self._samples = samples
        self._speed = speed
        self._half = max(int(rate * FRAME_S) // 2, 1)
        self._reach = int(rate * SEARCH_S)
        self._coarseness = max(rate // SEARCH_RATE, 1)
        self._rise = (0.5 - 0.5 * np.cos(np.pi * np.arange(self._half) / self._half)).astype(np.float32)
        self._taken = first
        self._tail = self._cut(first, first + self._half) * (1 - self._rise)

        #: The recording's frame that it begins with.
        self.first = first
        #: The stretched sound; its first ``ready`` frames are complete.
        self.made = np.zeros(round((len(samples) - first) / speed), np.int16)
        self.ready = 0
        #: The frame of the recording that each made frame corresponds to.
        self.frames = FrameMap(first, self._half, speed)

    @property
    def is_finished(self) -> bool:
        """Whether all of it is made."""
        return self.ready >= len(self.made)

    def advance(self, to: int) -> None:
        """Make at least ``to`` frames, or as many as there are."""
        while self.ready < min(to, len(self.made)):
            self._lay_frame(self.ready)

    def _lay_frame(self, at: int) -> None:
        """Make the half frame that begins at the made frame ``at``."""
        half = self._half
        source = self._next_source(at)
        frame = self._cut(source, source + 2 * half)
        laid = self._tail + frame[:half] * self._rise
        end = min(at + half, len(self.made))
        self.made[at:end] = laid[: end - at].round()  # An average of two samples never exceeds 16 bits.
        self._tail = frame[half:] * (1 - self._rise)
        self._taken = source
        self.frames.add(source + half)
        self.ready = end  # Last: a reader up to this frame finds the sound and the map.

    def _next_source(self, at: int) -> int:
        """Return where in the recording the frame for the made frame ``at`` begins."""
        if at == 0:
            return self.first
        asked = self.first + int(at * self._speed)
        following = self._taken + self._half
        if abs(following - asked) <= self._reach:
            return following
        coarse = self._coarseness
        near = self._most_alike(following, asked, self._reach, coarse)
        return near if coarse == 1 else self._most_alike(following, near, coarse, 1)

    def _most_alike(self, following: int, around: int, reach: int, coarse: int) -> int:
        """Return the place at most ``reach`` from ``around`` whose frame is most like the one at ``following``."""
        import numpy as np

        length = 2 * self._half
        pattern = self._thinned(following, following + length, coarse)
        area = self._thinned(around - reach, around + reach + length, coarse)
        likeness = np.correlate(area, pattern, "valid")
        energy = np.cumsum(np.concatenate((np.zeros(1, np.float32), area * area)), dtype=np.float64)
        energies = energy[len(pattern) :] - energy[: -len(pattern)]
        best = int(np.argmax(likeness / np.sqrt(energies + QUIET)))
        return around - reach + best * coarse

    def _thinned(self, low: int, high: int, coarse: int) -> NDArray[np.float32]:
        """Return a part of the recording at one ``coarse``-th of its rate (and ``coarse`` times as loud)."""
        import numpy as np

        cut = self._cut(low, high)
        if coarse == 1:
            return cut
        return np.add.reduce(cut[: len(cut) // coarse * coarse].reshape(-1, coarse), axis=1)

    def _cut(self, low: int, high: int) -> NDArray[np.float32]:
        """Return the frames from ``low`` to ``high``, with silence where the recording has none."""
        import numpy as np

        inside = self._samples[max(low, 0) : max(high, 0)].astype(np.float32)
        if len(inside) == high - low:
            return inside
        whole = np.zeros(high - low, np.float32)
        start = max(-low, 0)
        whole[start : start + len(inside)] = inside
        return whole
