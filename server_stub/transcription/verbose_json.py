"""The answers of speech engines in the form ``verbose_json``, which differ from server to server.

Words are at the top (OpenAI, speaches), in segments (whisper.cpp, as pieces of words), or missing (LocalAI, vLLM). The
language is ``en`` or ``english``. The confidence is ``probability``, or missing. Source:
https://platform.openai.com/docs/api-reference/audio/verbose-json-object and the servers' own documentation.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from agent_desktop.protocol.objects import FoundInWords, Transcription, Word
from agent_desktop.protocol.states import TranscriptionOutcome
from server_stub.core.model.speech_rules import LANGUAGES
from server_stub.transcription.findings import find_in_words
from server_stub.transcription.language_names import CODES

_ENGLISH: Final = "en"
_ROUGH_BELOW: Final = 0.7
"""Mean confidence below which the whole text is a rough draft, as with the engine of the server."""

_NOT_A_LETTER: Final = re.compile(r"[\W_]+")


class AnsweredWord(msgspec.Struct, frozen=True):
    """A word, or a piece of one, as an engine answers it; times in seconds."""

    word: str = ""
    start: float | None = None
    end: float | None = None
    probability: float | None = None


class AnsweredSegment(msgspec.Struct, frozen=True):
    """A sentence or so, with its words if the engine gives them."""

    text: str = ""
    start: float = 0.0
    end: float = 0.0
    words: tuple[AnsweredWord, ...] | None = None


class EngineAnswer(msgspec.Struct, frozen=True):
    """The answer of an engine; other fields are ignored."""

    text: str = ""
    language: str | None = None
    duration: float | None = None
    segments: tuple[AnsweredSegment, ...] | None = None
    words: tuple[AnsweredWord, ...] | None = None


def transcription_of(
    answer: EngineAnswer, engine: str, *, expected: Sequence[str] = (), country: str | None = None
) -> Transcription:
    """Return ``answer`` as a transcription.

    Words without times get estimated ones and make it ``estimated``; words without a confidence get 0 and make it
    ``unrated``, so that no reader takes them for sure.

    Args:
        answer: what the engine found.
        engine: its name.
        expected: the languages that were expected; the only one counts if the engine names none.
        country: where telephone numbers without a country code are (ISO 3166).
    """
    segments = answer.segments or ()
    given = answer.words or tuple(word for segment in segments for word in segment.words or ())
    words = tuple(_joined(given) if given else _estimated(answer, segments))
    if not words:
        return Transcription(text="", words=(), engine=engine, outcome=TranscriptionOutcome.NO_SPEECH)
    words = _with_marks(words, answer.text.split())
    language = _language(answer.language, expected)
    unrated = not given or any(word.probability is None for word in given)
    mean = sum(word.confidence for word in words) / len(words)
    found: tuple[FoundInWords, ...] = find_in_words(words, country=country) if language == _ENGLISH else ()
    return Transcription(
        text=" ".join(word.text for word in words),
        words=words,
        language=language,
        engine=engine,
        outcome=TranscriptionOutcome.WORDS,
        rough=True if not unrated and mean < _ROUGH_BELOW else None,
        found=found or None,
        unrated=unrated or None,
        estimated=True if not given else None,
    )


def _joined(given: Iterable[AnsweredWord]) -> Iterator[Word]:
    """Yield whole words with ascending times. If pieces begin with blanks where a word begins, others belong to the last."""
    pieces = [piece for piece in given if piece.word.strip()]
    has_blanks = any(piece.word.startswith(" ") for piece in pieces)
    text, start, end, confidence, earliest = "", 0.0, 0.0, 1.0, 0.0
    for piece in pieces:
        begins = _time(piece.start, earliest)
        ends = _time(piece.end, begins)
        rated = _confidence(piece.probability)
        if text and has_blanks and not piece.word.startswith(" "):
            text, end, confidence = text + piece.word.rstrip(), ends, min(confidence, rated)
        else:
            if text:
                yield Word(text, start, end, confidence)
            text, start, end, confidence = piece.word.strip(), begins, ends, rated
        earliest = end
    if text:
        yield Word(text, start, end, confidence)


def _estimated(answer: EngineAnswer, segments: Iterable[AnsweredSegment]) -> Iterator[Word]:
    """Yield the words of the segments, or of the whole text, with times in proportion to their lengths."""
    spans = [(segment.text, segment.start, segment.end) for segment in segments]
    earliest = 0.0
    for text, begin, close in spans or [(answer.text, 0.0, answer.duration or 0.0)]:
        start = _time(begin, earliest)
        span = _time(close, start) - start
        words = text.split()
        letters = sum(len(word) + 1 for word in words)
        for word in words:
            end = start + span * (len(word) + 1) / letters
            yield Word(word, _ms(start), _ms(end), 0.0)
            start = end
        earliest = start


def _with_marks(words: tuple[Word, ...], written: Sequence[str]) -> tuple[Word, ...]:
    """Return ``words`` as they are ``written`` in the whole text, with punctuation marks, if the words are the same."""
    if [_bare(word.text) for word in words] != [_bare(word) for word in written]:
        return words
    return tuple(msgspec.structs.replace(word, text=text) for word, text in zip(words, written, strict=True))


def _bare(text: str) -> str:
    return _NOT_A_LETTER.sub("", text).casefold()


def _time(seconds: float | None, earliest: float) -> float:
    """Return ``seconds``, not before ``earliest``, to which a missing or infinite time falls back."""
    return _ms(max(seconds, earliest)) if seconds is not None and math.isfinite(seconds) else earliest


def _ms(seconds: float) -> float:
    return round(seconds, 3)


def _confidence(probability: float | None) -> float:
    return round(min(max(probability, 0.0), 1.0), 3) if probability is not None else 0.0


def _language(named: str | None, expected: Sequence[str]) -> str | None:
    """Return the code of the language that the engine names; without one, the only one that was expected."""
    low = (named or "").strip().lower()
    code = CODES.get(low, low.partition("-")[0])
    if code in LANGUAGES:
        return code
    return expected[0] if len(expected) == 1 else None
