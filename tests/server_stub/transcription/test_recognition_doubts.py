"""What the recogniser makes of doubtful output: the real small model on real sound, with some of its figures changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from server_stub.transcription.recognition import DecodedSound, Recogniser
from server_stub.transcription.whisper_model import Sureness
from tests.support.voices import spoken_voicemails

LOOPING = 9.0
"""The compression ratio of a text that repeats itself; that of plain speech is below 2."""
SECONDS = 6

Options = dict[str, Any]
Change = Callable[[Any, int], Any]
"""Changes a segment of a try, whose number counts from 0."""


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    """The small model, loaded once."""
    return Recogniser()


@pytest.fixture(scope="module")
def sound(recogniser: Recogniser) -> DecodedSound:
    """The beginning of a message, one piece of speech."""
    whole = recogniser.decode(str(spoken_voicemails()["rosa-diaz"]))
    return DecodedSound(whole.samples[: SECONDS * 16_000])


class Changed:
    """A model whose segments are changed, and whose options are kept."""

    def __init__(self, model: Any, change: Change) -> None:
        self._model = model
        self._change = change
        self.tries: list[Options] = []

    def transcribe(self, samples: Any, **options: Any) -> tuple[Iterator[Any], Any]:
        """Return the segments of the real model, changed."""
        found, about = self._model.transcribe(samples, **options)
        number = len(self.tries)
        self.tries.append(options)
        return iter([self._change(segment, number) for segment in found]), about

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    @property
    def first_readings(self) -> list[Options]:
        """The options of the tries at the text itself, without those that read a number again."""
        return [options for options in self.tries if len(options["suppress_tokens"]) == 1]


@pytest.fixture
def changed(recogniser: Recogniser, monkeypatch: pytest.MonkeyPatch) -> Callable[[Change], Changed]:
    """Return what changes the model until the test ends."""

    def use(change: Change) -> Changed:
        model = Changed(recogniser._model, change)  # pyright: ignore[reportPrivateUsage]
        monkeypatch.setattr(recogniser, "_model", model)
        return model

    return use


@pytest.mark.parametrize(
    ("loops", "tries", "rough"), [(0, 1, None), (1, 2, None), (2, 2, True), (9, 2, True)]
)
def test_that_a_text_that_repeats_itself_is_tried_once_more_and_never_again(
    recogniser: Recogniser,
    sound: DecodedSound,
    changed: Callable[[Change], Changed],
    loops: int,
    tries: int,
    *,
    rough: bool | None,
) -> None:
    def loop(segment: Any, number: int) -> Any:
        ratio = LOOPING if number < loops else 1.4
        words = [replace(word, probability=Sureness(0.9, 0.9)) for word in segment.words]
        return replace(segment, compression_ratio=ratio, words=words)

    model = changed(loop)
    transcription = recogniser.recognise(sound)
    assert transcription.words
    assert transcription.rough is rough
    first = model.first_readings
    assert len(first) == tries
    assert [options["repetition_penalty"] for options in first] == [1.0, 1.1][:tries]
    assert [options["max_new_tokens"] for options in first] == [None, 160][:tries]
    assert {options["temperature"] for options in model.tries} == {0.0}, "no ladder of temperatures"


@pytest.mark.parametrize(("mean", "rough"), [(0.71, None), (0.69, True)])
def test_that_a_text_below_the_measured_limit_is_marked_as_a_rough_draft(
    recogniser: Recogniser,
    sound: DecodedSound,
    changed: Callable[[Change], Changed],
    mean: float,
    *,
    rough: bool | None,
) -> None:
    def doubt(segment: Any, _number: int) -> Any:
        words = [replace(word, probability=Sureness(mean, 0.1)) for word in segment.words]
        return replace(segment, words=words, compression_ratio=1.4, no_speech_prob=0.0)

    changed(doubt)
    assert recogniser.recognise(sound).rough is rough


def test_that_a_word_is_as_sure_as_its_least_sure_token(
    recogniser: Recogniser, sound: DecodedSound, changed: Callable[[Change], Changed]
) -> None:
    heard: list[Any] = []

    def note(segment: Any, _number: int) -> Any:
        heard.extend(segment.words)
        return segment

    model = changed(note)
    transcription = recogniser.recognise(sound)
    assert len(model.first_readings) == 1
    separate = [word for word in heard if word.word.startswith(" ")][: len(transcription.words)]
    assert len(separate) == len(transcription.words)
    assert all(word.probability.least <= float(word.probability) + 1e-6 for word in separate)
    assert any(word.probability.least < float(word.probability) - 0.01 for word in separate)
    for word, shown in zip(separate, transcription.words, strict=True):
        assert shown.confidence <= round(min(word.probability.least, 1), 3)
