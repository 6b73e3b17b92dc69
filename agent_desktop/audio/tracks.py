"""The tracks that a feed plays: a whole recording, a stretched one, or a loop.

Frames of a track are those that are played; frames of the source are those of the recording. They differ at any
speed other than 1.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from agent_desktop.audio.stretch import Stretch


class Track(Protocol):
    """Samples in playing order; the device's thread reads them, so no method may take long."""

    def read(self, at: int, count: int) -> NDArray[np.int16]:
        """Return at most ``count`` samples from ``at`` on; fewer at the end or where more is still being made."""
        ...

    def is_over(self, at: int) -> bool:
        """Return whether no sample will ever follow at ``at``."""
        ...

    def source_at(self, at: float) -> float:
        """Return the source's frame that is heard at ``at``."""
        ...

    def place_of(self, source: float) -> int:
        """Return where in this track the source's frame ``source`` is heard."""
        ...


class WholeTrack:
    """A recording as it is."""

    def __init__(self, samples: NDArray[np.int16]) -> None:
        self._samples = samples

    def read(self, at: int, count: int) -> NDArray[np.int16]:
        """Return the samples from ``at`` on."""
        return self._samples[at : at + count]

    def is_over(self, at: int) -> bool:
        """Return whether the recording has no frame ``at``."""
        return at >= len(self._samples)

    def source_at(self, at: float) -> float:
        """Return ``at``: the track is the source."""
        return min(at, len(self._samples))

    def place_of(self, source: float) -> int:
        """Return the frame nearest to ``source``."""
        return min(round(source), len(self._samples))


class StretchedTrack:
    """The rest of a recording at another speed; it may still be growing."""

    def __init__(self, stretch: Stretch, source_length: int) -> None:
        self._stretch = stretch
        self._source_length = source_length

    def read(self, at: int, count: int) -> NDArray[np.int16]:
        """Return the samples made so far from ``at`` on."""
        return self._stretch.made[at : min(at + count, self._stretch.ready)]

    def is_over(self, at: int) -> bool:
        """Return whether ``at`` lies behind the last frame."""
        return at >= len(self._stretch.made)

    def source_at(self, at: float) -> float:
        """Return the recording's frame, to within the stretch's search (10 ms); the end is the end."""
        if at >= len(self._stretch.made):
            return self._source_length
        return min(self._stretch.frames.source_at(at), self._source_length)

    def place_of(self, source: float) -> int:
        """Return the first frame at which ``source`` is heard."""
        return min(math.ceil(self._stretch.frames.played_at(source)), len(self._stretch.made))

    def covers(self, source: float) -> bool:
        """Return whether ``source`` can be heard here without waiting."""
        at = self._stretch.frames.played_at(source)
        return source >= self._stretch.first and (at < self._stretch.ready or self._stretch.is_finished)


class LoopTrack:
    """A sound that repeats without end."""

    def __init__(self, samples: NDArray[np.int16]) -> None:
        self._samples = samples

    def read(self, at: int, count: int) -> NDArray[np.int16]:
        """Return the rest of this round."""
        begin = at % len(self._samples)
        return self._samples[begin : begin + count]

    def is_over(self, at: int) -> bool:
        """Return False: a loop never ends."""
        del at
        return False

    def source_at(self, at: float) -> float:
        """Return the frame within the round."""
        return at % len(self._samples)

    def place_of(self, source: float) -> int:
        """Return the place in the first round."""
        return round(source)
