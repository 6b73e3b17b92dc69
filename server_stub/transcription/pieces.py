"""Cut a recording at its pauses, so that no word is lost where two windows of the model meet.

The model takes 30 s at a time. A recording that it cuts itself loses words at each cut, and the features of ten minutes
take 800 MB; pieces of their own do neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from faster_whisper.vad import SileroVADModel

RATE: Final = 16_000
"""Sample rate of the model's input (per second)."""

MOST_S: Final = 28.0
"""The longest speech of a piece; with the pauses around it, it fits into a window of 30 s."""

_SURE: Final = 0.5
"""Likelihood above which the detector hears speech. A recording without any has no words; music and tones stay below."""

_FAINT: Final = 0.2
"""Likelihood above which sound close to sure speech is speech too.

The detector judges a voice by what it heard before: in five minutes of several people it gave whole sentences 0.2 to 0.5.
"""

_PAUSE_MS: Final = 300
_PAD_MS: Final = 200
_JOINED_WITHIN_S: Final = 3.0
"""Speech after a longer pause begins another piece; the model would invent words in the pause. Faint speech counts no
further away from sure speech than this."""

_MARGIN_S: Final = 0.4
"""How much of the pauses on both sides belongs to a piece."""


WINDOWS_AT_ONCE: Final = 512
"""Windows of 32 ms that the detector of speech looks at in one go: 16 s. Five minutes at once take 70 MB more."""


class SoundSpan(msgspec.Struct, frozen=True):
    """A part of a sound, from the sample ``start`` up to, not including, ``end``."""

    start: int
    end: int


def speech_pieces(samples: NDArray[np.float32]) -> list[SoundSpan]:
    """Return the pieces of ``samples`` that contain speech, in order; none for silence, tones and music."""
    from faster_whisper.vad import get_vad_model

    if not len(samples):
        return []
    bound_memory(get_vad_model())
    if not (sure := _speech(samples, _SURE)):
        return []
    return widened(joined(beside(sure, _speech(samples, _FAINT))), len(samples))


def _speech(samples: NDArray[np.float32], threshold: float) -> list[SoundSpan]:
    """Return where the detector's likelihood of speech reaches ``threshold``. It takes 2 ms for each second of sound."""
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    options = VadOptions(
        threshold=threshold,
        min_silence_duration_ms=_PAUSE_MS,
        speech_pad_ms=_PAD_MS,
        max_speech_duration_s=MOST_S,
    )
    return [SoundSpan(span["start"], span["end"]) for span in get_speech_timestamps(samples, options)]


def beside(sure: Sequence[SoundSpan], faint: Sequence[SoundSpan]) -> list[SoundSpan]:
    """Return those spans of ``faint``, which contain the sure ones, that are close to a span of ``sure``."""
    near = int(_JOINED_WITHIN_S * RATE)
    return [
        one for one in faint if any(one.start < it.end + near and it.start - near < one.end for it in sure)
    ]


class SlicedSession:
    """A session of the library's detector that looks at a few windows at a time.

    The detector passes its state on from one look to the next, so the result is that of one look at all.
    """

    def __init__(self, session: Any) -> None:
        self.session = session

    def run(self, names: object, inputs: Mapping[str, Any]) -> list[Any]:
        """Return the likelihoods of speech in all windows, and the state after them."""
        windows, h, c = inputs["input"], inputs["h"], inputs["c"]
        found: list[Any] = []
        for start in range(0, len(windows), WINDOWS_AT_ONCE):
            some = {"input": windows[start : start + WINDOWS_AT_ONCE], "h": h, "c": c}
            likelihoods, h, c = self.session.run(names, some)
            found.append(likelihoods)
        return [np.concatenate(found), h, c]


def bound_memory(detector: SileroVADModel) -> None:
    """Let ``detector``, of which the library has one, look at a few windows at a time."""
    if not isinstance(detector.session, SlicedSession):
        detector.session = SlicedSession(detector.session)


def joined(speech: Sequence[SoundSpan]) -> list[SoundSpan]:
    """Return ``speech`` joined across short pauses, as long as a piece stays within ``MOST_S``."""
    pieces: list[SoundSpan] = []
    for span in speech:
        last = pieces[-1] if pieces else None
        if (
            last is not None
            and span.end - last.start <= MOST_S * RATE
            and span.start - last.end < _JOINED_WITHIN_S * RATE
        ):
            pieces[-1] = SoundSpan(last.start, span.end)
        else:
            pieces.append(span)
    return pieces


def widened(pieces: Sequence[SoundSpan], length: int) -> list[SoundSpan]:
    """Return ``pieces`` with a little of the pauses around them, but none of each other's speech."""
    if not pieces:
        return []
    margin = int(_MARGIN_S * RATE)
    starts = [0, *(piece.end for piece in pieces[:-1])]
    ends = [*(piece.start for piece in pieces[1:]), length]
    return [
        SoundSpan(max(earliest, piece.start - margin), min(latest, piece.end + margin))
        for piece, earliest, latest in zip(pieces, starts, ends, strict=True)
    ]
