"""The part of faster-whisper that the transcription worker uses."""

from collections.abc import Iterable

from numpy import float32
from numpy.typing import NDArray

class Word:
    start: float
    end: float
    word: str
    probability: float

class Segment:
    text: str
    no_speech_prob: float
    compression_ratio: float
    words: list[Word] | None

class TranscriptionInfo:
    duration: float
    duration_after_vad: float

class _Vocabulary:
    def get_vocab(self) -> dict[str, int]: ...

class WhisperModel:
    model: object
    hf_tokenizer: _Vocabulary
    def __init__(
        self,
        model_size_or_path: str,
        device: str = ...,
        *,
        compute_type: str = ...,
        cpu_threads: int = ...,
        local_files_only: bool = ...,
    ) -> None: ...
    @property
    def supported_languages(self) -> list[str]: ...
    def detect_language(self, audio: NDArray[float32]) -> tuple[str, float, list[tuple[str, float]]]: ...
    def find_alignment(
        self,
        tokenizer: object,
        text_tokens: list[list[int]],
        encoder_output: object,
        num_frames: int,
        median_filter_width: int = ...,
    ) -> list[list[dict[str, object]]]: ...
    def transcribe(
        self,
        audio: NDArray[float32],
        language: str | None = ...,
        *,
        beam_size: int = ...,
        temperature: float = ...,
        repetition_penalty: float = ...,
        max_new_tokens: int | None = ...,
        suppress_tokens: list[int] | None = ...,
        vad_filter: bool = ...,
        word_timestamps: bool = ...,
        condition_on_previous_text: bool = ...,
    ) -> tuple[Iterable[Segment], TranscriptionInfo]: ...
