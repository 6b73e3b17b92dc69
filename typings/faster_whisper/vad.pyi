"""The part of the voice activity detection that the transcription worker uses."""

from typing import Any, TypedDict

from numpy import float32
from numpy.typing import NDArray

class _Span(TypedDict):
    start: int
    end: int

class VadOptions:
    def __init__(
        self,
        *,
        threshold: float = ...,
        min_silence_duration_ms: int = ...,
        speech_pad_ms: int = ...,
        max_speech_duration_s: float = ...,
    ) -> None: ...

def get_speech_timestamps(audio: NDArray[float32], vad_options: VadOptions | None = ...) -> list[_Span]: ...

class SileroVADModel:
    session: Any
    def __call__(self, audio: NDArray[float32]) -> NDArray[float32]: ...

def get_vad_model() -> SileroVADModel: ...
