"""The samples for a device's thread, and the position that is being heard.

A feed plays one track at a time and outlives the devices it is played on: when a device is lost, the next one
continues at the same frame. Every change of volume, and every jump, is a ramp of a few milliseconds, so that
nothing clicks. The device's thread calls ``fill``; everything else is called on the event loop's thread.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from agent_desktop.audio.tracks import Track

RAMP_S: Final = 0.005
"""Duration of a change of volume: long enough to avoid a click, too short to swallow a syllable."""

LINGER_S: Final = 1.0
"""How long a device stays open in silence: a pause is often short. Afterwards a headset may sleep."""

SPANS: Final = 256
"""Number of recent pieces that are remembered, to find the one being heard; a device buffers a dozen."""


class Span(NamedTuple):
    """A piece handed to the device: ``frames`` of ``track`` from ``at``, heard from ``heard_at`` (seconds) on."""

    heard_at: float
    track: Track
    at: int
    frames: int


class Jump(NamedTuple):
    """Where to continue after the fade-out: at ``at`` in ``track``, or (``None``) at the frame being played now."""

    track: Track
    at: int | None


class Feed:
    """Supplies the samples of one track after another at ``rate`` frames a second."""

    def __init__(self, track: Track, rate: int, volume: float = 1.0) -> None:
        self.rate = rate
        self._lock = threading.Lock()
        self._track = track
        self._at = 0
        self._jump: Jump | None = None
        self._playing = False
        self._volume = _gain_of(volume)
        self._gain = 0.0
        self._silent = 0
        self._spans: deque[Span] = deque(maxlen=SPANS)

    @property
    def playing(self) -> bool:
        """Whether it is to be heard."""
        return self._playing

    @property
    def track(self) -> Track:
        """The track that is played, or will be in a moment."""
        return self._jump.track if self._jump else self._track

    @property
    def next_source(self) -> float:
        """The source's frame that is handed to the device next."""
        with self._lock:
            if self._jump and self._jump.at is not None:
                return self._jump.track.source_at(self._jump.at)
            return self._track.source_at(self._at)

    def start(self) -> None:
        """Play as soon as there is a device."""
        with self._lock:
            self._playing = True
            self._silent = 0

    def stop(self) -> None:
        """Stop; the frames already handed over are still heard."""
        self._playing = False

    def set_volume(self, volume: float) -> None:
        """Set the volume (0 to 1), as perceived."""
        self._volume = _gain_of(volume)

    def go_to(self, track: Track, at: int | None) -> None:
        """Continue at ``at`` in ``track``; ``None``: at the same place of the source, without a gap."""
        with self._lock:
            if at is None and self._jump and self._jump.at is not None:  # Already jumping to another place.
                at = track.place_of(self._jump.track.source_at(self._jump.at))
            self._jump = Jump(track, at)
            if self._gain == 0.0:  # It is silent already: no need to wait for the device.
                self._take_jump()

    def break_off(self, now: float) -> None:
        """Stop because the device is lost, and return to the last frame heard by ``now`` (monotonic seconds)."""
        with self._lock:
            self._playing = False
            self._gain = 0.0
            if span := self._span_at(now):
                heard = span.track.source_at(span.at + self._heard_of(span, now))
                self._at = self._track.place_of(heard)
            self._spans.clear()
            self._take_jump()

    def position(self, now: float) -> float:
        """Return the source's frame that is heard at ``now`` (monotonic seconds)."""
        with self._lock:
            if self._jump and self._jump.at is not None:
                return self._jump.track.source_at(self._jump.at)
            if span := self._span_at(now):
                return span.track.source_at(span.at + self._heard_of(span, now))
            if self._spans:  # Handed over, but not heard yet.
                return self._spans[0].track.source_at(self._spans[0].at)
            return self._track.source_at(self._at)

    def has_ended(self, now: float) -> bool:
        """Return whether the last frame of the track has been heard by ``now`` (monotonic seconds)."""
        with self._lock:
            if self._jump or not self._track.is_over(self._at):
                return False
            if not self._spans:
                return True
            last = self._spans[-1]
            return now >= last.heard_at + last.frames / self.rate

    def fill(self, out: NDArray[np.float32], heard_at: float, *, linger_s: float, leaving: bool) -> bool:
        """Fill all of ``out`` with the next samples, heard from ``heard_at`` (monotonic seconds) on.

        Returns whether the device can be closed: it has been silent for ``linger_s`` seconds. ``leaving`` is true when
        this device is to fall silent although the feed goes on elsewhere.
        """
        with self._lock:
            done = 0
            while done < len(out):
                count = self._write(out[done:], heard_at + done / self.rate, leaving=leaving)
                if not count:
                    out[done:] = 0.0
                    break
                done += count
            self._silent = 0 if done == len(out) else self._silent + len(out) - done
            return self._silent >= linger_s * self.rate

    def _write(self, out: NDArray[np.float32], heard_at: float, *, leaving: bool) -> int:
        """Write the next piece of constant volume, or of one ramp; return its length, 0 when nothing is to be heard."""
        wanted = 0.0 if self._jump or leaving or not self._playing else self._volume
        if self._jump and (self._gain == 0.0 or self._track.is_over(self._at)):
            self._take_jump()
            return self._write(out, heard_at, leaving=leaving)
        if self._gain == wanted == 0.0 and (leaving or not self._playing):
            return 0
        count = min(len(out), max(round(RAMP_S * self.rate), 1)) if self._gain != wanted else len(out)
        samples = self._track.read(self._at, count)
        count = len(samples)
        if not count:
            self._gain = 0.0  # The end, or not made yet: continue from silence.
            return 0
        out[:count] = samples
        out[:count] *= self._gains(wanted, count)
        self._spans.append(Span(heard_at, self._track, self._at, count))
        self._at += count
        self._gain = wanted
        return count

    def _gains(self, wanted: float, count: int) -> NDArray[np.float32] | np.float32:
        """Return the factors of ``count`` samples on the way to the volume ``wanted``."""
        import numpy as np

        if self._gain == wanted:
            return np.float32(wanted / 32768)
        return (np.linspace(self._gain, wanted, count, endpoint=False) / 32768).astype(np.float32)

    def _take_jump(self) -> None:
        """Continue where the jump leads."""
        if not self._jump:
            return
        track, at = self._jump
        if at is None:
            at = track.place_of(self._track.source_at(self._at))
        else:
            self._spans.clear()  # Sound of the old place that is still heard is not where the playhead is.
        self._track, self._at, self._jump, self._gain = track, at, None, 0.0

    def _span_at(self, now: float) -> Span | None:
        """Return the piece that is heard at ``now``, or was last."""
        return next((span for span in reversed(self._spans) if span.heard_at <= now), None)

    def _heard_of(self, span: Span, now: float) -> int:
        """Return how many frames of ``span`` have been heard by ``now``."""
        return min(round((now - span.heard_at) * self.rate), span.frames)


def _gain_of(volume: float) -> float:
    """Return the factor for samples that sound as loud as ``volume`` (cubic, as in sound servers)."""
    return volume**3
