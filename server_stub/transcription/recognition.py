"""Speech recognition with faster-whisper, in the worker process.

The models are in packages, so the server downloads nothing. A recording is recognised piece by piece (``pieces``).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from agent_desktop.protocol.objects import FoundInWords, Transcription, Word
from agent_desktop.protocol.states import FoundKind
from agent_desktop.protocol.states import TranscriptionOutcome as Outcome
from server_stub.transcription.errors import ModelDamaged
from server_stub.transcription.findings import confirms, find_in_words
from server_stub.transcription.model_files import BASE, TINY, base_model, tiny_model
from server_stub.transcription.pieces import MOST_S, RATE, speech_pieces

if TYPE_CHECKING:
    from server_stub.transcription.whisper_model import Sureness

ENGLISH: Final = "en"

_BEAM: Final = 5

_REPEATS_ABOVE: Final = 2.4
"""Compression ratio of a text above which the model repeats itself, often with high confidence."""

_REPETITION_PENALTY: Final = 1.1
"""For the second try at a text that repeats itself. As the rule it would nearly double the errors."""

_MOST_TOKENS: Final = 160
"""Of the second try; 28 s of speech have up to 120."""

_MODELS_OWN: Final = -1
"""Stands for the tokens that the model itself suppresses."""

_MOST_READ_AGAIN: Final = 4
"""Numbers and times of a recording that are read again, each in a second or two; a message rarely has more than two."""

_AROUND_S: Final = 1.0
"""How much of the sound on both sides of a number is read again."""

_ROUGH_BELOW: Final = 0.7
"""Mean confidence below which the whole text is a rough draft.

Of texts with 30 % wrong words and more, three of four are below; none with less than 15 % is.
"""

_GUESSED_BELOW: Final = 0.45
_UNSURE_BELOW: Final = 0.62
"""Mean confidences below which words are guesses, and unsure.

English speech of people has 0.8 to 0.97, of the poorest synthetic voices 0.52. From other languages this model makes
invented English sentences with 0.25 to 0.6.
"""

_DOUBTFUL_ABOVE: Final = 0.36
"""The model's mean probability of "not speech" above which it doubts that it heard speech.

English speech of poor voices has up to 0.34, other languages have 0.38 and more.
"""

_FOREIGN_ABOVE: Final = 0.5
"""Likelihood of another language above which a doubtful text is taken for invented."""


class EngineUnusable(Exception):
    """The engine or its model is not installed."""


class SoundUnreadable(Exception):
    """The file is missing, or contains no sound."""


class LanguageMissing(Exception):
    """The model knows none of the languages to expect, so its words would be invented."""


class DecodedSound(msgspec.Struct, frozen=True):
    """Decoded sound: one channel of floats from -1 to 1, at the model's sample rate."""

    samples: NDArray[np.float32]

    @property
    def duration_s(self) -> float:
        """The length in seconds."""
        return len(self.samples) / RATE


class HeardWord(msgspec.Struct, frozen=True):
    """A word as the model writes it, with a blank before it unless it belongs to the word before; times in seconds."""

    text: str
    start_s: float
    end_s: float
    confidence: float
    """Of its least sure token."""
    mean_confidence: float


class HeardPiece(msgspec.Struct, frozen=True):
    """The words of a piece; ``doubt`` is the model's mean probability that it was not speech."""

    words: tuple[HeardWord, ...]
    doubt: float
    repeats: bool


class Recogniser:
    """The loaded model.

    Args:
        models: the folder where Whisper ``base`` is kept; None for the small ``tiny.en``.
        model: the folder of another model, in the format of CTranslate2, which is used instead.

    Raises:
        EngineUnusable: no model can be loaded.
    """

    fallback: str | None = None
    """The reason why the small model is used instead of ``base``."""

    def __init__(self, *, models: Path | None = None, model: Path | None = None) -> None:
        try:
            import ctranslate2

            from server_stub.transcription.whisper_model import SureWhisperModel

            folder, name = self._choose(models, model)
            self._model = SureWhisperModel(str(folder))
        except (ImportError, OSError, RuntimeError, ValueError, ModelDamaged) as error:
            raise EngineUnusable(f"{type(error).__name__}: {error}") from error
        self.engine = f"faster-whisper {name}"
        # The same sound gives the same words.
        ctranslate2.set_random_seed(0)

    def _choose(self, models: Path | None, model: Path | None) -> tuple[Path, str]:
        """Return the folder and the name of the model."""
        if model is not None:
            return model, model.name
        if models is not None:
            try:
                return base_model(models), BASE
            except (ModelDamaged, OSError) as error:
                self.fallback = str(error)
        return tiny_model(), TINY

    def decode(self, file: str | BinaryIO) -> DecodedSound:
        """Return the sound in a file: that at a path, or an open one.

        Raises:
            SoundUnreadable: the file is missing, or contains no sound.
        """
        from av.error import FFmpegError
        from faster_whisper.audio import decode_audio

        try:
            return DecodedSound(decode_audio(file, sampling_rate=RATE))
        except (FFmpegError, OSError, IndexError, TypeError, ValueError) as error:
            raise SoundUnreadable(f"{type(error).__name__}: {error}") from error

    def recognise(
        self, sound: DecodedSound, languages: Sequence[str] = (), *, country: str | None = None
    ) -> Transcription:
        """Return the transcription of ``sound``. Only speech is passed to the model, which invents words in silence.

        ``languages`` are those that the customer may speak; without any, the speech is taken for English. If no words are
        reliable, the transcription has none, and its ``outcome`` is ``unintelligible``. In English words, numbers and times to call are found;
        those without a country code are read in ``country``.

        Raises:
            LanguageMissing: there is speech, but the model knows none of ``languages``.
        """
        spans = speech_pieces(sound.samples)
        if not spans:
            return Transcription(text="", words=(), engine=self.engine, outcome=Outcome.NO_SPEECH)
        first = sound.samples[spans[0].start : spans[0].end]
        language = self._language(first, languages)
        pieces = [
            self._piece(sound.samples[span.start : span.end], span.start / RATE, language) for span in spans
        ]
        heard = [word for piece in pieces for word in piece.words]
        words = tidy(heard, sound.duration_s)
        if not words or _is_made_up(pieces) or self._is_foreign(pieces, first, language):
            return Transcription(text="", words=(), engine=self.engine, outcome=Outcome.UNINTELLIGIBLE)
        text = " ".join(word.text for word in words)
        rough = _sureness(pieces) < _ROUGH_BELOW or any(piece.repeats for piece in pieces)
        found = self._findings(sound, words, country) if language == ENGLISH else None
        return Transcription(
            text, words, language, self.engine, Outcome.WORDS, rough=rough or None, found=found or None
        )

    def _findings(
        self, sound: DecodedSound, words: Sequence[Word], country: str | None
    ) -> tuple[FoundInWords, ...]:
        """Return the numbers and times in ``words``; the first few are read once more, with figures as words.

        A number without a second reading that agrees is left out: of those, half have a misheard digit.
        """
        found = find_in_words(words, country=country)[:_MOST_READ_AGAIN]
        checked = [
            msgspec.structs.replace(
                one, sure=confirms(self._read_again(sound, words, one), one, country=country)
            )
            for one in found
        ]
        return tuple(one for one in checked if one.sure or one.kind == FoundKind.TIME)

    def _read_again(self, sound: DecodedSound, words: Sequence[Word], one: FoundInWords) -> list[str]:
        """Return the words of the sound around ``one``, without any figure."""
        start_s = max(0.0, words[one.first_word].start_s - _AROUND_S)
        end_s = min(words[one.last_word].end_s + _AROUND_S, start_s + MOST_S)
        samples = sound.samples[int(start_s * RATE) : int(end_s * RATE)]
        heard = self._attempt(
            samples, start_s, ENGLISH, penalty=1.0, most_tokens=None, suppressed=self._figures
        )
        return [word.text for word in tidy(heard.words, sound.duration_s)]

    @cached_property
    def _figures(self) -> list[int]:
        """The tokens with a figure; with them suppressed, the model writes numbers as words."""
        vocabulary = self._model.hf_tokenizer.get_vocab()
        return [
            number
            for token, number in vocabulary.items()
            if not token.startswith("<|") and any(mark.isdigit() for mark in token)
        ]

    def _language(self, samples: NDArray[np.float32], languages: Sequence[str]) -> str:
        """Return the likeliest of ``languages``, of those that the model knows.

        Raises:
            LanguageMissing: it knows none of them.
        """
        wanted = languages or (ENGLISH,)
        known = [one for one in wanted if one in self._model.supported_languages]
        if not known:
            raise LanguageMissing(f"{self.engine} does not know {', '.join(wanted)}")
        if len(known) == 1:
            return known[0]
        _, _, found = self._model.detect_language(samples)
        likelihood = dict(found)
        return max(known, key=lambda one: likelihood.get(one, 0.0))

    def _is_foreign(self, pieces: Sequence[HeardPiece], samples: NDArray[np.float32], language: str) -> bool:
        """Return whether a doubtful text was spoken in another language. Looking costs a second, so a sure text is spared."""
        if _sureness(pieces) >= _ROUGH_BELOW or len(self._model.supported_languages) == 1:
            return False
        spoken, likelihood, _ = self._model.detect_language(samples)
        return spoken != language and likelihood > _FOREIGN_ABOVE

    def _piece(self, samples: NDArray[np.float32], start_s: float, language: str) -> HeardPiece:
        """Recognise a piece that starts at ``start_s`` in the sound; a text that repeats itself gets one more try."""
        heard = self._attempt(samples, start_s, language, penalty=1.0, most_tokens=None)
        if heard.repeats:
            heard = self._attempt(
                samples, start_s, language, penalty=_REPETITION_PENALTY, most_tokens=_MOST_TOKENS
            )
        return heard

    def _attempt(
        self,
        samples: NDArray[np.float32],
        start_s: float,
        language: str,
        *,
        penalty: float,
        most_tokens: int | None,
        suppressed: Sequence[int] = (),
    ) -> HeardPiece:
        found, _ = self._model.transcribe(
            samples,
            language=language,
            beam_size=_BEAM,
            temperature=0.0,  # Higher ones take four times the sound, and keep the repetition.
            repetition_penalty=penalty,
            max_new_tokens=most_tokens,
            suppress_tokens=[_MODELS_OWN, *suppressed],
            vad_filter=False,
            word_timestamps=True,
            condition_on_previous_text=False,  # A misheard sentence must not affect the next ones.
        )
        segments = list(found)
        words: list[HeardWord] = []
        for segment in segments:
            for word in segment.words or ():
                sureness: Sureness = word.probability  # type: ignore[assignment] # the model's own
                words.append(
                    HeardWord(
                        word.word,
                        start_s + float(word.start),
                        start_s + float(word.end),
                        sureness.least,
                        float(sureness),
                    )
                )
        doubt = sum(segment.no_speech_prob for segment in segments) / max(1, len(segments))
        repeats = any(segment.compression_ratio > _REPEATS_ABOVE for segment in segments)
        return HeardPiece(tuple(words), doubt, repeats)


def _sureness(pieces: Sequence[HeardPiece]) -> float:
    """Return the mean confidence of all words; 0 without words."""
    every = [word.mean_confidence for piece in pieces for word in piece.words]
    return sum(every) / len(every) if every else 0.0


def _is_made_up(pieces: Sequence[HeardPiece]) -> bool:
    """Return whether the words are invented.

    Their confidence is very low, or it is low and the model doubts that it heard speech.
    """
    sureness = _sureness(pieces)
    doubt = sum(piece.doubt for piece in pieces) / len(pieces)
    return sureness < _GUESSED_BELOW or (sureness < _UNSURE_BELOW and doubt > _DOUBTFUL_ABOVE)


def tidy(heard: Iterable[HeardWord], duration_s: float) -> tuple[Word, ...]:
    """Return words with ascending times within the sound.

    The model writes a blank before each word; text without one belongs to the word before, which is as sure as its least
    sure part. The model's times may overlap, or be slightly after the end.
    """
    words: list[Word] = []
    earliest = 0.0
    for one in heard:
        start = min(max(one.start_s, earliest), duration_s)
        end = min(max(one.end_s, start), duration_s)
        earliest = end
        confidence = round(min(max(one.confidence, 0), 1), 3)
        if words and not one.text.startswith(" "):
            last = words[-1]
            words[-1] = msgspec.structs.replace(
                last,
                text=last.text + one.text.rstrip(),
                end_s=_ms(end),
                confidence=min(last.confidence, confidence),
            )
        elif one.text.strip():
            words.append(Word(one.text.strip(), _ms(start), _ms(end), confidence))
    return tuple(words)


def _ms(seconds: float) -> float:
    """Round down to milliseconds, because rounding up could exceed the end of the sound."""
    return math.floor(seconds * 1000) / 1000
