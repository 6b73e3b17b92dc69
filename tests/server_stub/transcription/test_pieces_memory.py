"""The detector of speech looks at a few windows at a time, with the result of one look."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from faster_whisper.vad import get_vad_model

from server_stub.transcription.pieces import RATE, WINDOWS_AT_ONCE, SlicedSession, bound_memory

WINDOW = 512


class CountingSession:
    """Passes on to a session, and notes the number of windows in each look."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self.looks: list[int] = []

    def run(self, names: object, inputs: Mapping[str, Any]) -> list[Any]:
        """Note the number of windows, and look."""
        self.looks.append(len(inputs["input"]))
        return self._session.run(names, inputs)


def test_that_short_looks_give_the_result_of_one() -> None:
    detector = get_vad_model()
    bound_memory(detector)
    sliced: SlicedSession = detector.session
    times = np.arange(40 * RATE // WINDOW * WINDOW) / RATE
    voice = np.sin(2 * np.pi * 130 * times) * (np.sin(2 * np.pi * 3 * times) > 0)
    sound = (0.3 * voice + 0.01 * np.random.default_rng(1).standard_normal(len(times))).astype(np.float32)
    counting = CountingSession(sliced.session)
    try:
        detector.session = sliced.session
        at_once = detector(sound.copy())
        detector.session = SlicedSession(counting)
        in_slices = detector(sound.copy())
    finally:
        detector.session = sliced
    assert np.allclose(at_once, in_slices, atol=1e-5)
    assert max(counting.looks) == WINDOWS_AT_ONCE
    assert sum(counting.looks) == len(sound) // WINDOW


def test_that_the_detector_is_bound_once() -> None:
    detector = get_vad_model()
    bound_memory(detector)
    session = detector.session
    bound_memory(detector)
    assert detector.session is session
