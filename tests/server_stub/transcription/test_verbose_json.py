"""Answers of different speech engines become one transcription."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import TranscriptionOutcome
from server_stub.transcription.verbose_json import EngineAnswer, transcription_of
from tests.server_stub.transcription.speech_engines import CALL_ME_BACK


def heard(answer: dict[str, Any], *expected: str, country: str | None = None) -> Transcription:
    return transcription_of(
        msgspec.convert(answer, EngineAnswer, strict=False), "engine", expected=expected, country=country
    )


def whisper_cpp() -> dict[str, Any]:
    """Return pieces of words in segments, as whisper.cpp answers."""
    pieces = [
        (" Call", 0, 0.4, 0.9),
        (" me", 0.4, 0.6, 0.99),
        (" ba", 0.6, 0.8, 0.5),
        ("ck", 0.8, 1.1, 0.8),
        (".", 1.1, 1.1, 0.9),
    ]
    words = [
        {"word": word, "start": start, "end": end, "probability": sure} for word, start, end, sure in pieces
    ]
    segment = {"start": 0, "end": 1.2, "text": " Call me back.", "words": words}
    return {"language": "english", "text": " Call me back.", "segments": [segment]}


def test_that_words_without_marks_are_shown_as_in_the_text_and_are_unrated() -> None:
    transcription = heard(CALL_ME_BACK)
    assert transcription.text == "Call me back."
    assert [(word.text, word.start_s, word.end_s) for word in transcription.words] == [
        ("Call", 0.0, 0.4),
        ("me", 0.4, 0.6),
        ("back.", 0.6, 1.1),
    ]
    assert {word.confidence for word in transcription.words} == {0.0}
    assert (transcription.unrated, transcription.estimated, transcription.rough) == (True, None, None)
    assert (transcription.language, transcription.engine) == ("en", "engine")


def test_that_pieces_of_words_are_joined_and_as_sure_as_the_least_sure_piece() -> None:
    transcription = heard(whisper_cpp())
    assert [(word.text, word.confidence) for word in transcription.words] == [
        ("Call", 0.9),
        ("me", 0.99),
        ("back.", 0.5),
    ]
    assert transcription.words[-1].end_s == 1.1
    assert (transcription.unrated, transcription.estimated) == (None, None)


def test_that_words_without_times_are_spread_over_their_segment() -> None:
    segments = [
        {"start": 1.0, "end": 3.0, "text": " Call me", "words": None},
        {"start": 3.0, "end": 4.0, "text": " back."},
    ]
    transcription = heard({"text": "Call me back.", "language": "en", "segments": segments, "words": None})
    assert [(word.text, word.start_s, word.end_s) for word in transcription.words] == [
        ("Call", 1.0, 2.25),
        ("me", 2.25, 3.0),
        ("back.", 3.0, 4.0),
    ]
    assert (transcription.unrated, transcription.estimated) == (True, True)


def test_that_a_plain_text_is_spread_over_the_sound() -> None:
    transcription = heard({"text": "Call me", "duration": 8})
    assert [(word.text, word.end_s) for word in transcription.words] == [("Call", 5.0), ("me", 8.0)]
    assert transcription.estimated


def test_that_times_ascend_whatever_the_engine_answers() -> None:
    words = [
        {"word": "one", "start": 2.0, "end": 1.0},
        {"word": "two", "start": 0.5, "end": None},
        {"word": "three"},
    ]
    transcription = heard({"text": "one two three", "words": words})
    assert [(word.start_s, word.end_s) for word in transcription.words] == [(2.0, 2.0)] * 3


@pytest.mark.parametrize(
    ("named", "expected", "language"),
    [
        ("english", ["en"], "en"),
        ("German", ["en", "de"], "de"),
        ("pt-BR", ["pt"], "pt"),
        (None, ["es"], "es"),
        (None, ["es", "en"], None),
        ("klingon", ["es", "en"], None),
    ],
)
def test_that_the_language_is_a_code_whatever_the_engine_calls_it(
    named: str | None, expected: list[str], language: str | None
) -> None:
    assert heard({"text": "Hola", "language": named, "duration": 1}, *expected).language == language


@pytest.mark.parametrize("answer", [{}, {"text": " ", "language": "english"}, {"text": "", "segments": []}])
def test_that_an_empty_text_claims_no_language(answer: dict[str, Any]) -> None:
    transcription = heard(answer, "en")
    assert (transcription.words, transcription.language) == ((), None)
    assert transcription.outcome is TranscriptionOutcome.NO_SPEECH


def test_that_a_text_of_low_confidence_is_a_rough_draft() -> None:
    words = [{"word": word, "start": 0, "end": 1, "probability": 0.4} for word in ("so", "so")]
    assert heard({"text": "so so", "words": words}).rough


def test_that_numbers_are_found_and_none_is_sure_with_one_reading() -> None:
    text = "Please call 212-555-0142."
    words = [
        {"word": f" {word}", "start": place, "end": place + 1, "probability": 0.9}
        for place, word in enumerate(text.split())
    ]
    found = heard({"text": text, "language": "en", "words": words}, country="US").found
    assert found is not None
    assert [(one.value, one.sure, one.first_word) for one in found] == [("+12125550142", False, 2)]
